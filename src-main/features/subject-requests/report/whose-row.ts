import { personalDataInventory, type PersonalTable } from '../../../personal-data/personal-data-inventory.ts';
import type { Row, SubjectKeys } from '../../../personal-data/table-declaration.ts';
import { emailKeysOf } from '../subject/subject-keys.ts';
import type { GatheredRows, ReportFacts } from './report-facts.ts';

type Known = Pick<ReportFacts, 'subject'>;
type OwnTest = (row: never, subject: SubjectKeys) => boolean;

/** False for a row of somebody else that only speaks of the person. */
export function isTheirRow<T extends PersonalTable>(facts: Known, table: T, row: Row<T>): boolean {
  if (table === 'suppression') return isTheirSuppression(facts, row as Row<'suppression'>);
  const isOwn: OwnTest = personalDataInventory[table].isOwn;
  return isOwn(row as never, facts.subject.keys);
}

/** What tells a row from the others of its table. */
export function keyOfRow<T extends PersonalTable>(table: T, row: Row<T>): string {
  const keyOf: (row: never) => string = personalDataInventory[table].keyOf;
  return keyOf(row as never);
}

// The inventory asks whose opt-out it is. Here a company's counts too: its number may be shown.
function isTheirSuppression(
  { subject: { keys, sharedEmails } }: Known,
  { kind, value, contactId }: GatheredRows['suppression'][number],
): boolean {
  if (kind === 'domain' || kind === 'organisation') return true;
  if (contactId !== null) return keys.contactIds.includes(contactId);
  const emails = new Set([...keys.emails, ...sharedEmails]);
  const isTheirEmail = kind === 'email' && emailKeysOf(value).some((key) => emails.has(key));
  return isTheirEmail || [...keys.phones, ...keys.sharedPhones, ...keys.contactIds].includes(value);
}
