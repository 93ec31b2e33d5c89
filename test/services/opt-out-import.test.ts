import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atEachStep } from '#test/support/at-each-step.ts';
import { optOutInput } from '#test/support/build-inputs.ts';
import { openTestApp, type TestApp } from '#test/support/open-test-app.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

function choose(content: string | Uint8Array, name = 'spärrar.csv') {
  const path = join(app.folder, name);
  writeFileSync(path, content);
  return chooseAt(path);
}

async function chooseAt(path: string | null) {
  app.host.answerOpen(path);
  return app.client.optOuts.chooseImport(undefined);
}

async function read(content: string | Uint8Array) {
  const chosen = await choose(content);
  if (chosen.outcome !== 'read') throw new Error('nothing was read');
  return chosen;
}

const run = (token: string, fields = {}) =>
  app.client.optOuts.runImport({
    token,
    scope: ['all'],
    statedOn: '2026-11-01',
    note: 'Från byrån',
    ...fields,
  });
const list = async (isLiftedIncluded = false) =>
  (await app.client.optOuts.list({ text: '', isLiftedIncluded, limit: 500 })).rows;
const displays = async () => (await list()).map(({ display }) => display).toSorted();
const code = (expected: string) => ({ code: expected });

describe('reading a list of opt-outs', () => {
  it('writes nothing and shows what the file holds', async () => {
    await app.client.optOuts.add(optOutInput({ kind: 'phone', value: '070-123 45 67' }));
    const chosen = await read(
      'Telefon\r\n070-123 45 67\r\n+46 (0)73 987 65 43\r\n0046701234567\r\nanna@bolaget.se\r\n\r\n@annat.se\r\nåre.se\r\nhej hopp\r\n',
    );
    expect(chosen).toMatchObject({
      fileName: 'spärrar.csv',
      phones: 2,
      emails: 1,
      domains: 2,
      alreadyBlocked: 1,
      duplicates: 1,
      invalid: [{ line: 9, text: 'hej hopp' }],
      invalidTotal: 1,
      sample: ['070-123 45 67', '073-987 65 43', 'anna@bolaget.se', 'annat.se', 'åre.se'],
    });
    expect(await list()).toHaveLength(1);
  });

  it.each([';', ',', '\t'])('takes the first column where %j parts them', async (separator) => {
    const rows = [
      ['nummer', 'namn'],
      ['0701234567', 'Anna'],
      ['"08-123 45 67"', '"Ek, Bo"'],
      ['anna@bolaget.se', 'Bo Ek <bo@annat.se>'],
    ];
    const { token } = await read(rows.map((cells) => cells.join(separator)).join('\n'));
    expect(await run(token)).toEqual({ added: 3, alreadyBlocked: 0, invalid: 0 });
    expect(await displays()).toEqual(['070-123 45 67', '08-123 45 67', 'anna@bolaget.se']);
  });

  const text = 'åsa@bolaget.se\n0701234567\n';
  const utf16 = (isBigEndian: boolean) => {
    const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
    return isBigEndian ? bytes.swap16() : bytes;
  };
  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte-order mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16, little end first', utf16(false)],
    ['UTF-16, big end first', utf16(true)],
    ['Windows-1252', Buffer.from(text, 'latin1')],
  ])('reads %s', async (_, bytes) => {
    const { token } = await read(bytes);
    await run(token);
    expect(await displays()).toEqual(['070-123 45 67', 'åsa@bolaget.se']);
  });

  it('takes off what keeps a spreadsheet from running a cell', async () => {
    const { token } = await read(`"'+46701234567"\n="0739876543"\n'08-123 45 67\n7,01112233E8;Bo\n`);
    expect(await run(token)).toMatchObject({ added: 4, invalid: 0 });
  });

  it('shows at most fifty of the lines it could not read and counts them all', async () => {
    const chosen = await read(
      Array.from({ length: 80 }, (_, index) => `rad ${index} ${'x'.repeat(500)}`).join('\n'),
    );
    expect(chosen.invalidTotal).toBe(80);
    expect(chosen.invalid).toHaveLength(50);
    expect(chosen.invalid.every(({ text }) => text.length <= 80)).toBe(true);
  });

  it('is cancelled without a file', async () => {
    expect(await chooseAt(null)).toEqual({ outcome: 'cancelled' });
  });

  it('reads an empty file as an empty list', async () => {
    const chosen = await read('');
    expect(chosen).toMatchObject({ phones: 0, emails: 0, domains: 0, invalidTotal: 0 });
    expect(await run(chosen.token)).toEqual({ added: 0, alreadyBlocked: 0, invalid: 0 });
  });
});

describe('a file that must not be read', () => {
  it.each<[string, (path: string) => void]>([
    ['is not there', () => undefined],
    ['is a folder', (path) => mkdirSync(path)],
    ['is a pipe nobody writes to', (path) => execFileSync('mkfifo', [path])],
    ['is a link to another file', (path) => symlinkSync(app.journalPath, path)],
    ['is a spreadsheet', (path) => writeFileSync(path, Buffer.from('504b0304140000000800', 'hex'))],
    ['is a link to a device that never ends', (path) => symlinkSync('/dev/zero', path)],
  ])('%s', async (_, make) => {
    const path = join(app.folder, 'lista.csv');
    make(path);
    await expect(chooseAt(path)).rejects.toMatchObject(code('file-unreadable'));
  });

  it('is larger than 20 MB', async () => {
    const path = join(app.folder, 'lista.csv');
    writeFileSync(path, '');
    truncateSync(path, 20 * 1024 * 1024 + 1);
    await expect(chooseAt(path)).rejects.toMatchObject(code('file-too-large'));
  });

  it('has more than a million lines', async () => {
    await expect(choose('\n'.repeat(1_000_001))).rejects.toMatchObject(code('file-too-large'));
  });

  it('leaves no earlier list to run', async () => {
    const { token } = await read('0701234567');
    await expect(chooseAt(join(app.folder, 'ingenting.csv'))).rejects.toMatchObject(code('file-unreadable'));
    await expect(run(token)).rejects.toMatchObject(code('file-token-unknown'));
  });
});

describe('running an import', () => {
  it('adds what is new with its scope, day, file and author, and one entry in the trail', async () => {
    const { work } = await app.client.settings.read(undefined);
    await app.client.settings.writeWork({ ...work, sellerName: 'Sanna Säljare' });
    const { token } = await read('0701234567\nanna@bolaget.se');
    const changes = () => app.host.events.filter(({ type }) => type === 'changed').length;
    const changesBefore = changes();
    await run(token, { scope: ['sms', 'phone'] });
    const [entry] = await list();
    expect(entry).toMatchObject({ scope: ['phone', 'sms'], statedOn: '2026-11-01', isActive: true });
    const { events } = await app.client.optOuts.history({ suppressionId: entry!.id });
    expect(events).toMatchObject([
      {
        kind: 'added',
        how: 'list',
        reason: 'Från byrån',
        evidence: 'spärrar.csv',
        recordedBy: 'Sanna Säljare',
      },
    ]);
    expect(changes()).toBe(changesBefore + 1);
  });

  it('changes nothing when the same file comes again', async () => {
    const content = '0701234567\nanna@bolaget.se\n';
    await run((await read(content)).token);
    const before = await list(true);
    const again = await read(content);
    expect(again.alreadyBlocked).toBe(2);
    expect(await run(again.token)).toEqual({ added: 0, alreadyBlocked: 2, invalid: 0 });
    expect(await list(true)).toEqual(before);
  });

  it.each([
    '0701234567;lifted;2026-11-22',
    '0701234567;status=active;may be called',
    '-0701234567\n!0701234567\nDELETE 0701234567\n0701234567 ok att ringa',
    'nummer;spärrad\n0701234567;nej',
  ])('lifts nothing when a file claims the opposite: %j', async (content) => {
    const { id } = await app.client.optOuts.add(optOutInput({ kind: 'phone', value: '0701234567' }));
    const { token } = await read(content);
    expect(await run(token, { scope: ['email'] })).toBeDefined();
    const held = (await list(true)).find((row) => row.id === id);
    expect(held).toMatchObject({ isActive: true, scope: ['all'] });
    const { decision } = await app.client.calls.guard({ by: 'number', number: '0701234567' });
    expect(decision.verdict).toBe('blocked');
  });

  it('widens a narrow opt-out by a second entry and leaves the first', async () => {
    await app.client.optOuts.add(optOutInput({ kind: 'phone', value: '0701234567' }, { scope: ['sms'] }));
    const { token } = await read('0701234567');
    expect(await run(token)).toMatchObject({ added: 1, alreadyBlocked: 0 });
    expect((await list()).map(({ scope }) => scope.join()).toSorted()).toEqual(['all', 'sms']);
  });

  it('refuses a token that was made up, used, replaced or kept over a lock', async () => {
    await expect(run('gissad')).rejects.toMatchObject(code('file-token-unknown'));
    const first = await read('0701234567');
    const second = await read('0739876543');
    await expect(run(first.token)).rejects.toMatchObject(code('file-token-unknown'));
    await run(second.token);
    await expect(run(second.token)).rejects.toMatchObject(code('file-token-unknown'));
    const third = await read('081234567');
    await app.lock();
    await app.unlock();
    await expect(run(third.token)).rejects.toMatchObject(code('file-token-unknown'));
    expect(await displays()).toEqual(['073-987 65 43']);
  });

  it('adds a hundred thousand lines, and every one of them blocks', async () => {
    const lines = Array.from({ length: 100_000 }, (_, index) => `07${String(20_000_000 + index * 97)}`);
    const chosen = await read(lines.join('\r\n'));
    expect(chosen.phones).toBe(100_000);
    expect(await run(chosen.token)).toEqual({ added: 100_000, alreadyBlocked: 0, invalid: 0 });
    expect(await app.client.optOuts.list({ text: '' })).toMatchObject({ total: 100_000 });
    for (const line of [lines[0]!, lines[50_001]!, lines[99_999]!]) {
      const { decision } = await app.client.calls.guard({ by: 'number', number: line });
      expect(decision.verdict).toBe('blocked');
    }
  });
});

describe('a long list', () => {
  const lines = Array.from({ length: 9000 }, (_, index) => `070${1_000_000 + index}`).join('\n');
  const cancel = () => app.client.optOuts.cancelImport(undefined);

  it('tells how far it has come, from the beginning to the end of each stage', async () => {
    const steps: [string, number][] = [];
    atEachStep(app, (stage, share) => steps.push([stage, share]));
    await run((await read(lines)).token);
    for (const stage of ['reading', 'checking', 'writing']) {
      const shares = steps.filter(([name]) => name === stage).map(([, share]) => share);
      expect(shares.length).toBeGreaterThan(2);
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      expect(shares.at(-1)).toBe(1);
    }
  });

  it.each(['reading', 'checking'])('is cancelled while it is %s', async (when) => {
    atEachStep(app, (stage) => void (stage === when && cancel()));
    await expect(choose(lines)).rejects.toMatchObject(code('cancelled'));
  });

  it('adds nothing when it is cancelled while it is written, and everything when it is run again', async () => {
    const { token } = await read(lines);
    let isCancelled = false;
    atEachStep(app, (stage, share) => {
      if (isCancelled || stage !== 'writing' || share < 0.5) return;
      isCancelled = true;
      void cancel();
    });
    await expect(run(token)).rejects.toMatchObject(code('cancelled'));
    expect(await list(true)).toEqual([]);
    expect(await run(token)).toEqual({ added: 9000, alreadyBlocked: 0, invalid: 0 });
    await cancel();
    expect(await app.client.optOuts.list({ text: '' })).toMatchObject({ total: 9000 });
  });

  it('keeps a second one waiting outside', async () => {
    const { token } = await read(lines);
    const first = run(token);
    await expect(run(token)).rejects.toMatchObject(code('job-running'));
    await expect(choose('0701234567')).rejects.toMatchObject(code('job-running'));
    expect(await first).toMatchObject({ added: 9000 });
  });

  it('adds nothing when the vault locks meanwhile', async () => {
    const { token } = await read(lines);
    const locking: Promise<unknown>[] = [];
    atEachStep(app, (stage, share) => {
      if (stage === 'writing' && share > 0.3 && locking.length === 0) locking.push(app.lock());
    });
    await expect(run(token)).rejects.toMatchObject(code('vault-locked'));
    await Promise.all(locking);
    await app.unlock();
    expect(await list(true)).toEqual([]);
  });
});
