import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { newestVersion } from '#main/database/migrate.ts';
import {
  closeDatabase,
  type Connection,
  createDatabase,
  openDatabase,
} from '#main/database/open-database.ts';
import { spread } from '#shared/lists/number-slots.ts';
import { createNumberSet } from '#shared/lists/number-set.ts';
import { toE164 } from '#shared/lists/phone-patterns.ts';
import { atLeastTimesFaster, type BenchResult, noDifferences } from './bench-result.ts';
import { benchFolder } from './fill-journal.ts';
import { seededRandom } from './generate.ts';
import { type BenchOptions, medianOf, takeTurns } from './measure.ts';

/**
 * A column of telephone numbers held against as many opt-outs on the encrypted file: a set of numbers filled from one
 * BLOB of sorted doubles, against a prepared SELECT for each row. Each run opens the file anew, as a screening does that
 * comes first. The floor reads the BLOB and scatters every number once.
 */
export async function bench({ isQuick }: BenchOptions): Promise<BenchResult[]> {
  const count = isQuick ? 200_000 : 1_000_000;
  const { optOuts, phones } = generateColumn(count);
  const texts = Array.from(phones, toE164);
  const file = { path: join(benchFolder('screen'), 'optouts.db'), key: randomBytes(32) };
  fill(file, optOuts);
  const hits = { product: 0, peer: 0 };
  const candidates = {
    product: () => (hits.product = onFile(file, (connection) => countWithSet(connection, phones))),
    peer: () => (hits.peer = onFile(file, (connection) => countWithSelects(connection, texts))),
    floor: () => onFile(file, (connection) => scatterAll(connection, phones)),
  };
  await takeTurns(1, candidates);
  const times = await takeTurns(isQuick ? 3 : 5, candidates);
  const name = `screen ${count.toLocaleString('en')} numbers against ${optOuts.length.toLocaleString('en')} opt-outs`;
  const figures = {
    name,
    unit: 'ms' as const,
    median: medianOf(times.product),
    peer: medianOf(times.peer),
    floor: medianOf(times.floor),
  };
  return [
    atLeastTimesFaster(figures, 10),
    noDifferences(`${name}, ${hits.product.toLocaleString('en')} hits`, Math.abs(hits.product - hits.peer)),
  ];
}

interface EncryptedFile {
  readonly path: string;
  readonly key: Buffer;
}

function onFile<T>({ path, key }: EncryptedFile, work: (connection: Connection) => T): T {
  const connection = openDatabase(path, key, newestVersion);
  try {
    return work(connection);
  } finally {
    closeDatabase(connection);
  }
}

/** Mobile numbers; of those in the column, every twelfth is opted out for certain. */
function generateColumn(count: number) {
  const random = seededRandom(20_261_123);
  const mobile = (): number =>
    46_700_000_000 + (random() < 0.5 ? 0 : 30_000_000) + Math.floor(random() * 10_000_000);
  const optOuts = Float64Array.from(new Set(Array.from({ length: count }, mobile))).sort();
  const phones = Float64Array.from({ length: count }, () =>
    random() < 1 / 12 ? (optOuts[Math.floor(random() * optOuts.length)] ?? 0) : mobile(),
  );
  return { optOuts, phones };
}

function fill({ path, key }: EncryptedFile, optOuts: Float64Array): void {
  const connection = createDatabase(path, key);
  connection.exec(`CREATE TABLE optOut (number TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID;
                   CREATE TABLE numberSet (name TEXT NOT NULL PRIMARY KEY, numbers BLOB NOT NULL);`);
  const insert = connection.prepare('INSERT INTO optOut (number) VALUES (?)');
  connection.transaction(() => {
    for (const number of optOuts) insert.run(toE164(number));
    connection
      .prepare(`INSERT INTO numberSet (name, numbers) VALUES ('optOuts', ?)`)
      .run(Buffer.from(optOuts.buffer));
  })();
  closeDatabase(connection);
}

function readNumbers(connection: Connection): Float64Array {
  const blob = connection
    .prepare(`SELECT numbers FROM numberSet WHERE name = 'optOuts'`)
    .pluck()
    .get() as Buffer;
  return new Float64Array(new Uint8Array(blob).buffer);
}

function countWithSet(connection: Connection, phones: Float64Array): number {
  const optOuts = createNumberSet(readNumbers(connection));
  let hits = 0;
  for (const phone of phones) if (optOuts.has(phone)) hits += 1;
  return hits;
}

function countWithSelects(connection: Connection, phones: readonly string[]): number {
  const select = connection.prepare('SELECT 1 FROM optOut WHERE number = ?').pluck();
  let hits = 0;
  for (const phone of phones) if (select.get(phone) !== undefined) hits += 1;
  return hits;
}

function scatterAll(connection: Connection, phones: Float64Array): number {
  let mixed = 0;
  for (const number of readNumbers(connection)) mixed ^= spread(number);
  for (const phone of phones) mixed ^= spread(phone);
  return mixed;
}
