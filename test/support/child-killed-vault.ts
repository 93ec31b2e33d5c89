import { existsSync } from 'node:fs';
import fsPromises, { type FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { openTestVault, otherPassphrase, passphrase, plannedRandomBytes } from './open-test-vault.ts';

/**
 * Does one thing to a vault and is killed just before its n-th step on the disk:
 * `node child-killed-vault.ts <folder> <create|change|renew> <n>`. A write counts twice: before it, and half way through.
 */
const [folder = '', verb, killAt] = process.argv.slice(2);
let steps = -1;

function step(): void {
  if (steps < 0) return;
  steps += 1;
  if (steps === Number(killAt)) process.kill(process.pid, 'SIGKILL');
}

const { open, rename, rm } = fsPromises;
Object.assign(fsPromises, {
  open: async (...input: Parameters<typeof open>) => {
    step();
    return watched(await open(...input));
  },
  rename: async (...input: Parameters<typeof rename>) => {
    step();
    await rename(...input);
  },
  // By its handle, which is watched.
  writeFile: (file: FileHandle, bytes: Uint8Array) => file.writeFile(bytes),
  rm: async (...input: Parameters<typeof rm>) => {
    if (existsSync(input[0])) step();
    await rm(...input);
  },
});
syncBuiltinESMExports();

function watched(file: FileHandle): FileHandle {
  const write = file.writeFile.bind(file);
  const sync = file.sync.bind(file);
  return Object.assign(file, {
    writeFile: async (bytes: Uint8Array) => {
      step();
      const half = Math.floor(bytes.length / 2);
      await write(bytes.subarray(0, half));
      step();
      await write(bytes.subarray(half));
    },
    sync: async () => {
      step();
      await sync();
    },
  });
}

const vault = openTestVault(folder, { randomBytes: plannedRandomBytes });
if (verb !== 'create') await vault.unlock();
steps = 0;
if (verb === 'create') await vault.create();
else if (verb === 'renew') await vault.service.renewRecoveryKey({ passphrase });
else await vault.service.changePassphrase({ current: passphrase, next: otherPassphrase });
