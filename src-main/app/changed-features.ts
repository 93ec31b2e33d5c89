import type { AppContract } from '#shared/contract.ts';
import type { Database } from '../database/schema.ts';

type Feature = keyof AppContract;

/** Which features show rows of a table. Tables without a screen of their own are left out. */
const shownBy: Partial<Record<keyof Database, readonly Feature[]>> = {
  call: ['calls'],
  emailCheck: ['emailChecks'],
  ownRuling: ['settings', 'emailChecks', 'calls'],
  sale: ['sales', 'emailChecks', 'calls'],
  consent: ['consents', 'emailChecks', 'calls'],
  consentEvidence: ['consents'],
  contact: ['contacts', 'calls', 'emailChecks'],
  suppression: ['optOuts', 'contacts', 'calls', 'emailChecks'],
  optOutEvent: ['optOuts', 'contacts', 'calls', 'emailChecks'],
  registerCheck: ['doNotCall', 'calls'],
  registerFile: ['doNotCall', 'screening', 'calls'],
  screeningRun: ['screening', 'contacts', 'calls', 'emailChecks'],
  listRow: ['screening'],
  subjectRequest: ['subjectRequests', 'retention'],
  requestEvent: ['subjectRequests'],
  restriction: ['restrictions', 'contacts', 'calls', 'emailChecks'],
  legalHold: ['retention', 'erasures'],
  retentionReview: ['retention'],
  erasure: [
    'erasures',
    'contacts',
    'calls',
    'emailChecks',
    'optOuts',
    'retention',
    'sales',
    'consents',
    'screening',
  ],
  breach: ['accountability', 'retention'],
  setting: ['settings', 'retention'],
};

/** The features whose screens should ask again after these tables changed. */
export const featuresOf = (tables: readonly (keyof Database)[]): readonly Feature[] => [
  ...new Set(tables.flatMap((table) => shownBy[table] ?? [])),
];
