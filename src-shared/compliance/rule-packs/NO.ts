import type { Citation } from '../vocabulary.ts';
import { definePack, rulesFor, softOptIn, uncertainPost } from './define-pack.ts';

const mfl15: Citation = {
  label: 'markedsføringsloven (2009-01-09-2, Norge) § 15',
  address: 'https://www.lexology.com/library/detail.aspx?g=21ef627b-4d1f-4713-9f51-8418c1e1d03b',
  confidence: 'medium',
};
const mfl12: Citation = {
  label: 'markedsføringsloven (2009-01-09-2, Norge) §§ 12–14',
  address:
    'https://ndla.no/nb/subject:1:59a988c6-4020-4e70-8329-4de68a19b6fe/topic:1:ecd41196-9809-47c6-8dba-c6b7d11c267d/resource:1:127185',
  confidence: 'medium',
};
const preparatoryWorks: Citation = {
  label: 'Ot.prp. nr. 92 (2003–2004), Norge',
  address: 'https://www.regjeringen.no/nn/dokumenter/otprp-nr-92-2003-2004-/id393469/sec3?q=',
  confidence: 'medium',
};

/** Norway. Older preparatory works are less strict about addresses at work; they are read as needing consent. */
export const NO = definePack({
  country: 'NO',
  versionOn: '2026-11-25',
  registers: [
    {
      id: 'reservasjonsregisteret',
      binds: ['natural-person'],
      valid: { months: 1 },
      customerMonths: 0,
      consentMonths: 12,
    },
  ],
  callingHours: { person: { from: 9, to: 21 }, company: { from: 0, to: 24 } },
  rules: [
    ...rulesFor(['natural-person', 'employee'], {
      channels: ['email', 'sms'],
      permission: 'opt-in',
      confidence: 'medium',
      citations: [mfl15, preparatoryWorks],
      softOptIn: softOptIn(),
    }),
    {
      channels: ['email', 'sms'],
      recipient: 'company',
      permission: 'opt-out',
      confidence: 'medium',
      citations: [mfl15],
    },
    {
      channels: ['phone'],
      recipient: 'natural-person',
      permission: 'opt-out',
      confidence: 'medium',
      citations: [mfl12],
    },
    ...rulesFor(['employee', 'company'], {
      channels: ['phone'],
      permission: 'opt-out',
      confidence: 'medium',
      citations: [mfl12],
    }),
    ...uncertainPost,
  ],
  citations: {
    'register-listed': [mfl12],
    'register-never-checked': [mfl12],
    'register-check-expired': [mfl12],
    'register-check-valid': [mfl12],
    'outside-calling-hours': [mfl12],
  },
});
