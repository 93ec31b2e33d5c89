import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppEvent } from '#shared/ipc/events.ts';
import { openScreening, type ScreeningApp } from '#test/support/open-screening.ts';
import { callWith, seedSubject } from '#test/support/seed-subject.ts';
import { importList, manyRows } from '#test/support/write-lists.ts';

let app: ScreeningApp;
beforeEach(async () => {
  app = await openScreening();
});
afterEach(() => app.close());

// More than one page of the journal.
const CALLS = 450;
const ROWS = 250;

const inFolder = (name: string): string => join(app.folder, name);

/** So many calls on numbers without a name, as the journal itself holds them. */
async function logCalls(): Promise<void> {
  const logged = Array.from({ length: CALLS }, (_, index) =>
    app.client.calls.record(callWith({ number: `070-${1_000_000 + index}`, note: `samtal ${index}` })),
  );
  await Promise.all(logged);
}

const saveCalls = () => app.client.calls.exportCsv({ filter: {}, language: 'sv' });

/** Does something once, when the first page of a file has been made. */
function onFirstPage(work: () => Promise<unknown>): { readonly done: () => Promise<unknown> } {
  let begun: Promise<unknown> | null = null;
  app.person.onEvent = (event) => {
    if (begun === null && event.type === 'progress' && event.job === 'export') {
      begun = work();
      // Awaited by the test.
      begun.catch(() => undefined);
    }
  };
  return { done: () => begun ?? Promise.reject(new Error('no page was made')) };
}

const notes = () => app.journal().read((queries) => queries.selectFrom('exportRecord').selectAll().execute());
const namesWritten = () =>
  app.journal().read((queries) => queries.selectFrom('exportedSubject').selectAll().execute());

/** What stands in the folder beside the journal. */
const files = (): string[] =>
  readdirSync(app.folder).filter((name) => name !== 'data' && name !== 'lista.csv');

async function expectNothingLeft(): Promise<void> {
  expect(files()).toEqual([]);
  expect(await notes()).toEqual([]);
  expect(await namesWritten()).toEqual([]);
}

/** The two kinds of file, each asked for so that it takes more than one page. */
const kinds = [
  ['calls as CSV', 'samtal.csv', logCalls, () => saveCalls(), () => app.client.calls.cancelExport(undefined)],
  ...(['csv', 'xlsx'] as const).map((kind) => {
    let id = '';
    return [
      `cleared contacts as ${kind}`,
      `får användas.${kind}`,
      async () => {
        id = await importList(app, manyRows(ROWS));
      },
      () => app.client.screening.saveCleared({ id, kind, language: 'sv' }),
      () => app.client.screening.cancelExport(undefined),
    ] as const;
  }),
] as const;

describe.each(kinds)('a file of many rows, %s,', (_what, name, fill, save, cancel) => {
  beforeEach(async () => {
    await fill();
    app.person.picks = inFolder(name);
  });

  it('tells how far it has come, from its beginning to its end', async () => {
    const events: (AppEvent & { type: 'progress' })[] = [];
    app.person.onEvent = (event) => {
      if (event.type === 'progress' && event.job === 'export') events.push(event);
    };
    expect(await save()).toEqual({ outcome: 'saved', fileNames: [name] });
    expect(new Set(events.map(({ stage }) => stage))).toEqual(new Set(['saving']));
    const shares = events.map(({ done, total }) => done / total);
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares[0]).toBeLessThan(1);
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  it('is noted with its own checksum, and leaves nothing beside it', async () => {
    await save();
    const sha256 = createHash('sha256')
      .update(readFileSync(inFolder(name)))
      .digest('hex');
    expect(await notes()).toMatchObject([{ fileName: name, sha256 }]);
    expect(files()).toEqual([name]);
  });

  it('leaves neither a file nor a note when it is cancelled', async () => {
    const cancelling = onFirstPage(cancel);
    await expect(save()).rejects.toMatchObject({ code: 'cancelled' });
    await cancelling.done();
    await expectNothingLeft();
    app.person.onEvent = () => undefined;
    expect(await save()).toEqual({ outcome: 'saved', fileNames: [name] });
  });

  it('leaves the file that stood there before when it is cancelled', async () => {
    writeFileSync(inFolder(name), 'an earlier one');
    const cancelling = onFirstPage(cancel);
    await expect(save()).rejects.toMatchObject({ code: 'cancelled' });
    await cancelling.done();
    expect(readFileSync(inFolder(name), 'utf8')).toBe('an earlier one');
    expect(files()).toEqual([name]);
  });

  it('leaves neither a file nor a note when the journal locks meanwhile', async () => {
    const locking = onFirstPage(() => app.lock());
    await expect(save()).rejects.toMatchObject({ code: 'vault-locked' });
    await locking.done();
    expect(files()).toEqual([]);
    await app.unlock();
    await expectNothingLeft();
  });

  it('leaves neither a file nor a note when the folder is gone', async () => {
    app.person.picks = join(inFolder('borta'), name);
    await expect(save()).rejects.toMatchObject({ code: 'export-failed' });
    await expectNothingLeft();
  });

  it('is made one at a time', async () => {
    const second = onFirstPage(() => save());
    expect(await save()).toEqual({ outcome: 'saved', fileNames: [name] });
    await expect(second.done()).rejects.toMatchObject({ code: 'job-running' });
    expect(await notes()).toHaveLength(1);
  });

  it('is not saved when somebody is erased while it is made', async () => {
    const erased = callWith({ number: '08-123 456 78' });
    await app.client.calls.record(erased);
    await app.client.erasures.erase({
      id: crypto.randomUUID(),
      subject: { name: '', contactIds: [], phones: ['08-123 456 78'], emails: [] },
      ground: 'request',
      requestId: null,
      leave: [],
      language: 'sv',
    });
    // The last step of another erasure: its search takes its turns with the file, and may end after it.
    const erasing = onFirstPage(() =>
      app.journal().write(async (queries, trail) => {
        const { seq: _, ...before } = await queries
          .selectFrom('erasure')
          .selectAll()
          .executeTakeFirstOrThrow();
        const id = crypto.randomUUID();
        await queries
          .insertInto('erasure')
          .values({ ...before, id })
          .execute();
        trail.record({ action: 'erasures.erase', table: 'erasure', id });
      }),
    );
    await expect(save()).rejects.toMatchObject({ code: 'erased-meanwhile' });
    await erasing.done();
    expect(existsSync(inFolder(name))).toBe(false);
    await expectNothingLeft();
  });
});

describe('an access report', () => {
  const report = (id: string) => ({
    id,
    subject: { name: 'Anna Berg', contactIds: [], phones: ['070-123 45 67'], emails: [] },
    receivedOn: '2026-11-23',
    identityCheck: 'Ringde upp',
    language: 'sv' as const,
  });

  it('that is cancelled leaves no file, no note and no answer', async () => {
    await seedSubject(app.client);
    app.person.picks = inFolder('anna.pdf');
    const cancelling = onFirstPage(() => app.client.subjectRequests.cancelExport(undefined));
    const id = crypto.randomUUID();
    await expect(app.client.subjectRequests.exportReport(report(id))).rejects.toMatchObject({
      code: 'cancelled',
    });
    await cancelling.done();
    await expectNothingLeft();
    const isAnswered = async () =>
      (await app.client.subjectRequests.list(undefined)).some((one) => one.id === id);
    expect(await isAnswered()).toBe(false);
    app.person.onEvent = () => undefined;
    expect(await app.client.subjectRequests.exportReport(report(id))).toMatchObject({ outcome: 'saved' });
    expect(await isAnswered()).toBe(true);
  });
});

describe('calls that change while they are saved', () => {
  it('are logged at once, and stand in the next file', async () => {
    await logCalls();
    app.person.picks = inFolder('samtal.csv');
    const logging = onFirstPage(() => app.client.calls.record(callWith({ note: 'under tiden' })));
    await saveCalls();
    await logging.done();
    const linesOf = () => readFileSync(inFolder('samtal.csv'), 'utf8').trimEnd().split('\r\n');
    expect(linesOf()).toHaveLength(1 + CALLS);
    expect(new Set(linesOf()).size).toBe(1 + CALLS);
    app.person.onEvent = () => undefined;
    await saveCalls();
    expect(linesOf()).toHaveLength(2 + CALLS);
    expect(linesOf()[1]).toContain('under tiden');
  });
});
