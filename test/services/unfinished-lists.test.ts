import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppEvent } from '#shared/ipc/events.ts';
import { seededRandom } from '#test/bench/generate.ts';
import type { AppError } from '#shared/kernel/app-error.ts';
import { contactInput, neverAgain } from '#test/support/build-inputs.ts';
import { exampleCard } from '#test/support/example-card.ts';
import { chooseList } from '#test/support/make-list.ts';
import { openScreening, type ScreeningApp } from '#test/support/open-screening.ts';
import {
  contactsByName,
  dumpTables,
  namesFound,
  untilFinished,
  writeInHand,
  writtenTables,
} from '#test/support/write-lists.ts';
import { times } from '#test/support/thoroughness.ts';

// A handful see every step in a few runs of the suite.
const TIMES = times(5, 100);
const ROWS = 7000;
/** The steps that are told while so many rows are written, 250 a piece, with the one before the first. */
const STEPS = ROWS / 250 + 1;

let folder = '';
let list = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringbok-list-'));
  list = join(folder, 'lista.csv');
  writeFileSync(
    list,
    ['Namn;Telefon;E-post', ...Array.from({ length: ROWS }, (_, row) => lineOf(row))].join('\r\n'),
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Every hundredth row is about a contact that is there already, and brings an address. */
const lineOf = (row: number): string =>
  row % 100 === 50
    ? `Känd ${row};070-${3_000_000 + row};kand${row}@bolaget.se`
    : `Person ${row};070-${1_000_000 + row};`;

async function openWithKnown(): Promise<ScreeningApp> {
  const app = await openScreening({ folder });
  app.clock.set('2026-10-01T08:00:00.000Z');
  for (let row = 50; row < ROWS; row += 100)
    await app.client.contacts.save(
      contactInput({ name: `Känd ${row}`, phones: [`070-${3_000_000 + row}`], legalForm: 'employee' }),
    );
  app.clock.set('2026-11-23T09:00:00.000Z');
  return app;
}

interface Heard {
  /** Calls that were acknowledged, and to whom. */
  readonly called: { readonly called: string; readonly contactId: string | null }[];
  isDone: boolean;
}

/** Lets a process write the list, or undo it, until it has said so many steps; then kills it from outside. */
function runUntilKilled(steps: number, seed: number): Promise<Heard> {
  const heard: Heard = { called: [], isDone: false };
  const child: ChildProcess = fork('test/support/child-write-list.ts', [folder, list, String(seed)], {
    silent: true,
  });
  return new Promise((resolve, reject) => {
    let fault = '';
    let step = 0;
    child.stderr?.on('data', (bytes: Buffer) => (fault += bytes.toString()));
    child.on('message', (message: { step?: string; called?: string; contactId?: string; isDone?: true }) => {
      if (message.called !== undefined)
        heard.called.push({ called: message.called, contactId: message.contactId ?? null });
      if (message.isDone) heard.isDone = true;
      if (message.step !== undefined) step += 1;
      if (step >= steps || message.isDone) child.kill('SIGKILL');
    });
    child.on('exit', (_code, signal) => (signal === 'SIGKILL' ? resolve(heard) : reject(new Error(fault))));
  });
}

interface Left {
  /** Contacts of the list that nobody has called. */
  readonly uncalled: number;
  readonly contacts: readonly string[];
  readonly calls: readonly string[];
  readonly unfinished: number;
  /** Rows of lists about somebody whom nobody has called, and changes that a list has left. */
  readonly rows: number;
  /** Contacts that the index finds, less those that are there. */
  readonly lostInIndex: number;
  readonly isIndexWiping: boolean;
  /** Those who were there before the list, with all that they carry. */
  readonly known: string;
}

/** What stands in the file. */
const readLeft = (app: ScreeningApp): Promise<Left> =>
  app.journal().read(async (queries) => {
    const numberOf = async (query: ReturnType<typeof sql<{ n: number }>>) =>
      (await query.execute(queries)).rows[0]?.n ?? -1;
    const idsOf = async (table: 'contact' | 'call') =>
      (await queries.selectFrom(table).select('id').execute()).map(({ id }) => id);
    const { rows: known } = await sql`SELECT contact.*, raw, normalised, contactSearch.email FROM contact
      JOIN contactPoint ON contactId = contact.id JOIN contactSearch ON contactSearch.rowid = seq
      WHERE contact.name LIKE 'Känd %' ORDER BY seq`.execute(queries);
    const uncalled = sql`NOT EXISTS (SELECT 1 FROM call WHERE contactId = contact.id)`;
    return {
      uncalled: await numberOf(
        sql`SELECT count(*) AS n FROM contact WHERE name LIKE 'Person %' AND ${uncalled}`,
      ),
      contacts: await idsOf('contact'),
      calls: await idsOf('call'),
      unfinished: await numberOf(sql`SELECT count(*) AS n FROM unfinishedList`),
      rows: await numberOf(sql`SELECT (SELECT count(*) FROM listChange)
        + (SELECT count(*) FROM listRow JOIN contact ON seq = contactSeq WHERE ${uncalled}) AS n`),
      lostInIndex: await numberOf(
        sql`SELECT (SELECT count(*) FROM contactSearch) - (SELECT count(*) FROM contact) AS n`,
      ),
      isIndexWiping:
        (await numberOf(sql`SELECT v AS n FROM contactSearch_config WHERE k = 'secure-delete'`)) === 1,
      known: JSON.stringify(known),
    };
  });

/** Nothing of the list is there, but whom somebody has called meanwhile, and every call is. */
function expectNothing(left: Left, known: string, heard: Heard['called']): void {
  expect(left).toMatchObject({ uncalled: 0, unfinished: 0, rows: 0, lostInIndex: 0, isIndexWiping: true });
  expect(left.known).toBe(known);
  expectCalls(left, heard);
}

function expectCalls(left: Left, heard: Heard['called']): void {
  const [calls, contacts] = [new Set(left.calls), new Set(left.contacts)];
  expect(heard.filter(({ called }) => !calls.has(called))).toEqual([]);
  expect(heard.filter(({ contactId }) => contactId !== null && !contacts.has(contactId))).toEqual([]);
}

const isStanding = async (app: ScreeningApp): Promise<boolean> =>
  (await app.client.screening.lists(undefined)).some(({ undoneAt }) => undoneAt === null);

describe('a list that is killed', () => {
  it(
    `leaves nothing of itself in ${TIMES} kills, and every call that was logged meanwhile`,
    {
      timeout: TIMES * 60_000,
    },
    async () => {
      const first = await openWithKnown();
      const { known } = await readLeft(first);
      await first.leave();
      const random = seededRandom(10);
      const count = { whole: 0, called: 0, toListed: 0 };
      for (let kill = 0; kill < TIMES; kill += 1) {
        const heard = await runUntilKilled(1 + Math.floor(random() * STEPS), kill);
        count.called += heard.called.length;
        count.toListed += heard.called.filter(({ contactId }) => contactId !== null).length;
        const app = await openScreening({ folder });
        // Killed between its last step and its word, it is whole; there is no third.
        const isWhole = await isStanding(app);
        if (heard.isDone) expect(isWhole).toBe(true);
        if (isWhole) await undoWhole(app);
        count.whole += isWhole ? 1 : 0;
        await untilFinished(app);
        expectNothing(await readLeft(app), known, heard.called);
        await app.leave();
      }
      const app = await openScreening({ folder });
      const check = await app.journal().verify();
      console.log(
        `${TIMES} kills while a list was written: ${count.whole} after its last step, ${count.called} calls acknowledged ` +
          `meanwhile (${count.toListed} to contacts of the list), 0 lost; file ${check.integrity}, ` +
          `${check.chain.entries} entries, ${check.chain.broken.length} broken`,
      );
      expect(count.toListed).toBeGreaterThan(0);
      expect(check).toMatchObject({ integrity: 'ok', chain: { broken: [] } });
      await app.leave();
    },
  );

  const undoWhole = async (app: ScreeningApp): Promise<void> => {
    app.clock.advance(86_400);
    for (const { id, undoneAt } of await app.client.screening.lists(undefined))
      if (undoneAt === null) await app.client.screening.undo({ id });
  };

  it(
    `is undone to its end after the undoing was killed ${Math.ceil(TIMES / 3)} times`,
    {
      timeout: TIMES * 60_000,
    },
    async () => {
      const first = await openWithKnown();
      const { known } = await readLeft(first);
      await first.leave();
      const random = seededRandom(11);
      let called = 0;
      for (let kill = 0; kill < Math.ceil(TIMES / 3); kill += 1) {
        await runUntilKilled(Number.POSITIVE_INFINITY, kill);
        const heard = await runUntilKilled(1 + Math.floor(random() * STEPS), kill);
        called += heard.called.length;
        const app = await openScreening({ folder });
        // Killed before its first step the list stands as it was, and is undone by the next who says so.
        if (await isStanding(app)) await undoWhole(app);
        await untilFinished(app);
        expectNothing(await readLeft(app), known, heard.called);
        await app.leave();
      }
      console.log(
        `${Math.ceil(TIMES / 3)} kills while a list was undone: ${called} calls acknowledged, 0 lost`,
      );
    },
  );
});

/** Chooses the list of `lista.csv` and screens it. */
async function screenFile(app: ScreeningApp): Promise<void> {
  await chooseList(app, list);
  await app.client.screening.saveMapping({ mapping: ['name', 'phone', 'email'] });
  await app.client.screening.saveCard({ ...exampleCard, audience: 'employees' });
  await app.client.screening.screen(undefined);
}

/** Does something once, at the first step of this stage that is so far. */
function atStep(app: ScreeningApp, stage: string, done: number, act: () => void): void {
  let isDone = false;
  app.person.onEvent = (event: AppEvent) => {
    if (isDone || event.type !== 'progress' || event.stage !== stage || event.done < done) return;
    isDone = true;
    act();
  };
}

const callTo = async (
  app: ScreeningApp,
  name: string,
): Promise<{ called: string; contactId: string | null }> => {
  const { rows } = await app.client.contacts.list({ text: name, limit: 1 });
  const [contactId, id] = [rows[0]?.id ?? null, randomUUID()];
  const number = contactId === null ? '08-765 43 21' : null;
  await app.client.calls.record(neverAgain({ id, contactId, number, outcome: 'no-answer', note: '' }));
  return { called: id, contactId };
};

describe('a list that is cancelled', () => {
  it(
    `leaves nothing of itself in ${TIMES} cancels, and every call that was logged meanwhile`,
    {
      timeout: TIMES * 60_000,
    },
    async () => {
      const app = await openWithKnown();
      const { known } = await readLeft(app);
      const random = seededRandom(12);
      let [called, toListed] = [0, 0];
      for (let turn = 0; turn < TIMES; turn += 1) {
        await screenFile(app);
        const row = Math.floor(random() * ROWS);
        const calls: Promise<{ called: string; contactId: string | null }>[] = [];
        atStep(app, 'writing', row, () => {
          calls.push(callTo(app, `person ${Math.floor(random() * 1000)}`));
          void app.client.screening.cancel(undefined);
          calls.push(callTo(app, `person ${Math.floor(random() * 1000)}`));
        });
        await expect(writeInHand(app)).rejects.toMatchObject({ code: 'cancelled' });
        const heard = await Promise.all(calls);
        called += heard.length;
        toListed += heard.filter(({ contactId }) => contactId !== null).length;
        expectNothing(await readLeft(app), known, heard);
        expect(await isStanding(app)).toBe(false);
      }
      const { integrity, chain } = await app.journal().verify();
      console.log(
        `${TIMES} cancels while a list was written: ${called} calls acknowledged meanwhile (${toListed} to contacts of ` +
          `lists), 0 lost; file ${integrity}, ${chain.entries} entries, ${chain.broken.length} broken`,
      );
      expect({ integrity, broken: chain.broken }).toEqual({ integrity: 'ok', broken: [] });
      await app.leave();
      const again = await openScreening({ folder });
      await untilFinished(again);
      expectNothing(await readLeft(again), known, []);
      await again.leave();
    },
  );
});

describe('a list that is not yet whole', () => {
  let app: ScreeningApp;
  beforeEach(async () => {
    app = await openScreening({ folder });
    await screenFile(app);
  });
  afterEach(() => app.leave());

  it('is nowhere seen as a list, while its contacts can be found and asked about', async () => {
    const id = randomUUID();
    const seen: Promise<unknown[]>[] = [];
    atStep(app, 'writing', 4000, () => {
      seen.push(
        Promise.all([
          app.client.screening.lists(undefined),
          app.client.screening.list({ id }).catch((error: AppError) => error.code),
          app.client.screening
            .saveCleared({ id, kind: 'csv', language: 'sv' })
            .catch((error: AppError) => error.code),
          namesFound(app, 'person 3900'),
          app.client.calls.guard({ by: 'number', number: '070-100 39 00' }).then(({ name }) => name),
        ]),
      );
    });
    await writeInHand(app, { id });
    const [lists, list, cleared, found, asked] = (await seen[0]) ?? [];
    expect([lists, list, found, asked]).toEqual([[], 'list-not-found', ['Person 3900'], 'Person 3900']);
    expect(['list-not-found', 'job-running']).toContain(cleared);
    expect(await app.client.screening.lists(undefined)).toHaveLength(1);
  });

  it('gives way to a contact that is saved meanwhile, and meets it further down', async () => {
    const calls: Promise<unknown>[] = [];
    atStep(app, 'writing', 2000, () => {
      calls.push(app.client.contacts.save(contactInput({ name: 'Person 6000', phones: ['070-100 60 00'] })));
    });
    const { id } = await writeInHand(app);
    await Promise.all(calls);
    expect((await app.client.screening.list({ id })).effects).toMatchObject({ new: ROWS - 1, same: 1 });
    expect(await namesFound(app, 'person 6000')).toEqual(['Person 6000']);
  });

  it('is written although a call is logged while the copy is made', async () => {
    const calls: Promise<unknown>[] = [];
    atStep(app, 'copying', 0, () => {
      calls.push(app.client.calls.record(neverAgain({ outcome: 'no-answer', number: '070-555 55 55' })));
    });
    await expect(writeInHand(app)).resolves.toHaveProperty('id');
    await Promise.all(calls);
    expect(calls).toHaveLength(1);
  });

  it('is not written when somebody says no while the copy is made', async () => {
    const calls: Promise<unknown>[] = [];
    atStep(app, 'copying', 0, () => {
      calls.push(app.client.calls.record(neverAgain({ number: '070-555 55 55' })));
    });
    await expect(writeInHand(app)).rejects.toMatchObject({ code: 'list-not-ready' });
    await Promise.all(calls);
  });

  it('is taken out again when somebody is erased meanwhile, who may stand further down', async () => {
    const work: Promise<unknown>[] = [];
    atStep(app, 'writing', 2000, () => {
      work.push(
        app.journal().write(async (_, trail) => trail.record({ action: 'test', table: 'erasure', id: 'x' })),
      );
    });
    await expect(writeInHand(app)).rejects.toMatchObject({ code: 'list-not-ready' });
    await Promise.all(work);
    expect(await dumpTables(app, ['contact', 'contactSearch', 'screeningRun', 'unfinishedList'])).toBe(
      '[[],[],[],[]]',
    );
  });

  it('keeps the contact that was called, with where it came from, and can be written again under its id', async () => {
    const id = randomUUID();
    const calls: Promise<unknown>[] = [];
    app.clock.advance(60);
    atStep(app, 'writing', 4000, () => {
      calls.push(callTo(app, 'person 3900'));
      void app.client.screening.cancel(undefined);
    });
    await expect(writeInHand(app, { id })).rejects.toMatchObject({ code: 'cancelled' });
    await Promise.all(calls);
    const [contact, ...others] = [...(await contactsByName(app)).values()];
    expect(others).toEqual([]);
    expect(contact?.points[0]?.source).toMatchObject({ kind: 'list-import', obtainedOn: '2026-11-20' });
    const lists = await app.client.screening.lists(undefined);
    expect(lists).toMatchObject([{ undoneAt: expect.any(String) as string }]);
    expect(await app.client.screening.list({ id: lists[0]?.id ?? '' })).toMatchObject({
      effects: { new: 1, updated: 0, same: 0 },
    });
    await app.client.screening.screen(undefined);
    expect(await writeInHand(app, { id })).toEqual({ id });
    expect((await app.client.screening.list({ id })).effects).toMatchObject({ new: ROWS - 1, same: 1 });
  });

  it('is seen by nobody while a full disk keeps it from being taken out, and goes when there is room', async () => {
    const before = await dumpTables(app, writtenTables);
    const pages = (count: number) =>
      app.journal().read((queries) => sql.raw(`PRAGMA max_page_count = ${count}`).execute(queries));
    const limits: Promise<unknown>[] = [];
    atStep(app, 'writing', 4000, () => {
      // Never above what there is: the very next page is refused.
      limits.push(pages(1));
    });
    await expect(writeInHand(app)).rejects.toMatchObject({ code: 'disk-full' });
    await Promise.all(limits);
    expect(await app.client.screening.lists(undefined)).toEqual([]);
    await pages(1_000_000);
    await untilFinished(app);
    expect(await dumpTables(app, writtenTables)).toBe(before);
    expect(await app.journal().verify()).toMatchObject({ integrity: 'ok', chain: { broken: [] } });
    await writeInHand(app);
    expect((await app.client.screening.lists(undefined))[0]).toMatchObject({ untouchedCount: ROWS });
  });

  it('tells the window once that it was written, not piece by piece', async () => {
    const changes: string[] = [];
    app.person.onEvent = (event: AppEvent) => {
      if (event.type === 'changed' && event.features.includes('contacts'))
        changes.push(event.features.join(' '));
    };
    await writeInHand(app);
    expect(changes).toHaveLength(1);
  });
});
