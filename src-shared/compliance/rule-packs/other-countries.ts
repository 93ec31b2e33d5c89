import type { Citation } from '../vocabulary.ts';
import { ownDefault } from './citations.ts';
import { definePack, uncertainPost } from './define-pack.ts';

const ePrivacy13: Citation = {
  label: 'Direktiv 2002/58/EG art. 13',
  address: 'https://eur-lex.europa.eu/eli/dir/2002/58/oj',
  confidence: 'medium',
};
const cautious = ownDefault('Egen regel: försiktig tills landets lag har slagits upp');

/** Every country without a pack: consent for people, and no answer for companies. */
export const otherCountries = definePack({
  country: 'ZZ',
  versionOn: '2026-11-25',
  registers: [],
  callingHours: { person: { from: 9, to: 20 }, company: { from: 8, to: 17 } },
  rules: [
    ...(['natural-person', 'employee'] as const).map((recipient) => ({
      channels: ['email', 'sms'] as const,
      recipient,
      permission: 'opt-in' as const,
      confidence: 'medium' as const,
      citations: [ePrivacy13, cautious],
    })),
    {
      channels: ['email', 'sms'],
      recipient: 'company',
      permission: 'opt-out',
      confidence: 'low',
      citations: [cautious],
    },
    {
      channels: ['phone'],
      recipient: 'natural-person',
      permission: 'opt-in',
      confidence: 'medium',
      citations: [cautious],
    },
    ...(['employee', 'company'] as const).map((recipient) => ({
      channels: ['phone'] as const,
      recipient,
      permission: 'opt-out' as const,
      confidence: 'low' as const,
      citations: [cautious],
    })),
    ...uncertainPost,
  ],
  citations: {},
});
