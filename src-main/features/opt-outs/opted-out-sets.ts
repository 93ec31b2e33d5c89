import type { SuppressionKind } from '#shared/compliance/vocabulary.ts';
import { untaggedKey } from '#shared/features/opt-outs/suppression-keys.rules.ts';
import { hashText } from '#shared/lists/hash-text.ts';
import type { CacheQueries, Queries } from '../../database/journal.ts';
import { findChangeCounter, readNumberBlob, writeNumberBlob } from '../../database/number-blobs.ts';
import type { RegisterSize } from './opted-out.repository.ts';

/** What is opted out by what, each as numbers. */
export const setNames = ['phones', 'emails', 'domains', 'organisations', 'companies'] as const;
type SetName = (typeof setNames)[number];

type Numbers = Float64Array<ArrayBuffer>;
export type Sets = Readonly<Record<SetName, Numbers>>;

/** What a set takes of a suppression; 0 is nothing. */
interface SetRule {
  readonly kind: SuppressionKind;
  readonly numberOf: (value: string) => number;
}

const BY_NAME = 'name:';

export const setRules: Readonly<Record<SetName, SetRule>> = {
  phones: { kind: 'phone', numberOf: (value) => Number(value.slice(1)) },
  emails: { kind: 'email', numberOf: (value) => hashText(untaggedKey(value) ?? value) },
  domains: { kind: 'domain', numberOf: (value) => hashText(value) },
  organisations: {
    kind: 'organisation',
    numberOf: (value) => (value.startsWith(BY_NAME) ? 0 : Number(value.replace('-', ''))),
  },
  companies: {
    kind: 'organisation',
    numberOf: (value) => (value.startsWith(BY_NAME) ? hashText(value.slice(BY_NAME.length)) : 0),
  },
};

/** The sets as they were when the register was so large. */
export interface KeptSets {
  readonly sets: Sets;
  readonly size: RegisterSize;
}

export const mapSets = <Value>(valueOf: (name: SetName) => Value): Record<SetName, Value> => ({
  phones: valueOf('phones'),
  emails: valueOf('emails'),
  domains: valueOf('domains'),
  organisations: valueOf('organisations'),
  companies: valueOf('companies'),
});

const blobNameOf = (name: SetName): string => `opted-out-${name}`;

// Hashes that were made otherwise must not be taken for these.
const hashing = setRules.emails.numberOf('anna+lista@bolaget.se');

const counterOf = ({ suppressions, events }: RegisterSize): string => `${suppressions} ${events} ${hashing}`;

/** The sets that are kept, all of one moment; null when any of them is missing or not whole. */
export async function readKeptSets(queries: Queries): Promise<KeptSets | null> {
  const changeCounter = (await findChangeCounter(queries, blobNameOf('phones'))) ?? '';
  const [suppressions = 0, events = 0] = changeCounter.split(' ').map(Number);
  const size = { suppressions, events };
  if (changeCounter !== counterOf(size)) return null;
  const found: Partial<Record<SetName, Numbers>> = {};
  for (const name of setNames) {
    const numbers = await readNumberBlob(queries, { name: blobNameOf(name), changeCounter });
    if (numbers === null) return null;
    found[name] = numbers;
  }
  return { sets: mapSets((name) => found[name] ?? new Float64Array()), size };
}

export async function writeKeptSets(queries: CacheQueries, { sets, size }: KeptSets): Promise<void> {
  for (const name of setNames)
    await writeNumberBlob(queries, {
      name: blobNameOf(name),
      changeCounter: counterOf(size),
      numbers: sets[name],
    });
}
