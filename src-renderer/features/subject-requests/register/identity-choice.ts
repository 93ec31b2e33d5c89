import type { RequestWay } from '#shared/features/subject-requests/request-register.contract.ts';
import { subjectRequestsPageMessages as texts } from '#shared/features/subject-requests/subject-requests-page.messages.ts';
import { type Language, translate } from '#shared/i18n/text.ts';
import type { client } from '../../../ipc/client.ts';

type Suggestion = Awaited<ReturnType<typeof client.subjectRequests.suggestIdentity>>[number];

/** How somebody knows who asks. `later`: they do not yet. */
export interface Identity {
  readonly way: Suggestion['way'] | 'in-person' | 'own-words' | 'later';
  /** The number or address it went by, covered in part; for questions, what could be asked. */
  readonly hint: string;
}

export const identityKey = ({ way, hint }: Identity): string => `${way} ${hint}`.trim();

/** What is suggested from what is held, then what always can be. */
export const identitiesFrom = (suggestions: readonly Suggestion[], mayWait: boolean): readonly Identity[] => [
  ...suggestions.filter(({ way }) => way !== 'questions'),
  ...questionsIn(suggestions),
  { way: 'in-person', hint: '' },
  { way: 'own-words', hint: '' },
  ...(mayWait ? [{ way: 'later' as const, hint: '' }] : []),
];

/** One choice for all that could be asked. */
function questionsIn(suggestions: readonly Suggestion[]): readonly Identity[] {
  const hints = suggestions.filter(({ way }) => way === 'questions').map(({ hint }) => hint);
  return hints.length === 0 ? [] : [{ way: 'questions', hint: hints.join(' ') }];
}

/** True when own words were chosen and none are written. */
export const isIdentityMissing = (identity: Identity | null, ownWords: string): boolean =>
  identity?.way === 'own-words' && ownWords.trim() === '';

/** How the identity was settled, as it is printed; empty while it is not. */
export function identityWords(identity: Identity | null, ownWords: string, language: Language): string {
  if (identity === null || identity.way === 'later') return '';
  if (identity.way === 'own-words') return ownWords.trim();
  const sentence = translate(texts[`identity.${identity.way}`], language);
  const isByWay = identity.way !== 'in-person' && identity.way !== 'questions';
  return isByWay && identity.hint !== '' ? `${sentence} (${identity.hint})` : sentence;
}

/** What a known address says of how the request came; null when it says nothing. */
export function wayFrom({ way, hint }: Identity): RequestWay | null {
  if (way === 'in-person') return 'visit';
  if (way !== 'known-address' || hint === '') return null;
  return hint.includes('@') ? 'email' : 'phone';
}
