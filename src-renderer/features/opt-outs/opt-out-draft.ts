import type { Scope, SuppressionKind } from '#shared/compliance/vocabulary.ts';
import type { OptOutEvent } from '#shared/features/opt-outs/opt-outs.contract.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import type { client } from '../../ipc/client.ts';

/** An opt-out while it is being written. Its id is made once, so saving twice is saving once. */
export interface OptOutDraft {
  readonly id: string;
  readonly kind: SuppressionKind;
  /** What is typed, or the name of the person that is chosen. */
  readonly value: string;
  readonly contactId: string | null;
  readonly scope: readonly Scope[];
  readonly statedOn: CalendarDay | null;
  readonly statedBy: string;
  readonly how: OptOutEvent['how'];
  readonly note: string;
}

type Input = Parameters<typeof client.optOuts.add>[0];

/** The kinds in the order in which they are offered: the commonest first. */
export const offeredKinds = [
  'phone',
  'email',
  'person',
  'organisation',
  'domain',
] as const satisfies readonly SuppressionKind[];

/** Nothing said yet, and if nothing more is said about its extent it covers everything. */
export const emptyDraft = (today: CalendarDay): OptOutDraft => ({
  id: crypto.randomUUID(),
  kind: 'phone',
  value: '',
  contactId: null,
  scope: ['all'],
  statedOn: today,
  statedBy: '',
  how: 'call',
  note: '',
});

/** What is missing before it can be sent. */
export const problemsOf = (draft: OptOutDraft) => ({
  value: draft.kind === 'person' ? draft.contactId === null : draft.value.trim() === '',
  scope: draft.scope.length === 0,
  statedOn: draft.statedOn === null,
});

/** The draft as it is sent; null while something is missing. */
export function inputOf(draft: OptOutDraft): Input | null {
  const { kind, value, contactId, scope, statedOn, ...said } = draft;
  const problems = problemsOf(draft);
  if (problems.value || problems.scope || statedOn === null) return null;
  const subject = kind === 'person' ? personSubject(contactId) : { kind, value };
  return subject && { ...said, subject, scope: [...scope], statedOn };
}

const personSubject = (contactId: string | null) =>
  contactId === null ? null : { kind: 'person' as const, contactId };
