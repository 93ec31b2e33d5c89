import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insertContactsIntoIndex } from '#main/database/search-index.ts';
import { openTestJournal, type TestJournal } from '#test/support/open-test-journal.ts';

let file: TestJournal;
beforeEach(async () => {
  file = await openTestJournal();
  await file.timer.pass();
});
afterEach(() => file.close());

const path = () => join(file.folder, 'journal.db');
const hashOfFile = () => createHash('sha256').update(readFileSync(path())).digest('hex');
const megabytesOfLog = () => statSync(`${path()}-wal`).size / 1024 ** 2;

const keep = (key: string, megabytes: number) =>
  file.journal.keepDraft(async (queries) => {
    const row = { key, value: JSON.stringify('x'.repeat(megabytes * 1024 ** 2)), savedAt: '' };
    await queries
      .insertInto('draft')
      .values(row)
      .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
      .execute();
  });

const indexOne = (seq: number) =>
  file.tamper((queries) =>
    insertContactsIntoIndex(queries, [{ seq, name: `Anna Nummer${seq}`, companyName: '', points: [] }]),
  );

const partsOfIndex = () =>
  file.journal.read(async (queries) => {
    const { rows } = await sql<{
      count: number;
    }>`SELECT count(DISTINCT segid) AS count FROM contactSearch_idx`.execute(queries);
    return rows[0]?.count ?? 0;
  });

const found = (word: string) =>
  file.journal.read(async (queries) => {
    const { rows } = await sql<{
      rowid: number;
    }>`SELECT rowid FROM contactSearch WHERE contactSearch MATCH ${word}`.execute(queries);
    return rows.map(({ rowid }) => rowid);
  });

describe('the upkeep of the journal', () => {
  it('writes the log into the file when nobody has asked for a moment, and in no save', async () => {
    const before = hashOfFile();
    for (let save = 0; save < 40; save += 1) await keep('call', 0.05);
    expect(hashOfFile()).toBe(before);
    expect(file.timer.isRunning()).toBe(true);
    await file.timer.pass();
    expect(hashOfFile()).not.toBe(before);
    expect(file.timer.isRunning()).toBe(false);
  });

  it('is not put off for good by saves without a pause: the log ends some way above 16 MB', async () => {
    for (let save = 0; save < 60; save += 1) await keep('call', 1);
    expect(megabytesOfLog()).toBeLessThan(48);
  });

  it('writes the log into the file between the pieces of long work', async () => {
    const before = hashOfFile();
    for (let piece = 0; piece < 50; piece += 1)
      await file.journal.inPieces.write(async (queries, trail) => {
        await queries
          .insertInto('setting')
          .values({ key: `${piece}`, value: 'x'.repeat(1024 ** 2) })
          .execute();
        trail.record({ action: 'test', table: 'setting', id: `${piece}` });
      });
    expect(hashOfFile()).not.toBe(before);
    expect(megabytesOfLog()).toBeLessThan(48);
  });

  it('waits for nothing when nothing was written', async () => {
    await found('anna');
    expect(file.timer.isRunning()).toBe(false);
  });

  it('merges an index that lies in many parts, and finds the same before and after', async () => {
    for (let seq = 1; seq <= 60; seq += 1) await indexOne(seq);
    const rows = await found('anna');
    expect(await partsOfIndex()).toBe(60);
    expect(rows).toHaveLength(60);
    await file.timer.pass();
    expect(await partsOfIndex()).toBeLessThan(8);
    expect(await found('anna')).toEqual(rows);
    expect(await found('nummer60')).toEqual([60]);
  });

  it('calls off what it waits for when the journal closes', async () => {
    await keep('call', 0.05);
    await file.journal.close();
    expect(file.timer.isRunning()).toBe(false);
  });
});
