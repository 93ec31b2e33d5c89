import type { Citation } from '../vocabulary.ts';
import { ownDefault } from './citations.ts';
import { definePack, rulesFor, softOptIn, uncertainPost } from './define-pack.ts';

const cpce: Citation = {
  label: 'CPCE L.34-5',
  address: 'https://www.vocalcom.com/fr/?p=38127',
  confidence: 'high',
};
const cnilPro: Citation = {
  label: 'CNIL: e-post i yrket',
  address: 'https://www.village-justice.com/articles/spip.php?page=imprimer&id_article=38013',
  confidence: 'high',
};
const conso: Citation = {
  label: 'C. conso L.223-1 (loi 2025-594 art. 13)',
  address: 'https://pypi.org/project/demarchage-consent/',
  confidence: 'high',
};
const hours: Citation = {
  label: 'C. conso R.223-1 (décret 2026-662)',
  address: 'http://www.bfconseils.fr/professionnels-respecter-reglementation-demarchage-telephonique',
  confidence: 'low',
};
const pixels: Citation = {
  label: 'Loi Informatique et Libertés art. 82; CNIL 2026-042',
  address:
    'https://www.nomosparis.com/en/tracking-pixels-in-emails-decoding-the-recommendation-of-the-french-data-protection-authority-of-12-march-2026/',
  confidence: 'high',
};

/** France. Consumers are called on consent only since 2026-08-11; the register before it has ended. */
export const FR = definePack({
  country: 'FR',
  versionOn: '2026-11-25',
  registers: [],
  callingHours: { person: { from: 10, to: 20 }, company: { from: 0, to: 24 } },
  rules: [
    {
      channels: ['email', 'sms'],
      recipient: 'natural-person',
      permission: 'opt-in',
      confidence: 'high',
      citations: [cpce],
      softOptIn: softOptIn(),
    },
    {
      channels: ['email', 'sms'],
      recipient: 'employee',
      permission: 'opt-out',
      confidence: 'high',
      citations: [cpce, cnilPro],
      onlyIf: 'about-their-work',
    },
    {
      channels: ['email', 'sms'],
      recipient: 'company',
      permission: 'opt-out',
      confidence: 'high',
      citations: [cpce],
    },
    {
      channels: ['phone'],
      recipient: 'natural-person',
      permission: 'opt-out',
      confidence: 'low',
      citations: [conso],
      validUntil: '2026-08-10',
    },
    {
      channels: ['phone'],
      recipient: 'natural-person',
      permission: 'opt-in',
      confidence: 'high',
      citations: [conso],
      customerMonths: 12,
      isForRunningContracts: true,
      consentMonths: 12,
      validFrom: '2026-08-11',
    },
    ...rulesFor(['employee', 'company'], {
      channels: ['phone'],
      permission: 'opt-out',
      confidence: 'high',
      citations: [conso],
    }),
    ...uncertainPost,
  ],
  citations: {
    'outside-calling-hours': [hours],
    'tracking-consent': [pixels],
    'tracking-without-consent': [pixels],
    'tracking-open': [pixels],
    'customer-exception': [conso, ownDefault('Egen regel: ett avtal som löper bekräftas var tolfte månad')],
  },
});
