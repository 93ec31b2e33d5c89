import { createHash } from 'node:crypto';
import { pointKindOf } from '#shared/features/consents/consent-points.rules.ts';
import type { Consent, ConsentInput } from '#shared/features/consents/consents.contract.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { type Instant, localTimeAt, toInstant } from '#shared/kernel/clock.ts';
import type { AuditTrail } from '../../database/audit-trail.ts';
import { aboutEvidence, type EvidenceFile, insertEvidence } from '../../database/evidence-files.ts';
import type { Queries } from '../../database/journal.ts';
import type { ConsentsPorts } from './consents-ports.ts';
import {
  findGiven,
  findWording,
  findWordingByHash,
  insertConsent,
  insertWording,
  linkEvidence,
  type NewConsentRow,
} from './consents.repository.ts';
import { requireGiven, showConsent } from './show-consents.ts';

/**
 * Writes what somebody agreed to, with its wording and its document; sent twice, it is one. Throws `contact-not-found`,
 * and `invalid-input` for a day ahead, an unknown wording, and a number or address of another kind or contact.
 */
export async function giveConsent(
  ports: ConsentsPorts,
  queries: Queries,
  trail: AuditTrail,
  input: ConsentInput,
  takeEvidence: (now: Instant) => EvidenceFile | null,
): Promise<Consent> {
  if (await findGiven(queries, input.id)) return showConsent(ports, queries, input.id);
  const now = toInstant(ports.clock.now());
  refuseDayAhead(ports, input.givenOn, now, 'givenOn');
  const row: NewConsentRow = {
    ...toFields(input),
    kind: 'given',
    givenId: null,
    pointValue: await readPoint(ports, queries, input),
    wordingId: await keepWording(queries, input.wording, now),
    recordedAt: now,
    recordedBy: await ports.readSellerName(queries),
  };
  await insertConsent(queries, row);
  trail.record({ action: 'consents.give', table: 'consent', id: row.id, after: row });
  const file = takeEvidence(now);
  if (file) await keepEvidence(ports, queries, trail, row.id, file);
  return showConsent(ports, queries, row.id);
}

/** Adds a document to a consent that stands already. Throws `consent-not-found`. */
export async function attachEvidence(
  ports: ConsentsPorts,
  queries: Queries,
  trail: AuditTrail,
  id: string,
  takeEvidence: (now: Instant) => EvidenceFile,
): Promise<Consent> {
  await requireGiven(queries, id);
  await keepEvidence(ports, queries, trail, id, takeEvidence(toInstant(ports.clock.now())));
  return showConsent(ports, queries, id);
}

/** Throws `invalid-input` for a day that has not come where the seller is. */
export function refuseDayAhead(
  { clock }: Pick<ConsentsPorts, 'clock'>,
  day: string,
  now: Instant,
  field: string,
): void {
  if (day > localTimeAt(now, clock.timeZone()).day) throw new AppError('invalid-input', { field });
}

const toFields = (input: ConsentInput) => ({
  id: input.id,
  contactId: input.contactId,
  use: input.use,
  purpose: input.purpose,
  statedOn: input.givenOn,
  statedTime: input.givenTime,
  how: input.how,
  namesController: input.namesController ? (1 as const) : (0 as const),
  note: input.note,
});

async function readPoint(
  ports: ConsentsPorts,
  queries: Queries,
  { contactId, pointId, use }: ConsentInput,
): Promise<string> {
  const { points } = await ports.holdContact(queries, contactId, []);
  if (pointId === null) return '';
  const point = points.find(({ id }) => id === pointId);
  if (point === undefined || point.kind !== pointKindOf(use))
    throw new AppError('invalid-input', { field: 'pointId' });
  return point.value;
}

async function keepEvidence(
  ports: ConsentsPorts,
  queries: Queries,
  trail: AuditTrail,
  consentId: string,
  file: EvidenceFile,
): Promise<void> {
  await insertEvidence(queries, file);
  const link = {
    consentId,
    evidenceId: file.id,
    addedAt: file.addedAt,
    addedBy: await ports.readSellerName(queries),
  };
  await linkEvidence(queries, link);
  const after = { ...aboutEvidence(file), ...link };
  trail.record({ action: 'consents.attachEvidence', table: 'consentEvidence', id: consentId, after });
}

/** The number of a wording, kept once however often it is used. Throws `invalid-input` for an unknown number. */
async function keepWording(
  queries: Queries,
  wording: ConsentInput['wording'],
  now: Instant,
): Promise<number> {
  if (wording.kind === 'known') {
    const known = await findWording(queries, wording.number);
    if (!known) throw new AppError('invalid-input', { field: 'wording' });
    return known.id;
  }
  const { language } = wording;
  const text = wording.text.normalize('NFC').replaceAll('\r\n', '\n');
  const hash = createHash('sha256').update(`${language}\n${text}`).digest('hex');
  const same = await findWordingByHash(queries, hash);
  return same?.id ?? insertWording(queries, { text, language, hash, createdAt: now });
}
