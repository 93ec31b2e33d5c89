import { parsePhoneNumber } from '#shared/kernel/phone-number.ts';
import { emailKeysOf, rawDigitsOf } from './subject-keys.ts';

/** What a typed text may be: a number, an address, or else a name. */
export interface Wanted {
  readonly text: string;
  readonly phone: string | null;
  readonly rawPhone: string | null;
  readonly emails: readonly string[];
}

export function readWanted(text: string): Wanted {
  const emails = emailKeysOf(text);
  const phone = emails.length > 0 ? null : (parsePhoneNumber(text)?.e164 ?? null);
  const isNumber = emails.length === 0 && phone === null && !/\p{L}/u.test(text);
  return { text, phone, rawPhone: isNumber ? rawDigitsOf(text) : null, emails };
}

/** True for a text that is neither a number nor an address. */
export const isName = ({ phone, rawPhone, emails }: Wanted): boolean =>
  phone === null && rawPhone === null && emails.length === 0;

/** A number as it is usually written. */
export const displayOf = (number: string): string => parsePhoneNumber(number)?.display ?? number;
