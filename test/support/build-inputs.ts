import { randomUUID } from 'node:crypto';
import type { Client } from '#shared/contract.ts';

type SaveContact = Parameters<Client['contacts']['save']>[0];
type AddOptOut = Parameters<Client['optOuts']['add']>[0];
type RecordCall = Parameters<Client['calls']['record']>[0];

interface ContactFields extends Partial<Omit<SaveContact, 'points'>> {
  readonly phones?: readonly string[];
  readonly emails?: readonly string[];
}

const point = (kind: 'phone' | 'email') => (raw: string) => ({
  id: randomUUID(),
  kind,
  raw,
  label: '',
  source: { kind: 'visit' as const, note: 'Mässan i Älvsjö', obtainedOn: '2026-11-02' },
});

/** A contact as the form sends it; points get new ids. */
export function contactInput({ phones = [], emails = [], ...fields }: ContactFields): SaveContact {
  return {
    id: randomUUID(),
    kind: 'person',
    name: 'Anna Berg',
    companyName: '',
    role: '',
    legalForm: 'employee',
    organisationNumber: '',
    note: '',
    ...fields,
    points: [...phones.map(point('phone')), ...emails.map(point('email'))],
  };
}

/** An opt-out from everything, said on the telephone. */
export const optOutInput = (subject: AddOptOut['subject'], fields: Partial<AddOptOut> = {}): AddOptOut => ({
  id: randomUUID(),
  subject,
  scope: ['all'],
  statedOn: '2026-11-20',
  statedBy: 'Anna Berg',
  how: 'call',
  note: '',
  ...fields,
});

/** A call in which somebody said "never again". */
export const neverAgain = (fields: Partial<RecordCall>): RecordCall => ({
  id: randomUUID(),
  contactId: null,
  number: null,
  calledAt: '2026-11-23T08:55:00.000Z',
  utcOffsetMinutes: 60,
  durationSeconds: 60,
  outcome: 'never-again',
  followUpOn: null,
  followUpTime: null,
  note: 'Vill inte bli uppringd.',
  ...fields,
});
