import type { ContactabilityFacts, MessageFacts } from '#shared/compliance/contactability-facts.ts';
import type { MailRecipient } from '#shared/compliance/mail-recipient.ts';
import { organisationKeys } from '#shared/compliance/party.ts';
import { agreedCountry, isPrivateDomain } from '#shared/compliance/recipient-country.rules.ts';
import { formAtAddress } from '#shared/compliance/form-at-address.rules.ts';
import { restrictedSinceOf } from '#shared/compliance/restricted.rules.ts';
import { isAboutTheParty } from '#shared/compliance/scopes.ts';
import type { SourceKind } from '#shared/compliance/vocabulary.ts';
import type { Answers } from '#shared/compliance/answers.rules.ts';
import type { Queries } from '../../database/journal.ts';
import type { FactPorts } from './email-checks-ports.ts';

/** One recipient with what was answered about the message to it. */
interface MailCase {
  readonly recipient: MailRecipient;
  readonly answers: Answers;
  readonly isWhyReused: boolean;
}

/** Everything the decision asks about these recipients, gathered for all of them at once. */
export async function gatherMailFacts(
  ports: FactPorts,
  queries: Queries,
  cases: readonly MailCase[],
): Promise<ContactabilityFacts[]> {
  const gathered = await gather(
    ports,
    queries,
    cases.map(({ recipient }) => recipient),
  );
  return cases.map((one) => factsOf(one, gathered));
}

type Gathered = Awaited<ReturnType<typeof gather>>;

async function gather(ports: FactPorts, queries: Queries, recipients: readonly MailRecipient[]) {
  const contactIds = [...new Set(recipients.flatMap(({ contactId }) => contactId ?? []))];
  const cards = [...new Set(recipients.flatMap(cardsOf))];
  const keys = [...new Set(recipients.flatMap((one) => [...ownKeys(one), ...one.otherIdentifiers]))];
  return {
    badges: await ports.findBadges(queries, keys),
    earlierNos: await ports.findEarlierNos(queries, keys),
    restrictedOn: await ports.findRestricted(queries, cards),
    agreed: await ports.findAgreed(queries, cards),
    notices: await ports.findOpenNotices(queries, contactIds),
    talkedTo: await ports.findTalkedTo(queries, contactIds),
    hours: await ports.readHours(queries),
  };
}

const cardsOf = ({ contactId, otherCards }: MailRecipient): readonly string[] => [
  ...(contactId === null ? [] : [contactId]),
  ...otherCards,
];

/** The keys under which a no holds for the recipient whatever it is about. */
const ownKeys = (recipient: MailRecipient): readonly string[] => [
  ...(recipient.address?.key ? [recipient.address.key] : []),
  ...(recipient.contactId ? [recipient.contactId] : []),
  ...recipient.otherCards,
  ...recipient.otherCompanies,
  ...organisationKeys(recipient),
];

function factsOf({ recipient, answers, isWhyReused }: MailCase, gathered: Gathered): ContactabilityFacts {
  const { address, contactId, legalForm } = recipient;
  const source = address?.source ?? answers.source;
  const agreed = agreedWith(recipient, gathered);
  return {
    // What the journal knows is not asked, so that an answer of another day, or for a whole group, never overrules it.
    country: agreedCountry(recipient.countrySigns) ?? answers.country,
    legalForm:
      legalForm === 'unknown'
        ? formAtAddress(answers.legalForm ?? 'unknown', address?.key ?? null)
        : legalForm,
    suppressions: eachOnce(
      saidTo(recipient, gathered.badges).map(({ kind, scope, since }) => ({ kind, scope, since })),
    ),
    restrictedSince: restrictedSinceOf(gathered.restrictedOn, cardsOf(recipient)),
    earlierNos: eachOnce(
      saidTo(recipient, gathered.earlierNos).map(({ scope, saidOn }) => ({ scope, saidOn })),
    ),
    registerChecks: [],
    customerRelations: [...agreed.customerRelations, ...toldSale(answers, source, agreed.customerRelations)],
    consents: agreed.consents,
    offeredProductKind: null,
    callLaterOn: null,
    saidNotNowOn: null,
    saidWrongNumberOn: null,
    hasTalkedBefore: contactId !== null && gathered.talkedTo.has(contactId),
    source,
    obtainedOn: address?.obtainedOn ?? null,
    noticeDueOn: gathered.notices.get(contactId ?? '') ?? null,
    isPrivateAddress: isPrivateDomain(address?.domain ?? ''),
    hours: gathered.hours,
    message: messageOf(answers, isWhyReused),
  };
}

/** As with calls: what was said under another number or address counts when it means the party. */
function saidTo<Said extends Parameters<typeof isAboutTheParty>[0]>(
  recipient: MailRecipient,
  said: ReadonlyMap<string, readonly Said[]>,
): Said[] {
  const under = (keys: readonly string[]): Said[] => keys.flatMap((key) => said.get(key) ?? []);
  return [...under(ownKeys(recipient)), ...under(recipient.otherIdentifiers).filter(isAboutTheParty)];
}

// One no is found under several keys.
const eachOnce = <Said>(said: readonly Said[]): Said[] => [
  ...new Map(said.map((one) => [JSON.stringify(one), one])).values(),
];

/** What the contact bought and agreed to. Of the person's other cards only what was taken back counts here. */
function agreedWith(
  { contactId, address, otherCards }: MailRecipient,
  { agreed }: Gathered,
): Pick<ContactabilityFacts, 'customerRelations' | 'consents'> {
  const on = (id: string) => agreed.get(id)?.(address?.key ?? null);
  const own = on(contactId ?? '');
  const others = otherCards.flatMap((id) => on(id)?.consents ?? []);
  return {
    customerRelations: own?.customerRelations ?? [],
    consents: [...(own?.consents ?? []), ...others.filter(({ withdrawnOn }) => withdrawnOn !== null)],
  };
}

/**
 * A sale that nobody has recorded yet, as the seller remembers it. It is asked about while the address is known to come
 * from a sale and none is recorded: what was recorded since, or another source, takes its place.
 */
function toldSale(
  { sale, wasOptOutOffered }: Answers,
  source: SourceKind | null,
  recorded: ContactabilityFacts['customerRelations'],
): ContactabilityFacts['customerRelations'] {
  if (sale === null || source !== 'sale' || recorded.some(({ gaveAddress }) => gaveAddress)) return [];
  const { productKind, soldOn } = sale;
  const given = { gaveAddress: true, wasOptOutOffered };
  return [{ productKind, soldOn, endedOn: soldOn, confirmedRunningOn: null, ...given }];
}

const messageOf = (answers: Answers, isWhyReused: boolean): MessageFacts => ({
  answersInquiry: answers.answersInquiry,
  wasOptOutOffered: answers.wasOptOutOffered,
  isOnNoMailList: answers.isOnNoMailList,
  isForSimilarProducts: answers.isForSimilarProducts,
  isAboutTheirWork: answers.isAboutTheirWork,
  isAddressPublished: answers.isAddressPublished,
  tracking: answers.tracking,
  assessment: {
    purpose: answers.purpose,
    necessity: answers.necessity,
    balance: answers.balance,
    why: answers.why,
    isWhyReused,
  },
});
