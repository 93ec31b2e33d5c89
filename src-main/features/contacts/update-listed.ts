import type { LegalForm } from '#shared/compliance/vocabulary.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { Instant } from '#shared/kernel/clock.ts';
import type { AuditTrail } from '../../database/audit-trail.ts';
import type { Queries } from '../../database/journal.ts';
import {
  indexCallsOf,
  insertContactsIntoIndex,
  removeContactsFromIndex,
} from '../../database/search-index.ts';
import type { BroughtPoint } from './brought-contact.ts';
import { keysOfName } from './contact-keys.ts';
import type { ContactsPorts } from './contacts-ports.ts';
import { type ContactRecord, findPoints, type PointRecord } from './contacts.repository.ts';
import { keepCompanyOptOuts } from './keep-company-opt-outs.ts';
import {
  deletePoints,
  findCalledIds,
  findContactsById,
  insertPoints,
  type PlacedPoint,
  updateContacts,
} from './listed-contacts.repository.ts';
import { refusePersonalNumber } from './refuse-personal-number.ts';

/** What becomes different in one contact; empty text for no organisation number. */
interface ListedChange {
  readonly contactId: string;
  readonly fields: {
    readonly name?: string;
    readonly companyName?: string;
    readonly role?: string;
    readonly note?: string;
    readonly legalForm?: LegalForm;
    readonly organisationNumber?: string;
  };
  readonly added: readonly BroughtPoint[];
  readonly removedPointIds: readonly string[];
  readonly updatedAt?: Instant;
}

interface Change {
  readonly before: ContactRecord;
  readonly after: ContactRecord;
  readonly kept: readonly PointRecord[];
  readonly removed: readonly PointRecord[];
  readonly placed: readonly PlacedPoint[];
}

/**
 * Changes contacts, all of them with a few statements; `renewIndex` must follow. Each contact may stand once among the
 * changes. The window is told of them at the end of the work that they are a part of. Throws `contact-not-found` and `identifier-is-personal-identity-number`.
 */
export async function updateListed(
  ports: Pick<ContactsPorts, 'findBadges' | 'carryOptOut'>,
  queries: Queries,
  trail: AuditTrail,
  changes: readonly ListedChange[],
  { at, action }: { readonly at: Instant; readonly action: string },
): Promise<void> {
  if (changes.length === 0) return;
  const prepared = await prepare(queries, changes, at);
  const keeps: ((trail: AuditTrail) => Promise<void>)[] = [];
  for (const { before, after } of prepared)
    keeps.push(await keepCompanyOptOuts(ports, queries, before, after));
  await updateContacts(
    queries,
    prepared.map(({ after }) => after),
  );
  await deletePoints(
    queries,
    changes.flatMap(({ removedPointIds }) => removedPointIds),
  );
  await insertPoints(
    queries,
    prepared.flatMap(({ placed }) => placed),
    at,
  );
  for (const keep of keeps) await keep(trail);
  await indexAgain(queries, prepared);
  for (const change of prepared) trail.record(recordOf(change, action));
}

async function prepare(queries: Queries, changes: readonly ListedChange[], at: Instant): Promise<Change[]> {
  const ids = changes.map(({ contactId }) => contactId);
  const contacts = new Map((await findContactsById(queries, ids)).map((one) => [one.id, one]));
  const points = Map.groupBy(await findPoints(queries, ids), ({ contactId }) => contactId);
  return changes.map((change) => {
    const before = contacts.get(change.contactId);
    if (!before) throw new AppError('contact-not-found');
    return changed({ ...change, at }, before, points.get(before.id) ?? []);
  });
}

function changed(
  { fields, added, removedPointIds, at, updatedAt = at }: ListedChange & { readonly at: Instant },
  before: ContactRecord,
  pointsBefore: readonly PointRecord[],
): Change {
  const { organisationNumber: number = before.organisationNumber ?? '', ...texts } = fields;
  refusePersonalNumber(fields.organisationNumber ?? null);
  const written = { ...before, ...texts, organisationNumber: number === '' ? null : number, updatedAt };
  const isRemoved = ({ id }: PointRecord): boolean => removedPointIds.includes(id);
  const next = Math.max(-1, ...pointsBefore.map(({ position }) => position)) + 1;
  return {
    before,
    after: { ...written, ...keysOfName(written) },
    kept: pointsBefore.filter((point) => !isRemoved(point)),
    removed: pointsBefore.filter(isRemoved),
    placed: added.map((point, index) => ({ ...point, contactId: before.id, position: next + index })),
  };
}

const isRenamed = ({ before, after }: Change): boolean =>
  before.name !== after.name || before.companyName !== after.companyName;

async function indexAgain(queries: Queries, changes: readonly Change[]): Promise<void> {
  const renamed = changes.filter(isRenamed);
  const found = changes.filter(
    (change) => isRenamed(change) || change.placed.length + change.removed.length > 0,
  );
  await removeContactsFromIndex(
    queries,
    found.map(({ after }) => after.seq),
  );
  await insertContactsIntoIndex(
    queries,
    found.map(({ after, kept, placed }) => ({ ...after, points: [...kept, ...placed] })),
  );
  const called = new Set(
    await findCalledIds(
      queries,
      renamed.map(({ after }) => after.id),
    ),
  );
  for (const { after } of renamed) if (called.has(after.id)) await indexCallsOf(queries, after);
}

/** What is different, on both sides: the values of before are kept nowhere else. */
function recordOf(change: Change, action: string): Parameters<AuditTrail['record']>[0] {
  const { before, after } = change;
  const columns = (Object.keys(after) as (keyof ContactRecord)[]).filter(
    (column) => before[column] !== after[column],
  );
  const sideOf = (side: ContactRecord, points: readonly object[]) => ({
    id: side.id,
    ...Object.fromEntries(columns.map((column) => [column, side[column]])),
    ...(points.length > 0 && { points }),
  });
  return {
    action,
    isPart: true,
    table: 'contact',
    id: after.id,
    before: sideOf(before, change.removed),
    after: sideOf(after, change.placed),
  };
}
