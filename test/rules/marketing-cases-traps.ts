import { packFor, withOwnRulings } from '#shared/compliance/rule-packs/pack-for.ts';
import type { Permission, RulePack } from '#shared/compliance/rule-packs/rule-pack.ts';
import type { Scope, SuppressionKind } from '#shared/compliance/vocabulary.ts';
import { at, buyer, checked, customer, type MarketingCase, message, who, yes } from './marketing-case.ts';

const no = (kind: SuppressionKind, ...scope: Scope[]) => ({
  suppressions: [{ kind, scope, since: '2026-03-03' }],
});
const objection = 'GDPR art. 21(2)–(3)';
const clear = checked('nix-telefon', '2026-11-01');
const mailed = yes('email', '2026-05-01');
const mfl19 = 'MFL (2008:486) 19 §';

const unknownForms: readonly MarketingCase[] = [
  at(
    'SE: e-mail to somebody of unknown legal form is a person’s, and the form is asked about',
    who('SE', 'unknown'),
    'email',
    'blocked consent-missing',
    mfl19,
    { asks: 'legal-form' },
  ),
  at(
    'GB: e-mail to somebody of unknown legal form is a person’s',
    who('GB', 'unknown'),
    'email',
    'blocked consent-missing',
    'PECR 2003 reg. 22',
    { asks: 'legal-form' },
  ),
  at(
    'FI: SMS to somebody of unknown legal form is a person’s',
    who('FI', 'unknown'),
    'sms',
    'blocked consent-missing',
    'laki 917/2014',
  ),
  at(
    'SE: a call to somebody of unknown legal form must be checked',
    who('SE', 'unknown'),
    'phone',
    'blocked register-never-checked',
    'MFL (2008:486) 21 §',
  ),
  at(
    'GB: a call to somebody of unknown legal form must be checked in both registers',
    { ...who('GB', 'unknown'), ...checked('tps', '2026-11-10') },
    'phone',
    'blocked register-never-checked',
    'PECR 2003 reg. 21',
  ),
  at(
    'GB: a company listed in both registers is not called',
    {
      ...who('GB', 'legal-person'),
      registerChecks: [
        ...checked('tps', '2026-11-10', true).registerChecks,
        ...checked('ctps', '2026-11-10', true).registerChecks,
      ],
    },
    'phone',
    'blocked register-listed',
    'PECR 2003 reg. 21',
  ),
  at(
    'GB: a company listed in the register for people only contradicts itself',
    {
      ...who('GB', 'legal-person'),
      registerChecks: [
        ...checked('tps', '2026-11-10', true).registerChecks,
        ...checked('ctps', '2026-11-10').registerChecks,
      ],
    },
    'phone',
    'unclear register-listed',
    'PECR 2003 reg. 21',
    { because: 'listed-business' },
  ),
  at(
    'DE: a call to somebody of unknown legal form needs consent',
    who('DE', 'unknown'),
    'phone',
    'blocked consent-missing',
    'UWG § 7',
  ),
  at(
    'SE: the info@ of a sole trader is a person’s',
    { ...who('SE', 'sole-trader'), ...message({ isAddressPublished: true, isAboutTheirWork: true }) },
    'email',
    'blocked consent-missing',
    'Enskild firma är en fysisk person',
  ),
  at(
    'NL: the published address of a sole trader is a person’s',
    { ...who('NL', 'sole-trader'), ...message({ isAddressPublished: true }) },
    'email',
    'blocked consent-missing',
    'Telecommunicatiewet art. 11.7',
  ),
];

const objections: readonly MarketingCase[] = [
  at(
    'A no to e-mail blocks e-mail',
    { ...mailed, ...no('email', 'email') },
    'email',
    'blocked opt-out',
    objection,
  ),
  at(
    'A no to e-mail leaves calls',
    { ...clear, ...no('email', 'email') },
    'phone',
    'allowed register-check-valid',
    'NIX-Telefon',
  ),
  at(
    'A no to calls leaves e-mail',
    { ...mailed, ...no('phone', 'phone') },
    'email',
    'allowed consent-held',
    'GDPR art. 7',
  ),
  at(
    'A no to SMS leaves e-mail, though the law counts both as one',
    { ...mailed, ...no('phone', 'sms') },
    'email',
    'allowed consent-held',
    'GDPR art. 7',
  ),
  at(
    'A no to calls and SMS blocks SMS',
    { ...yes('sms', '2026-05-01'), ...no('phone', 'phone', 'sms') },
    'sms',
    'blocked opt-out',
    objection,
  ),
  ...(['phone', 'sms', 'email', 'post', 'tracking'] as const).map((use) =>
    at(
      `A no to everything, or an unclear one, blocks ${use}`,
      { ...yes(use, '2026-11-01'), ...clear, ...no('person', 'all') },
      use,
      'blocked opt-out',
      objection,
    ),
  ),
  at(
    'A company’s “do not call here” blocks its employees',
    { ...who('SE', 'employee'), ...no('organisation', 'phone') },
    'phone',
    'blocked opt-out',
    '21 § (samtal och brev)',
  ),
  at(
    'A company’s “do not call here” leaves e-mail to its role address',
    { ...who('SE', 'role-address'), ...no('organisation', 'phone') },
    'email',
    'allowed company-message',
    mfl19,
  ),
  at(
    'A no of a whole domain blocks a role address',
    { ...who('SE', 'role-address'), ...no('domain', 'email') },
    'email',
    'blocked opt-out',
    objection,
  ),
  at(
    'A direct no beats a customer relation that the register would let pass',
    { ...clear, ...buyer({ confirmedRunningOn: '2026-11-01' }), ...no('phone', 'phone') },
    'phone',
    'blocked opt-out',
    'ett nej direkt till företaget går före alla undantag',
  ),
  at(
    'A no kept after an erasure blocks somebody who comes back with a bought list',
    { source: 'list-import', hasTalkedBefore: false, ...no('email', 'all') },
    'email',
    'blocked opt-out',
    objection,
  ),
];

const consents: readonly MarketingCase[] = [
  at(
    '“You may call again” is no consent to e-mail',
    { ...yes('phone', '2026-11-20'), source: 'call' },
    'email',
    'blocked consent-missing',
    mfl19,
  ),
  at(
    '“Call me on that day” is no consent to e-mail',
    { callLaterOn: '2026-11-20', source: 'call' },
    'email',
    'blocked consent-missing',
    mfl19,
  ),
  at(
    '“Call me on that day” does not beat the register',
    { callLaterOn: '2026-11-20', ...checked('nix-telefon', '2026-11-01', true) },
    'phone',
    'blocked register-listed',
    'MFL (2008:486) 21 §',
  ),
  at('A consent to e-mail is none to SMS', mailed, 'sms', 'blocked consent-missing', mfl19),
  at(
    'A consent to SMS is none to e-mail',
    yes('sms', '2026-05-01'),
    'email',
    'blocked consent-missing',
    mfl19,
  ),
  at(
    'A consent to e-mail is none to calls',
    { ...who('DK', 'consumer'), ...mailed },
    'phone',
    'blocked consent-missing',
    'forbrugeraftaleloven § 4',
  ),
  at(
    'A consent to “selected partners” is none to us',
    yes('email', '2026-05-01', { namesController: false }),
    'email',
    'blocked consent-missing',
    mfl19,
  ),
  at(
    'A consent that was taken back counts for nothing',
    yes('email', '2026-05-01', { withdrawnOn: '2026-11-25' }),
    'email',
    'blocked consent-missing',
    mfl19,
  ),
  at(
    'A consent that was taken back ends a customer’s exception too (trap 8)',
    { ...customer(), ...yes('email', '2026-05-01', { withdrawnOn: '2026-11-25' }) },
    'email',
    'blocked consent-missing',
    mfl19,
    { because: 'said-no-before' },
  ),
  at(
    'A consent that was taken back is not replaced by a legitimate interest',
    {
      legalForm: 'employee',
      ...message({ isAboutTheirWork: true }),
      ...yes('email', '2026-05-01', { withdrawnOn: '2026-11-25' }),
    },
    'email',
    'blocked consent-missing',
    'Swedma',
    { because: 'said-no' },
  ),
  at(
    'A consent to SMS that was taken back says nothing of a customer’s e-mail',
    { ...customer(), ...yes('sms', '2026-05-01', { withdrawnOn: '2026-11-25' }) },
    'email',
    'allowed soft-opt-in',
    mfl19,
  ),
  at(
    'A consent given anew after it was taken back counts, for a customer too',
    {
      ...customer(),
      consents: [
        ...yes('email', '2026-05-01', { withdrawnOn: '2026-06-01' }).consents,
        ...yes('email', '2026-06-02').consents,
      ],
    },
    'email',
    'allowed consent-held',
    'GDPR art. 7',
  ),
];

const privateAddresses: readonly MarketingCase[] = [
  ...(
    [
      ['SE', mfl19],
      ['FI', 'laki 917/2014'],
      ['FR', 'CPCE L.34-5'],
      ['IE', 'S.I. 336/2011 reg. 13'],
      ['GB', 'PECR 2003 reg. 22'],
    ] as const
  ).map(([country, cites]) =>
    at(
      `${country}: an employee’s private address is a person’s, whatever it is about`,
      { ...who(country, 'employee'), isPrivateAddress: true, ...message({ isAboutTheirWork: true }) },
      'email',
      'blocked consent-missing',
      cites,
      { because: 'private-address' },
    ),
  ),
  at(
    'SE: a private address that an employee gave at a sale is a customer’s',
    { ...who('SE', 'employee'), isPrivateAddress: true, ...customer() },
    'email',
    'allowed soft-opt-in',
    `${mfl19} andra stycket`,
  ),
  at(
    'SE: a company’s role address at a private provider stays the company’s',
    { ...who('SE', 'role-address'), isPrivateAddress: true },
    'email',
    'allowed company-message',
    'MFL (2008:486) 20 §',
  ),
];

const duties: readonly MarketingCase[] = [
  at(
    'The first message to an employee from a bought list holds sender, stop address, objection, source and information',
    { ...who('GB', 'employee'), source: 'list-import' },
    'email',
    'allowed assessment-made',
    'GDPR art. 6(1)(f)',
    {
      duties: [
        'write-who-is-sending',
        'write-stop-address',
        'write-right-to-object',
        'write-source',
        'write-privacy-information',
      ],
    },
  ),
  at(
    'The first message to whoever gave the address at a sale needs no source',
    customer(),
    'email',
    'allowed soft-opt-in',
    mfl19,
    {
      duties: [
        'write-who-is-sending',
        'write-stop-address',
        'write-right-to-object',
        'write-privacy-information',
      ],
    },
  ),
  at(
    'A later message holds sender, stop address and objection',
    { ...customer(), hasTalkedBefore: true },
    'email',
    'allowed soft-opt-in',
    mfl19,
    { duties: ['write-who-is-sending', 'write-stop-address', 'write-right-to-object'] },
  ),
  at(
    'A message to a company holds sender and stop address',
    { ...who('SE', 'legal-person'), source: 'list-import' },
    'email',
    'allowed company-message',
    'MFL (2008:486) 20 §',
    { duties: ['write-who-is-sending', 'write-stop-address'] },
  ),
  at(
    'A message to somebody of unknown source holds the source as well',
    { ...mailed, source: null },
    'email',
    'allowed consent-held',
    'GDPR art. 7',
    {
      duties: [
        'write-who-is-sending',
        'write-stop-address',
        'write-right-to-object',
        'write-source',
        'write-privacy-information',
      ],
    },
  ),
  at('A message that is blocked has no duties', {}, 'email', 'blocked consent-missing', mfl19, {
    duties: [],
  }),
];

const ruled = (id: string, permission: Permission): { readonly pack: RulePack } => ({
  pack: withOwnRulings(
    packFor(id.slice(0, 2)),
    new Map([
      [id, { permission, note: 'Vi har frågat vår jurist.', decidedBy: 'Anna Alm', decidedOn: '2026-11-01' }],
    ]),
  ),
});

/** A company’s own word in place of a rule; the test asks that every one of these verdicts says so. */
export const ruledCases: readonly MarketingCase[] = [
  at(
    'SE: e-mail to employees made a matter of consent is blocked without it',
    { ...who('SE', 'employee'), ...message({ isAboutTheirWork: true }) },
    'email',
    'blocked consent-missing',
    'Swedma',
    ruled('SE-email-employee', 'opt-in'),
  ),
  at(
    'SE: e-mail to employees made a matter of consent is allowed with it',
    { ...who('SE', 'employee'), ...mailed },
    'email',
    'allowed consent-held',
    'Swedma',
    ruled('SE-email-employee', 'opt-in'),
  ),
  at(
    'DE: e-mail to companies made free until they object is allowed',
    who('DE', 'legal-person'),
    'email',
    'allowed company-message',
    'UWG § 7',
    ruled('DE-email-company', 'opt-out'),
  ),
  at(
    'NO: e-mail to employees made free until they object rests on an assessment',
    who('NO', 'employee'),
    'email',
    'allowed assessment-made',
    'GDPR art. 6(1)(f)',
    ruled('NO-email-employee', 'opt-out'),
  ),
  at(
    'DE: calls to consumers made forbidden are blocked in spite of consent',
    { ...who('DE', 'consumer'), ...yes('phone', '2026-11-01') },
    'phone',
    'blocked forbidden',
    'UWG § 7',
    ruled('DE-phone-natural-person', 'forbidden'),
  ),
  at(
    'SE: e-mail to consumers made forbidden is blocked in spite of consent',
    mailed,
    'email',
    'blocked forbidden',
    mfl19,
    ruled('SE-email-natural-person', 'forbidden'),
  ),
  at(
    'SE: calls to consumers made a matter of consent are blocked though the number was found clear',
    clear,
    'phone',
    'blocked consent-missing',
    'MFL (2008:486) 21 §',
    ruled('SE-phone-natural-person', 'opt-in'),
  ),
  at(
    'BE: calls to companies found to be free are allowed',
    who('BE', 'legal-person'),
    'phone',
    'allowed business-call',
    'CDE/WER VI.110',
    ruled('BE-phone-company', 'opt-out'),
  ),
  at(
    'SE: a no beats a rule of the company’s own',
    { ...who('SE', 'legal-person'), ...no('organisation', 'all') },
    'email',
    'blocked opt-out',
    objection,
    ruled('SE-email-company', 'opt-out'),
  ),
];

/** What a decision that was made in a hurry gets wrong. */
export const trapCases: readonly MarketingCase[] = [
  ...unknownForms,
  ...objections,
  ...consents,
  ...privateAddresses,
  ...duties,
  ...ruledCases,
];
