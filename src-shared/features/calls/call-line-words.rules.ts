import { type CallKind, type CallOutcome, callOutcomes, outcomeKeys } from './calls.contract.ts';
import { phraseTable, type Wording } from './call-line-phrases.rules.ts';

/**
 * Where a word must stand to count:
 * `anywhere`; `clause` = where a clause begins or after a chip; `edge` = there, or where a clause ends;
 * `lead` = at the start, straight after a chip, or a clause of its own; `alone` = a clause of its own.
 */
export type Place = 'anywhere' | 'clause' | 'edge' | 'lead' | 'alone';

export interface Placed<T> {
  readonly meaning: T;
  readonly place: Place;
}

const words = <T>(
  meaning: T,
  place: Place,
  sv: readonly string[],
  en: readonly string[],
): Wording<Placed<T>> => ({ value: { meaning, place }, sv, en });

/** The outcome each wording gives. Null is a look-alike that is plain text. */
export const outcomeWords = phraseTable<Placed<CallOutcome | null>>([
  words(
    'talked-open',
    'clause',
    ['ja', 'japp', 'öppen', 'okej att ringa', 'ok att ringa', 'får ringa'],
    ['yes', 'yep', 'open', 'ok to call', 'okay to call', 'may call'],
  ),
  words('talked-later', 'clause', ['senare', 'ring senare'], ['later', 'call later']),
  words('talked-not-now', 'clause', ['inte nu', 'ej nu', 'inte just nu'], ['not now', 'not right now']),
  words(
    'no-answer',
    'edge',
    ['ej svar', 'inget svar', 'inte svar', 'svarade inte', 'svarade ej', 'svarar inte', 'svarar ej'],
    ['no answer', "didn't answer", 'didnt answer', 'did not answer', 'no reply'],
  ),
  words(
    'no-answer',
    'edge',
    ['röstbrevlåda', 'röstbrevlådan', 'telefonsvarare', 'telefonsvararen', 'mobilsvar', 'ingen svarade'],
    ['voicemail', 'voice mail', 'nobody answered', 'no one answered'],
  ),
  words('no-answer', 'alone', ['upptaget'], ['busy']),
  words('wrong-number', 'clause', ['fel nummer', 'fel nr', 'felringning'], ['wrong number', 'wrong no']),
  words(
    'never-again',
    'clause',
    ['aldrig mer', 'aldrig igen', 'ring inte mer', 'ring inte igen', 'ring aldrig mer', 'ring aldrig igen'],
    ['never again', 'never call again', "don't call again", 'dont call again', 'do not call again'],
  ),
  words(
    'never-again',
    'clause',
    ['sluta ring', 'sluta ringa', 'spärra numret', 'spärra honom', 'spärra henne', 'spärra företaget'],
    ['stop calling', 'do not call me again', "don't call me again"],
  ),
  // Single words that also begin ordinary sentences; this outcome blocks a person, so they must stand alone.
  words('never-again', 'alone', ['aldrig', 'spärra', 'spärras'], ['never']),
  words(
    null,
    'clause',
    ['svarade inte på', 'svarade ej på', 'svarar inte på', 'ej svar på', 'inget svar på', 'senare än'],
    ["didn't answer the", 'did not answer the', 'no answer to', 'later than', 'open until'],
  ),
]);

/** May come before a refusal and is part of it: `nej inte nu`. */
export const denials = phraseTable<null>([
  { value: null, sv: ['nej', 'nej tack', 'nej ,'], en: ['no', 'no thanks', 'no ,'] },
]);

/** The lone keys of `outcomeKeys`, as typed. */
export const outcomeKeyMeanings: ReadonlyMap<string, CallOutcome> = new Map(
  callOutcomes.map((outcome) => [outcomeKeys[outcome], outcome]),
);

export const kindWords = phraseTable<Placed<CallKind>>([
  words('visit', 'lead', ['besök', 'besökt', 'besökte'], ['visit', 'visited']),
  words('sms', 'lead', ['sms', 'smsade', 'smsat'], ['sms', 'text message', 'texted']),
  words(
    'email',
    'lead',
    ['mejl', 'mejlade', 'mejlat', 'mail', 'mailade', 'mailat', 'e-post', 'epost'],
    ['email', 'e-mail', 'mail', 'emailed', 'e-mailed'],
  ),
]);

export const directionWords = phraseTable<Placed<'in'>>([
  words('in', 'anywhere', ['ringde mig', 'ringde upp mig'], ['called me', 'rang me', 'phoned me']),
  words('in', 'clause', ['inkommande', 'inkommande samtal'], ['incoming', 'incoming call', 'inbound']),
]);

/** Before a day or clock time to come: the next contact is promised. */
export const followUpLeads = phraseTable<null>([
  {
    value: null,
    sv: [
      'ring',
      'ringa',
      'ringer',
      'återring',
      'återkom',
      'återkommer',
      'återkomma',
      'följ upp',
      'uppföljning',
      'kontakta',
      'hör av mig',
      'hör av dig',
      'hörs',
      'vi hörs',
      'höras',
    ],
    en: ['call', 'callback', 'follow up', 'follow-up', 'get back', 'ring', 'phone'],
  },
]);

/** May stand between a lead and its day: `ring honom igen på torsdag`. */
export const leadFollowers = phraseTable<null>([
  {
    value: null,
    sv: ['honom', 'henne', 'dem', 'mig', 'upp', 'igen', 'tillbaka'],
    en: ['him', 'her', 'them', 'me', 'back', 'again'],
  },
]);

/** Before a day or clock time that has been. */
export const calledLeads = phraseTable<null>([{ value: null, sv: ['ringde', 'ringt'], en: ['called'] }]);

/** May join a follow-up to what stands before it. */
export const joiners = phraseTable<null>([
  { value: null, sv: ['och', 'så'], en: ['and', 'then', 'and then'] },
]);

/** A bare day after one of these is part of a sentence: `inte fredag`, `varje tisdag`, `before friday`. */
export const dayBlockers = phraseTable<null>([
  {
    value: null,
    sv: ['inte', 'ej', 'varje', 'sedan', 'före', 'innan', 'från'],
    en: ['not', 'every', 'since', 'before', 'from'],
  },
]);

/** Written like a day of a month, meant as a fraction or "always": a day only after a lead or with a clock time. */
export const doubtfulDates: ReadonlySet<string> = new Set([
  '24/7',
  '1/2',
  '1/3',
  '2/3',
  '1/4',
  '3/4',
  '1/5',
  '1/10',
]);
