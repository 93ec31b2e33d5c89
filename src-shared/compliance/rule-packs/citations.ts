import type { Citation, Duty, RuleId } from '../vocabulary.ts';

const gdprAddress = 'https://eur-lex.europa.eu/eli/reg/2016/679/oj';
const ePrivacyAddress = 'https://eur-lex.europa.eu/eli/dir/2002/58/oj';

const gdpr = (article: string, confidence: Citation['confidence'] = 'high'): Citation => ({
  label: `GDPR ${article}`,
  address: gdprAddress,
  confidence,
});
const ePrivacy = (article: string, confidence: Citation['confidence'] = 'high'): Citation => ({
  label: `Direktiv 2002/58/EG ${article}`,
  address: ePrivacyAddress,
  confidence,
});

/** A rule of the product where the law is silent: cautious, and shown as such. */
export const ownDefault = (label: string): Citation => ({ label, address: '', confidence: 'own-default' });

const inteligo: Citation = {
  label: 'EU-domstolen C-654/23 (Inteligo Media)',
  address: 'https://www.dpcuria.eu/case?reference=C-654%2F23',
  confidence: 'high',
};
const edpbLegitimateInterest: Citation = {
  label: 'EDPB riktlinjer 1/2024 om berättigat intresse (samrådsversion)',
  address: 'https://securiti.ai/edpb-draft-guidelines-on-legitimate-interest-legal-basis',
  confidence: 'medium',
};
const edpbTracking: Citation = {
  label: 'EDPB riktlinjer 2/2023: pixlar och spårade länkar',
  address:
    'https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-22023-technical-scope-art-53-eprivacy-directive_en',
  confidence: 'high',
};
const cnilTwoConsents: Citation = {
  label: 'CNIL 2026-042: samtycke till spårning är ett eget, även mellan företag',
  address: 'https://www.engagor.ai/resources/blog/cnil-tracking-pixel-final-recommendation-2026',
  confidence: 'medium',
};
const countryOfReception: Citation = {
  label: 'Mottagarlandets lag gäller',
  address: 'http://www.wpp.com/wpp/marketing/relationshipmarketing/b2b-email-marketing-european-legislation/',
  confidence: 'medium',
};
const freshAddresses: Citation = {
  label: 'Branschpraxis: köpta adresser högst tre månader gamla vid adresserad reklam',
  address: 'https://nixnamnden.se/arenden/23-095',
  confidence: 'medium',
};

const objection = [gdpr('art. 21(2)–(3)')];
const legitimateInterest = [gdpr('art. 6(1)(f)'), edpbLegitimateInterest];
const tracked = [ePrivacy('art. 5(3)'), edpbTracking, cnilTwoConsents];

/** What every pack cites besides its own law: the GDPR, the ePrivacy Directive, and the product's own defaults. */
export const commonCitations: Readonly<Record<RuleId, readonly Citation[]>> = {
  'opt-out': objection,
  restricted: [gdpr('art. 18(2)')],
  'unknown-country': [countryOfReception],
  forbidden: [],
  'law-uncertain': [ownDefault('Egen regel: osäker rätt ger inget rent ja')],
  'own-rule': [ownDefault('Företagets egen regel')],
  'register-listed': [],
  'register-never-checked': [],
  'register-check-expired': [],
  'register-check-valid': [],
  'register-exception-customer': [ownDefault('Egen regel: ett avtal som löper bekräftas var tolfte månad')],
  'register-exception-consent': [gdpr('art. 7')],
  'call-later': [ownDefault('Egen regel: håll den dag personen sade')],
  'not-now': [ownDefault('Egen regel: 90 dagars vila efter ”inte nu”')],
  'outside-calling-hours': [ownDefault('Egen regel: samtalstider')],
  'unknown-legal-form': [ownDefault('Egen regel: den som är okänd räknas som privatperson')],
  'business-call': [gdpr('art. 6(1)(f)', 'medium')],
  'presumed-interest': [],
  'customer-exception': [],
  'until-objection': objection,
  'wrong-number-before': [gdpr('art. 5(1)(d)')],
  'consent-held': [gdpr('art. 6(1)(a)'), gdpr('art. 7')],
  'consent-missing': [gdpr('art. 7(1)')],
  'soft-opt-in': [ePrivacy('art. 13(2)'), inteligo],
  'soft-opt-in-open': [ePrivacy('art. 13(2)')],
  'answers-inquiry': [gdpr('art. 6(1)(b)', 'medium')],
  'inquiry-open': [gdpr('art. 6(1)(b)', 'medium')],
  'about-their-work': [],
  'about-their-work-open': [],
  'published-address': [],
  'published-address-open': [],
  'company-message': [ePrivacy('art. 13(4)')],
  'assessment-needed': legitimateInterest,
  'assessment-not-specific': legitimateInterest,
  'assessment-fails': legitimateInterest,
  'assessment-unsure': legitimateInterest,
  'assessment-made': legitimateInterest,
  'notice-overdue': [gdpr('art. 14(3)')],
  'list-too-old': [freshAddresses],
  'tracking-consent': tracked,
  'tracking-without-consent': tracked,
  'tracking-open': tracked,
};

/** Where each duty of a permitted contact is written. */
export const dutyCitations: Readonly<Record<Duty, readonly Citation[]>> = {
  'say-who-is-calling': [
    { label: 'DAL (2005:59) 2 kap.', address: 'https://lagen.nu/2005:59', confidence: 'medium' },
  ],
  'say-source-at-first-contact': [gdpr('art. 14(2)(f), 14(3)(b)')],
  'say-right-to-object': [gdpr('art. 21(4)')],
  'write-who-is-sending': [ePrivacy('art. 13(4)')],
  'write-stop-address': [
    ePrivacy('art. 13(4)'),
    { label: 'MFL (2008:486) 20 §', address: 'https://lagen.nu/2008:486', confidence: 'high' },
  ],
  'write-right-to-object': [gdpr('art. 21(4)')],
  'write-source': [gdpr('art. 14(2)(f), 14(3)(b)')],
  'write-privacy-information': [gdpr('art. 13–14')],
};
