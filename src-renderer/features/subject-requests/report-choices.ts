import type { SubjectRequest } from '#shared/features/subject-requests/request-register.contract.ts';
import { type Choices, noChoices, type RowRef } from '#shared/compliance/subject.ts';
import type { Hit } from '#shared/features/subject-requests/subject-requests.contract.ts';
import type { client } from '../../ipc/client.ts';

type ReportInput = Parameters<typeof client.subjectRequests.preview>[0];

/** What is said of a row: the person's, somebody else's, or covered as a whole. */
export type HitChoice = 'own' | 'not' | 'cover';

/** The report of a request, with what was decided about its rows. */
export function reportInputOf(request: SubjectRequest, choices: Choices = noChoices): ReportInput {
  const { id, subject, receivedOn, identityCheck, language } = request;
  return { id, subject, receivedOn, identityCheck, language, choices };
}

const isSame = (one: RowRef, other: RowRef): boolean => one.table === other.table && one.key === other.key;
const isIn = (rows: readonly RowRef[], row: RowRef): boolean => rows.some((one) => isSame(one, row));

/** What is decided about a row; the person's until somebody says otherwise. */
export const choiceOf = ({ notThisPerson, covered }: Choices, row: RowRef): HitChoice =>
  isIn(notThisPerson, row) ? 'not' : isIn(covered, row) ? 'cover' : 'own';

/** The choices with another one for that row. */
export function choose(choices: Choices, row: RowRef, choice: HitChoice): Choices {
  const others = (rows: readonly RowRef[]) => rows.filter((one) => !isSame(one, row));
  return {
    ...choices,
    notThisPerson: [...others(choices.notThisPerson), ...(choice === 'not' ? [row] : [])],
    covered: [...others(choices.covered), ...(choice === 'cover' ? [row] : [])],
  };
}

const withWord = (words: readonly string[], word: string): string[] =>
  words.includes(word) ? [...words] : [...words, word];
const withoutWord = (words: readonly string[], word: string): string[] => words.filter((one) => one !== word);

/** A word that was covered is shown, or covered again. */
export const showWord = (choices: Choices, word: string, isShown: boolean): Choices => ({
  ...choices,
  show: isShown ? withWord(choices.show, word) : withoutWord(choices.show, word),
});

/** A word is covered besides those that the journal knows, or no longer. */
export const coverWord = (choices: Choices, word: string, isCovered: boolean): Choices => ({
  ...choices,
  alsoCover: isCovered ? withWord(choices.alsoCover, word) : withoutWord(choices.alsoCover, word),
});

/** Every word of others' in these rows that is covered now, once. */
export const coveredWordsIn = (hits: readonly Hit[], { show }: Choices): readonly string[] => [
  ...new Set(
    hits
      .flatMap(({ text }) => text)
      .filter(({ text, mark }) => mark === 'other' && !show.includes(text))
      .map(({ text }) => text),
  ),
];
