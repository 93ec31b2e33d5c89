import type { Citation } from '../vocabulary.ts';
import { anyHours, definePack, rulesFor, softOptIn, uncertainPost } from './define-pack.ts';

const tw117: Citation = {
  label: 'Telecommunicatiewet art. 11.7',
  address: 'https://privacy.nl/14-regels_b-to-b_e-mailmarketing_treden_in_werking_op_1_oktober_2009',
  confidence: 'high',
};
const tw117Phone: Citation = {
  label: 'Telecommunicatiewet art. 11.7: telefoon',
  address: 'https://www.lumengroup.nl/2021/07/',
  confidence: 'high',
};
const tw117Customers: Citation = {
  label: 'Klantuitzondering tot 1 juli 2026',
  address: 'https://deltaadvisory.nl/telemarketing-uw-klant-niet-meer-ongevraagd-bellen',
  confidence: 'medium',
};

/** The Netherlands. The exception for customers on the phone was announced to end on 2026-07-01; whether it did could not be confirmed. */
export const NL = definePack({
  country: 'NL',
  versionOn: '2026-11-25',
  registers: [],
  callingHours: anyHours,
  rules: [
    ...rulesFor(['natural-person', 'employee'], {
      channels: ['email', 'sms'],
      permission: 'opt-in',
      confidence: 'high',
      citations: [tw117],
      softOptIn: softOptIn(),
    }),
    {
      channels: ['email', 'sms'],
      recipient: 'company',
      permission: 'opt-out',
      confidence: 'high',
      citations: [tw117],
      onlyIf: 'published-address',
    },
    {
      channels: ['phone'],
      recipient: 'natural-person',
      permission: 'opt-in',
      confidence: 'medium',
      citations: [tw117Phone, tw117Customers],
      customerMonths: 12,
      validUntil: '2026-06-30',
    },
    {
      channels: ['phone'],
      recipient: 'natural-person',
      permission: 'opt-in',
      confidence: 'medium',
      citations: [tw117Phone, tw117Customers],
      validFrom: '2026-07-01',
    },
    ...rulesFor(['employee', 'company'], {
      channels: ['phone'],
      permission: 'opt-out',
      confidence: 'high',
      citations: [tw117Phone],
    }),
    ...uncertainPost,
  ],
  citations: {},
});
