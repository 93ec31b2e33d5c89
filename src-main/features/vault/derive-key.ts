import { AppError } from '#shared/kernel/app-error.ts';

/** Cost of one guess: Argon2id v19, memory in KiB, passes, lanes. */
export interface KdfCost {
  readonly m: number;
  readonly t: number;
  readonly p: number;
}

/** 32 bytes of Argon2id. */
export type Argon2id = (password: Buffer, salt: Buffer, cost: KdfCost) => Promise<Buffer>;

const mebibyte = 1024;

/** No new key slot is cheaper to guess than this. */
export const floorCost: KdfCost = { m: 64 * mebibyte, t: 3, p: 1 };
const usualCost: KdfCost = { m: 128 * mebibyte, t: 3, p: 1 };
const highestNewMemory = 512 * mebibyte;
const wantedMilliseconds = 700;
/** No machine derives the usual key faster; a clock that says so is not measuring. */
const plausibleMilliseconds = 10;

/**
 * What a key file may ask for. Below it somebody has weakened the file; above it the file would
 * exhaust the machine before anything was proved.
 */
export const acceptedCosts = {
  m: { min: 19 * mebibyte, max: 1024 * mebibyte },
  t: { min: 1, max: 10 },
  p: { min: 1, max: 4 },
} as const;

/** A cost raised to the floor where it lies below it. */
export const atLeastFloor = (cost: KdfCost): KdfCost => ({
  m: Math.max(cost.m, floorCost.m),
  t: Math.max(cost.t, floorCost.t),
  p: Math.max(cost.p, floorCost.p),
});

/**
 * The cost that takes this machine about 0.7 s, in doublings of memory between 64 and 512 MiB.
 * `measure` gives the milliseconds of one derivation.
 */
export async function calibrateCost(measure: (cost: KdfCost) => Promise<number>): Promise<KdfCost> {
  const milliseconds = await measure(usualCost);
  if (milliseconds < plausibleMilliseconds) return usualCost;
  const doublings = Math.floor(Math.log2(wantedMilliseconds / milliseconds));
  const memory = usualCost.m * 2 ** doublings;
  return { ...usualCost, m: Math.min(Math.max(memory, floorCost.m), highestNewMemory) };
}

/** The passphrase as it is hashed: NFC, UTF-8. Throws `passphrase-too-long` beyond 1024 bytes. */
export function passphraseBytes(passphrase: string): Buffer {
  const bytes = Buffer.from(passphrase.normalize('NFC'), 'utf8');
  if (bytes.length > 1024) throw new AppError('passphrase-too-long');
  return bytes;
}

/** The 32-byte key that a passphrase stands for; to be zeroed after use. Throws `passphrase-too-long`. */
export async function deriveKey(passphrase: string, salt: Buffer, cost: KdfCost): Promise<Buffer> {
  const bytes = passphraseBytes(passphrase);
  try {
    return await (
      await provenArgon2id()
    )(bytes, salt, cost);
  } finally {
    bytes.fill(0);
  }
}

/** The prebuilt library. */
export async function loadNativeArgon2id(): Promise<Argon2id> {
  const { hashRaw } = await import('@node-rs/argon2');
  return (password, salt, { m, t, p }) =>
    hashRaw(password, { salt, memoryCost: m, timeCost: t, parallelism: p, outputLen: 32 });
}

/** The WebAssembly library, three times slower, for machines the prebuilt one does not run on. */
export async function loadPortableArgon2id(): Promise<Argon2id> {
  const { argon2id } = await import('hash-wasm');
  return async (password, salt, { m, t, p }) => {
    const options = { password, salt, memorySize: m, iterations: t, parallelism: p, hashLength: 32 };
    return Buffer.from(await argon2id({ ...options, outputType: 'binary' }));
  };
}

// From the test set of the reference implementation (P-H-C/phc-winner-argon2), version 19.
const vector = {
  password: Buffer.from('password'),
  salt: Buffer.from('somesalt'),
  cost: { m: 256, t: 2, p: 1 },
  key: '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe',
};

/** The first library that loads and gives the known answer. Throws when none does. */
export async function firstProven(loaders: readonly (() => Promise<Argon2id>)[]): Promise<Argon2id> {
  for (const load of loaders) {
    try {
      const argon2id = await load();
      const key = await argon2id(vector.password, vector.salt, vector.cost);
      if (key.toString('hex') === vector.key) return argon2id;
    } catch {
      // The next library is the answer to one that does not load.
    }
  }
  throw new Error('no Argon2id library gives the known answer');
}

let proven: Promise<Argon2id> | null = null;

function provenArgon2id(): Promise<Argon2id> {
  proven ??= firstProven([loadNativeArgon2id, loadPortableArgon2id]);
  return proven;
}
