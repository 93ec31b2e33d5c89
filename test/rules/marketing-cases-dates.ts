import type { ContactabilityFacts } from '#shared/compliance/contactability-facts.ts';
import { addDays } from '#shared/kernel/clock.ts';
import { at, buyer, checked, customer, type MarketingCase, who, yes } from './marketing-case.ts';

type Answer = readonly [answer: MarketingCase['answer'], cites: string];

/** The last day on which something holds, and the day after it. */
const aroundLast = (
  says: string,
  facts: Partial<ContactabilityFacts>,
  use: MarketingCase['use'],
  lastOn: string,
  [before, citesBefore]: Answer,
  [after, citesAfter]: Answer,
): MarketingCase[] => [
  at(`${says}: on ${lastOn}`, facts, use, before, citesBefore, { on: lastOn }),
  at(`${says}: on the day after ${lastOn}`, facts, use, after, citesAfter, { on: addDays(lastOn, 1) }),
];

/** A check counts up to and including the day before so many months or days have passed since the version. */
const registers: readonly MarketingCase[] = [
  ...aroundLast(
    'SE: a check against the version of 2026-09-25 counts for two months',
    checked('nix-telefon', '2026-09-25'),
    'phone',
    '2026-11-24',
    ['allowed register-check-valid', 'två månader'],
    ['blocked register-check-expired', 'två månader'],
  ),
  ...aroundLast(
    'SE: a check against the version of a year’s last day counts until February’s last but one',
    checked('nix-telefon', '2026-12-31'),
    'phone',
    '2027-02-26',
    ['allowed register-check-valid', 'två månader'],
    // A Saturday, still covered by the check.
    ['conditional outside-calling-hours', 'företagsabonnemang'],
  ),
  ...aroundLast(
    'NO: a check against the version of 2026-10-25 counts for one month',
    { ...who('NO', 'consumer'), ...checked('reservasjonsregisteret', '2026-10-25') },
    'phone',
    '2026-11-24',
    ['allowed register-check-valid', 'Norge) §§ 12–14'],
    ['blocked register-check-expired', 'Norge) §§ 12–14'],
  ),
  ...aroundLast(
    'NO: a check against the version of 2026-01-31 counts until February’s last but one',
    { ...who('NO', 'consumer'), ...checked('reservasjonsregisteret', '2026-01-31') },
    'phone',
    '2026-02-27',
    ['allowed register-check-valid', 'Norge) §§ 12–14'],
    ['blocked register-check-expired', 'Norge) §§ 12–14'],
  ),
  ...aroundLast(
    'FI: a check against the version of 2026-10-25 counts for one month',
    { ...who('FI', 'consumer'), ...checked('puhelin-robinson', '2026-10-25') },
    'phone',
    '2026-11-24',
    ['allowed register-check-valid', 'Egen regel: en kontroll'],
    ['blocked register-check-expired', 'Egen regel: en kontroll'],
  ),
  ...aroundLast(
    'BE: a check against the version of 2026-10-25 counts for one month',
    { ...who('BE', 'consumer'), ...checked('bel-me-niet-meer', '2026-10-25') },
    'phone',
    '2026-11-24',
    ['unclear law-uncertain', 'CDE/WER VI.110'],
    ['blocked register-check-expired', 'Egen regel: en kontroll'],
  ),
  ...aroundLast(
    'IE: a check against the version of 2026-10-25 counts for one month',
    { ...who('IE', 'legal-person'), ...checked('ndd', '2026-10-25') },
    'phone',
    '2026-11-24',
    ['allowed register-check-valid', 'Egen regel: en kontroll'],
    ['blocked register-check-expired', 'Egen regel: en kontroll'],
  ),
  ...aroundLast(
    'ES: a check against the version of 2026-10-25 counts for one month',
    { ...who('ES', 'consumer'), ...checked('lista-robinson', '2026-10-25'), ...yes('phone', '2025-01-01') },
    'phone',
    '2026-11-24',
    ['allowed register-check-valid', 'Egen regel: en kontroll'],
    ['blocked register-check-expired', 'Egen regel: en kontroll'],
  ),
  ...aroundLast(
    'GB: a check against the TPS of 2026-10-28 counts for twenty-eight days',
    { ...who('GB', 'consumer'), ...checked('tps', '2026-10-28') },
    'phone',
    '2026-11-24',
    ['allowed register-check-valid', '28 dagar'],
    ['blocked register-check-expired', '28 dagar'],
  ),
  ...aroundLast(
    'GB: a check against the CTPS of 2026-10-28 counts for twenty-eight days',
    { ...who('GB', 'legal-person'), ...checked('ctps', '2026-10-28') },
    'phone',
    '2026-11-24',
    ['allowed register-check-valid', '28 dagar'],
    ['blocked register-check-expired', '28 dagar'],
  ),
  ...aroundLast(
    'IT: a check against the register of 2026-11-10 counts for fifteen days',
    { ...who('IT', 'consumer'), ...checked('rpo', '2026-11-10') },
    'phone',
    '2026-11-24',
    ['allowed register-check-valid', 'DPR 26/2022'],
    ['blocked register-check-expired', 'DPR 26/2022'],
  ),
];

const consents: readonly MarketingCase[] = [
  ...aroundLast(
    'SE: a yes to calls of 2026-08-25 beats the register for three months',
    { ...checked('nix-telefon', '2026-11-01', true), ...yes('phone', '2026-08-25') },
    'phone',
    '2026-11-24',
    ['allowed register-exception-consent', 'tre månader'],
    ['blocked register-listed', 'MFL (2008:486) 21 §'],
  ),
  ...aroundLast(
    'FR: a yes to calls of 2025-11-25 counts for twelve months',
    { ...who('FR', 'consumer'), ...yes('phone', '2025-11-25') },
    'phone',
    '2026-11-24',
    ['allowed consent-held', 'C. conso L.223-1'],
    ['blocked consent-missing', 'C. conso L.223-1'],
  ),
  at(
    'DE: a yes to calls has no end in law',
    { ...who('DE', 'consumer'), ...yes('phone', '2019-11-25') },
    'phone',
    'allowed consent-held',
    'UWG § 7a',
  ),
  at(
    'SE: a yes to e-mail has no end in law',
    yes('email', '2019-11-25'),
    'email',
    'allowed consent-held',
    'GDPR art. 7',
  ),
  at(
    'A yes given today counts today',
    yes('email', '2026-11-25'),
    'email',
    'allowed consent-held',
    'GDPR art. 7',
  ),
  at(
    'A yes dated tomorrow does not count today',
    yes('email', '2026-11-26'),
    'email',
    'blocked consent-missing',
    'GDPR art. 7',
  ),
  at(
    'A yes given the day before a no is gone',
    { ...yes('email', '2026-10-31'), earlierNos: [{ scope: ['email'], saidOn: '2026-11-01' }] },
    'email',
    'blocked consent-missing',
    'GDPR art. 7',
  ),
  at(
    'A yes given on the day of a no is not known to be the later one',
    { ...yes('email', '2026-11-01'), earlierNos: [{ scope: ['email'], saidOn: '2026-11-01' }] },
    'email',
    'blocked consent-missing',
    'GDPR art. 7',
  ),
  at(
    'A yes given the day after a no that was lifted counts',
    { ...yes('email', '2026-11-02'), earlierNos: [{ scope: ['email'], saidOn: '2026-11-01' }] },
    'email',
    'allowed consent-held',
    'GDPR art. 7',
  ),
  at(
    'A yes to e-mail outlives a no to calls',
    { ...yes('email', '2026-10-31'), earlierNos: [{ scope: ['phone'], saidOn: '2026-11-01' }] },
    'email',
    'allowed consent-held',
    'GDPR art. 7',
  ),
  at(
    'A yes to e-mail does not outlive a no to everything',
    { ...yes('email', '2026-10-31'), earlierNos: [{ scope: ['all'], saidOn: '2026-11-01' }] },
    'email',
    'blocked consent-missing',
    'GDPR art. 7',
  ),
  at(
    'A yes to calls does not outlive a no to calls that was lifted',
    {
      ...checked('nix-telefon', '2026-11-01', true),
      ...yes('phone', '2026-10-31'),
      earlierNos: [{ scope: ['phone'], saidOn: '2026-11-01' }],
    },
    'phone',
    'blocked register-listed',
    'MFL (2008:486) 21 §',
  ),
  at(
    'A yes taken back on the day it was given counts for nothing',
    yes('email', '2026-11-24', { withdrawnOn: '2026-11-24' }),
    'email',
    'blocked consent-missing',
    'GDPR art. 7',
  ),
  at(
    'A yes given anew after another was taken back counts',
    {
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

const customers: readonly MarketingCase[] = [
  ...aroundLast(
    'SE: a customer whose contract ended 2025-11-25 is called in spite of the register for a year',
    { ...checked('nix-telefon', '2026-11-01', true), ...buyer({ endedOn: '2025-11-25' }) },
    'phone',
    '2026-11-25',
    ['allowed register-exception-customer', 'högst ett år efter avtalets slut'],
    ['blocked register-listed', 'MFL (2008:486) 21 §'],
  ),
  ...aroundLast(
    'SE: a running contract confirmed 2025-11-25 is confirmed anew after a year',
    { ...checked('nix-telefon', '2026-11-01', true), ...buyer({ confirmedRunningOn: '2025-11-25' }) },
    'phone',
    '2026-11-25',
    ['allowed register-exception-customer', 'bekräftas var tolfte månad'],
    ['blocked register-listed', 'MFL (2008:486) 21 §'],
  ),
  at(
    'SE: a contract without an end and without a confirmation is not said to run',
    { ...checked('nix-telefon', '2026-11-01', true), ...buyer({}) },
    'phone',
    'blocked register-listed',
    'MFL (2008:486) 21 §',
  ),
  ...aroundLast(
    'ES: a customer idle since 2025-11-25 is called for a year',
    {
      ...who('ES', 'consumer'),
      ...checked('lista-robinson', '2026-11-20'),
      ...buyer({ endedOn: '2025-11-25' }),
    },
    'phone',
    '2026-11-25',
    ['allowed register-check-valid', 'Lista Robinson'],
    ['blocked consent-missing', 'LGT 11/2022'],
  ),
  ...aroundLast(
    'FR: a running contract confirmed 2025-11-25 is confirmed anew after a year',
    { ...who('FR', 'consumer'), ...buyer({ confirmedRunningOn: '2025-11-25' }) },
    'phone',
    '2026-11-25',
    ['allowed customer-exception', 'bekräftas var tolfte månad'],
    ['blocked consent-missing', 'C. conso L.223-1'],
  ),
  ...aroundLast(
    'FR: a contract that ends 2026-11-26 runs until the day before',
    { ...who('FR', 'consumer'), ...buyer({ confirmedRunningOn: '2026-11-01', endedOn: '2026-11-26' }) },
    'phone',
    '2026-11-25',
    ['allowed customer-exception', 'C. conso L.223-1'],
    ['blocked consent-missing', 'C. conso L.223-1'],
  ),
  ...aroundLast(
    'NL: customers are called until the exception ends',
    { ...who('NL', 'consumer'), ...buyer({ confirmedRunningOn: '2026-06-01' }) },
    'phone',
    '2026-06-30',
    ['allowed customer-exception', 'Klantuitzondering tot 1 juli 2026'],
    ['blocked consent-missing', 'Klantuitzondering tot 1 juli 2026'],
  ),
  ...aroundLast(
    'FR: consumers are called on consent only from 2026-08-11',
    who('FR', 'consumer'),
    'phone',
    '2026-08-10',
    ['unclear law-uncertain', 'C. conso L.223-1'],
    ['blocked consent-missing', 'C. conso L.223-1'],
  ),
  ...aroundLast(
    'IE: the exception for customers is used within twelve months of the sale of 2025-11-25',
    { ...who('IE', 'consumer'), ...customer({ soldOn: '2025-11-25' }) },
    'email',
    '2026-11-24',
    ['allowed soft-opt-in', 'S.I. 336/2011 reg. 13'],
    ['blocked consent-missing', 'S.I. 336/2011 reg. 13'],
  ),
  at(
    'SE: a customer of today is within the exception',
    customer({ soldOn: '2026-11-25' }),
    'email',
    'allowed soft-opt-in',
    'MFL (2008:486) 19 §',
  ),
  at(
    'SE: a sale that lies ahead has given no address yet',
    customer({ soldOn: '2026-11-26' }),
    'email',
    'unclear soft-opt-in-open',
    'MFL (2008:486) 19 §',
    { asks: 'sale' },
  ),
  at(
    'SE: the exception for customers has no such limit',
    customer({ soldOn: '2019-01-01' }),
    'email',
    'allowed soft-opt-in',
    'MFL (2008:486) 19 § andra stycket',
  ),
];

const british = who('GB', 'employee');
const obtained: readonly MarketingCase[] = [
  ...aroundLast(
    'The notice about data from a list is due up to its last day',
    { ...british, source: 'list-import', noticeDueOn: '2026-11-25' },
    'email',
    '2026-11-25',
    ['allowed assessment-made', 'GDPR art. 6(1)(f)'],
    ['conditional notice-overdue', 'GDPR art. 14(3)'],
  ),
  at(
    'A notice that is overdue is a condition in spite of consent',
    { ...yes('email', '2026-05-01'), noticeDueOn: '2026-10-01' },
    'email',
    'conditional notice-overdue',
    'GDPR art. 14(3)',
  ),
  at(
    'A company has no right to a notice',
    { ...who('SE', 'legal-person'), source: 'list-import', noticeDueOn: '2026-10-01' },
    'email',
    'allowed company-message',
    'MFL (2008:486) 20 §',
  ),
  ...aroundLast(
    'A bought postal address of 2026-08-25 is fresh for three months',
    { source: 'list-import', obtainedOn: '2026-08-25' },
    'post',
    '2026-11-24',
    ['allowed assessment-made', 'GDPR art. 6(1)(f)'],
    ['conditional list-too-old', 'högst tre månader gamla'],
  ),
  at(
    'A postal address that was not bought does not grow old so',
    { source: 'visit', obtainedOn: '2020-01-01' },
    'post',
    'allowed assessment-made',
    'GDPR art. 6(1)(f)',
  ),
  ...aroundLast(
    '“Call me on the 26th” waits until then',
    { ...checked('nix-telefon', '2026-11-01'), callLaterOn: '2026-11-26' },
    'phone',
    '2026-11-25',
    ['conditional call-later', 'Egen regel'],
    ['allowed register-check-valid', 'NIX-Telefon'],
  ),
  ...aroundLast(
    '“Not now” of 2026-08-27 rests for ninety days',
    { ...checked('nix-telefon', '2026-11-01'), saidNotNowOn: '2026-08-27' },
    'phone',
    '2026-11-24',
    ['conditional not-now', '90 dagars vila'],
    ['allowed register-check-valid', 'NIX-Telefon'],
  ),
];

/** Every date on which an answer changes, from both sides. */
export const dateCases: readonly MarketingCase[] = [...registers, ...consents, ...customers, ...obtained];
