import type { GatheredRows, ReportFacts } from './gather-report.ts';
import { emailKeysOf } from './subject-keys.ts';

/** True when the call was with the person, not merely about them. */
export function isTheirCall(
  { subject: { keys } }: ReportFacts,
  call: Pick<GatheredRows['call'][number], 'contactId' | 'number' | 'numberRaw'>,
): boolean {
  if (call.contactId !== null) return keys.contactIds.includes(call.contactId);
  if (call.number !== null) return keys.phones.includes(call.number);
  return keys.rawPhones.includes((call.numberRaw ?? '').replace(/\D/g, ''));
}

/** True for what the person bought or agreed to; false for what only speaks of them. */
export const isTheirRecord = (
  { subject: { keys } }: ReportFacts,
  { contactId }: { readonly contactId: string | null },
): boolean => contactId !== null && keys.contactIds.includes(contactId);

/** True when a suppression's number or address is the person's or a company's, so that it may be shown. */
export function isTheirSuppression(
  { subject: { keys, sharedEmails } }: ReportFacts,
  { kind, value, contactId }: GatheredRows['suppression'][number],
): boolean {
  if (kind === 'domain' || kind === 'organisation') return true;
  if (contactId !== null) return keys.contactIds.includes(contactId);
  const emails = new Set([...keys.emails, ...sharedEmails]);
  const isTheirEmail = kind === 'email' && emailKeysOf(value).some((key) => emails.has(key));
  return isTheirEmail || [...keys.phones, ...keys.sharedPhones, ...keys.contactIds].includes(value);
}
