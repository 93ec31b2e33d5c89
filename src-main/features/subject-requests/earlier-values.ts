import { createMentionFinder, writtenNumberForms } from '#shared/kernel/find-mentions.ts';
import type { Instant } from '#shared/kernel/clock.ts';
import { type AuditPayload, freeTextsOf, isOwnSide, readPayload } from '../../database/find-trail-rows.ts';
import { isTellingName } from '../../database/mention-test.ts';
import { type PersonalTable, personalTables } from '../../database/personal-data-inventory.ts';
import type { Cover } from './cover-others.ts';
import type { ReportFacts } from './gather-report.ts';
import { declarationOf, isPlainFact, type Value } from './say-value.ts';
import { isTheirCall, isTheirRecord } from './whose-row.ts';

/** A value that no longer holds. */
export interface EarlierValue {
  readonly table: PersonalTable;
  readonly column: string;
  readonly value: Value;
}

/** One thing that was done with the person's data. */
export interface HistoryEntry {
  readonly at: Instant;
  readonly action: string;
  readonly reason: string;
  readonly earlierValues: readonly EarlierValue[];
}

type Side = Readonly<Record<string, unknown>>;

/**
 * The audit trail as a history: what was done, and the values that differ from those that hold now. Of entries about
 * another person's rows only the words about the data subject are kept.
 */
export function readHistory(facts: ReportFacts, cover: Cover): HistoryEntry[] {
  const payloads = facts.rows.auditEntry.map(readPayload).filter((payload) => payload !== null);
  const reader = createReader(facts);
  const removed = new Set(payloads.flatMap((payload) => reader.read(payload, 'before')).map(keyOf));
  return payloads.map((payload) => {
    const before = reader.read(payload, 'before');
    // What came after is current, or stands as "before" in the entry that replaced it.
    const after = reader.read(payload, 'after').filter((leaf) => !removed.has(keyOf(leaf)));
    const reason =
      reader.isOwn(payload) || reader.isAbout(payload.reason ?? '') ? (payload.reason ?? '') : '';
    return {
      at: payload.at,
      action: payload.action,
      reason: reason === '' ? '' : cover.text(reason),
      earlierValues: [...before, ...after].map((leaf) => coverLeaf(leaf, cover)),
    };
  });
}

const keyOf = ({ column, value }: Pick<EarlierValue, 'column' | 'value'>): string =>
  JSON.stringify([column, value]);

const coverLeaf = (leaf: EarlierValue, cover: Cover): EarlierValue =>
  isPlainFact(leaf.table, leaf.column, leaf.value)
    ? leaf
    : { ...leaf, value: cover.text(String(leaf.value)) };

/** Tables whose rows are of the contact they name. */
const tablesThatSayWhose: ReadonlySet<string> = new Set<PersonalTable>(['call', 'sale', 'consent']);

interface Reader {
  readonly isOwn: (payload: AuditPayload) => boolean;
  readonly isAbout: (text: string) => boolean;
  readonly read: (payload: AuditPayload, side: 'before' | 'after') => EarlierValue[];
}

function createReader(facts: ReportFacts): Reader {
  const { current, held } = currentRows(facts);
  const { keys } = facts.subject;
  const ownIds = new Set([...current.keys(), ...keys.contactIds, ...keys.phones, ...keys.rawPhones]);
  const isAbout = createAbout(facts);
  // Events of the register are never changed: one that was not gathered is somebody else's.
  const isTheirs = (row: Side) => !('suppressionId' in row) || current.has(idOf(row, ''));
  const ownsSide = (payload: AuditPayload, side: Side) => {
    if (!isTheirs(side)) return false;
    const saysWhose = typeof side['contactId'] === 'string' && tablesThatSayWhose.has(payload.table);
    return saysWhose ? isOwnSide(side, keys) : ownIds.has(payload.id) || isOwnSide(side, keys);
  };
  return {
    isAbout,
    isOwn: (payload) => ownIds.has(payload.id),
    read: (payload, name) => {
      const side = payload[name];
      if (side === undefined) return [];
      if (ownsSide(payload, side))
        return leavesOf(payload.table, side, idOf(side, payload.id), isTheirs).filter(
          ({ id, column, value }) => {
            // A row that is gone is shown whole, once: by the entry that removed it.
            const row = current.get(id);
            if (row && column in row) return row[column] !== value;
            return (!row && name === 'before') || !held.has(keyOf({ column, value }));
          },
        );
      return freeTextsOf(side)
        .filter(isAbout)
        .map((value) => ({ table: 'call', column: 'note', value }));
    },
  };
}

const recordTables: ReadonlySet<PersonalTable> = new Set<PersonalTable>(['sale', 'consent']);

/** The person's rows by id, and every value that stands in any of them. */
function currentRows(facts: ReportFacts): { current: ReadonlyMap<string, Side>; held: ReadonlySet<string> } {
  const current = new Map<string, Side>();
  const held = new Set<string>();
  for (const table of personalTables.filter((table) => table !== 'auditEntry'))
    for (const row of facts.rows[table]) {
      const isOthers =
        ('numberRaw' in row && !isTheirCall(facts, row)) ||
        (recordTables.has(table) && 'contactId' in row && !isTheirRecord(facts, row));
      if ('id' in row && typeof row.id === 'string' && !isOthers) current.set(row.id, { ...row });
      for (const [column, value] of Object.entries<unknown>(row))
        if (isValue(value)) held.add(keyOf({ column, value }));
    }
  return { current, held };
}

function createAbout({ subject: { keys } }: ReportFacts): (text: string) => boolean {
  const find = createMentionFinder({
    names: keys.nameForms.filter(isTellingName),
    numbers: [...keys.phones.flatMap(writtenNumberForms), ...keys.rawPhones],
    emails: keys.emails,
  });
  return (text) => text !== '' && find(text).length > 0;
}

type Leaf = EarlierValue & { readonly id: string };

const idOf = (row: Side, otherwise: string): string =>
  typeof row['id'] === 'string' ? row['id'] : otherwise;

/** The values of a stored row and of the person's rows inside it, without technical ones and empty ones. */
function leavesOf(table: string, side: Side, id: string, isTheirs: (row: Side) => boolean): Leaf[] {
  return Object.entries(side).flatMap(([column, value]) => {
    if (typeof value === 'object' && value !== null)
      return [value].flat().flatMap((item: unknown) => {
        const row = item as Side;
        return isTheirs(row) ? leavesOf(tableInside(column), row, idOf(row, id), isTheirs) : [];
      });
    const declared = findDeclared(table, column);
    return declared === null || value === '' || !isValue(value)
      ? []
      : [{ table: declared, column, value, id }];
  });
}

// The trail keeps a contact with its points and a suppression with its event.
const tableInside = (column: string): string => (column === 'event' ? 'optOutEvent' : 'contactPoint');

const isValue = (value: unknown): value is NonNullable<Value> =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** The table whose declaration knows the column, the entry's own first; null for technical columns and counts. */
function findDeclared(table: string, column: string): PersonalTable | null {
  const order = [...personalTables.filter((one) => one === table), ...personalTables];
  const known = order.find((one) => declarationOf(one).columns[column] !== undefined);
  return known === undefined || declarationOf(known).columns[column] === 'technical' ? null : known;
}
