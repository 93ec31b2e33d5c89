import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadRegisters } from '#main/features/do-not-call/load-registers.ts';
import { writeRegister } from '#main/features/do-not-call/write-register.ts';
import { atEachStep } from '#test/support/at-each-step.ts';
import { makeXlsx } from '#test/support/make-xlsx.ts';
import { openTestApp, type TestApp } from '#test/support/open-test-app.ts';
import { openTestJournal, type TestJournal } from '#test/support/open-test-journal.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const register = 'nix-telefon' as const;

function put(content: string | Uint8Array, name = 'nix.csv'): string {
  const path = join(app.folder, name);
  writeFileSync(path, content);
  return path;
}

function choose(content: string | Uint8Array, name?: string) {
  app.host.answerOpen(put(content, name));
  return app.client.doNotCall.chooseRegisterFile({ register });
}

async function read(content: string | Uint8Array, name?: string) {
  const chosen = await choose(content, name);
  if (chosen.outcome !== 'read') throw new Error('nothing was read');
  return chosen;
}

const write = (token: string, versionOn = '2026-11-01') =>
  app.client.doNotCall.importRegister({ token, register, versionOn });
const bring = async (content: string | Uint8Array, versionOn?: string) =>
  write((await read(content)).token, versionOn);
const state = async () => (await app.client.doNotCall.registers(undefined))[0]?.file;
const guard = async (number: string) => (await app.client.calls.guard({ by: 'number', number })).decision;
const ruleFor = async (number: string) => (await guard(number)).reasons[0]?.rule;
const code = (expected: string) => ({ code: expected });
const entries = async () => (await app.verify()).entries;

/** Swedish mobile numbers from 070-100 00 00 on, one a line. */
const numbers = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => `070${1_000_000 + from + index}\n`).join('');

/** A row of a workbook with one cell of text. */
const sheetRow = (text: string) => `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`;

describe('reading a register file', () => {
  it('writes nothing and shows what the file holds', async () => {
    const before = await entries();
    const chosen = await read(
      'Telefon;Ändrad\r\n070-123 45 67;2026-01-01\r\n+46 (0)8 123 456 78;\r\n0046701234567;\r\n;\r\nSlut på listan;\r\n12;x\r\n',
    );
    expect(chosen).toEqual({
      outcome: 'read',
      token: chosen.token,
      fileName: 'nix.csv',
      numberCount: 2,
      invalidCount: 2,
      invalid: ['Slut på listan', '12'],
      duplicateCount: 1,
      versionOn: null,
    });
    expect(await state()).toBeNull();
    expect(await entries()).toBe(before);
  });

  const text = 'Nummer;Källa\n070-123 45 67;Åre\n08-123 456 78;Örebro\n';
  const utf16 = (isBigEndian: boolean) => {
    const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
    return isBigEndian ? bytes.swap16() : bytes;
  };
  it.each<[string, string, string | Uint8Array]>([
    ['UTF-8', 'nix.csv', text],
    ['UTF-8 with a byte-order mark', 'nix.csv', `\uFEFF${text}`],
    ['UTF-16, little end first', 'nix.csv', utf16(false)],
    ['UTF-16, big end first', 'nix.csv', utf16(true)],
    ['Windows-1252', 'nix.csv', Buffer.from(text, 'latin1')],
    ['tabs', 'nix.txt', text.replaceAll(';', '\t')],
    ['one number a line and no title', 'nix.txt', '0701234567\n0812345678\n'],
    ['numbers without their zero', 'nix.txt', '701234567\n812345678\n'],
    ['numbers with a country code and no sign', 'nix.txt', '46701234567\r\n46812345678\r\n'],
    ['a title that means something else elsewhere', 'nix.csv', 'NIX\n0701234567\n0812345678\n'],
    ['numbers in the third column, without titles', 'nix.csv', '1;Åre;0701234567\n2;Örebro;0812345678\n'],
    [
      'a workbook',
      'nix.xlsx',
      makeXlsx({ sheets: [{ rows: ['Nummer', '0701234567', '+46812345678'].map(sheetRow).join('') }] }),
    ],
  ])('finds the numbers in %s', async (_case, name, content) => {
    const chosen = await read(content, name);
    expect(chosen).toMatchObject({ numberCount: 2, invalidCount: 0, duplicateCount: 0 });
    await write(chosen.token);
    expect(await ruleFor('070-123 45 67')).toBe('register-listed');
    expect(await ruleFor('08-123 456 78')).toBe('register-listed');
    expect(await ruleFor('070-123 45 68')).not.toBe('register-listed');
  });

  it('takes every number of a row, however many stand there', async () => {
    const many = ['0701234561', '0701234562', '0701234563', '0701234564', '0701234565', '0701234566'];
    const { token, numberCount } = await read(`Nummer;Annat\n${many.join(', ')};x\n0701234567;y\n`);
    expect(numberCount).toBe(7);
    await write(token);
    for (const number of many) expect(await ruleFor(number)).toBe('register-listed');
  });

  it.each([
    ['its name', 'NIX 2026-11-01.csv', '0701234567\n', '2026-11-01'],
    ['its name, without hyphens', 'nixfil_20261101_v2.txt', '0701234567\n', '2026-11-01'],
    [
      'a line above the titles',
      'nix.csv',
      'Uppdaterad 2026-10-15;\nNummer;Ort\n0701234567;Åre\n',
      '2026-10-15',
    ],
    ['its title', 'nix.csv', 'Nummer per 20261015\n0701234567\n0701234568\n', '2026-10-15'],
    [
      'its title among others',
      'nix.csv',
      'Nummer 2026-10-15;Ort\n0701234567;Åre\n0701234568;Åre\n',
      '2026-10-15',
    ],
    ['today', 'nix 2026-11-23.csv', '0701234567\n', '2026-11-23'],
    ['a day that lies ahead', 'nix 2026-11-24.csv', '0701234567\n', null],
    ['a day that is none', 'nix 2026-02-30.csv', '0701234567\n', null],
    ['a longer number', 'nix 202611011.csv', '0701234567\n', null],
  ])('suggests a version from %s', async (_case, name, content, versionOn) => {
    expect((await read(content, name)).versionOn).toBe(versionOn);
  });

  it('shows at most twenty of the rows it could not read and counts them all', async () => {
    const bad = Array.from({ length: 80 }, (_, index) => `rad ${index} ${'x'.repeat(200)}\n`).join('');
    const chosen = await read(`Nummer\n0701234567\n${bad}`);
    expect(chosen.invalidCount).toBe(80);
    expect(chosen.invalid).toHaveLength(20);
    expect(chosen.invalid.every((row) => row.length <= 80)).toBe(true);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['no numbers', 'Namn;Ort\nAnna;Åre\nBo;Örebro\n', 'register-file-not-numbers'],
    ['nothing', '', 'file-empty'],
    ['a quote that swallows the rest', 'Nummer\n0701234567\n"0701234568\n0701234569\n', 'file-damaged'],
    ['another kind of file', Buffer.from('%PDF-1.7\n'), 'file-kind-unknown'],
  ])('refuses a file with %s', async (_case, content, expected) => {
    await expect(choose(content)).rejects.toMatchObject(code(expected));
  });

  it('is cancelled without a file', async () => {
    app.host.answerOpen(null);
    expect(await app.client.doNotCall.chooseRegisterFile({ register })).toEqual({ outcome: 'cancelled' });
  });

  it('leaves no earlier file to write once another is chosen, even one that cannot be read', async () => {
    const { token } = await read('0701234567\n');
    await expect(choose('')).rejects.toMatchObject(code('file-empty'));
    await expect(write(token)).rejects.toMatchObject(code('file-token-unknown'));
  });
});

describe('importing a register file', () => {
  it('says which version is held, by whom and how long it counts, and leaves one entry in the trail', async () => {
    const { work } = await app.client.settings.read(undefined);
    await app.client.settings.writeWork({ ...work, sellerName: 'Sanna Säljare' });
    const { token } = await read(numbers(3), 'nix 2026-11-01.csv');
    const before = await entries();
    const expected = {
      versionOn: '2026-11-01',
      validUntil: '2026-12-31',
      daysLeft: 39,
      numberCount: 3,
      fileName: 'nix 2026-11-01.csv',
      importedAt: '2026-11-23T09:00:00.000Z',
      importedBy: 'Sanna Säljare',
    };
    expect(await write(token)).toEqual({ register, file: expected });
    expect(await state()).toEqual(expected);
    expect(await entries()).toBe(before + 1);
    await expect(write(token)).rejects.toMatchObject(code('file-token-unknown'));
  });

  it('blocks a listed number until a version comes without it', async () => {
    expect(await ruleFor('0701000000')).toBe('register-never-checked');
    await bring(numbers(2));
    expect(await guard('0701000000')).toMatchObject({
      verdict: 'blocked',
      reasons: [{ rule: 'register-listed', facts: { versionOn: '2026-11-01' } }, {}],
    });
    await bring(numbers(1, 1), '2026-11-20');
    expect((await guard('0701000000')).verdict).toBe('allowed');
    expect((await guard('0701000001')).verdict).toBe('blocked');
  });

  it.each([
    ['2026-09-23', '2026-11-23T22:00:00.000Z', 'register-check-expired', 0],
    ['2026-09-24', '2026-11-23T09:00:00.000Z', 'register-check-valid', 1],
    // Midnight where the seller is, not in Greenwich.
    ['2026-09-24', '2026-11-23T22:59:00.000Z', 'register-check-valid', 1],
    ['2026-09-24', '2026-11-23T23:01:00.000Z', 'register-check-expired', 0],
    ['2026-09-30', '2026-11-29T09:00:00.000Z', 'register-check-valid', 1],
    ['2026-09-30', '2026-11-30T09:00:00.000Z', 'register-check-expired', 0],
  ])('of %s says at %s: %s', async (versionOn, at, rule, daysLeft) => {
    await bring(numbers(1), versionOn);
    app.clock.set(at);
    expect((await guard('0701999999')).reasons.map((reason) => reason.rule)).toContain(rule);
    expect((await state())?.daysLeft).toBe(daysLeft);
    expect(await ruleFor('0701000000')).toBe('register-listed');
  });

  it('stands beside lookups that were noted by hand: the later version decides', async () => {
    await bring(numbers(1), '2026-11-01');
    const note = (registerVersionOn: string, isListed: boolean, number: string) =>
      app.client.doNotCall.recordCheck({
        id: crypto.randomUUID(),
        register,
        who: { by: 'number', number },
        registerVersionOn,
        isListed,
      });
    await note('2026-11-10', false, '0701000000');
    expect((await guard('0701000000')).verdict).toBe('allowed');
    await note('2026-10-31', true, '0701999999');
    expect((await guard('0701999999')).verdict).toBe('allowed');
    await note('2026-11-01', true, '0701999999');
    expect((await guard('0701999999')).verdict).toBe('blocked');
  });

  it('refuses a version older than the one held, and one that lies ahead, and keeps what it has', async () => {
    await bring(numbers(1), '2026-11-10');
    await expect(bring(numbers(1, 1), '2026-11-09')).rejects.toMatchObject(code('register-version-older'));
    await expect(bring(numbers(1, 1), '2026-11-24')).rejects.toMatchObject({
      code: 'invalid-input',
      details: { field: 'versionOn' },
    });
    expect(await ruleFor('0701000000')).toBe('register-listed');
    app.clock.set('2026-11-23T23:30:00.000Z');
    await bring(numbers(1, 1), '2026-11-24');
    expect((await state())?.versionOn).toBe('2026-11-24');
  });

  it('changes nothing when the same file comes again, and takes another file of the same day', async () => {
    await bring(numbers(2));
    const [before, count] = [await state(), await entries()];
    app.clock.advance(3600);
    expect((await bring(numbers(2))).file).toEqual({ ...before, daysLeft: before?.daysLeft });
    expect(await entries()).toBe(count);
    await bring(numbers(1));
    expect(await state()).toMatchObject({ numberCount: 1, importedAt: '2026-11-23T10:00:00.000Z' });
  });
});

describe('long work on a register', () => {
  beforeEach(async () => {
    await bring(numbers(7000), '2026-10-01');
  });

  /** The former version, whole: its first and last number listed, nothing of the next. */
  async function expectFormer(): Promise<void> {
    expect(await state()).toMatchObject({ versionOn: '2026-10-01', numberCount: 7000 });
    expect(await ruleFor('0701000000')).toBe('register-listed');
    expect(await ruleFor('0701006999')).toBe('register-listed');
    expect(await ruleFor('0702000000')).not.toBe('register-listed');
    expect(await app.verify()).toMatchObject({ isFileWhole: true, brokenEntries: [] });
  }

  const next = numbers(12_000, 1_000_000);

  it('tells how far it has come, from the beginning to the end of each stage', async () => {
    const steps: [string, number][] = [];
    atEachStep(app, (stage, share) => steps.push([stage, share]));
    await bring(next);
    expect([...new Set(steps.map(([stage]) => stage))]).toEqual(['reading', 'writing']);
    for (const stage of ['reading', 'writing']) {
      const shares = steps.filter(([name]) => name === stage).map(([, share]) => share);
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      expect(shares.at(-1)).toBe(1);
    }
    expect(steps.length).toBeGreaterThan(5);
  });

  it('is cancelled while it reads', async () => {
    atEachStep(app, (stage) => void (stage === 'reading' && app.client.doNotCall.cancelImport(undefined)));
    await expect(choose(next)).rejects.toMatchObject(code('cancelled'));
    await expectFormer();
  });

  it('is cancelled while it writes, and can be begun again', async () => {
    const { token } = await read(next);
    let isCancelled = false;
    atEachStep(app, (stage, share) => {
      if (isCancelled || stage !== 'writing' || share < 0.7) return;
      isCancelled = true;
      void app.client.doNotCall.cancelImport(undefined);
    });
    await expect(write(token)).rejects.toMatchObject(code('cancelled'));
    await expectFormer();
    await write(token);
    expect(await state()).toMatchObject({ versionOn: '2026-11-01', numberCount: 12_000 });
    expect(await ruleFor('0701000000')).not.toBe('register-listed');
  });

  it('does not mind being cancelled when nothing runs', async () => {
    await app.client.doNotCall.cancelImport(undefined);
    await bring(next);
    await app.client.doNotCall.cancelImport(undefined);
    expect((await state())?.numberCount).toBe(12_000);
  });

  it('keeps a second one waiting outside', async () => {
    const { token } = await read(next);
    const first = write(token);
    await expect(write(token)).rejects.toMatchObject(code('job-running'));
    await expect(choose(next)).rejects.toMatchObject(code('job-running'));
    await first;
    expect((await state())?.numberCount).toBe(12_000);
  });

  it.each(['reading', 'writing'])('stops when the vault locks while it is %s', async (when) => {
    const locking: Promise<unknown>[] = [];
    atEachStep(app, (stage, share) => {
      if (stage === when && share > 0.3 && locking.length === 0) locking.push(app.lock());
    });
    await expect(bring(next)).rejects.toMatchObject(code('vault-locked'));
    await Promise.all(locking);
    await app.unlock();
    await expectFormer();
  });

  it('leaves the former version when the process is killed half way', async () => {
    await app.lock();
    const child = fork('test/support/child-import-register.ts', [app.folder, put(next)], { silent: true });
    expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
    await app.unlock();
    await expectFormer();
  });
});

describe('the registers as screening asks them', () => {
  let held: TestJournal;
  beforeEach(async () => {
    held = await openTestJournal();
  });
  afterEach(() => held.close());

  const listed = Float64Array.from({ length: 45_000 }, (_, index) => 46_701_000_000 + index * 2);

  const importListed = (list = listed, versionOn = '2026-11-01') =>
    writeRegister(
      {
        journal: held.journal,
        clock: held.clock,
        readSellerName: () => Promise.resolve(''),
        signal: new AbortController().signal,
        onProgress: () => undefined,
      },
      {
        register,
        versionOn,
        file: {
          fileName: 'nix.csv',
          sha256: String(list.length),
          numbers: list,
          invalidCount: 0,
          invalid: [],
          duplicateCount: 0,
          versionOn,
        },
      },
    );

  async function load() {
    const [loaded] = await loadRegisters(held.journal);
    if (!loaded?.numbers) throw new Error('no register');
    return { ...loaded, numbers: loaded.numbers };
  }

  /** Exactly these numbers: each of them, and none between them. */
  async function expectExactly(list: Float64Array): Promise<void> {
    const { numbers, numberCount } = await load();
    expect(numberCount).toBe(list.length);
    const wrong = [...list].filter((number) => !numbers.has(number) || numbers.has(number + 1));
    expect(wrong).toEqual([]);
  }

  it('are there without numbers before a file was imported', async () => {
    expect(await loadRegisters(held.journal)).toEqual([
      { register, versionOn: null, validUntil: null, numberCount: 0, numbers: null },
    ]);
  });

  it('carry their version, the last day it counts, and every number', async () => {
    await importListed();
    const imported = held.keptCaches();
    expect(await load()).toMatchObject({ register, versionOn: '2026-11-01', validUntil: '2026-12-31' });
    await expectExactly(listed);
    expect(held.keptCaches()).toBe(imported);
  });

  it.each<[string, (held: TestJournal) => Promise<unknown>]>([
    ['is missing', ({ tamper }) => tamper((queries) => queries.deleteFrom('numberSet').execute())],
    [
      'is cut short',
      ({ tamper }) =>
        tamper((queries) =>
          queries
            .updateTable('numberSet')
            .set({ numbers: Buffer.alloc(12) })
            .execute(),
        ),
    ],
    [
      'holds fewer numbers than it says',
      ({ tamper }) =>
        tamper((queries) =>
          queries
            .updateTable('numberSet')
            .set({ numbers: Buffer.alloc(0) })
            .execute(),
        ),
    ],
    [
      'is of the other byte order',
      ({ tamper }) =>
        tamper((queries) =>
          queries
            .updateTable('numberSet')
            .set({ numbers: Buffer.from(listed.slice().buffer).swap64() })
            .execute(),
        ),
    ],
    [
      'holds as many other numbers',
      ({ tamper }) =>
        tamper((queries) =>
          queries
            .updateTable('numberSet')
            .set({ numbers: Buffer.from(listed.map((number) => number + 1).buffer) })
            .execute(),
        ),
    ],
    [
      'is of another import',
      ({ tamper }) =>
        tamper((queries) => queries.updateTable('numberSet').set({ changeCounter: '0' }).execute()),
    ],
  ])('are built again from the table when the BLOB %s, once', async (_case, damage) => {
    await importListed();
    const imported = held.keptCaches();
    await damage(held);
    await expectExactly(listed);
    expect(held.keptCaches()).toBe(imported + 1);
    await expectExactly(listed);
    expect(held.keptCaches()).toBe(imported + 1);
  });

  it('believe the table when a number is missing in it or more than the file had', async () => {
    await importListed();
    await held.tamper((queries) =>
      queries
        .deleteFrom('registerNumber')
        .where('number', '=', listed[7] ?? 0)
        .execute(),
    );
    await expectExactly(listed.filter((_, index) => index !== 7));
    await held.tamper((queries) =>
      queries.insertInto('registerNumber').values({ registerSeq: 1, number: 46_800_000_000 }).execute(),
    );
    await held.tamper((queries) =>
      queries
        .insertInto('registerNumber')
        .values({ registerSeq: 1, number: listed[7] ?? 0 })
        .execute(),
    );
    await expectExactly(Float64Array.of(...listed, 46_800_000_000));
  });

  it('follow a new version', async () => {
    await importListed();
    const fewer = listed.slice(100, 20_100);
    await importListed(fewer, '2026-11-20');
    const imported = held.keptCaches();
    expect(await load()).toMatchObject({ versionOn: '2026-11-20', validUntil: '2027-01-19' });
    await expectExactly(fewer);
    expect(held.keptCaches()).toBe(imported);
  });
});
