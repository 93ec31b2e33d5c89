import type { Citation } from '../vocabulary.ts';
import { anyHours, definePack, rulesFor, softOptIn, uncertainPost } from './define-pack.ts';

const tkg174: Citation = {
  label: 'TKG 2021 § 174',
  address: 'https://www.werbe.at/dos-donts/recht-werbung/telefonwerbung-e-mail-werbung/',
  confidence: 'high',
};
const maklerwiki: Citation = {
  label: 'TKG 2021 § 174: cold calling',
  address: 'https://maklerwiki.at/cold-calling',
  confidence: 'high',
};
const wko: Citation = {
  label: 'WKO: Anrufe zu Werbezwecken',
  address: 'https://news.wko.at/news/steiermark/wenn-hinter-anrufen-werbung-steckt.html',
  confidence: 'high',
};

/** Austria. Consent is needed for every message and every call, a call to ask for it included. */
export const AT = definePack({
  country: 'AT',
  versionOn: '2026-11-25',
  registers: [],
  callingHours: anyHours,
  rules: [
    ...rulesFor(['natural-person', 'employee', 'company'], {
      channels: ['email', 'sms'],
      permission: 'opt-in',
      confidence: 'high',
      citations: [tkg174],
      softOptIn: softOptIn({ noMailList: 'ecg-liste' }),
    }),
    {
      channels: ['phone'],
      recipient: 'natural-person',
      permission: 'opt-in',
      confidence: 'high',
      citations: [tkg174, maklerwiki],
    },
    ...rulesFor(['employee', 'company'], {
      channels: ['phone'],
      permission: 'opt-in',
      confidence: 'high',
      citations: [tkg174, wko],
    }),
    ...uncertainPost,
  ],
  citations: {},
});
