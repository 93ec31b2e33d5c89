import type { Citation } from '../vocabulary.ts';
import { ownDefault } from './citations.ts';
import { anyHours, definePack, rulesFor, softOptIn, uncertainPost } from './define-pack.ts';

const lssi21: Citation = {
  label: 'LSSI 34/2002 art. 21',
  address: 'https://conecta.unive.es/derecho-a-no-recibir-llamadas-con-fines-comerciales/',
  confidence: 'medium',
};
const lgt66: Citation = {
  label: 'LGT 11/2022 art. 66.1.b; Circular AEPD 1/2023',
  address: 'https://www.elmundo.es/economia/ahorro-y-consumo/2023/06/29/649d287ce9cf4a8d058b458e.html',
  confidence: 'medium',
};
const lopdgdd: Citation = {
  label: 'LOPDGDD art. 19',
  address: 'https://conecta.unive.es/derecho-a-no-recibir-llamadas-con-fines-comerciales/',
  confidence: 'low',
};

/** Spain. The law on e-mail knows no exception between businesses; calls on a legitimate interest need a contract of the last year. */
export const ES = definePack({
  country: 'ES',
  versionOn: '2026-11-25',
  registers: [
    {
      id: 'lista-robinson',
      binds: ['natural-person'],
      valid: { months: 1 },
      customerMonths: 0,
      consentMonths: 12,
    },
  ],
  callingHours: anyHours,
  rules: [
    ...rulesFor(['natural-person', 'employee', 'company'], {
      channels: ['email', 'sms'],
      permission: 'opt-in',
      confidence: 'medium',
      citations: [lssi21],
      softOptIn: softOptIn(),
    }),
    {
      channels: ['phone'],
      recipient: 'natural-person',
      permission: 'opt-in',
      confidence: 'medium',
      citations: [lgt66],
      customerMonths: 12,
    },
    ...rulesFor(['employee', 'company'], {
      channels: ['phone'],
      permission: 'opt-out',
      confidence: 'low',
      citations: [lopdgdd],
    }),
    ...uncertainPost,
  ],
  citations: {
    'register-listed': [lgt66],
    'register-never-checked': [lgt66],
    'register-check-expired': [ownDefault('Egen regel: en kontroll mot Lista Robinson gäller en månad')],
    'register-check-valid': [ownDefault('Egen regel: en kontroll mot Lista Robinson gäller en månad')],
  },
});
