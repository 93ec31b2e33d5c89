import type { Citation } from '../vocabulary.ts';
import { ownDefault } from './citations.ts';
import { anyHours, definePack, rulesFor, softOptIn, uncertainPost } from './define-pack.ts';

const si336: Citation = {
  label: 'S.I. 336/2011 reg. 13',
  address: 'https://mcmahonsolicitors.ie/spam-cookies/',
  confidence: 'high',
};
const si336Phone: Citation = {
  label: 'S.I. 336/2011 reg. 14 (NDD)',
  address: 'https://mcmahonsolicitors.ie/spam-cookies/',
  confidence: 'medium',
};

/** Ireland. Mobile numbers need consent and landlines a look into the directory; without telling them apart the directory is asked and the answer kept uncertain. */
export const IE = definePack({
  country: 'IE',
  versionOn: '2026-11-25',
  registers: [
    {
      id: 'ndd',
      binds: ['natural-person', 'employee', 'company'],
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
      citations: [si336],
      softOptIn: softOptIn({ withinMonths: 12 }),
    },
    {
      channels: ['email', 'sms'],
      recipient: 'employee',
      permission: 'opt-out',
      confidence: 'high',
      citations: [si336],
      onlyIf: 'about-their-work',
      softOptIn: softOptIn({ withinMonths: 12 }),
    },
    {
      channels: ['email', 'sms'],
      recipient: 'company',
      permission: 'opt-out',
      confidence: 'medium',
      citations: [si336],
    },
    {
      channels: ['phone'],
      recipient: 'natural-person',
      permission: 'opt-out',
      confidence: 'low',
      citations: [si336Phone],
    },
    ...rulesFor(['employee', 'company'], {
      channels: ['phone'],
      permission: 'opt-out',
      confidence: 'medium',
      citations: [si336Phone],
    }),
    ...uncertainPost,
  ],
  citations: {
    'register-listed': [si336Phone],
    'register-never-checked': [si336Phone],
    'register-check-expired': [ownDefault('Egen regel: en kontroll mot NDD gäller en månad')],
    'register-check-valid': [ownDefault('Egen regel: en kontroll mot NDD gäller en månad')],
  },
});
