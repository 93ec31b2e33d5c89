import type { Citation } from '../vocabulary.ts';
import { anyHours, definePack, rulesFor, softOptIn, uncertainPost } from './define-pack.ts';

const uwg7: Citation = {
  label: 'UWG § 7',
  address: 'https://lxgesetze.de/uwg/7',
  confidence: 'high',
};
const uwg7a: Citation = {
  label: 'UWG § 7a',
  address: 'https://ipwiki.de/_export/raw/wettbewerbsrecht:einwilligung_in_telefonwerbung',
  confidence: 'high',
};

/** Germany. Express consent whoever is written to; a business is called on presumed consent only. There is no official register. */
export const DE = definePack({
  country: 'DE',
  versionOn: '2026-11-25',
  registers: [],
  callingHours: anyHours,
  rules: [
    ...rulesFor(['natural-person', 'employee', 'company'], {
      channels: ['email', 'sms'],
      permission: 'opt-in',
      confidence: 'high',
      citations: [uwg7],
      softOptIn: softOptIn(),
    }),
    {
      channels: ['phone'],
      recipient: 'natural-person',
      permission: 'opt-in',
      confidence: 'high',
      citations: [uwg7, uwg7a],
    },
    ...rulesFor(['employee', 'company'], {
      channels: ['phone'],
      permission: 'opt-out',
      confidence: 'high',
      citations: [uwg7],
      onlyIf: 'presumed-interest',
    }),
    ...uncertainPost,
  ],
  citations: {},
});
