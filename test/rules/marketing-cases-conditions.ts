import type { ContactabilityFacts } from '#shared/compliance/contactability-facts.ts';
import { sourceKinds } from '#shared/compliance/vocabulary.ts';
import {
  assessed,
  at,
  customer,
  type MarketingCase,
  message,
  sale,
  stranger,
  who,
  yes,
} from './marketing-case.ts';

const saidNo = (saidOn: string): Pick<ContactabilityFacts, 'earlierNos'> => ({
  earlierNos: [{ scope: ['email'], saidOn }],
});
const mfl19 = 'MFL (2008:486) 19 § andra stycket';
const tkg = 'TKG 2021 § 174';
const similar = { isForSimilarProducts: true } as const;
const notListed = { ...similar, isOnNoMailList: false } as const;

/** Every source but a sale: Sweden knows no exception for negotiations, fairs or competitions. */
const otherSources: readonly MarketingCase[] = sourceKinds
  .filter((source) => source !== 'sale')
  .map((source) =>
    at(
      `SE: an address from “${source}” is not from a sale`,
      { source, ...message({ ...similar, answersInquiry: false, wasOptOutOffered: true }) },
      'email',
      'blocked consent-missing',
      mfl19,
      { because: 'not-from-sale' },
    ),
  );

const inSweden: readonly MarketingCase[] = [
  at(
    'SE: an address that was not given at the recorded sale is no customer’s',
    { ...customer({ gaveAddress: false }), source: 'list-import' },
    'email',
    'blocked consent-missing',
    mfl19,
    { because: 'not-from-sale' },
  ),
  at(
    'SE: a customer to whom no way to refuse was offered cannot be written to; it cannot be mended',
    customer({ wasOptOutOffered: false }, { ...similar, wasOptOutOffered: true }),
    'email',
    'blocked consent-missing',
    mfl19,
    { because: 'no-opt-out-offered' },
  ),
  at(
    'SE: a customer of whom nobody knows whether a no was offered is asked about',
    customer({ wasOptOutOffered: null }),
    'email',
    'unclear soft-opt-in-open',
    mfl19,
    { asks: 'opt-out-offered' },
  ),
  at(
    'SE: a customer who once said no is out of the exception, though the no was lifted',
    { ...customer(), ...saidNo('2026-07-01') },
    'email',
    'blocked consent-missing',
    mfl19,
    { because: 'said-no-before' },
  ),
  at(
    'SE: a purchase after a no does not revive the exception',
    { ...customer({ soldOn: '2026-11-01' }), ...saidNo('2026-07-01') },
    'email',
    'blocked consent-missing',
    mfl19,
    { because: 'said-no-before' },
  ),
  at(
    'SE: a message about other products is outside the exception',
    customer({}, { isForSimilarProducts: false }),
    'email',
    'blocked consent-missing',
    mfl19,
    { because: 'other-products' },
  ),
  at(
    'SE: a message of which nobody has said what it is about is asked about',
    customer({}, {}),
    'email',
    'unclear soft-opt-in-open',
    mfl19,
    { asks: 'similar-products' },
  ),
  at(
    'SE: a message about the very kind of product that was bought needs no such answer',
    { ...customer({}, {}), offeredProductKind: 'windows' },
    'email',
    'allowed soft-opt-in',
    mfl19,
  ),
  at(
    'SE: an address said to come from a sale that is not recorded waits for the sale',
    { source: 'sale', ...message(similar) },
    'email',
    'unclear soft-opt-in-open',
    mfl19,
    { asks: 'sale' },
  ),
  at(
    'SE: an address of which nobody knows the source waits for it',
    { source: null, ...message(similar) },
    'email',
    'unclear soft-opt-in-open',
    mfl19,
    { asks: 'source' },
  ),
  at(
    'SE: one sale that meets every condition is enough beside one that does not',
    {
      source: 'sale',
      customerRelations: [sale({ wasOptOutOffered: false, soldOn: '2026-09-01' }), sale()],
      ...message(similar),
    },
    'email',
    'allowed soft-opt-in',
    mfl19,
  ),
];

const austrian = who('AT', 'consumer');
const inAustria: readonly MarketingCase[] = [
  at(
    'AT: an address that was not given at a sale is outside the exception',
    { ...austrian, source: 'fair', ...message({ ...notListed, wasOptOutOffered: true }) },
    'email',
    'blocked consent-missing',
    tkg,
    { because: 'not-from-sale' },
  ),
  at(
    'AT: negotiations are no sale',
    {
      ...austrian,
      source: 'inquiry',
      ...message({ ...notListed, wasOptOutOffered: true, answersInquiry: false }),
    },
    'email',
    'blocked consent-missing',
    tkg,
    { because: 'not-from-sale' },
  ),
  at(
    'AT: a customer to whom no way to refuse was offered is outside the exception',
    { ...austrian, ...customer({ wasOptOutOffered: false }, notListed) },
    'email',
    'blocked consent-missing',
    tkg,
    { because: 'no-opt-out-offered' },
  ),
  at(
    'AT: a customer who once said no is outside the exception',
    { ...austrian, ...customer({}, notListed), ...saidNo('2026-07-01') },
    'email',
    'blocked consent-missing',
    tkg,
    { because: 'said-no-before' },
  ),
  at(
    'AT: a message about other products is outside the exception',
    { ...austrian, ...customer({}, { ...notListed, isForSimilarProducts: false }) },
    'email',
    'blocked consent-missing',
    tkg,
    { because: 'other-products' },
  ),
  at(
    'AT: a customer on the ECG-Liste is outside the exception',
    { ...austrian, ...customer({}, { ...similar, isOnNoMailList: true }) },
    'email',
    'blocked consent-missing',
    tkg,
    { because: 'on-no-mail-list' },
  ),
  at(
    'AT: whether a customer is on the ECG-Liste is asked about',
    { ...austrian, ...customer() },
    'email',
    'unclear soft-opt-in-open',
    tkg,
    { asks: 'no-mail-list' },
  ),
  at(
    'SE: there is no such list, so it is neither asked nor held against anybody',
    customer({}, { ...similar, isOnNoMailList: true }),
    'email',
    'allowed soft-opt-in',
    mfl19,
  ),
];

const employedCustomers: readonly MarketingCase[] = [
  ...([true, null] as const).map((isAboutTheirWork) =>
    at(
      `SE: an employee who is a customer needs no assessment besides (about their work: ${isAboutTheirWork})`,
      { ...who('SE', 'employee'), ...customer({}, { ...similar, isAboutTheirWork }) },
      'email',
      'allowed soft-opt-in',
      'C-654/23',
    ),
  ),
  at(
    'SE: an employee who was a customer and said no needs consent',
    { ...who('SE', 'employee'), ...customer({}, similar), ...saidNo('2026-07-01') },
    'email',
    'blocked consent-missing',
    'Swedma',
    { because: 'said-no' },
  ),
  at(
    'SE: an employee who is a customer to whom other products are offered is written to about their work',
    {
      ...who('SE', 'employee'),
      ...customer({}, { isForSimilarProducts: false, isAboutTheirWork: true }),
    },
    'email',
    'conditional about-their-work',
    'Swedma',
  ),
];

const inTheUnitedKingdom: readonly MarketingCase[] = [
  at(
    'GB: negotiations at which no way to refuse was offered do not do',
    {
      ...who('GB', 'consumer'),
      source: 'inquiry',
      ...message({ ...similar, answersInquiry: false, wasOptOutOffered: false }),
    },
    'email',
    'blocked consent-missing',
    'PECR 2003 reg. 22',
    { because: 'no-opt-out-offered' },
  ),
  at(
    'GB: a card from a fair is neither a sale nor negotiations',
    {
      ...who('GB', 'consumer'),
      source: 'fair',
      ...message({ ...similar, wasOptOutOffered: true }),
    },
    'email',
    'blocked consent-missing',
    'PECR 2003 reg. 22',
    { because: 'not-from-sale' },
  ),
];

const inquiry = { source: 'inquiry' as const };
const gdpr6b = 'GDPR art. 6(1)(b)';
const inquiries: readonly MarketingCase[] = [
  at(
    'An answer to what somebody asked may be sent when it sells nothing else',
    { ...inquiry, ...message({ answersInquiry: true }) },
    'email',
    'conditional answers-inquiry',
    gdpr6b,
  ),
  at(
    'Somebody who asked something: whether the message is the answer is asked about',
    { ...inquiry, ...message() },
    'email',
    'unclear inquiry-open',
    gdpr6b,
    { asks: 'answers-inquiry' },
  ),
  at(
    'Somebody of unknown legal form who asked something is asked about as well',
    { ...inquiry, legalForm: 'unknown', ...message() },
    'email',
    'unclear inquiry-open',
    gdpr6b,
    { asks: 'legal-form answers-inquiry' },
  ),
  at(
    'An inquiry by a German company may be answered',
    { ...who('DE', 'legal-person'), ...inquiry, ...message({ answersInquiry: true }) },
    'email',
    'conditional answers-inquiry',
    'UWG § 7',
  ),
  at(
    'A company that may be written to anyway is not asked whether the message is an answer',
    { ...who('SE', 'role-address'), ...inquiry, ...message() },
    'email',
    'allowed company-message',
    'MFL (2008:486) 20 §',
  ),
  at(
    'A customer who asked something and may be written to anyway is not asked about',
    { ...customer(), ...inquiry },
    'email',
    'allowed soft-opt-in',
    mfl19,
  ),
  at(
    'An inquiry does not lift a no',
    {
      ...inquiry,
      ...message({ answersInquiry: true }),
      suppressions: [{ kind: 'email', scope: ['email'], since: '2026-01-01' }],
    },
    'email',
    'blocked opt-out',
    'GDPR art. 21(2)–(3)',
  ),
];

const british = who('GB', 'employee');
const lia = 'EDPB riktlinjer 1/2024';
const assessments: readonly MarketingCase[] = [
  at('An assessment that is complete allows', british, 'email', 'allowed assessment-made', lia),
  at(
    'No assessment at all is a condition',
    { ...british, message: null },
    'email',
    'conditional assessment-needed',
    lia,
    { asks: 'assessment-purpose' },
  ),
  at(
    'An assessment without a purpose is not made',
    { ...british, ...assessed({ purpose: ' ' }) },
    'email',
    'conditional assessment-needed',
    lia,
    { asks: 'assessment-purpose' },
  ),
  at(
    'An assessment without necessity is not made',
    { ...british, ...assessed({ necessity: null }) },
    'email',
    'conditional assessment-needed',
    lia,
    { asks: 'assessment-necessity' },
  ),
  at(
    'An assessment without a balance is not made',
    { ...british, ...assessed({ balance: null }) },
    'email',
    'conditional assessment-needed',
    lia,
    { asks: 'assessment-balance' },
  ),
  at(
    'An assessment without a reason about the person is not made',
    { ...british, ...assessed({ why: '' }) },
    'email',
    'conditional assessment-needed',
    lia,
    { asks: 'assessment-why' },
  ),
  at(
    'A less intrusive way fails the assessment',
    { ...british, ...assessed({ necessity: 'another-way' }) },
    'email',
    'blocked assessment-fails',
    lia,
    { because: 'another-way' },
  ),
  at(
    'What the person does not expect fails the assessment',
    { ...british, ...assessed({ balance: 'not-expected' }) },
    'email',
    'blocked assessment-fails',
    lia,
    { because: 'not-expected' },
  ),
  at(
    'A balance that nobody is sure of stays unclear',
    { ...british, ...assessed({ balance: 'unsure' }) },
    'email',
    'unclear assessment-unsure',
    lia,
  ),
  at(
    'A reason of two words is no reason',
    { ...british, ...assessed({ why: 'Bra kund' }) },
    'email',
    'conditional assessment-not-specific',
    lia,
    { because: 'too-short', asks: 'assessment-why' },
  ),
  at(
    'A reason that fits anybody is no reason',
    {
      ...british,
      ...assessed({ why: 'Vi har ett berättigat intresse av direktmarknadsföring till kunder' }),
    },
    'email',
    'conditional assessment-not-specific',
    lia,
    { because: 'boilerplate', asks: 'assessment-why' },
  ),
  at(
    'A reason that stands for somebody else already is no reason',
    { ...british, ...assessed({ isWhyReused: true }) },
    'email',
    'conditional assessment-not-specific',
    lia,
    { because: 'reused', asks: 'assessment-why' },
  ),
  at(
    'An employee in Sweden needs the assessment besides a message about their work',
    {
      ...who('SE', 'employee'),
      message: { ...assessed({ why: '' }).message, isAboutTheirWork: true },
    },
    'email',
    'conditional about-their-work',
    'Swedma',
  ),
  at(
    'A company needs no assessment',
    { ...who('GB', 'legal-person'), message: null },
    'email',
    'allowed company-message',
    'PECR 2003 reg. 22',
  ),
  at(
    'Consent needs no assessment besides',
    { ...yes('email', '2026-05-01'), ...assessed({ balance: 'not-expected' }) },
    'email',
    'allowed consent-held',
    'GDPR art. 7',
  ),
  at(
    'The exception for customers needs no further basis',
    {
      ...customer(),
      message: { ...assessed({ balance: null, why: '' }).message, isForSimilarProducts: true },
    },
    'email',
    'allowed soft-opt-in',
    'C-654/23',
  ),
  at(
    'A no once said ends a legitimate interest, though it was lifted',
    { ...british, ...saidNo('2026-03-01') },
    'email',
    'blocked consent-missing',
    'PECR 2003 reg. 22',
    { because: 'said-no' },
  ),
  at(
    'A letter to a consumer needs the assessment too',
    { message: null },
    'post',
    'conditional assessment-needed',
    lia,
  ),
];

const eprivacy5 = 'Direktiv 2002/58/EG art. 5(3)';
const mailed = yes('email', '2026-05-01');
const both = {
  consents: [...mailed.consents, ...yes('tracking', '2026-05-01').consents],
};
const trackings: readonly MarketingCase[] = [
  ...(
    [
      ['SE', 'LEK (2022:482) 9 kap. 28 §'],
      ['FR', 'Loi Informatique et Libertés art. 82'],
      ['IT', 'Codice Privacy art. 122'],
    ] as const
  ).map(([country, law]) =>
    at(
      `${country}: tracking cites the country’s own law`,
      { ...who(country, 'employee'), ...mailed, ...message({ tracking: 'opens' }) },
      'email',
      'conditional tracking-without-consent',
      law,
    ),
  ),
  ...(['opens', 'links', 'both'] as const).map((tracking) =>
    at(
      `Tracking of “${tracking}” is a condition in a message that was consented to`,
      { ...mailed, ...message({ tracking }) },
      'email',
      'conditional tracking-without-consent',
      eprivacy5,
    ),
  ),
  at(
    'A message of which nobody has said whether it tracks is unclear',
    { ...mailed, ...message({ tracking: null }) },
    'email',
    'unclear tracking-open',
    eprivacy5,
    { asks: 'tracking' },
  ),
  at(
    'A message that tracks whoever said yes to both is allowed',
    { ...both, ...message({ tracking: 'both' }) },
    'email',
    'allowed consent-held',
    'GDPR art. 7',
  ),
  at(
    'A message to a company that tracks needs consent as well',
    { ...who('SE', 'legal-person'), ...message({ tracking: 'opens' }) },
    'email',
    'conditional tracking-without-consent',
    'CNIL 2026-042',
  ),
  at(
    'A tracked link in an SMS needs consent as well',
    { ...yes('sms', '2026-05-01'), ...message({ tracking: 'links' }) },
    'sms',
    'conditional tracking-without-consent',
    'EDPB riktlinjer 2/2023',
  ),
  at(
    'Tracking alone is blocked without consent',
    {},
    'tracking',
    'blocked tracking-without-consent',
    eprivacy5,
  ),
  at(
    'Tracking is no part of a consent to messages',
    mailed,
    'tracking',
    'blocked tracking-without-consent',
    eprivacy5,
  ),
  at(
    'Tracking alone is allowed on its own consent',
    yes('tracking', '2026-05-01'),
    'tracking',
    'allowed tracking-consent',
    eprivacy5,
  ),
  at(
    'Tracking is no part of a customer’s exception',
    { ...customer(), ...message({ ...similar, tracking: 'opens' }) },
    'email',
    'conditional tracking-without-consent',
    eprivacy5,
  ),
  at(
    'A consent to tracking is none to messages',
    yes('tracking', '2026-05-01'),
    'email',
    'blocked consent-missing',
    'MFL (2008:486) 19 §',
  ),
  at(
    'A consent to tracking that was taken back counts for nothing',
    yes('tracking', '2026-05-01', { withdrawnOn: '2026-06-01' }),
    'tracking',
    'blocked tracking-without-consent',
    eprivacy5,
  ),
  at(
    'A no to tracking blocks it',
    {
      ...yes('tracking', '2026-05-01'),
      suppressions: [{ kind: 'email', scope: ['tracking'], since: '2026-06-01' }],
    },
    'tracking',
    'blocked opt-out',
    'GDPR art. 21(2)–(3)',
  ),
  at(
    'A no to tracking leaves the messages',
    { ...mailed, suppressions: [{ kind: 'email', scope: ['tracking'], since: '2026-06-01' }] },
    'email',
    'allowed consent-held',
    'GDPR art. 7',
  ),
  at(
    'Tracking in an unknown country needs consent as everywhere',
    { ...stranger, country: null },
    'tracking',
    'blocked tracking-without-consent',
    eprivacy5,
  ),
];

/** Each condition of an exception, of an assessment and of tracking, broken alone. */
export const conditionCases: readonly MarketingCase[] = [
  ...otherSources,
  ...inSweden,
  ...inAustria,
  ...employedCustomers,
  ...inTheUnitedKingdom,
  ...inquiries,
  ...assessments,
  ...trackings,
];
