import type { ContactabilityFacts, MessageFacts } from '#shared/compliance/contactability-facts.ts';
import type { MailRecipient } from '#shared/compliance/mail-recipient.ts';
import { organisationKeys } from '#shared/compliance/party.ts';
import { agreedCountry, isPrivateDomain } from '#shared/compliance/recipient-country.rules.ts';
import { isAboutTheParty } from '#shared/compliance/scopes.ts';
import type { Answers } from '#shared/compliance/answers.rules.ts';
import type { Queries } from '../../database/journal.ts';
import type { FactPorts } from './email-checks-ports.ts';

/** One recipient with what was answered about the message to it. */
export interface MailCase {
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
  const keys = [...new Set(recipients.flatMap((one) => [...ownKeys(one), ...one.otherIdentifiers]))];
  const addressOf = new Map(recipients.map(({ contactId, address }) => [contactId, address?.key ?? null]));
  return {
    badges: await ports.findBadges(queries, keys),
    earlierNos: await ports.findEarlierNos(queries, keys),
    agreed: await ports.findAgreed(queries, contactIds, (id) => addressOf.get(id) ?? null),
    notices: await ports.findOpenNotices(queries, contactIds),
    talkedTo: await ports.findTalkedTo(queries, contactIds),
    hours: await ports.readHours(queries),
  };
}

/** The keys under which a no holds for the recipient whatever it is about. */
const ownKeys = (recipient: MailRecipient): readonly string[] => [
  ...(recipient.address?.key ? [recipient.address.key] : []),
  ...(recipient.contactId ? [recipient.contactId] : []),
  ...recipient.otherCards,
  ...organisationKeys(recipient),
];

function factsOf({ recipient, answers, isWhyReused }: MailCase, gathered: Gathered): ContactabilityFacts {
  const { address, contactId, legalForm } = recipient;
  const agreed = gathered.agreed.get(contactId ?? '');
  return {
    country: answers.country ?? agreedCountry(recipient.countrySigns),
    legalForm: legalForm === 'unknown' ? (answers.legalForm ?? 'unknown') : legalForm,
    suppressions: suppressionsOf(recipient, gathered),
    earlierNos: ownKeys(recipient).flatMap((one) => gathered.earlierNos.get(one) ?? []),
    registerChecks: [],
    customerRelations: [...(agreed?.customerRelations ?? []), ...toldSale(answers)],
    consents: agreed?.consents ?? [],
    offeredProductKind: null,
    callLaterOn: null,
    saidNotNowOn: null,
    saidWrongNumberOn: null,
    hasTalkedBefore: contactId !== null && gathered.talkedTo.has(contactId),
    source: address?.source ?? answers.source,
    obtainedOn: address?.obtainedOn ?? null,
    noticeDueOn: gathered.notices.get(contactId ?? '') ?? null,
    isPrivateAddress: isPrivateDomain(address?.domain ?? ''),
    hours: gathered.hours,
    message: messageOf(answers, isWhyReused),
  };
}

/** As with calls: what was said under another number or address counts when it means the party. */
function suppressionsOf(recipient: MailRecipient, { badges }: Gathered): ContactabilityFacts['suppressions'] {
  const own = ownKeys(recipient).flatMap((key) => badges.get(key) ?? []);
  const elsewhere = recipient.otherIdentifiers
    .flatMap((key) => badges.get(key) ?? [])
    .filter(isAboutTheParty);
  return [...own, ...elsewhere].map(({ kind, scope, since }) => ({ kind, scope, since }));
}

/** A sale that nobody has recorded yet, as the seller remembers it. */
const toldSale = ({ sale, wasOptOutOffered }: Answers): ContactabilityFacts['customerRelations'] =>
  sale === null
    ? []
    : [
        {
          productKind: sale.productKind,
          soldOn: sale.soldOn,
          endedOn: sale.soldOn,
          confirmedRunningOn: null,
          gaveAddress: true,
          wasOptOutOffered,
        },
      ];

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
