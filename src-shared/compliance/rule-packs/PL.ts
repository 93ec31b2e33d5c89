import type { Citation } from '../vocabulary.ts';
import { anyHours, definePack, rulesFor, uncertainPost } from './define-pack.ts';

const pke398: Citation = {
  label: 'Prawo komunikacji elektronicznej art. 398',
  address:
    'https://radcaprawny.kirp.pl/archiwum/praktyka/zakaz-cold-callingu-w-prawie-komunikacji-elektronicznej',
  confidence: 'high',
};
const pke398Generic: Citation = {
  label: 'Prawo komunikacji elektronicznej art. 398: firmy',
  address:
    'https://mojafirma.infor.pl/biznes/prawo/rodo-w-firmie/7518377,zgody-marketingowe-po-10-listopada-2024-r-co-zmienia-prawo-komunikacji-elektronicznej.html',
  confidence: 'medium',
};

/** Poland. Consent for every message and call; no exception for customers was found. */
export const PL = definePack({
  country: 'PL',
  versionOn: '2026-11-25',
  registers: [],
  callingHours: anyHours,
  rules: [
    ...rulesFor(['natural-person', 'employee'], {
      channels: ['email', 'sms'],
      permission: 'opt-in',
      confidence: 'high',
      citations: [pke398],
    }),
    {
      channels: ['email', 'sms'],
      recipient: 'company',
      permission: 'opt-in',
      confidence: 'medium',
      citations: [pke398, pke398Generic],
    },
    ...rulesFor(['natural-person', 'employee', 'company'], {
      channels: ['phone'],
      permission: 'opt-in',
      confidence: 'high',
      citations: [pke398],
    }),
    ...uncertainPost,
  ],
  citations: {},
});
