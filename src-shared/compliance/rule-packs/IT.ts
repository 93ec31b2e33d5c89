import type { Citation } from '../vocabulary.ts';
import { anyHours, definePack, rulesFor, softOptIn, uncertainPost } from './define-pack.ts';

const art130: Citation = {
  label: 'Codice Privacy art. 130',
  address:
    'https://raw.githubusercontent.com/ThomasMoreAI/legal-skills-open/main/eu/data-protection/skills/legal-it/references/marketing-diretto.md',
  confidence: 'high',
};
const dpr26: Citation = {
  label: 'DPR 26/2022 (Registro pubblico delle opposizioni)',
  address:
    'https://raw.githubusercontent.com/ThomasMoreAI/legal-skills-open/main/eu/data-protection/skills/legal-it/references/marketing-diretto.md',
  confidence: 'medium',
};
const pixels: Citation = {
  label: 'Codice Privacy art. 122; Garante provv. 284 (2026-04-17)',
  address:
    'https://www.globalpolicywatch.com/2026/05/italian-dpa-publishes-guidelines-on-email-tracking-pixels/',
  confidence: 'high',
};

/** Italy. The exception for customers covers e-mail only; the register is asked again every fifteen days, and can hold companies' numbers. */
export const IT = definePack({
  country: 'IT',
  versionOn: '2026-11-25',
  registers: [
    {
      id: 'rpo',
      binds: ['natural-person', 'employee', 'company'],
      valid: { days: 15 },
      customerMonths: 0,
      consentMonths: 12,
    },
  ],
  callingHours: anyHours,
  rules: [
    ...rulesFor(['natural-person', 'employee', 'company'], {
      channels: ['email'],
      permission: 'opt-in',
      confidence: 'high',
      citations: [art130],
      softOptIn: softOptIn(),
    }),
    ...rulesFor(['natural-person', 'employee', 'company'], {
      channels: ['sms'],
      permission: 'opt-in',
      confidence: 'high',
      citations: [art130],
    }),
    ...rulesFor(['natural-person', 'employee', 'company'], {
      channels: ['phone'],
      permission: 'opt-out',
      confidence: 'medium',
      citations: [art130, dpr26],
    }),
    ...uncertainPost,
  ],
  citations: {
    'tracking-consent': [pixels],
    'tracking-without-consent': [pixels],
    'tracking-open': [pixels],
    'register-listed': [dpr26],
    'register-never-checked': [dpr26],
    'register-check-expired': [dpr26],
    'register-check-valid': [dpr26],
  },
});
