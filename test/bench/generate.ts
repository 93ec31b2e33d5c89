import { companyKeyOf } from '#shared/kernel/company-name.ts';
import { foldedWords, swedishSortKey } from '#shared/kernel/fold-text.ts';
import { parsePhoneNumber, phoneSearchForms } from '#shared/kernel/phone-number.ts';

/** Numbers between 0 and 1, the same ones for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const firstNames: readonly string[] = (
  'Anna Åsa Björn Carl David Elin Emma Erik Eva Fredrik Gustav Göran Hanna Helena Ingrid Johan Karin Kerstin ' +
  'Kjell Lars Lena Linnea Magnus Maria Mats Mikael Nils Olof Oskar Per Petra Pia Rikard Sara Sofia Sven Tomas ' +
  'Ulla Viktor Örjan'
).split(' ');
export const lastNames: readonly string[] = (
  'Andersson Bengtsson Berg Bergström Björk Dahl Ek Eklund Eriksson Fransson Gustafsson Hansson Holm Håkansson ' +
  'Jansson Johansson Jönsson Karlsson Larsson Lind Lindgren Lundqvist Magnusson Mattsson Nilsson Nyström Olsson ' +
  'Persson Pettersson Sandberg Sjöberg Svensson Söderberg Wallin Åberg Åkesson Öberg'
).split(' ');
export const words: readonly string[] = (
  'offert pris återkommer måndag tisdag torsdag mötet växeln ledningen budget avtal leverans maskin kök verkstad ' +
  'lager beställning faktura service kontrakt demo ritning besök chefen ägaren semester nästa vecka månad kvartal ' +
  'intresserad tveksam jämför konkurrent rabatt mejla ring igen efter lunch före sommaren efterfrågan underhåll ' +
  'byggnad transport skog lantbruk el rör tak fasad golv måleri städning bemanning utbildning försäkring'
).split(' ');
const trades = 'Bygg Rör El Måleri Transport Skog Maskin Kök Städ Konsult'.split(' ');

export interface GeneratedContact {
  readonly id: string;
  readonly name: string;
  readonly companyName: string;
  readonly raw: string;
  readonly e164: string;
  readonly sortKey: string;
  readonly companyKey: string;
  readonly numberForms: string;
}

/** That many people with a mobile number each; every third works at a company with others. */
export function generateContacts(count: number, random: () => number): GeneratedContact[] {
  const pick = pickWith(random);
  return Array.from({ length: count }, (_, index) => {
    const digits = String(1_000_000 + Math.floor(random() * 8_999_999));
    const raw = `07${pick('0236'.split(''))}-${digits.slice(0, 3)} ${digits.slice(3, 5)} ${digits.slice(5)}`;
    const e164 = parsePhoneNumber(raw)?.e164 ?? '';
    const name = `${pick(firstNames)} ${pick(lastNames)}`;
    const companyName = index % 3 === 0 ? `${pick(lastNames)} ${pick(trades)} AB` : '';
    return {
      id: uuidWith(random),
      name,
      companyName,
      raw,
      e164,
      sortKey: swedishSortKey(name),
      companyKey: companyKeyOf(companyName),
      numberForms: phoneSearchForms(e164),
    };
  });
}

export interface GeneratedCall {
  readonly id: string;
  readonly contact: GeneratedContact;
  readonly calledAt: string;
  readonly outcome: string;
  readonly note: string;
  readonly folded: string;
  readonly followUpOn: string | null;
}

const outcomes = [
  'no-answer',
  'no-answer',
  'no-answer',
  'talked-open',
  'talked-later',
  'talked-not-now',
  'wrong-number',
];
const firstCallAt = Date.UTC(2021, 0, 4, 8);

/** Call number `index` of a journal: some people are called far more often than others. */
export function generateCall(
  index: number,
  contacts: readonly GeneratedContact[],
  random: () => number,
): GeneratedCall {
  const pick = pickWith(random);
  const contact = contacts[Math.floor(random() ** 2 * contacts.length)] as GeneratedContact;
  const note = Array.from({ length: 4 + Math.floor(random() * 12) }, () => pick(words)).join(' ');
  const calledAt = new Date(firstCallAt + index * 600_000).toISOString();
  return {
    id: uuidWith(random),
    contact,
    calledAt,
    outcome: pick(outcomes),
    note,
    folded: foldedWords(`${contact.name} ${contact.companyName} ${note}`),
    followUpOn: random() < 0.05 ? calledAt.slice(0, 10) : null,
  };
}

const pickWith =
  (random: () => number) =>
  <T>(from: readonly T[]): T =>
    from[Math.floor(random() * from.length)] as T;

/** A version 4 UUID out of the given randomness. */
function uuidWith(random: () => number): string {
  const digits = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16));
  digits[12] = '4';
  digits[16] = '8';
  const text = digits.join('');
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join(
    '-',
  );
}
