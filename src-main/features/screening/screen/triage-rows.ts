import type { LegalForm } from '#shared/compliance/vocabulary.ts';
import { findingOf, type RowFinding } from '#shared/features/screening/row-code.rules.ts';
import type { Audience } from '#shared/features/screening/screening-words.ts';
import type { NumberSet } from '#shared/lists/number-set.ts';
import { emailsPerRow, phonesPerRow, rowFlags, type ScanBatch } from '../../../import/list-protocol.ts';
import { countryOf } from './country-of.ts';
import { createRepetitionTest } from './first-rows.ts';
import { checksOf, type ScreeningSets, stranger } from './load-screening.ts';
import {
  createFormOfRow,
  type FormOfRow,
  holdsPersonalNumber,
  saysNo,
  type SeenRow,
  seeNumbers,
} from './see-row.ts';
import type { SharedFinding, Tally } from './tally-rows.ts';

/** A row that the journal may know something about. */
export interface Candidate {
  readonly row: number;
  /** Null when its record is needed. */
  readonly seen: SeenRow | null;
  /** An earlier row with the same number and name, or -1. */
  readonly sameAs: number;
  /** Earlier rows whose address seems to be the same. */
  readonly likeRows: readonly number[];
}

/** Settles what can be settled from the numbers alone, and answers the rows that must be looked at closely. */
type Triage = (batch: ScanBatch) => Candidate[];

export function createTriage(parts: {
  readonly sets: ScreeningSets;
  readonly audience: Audience;
  readonly tally: Tally;
  readonly rowCount: number;
}): Triage {
  const { sets, tally } = parts;
  const formOf = createFormOfRow(parts.audience);
  const acquaintanceOf = createAcquaintance(sets);
  const codeOf = createQuickCode(sets, formOf, tally);
  const earlier = createRepetitionTest(parts.rowCount);
  return (batch) => {
    const candidates: Candidate[] = [];
    for (let index = 0; index < batch.rowCount; index += 1) {
      const row = batch.firstRow + index;
      const sameAs = earlier.number(batch, index);
      const likeRows = earlier.addresses(batch, index, sameAs >= 0);
      if (sameAs >= 0) tally.noteSame(row, sameAs);
      const acquaintance = likeRows.length > 0 ? 'some' : acquaintanceOf(batch, index);
      if (acquaintance === 'none') {
        tally.settle(row, codeOf(batch, index, sameAs >= 0));
        continue;
      }
      const seen = acquaintance === 'some' ? null : seeNumbers(batch, index, formOf(batch, index));
      candidates.push({ row, seen, sameAs, likeRows });
    }
    return candidates;
  };
}

/** The code of a row that the journal knows nothing of. */
type QuickCode = (batch: ScanBatch, index: number, isRepeated: boolean) => SharedFinding;

function createQuickCode(sets: ScreeningSets, formOf: FormOfRow, tally: Pick<Tally, 'share'>): QuickCode {
  const quick = createQuickFinding(sets, tally);
  const inWords = (code: RowFinding['code'], words: RowFinding['words']) =>
    tally.share({ code, reason: null, words });
  const invalid = inWords('invalid', 'invalid');
  const personalNumber = inWords('invalid', 'personal-number');
  const emailOnly = inWords('not-checked', 'email-only');
  const listSaysNo = inWords('own-opt-out', 'list-says-no');
  const repeated = inWords('duplicate-in-file', 'same-as-row');
  return (batch, index, isRepeated) => {
    const { phones, emails, flags } = batch;
    const bits = flags[index] ?? 0;
    const form = formOf(batch, index);
    let strictest: SharedFinding | null = null;
    for (let at = index * phonesPerRow; at < (index + 1) * phonesPerRow; at += 1) {
      const phone = phones[at] ?? 0;
      if (phone === 0) break;
      strictest = stricter(strictest, quick(phone, form));
    }
    if (strictest === null && emails[index * emailsPerRow] === 0)
      return holdsPersonalNumber(bits) ? personalNumber : invalid;
    strictest ??= emailOnly;
    if (saysNo(bits)) strictest = stricter(strictest, listSaysNo);
    return isRepeated ? stricter(strictest, repeated) : strictest;
  };
}

const stricter = (one: SharedFinding | null, other: SharedFinding): SharedFinding =>
  one === null || other.rank < one.rank ? other : one;

/** What the decision says of a number (E.164 digits) that the journal knows nothing about. */
type QuickFinding = (number: number, form: LegalForm) => SharedFinding;

/**
 * Such numbers differ only in their country, in who carries them and in which registers list them, so the decision is
 * asked once for each of these combinations.
 */
function createQuickFinding(sets: ScreeningSets, tally: Pick<Tally, 'share'>): QuickFinding {
  const listings = sets.registers.flatMap(({ numbers }) => numbers ?? []);
  const answers = new Map<LegalForm, Map<string | null, (SharedFinding | undefined)[]>>();
  return (number, legalForm) => {
    const country = countryOf(number);
    const answered = inside(inside(answers, legalForm, newMap), country, newList);
    const listed = listedIn(listings, number);
    const known = answered[listed];
    if (known) return known;
    const registerChecks = checksOf(sets.registers, number);
    const made = tally.share(findingOf(sets.judge({ ...stranger, country, legalForm, registerChecks })));
    answered[listed] = made;
    return made;
  };
}

const newMap = () => new Map<string | null, (SharedFinding | undefined)[]>();
const newList = (): (SharedFinding | undefined)[] => [];

function inside<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** A bit for each register that lists the number. */
function listedIn(listings: readonly NumberSet[], number: number): number {
  let bits = 0;
  for (let index = 0; index < listings.length; index += 1)
    if (listings[index]?.has(number)) bits |= 1 << index;
  return bits;
}

/** What the journal may know of a row: nothing, a no to one of its numbers and nothing else, or something. */
type Acquaintance = 'none' | 'number-opted-out' | 'some';

/** A hit in any set makes a row known; whether it means the row is for a closer look to find out. */
function createAcquaintance(sets: ScreeningSets): (batch: ScanBatch, index: number) => Acquaintance {
  const isKnown = createKnownTest(sets);
  const optedOut = filled([sets.optedOut.phones]);
  return (batch, index) => {
    if (isKnown(batch, index)) return 'some';
    return isHit(optedOut, batch.phones, index * phonesPerRow, phonesPerRow) ? 'number-opted-out' : 'none';
  };
}

/** True when the journal may know more of a row than a no to one of its numbers. */
function createKnownTest(sets: ScreeningSets): (batch: ScanBatch, index: number) => boolean {
  const { optedOut, isErased, lookedUp, called, held } = sets;
  const phoneTests = filled([held.phones, called, lookedUp]);
  const emailTests = filled([optedOut.emails, held.emails]);
  const domainTests = filled([optedOut.domains]);
  const organisationTests = filled([optedOut.organisations]);
  const companyTests = filled([optedOut.companies]);
  const isErasedNumber = (number: number): boolean => isErased?.(`+${number}`) ?? false;
  return ({ phones, emails, domains, organisations, companies, flags }, index) => {
    if (((flags[index] ?? 0) & rowFlags.needsRecord) !== 0) return true;
    // An erased address can be told only by the address itself.
    if (isErased !== null && emails[index * emailsPerRow] !== 0) return true;
    return (
      isHit(phoneTests, phones, index * phonesPerRow, phonesPerRow) ||
      isHit(emailTests, emails, index * emailsPerRow, emailsPerRow) ||
      isHit(domainTests, domains, index * emailsPerRow * 2, emailsPerRow * 2) ||
      isHit(organisationTests, organisations, index, 1) ||
      isHit(companyTests, companies, index, 1) ||
      (isErased !== null && phonesIn(phones, index).some(isErasedNumber))
    );
  };
}

const filled = (sets: readonly (NumberSet | null)[]): readonly NumberSet[] =>
  sets.filter((set) => set !== null).filter(({ size }) => size > 0);

function isHit(tests: readonly NumberSet[], values: Float64Array, from: number, count: number): boolean {
  if (tests.length === 0) return false;
  for (let at = from; at < from + count; at += 1) {
    const value = values[at] ?? 0;
    // An address may have no second domain, and the next address follows all the same.
    if (value === 0) continue;
    // An iterator for each of millions of values would be what costs most here.
    for (let nth = 0; nth < tests.length; nth += 1) if (tests[nth]?.has(value)) return true;
  }
  return false;
}

const phonesIn = (phones: Float64Array, index: number): number[] =>
  Array.from(phones.subarray(index * phonesPerRow, (index + 1) * phonesPerRow)).filter(
    (phone) => phone !== 0,
  );
