import { at, buyer, checked, customer, type MarketingCase, message, who, yes } from './marketing-case.ts';

const uwg7 = 'UWG § 7';
const germany: readonly MarketingCase[] = [
  at(
    'DE: e-mail to a consumer needs consent',
    who('DE', 'consumer'),
    'email',
    'blocked consent-missing',
    uwg7,
  ),
  at(
    'DE: e-mail to an employee needs consent, whatever it is about',
    { ...who('DE', 'employee'), ...message({ isAboutTheirWork: true }) },
    'email',
    'blocked consent-missing',
    uwg7,
  ),
  at(
    'DE: e-mail to a company needs consent',
    who('DE', 'legal-person'),
    'email',
    'blocked consent-missing',
    uwg7,
  ),
  at(
    'DE: e-mail to a company that said yes is allowed',
    { ...who('DE', 'legal-person'), ...yes('email', '2024-01-01') },
    'email',
    'allowed consent-held',
    uwg7,
  ),
  at(
    'DE: e-mail to a customer about similar products is allowed',
    { ...who('DE', 'consumer'), ...customer() },
    'email',
    'allowed soft-opt-in',
    uwg7,
  ),
  at(
    'DE: a call to a consumer needs express consent',
    who('DE', 'consumer'),
    'phone',
    'blocked consent-missing',
    'UWG § 7a',
  ),
  at(
    'DE: a call to a consumer who is a customer is blocked all the same',
    { ...who('DE', 'consumer'), ...buyer({ confirmedRunningOn: '2026-11-01' }) },
    'phone',
    'blocked consent-missing',
    uwg7,
  ),
  at(
    'DE: a call to a consumer who said yes is allowed',
    { ...who('DE', 'consumer'), ...yes('phone', '2022-01-01') },
    'phone',
    'allowed consent-held',
    'UWG § 7a',
  ),
  at(
    'DE: a call to a company is allowed on its presumed interest only',
    who('DE', 'legal-person'),
    'phone',
    'conditional presumed-interest',
    uwg7,
  ),
  at(
    'DE: a call to an employee is allowed on a presumed interest only',
    who('DE', 'employee'),
    'phone',
    'conditional presumed-interest',
    uwg7,
  ),
  at(
    'DE: a call to a company that said yes is allowed',
    { ...who('DE', 'legal-person'), ...yes('phone', '2026-01-01') },
    'phone',
    'allowed consent-held',
    uwg7,
  ),
  at('DE: SMS to a company needs consent', who('DE', 'role-address'), 'sms', 'blocked consent-missing', uwg7),
];

const tkg = 'TKG 2021 § 174';
const austria: readonly MarketingCase[] = [
  at(
    'AT: e-mail to a consumer needs consent',
    who('AT', 'consumer'),
    'email',
    'blocked consent-missing',
    tkg,
  ),
  at(
    'AT: e-mail to an employee needs consent, whatever it is about',
    { ...who('AT', 'employee'), ...message({ isAboutTheirWork: true }) },
    'email',
    'blocked consent-missing',
    tkg,
  ),
  at(
    'AT: e-mail to a company needs consent',
    who('AT', 'legal-person'),
    'email',
    'blocked consent-missing',
    tkg,
  ),
  at(
    'AT: e-mail to a customer who is not on the ECG-Liste is allowed',
    { ...who('AT', 'consumer'), ...customer({}, { isForSimilarProducts: true, isOnNoMailList: false }) },
    'email',
    'allowed soft-opt-in',
    tkg,
  ),
  at(
    'AT: a call to a consumer needs consent, and may not ask for it',
    who('AT', 'consumer'),
    'phone',
    'blocked consent-missing',
    'cold calling',
  ),
  at(
    'AT: a call to a company needs consent',
    who('AT', 'legal-person'),
    'phone',
    'blocked consent-missing',
    'WKO',
  ),
  at(
    'AT: a call to an employee needs consent',
    who('AT', 'employee'),
    'phone',
    'blocked consent-missing',
    'WKO',
  ),
  at(
    'AT: a call to a company that said yes is allowed',
    { ...who('AT', 'legal-person'), ...yes('phone', '2026-01-01') },
    'phone',
    'allowed consent-held',
    'WKO',
  ),
  at('AT: SMS to a consumer needs consent', who('AT', 'consumer'), 'sms', 'blocked consent-missing', tkg),
];

const tw = 'Telecommunicatiewet art. 11.7';
const netherlands: readonly MarketingCase[] = [
  at('NL: e-mail to a consumer needs consent', who('NL', 'consumer'), 'email', 'blocked consent-missing', tw),
  at(
    'NL: e-mail to an employee needs consent; a published address of theirs is not enough',
    { ...who('NL', 'employee'), ...message({ isAddressPublished: true }) },
    'email',
    'blocked consent-missing',
    tw,
  ),
  at(
    'NL: e-mail to an address that a company publishes for it is allowed',
    { ...who('NL', 'role-address'), ...message({ isAddressPublished: true }) },
    'email',
    'allowed published-address',
    tw,
  ),
  at(
    'NL: e-mail to a company waits for whether the address is published for it',
    who('NL', 'role-address'),
    'email',
    'unclear published-address-open',
    tw,
    { asks: 'published-address' },
  ),
  at(
    'NL: e-mail to a company’s unpublished address needs consent',
    { ...who('NL', 'legal-person'), ...message({ isAddressPublished: false }) },
    'email',
    'blocked consent-missing',
    tw,
    { because: 'not-published' },
  ),
  at(
    'NL: e-mail to a customer about similar products is allowed',
    { ...who('NL', 'consumer'), ...customer() },
    'email',
    'allowed soft-opt-in',
    tw,
  ),
  at(
    'NL: a call to a consumer needs consent',
    who('NL', 'consumer'),
    'phone',
    'blocked consent-missing',
    `${tw}: telefoon`,
  ),
  at(
    'NL: a call to a sole trader needs consent',
    who('NL', 'sole-trader'),
    'phone',
    'blocked consent-missing',
    `${tw}: telefoon`,
  ),
  at(
    'NL: a call to a company is allowed until it objects',
    who('NL', 'legal-person'),
    'phone',
    'allowed business-call',
    `${tw}: telefoon`,
  ),
  at('NL: SMS to a consumer needs consent', who('NL', 'consumer'), 'sms', 'blocked consent-missing', tw),
];

const cde = 'CDE/WER XII.13';
const belgium: readonly MarketingCase[] = [
  at(
    'BE: e-mail to a consumer needs consent',
    who('BE', 'consumer'),
    'email',
    'blocked consent-missing',
    cde,
  ),
  at(
    'BE: e-mail to an employee needs consent, whatever it is about',
    { ...who('BE', 'employee'), ...message({ isAboutTheirWork: true }) },
    'email',
    'blocked consent-missing',
    cde,
  ),
  at(
    'BE: e-mail to a company’s impersonal address is allowed until it objects',
    who('BE', 'role-address'),
    'email',
    'allowed company-message',
    cde,
  ),
  at(
    'BE: e-mail to a customer about similar products is allowed',
    { ...who('BE', 'consumer'), ...customer() },
    'email',
    'allowed soft-opt-in',
    cde,
  ),
  at(
    'BE: a call to a consumer who was never checked is blocked',
    who('BE', 'consumer'),
    'phone',
    'blocked register-never-checked',
    'CDE/WER VI.110',
  ),
  at(
    'BE: a call to a consumer found clear is not settled, the law being uncertain',
    { ...who('BE', 'consumer'), ...checked('bel-me-niet-meer', '2026-11-01') },
    'phone',
    'unclear law-uncertain',
    'CDE/WER VI.110',
  ),
  at(
    'BE: a call to a company is not settled: the register may cover businesses',
    who('BE', 'legal-person'),
    'phone',
    'unclear law-uncertain',
    'CDE/WER VI.110',
  ),
  at('BE: SMS to an employee needs consent', who('BE', 'employee'), 'sms', 'blocked consent-missing', cde),
];

const cpce = 'CPCE L.34-5';
const conso = 'C. conso L.223-1';
const france: readonly MarketingCase[] = [
  at(
    'FR: e-mail to a consumer needs consent',
    who('FR', 'consumer'),
    'email',
    'blocked consent-missing',
    cpce,
  ),
  at(
    'FR: e-mail to an employee about their profession is allowed until they object',
    { ...who('FR', 'employee'), ...message({ isAboutTheirWork: true }) },
    'email',
    'allowed about-their-work',
    'CNIL: e-post i yrket',
  ),
  at(
    'FR: e-mail to an employee about something else needs consent',
    { ...who('FR', 'employee'), ...message({ isAboutTheirWork: false }) },
    'email',
    'blocked consent-missing',
    cpce,
    { because: 'not-about-their-work' },
  ),
  at(
    'FR: e-mail to a company is allowed until it objects',
    who('FR', 'role-address'),
    'email',
    'allowed company-message',
    cpce,
  ),
  at(
    'FR: e-mail to a customer about similar products is allowed',
    { ...who('FR', 'consumer'), ...customer() },
    'email',
    'allowed soft-opt-in',
    cpce,
  ),
  at(
    'FR: a call to a consumer needs consent',
    who('FR', 'consumer'),
    'phone',
    'blocked consent-missing',
    conso,
  ),
  at(
    'FR: a call to a consumer whose contract runs is allowed',
    { ...who('FR', 'consumer'), ...buyer({ confirmedRunningOn: '2026-11-01' }) },
    'phone',
    'allowed customer-exception',
    conso,
  ),
  at(
    'FR: a call to a consumer whose contract ended yesterday is blocked',
    {
      ...who('FR', 'consumer'),
      ...buyer({ endedOn: '2026-11-24', confirmedRunningOn: '2026-11-01' }),
    },
    'phone',
    'blocked consent-missing',
    conso,
  ),
  at(
    'FR: a call to a company is allowed until it objects',
    who('FR', 'legal-person'),
    'phone',
    'allowed business-call',
    conso,
  ),
  at('FR: SMS to a consumer needs consent', who('FR', 'consumer'), 'sms', 'blocked consent-missing', cpce),
];

/** The rows of Germany, Austria, the Netherlands, Belgium and France. */
export const continentalCases: readonly MarketingCase[] = [
  ...germany,
  ...austria,
  ...netherlands,
  ...belgium,
  ...france,
];
