import { isDeepStrictEqual } from 'node:util';
import type { Contact, ContactInput } from '#shared/features/contacts/contacts.contract.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { toInstant } from '#shared/kernel/clock.ts';
import { parseEmailAddress } from '#shared/kernel/email-address.ts';
import { parseOrganisationNumber } from '#shared/kernel/organisation-number.ts';
import { isCovered, parsePhoneNumber } from '#shared/kernel/phone-number.ts';
import type { AuditTrail } from '../../database/audit-trail.ts';
import type { Queries } from '../../database/journal.ts';
import { indexCallsOf, indexContact } from '../../database/search-index.ts';
import { keysOfName } from './contact-keys.ts';
import { maskPoint } from './contact-view.ts';
import type { ContactsPorts } from './contacts-ports.ts';
import { keepCompanyOptOuts } from './keep-company-opt-outs.ts';
import {
  type ContactRecord,
  type WrittenContact,
  findContact,
  findPointOwners,
  findPoints,
  type PointRecord,
  replaceContact,
} from './contacts.repository.ts';
import { showContact } from './show-contacts.ts';

/**
 * Writes a contact in place of what stood under its id; saved twice, nothing changes. A number or address that
 * cannot be understood is kept as it was typed. Throws `organisation-number-invalid`, and
 * `identifier-is-personal-identity-number` for a personal identity number: for a sole trader too, whose
 * organisation number is one, since such a number is kept only where it is clearly justified (lag (2018:218)
 * 3 kap. 10 §), and a call journal does not need it.
 */
export async function saveContact(
  ports: ContactsPorts,
  queries: Queries,
  trail: AuditTrail,
  input: ContactInput,
): Promise<Contact> {
  const before = await findContact(queries, input.id);
  const pointsBefore = before ? await findPoints(queries, [input.id]) : [];
  await refuseForeignPoints(queries, input);
  const now = toInstant(ports.clock.now());
  const row = toRecord(input, before, now);
  const points = toPointRecords(input, pointsBefore, now);
  const isSame = isDeepStrictEqual(
    [before, pointsBefore],
    [{ ...row, seq: before?.seq, updatedAt: before?.updatedAt }, points],
  );
  if (!isSame) {
    const keep = await keepCompanyOptOuts(ports, queries, before, row);
    await replaceContact(queries, row, points);
    await keep(trail);
    await indexContact(queries, row.id);
    if (before && (before.name !== row.name || before.companyName !== row.companyName))
      await indexCallsOf(queries, row);
    trail.record({
      action: 'contacts.save',
      table: 'contact',
      id: row.id,
      ...(before && { before: { ...before, points: pointsBefore } }),
      after: { ...row, points },
    });
  }
  return showContact(ports, queries, input.id);
}

/** An id twice, or one that belongs to another contact, would move a number from one person to another. */
async function refuseForeignPoints(queries: Queries, input: ContactInput): Promise<void> {
  const ids = input.points.map(({ id }) => id);
  const owners = await findPointOwners(queries, ids);
  if (new Set(ids).size < ids.length || owners.some(({ contactId }) => contactId !== input.id))
    throw new AppError('invalid-input', { field: 'points' });
}

function toRecord(input: ContactInput, before: ContactRecord | undefined, now: string): WrittenContact {
  const { points: _, organisationNumber, ...fields } = input;
  return {
    ...fields,
    ...keysOfName(input),
    organisationNumber: readOrganisationNumber(organisationNumber),
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
  };
}

function readOrganisationNumber(typed: string): string | null {
  if (typed === '') return null;
  const number = parseOrganisationNumber(typed);
  if (number === null) throw new AppError('organisation-number-invalid');
  if (number.isPersonalIdentityNumber) throw new AppError('identifier-is-personal-identity-number');
  return number.value;
}

const toPointRecords = (
  { id, points }: ContactInput,
  before: readonly PointRecord[],
  now: string,
): PointRecord[] =>
  points.map((point, position) => {
    const known = before.find((one) => one.id === point.id);
    return toPointRecord(id, point, position, known, now);
  });

function toPointRecord(
  contactId: string,
  { id, kind, raw: typed, label, source }: ContactInput['points'][number],
  position: number,
  before: PointRecord | undefined,
  now: string,
): PointRecord {
  // A suppressed number reached the form covered and comes back covered: what is held stays.
  const raw = before && before.kind === kind && typed === maskPoint(before) ? before.raw : typed;
  if (isCovered(raw)) throw new AppError('invalid-input', { field: 'points' });
  const normalised = kind === 'phone' ? parsePhoneNumber(raw)?.e164 : parseEmailAddress(raw)?.matchKey;
  return {
    id,
    contactId,
    position,
    kind,
    raw,
    normalised: normalised ?? null,
    label,
    sourceKind: source.kind,
    sourceNote: source.note,
    obtainedOn: source.obtainedOn,
    createdAt: before?.createdAt ?? now,
  };
}
