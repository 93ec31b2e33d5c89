import type { Instant } from '#shared/kernel/clock.ts';
import {
  type AuditPayload,
  freeTextsOf,
  isOwnSide,
  readPayload,
} from '../../../personal-data/trail-declaration.ts';
import { type PersonalTable, personalTables } from '../../../personal-data/personal-data-inventory.ts';
import { flatMapInTurns, type Turn } from '../../../host/take-turns.ts';
import { currentRows, isValue, type Side, valueKeyOf } from '../portable/current-rows.ts';
import type { Cover } from './cover-others.ts';
import type { ReportFacts } from './report-facts.ts';
import { declarationOf, isPlainFact, type Value } from './say-value.ts';
import { createAboutTest, wordColumnsOf } from './reduce-row.ts';

/** A value that no longer holds. */
export interface EarlierValue {
  readonly table: PersonalTable;
  readonly column: string;
  readonly value: Value;
}

/** One thing that was done with the person's data. */
export interface HistoryEntry {
  /** The key of its row in the trail. */
  readonly key: string;
  readonly at: Instant;
  readonly action: string;
  readonly reason: string;
  readonly earlierValues: readonly EarlierValue[];
}

/**
 * The audit trail as a history: what was done, and the values that differ from those that hold now. Of entries about
 * another person's rows only the words about the data subject are kept.
 */
export async function readHistory(facts: ReportFacts, cover: Cover, turn: Turn): Promise<HistoryEntry[]> {
  const entries = await listHistory(facts, turn);
  return flatMapInTurns(entries, turn, ({ key, at, action, reason, leaves }) => {
    const isWhole = cover.isWhole('auditEntry', key);
    const entry = {
      key,
      at,
      action,
      reason: isWhole ? cover.whole('auditEntry', reason) : cover.text('auditEntry', reason),
      earlierValues: leaves.map((leaf) => coverLeaf(leaf, cover, isWhole)),
    };
    return [entry];
  });
}

/** An entry before anybody is covered. */
interface OpenEntry extends Omit<HistoryEntry, 'earlierValues'> {
  readonly leaves: readonly Leaf[];
}

/** The history as it stands, other people included. */
export async function listHistory(facts: ReportFacts, turn: Turn): Promise<OpenEntry[]> {
  if (facts.rows.auditEntry.length === 0) return [];
  const reader = createReader(facts);
  const entries = await flatMapInTurns(facts.rows.auditEntry, turn, ({ seq, payload }) => {
    const read = readPayload({ payload });
    return read === null ? [] : [{ key: String(seq), payload: read, before: reader.read(read, 'before') }];
  });
  const removed = new Set(entries.flatMap(({ before }) => before.map(valueKeyOf)));
  return flatMapInTurns(entries, turn, ({ key, payload, before }) => {
    // What came after is current, or stands as "before" in the entry that replaced it.
    const after = reader.read(payload, 'after').filter((leaf) => !removed.has(valueKeyOf(leaf)));
    const reason = payload.reason ?? '';
    const entry = {
      key,
      at: payload.at,
      action: payload.action,
      reason: reader.isOwn(payload) || reader.isAbout(reason) ? reason : '',
      leaves: [...before, ...after],
    };
    return [entry];
  });
}

function coverLeaf({ table, column, value, id }: Leaf, cover: Cover, isWhole: boolean): EarlierValue {
  const isCovered = isWhole || (cover.isWhole(table, id) && wordColumnsOf(table).includes(column));
  if (isPlainFact(table, column, value)) return { table, column, value };
  const text = String(value);
  return {
    table,
    column,
    value: isCovered ? cover.whole('auditEntry', text) : cover.text('auditEntry', text),
  };
}

/** Tables whose rows are of the contact they name. */
const tablesThatSayWhose: ReadonlySet<string> = new Set<PersonalTable>([
  'call',
  'sale',
  'consent',
  'emailCheck',
  'restriction',
  'legalHold',
  'retentionReview',
]);

interface Reader {
  readonly isOwn: (payload: AuditPayload) => boolean;
  readonly isAbout: (text: string) => boolean;
  readonly read: (payload: AuditPayload, side: 'before' | 'after') => Leaf[];
}

function createReader(facts: ReportFacts): Reader {
  const { current, isHeld } = currentRows(facts);
  const { keys } = facts.subject;
  const ownIds = new Set([...current.keys(), ...keys.contactIds, ...keys.phones, ...keys.rawPhones]);
  const isAbout = createAboutTest(facts);
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
            return (!row && name === 'before') || !isHeld(column, value);
          },
        );
      return freeTextsOf(side)
        .filter(isAbout)
        .map((value) => ({ table: 'call', column: 'note', value, id: payload.id }));
    },
  };
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
        return isTheirs(row) ? leavesOf(tableInside(table, column), row, idOf(row, id), isTheirs) : [];
      });
    const declared = findDeclared(table, column);
    return declared === null || value === '' || !isValue(value)
      ? []
      : [{ table: declared, column, value, id }];
  });
}

// The trail keeps a contact with its points, a suppression with its event, and a request with its own.
function tableInside(table: string, column: string): string {
  if (column !== 'event') return 'contactPoint';
  return table === 'subjectRequest' ? 'requestEvent' : 'optOutEvent';
}

/** The table whose declaration knows the column, the entry's own first; null for technical columns and counts. */
function findDeclared(table: string, column: string): PersonalTable | null {
  const knows = (one: PersonalTable) => declarationOf(one).columns[column] !== undefined;
  const known = personalTables.find((one) => one === table && knows(one)) ?? personalTables.find(knows);
  return known === undefined || declarationOf(known).columns[column] === 'technical' ? null : known;
}
