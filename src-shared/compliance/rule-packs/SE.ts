import type { Citation } from '../vocabulary.ts';
import type { RulePack } from './rule-pack.ts';

const mfl21: Citation = {
  label: 'MFL (2008:486) 21 §',
  address: 'https://lagen.nu/2008:486',
  confidence: 'high',
};
const gdpr21: Citation = {
  label: 'GDPR art. 21(2)–(3)',
  address: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
  confidence: 'high',
};
const gdpr5Accuracy: Citation = {
  label: 'GDPR art. 5(1)(d)',
  address: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
  confidence: 'high',
};
const gdpr6LegitimateInterest: Citation = {
  label: 'GDPR art. 6(1)(f)',
  address: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
  confidence: 'medium',
};
const nixValidity: Citation = {
  label: 'NIX-Telefon: kontroll gäller två månader från registrets uppdateringsdatum',
  address: 'https://nixtelefon.org/for-foretag',
  confidence: 'high',
};
const nixWhoChecks: Citation = {
  label: 'NIX-Telefon: vem som ska kontrollera',
  address: 'https://nixtelefon.org/om-nix/',
  confidence: 'high',
};
const nixSoleTraders: Citation = {
  label: 'NIX-Telefon: regler från 2017-07-01, även enskild firma',
  address: 'https://svemarknad.se/nya-regler-for-sparregistret-nix-telefon/',
  confidence: 'high',
};
const nixCompanySubscriptions: Citation = {
  label: 'NIX-Telefon: företagsabonnemang kan inte spärras',
  address: 'https://www.nixtelefon.org/konsumentguide/5-du-har-en-jobbmobil',
  confidence: 'high',
};
const nixSwedishNumbersOnly: Citation = {
  label: 'NIX-Telefon: endast svenska nummer',
  address:
    'https://nixtelefon.org/konsumentguiden/vad-har-hant/ar-du-kund/blivit-uppringd/kan-endast-sparra-svensk-registrerade-nummer/',
  confidence: 'high',
};
const directNoBeatsExceptions: Citation = {
  label: 'NIX-Telefon: ett nej direkt till företaget går före alla undantag',
  address: 'https://nixtelefon.org/konsumentguiden/vad-har-hant/ar-du-kund/ratt-att-kontakta/',
  confidence: 'high',
};

const nixCustomers: Citation = {
  label: 'NIX-Telefon: undantag för kunder, samma slags vara eller tjänst, högst ett år efter avtalets slut',
  address: 'https://nixtelefon.org/konsumentguiden/vad-har-hant/ar-du-kund/ratt-att-kontakta/',
  confidence: 'high',
};
const nixConsent: Citation = {
  label: 'NIX-Telefon: samtycke till ett namngivet företag gäller i tre månader',
  address: 'https://www.skaraborgslanstidning.se/article/reglerna-for-telefonforsaljning-skarps/',
  confidence: 'medium',
};
const nixConsentRules: Citation = {
  label: 'NIX-Telefon: hårdare regler kring samtycke',
  address: 'https://www.raymondmedia.se/hardare-regler-kring-telefonforsaljning/',
  confidence: 'medium',
};

/** A rule of the product where the law is silent: cautious, and shown as such. */
const ownDefault = (label: string): Citation => ({ label, address: '', confidence: 'own-default' });

/** Sweden. Every line has its source in its citation; what has none is marked as an own default. */
export const SE: RulePack = {
  country: 'SE',
  versionOn: '2026-11-23',
  registers: [{ id: 'nix-telefon', validMonths: 2, customerMonths: 12, consentMonths: 3 }],
  // No statute names hours; office hours for companies follow NIX-Telefon, the rest is a cautious default.
  callingHours: { person: { from: 9, to: 20 }, company: { from: 8, to: 17 } },
  notNowRestDays: 90,
  citations: {
    'opt-out': [gdpr21, mfl21, directNoBeatsExceptions],
    'register-listed': [mfl21, nixWhoChecks, nixCompanySubscriptions],
    'register-never-checked': [mfl21, nixWhoChecks],
    'register-check-expired': [nixValidity, mfl21],
    'register-check-valid': [nixValidity, mfl21],
    'register-exception-customer': [
      nixCustomers,
      ownDefault('Egen regel: ett avtal som löper bekräftas var tolfte månad'),
    ],
    'register-exception-consent': [nixConsent, nixConsentRules],
    'not-a-swedish-number': [nixSwedishNumbersOnly],
    'call-later': [ownDefault('Egen regel: håll den dag personen sade')],
    'not-now': [ownDefault('Egen regel: 90 dagars vila efter ”inte nu”')],
    'outside-calling-hours': [ownDefault('Egen regel: samtalstider'), nixCompanySubscriptions],
    'unknown-legal-form': [nixSoleTraders],
    'business-call': [nixCompanySubscriptions, gdpr6LegitimateInterest],
    'wrong-number-before': [gdpr5Accuracy],
  },
};
