import type { Scope } from '#shared/compliance/vocabulary.ts';
import type {
  RecordRequestInput,
  RequestKind,
  RequestWay,
} from '#shared/features/subject-requests/request-register.contract.ts';
import type { Subject } from '#shared/compliance/subject.ts';
import type { Candidate } from '#shared/features/subject-requests/subject-requests.contract.ts';
import type { Language } from '#shared/i18n/text.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import { type Identity, identityWords, isIdentityMissing } from './identity-choice.ts';

/** Whom a request covers: a contact, or a name, number or address by itself. */
export interface Chosen {
  readonly key: string;
  readonly label: string;
  readonly name: string;
  readonly contactId: string | null;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}

/** A request while it is being noted. Its id is made once, so sending it twice is one request. */
export interface RequestDraft {
  readonly id: string;
  readonly kind: RequestKind;
  readonly chosen: readonly Chosen[];
  /** How the answer addresses the person. */
  readonly name: string;
  readonly receivedOn: CalendarDay | null;
  readonly receivedBy: RequestWay;
  /** True once somebody has said how it came; until then the identity may say so. */
  readonly isWayGiven: boolean;
  readonly words: string;
  readonly identity: Identity | null;
  readonly identityWords: string;
  readonly language: Language;
  /** Of an objection: what the no is about. */
  readonly scope: readonly Scope[];
}

/** Nobody chosen, received today: what needs no knowledge of the law to go on with. */
export const emptyDraft = (today: CalendarDay, language: Language): RequestDraft => ({
  id: crypto.randomUUID(),
  kind: 'access',
  chosen: [],
  name: '',
  receivedOn: today,
  receivedBy: 'letter',
  isWayGiven: false,
  words: '',
  identity: null,
  identityWords: '',
  language,
  scope: ['all'],
});

/** What ticking a candidate adds. Main reads a contact's own numbers and addresses. */
export function chosenFrom(candidate: Candidate): Chosen {
  const { contactId, name, phones, emails } = candidate;
  const label = [name || [...phones, ...emails].join(', '), candidate.companyName].filter(Boolean).join(', ');
  const own = contactId === null ? { phones, emails } : { phones: [], emails: [] };
  return { key: contactId ?? `${candidate.matchedBy} ${label}`, label, name, contactId, ...own };
}

/** What goes on with a text that nothing was found for: an address, a number, or else a name. */
export function chosenFromText(text: string): Chosen {
  const typed = text.trim();
  const isEmail = typed.includes('@');
  const isPhone = !isEmail && /\d/.test(typed) && !/\p{L}/u.test(typed);
  return {
    key: `text ${typed}`,
    label: typed,
    name: isEmail || isPhone ? '' : typed,
    contactId: null,
    phones: isPhone ? [typed] : [],
    emails: isEmail ? [typed] : [],
  };
}

/** Adds or takes away; the first name chosen becomes the answer's. How the identity was settled is asked again. */
export function toggle(
  draft: RequestDraft,
  chosen: Chosen,
): Pick<RequestDraft, 'chosen' | 'name' | 'identity'> {
  const isIn = draft.chosen.some(({ key }) => key === chosen.key);
  if (!isIn) return { chosen: [...draft.chosen, chosen], name: draft.name || chosen.name, identity: null };
  const left = draft.chosen.filter(({ key }) => key !== chosen.key);
  const name = draft.name === chosen.name ? (left[0]?.name ?? '') : draft.name;
  return { chosen: left, name, identity: null };
}

/** An objection acts at once, whoever sent it; of the others it must be known whom they are about. */
export const needsIdentity = (kind: RequestKind): boolean => kind !== 'objection';

/** What is missing before the request can be noted. */
const problemsOf = (draft: RequestDraft) => ({
  who: draft.chosen.length === 0,
  receivedOn: draft.receivedOn === null,
  identity: needsIdentity(draft.kind) && draft.identity === null,
  identityWords: needsIdentity(draft.kind) && isIdentityMissing(draft.identity, draft.identityWords),
  scope: draft.kind === 'objection' && draft.scope.length === 0,
});

/** The request as it is sent, with the identity check in the answer's own language; null while something is missing. */
export function inputOf(draft: RequestDraft): RecordRequestInput | null {
  const { id, kind, receivedOn, receivedBy, words, language, scope } = draft;
  if (receivedOn === null || Object.values(problemsOf(draft)).includes(true)) return null;
  return {
    id,
    kind,
    subject: subjectOf(draft),
    receivedOn,
    receivedBy,
    words: words.trim(),
    identityCheck: needsIdentity(kind) ? identityWords(draft.identity, draft.identityWords, language) : '',
    language,
    scope: kind === 'objection' ? [...scope] : [],
  };
}

/** Everything by which the chosen are looked for. */
export const subjectOf = ({ name, chosen }: Pick<RequestDraft, 'name' | 'chosen'>): Subject => ({
  name: name.trim(),
  contactIds: chosen.flatMap(({ contactId }) => contactId ?? []),
  phones: chosen.flatMap(({ phones }) => phones),
  emails: chosen.flatMap(({ emails }) => emails),
});
