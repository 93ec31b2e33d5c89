import type { Citation } from '../vocabulary.ts';
import { ownDefault } from './citations.ts';
import { anyHours, definePack, rulesFor, softOptIn, uncertainPost } from './define-pack.ts';

const act200: Citation = {
  label: 'laki 917/2014 §§ 200–203',
  address: 'https://crm2.com/legal/finnish-law-in-emarketing',
  confidence: 'high',
};
const tietosuoja: Citation = {
  label: 'Dataombudsmannen: direktmarknadsföring',
  address: 'https://tietosuoja.fi/faq-direct-marketing',
  confidence: 'medium',
};
const kkv: Citation = {
  label: 'Konsumentombudsmannen: telefonförsäljning',
  address:
    'https://www.kkv.fi/sv/konsumentarenden/information-och-anvisningar-till-foretag/konsumentombudsmannens-anvisningar/anvisning-om-skyldigheterna-i-anslutning-till-telefonforsaljning/',
  confidence: 'medium',
};

/** Finland. What is written to somebody at work must be connected to that person's duties; a title alone does not do. */
export const FI = definePack({
  country: 'FI',
  versionOn: '2026-11-25',
  registers: [
    {
      id: 'puhelin-robinson',
      binds: ['natural-person'],
      valid: { months: 1 },
      customerMonths: 0,
      consentMonths: 12,
    },
  ],
  callingHours: anyHours,
  rules: [
    {
      channels: ['email', 'sms'],
      recipient: 'natural-person',
      permission: 'opt-in',
      confidence: 'high',
      citations: [act200],
      softOptIn: softOptIn(),
    },
    {
      channels: ['email', 'sms'],
      recipient: 'employee',
      permission: 'opt-out',
      confidence: 'medium',
      citations: [act200, tietosuoja],
      onlyIf: 'about-their-work',
    },
    {
      channels: ['email', 'sms'],
      recipient: 'company',
      permission: 'opt-out',
      confidence: 'high',
      citations: [act200],
    },
    {
      channels: ['phone'],
      recipient: 'natural-person',
      permission: 'opt-out',
      confidence: 'medium',
      citations: [act200, kkv],
    },
    ...rulesFor(['employee', 'company'], {
      channels: ['phone'],
      permission: 'opt-out',
      confidence: 'medium',
      citations: [act200],
    }),
    ...uncertainPost,
  ],
  citations: {
    'register-listed': [act200],
    'register-never-checked': [act200],
    'register-check-expired': [ownDefault('Egen regel: en kontroll mot Puhelin-Robinson gäller en månad')],
    'register-check-valid': [ownDefault('Egen regel: en kontroll mot Puhelin-Robinson gäller en månad')],
  },
});
