import { at, buyer, checked, customer, type MarketingCase, message, who, yes } from './marketing-case.ts';

const si13 = 'S.I. 336/2011 reg. 13';
const si14 = 'S.I. 336/2011 reg. 14 (NDD)';
const ireland: readonly MarketingCase[] = [
  at(
    'IE: e-mail to a consumer needs consent',
    who('IE', 'consumer'),
    'email',
    'blocked consent-missing',
    si13,
  ),
  at(
    'IE: e-mail to an employee solely about their work is allowed until they object',
    { ...who('IE', 'employee'), ...message({ isAboutTheirWork: true }) },
    'email',
    'allowed about-their-work',
    si13,
  ),
  at(
    'IE: e-mail to an employee about something else needs consent',
    { ...who('IE', 'employee'), ...message({ isAboutTheirWork: false }) },
    'email',
    'blocked consent-missing',
    si13,
    { because: 'not-about-their-work' },
  ),
  at(
    'IE: e-mail to a company is allowed until it objects',
    who('IE', 'role-address'),
    'email',
    'allowed company-message',
    si13,
  ),
  at(
    'IE: e-mail to a customer of this year about similar products is allowed',
    { ...who('IE', 'consumer'), ...customer() },
    'email',
    'allowed soft-opt-in',
    si13,
  ),
  at(
    'IE: a call to a consumer who was never checked is blocked',
    who('IE', 'consumer'),
    'phone',
    'blocked register-never-checked',
    si14,
  ),
  at(
    'IE: a call to a consumer found clear is not settled: mobile numbers need consent',
    { ...who('IE', 'consumer'), ...checked('ndd', '2026-11-01') },
    'phone',
    'unclear law-uncertain',
    si14,
  ),
  at(
    'IE: a call to a consumer found clear who said yes is allowed',
    { ...who('IE', 'consumer'), ...checked('ndd', '2026-11-01'), ...yes('phone', '2026-11-01') },
    'phone',
    'allowed register-check-valid',
    'Egen regel: en kontroll mot NDD',
  ),
  at(
    'IE: a call to a company that was never checked is blocked: the directory records businesses too',
    who('IE', 'legal-person'),
    'phone',
    'blocked register-never-checked',
    si14,
  ),
  at(
    'IE: a call to a company found clear is allowed',
    { ...who('IE', 'legal-person'), ...checked('ndd', '2026-11-01') },
    'phone',
    'allowed register-check-valid',
    'Egen regel: en kontroll mot NDD',
  ),
  at('IE: SMS to a consumer needs consent', who('IE', 'consumer'), 'sms', 'blocked consent-missing', si13),
];

const pecr22 = 'PECR 2003 reg. 22';
const pecr21 = 'PECR 2003 reg. 21 (TPS, CTPS)';
const unitedKingdom: readonly MarketingCase[] = [
  at(
    'GB: e-mail to a consumer needs consent',
    who('GB', 'consumer'),
    'email',
    'blocked consent-missing',
    pecr22,
  ),
  at(
    'GB: e-mail to a sole trader needs consent, as an individual subscriber',
    who('GB', 'sole-trader'),
    'email',
    'blocked consent-missing',
    pecr22,
  ),
  at(
    'GB: e-mail to an employee rests on an assessment',
    who('GB', 'employee'),
    'email',
    'allowed assessment-made',
    'GDPR art. 6(1)(f)',
  ),
  at(
    'GB: e-mail to a company is allowed until it objects',
    who('GB', 'legal-person'),
    'email',
    'allowed company-message',
    pecr22,
  ),
  at(
    'GB: e-mail to a customer about similar products is allowed',
    { ...who('GB', 'consumer'), ...customer() },
    'email',
    'allowed soft-opt-in',
    pecr22,
  ),
  at(
    'GB: e-mail to somebody who negotiated for a sale is allowed',
    {
      ...who('GB', 'consumer'),
      source: 'inquiry',
      obtainedOn: '2026-06-01',
      ...message({ answersInquiry: false, wasOptOutOffered: true, isForSimilarProducts: true }),
    },
    'email',
    'allowed soft-opt-in',
    pecr22,
  ),
  at(
    'GB: a call to a consumer who was never checked is blocked',
    who('GB', 'consumer'),
    'phone',
    'blocked register-never-checked',
    pecr21,
  ),
  at(
    'GB: a call to a consumer found clear in the TPS is allowed',
    { ...who('GB', 'consumer'), ...checked('tps', '2026-11-10') },
    'phone',
    'allowed register-check-valid',
    pecr21,
  ),
  at(
    'GB: a consumer found clear in the CTPS is not checked',
    { ...who('GB', 'consumer'), ...checked('ctps', '2026-11-10') },
    'phone',
    'blocked register-never-checked',
    pecr21,
  ),
  at(
    'GB: a call to a company that was never checked is blocked',
    who('GB', 'legal-person'),
    'phone',
    'blocked register-never-checked',
    pecr21,
  ),
  at(
    'GB: a company found clear in the TPS is not checked',
    { ...who('GB', 'legal-person'), ...checked('tps', '2026-11-10') },
    'phone',
    'blocked register-never-checked',
    pecr21,
  ),
  at(
    'GB: a call to a company found clear in the CTPS is allowed',
    { ...who('GB', 'legal-person'), ...checked('ctps', '2026-11-10') },
    'phone',
    'allowed register-check-valid',
    'Egen regel: en kontroll mot TPS och CTPS',
  ),
  at(
    'GB: a call to a company listed in the CTPS is blocked',
    { ...who('GB', 'legal-person'), ...checked('ctps', '2026-11-10', true) },
    'phone',
    'blocked register-listed',
    pecr21,
  ),
  at('GB: SMS to a consumer needs consent', who('GB', 'consumer'), 'sms', 'blocked consent-missing', pecr22),
];

const pke = 'Prawo komunikacji elektronicznej art. 398';
const poland: readonly MarketingCase[] = [
  at(
    'PL: e-mail to a consumer needs consent',
    who('PL', 'consumer'),
    'email',
    'blocked consent-missing',
    pke,
  ),
  at(
    'PL: e-mail to an employee needs consent, whatever it is about',
    { ...who('PL', 'employee'), ...message({ isAboutTheirWork: true }) },
    'email',
    'blocked consent-missing',
    pke,
  ),
  at(
    'PL: e-mail to a company needs consent',
    who('PL', 'legal-person'),
    'email',
    'blocked consent-missing',
    `${pke}: firmy`,
  ),
  at(
    'PL: e-mail to a customer needs consent: no exception was found',
    { ...who('PL', 'consumer'), ...customer() },
    'email',
    'blocked consent-missing',
    pke,
    { because: 'no-exception' },
  ),
  at(
    'PL: a call to a consumer needs consent',
    who('PL', 'consumer'),
    'phone',
    'blocked consent-missing',
    pke,
  ),
  at(
    'PL: a call to a company needs consent',
    who('PL', 'legal-person'),
    'phone',
    'blocked consent-missing',
    pke,
  ),
  at(
    'PL: a call to a company that said yes is allowed',
    { ...who('PL', 'legal-person'), ...yes('phone', '2025-01-01') },
    'phone',
    'allowed consent-held',
    pke,
  ),
  at('PL: SMS to an employee needs consent', who('PL', 'employee'), 'sms', 'blocked consent-missing', pke),
];

const lssi = 'LSSI 34/2002 art. 21';
const lgt = 'LGT 11/2022 art. 66.1.b';
const clearInSpain = checked('lista-robinson', '2026-11-01');
const spain: readonly MarketingCase[] = [
  at(
    'ES: e-mail to a consumer needs consent',
    who('ES', 'consumer'),
    'email',
    'blocked consent-missing',
    lssi,
  ),
  at(
    'ES: e-mail to an employee needs consent: there is no exception between businesses',
    { ...who('ES', 'employee'), ...message({ isAboutTheirWork: true }) },
    'email',
    'blocked consent-missing',
    lssi,
  ),
  at(
    'ES: e-mail to a company needs consent',
    who('ES', 'legal-person'),
    'email',
    'blocked consent-missing',
    lssi,
  ),
  at(
    'ES: e-mail to a customer about similar products is allowed',
    { ...who('ES', 'consumer'), ...customer() },
    'email',
    'allowed soft-opt-in',
    lssi,
  ),
  at(
    'ES: a call to a consumer found clear needs consent',
    { ...who('ES', 'consumer'), ...clearInSpain },
    'phone',
    'blocked consent-missing',
    lgt,
  ),
  at(
    'ES: a call to a customer found clear is allowed about similar products',
    { ...who('ES', 'consumer'), ...clearInSpain, ...buyer({ confirmedRunningOn: '2026-11-01' }) },
    'phone',
    'allowed register-check-valid',
    'Egen regel: en kontroll mot Lista Robinson',
  ),
  at(
    'ES: a call to a customer who was never checked is blocked',
    { ...who('ES', 'consumer'), ...buyer({ confirmedRunningOn: '2026-11-01' }) },
    'phone',
    'blocked register-never-checked',
    lgt,
  ),
  at(
    'ES: a call to a company is not settled',
    who('ES', 'legal-person'),
    'phone',
    'unclear law-uncertain',
    'LOPDGDD art. 19',
  ),
  at('ES: SMS to a consumer needs consent', who('ES', 'consumer'), 'sms', 'blocked consent-missing', lssi),
];

const art130 = 'Codice Privacy art. 130';
const rpo = 'Registro pubblico delle opposizioni';
const italy: readonly MarketingCase[] = [
  at(
    'IT: e-mail to a consumer needs consent',
    who('IT', 'consumer'),
    'email',
    'blocked consent-missing',
    art130,
  ),
  at(
    'IT: e-mail to an employee needs consent, whatever it is about',
    { ...who('IT', 'employee'), ...message({ isAboutTheirWork: true }) },
    'email',
    'blocked consent-missing',
    art130,
  ),
  at(
    'IT: e-mail to a company needs consent',
    who('IT', 'legal-person'),
    'email',
    'blocked consent-missing',
    art130,
  ),
  at(
    'IT: e-mail to a customer about similar products is allowed',
    { ...who('IT', 'consumer'), ...customer() },
    'email',
    'allowed soft-opt-in',
    art130,
  ),
  at(
    'IT: SMS to a customer needs consent: the exception covers e-mail only',
    { ...who('IT', 'consumer'), ...customer() },
    'sms',
    'blocked consent-missing',
    art130,
    { because: 'no-exception' },
  ),
  at(
    'IT: a call to a consumer who was never checked is blocked',
    who('IT', 'consumer'),
    'phone',
    'blocked register-never-checked',
    rpo,
  ),
  at(
    'IT: a call to a consumer found clear is allowed',
    { ...who('IT', 'consumer'), ...checked('rpo', '2026-11-20') },
    'phone',
    'allowed register-check-valid',
    rpo,
  ),
  at(
    'IT: a call to a company that was never checked is blocked: the register can hold its number',
    who('IT', 'legal-person'),
    'phone',
    'blocked register-never-checked',
    rpo,
  ),
  at(
    'IT: a call to a company found clear is allowed',
    { ...who('IT', 'legal-person'), ...checked('rpo', '2026-11-20') },
    'phone',
    'allowed register-check-valid',
    rpo,
  ),
];

/** The rows of Ireland, the United Kingdom, Poland, Spain and Italy. */
export const westernCases: readonly MarketingCase[] = [
  ...ireland,
  ...unitedKingdom,
  ...poland,
  ...spain,
  ...italy,
];
