import { describeReason } from '#shared/compliance/words/describe-reason.ts';
import { answersSchema, fieldOf } from '#shared/compliance/answers.rules.ts';
import type { ContactabilityFacts } from '#shared/compliance/contactability-facts.ts';
import { questionLabels } from '#shared/compliance/words/questions.messages.ts';
import { sayAnswer } from '#shared/compliance/words/say-answer.ts';
import { sayFacts } from '#shared/compliance/words/say-facts.ts';
import { asks, type Decision, decisionSchema } from '#shared/compliance/vocabulary.ts';
import { subjectRequestsMessages as messages } from '#shared/features/subject-requests/subject-requests.messages.ts';
import { type Language, type Params, type Text, translate } from '#shared/i18n/text.ts';
import { type Instant, localTimeAt, twoDigits } from '#shared/kernel/clock.ts';
import { personalDataInventory, type PersonalTable } from '../../../personal-data/personal-data-inventory.ts';
import type { Format } from '../../../personal-data/table-declaration.ts';
import { remember } from '../register/remember.ts';

/** In which words and which clock a report speaks. */
export interface Voice {
  readonly language: Language;
  readonly timeZone: string;
}

/** What a column may hold. */
export type Value = string | number | boolean | null | undefined;

/** A declaration seen without its row's type. */
interface ReadableDeclaration {
  readonly title: Text;
  readonly columns: Readonly<Record<string, Text | 'technical'>>;
  readonly codes?: Readonly<Record<string, Readonly<Record<string, Text>> | undefined>>;
  readonly formats?: Readonly<Record<string, Format | undefined>>;
  readonly freeText: readonly string[];
}

export const declarationOf = (table: PersonalTable): ReadableDeclaration => personalDataInventory[table];

export const say = (voice: Voice, key: keyof typeof messages, params: Params = {}): string =>
  translate(messages[key], voice.language, params);

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
const day = /^\d{4}-\d\d-\d\d$/;

/** True for values that name nobody, whatever they hold: codes, days, instants and numbers. */
export function isPlainFact(table: PersonalTable, column: string, value: Value): boolean {
  const { codes, formats } = declarationOf(table);
  if (typeof value !== 'string') return true;
  const isCoded = value.split(',').every((code) => codes?.[column]?.[code] !== undefined);
  return isCoded || formats?.[column] === 'decision' || instant.test(value) || day.test(value);
}

/** True for what is stored as JSON; words that took its place are none. */
export function isJson(value: Value): value is string {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return false;
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}

/** A stored value in words; empty when there is nothing to say. */
export function sayValue(voice: Voice, table: PersonalTable, column: string, value: Value): string {
  if (value === null || value === undefined || value === '') return '';
  const { codes, formats } = declarationOf(table);
  const words = codes?.[column];
  if (words) return sayCodes(voice, words, String(value));
  const format = formats?.[column];
  if (format) return sayFormatted(voice, format, value);
  return instant.test(String(value)) ? sayInstant(voice, String(value)) : String(value);
}

const sayCodes = (voice: Voice, words: Readonly<Record<string, Text>>, value: string): string =>
  value
    .split(',')
    .map((code) => (words[code] ? translate(words[code], voice.language) : code))
    .join(', ');

function sayFormatted(voice: Voice, format: Format, value: string | number | boolean): string {
  switch (format) {
    case 'seconds':
      return saySeconds(voice, Number(value));
    case 'staff':
      return say(voice, 'ourSeller');
    case 'decision':
      return remember(voice, String(value), () => sayDecision(voice, readDecision(value)));
    case 'answers':
      return isJson(value) ? sayAnswers(voice, value) : String(value);
    case 'facts':
      if (!isJson(value)) return String(value);
      return sayFacts(JSON.parse(value) as ContactabilityFacts, voice.language)
        .map(({ label, value: said }) => `${label}: ${said.replaceAll('\n', ', ')}`)
        .join('\n');
    case 'keys':
      return isJson(value) ? saySearchedKeys(value) : String(value);
    case 'list':
    case 'json':
      return sayLeaves(value).join(', ');
  }
}

/** `2026-11-23 10:15` on the wall clock of the voice. */
export const sayInstant = (voice: Voice, at: Instant): string =>
  remember(voice, at, () => wallClockAt(voice, at));

function wallClockAt({ timeZone }: Voice, at: Instant): string {
  const { day, minuteOfDay } = localTimeAt(at, timeZone);
  const [hour, minute] = [Math.floor(minuteOfDay / 60), minuteOfDay % 60];
  return `${day} ${twoDigits(hour)}:${twoDigits(minute)}`;
}

function saySeconds(voice: Voice, total: number): string {
  const [minutes, seconds] = [Math.floor(total / 60), total % 60];
  if (minutes === 0) return say(voice, 'seconds', { seconds });
  return say(voice, seconds === 0 ? 'minutes' : 'minutesAndSeconds', { minutes, seconds });
}

/** The stored decision; null when it is from a version that no longer parses. */
function readDecision(value: unknown): Decision | null {
  const parsed = decisionSchema.safeParse(typeof value === 'string' ? JSON.parse(value) : value);
  return parsed.success ? parsed.data : null;
}

function sayDecision(voice: Voice, decision: Decision | null): string {
  if (decision === null) return '';
  const reasons = decision.reasons.map((reason) => {
    const { why } = describeReason(reason, voice.language);
    const labels = reason.citations.map((citation) => citation.label).join(', ');
    return labels === '' ? why : `${why} (${labels})`;
  });
  return [...reasons, say(voice, 'rulePack', { rulePack: decision.rulePack })].join('\n');
}

/** One line for each question, and for what was taken for granted without being asked. */
function sayAnswers({ language }: Voice, stored: string): string {
  const answers = answersSchema.parse(JSON.parse(stored));
  const asked = asks.filter(
    (ask) => answers.answered.includes(ask) || answers[fieldOf[ask]] === answers.purpose,
  );
  return asked
    .filter((ask) => answers[fieldOf[ask]] !== '')
    .map((ask) => `${translate(questionLabels[ask], language)}: ${sayAnswer(answers, ask, language)}`)
    .join('\n');
}

/** The search terms of an earlier request, without the inner keys of its cards. */
function saySearchedKeys(value: string): string {
  const { contactIds: _, ...terms } = JSON.parse(value) as Readonly<Record<string, unknown>>;
  return sayLeaves(terms).join(', ');
}

function sayLeaves(value: unknown): string[] {
  const read: unknown = isJson(value as Value) ? JSON.parse(value as string) : value;
  if (read === '') return [];
  if (typeof read === 'object') return Object.values(read ?? {}).flatMap(sayLeaves);
  return typeof read === 'string' || typeof read === 'number' ? [String(read)] : [];
}
