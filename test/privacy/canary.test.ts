import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp } from '#test/support/open-test-app.ts';
import { canaries } from '#test/support/seed-canaries.ts';

let folder = '';
let child: ChildProcess;
let printed = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ringbok-canary-'));
  for (const part of ['data', 'temp', 'home', 'export']) mkdirSync(join(folder, part));
  child = fork('test/support/child-canaries.ts', [folder], {
    silent: true,
    env: {
      ...process.env,
      TMPDIR: join(folder, 'temp'),
      SQLITE_TMPDIR: join(folder, 'temp'),
      HOME: join(folder, 'home'),
    },
  });
  child.stdout?.on('data', (bytes: Buffer) => (printed += bytes.toString()));
  child.stderr?.on('data', (bytes: Buffer) => (printed += bytes.toString()));
  await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => reject(new Error(printed)));
  });
});
afterAll(() => {
  child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const filesUnder = (path: string): string[] =>
  readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((name) => statSync(name).isFile());

/** Every form in which text could lie in a file. */
const formsOf = (text: string): Buffer[] => [
  Buffer.from(text, 'utf8'),
  Buffer.from(text, 'latin1'),
  Buffer.from(text, 'utf16le'),
];

function canariesIn(paths: readonly string[]): string[] {
  const hits: string[] = [];
  for (const path of paths) {
    const bytes = readFileSync(path);
    for (const text of canaries)
      if (formsOf(text).some((form) => bytes.includes(form))) hits.push(`${text} in ${path}`);
  }
  return hits;
}

const keptFolders = () => ['data', 'temp', 'home'].flatMap((part) => filesUnder(join(folder, part)));

describe('what lies on the disk', () => {
  it('shows the canaries where the person exported them, so the search itself works', () => {
    expect(canariesIn(filesUnder(join(folder, 'export'))).length).toBeGreaterThan(2);
  });

  it('holds no canary in any file while the vault is open', () => {
    const files = keptFolders();
    expect(files.some((path) => path.endsWith('journal.db'))).toBe(true);
    expect(files.some((path) => path.endsWith('journal.db-wal'))).toBe(true);
    expect(canariesIn(files)).toEqual([]);
  });

  it('prints no canary', () => {
    expect(canaries.filter((text) => printed.includes(text))).toEqual([]);
  });

  it('holds no canary after a crash, and the file has no SQLite header', async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    const files = keptFolders();
    expect(canariesIn(files)).toEqual([]);
    const database = readFileSync(join(folder, 'data', 'journal.db'));
    expect(database.length).toBeGreaterThan(100_000);
    expect(database.subarray(0, 16).toString('latin1')).not.toContain('SQLite format 3');
  });

  it('is all there again for whoever has the passphrase', async () => {
    const app = await openTestApp({ folder });
    expect((await app.client.contacts.list({ text: 'kanarie' })).total).toBe(1);
    expect((await app.client.calls.readDraft(undefined))?.text).toContain('kanariefågel');
    await app.app.lock();
  });

  it('is readable for its owner only', () => {
    const files = filesUnder(join(folder, 'data'));
    expect(files.filter((path) => (statSync(path).mode & 0o077) !== 0)).toEqual([]);
    expect(statSync(join(folder, 'data')).mode & 0o077).toBe(0);
  });
});
