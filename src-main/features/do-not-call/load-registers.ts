import { rulePacks } from '#shared/compliance/rule-packs/pack-for.ts';
import type { DoNotCallRegister } from '#shared/compliance/rule-packs/rule-pack.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import { moveToNumberSet, type NumberSet } from '#shared/lists/number-set.ts';
import type { Journal } from '../../database/journal.ts';
import { createNumberCollector, readNumberBlob, writeNumberBlob } from '../../database/number-blobs.ts';
import {
  findNumbersAbove,
  findRegisterFile,
  measureNumbers,
  type RegisterFileRow,
} from './do-not-call.repository.ts';
import { validUntil } from './register-state.ts';
import { blobNameOf, changeCounterOf } from './write-register.ts';

/** A register as screening asks it; `numbers` is null when no file of it was ever imported. */
interface LoadedRegister {
  readonly register: string;
  readonly versionOn: CalendarDay | null;
  /** The last day on which a clear answer counts. */
  readonly validUntil: CalendarDay | null;
  readonly numberCount: number;
  readonly numbers: NumberSet | null;
}

type Numbers = Float64Array<ArrayBuffer>;

type Read = Journal['read'];

const CHUNK = 20_000;
const HOME_COUNTRY = 'SE';

/**
 * The Swedish registers, and those of other countries that were imported, with the numbers (E.164 digits) that its table holds now. Millions of
 * them take a second: `assertGoing` is asked in between and stops it by throwing.
 */
export async function loadRegisters(
  journal: Journal,
  assertGoing: () => void = journal.assertOpen,
): Promise<LoadedRegister[]> {
  const loaded: LoadedRegister[] = [];
  for (const { country, registers } of rulePacks)
    for (const register of registers) {
      const one = await loadRegister(journal, register, assertGoing);
      // Of other countries only what somebody has imported; the home country's is missed when it is not there.
      if (country === HOME_COUNTRY || one.versionOn !== null) loaded.push(one);
    }
  return loaded;
}

async function loadRegister(
  journal: Journal,
  register: DoNotCallRegister,
  assertGoing: () => void,
): Promise<LoadedRegister> {
  const { inPieces } = journal;
  const read: Read = (work) => {
    assertGoing();
    return inPieces.read(work);
  };
  const file = await read((queries) => findRegisterFile(queries, register.id));
  if (!file)
    return { register: register.id, versionOn: null, validUntil: null, numberCount: 0, numbers: null };
  const { numbers, isKept } = await readNumbers(read, file);
  const isStill = (now: RegisterFileRow | undefined): boolean =>
    now !== undefined && now.seq === file.seq && changeCounterOf(now) === changeCounterOf(file);
  // Another version came in between two pieces.
  if (!isStill(await read((queries) => findRegisterFile(queries, register.id))))
    return loadRegister(journal, register, assertGoing);
  const blob = { name: blobNameOf(file.register), changeCounter: changeCounterOf(file), numbers };
  if (!isKept) await inPieces.keepCache((queries) => writeNumberBlob(queries, blob));
  return {
    register: file.register,
    versionOn: file.versionOn,
    validUntil: validUntil(register, file.versionOn),
    numberCount: numbers.length,
    numbers: moveToNumberSet(numbers),
  };
}

/** From the BLOB when it is of this version and agrees with the table, which alone is believed; else from the table. */
async function readNumbers(
  read: Read,
  file: RegisterFileRow,
): Promise<{ readonly numbers: Numbers; readonly isKept: boolean }> {
  const held = await read((queries) => measureNumbers(queries, file.seq));
  const blob = { name: blobNameOf(file.register), changeCounter: changeCounterOf(file) };
  const kept = await read((queries) => readNumberBlob(queries, blob));
  if (kept && kept.length === held.count && sumOf(kept) === held.sum) return { numbers: kept, isKept: true };
  return { numbers: await rebuild(read, file), isKept: false };
}

// As `measureNumbers` adds them up.
function sumOf(numbers: Numbers): number {
  let sum = 0;
  for (let place = 0; place < numbers.length; place += 1) sum += (numbers[place] ?? 0) % 2 ** 31;
  return sum;
}

async function rebuild(read: Read, file: RegisterFileRow): Promise<Numbers> {
  const collector = createNumberCollector();
  let above = 0;
  for (;;) {
    const from = above;
    const numbers = await read((queries) => findNumbersAbove(queries, file.seq, from, CHUNK));
    for (const number of numbers) collector.add(number);
    above = numbers.at(-1) ?? above;
    if (numbers.length < CHUNK) return collector.takeSorted().numbers;
  }
}
