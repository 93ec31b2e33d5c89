import { coversUse } from '#shared/compliance/scopes.ts';
import type {
  UsedWording,
  Consent,
  ConsentWay,
  Wording,
  WithdrawalWay,
} from '#shared/features/consents/consents.contract.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import type { Queries } from '../../database/journal.ts';
import type { ConsentsPorts, HeldContact, SaidNo } from './consents-ports.ts';
import {
  type ConsentRow,
  type EvidenceName,
  findConsentRows,
  findEvidenceNames,
  findGiven,
  findUsedWordings,
  findWordings,
  type WordingRow,
} from './consents.repository.ts';
import { withWithdrawals } from './find-consents.ts';

/** What a contact has agreed to, the newest first, with withdrawals. Throws `contact-not-found`. */
export async function showConsents(
  ports: Pick<ConsentsPorts, 'holdContact' | 'findRefusals'>,
  queries: Queries,
  contactId: string,
): Promise<Consent[]> {
  const pairs = withWithdrawals(await findConsentRows(queries, [contactId])).toReversed();
  const values = pairs.map(({ given }) => given.pointValue).filter((value) => value !== '');
  const contact = await ports.holdContact(queries, contactId, values);
  const around: Around = {
    contact,
    nos: await ports.findRefusals(queries, [...contact.keys, ...values]),
    wordings: new Map(
      (
        await findWordings(
          queries,
          pairs.map(({ given }) => given.wordingId),
        )
      ).map((row) => [row.id, row]),
    ),
    evidence: Map.groupBy(
      await findEvidenceNames(
        queries,
        pairs.map(({ given }) => given.id),
      ),
      ({ consentId }) => consentId,
    ),
  };
  return pairs.map(({ given, withdrawn }) => toConsent(given, withdrawn, around));
}

/** One consent as the renderer sees it. Throws `consent-not-found`. */
export async function showConsent(
  ports: Pick<ConsentsPorts, 'holdContact' | 'findRefusals'>,
  queries: Queries,
  id: string,
): Promise<Consent> {
  const { contactId } = await requireGiven(queries, id);
  const consent = (await showConsents(ports, queries, contactId)).find((one) => one.id === id);
  if (!consent) throw new AppError('consent-not-found');
  return consent;
}

/** The stored consent. Throws `consent-not-found`. */
export async function requireGiven(queries: Queries, id: string): Promise<ConsentRow> {
  const given = await findGiven(queries, id);
  if (!given) throw new AppError('consent-not-found');
  return given;
}

/** Every wording that somebody agreed to, the newest first. */
export async function showWordings(queries: Queries): Promise<UsedWording[]> {
  const rows = Map.groupBy(await findUsedWordings(queries), ({ id }) => id);
  return [...rows.values()].flatMap((pairs) => {
    const [first] = pairs;
    return first ? [{ ...toWording(first), uses: pairs.map(({ use }) => use) }] : [];
  });
}

const toWording = ({ id, text, language }: WordingRow): Wording => ({ number: id, text, language });

interface Around {
  readonly contact: HeldContact;
  readonly nos: ReadonlyMap<string, readonly SaidNo[]>;
  readonly wordings: ReadonlyMap<number, WordingRow>;
  readonly evidence: ReadonlyMap<string, readonly EvidenceName[]>;
}

function toConsent(given: ConsentRow, withdrawn: ConsentRow | null, around: Around): Consent {
  const wording = around.wordings.get(given.wordingId);
  const { id, contactId, use, purpose, note, recordedAt, recordedBy } = given;
  return {
    id,
    contactId,
    use,
    purpose,
    note,
    recordedAt,
    recordedBy,
    givenOn: given.statedOn,
    givenTime: given.statedTime,
    how: given.how as ConsentWay,
    namesController: given.namesController === 1,
    point: given.pointValue === '' ? null : around.contact.show(given.pointValue),
    wording: wording ? toWording(wording) : { number: given.wordingId, text: '', language: 'other' },
    evidence: (around.evidence.get(id) ?? []).map(({ id, name }) => ({ id, name })),
    withdrawal: withdrawn && {
      withdrawnOn: withdrawn.statedOn,
      how: withdrawn.how as WithdrawalWay,
      note: withdrawn.note,
      recordedAt: withdrawn.recordedAt,
      recordedBy: withdrawn.recordedBy,
    },
    endedByNoOn: lastNoAfter(given, around),
  };
}

/** A yes on the day of a no is not known to be the later one. */
function lastNoAfter(
  { pointValue, use, statedOn }: ConsentRow,
  { contact, nos }: Around,
): CalendarDay | null {
  const said = [...contact.keys, pointValue].flatMap((key) => nos.get(key) ?? []);
  const days = said
    .filter(({ scope, saidOn }) => coversUse(scope, use) && saidOn >= statedOn)
    .map(({ saidOn }) => saidOn);
  return days.toSorted().at(-1) ?? null;
}
