import type { DryRun, ListCard } from '#shared/features/screening/screening-session.contract.ts';
import type { RowCode, WritePolicy } from '#shared/features/screening/screening-words.ts';
import {
  mergeRow,
  type Merge,
  type MergedField,
  spokenFields,
} from '#shared/features/screening/merge-row.rules.ts';
import { fitText, type ListedRow, type RowPoint } from '#shared/features/screening/listed-row.rules.ts';
import { type CalendarDay, type Clock, type Instant, localTimeAt } from '#shared/kernel/clock.ts';
import { companyKeyOf } from '#shared/kernel/company-name.ts';
import type { ContactChange, Holder, ListedContact, ListedPoint } from '../screening-ports.ts';
import { keysOfHolder, type MetHolder } from './met-contacts.ts';
import type { RowInHand } from './match-row.ts';

/** What one row does. */
export interface PlannedRow {
  readonly rowNumber: number;
  readonly code: RowCode;
  readonly effect: 'new' | 'updated' | 'same';
  readonly contactSeq: number;
  /** The contact that the row brings in. */
  readonly contact: ListedContact | null;
  /** What it changes in a contact that is there, and what that was before. */
  readonly change: (ContactChange & { readonly met: MetHolder }) | null;
  readonly changed: Merge['changed'];
}

/** What all rows of one list share. */
export interface PlanTerms {
  readonly card: ListCard;
  readonly fileName: string;
  readonly policy: WritePolicy;
  readonly clock: Clock;
  /** When the rows are written, or would be. */
  readonly at: Instant;
  readonly nextId: () => string;
  readonly nextSeq: () => number;
}

/** Where a row stands, and what it came to. */
interface RowPlace {
  readonly rowNumber: number;
  readonly code: RowCode;
}

/** A row that nobody in the journal is meant by. */
export function planNew(
  terms: PlanTerms,
  place: RowPlace,
  { contact, said }: RowInHand,
): PlannedRow & {
  readonly contact: ListedContact;
} {
  const seq = terms.nextSeq();
  const points = said.points.map((point) => listedPoint(terms, place, point));
  const listed = { ...contact, id: terms.nextId(), seq, points };
  return { ...place, effect: 'new', contactSeq: seq, contact: listed, change: null, changed: [] };
}

/** That contact, as later rows meet it. */
export const metNew = (contact: ListedContact, said: ListedRow, at: Instant): MetHolder => ({
  holder: { ...contact, companyKey: companyKeyOfHolder(contact), updatedAt: at },
  settled: new Set(spokenFields(contact, said)),
  formerlyUpdatedAt: at,
  isCompanyHeld: false,
  isNew: true,
});

/** A row about a contact that is there: what it does, and the contact as it leaves it. */
export function planMet(
  terms: PlanTerms,
  place: RowPlace,
  { said }: RowInHand,
  met: MetHolder,
): { readonly planned: PlannedRow; readonly met: MetHolder } {
  const { holder } = met;
  const merge = mergeRow(holder, said, {
    policy: terms.policy,
    isNewer: terms.card.obtainedOn > dayOf(terms.clock, met.formerlyUpdatedAt),
    settled: met.settled,
    isCompanyHeld: met.isCompanyHeld,
    heldKeys: keysOfHolder(holder),
    pointCount: holder.points.length,
  });
  const added = merge.added.map((point) => listedPoint(terms, place, point));
  const isChanged = added.length > 0 || Object.keys(merge.fields).length > 0;
  const change = { contactId: holder.id, fields: merge.fields, added, removedPointIds: [], met };
  return {
    planned: {
      ...place,
      effect: isChanged ? 'updated' : 'same',
      contactSeq: holder.seq,
      contact: null,
      change: isChanged ? change : null,
      changed: merge.changed,
    },
    met: {
      ...met,
      settled: new Set<MergedField>([...met.settled, ...spokenFields(holder, said), ...fieldsOf(merge)]),
      holder: isChanged ? changedHolder(holder, change, terms.at) : holder,
    },
  };
}

const fieldsOf = ({ fields }: Merge): MergedField[] => Object.keys(fields) as MergedField[];

function changedHolder(holder: Holder, { fields, added }: ContactChange, updatedAt: Instant): Holder {
  const { organisationNumber = holder.organisationNumber, ...texts } = fields;
  const changed = { ...holder, ...texts, organisationNumber, updatedAt };
  return { ...changed, companyKey: companyKeyOfHolder(changed), points: [...holder.points, ...added] };
}

const companyKeyOfHolder = ({
  kind,
  name,
  companyName,
}: Pick<Holder, 'kind' | 'name' | 'companyName'>): string =>
  companyKeyOf(kind === 'company' ? name : companyName);

const listedPoint = (
  { card, fileName, nextId }: PlanTerms,
  { rowNumber }: RowPlace,
  { kind, raw, normalised }: RowPoint,
): ListedPoint => ({
  id: nextId(),
  kind,
  raw,
  normalised,
  // In no language: the source stands beside it as a code.
  sourceNote: `${fitText(card.supplier, 160)} · ${fitText(fileName, 200)} · #${rowNumber}`,
  obtainedOn: card.obtainedOn,
});

function dayOf(clock: Clock, instant: Instant): CalendarDay {
  return localTimeAt(instant, clock.timeZone()).day;
}

type Effects = Omit<DryRun, 'blocked' | 'broken'>;

export const noChangedFields: DryRun['changedFields'] = {
  name: 0,
  company: 0,
  role: 0,
  'organisation-number': 0,
  note: 0,
  identifiers: 0,
};

/** Counts what rows do. */
export function createEffects() {
  const counts = { new: 0, updated: 0, same: 0 };
  const changedFields: DryRun['changedFields'] = { ...noChangedFields };
  return {
    add: ({ effect, changed }: PlannedRow): void => {
      counts[effect] += 1;
      for (const field of changed) changedFields[field] += 1;
    },
    result: (): Effects => ({ ...counts, changedFields: { ...changedFields } }),
  };
}
