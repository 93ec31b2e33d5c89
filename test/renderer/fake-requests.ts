import type { Document } from '#shared/documents/document-model.ts';
import type { SubjectRequestDetail } from '#shared/features/subject-requests/request-register.contract.ts';
import type { Candidate, Hit } from '#shared/features/subject-requests/subject-requests.contract.ts';
import { addDays } from '#shared/kernel/clock.ts';

export const annaId = '5a1d2c3b-4e5f-4a6b-8c7d-9e0f1a2b3c01';
export const requestId = '5a1d2c3b-4e5f-4a6b-8c7d-9e0f1a2b3c02';
export const receiptId = '5a1d2c3b-4e5f-4a6b-8c7d-9e0f1a2b3c03';

export const today = new Date().toISOString().slice(0, 10);

export const anna: Candidate = {
  contactId: annaId,
  name: 'Anna Berg',
  companyName: 'Bolaget AB',
  phones: ['070-123 45 67'],
  emails: [],
  matchedBy: 'name',
  calls: 3,
};

export const contact = {
  id: annaId,
  kind: 'person' as const,
  name: 'Anna Berg',
  companyName: 'Bolaget AB',
  role: '',
  legalForm: 'employee' as const,
  organisationNumber: '',
  note: '',
  points: [],
  badges: [],
  createdAt: '2026-09-01T07:15:00.000Z',
  updatedAt: '2026-09-01T07:15:00.000Z',
};

/** An open request for access, received ten days ago, whose identity is settled. */
export const openRequest: SubjectRequestDetail = {
  id: requestId,
  kind: 'access',
  name: 'Anna Berg',
  subject: { name: 'Anna Berg', contactIds: [annaId], phones: [], emails: [] },
  receivedOn: addDays(today, -10),
  receivedBy: 'letter',
  words: 'Vad har ni om mig?',
  dueOn: addDays(today, 20),
  laterDueOn: addDays(today, 20),
  aimOn: addDays(today, 18),
  extendedOn: null,
  mayExtend: true,
  identityCheck: 'Vi ringde upp.',
  identityAskedOn: null,
  identitySettledOn: addDays(today, -9),
  language: 'sv',
  outcome: null,
  answeredAt: null,
  fileNames: [],
  events: [
    {
      id: '5a1d2c3b-4e5f-4a6b-8c7d-9e0f1a2b3c11',
      kind: 'received',
      at: `${addDays(today, -10)}T09:00:00.000Z`,
      note: '',
      recordedBy: 'Love',
    },
  ],
};

export const acted = {
  id: '5a1d2c3b-4e5f-4a6b-8c7d-9e0f1a2b3c12',
  kind: 'acted' as const,
  at: `${today}T08:00:00.000Z`,
  note: 'Numret är rättat.',
  recordedBy: '',
};

export const paper: Document = {
  language: 'sv',
  title: 'Registerutdrag för Anna Berg',
  issuer: 'Solkraft i Norr AB',
  pageOf: 'Sida {page} av {pages}',
  blocks: [
    { type: 'heading', level: 1, text: '1. Bekräftelse' },
    { type: 'paragraph', tone: 'normal', text: 'Ja, vi behandlar personuppgifter om dig.' },
  ],
};

export const hit: Hit = {
  row: { table: 'call', key: 'c1' },
  title: 'Samtal',
  day: '2026-10-01',
  text: [
    { text: 'Pratade med ', mark: 'none' },
    { text: 'Anna', mark: 'subject' },
    { text: ' om ', mark: 'none' },
    { text: 'Bo Ek', mark: 'other' },
  ],
  isOwn: false,
};
