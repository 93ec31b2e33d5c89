import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createGuessGuard } from '#main/features/vault/guess-guard.ts';
import { subkeyOf } from '#main/features/vault/key-material.ts';
import { readKeys } from '#main/features/vault/key-store.ts';
import { openWithPassphrase } from '#main/features/vault/open-keys.ts';
import {
  askInWindow,
  createVaultInWindow,
  lineOf,
  lockInWindow,
  passphrase,
  pressKeys,
} from '#test/support/drive-window.ts';
import { familyOf, holderOf, isRunning, searchMemory } from '#test/support/inspect-processes.ts';
import { launchApp, type RunningApp } from '#test/support/launch-app.ts';

/**
 * What each process of the product holds of the journal while it is open, and what is left of it after the lock. The
 * process that runs Chromium is the test's own.
 */

const PEOPLE = 300;
const LONG = 300_000;

/** What stands in everybody's name, note and number, in capitals or not. */
const contents = {
  names: 'orblunk',
  notes: 'vistrimså',
  numbers: '46709917',
  'numbers as dialled': '0709917',
  'numbers as shown': '070-991 7',
};
/** The name of the one person whose report is saved: the window system is asked for a path with it. */
const reported = 'Qvimblad';

type Counts = Readonly<Record<string, number>>;
interface Searched {
  readonly role: 'main' | 'journal' | 'window';
  readonly counts: Counts;
}

let folder = '';
let app: RunningApp;
let needles: Readonly<Record<string, string | Buffer>> = {};
let journalProcess = 0;
let whileOpen: readonly Searched[] = [];
let afterLock: readonly Searched[] = [];

describe.runIf(process.platform === 'linux')('the memory of the product', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ringbok-memory-'));
    app = await launchApp({ dataFolder: join(folder, 'data'), clock: '2026-11-23T09:00:00.000Z' });
    const { recoveryKey } = await createVaultInWindow(app.page());
    const secrets = { passphrase, 'half the passphrase': passphrase.slice(0, 20), recoveryKey };
    needles = { ...contents, 'name in a suggested file name': reported, ...secrets, ...(await findKeys()) };
    await fill();
    await lookAround();
    journalProcess = holderOf(app.processId, join(folder, 'data', 'journal.db'));
    whileOpen = searchAll();
    await lockInWindow(app);
    await vi.waitUntil(() => !isRunning(journalProcess), { timeout: 30_000 });
    afterLock = searchAll();
    console.log(`open:\n${inWords(whileOpen)}\nlocked:\n${inWords(afterLock)}`);
  }, LONG);
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('holds names, notes and numbers in the journal’s process and in the page’s while it is open', () => {
    for (const role of ['journal', 'window'] as const)
      for (const what of ['names', 'notes', 'numbers as shown'])
        expect(sumOf(whileOpen, role)[what]).toBeGreaterThan(100);
    for (const key of ['db key', 'head-mac key']) expect(sumOf(whileOpen, 'journal')[key]).toBeGreaterThan(0);
  });

  it('keeps the root key and the backup’s nowhere, even then', () => {
    for (const { counts } of whileOpen) expect(counts).toMatchObject({ 'root key': 0, 'backup key': 0 });
  });

  it('holds nothing in the journal’s process and in the window’s after the lock', () => {
    const left = afterLock.filter(({ role }) => role !== 'main');
    expect(new Set(left.map(({ role }) => role))).toEqual(new Set(['journal', 'window']));
    for (const { counts } of left) expect(counts).toEqual(noneOf(counts));
  });

  it('writes none of it into any file of its folder', () => {
    const data = join(folder, 'data');
    const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
    expect(files.map(({ name }) => name)).toContain('journal.db');
    for (const file of files) {
      const bytes = readFileSync(join(file.parentPath, file.name));
      expect(Object.keys(needles).filter((what) => bytes.includes(needles[what] ?? ''))).toEqual([]);
    }
  });

  it.each([
    ['while it is open', () => whileOpen],
    ['after the lock', () => afterLock],
  ])('holds nothing in main %s but the file name that the system was asked about', (_when, searched) => {
    const { 'name in a suggested file name': suggested = 0, ...rest } = sumOf(searched(), 'main');
    expect(rest).toEqual(noneOf(rest));
    // A string, and what the system's dialog takes is a string: nobody can wipe it.
    expect(suggested).toBeLessThanOrEqual(10);
  });
});

async function findKeys(): Promise<Record<string, Buffer>> {
  const { file } = await readKeys(join(folder, 'data'));
  const rootKey = await openWithPassphrase(
    file,
    passphrase,
    createGuessGuard(() => 0),
  );
  const keys: Record<string, Buffer> = { 'root key': rootKey };
  for (const purpose of ['db', 'backup', 'head-mac', 'keyfile-mac'] as const)
    keys[`${purpose} key`] = subkeyOf(rootKey, file.journal_id, purpose);
  return keys;
}

/** Everybody with a note and a call, asked for by the page, as its own code asks. */
async function fill(): Promise<void> {
  const suffixes = Array.from({ length: PEOPLE }, (_unused, n) => String(n).padStart(3, '0'));
  const requests = suffixes.flatMap((suffix) => requestsFor(`Zorblunk ${suffix}`, suffix));
  const replies = await app.page().evaluate(async (requests) => {
    const replies: string[] = [];
    for (const request of requests) replies.push(await window.ringbok.ask(JSON.stringify(request)));
    return replies;
  }, requests);
  expect(replies.filter((reply) => !reply.startsWith('{"ok":true'))).toEqual([]);
}

function requestsFor(name: string, suffix: string): { readonly operation: string; readonly input: object }[] {
  const contactId = crypto.randomUUID();
  const source = { kind: 'referral', note: '', obtainedOn: '2026-11-01' };
  const contact = {
    id: contactId,
    kind: 'person',
    name,
    companyName: '',
    role: '',
    legalForm: 'consumer',
    organisationNumber: '',
    note: `Kvistrimså ${suffix}`,
    points: [{ id: crypto.randomUUID(), kind: 'phone', raw: `070-991 7${suffix}`, label: '', source }],
  };
  const call = {
    id: crypto.randomUUID(),
    contactId,
    number: null,
    calledAt: '2026-11-23T08:00:00.000Z',
    utcOffsetMinutes: 60,
    durationSeconds: 60,
    outcome: 'no-answer',
    followUpOn: null,
    followUpTime: null,
    note: `Kvistrimså igen ${suffix}`,
  };
  return [
    { operation: 'contacts.save', input: contact },
    { operation: 'calls.record', input: call },
  ];
}

/** Lists, search and guard, a call typed by hand, and a report saved where a dialog asks. */
async function lookAround(): Promise<void> {
  const page = app.page();
  await page.keyboard.press('Alt+2');
  await page.getByRole('row').filter({ hasText: 'Zorblunk 299' }).first().waitFor();
  await page.keyboard.press('Alt+3');
  await page.getByRole('row').filter({ hasText: 'Zorblunk 000' }).first().waitFor();
  await lineOf(page).focus();
  await pressKeys(page, '070-991 79 98⏎12m ja, vill se pris, ring tors 9⏎');
  await page.getByText('Samtalet är sparat.').first().waitFor();
  const path = join(folder, 'utdrag.pdf');
  await app.answerSaveDialog(path);
  const saved = await askInWindow(page, 'subjectRequests.exportReport', {
    id: crypto.randomUUID(),
    subject: { name: reported, contactIds: [], phones: ['+46709917001'], emails: [] },
    receivedOn: '2026-11-23',
    identityCheck: '',
    language: 'sv',
  });
  expect(saved).toMatchObject({ ok: true });
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
}

/** Every process that was started for the product, Chromium's among them. */
function searchAll(): Searched[] {
  const product = familyOf(app.processId);
  return familyOf(process.pid)
    .filter((pid) => pid !== process.pid)
    .map((pid) => ({ role: roleOf(pid, product), counts: searchMemory(pid, needles) }));
}

function roleOf(pid: number, product: readonly number[]): Searched['role'] {
  if (pid === app.processId) return 'main';
  const isWindows = app.platform === 'Electron' ? isElectronsOwn(pid) : !product.includes(pid);
  return isWindows ? 'window' : 'journal';
}

const isElectronsOwn = (pid: number): boolean =>
  !readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('node.mojom.NodeService');

/** The counts of all processes of one kind, together. */
function sumOf(searched: readonly Searched[], role: Searched['role']): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const { counts } of searched.filter((one) => one.role === role))
    for (const [what, count] of Object.entries(counts)) sum[what] = (sum[what] ?? 0) + count;
  return sum;
}

const noneOf = (counts: Counts): Counts => Object.fromEntries(Object.keys(counts).map((what) => [what, 0]));

const inWords = (searched: readonly Searched[]): string =>
  (['main', 'journal', 'window'] as const)
    .map((role) => {
      const found = Object.entries(sumOf(searched, role)).map(([what, count]) => `${count} ${what}`);
      return `  ${role}: ${found.join(', ')}`;
    })
    .join('\n');
