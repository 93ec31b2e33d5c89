import type { Citation } from '../vocabulary.ts';
import { ownDefault } from './citations.ts';
import { anyHours, definePack, rulesFor, softOptIn, uncertainPost } from './define-pack.ts';

const pecr22: Citation = {
  label: 'PECR 2003 reg. 22',
  address:
    'https://raw.githubusercontent.com/ThomasMoreAI/legal-skills-open/main/gb/data-protection/skills/legal-uk-clemensjl/references/electronic-marketing.md',
  confidence: 'high',
};
const pecr21: Citation = {
  label: 'PECR 2003 reg. 21 (TPS, CTPS)',
  address:
    'https://raw.githubusercontent.com/ThomasMoreAI/legal-skills-open/main/gb/data-protection/skills/legal-uk-clemensjl/references/electronic-marketing.md',
  confidence: 'medium',
};

/** The United Kingdom. Sole traders and partnerships are individual subscribers; negotiations for a sale count as a sale. */
export const GB = definePack({
  country: 'GB',
  versionOn: '2026-11-25',
  registers: [
    { id: 'tps', binds: ['natural-person'], valid: { days: 28 }, customerMonths: 0, consentMonths: 12 },
    { id: 'ctps', binds: ['employee', 'company'], valid: { days: 28 }, customerMonths: 0, consentMonths: 12 },
  ],
  callingHours: anyHours,
  rules: [
    {
      channels: ['email', 'sms'],
      recipient: 'natural-person',
      permission: 'opt-in',
      confidence: 'high',
      citations: [pecr22],
      softOptIn: softOptIn({ includesNegotiations: true }),
    },
    {
      channels: ['email', 'sms'],
      recipient: 'employee',
      permission: 'opt-out',
      confidence: 'high',
      citations: [pecr22],
    },
    {
      channels: ['email', 'sms'],
      recipient: 'company',
      permission: 'opt-out',
      confidence: 'high',
      citations: [pecr22],
    },
    ...rulesFor(['natural-person', 'employee', 'company'], {
      channels: ['phone'],
      permission: 'opt-out',
      confidence: 'high',
      citations: [pecr21],
    }),
    ...uncertainPost,
  ],
  citations: {
    'register-listed': [pecr21],
    'register-never-checked': [pecr21],
    'register-check-expired': [
      ownDefault('Egen regel: en kontroll mot TPS och CTPS gäller 28 dagar'),
      pecr21,
    ],
    'register-check-valid': [ownDefault('Egen regel: en kontroll mot TPS och CTPS gäller 28 dagar'), pecr21],
  },
});
