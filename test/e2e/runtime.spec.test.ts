import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findElectron } from '#test/start/find-electron.ts';
import { launchApp } from '#test/support/launch-app.ts';

const root = join(import.meta.dirname, '../..');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringbok-runtime-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe('what the specs run on', () => {
  it('stays Chromium although an Electron is here, as long as nobody asks for it', async () => {
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', join(folder, 'dist'));
    vi.stubEnv('RINGBOK_RUNTIME', undefined);
    const found = findElectron(root, process.env);
    mkdirSync(dirname(found.executable), { recursive: true });
    writeFileSync(found.executable, '#!/bin/false\n');
    chmodSync(found.executable, 0o755);
    expect(findElectron(root, process.env).state).toBe('whole');
    const app = await launchApp({ dataFolder: join(folder, 'journal') });
    expect(app.platform).toBe('Chromium');
    expect(await app.close()).toBe(0);
  });

  it('is never fetched: one that is asked for and is not here fails in a sentence', async () => {
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', join(folder, 'nothing'));
    vi.stubEnv('RINGBOK_RUNTIME', 'electron');
    const refused = launchApp({ dataFolder: join(folder, 'journal') });
    await expect(refused).rejects.toThrow(/ELECTRON_OVERRIDE_DIST_PATH names|There is no display/);
  });
});
