import type { Queries } from '../../database/journal.ts';
import { type ContactRecord, findHolders, isHeldBy, type PointRecord } from './contacts.repository.ts';

const AT_MOST = 50;

/**
 * Who else carries the number that `contact` is called on. A second card of the person, under another company or
 * none, brings its opt-outs along; a colleague on the same switchboard does not.
 */
export async function findOtherCards(
  queries: Queries,
  contact: ContactRecord,
  number: string | null,
): Promise<{ readonly isNumberHeld: boolean; readonly otherCards: string[] }> {
  if (number === null) return { isNumberHeld: false, otherCards: [] };
  const held = await isHeldBy(queries, number, contact.id);
  if (!held.others) return { isNumberHeld: held.anybody, otherCards: [] };
  const holders = await findHolders(queries, number, AT_MOST);
  const others = holders.filter((holder) => holder.id !== contact.id && !isColleague(holder, contact));
  return { isNumberHeld: holders.length > 0, otherCards: others.map(({ id }) => id) };
}

/** The contact's numbers and addresses beside `number`, without those that a colleague or the company carries too. */
export async function findOtherIdentifiers(
  queries: Queries,
  contact: ContactRecord,
  points: readonly PointRecord[],
  number: string | null,
): Promise<string[]> {
  const values = new Set(points.flatMap(({ normalised }) => normalised ?? []));
  const found: string[] = [];
  for (const value of values) {
    if (value === number) continue;
    const holders = await findHolders(queries, value, AT_MOST);
    if (!holders.some((holder) => isColleague(holder, contact))) found.push(value);
  }
  return found;
}

/** Somebody else of the same company: what they say of themselves is not said of the other. */
export const isColleague = (one: ContactRecord, other: ContactRecord): boolean =>
  one.companyKey !== '' && one.companyKey === other.companyKey && one.sortKey !== other.sortKey;
