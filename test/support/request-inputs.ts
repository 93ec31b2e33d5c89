import { randomUUID } from 'node:crypto';
import type { RecordRequestInput } from '#shared/features/subject-requests/request-register.contract.ts';
import type { Subject } from '#shared/compliance/subject.ts';

/** Somebody who asks, known by nothing but what is given. */
export const subjectInput = (fields: Partial<Subject> = {}): Subject => ({
  name: 'Anna Berg',
  contactIds: [],
  phones: [],
  emails: [],
  ...fields,
});

/** A request for access that came by e-mail on Monday 2026-11-23. */
export const requestInput = (fields: Partial<RecordRequestInput> = {}): RecordRequestInput => ({
  id: randomUUID(),
  kind: 'access',
  subject: subjectInput(),
  receivedOn: '2026-11-23',
  receivedBy: 'email',
  words: 'Vad har ni om mig?',
  identityCheck: '',
  language: 'sv',
  scope: [],
  ...fields,
});
