import type { MailRecipient } from '#shared/compliance/mail-recipient.ts';
import { organisationKeys } from '#shared/compliance/party.ts';
import { type EmailAddress, mailboxOf, parseEmailAddress } from '#shared/kernel/email-address.ts';
import type { Queries } from '../../database/journal.ts';
import { type ContactRecord, findPoints, type PointRecord } from './contacts.repository.ts';
import { type CarriersOf, findCarriers } from './find-carriers.ts';
import { findContactsById } from './listed-contacts.repository.ts';
import { addressAsTyped, type Card, signsOfDomain, toRecipient } from './show-mail-recipient.ts';
import { isColleague } from './shared-identifiers.ts';

/** A contact to write to: at an address as it was written, at one of its own, or at its first. */
interface WantedRecipient {
  readonly contactId: string;
  readonly pointId: string | null;
  readonly address: string | null;
}

/** The recipients in the order asked for, in a handful of questions however many they are; who is gone is left out. */
export async function findMailRecipients(
  queries: Queries,
  wanted: readonly WantedRecipient[],
): Promise<MailRecipient[]> {
  const ids = [...new Set(wanted.map(({ contactId }) => contactId))];
  const contacts = new Map((await findContactsById(queries, ids)).map((contact) => [contact.id, contact]));
  const points = Map.groupBy(await findPoints(queries, ids), ({ contactId }) => contactId);
  const cards = wanted.flatMap((one): Card[] => {
    const contact = contacts.get(one.contactId);
    const own = points.get(one.contactId) ?? [];
    return contact ? [{ contact, points: own, ...addressOn(own, one) }] : [];
  });
  const carriersOf = await findCarriers(queries, cards.flatMap(keysOn));
  const others = await findOtherCards(queries, cards, carriersOf);
  return cards.map((card, index) => toRecipient(card, carriersOf, others[index] ?? noOthers));
}

/**
 * The point that is written to, and its address as it was typed when that is another writing of it. What could not be
 * understood as an address is none: no opt-out could be found for it.
 */
function addressOn(
  points: readonly PointRecord[],
  { pointId, address }: WantedRecipient,
): Pick<Card, 'point' | 'typed'> {
  const emails = points.filter(({ kind, normalised }) => kind === 'email' && normalised !== null);
  const typed = address === null ? null : addressAsTyped(address);
  if (!typed?.key)
    return { point: emails.find(({ id }) => id === pointId) ?? emails[0] ?? null, typed: null };
  const exact = emails.find(({ normalised }) => normalised === typed.key);
  if (exact) return { point: exact, typed: null };
  const mailbox = mailboxOf(typed.key);
  return { point: emails.find(({ normalised }) => mailboxOf(normalised ?? '') === mailbox) ?? null, typed };
}

const keysOn = ({ points, typed }: Card): string[] => [
  ...points.flatMap(({ normalised }) => normalised ?? []),
  ...(typed?.key ? [typed.key] : []),
];

interface OtherCards {
  readonly cards: readonly ContactRecord[];
  /** What stands on those of them that are the same person's, and on no colleague's. */
  readonly identifiers: readonly string[];
}
const noOthers: OtherCards = { cards: [], identifiers: [] };

/** As with a number that is called: a second card of the person brings its opt-outs along, a colleague does not. */
async function findOtherCards(
  queries: Queries,
  cards: readonly Card[],
  carriersOf: CarriersOf,
): Promise<OtherCards[]> {
  const others = cards.map(({ contact, point, typed }) =>
    carriersOf(typed?.key ?? point?.normalised ?? '').filter(
      (one) => one.id !== contact.id && !isColleague(one, contact),
    ),
  );
  const ids = [...new Set(others.flat().map(({ id }) => id))];
  if (ids.length === 0) return others.map(() => noOthers);
  const points = Map.groupBy(await findPoints(queries, ids), ({ contactId }) => contactId);
  const valuesOf = ({ id }: ContactRecord): string[] =>
    (points.get(id) ?? []).flatMap(({ normalised }) => normalised ?? []);
  const alsoOf = await findCarriers(queries, others.flat().flatMap(valuesOf));
  return others.map((found, index) => {
    const name = cards[index]?.contact.sortKey;
    const same = found.filter(({ sortKey }) => sortKey === name);
    const identifiers = same.flatMap((one) =>
      valuesOf(one).filter((value) => !alsoOf(value).some((carrier) => isColleague(carrier, one))),
    );
    return { cards: found, identifiers };
  });
}

/** An address as typed: the one contact that carries it, else nobody. */
export async function findMailRecipient(queries: Queries, typed: string): Promise<MailRecipient> {
  const parsed = parseEmailAddress(typed);
  const carriers = parsed === null ? [] : (await findCarriers(queries, [parsed.matchKey]))(parsed.matchKey);
  const [only, ...others] = carriers;
  if (only && others.length === 0) {
    const wanted = { contactId: only.id, pointId: null, address: typed };
    const [recipient] = await findMailRecipients(queries, [wanted]);
    if (recipient) return recipient;
  }
  return nobodyAt(typed, parsed, carriers);
}

/** Nobody is named when several carry the address, but the no of each of them and of their companies holds. */
const nobodyAt = (
  typed: string,
  parsed: EmailAddress | null,
  carriers: readonly ContactRecord[],
): MailRecipient => ({
  contactId: null,
  name: '',
  companyName: '',
  role: '',
  legalForm: 'unknown',
  organisationNumber: null,
  companyKey: '',
  address: addressAsTyped(typed),
  countrySigns: signsOfDomain(parsed?.domain ?? ''),
  otherCards: carriers.map(({ id }) => id),
  otherCompanies: [...new Set(carriers.flatMap(organisationKeys))],
  otherIdentifiers: [],
});
