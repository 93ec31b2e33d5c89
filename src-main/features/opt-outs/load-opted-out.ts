import { setImmediate } from 'node:timers/promises';
import { hashText } from '#shared/lists/hash-text.ts';
import { moveToNumberSet, type NumberSet } from '#shared/lists/number-set.ts';
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

/** Rows of the register at once: small in memory, and some 40 ms of work. */
const CHUNK = 20_000;

/**
 * Everything that is opted out today. The sets are kept in the journal; what was added since is added to them, and
 * when anything was lifted since, or what is kept is not whole, they are built again from the register.
 */
export async function loadOptedOut(journal: Journal): Promise<OptedOut> {
  const { gathered, companyKeys } = await journal.read(async (queries) => {
    const gathered = await gatherSets(journal, queries);
    return { gathered, companyKeys: await findNamesOf(queries, gathered.sets.organisations) };
  });
  const { sets, isKept } = gathered;
  if (!isKept) await journal.keepCache((queries) => writeKeptSets(queries, gathered));
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

async function gatherSets(
  journal: Journal,
  queries: Queries,
): Promise<KeptSets & { readonly isKept: boolean }> {
  const size = await measureRegister(queries);
  const kept = await readKeptSets(queries);
  if (kept?.size.suppressions === size.suppressions && kept.size.events === size.events)
    return { ...kept, isKept: true };
  const isGrownOnly = kept !== null && !(await hasEndedSince(queries, kept.size.events));
  const sets = await addNewer(journal, queries, isGrownOnly ? kept : null, size);
  return { sets, size, isKept: false };
}

/** The sets of a register of this size, out of what is kept of an earlier one and the suppressions behind that. */
async function addNewer(
  journal: Journal,
  queries: Queries,
  kept: KeptSets | null,
  size: RegisterSize,
): Promise<Sets> {
  const collectors = mapSets(() => createNumberCollector());
  if (kept) for (const name of setNames) kept.sets[name].forEach(collectors[name].add);
  for (let from = kept?.size.suppressions ?? 0; from < size.suppressions; from += CHUNK) {
    const to = Math.min(from + CHUNK, size.suppressions);
    for (const { kind, values } of await findActiveValues(queries, { from, to }))
      for (const name of setNames)
        if (setRules[name].kind === kind) addAll(collectors[name], values, setRules[name].numberOf);
    await setImmediate();
    journal.assertOpen();
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
