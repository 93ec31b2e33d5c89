import type { NumberSet } from '#shared/lists/number-set.ts';
import { emailsPerRow, phonesPerRow, rowFlags, type ScanBatch } from '../../../import/list-protocol.ts';
import type { ScreeningSets } from './load-screening.ts';

/** What the journal may know of a row: nothing, a no to one of its numbers and nothing else, or something. */
export type Acquaintance = 'none' | 'number-opted-out' | 'some';

/** A hit in any set makes a row known; whether it means the row is for a closer look to find out. */
export function createAcquaintance(sets: ScreeningSets): (batch: ScanBatch, index: number) => Acquaintance {
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
