import { fork } from 'node:child_process';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { retainedPathOf } from '#main/database/retained-records.ts';
import { newestVersion } from '#main/database/migrate.ts';
import { closeDatabase, openDatabase } from '#main/database/open-database.ts';
import { contactInput, neverAgain } from '#test/support/build-inputs.ts';
import { decryptedBytes, readDatabaseKey } from '#test/support/decrypted-bytes.ts';
import { openTestApp, type TestApp } from '#test/support/open-test-app.ts';
import { subjectInput } from '#test/support/request-inputs.ts';

// More than are indexed at once, and than a few pieces hold.
const CALLS = 170;
const anna = contactInput({ name: 'Anna Berg', phones: ['070-765 43 21'] });

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
  await app.client.contacts.save(anna);
  for (let n = 0; n < CALLS; n += 1) await logCall();
});
afterEach(() => app.close());

const logCall = () =>
  app.client.calls.record(neverAgain({ contactId: anna.id, outcome: 'talked-open', note: 'offert' }));
const rename = (name: string) => app.client.contacts.save({ ...anna, name });
const countOf = async (text: string) =>
  (await app.client.calls.list({ filter: { text }, limit: 200 })).rows.length;

/**
 * Which of these words still stand in the index, in use or not, when it was written anew; and whether it wipes from then
 * on. The journal is used and locked until that is so.
 */
async function leftInIndex(words: readonly string[]) {
  const key = await readDatabaseKey(app.dataFolder);
  for (;;) {
    for (let question = 0; question < 40; question += 1) await countOf('offert');
    await app.lock();
    const file = openDatabase(app.journalPath, Buffer.from(key), newestVersion);
    const read = (query: string): unknown[] => file.prepare(query).pluck().all();
    const isRenewed = read('SELECT 1 FROM renamedContact UNION SELECT 1 FROM markedIndex').length === 0;
    const pages = read('SELECT block FROM callSearch_data') as Buffer[];
    const isWiping = read("SELECT v FROM callSearch_config WHERE k = 'secure-delete'")[0] === 1;
    closeDatabase(file);
    await app.unlock();
    if (isRenewed)
      return { left: words.filter((word) => pages.some((page) => page.includes(word))), isWiping };
  }
}

/** Asks, as the window would, until every call is found so. */
async function untilAllFound(text: string, count = CALLS): Promise<void> {
  while ((await countOf(text)) < count) await setImmediate();
}

describe('renaming a contact with many calls', () => {
  it('finds the latest calls under the new name at once, and no call under neither name meanwhile', async () => {
    await rename('Cecilia Dahl');
    expect(await countOf('cecilia')).toBeGreaterThanOrEqual(50);
    let steps = 0;
    for (let found = 0; found < CALLS; steps += 1) {
      // In this order: what leaves the former name between the two questions is found under the new one.
      const former = await countOf('anna');
      found = await countOf('cecilia');
      expect(former + found).toBeGreaterThanOrEqual(CALLS);
      expect(await countOf('offert')).toBe(CALLS);
      await setImmediate();
    }
    expect(steps).toBeGreaterThan(1);
    expect(await countOf('anna')).toBe(0);
    expect((await app.verify()).isFileWhole).toBe(true);
  });

  it('follows the last of several names, also back to the first', async () => {
    for (const name of ['Bea Bok', 'Cecilia Dahl', 'Bea Bok', 'Doris Ek']) await rename(name);
    await logCall();
    await untilAllFound('doris', CALLS + 1);
    expect([await countOf('bea'), await countOf('cecilia'), await countOf('anna')]).toEqual([0, 0, 0]);
    await rename('Anna Berg');
    await untilAllFound('anna', CALLS + 1);
    expect(await countOf('doris')).toBe(0);
  });

  it('goes on where the journal was locked', async () => {
    await rename('Cecilia Dahl');
    await app.lock();
    await app.unlock();
    await untilAllFound('cecilia');
    expect(await countOf('anna')).toBe(0);
  });

  it('leaves nothing of the former names in the index, also of one that was changed while it was written anew', async () => {
    // The index keeps of a word what the one before it does not begin with.
    for (const name of ['Qvintus', 'Xerxes', 'Zebulon', 'Kasimir']) await rename(`${name} Dahl`);
    expect(await leftInIndex(['anna', 'qvintus', 'xerxes', 'zebulon', 'kasimir'])).toEqual({
      left: ['kasimir'],
      isWiping: true,
    });
    expect([await countOf('kasimir'), await countOf('offert')]).toEqual([CALLS, CALLS]);
  });

  it('leaves nothing of them either when it was locked before the index was written anew', async () => {
    await rename('Xerxes Dahl');
    await app.lock();
    await app.unlock();
    expect(await leftInIndex(['anna', 'xerxes'])).toEqual({ left: ['xerxes'], isWiping: true });
  });

  it('tells the window once every call is found under the new name', async () => {
    app.host.events.length = 0;
    await rename('Cecilia Dahl');
    await untilAllFound('cecilia');
    const told = () =>
      app.host.events.filter((event) => event.type === 'changed' && event.features.includes('calls')).length;
    while (told() < 2) await setImmediate();
    expect(told()).toBe(2);
  });

  it('leaves nothing of a person who is erased before the index has followed', async () => {
    await rename('Zebulonia Dahlgrenius');
    await app.client.erasures.erase({
      id: crypto.randomUUID(),
      subject: subjectInput({ contactIds: [anna.id] }),
      language: 'sv',
      ground: 'request',
      requestId: null,
      leave: [],
    });
    expect([await countOf('zebulonia'), await countOf('anna'), await countOf('offert')]).toEqual([0, 0, 0]);
    await app.lock();
    const key = await readDatabaseKey(app.dataFolder);
    const bytes = [app.journalPath, retainedPathOf(app.journalPath)].map((path) => decryptedBytes(path, key));
    for (const text of ['Zebulonia', 'zebulonia'])
      expect(bytes.some((file) => file.includes(text))).toBe(false);
  });

  it(
    'is finished by a later opening when the process is killed at any moment',
    { timeout: 300_000 },
    async () => {
      await app.lock();
      const kills = 6;
      for (let kill = 0; kill < kills; kill += 1) await renameAndDie(`Namn${kill} Dahl`, kill * 5);
      await app.unlock();
      await untilAllFound(`namn${kills - 1}`);
      expect(await countOf('anna')).toBe(0);
      for (let kill = 0; kill < kills - 1; kill += 1) expect(await countOf(`namn${kill}`)).toBe(0);
      expect(await app.verify()).toMatchObject({ isFileWhole: true, brokenEntries: [] });
    },
  );
});

/** Renames in a process of its own and kills it some milliseconds after the answer. */
function renameAndDie(name: string, afterMs: number): Promise<void> {
  const child = fork('test/support/child-rename-contact.ts', [app.folder, anna.id, name], { silent: true });
  return new Promise((resolve, reject) => {
    child.once('message', () => {
      const until = performance.now() + afterMs;
      while (performance.now() < until);
      child.kill('SIGKILL');
    });
    child.on('exit', (_code, signal) =>
      signal === 'SIGKILL' ? resolve() : reject(new Error('it ended by itself')),
    );
  });
}
