import type { Citation } from '../vocabulary.ts';
import { anyHours, definePack, rulesFor, softOptIn, uncertainPost } from './define-pack.ts';

const mfl10: Citation = {
  label: 'markedsføringsloven (Danmark) § 10',
  address: 'https://danskelove.dk/markedsf%C3%B8ringsloven/10',
  confidence: 'high',
};
const fal4: Citation = {
  label: 'forbrugeraftaleloven § 4',
  address: 'https://forumadvokater.dk/fagomraader/uanmodet-henvendelse/',
  confidence: 'high',
};

/** Denmark. Consent is needed whoever is written to; consumers are called only when they asked for it. */
export const DK = definePack({
  country: 'DK',
  versionOn: '2026-11-25',
  registers: [],
  callingHours: anyHours,
  rules: [
    ...rulesFor(['natural-person', 'employee', 'company'], {
      channels: ['email', 'sms'],
      permission: 'opt-in',
      confidence: 'high',
      citations: [mfl10],
      softOptIn: softOptIn(),
    }),
    {
      channels: ['phone'],
      recipient: 'natural-person',
      permission: 'opt-in',
      confidence: 'high',
      citations: [fal4],
    },
    ...rulesFor(['employee', 'company'], {
      channels: ['phone'],
      permission: 'opt-out',
      confidence: 'high',
      citations: [fal4],
    }),
    ...uncertainPost,
  ],
  citations: {},
});
