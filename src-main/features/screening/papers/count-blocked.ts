import { setImmediate } from 'node:timers/promises';
import { organisationKeys } from '#shared/compliance/party.ts';
import { coversUse } from '#shared/compliance/scopes.ts';
import type { Queries } from '../../../database/journal.ts';
import { mayBeHeld } from '../screen/load-screening.ts';
import type { OptedOut, ScreeningPorts } from '../screening-ports.ts';
import {
  findListedRows,
  findUnderstoodPoints,
  type ListedRow,
  type RunRow,
} from './list-export.repository.ts';
import { findPersonsOptedOut, hasOptOutSince } from './screened-lists.repository.ts';

const CHUNK = 1000;

/**
 * How many contacts of a list an opt-out keeps from being called today. Nobody's had, when it was written; so as long
 * as nobody at all has said no since, nobody is asked.
 */
export async function countBlocked(
  ports: Pick<ScreeningPorts, 'journal' | 'loadOptedOut' | 'findBadges'>,
  run: Pick<RunRow, 'seq' | 'screenedAt'>,
): Promise<number> {
  const { journal } = ports;
  if (!(await journal.read((queries) => hasOptOutSince(queries, run.screenedAt)))) return 0;
  const optedOut = await ports.loadOptedOut(journal);
  const blocked = new Set<number>();
  for (let afterRow = -1, isMore = true; isMore;) {
    const rows = await journal.read(async (queries) => {
      const page = await findListedRows(queries, run.seq, { afterRow, limit: CHUNK });
      for (const seq of await findBlocked(ports, queries, optedOut, page)) blocked.add(seq);
      return page;
    });
    afterRow = rows.at(-1)?.rowNumber ?? afterRow;
    isMore = rows.length === CHUNK;
    await setImmediate();
  }
  return blocked.size;
}

/** The sets answer for nearly all of them; the register itself is asked about the few that are left. */
async function findBlocked(
  { findBadges }: Pick<ScreeningPorts, 'findBadges'>,
  queries: Queries,
  optedOut: OptedOut,
  contacts: readonly ListedRow[],
): Promise<number[]> {
  const ids = contacts.map(({ id }) => id);
  const points = Map.groupBy(await findUnderstoodPoints(queries, ids), ({ contactId }) => contactId);
  const persons = await findPersonsOptedOut(queries, ids);
  const keysOf = (contact: ListedRow): string[] => [
    contact.id,
    ...organisationKeys(contact),
    ...(points.get(contact.id) ?? []).map(({ normalised }) => normalised),
  ];
  const suspects = contacts.filter(
    (contact) => persons.has(contact.id) || keysOf(contact).some((key) => mayBeHeld(optedOut, key)),
  );
  const badges = await findBadges(queries, [...new Set(suspects.flatMap(keysOf))]);
  const isHeld = (key: string): boolean =>
    badges.get(key)?.some(({ scope }) => coversUse(scope, 'phone')) === true;
  return suspects.filter((contact) => keysOf(contact).some(isHeld)).map(({ seq }) => seq);
}
