import { foldText } from '#shared/kernel/fold-text.ts';
import { companyKeyOf } from '#shared/kernel/company-name.ts';
import type { ListedRow, NewContact } from '#shared/features/screening/listed-row.rules.ts';
import type { ListRecord } from '../../../import/list-protocol.ts';
import { matchHolder } from '../screen/match-holder.ts';
import type { MetContacts, MetHolder } from './met-contacts.ts';

/** A row on its way into the journal. */
export interface RowInHand {
  readonly record: ListRecord;
  readonly said: ListedRow;
  /** What it becomes when nobody in the journal is meant. */
  readonly contact: NewContact;
  /** Somebody in the journal may carry one of its numbers or addresses. */
  readonly isHeld: boolean;
  /** The contact that this very row of the same file was about the last time. */
  readonly formerSeq: number | null;
}

/**
 * The contact that a row is about: what the same row was about before, else what screening takes it for, else the
 * contact that it would become. Of those that earlier rows changed, as they are now.
 */
export function matchRow(row: RowInHand, known: Pick<MetContacts, 'with' | 'named'>): MetHolder | null {
  const former = row.formerSeq === null ? null : carrying(row, known, row.formerSeq);
  if (former) return former;
  const seen = new Map<string, MetHolder>();
  const matched = matchHolder(row.record, (key) => {
    const isNumber = key.startsWith('+');
    // Of the many on one switchboard, only those of the row's name can be meant.
    const found = isNumber && row.record.name !== '' ? known.named(key, row.record.name) : known.with(key);
    for (const met of found) seen.set(met.holder.id, met);
    return found.map(({ holder }) => holder);
  });
  return (matched && seen.get(matched.id)) ?? findTwin(row, known);
}

const carrying = (row: RowInHand, known: Pick<MetContacts, 'with'>, seq: number): MetHolder | null =>
  row.said.points.flatMap(({ key }) => known.with(key)).find(({ holder }) => holder.seq === seq) ?? null;

/** A row without a person's name is not written a second time. */
function findTwin({ said, contact }: RowInHand, known: Pick<MetContacts, 'named'>): MetHolder | null {
  if (said.personName !== '') return null;
  const isTwin = ({ holder }: MetHolder): boolean =>
    holder.kind === contact.kind &&
    foldText(holder.name) === foldText(contact.name) &&
    (contact.kind === 'company' || holder.companyKey === companyKeyOf(contact.companyName));
  return said.points.flatMap(({ key }) => known.named(key, contact.name)).find(isTwin) ?? null;
}
