import type { Citation } from '../vocabulary.ts';
import { ownDefault } from './citations.ts';
import { anyHours, definePack, rulesFor, softOptIn, uncertainPost } from './define-pack.ts';

const cde13: Citation = {
  label: 'CDE/WER XII.13; AR/KB 4 april 2003',
  address:
    'https://actualitesdroitbelge.be/droit-des-affaires/droit-commercial/le-cadre-juridique-des-services-de-l-information-en-ligne/l-interdiction-de-principe-du-spamming',
  confidence: 'high',
};
const cde110: Citation = {
  label: 'CDE/WER VI.110 ff.',
  address: '',
  confidence: 'low',
};

/** Belgium. Whether the do-not-call list binds businesses could not be confirmed. */
export const BE = definePack({
  country: 'BE',
  versionOn: '2026-11-25',
  registers: [
    {
      id: 'bel-me-niet-meer',
      binds: ['natural-person'],
      valid: { months: 1 },
      customerMonths: 0,
      consentMonths: 12,
    },
  ],
  callingHours: anyHours,
  rules: [
    ...rulesFor(['natural-person', 'employee'], {
      channels: ['email', 'sms'],
      permission: 'opt-in',
      confidence: 'high',
      citations: [cde13],
      softOptIn: softOptIn(),
    }),
    {
      channels: ['email', 'sms'],
      recipient: 'company',
      permission: 'opt-out',
      confidence: 'high',
      citations: [cde13],
    },
    ...rulesFor(['natural-person', 'employee', 'company'], {
      channels: ['phone'],
      permission: 'opt-out',
      confidence: 'low',
      citations: [cde110],
    }),
    ...uncertainPost,
  ],
  citations: {
    'register-listed': [cde110],
    'register-never-checked': [cde110],
    'register-check-expired': [ownDefault('Egen regel: en kontroll mot Bel-me-niet-meer gäller en månad')],
    'register-check-valid': [ownDefault('Egen regel: en kontroll mot Bel-me-niet-meer gäller en månad')],
  },
});
