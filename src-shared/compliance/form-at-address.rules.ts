import { isRoleAddress } from '../kernel/email-address.ts';
import { type LegalForm, recipientKindOf } from './vocabulary.ts';

/**
 * Who is written to at an e-mail match key: a company, by its card or by what the seller says of it, at a person's
 * address is that person (GDPR art. 4(1); MFL 19 §). Null for an address that could not be understood.
 */
export const formAtAddress = (form: LegalForm, key: string | null): LegalForm =>
  recipientKindOf(form) === 'company' && key !== null && !isOfFunction(key) ? 'employee' : form;

function isOfFunction(key: string): boolean {
  const at = key.lastIndexOf('@');
  const local = key.slice(0, at);
  // `bolaget@bolaget.se` is the company's own.
  return (
    isRoleAddress(local) ||
    key
      .slice(at + 1)
      .split('.')
      .at(-2) === local
  );
}
