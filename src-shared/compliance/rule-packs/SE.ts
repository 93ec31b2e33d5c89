import type { Citation } from '../vocabulary.ts';
import { definePack, softOptIn } from './define-pack.ts';

const mfl21: Citation = {
  label: 'MFL (2008:486) 21 §',
  address: 'https://lagen.nu/2008:486',
  confidence: 'high',
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
  label: 'NIX-Telefon (samtal): ett nej direkt till företaget går före alla undantag',
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
const mfl19: Citation = {
  label: 'MFL (2008:486) 19 § första stycket',
  address: 'https://lagen.nu/2008:486',
  confidence: 'high',
};
const mfl19Customers: Citation = {
  label: 'MFL (2008:486) 19 § andra stycket',
  address: 'https://lagen.nu/2008:486',
  confidence: 'high',
};
const mfl20: Citation = {
  label: 'MFL (2008:486) 20 §',
  address: 'https://lagen.nu/2008:486',
  confidence: 'high',
};
const mflObjection: Citation = {
  label: 'MFL (2008:486) 19 § andra stycket 1 (e-post och SMS), 21 § (samtal och brev)',
  address: 'https://lagen.nu/2008:486',
  confidence: 'high',
};
const lek928: Citation = {
  label: 'LEK (2022:482) 9 kap. 28 §',
  address: 'https://lagen.nu/2022:482',
  confidence: 'high',
};
const soleTradersByMail: Citation = {
  label: 'Enskild firma är en fysisk person',
  address: 'https://www.expowera.se/marknadsforing/reklam-via-e-post',
  confidence: 'high',
};
const roleRelevance: Citation = {
  label: 'Swedma: reklam till yrkesrollen, relevant för rollen (återgiven på wn.se)',
  address: 'https://www.wn.se/forum/showthread.php?p=20346669',
  confidence: 'medium',
};
const roleRelevanceMemo: Citation = {
  label: 'Delphi 2016: regler kring e-post',
  address: 'https://studylibsv.com/doc/1000126/regler_kring_e',
  confidence: 'medium',
};
const kontaktaBusinessCalls: Citation = {
  label: 'Kontakta: samtal till företag',
  address: 'https://www.wistrand.se/vad-galler-for-direktmarknadsforing/',
  confidence: 'high',
};

/** Sweden. Every line has its source in its citation; what has none is marked as an own default. */
export const SE = definePack({
  country: 'SE',
  versionOn: '2026-11-25',
  registers: [
    {
      id: 'nix-telefon',
      binds: ['natural-person'],
      valid: { months: 2 },
      customerMonths: 12,
      consentMonths: 3,
    },
  ],
  // No statute names hours; office hours for companies follow NIX-Telefon, the rest is a cautious default.
  callingHours: { person: { from: 0, to: 24 }, company: { from: 0, to: 24 } },
  rules: [
    {
      channels: ['email', 'sms'],
      recipient: 'natural-person',
      permission: 'opt-in',
      softOptIn: softOptIn(),
      confidence: 'high',
      citations: [mfl19, mfl19Customers, soleTradersByMail],
    },
    {
      channels: ['email', 'sms'],
      recipient: 'employee',
      permission: 'opt-out',
      onlyIf: 'about-their-work',
      confidence: 'medium',
      citations: [roleRelevance, roleRelevanceMemo, mfl19],
    },
    {
      channels: ['email', 'sms'],
      recipient: 'company',
      permission: 'opt-out',
      confidence: 'high',
      citations: [mfl19, mfl20],
    },
    {
      channels: ['phone'],
      recipient: 'natural-person',
      permission: 'opt-out',
      confidence: 'high',
      citations: [mfl21],
    },
    {
      channels: ['phone'],
      recipient: 'employee',
      permission: 'opt-out',
      confidence: 'high',
      citations: [nixCompanySubscriptions, kontaktaBusinessCalls],
    },
    {
      channels: ['phone'],
      recipient: 'company',
      permission: 'opt-out',
      confidence: 'high',
      citations: [nixCompanySubscriptions, kontaktaBusinessCalls],
    },
    {
      channels: ['post'],
      recipient: 'natural-person',
      permission: 'opt-out',
      confidence: 'high',
      citations: [mfl21],
    },
    {
      channels: ['post'],
      recipient: 'employee',
      permission: 'opt-out',
      confidence: 'high',
      citations: [mfl21],
    },
    {
      channels: ['post'],
      recipient: 'company',
      permission: 'opt-out',
      confidence: 'high',
      citations: [mfl21],
    },
  ],
  citations: {
    'opt-out': [mflObjection, directNoBeatsExceptions],
    'tracking-consent': [lek928],
    'tracking-without-consent': [lek928],
    'tracking-open': [lek928],
    'register-listed': [mfl21, nixWhoChecks, nixCompanySubscriptions],
    'register-never-checked': [mfl21, nixWhoChecks],
    'register-check-expired': [nixValidity, mfl21],
    'register-check-valid': [nixValidity, mfl21],
    'register-exception-customer': [nixCustomers],
    'register-exception-consent': [nixConsent, nixConsentRules],
    'unknown-country': [nixSwedishNumbersOnly],
    'outside-calling-hours': [nixCompanySubscriptions],
    'unknown-legal-form': [nixSoleTraders],
  },
});

/** The company's own hours until it sets others: office hours for companies, a cautious default for people. */
export const defaultHours = { person: { from: 9, to: 20 }, company: { from: 8, to: 17 } };
