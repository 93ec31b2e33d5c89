import { randomBytes } from 'node:crypto';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/**
 * The start of the main process without a window, built by `start.bench.ts` as the product is built. Arguments: the
 * folder of the journal, a folder for compiled code, and how far to go: `usable` or `listed`.
 */
const [, , dataFolder = '', cacheFolder = '', until = 'usable'] = process.argv;
enableCompileCache(cacheFolder);

const { createApp } = await import('#main/app/create-app.ts');
const app = createApp({
  clock: { now: () => new Date(), timeZone: () => 'Europe/Stockholm' },
  monotonicNow: () => performance.now(),
  randomBytes: (count) => randomBytes(count),
  dataFolder,
  fontFolder: join(import.meta.dirname, 'fonts'),
  startProgram: () => {
    throw new Error('not asked for here');
  },
  host: {
    chooseSaveFile: () => Promise.resolve(null),
    chooseOpenFile: () => Promise.resolve(null),
    emit: () => undefined,
  },
  diary: { note: () => undefined },
});

async function ask(operation: string, input?: unknown): Promise<void> {
  const reply = await app.dispatch({ isFromOwnFrame: true, operation, input });
  if (!reply.ok) throw new Error(reply.code);
}

await ask('vault.status');
if (until === 'listed') {
  await ask('vault.unlock', { passphrase: process.env['RINGBOK_BENCH_PASSPHRASE'] });
  await ask('calls.list', {});
  const readyAt = performance.now();
  // Timed afterwards, so that nothing of it is loaded before the product asks for it.
  const { deriveKey, floorCost } = await import('#main/features/vault/derive-key.ts');
  const startedAt = performance.now();
  await deriveKey('the same work again', randomBytes(16), floorCost);
  const derivation = performance.now() - startedAt;
  process.stdout.write(JSON.stringify({ derivation, sinceReady: performance.now() - readyAt }));
}
process.exit(0);
