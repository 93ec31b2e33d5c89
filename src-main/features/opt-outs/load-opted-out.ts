import { hashText } from '#shared/lists/hash-text.ts';
import { moveToNumberSet, type NumberSet } from '#shared/lists/number-set.ts';
import { findLastErasure } from '../../personal-data/export-record.ts';
import type { Journal, Queries } from '../../database/journal.ts';
import { createNumberCollector, type NumberCollector } from '../../database/number-blobs.ts';
import {
  findActiveValues,
  findCompanyKeys,
  hasEndedSince,
  measureRegister,
  type RegisterSize,
} from './opted-out.repository.ts';
import {
  type KeptSets,
  mapSets,
  readKeptSets,
  setNames,
  setRules,
  type Sets,
  writeKeptSets,
} from './opted-out-sets.ts';

/** Candidates for an opt-out: a hit is looked up before anything follows from it. Texts are `hashText` of the stored value. */
interface OptedOut {
  /** E.164 digits. */
  readonly phones: NumberSet;
  /** Match keys without plus-tag. */
  readonly emails: NumberSet;
  readonly domains: NumberSet;
  /** The ten digits of organisation numbers. */
  readonly organisations: NumberSet;
  /** Company keys; null when no company is opted out by name. */
  readonly companies: NumberSet | null;
}

/** Rows of the register at once: some ten milliseconds of work. */
const CHUNK = 5000;

/**
 * Everything that is opted out today. The sets are kept in the journal; what was added since is added to them, and
 * when anything was lifted since, or what is kept is not whole, they are built again from the register.
 */
export async function loadOptedOut(journal: Journal): Promise<OptedOut> {
  const { inPieces } = journal;
  const lastErasure = await inPieces.read(findLastErasure);
  const gathered = await gatherSets(journal);
  const { sets, isKept } = gathered;
  const companyKeys = await inPieces.read((queries) => findNamesOf(queries, sets.organisations));
  // Whoever was erased between two pieces is kept in no set.
  if ((await inPieces.read(findLastErasure)) !== lastErasure) return loadOptedOut(journal);
  if (!isKept)
    await inPieces.keepCache(async (queries) => {
      if ((await findLastErasure(queries)) === lastErasure) await writeKeptSets(queries, gathered);
    });
  const companies = moveToNumberSet(sets.companies);
  for (const key of companyKeys) companies.add(hashText(key));
  return {
    phones: moveToNumberSet(sets.phones),
    emails: moveToNumberSet(sets.emails),
    domains: moveToNumberSet(sets.domains),
    organisations: moveToNumberSet(sets.organisations),
    companies: companies.size > 0 ? companies : null,
  };
}

async function gatherSets({ inPieces }: Journal): Promise<KeptSets & { readonly isKept: boolean }> {
  const { size, kept, isGrownOnly } = await inPieces.read(async (queries) => {
    const kept = await readKeptSets(queries);
    return {
      kept,
      size: await measureRegister(queries),
      isGrownOnly: kept !== null && !(await hasEndedSince(queries, kept.size.events)),
    };
  });
  if (kept?.size.suppressions === size.suppressions && kept.size.events === size.events)
    return { ...kept, isKept: true };
  return { sets: await addNewer(inPieces, isGrownOnly ? kept : null, size), size, isKept: false };
}

/** The sets of a register of this size, out of what is kept of an earlier one and the suppressions behind that. */
async function addNewer(
  { read }: Pick<Journal, 'read'>,
  kept: KeptSets | null,
  size: RegisterSize,
): Promise<Sets> {
  const collectors = mapSets(() => createNumberCollector());
  if (kept) for (const name of setNames) kept.sets[name].forEach(collectors[name].add);
  for (let from = kept?.size.suppressions ?? 0; from < size.suppressions; from += CHUNK) {
    const to = Math.min(from + CHUNK, size.suppressions);
    for (const { kind, values } of await read((queries) => findActiveValues(queries, { from, to })))
      for (const name of setNames)
        if (setRules[name].kind === kind) addAll(collectors[name], values, setRules[name].numberOf);
  }
  return mapSets((name) => collectors[name].takeSorted().numbers);
}

function addAll(
  { add }: NumberCollector,
  values: readonly string[],
  numberOf: (value: string) => number,
): void {
  for (const value of values) {
    const number = numberOf(value);
    if (number !== 0) add(number);
  }
}

/** A company is also held by its name when a contact of that name carries an organisation number that is held. */
async function findNamesOf(queries: Queries, organisations: Float64Array): Promise<string[]> {
  if (organisations.length === 0) return [];
  return findCompanyKeys(
    queries,
    Array.from(organisations, (number) => String(number).replace(/(?=\d{4}$)/, '-')),
  );
}
