import type { Candidate, Subject } from '#shared/features/subject-requests/subject-requests.contract.ts';
import { subjectRequestsPageMessages as texts } from '#shared/features/subject-requests/subject-requests-page.messages.ts';
import { type Language, translate } from '#shared/i18n/text.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import type { client } from '../../ipc/client.ts';

export const identityWays = ['known-address', 'called-back', 'questions', 'in-person', 'own-words'] as const;
export type IdentityWay = (typeof identityWays)[number];

/** What the report is to cover: a contact, or a name, number or address by itself. */
export interface Chosen {
  readonly key: string;
  readonly label: string;
  readonly name: string;
  readonly contactId: string | null;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}

/** A request while it is being answered. Its id is made once, so saving twice is one request. */
export interface RequestDraft {
  readonly id: string;
  readonly chosen: readonly Chosen[];
  /** How the report addresses the person. */
  readonly name: string;
  readonly receivedOn: CalendarDay | null;
  readonly identity: IdentityWay | null;
  readonly identityWords: string;
  readonly language: Language;
}

export type ReportInput = Parameters<typeof client.subjectRequests.preview>[0];

/** Nobody chosen, received today. */
export const emptyDraft = (today: CalendarDay, language: Language): RequestDraft => ({
  id: crypto.randomUUID(),
  chosen: [],
  name: '',
  receivedOn: today,
  identity: null,
  identityWords: '',
  language,
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

/** Adds or takes away; the first name chosen becomes the report's. */
export function toggle(draft: RequestDraft, chosen: Chosen): Pick<RequestDraft, 'chosen' | 'name'> {
  const isIn = draft.chosen.some(({ key }) => key === chosen.key);
  if (!isIn) return { chosen: [...draft.chosen, chosen], name: draft.name || chosen.name };
  const left = draft.chosen.filter(({ key }) => key !== chosen.key);
  return { chosen: left, name: draft.name === chosen.name ? (left[0]?.name ?? '') : draft.name };
}

/** What is missing before the report can be made. */
export const problemsOf = (draft: RequestDraft) => ({
  receivedOn: draft.receivedOn === null,
  identity: draft.identity === null,
  identityWords: draft.identity === 'own-words' && draft.identityWords.trim() === '',
});

/** The request as it is sent, with the identity check in the report's own language; null while something is missing. */
export function inputOf(draft: RequestDraft): ReportInput | null {
  const { id, receivedOn, identity, identityWords, language } = draft;
  if (draft.chosen.length === 0 || receivedOn === null || identity === null) return null;
  if (problemsOf(draft).identityWords) return null;
  const identityCheck =
    identity === 'own-words' ? identityWords.trim() : translate(texts[`identity.${identity}`], language);
  return { id, subject: subjectOf(draft), receivedOn, identityCheck, language };
}

const subjectOf = ({ name, chosen }: RequestDraft): Subject => ({
  name: name.trim(),
  contactIds: chosen.flatMap(({ contactId }) => contactId ?? []),
  phones: chosen.flatMap(({ phones }) => phones),
  emails: chosen.flatMap(({ emails }) => emails),
});
