import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Queries } from '#main/database/journal.ts';
import { openTestJournal, type TestJournal } from '#test/support/open-test-journal.ts';

let test: TestJournal;
beforeEach(async () => {
  test = await openTestJournal();
});
afterEach(() => test.close());

const put = (key: string) => async (queries: Queries) => {
  await queries.insertInto('setting').values({ key, value: '1' }).execute();
};
// As long work reads: who asks otherwise has each piece committed by itself for a while.
const keys = () =>
  test.journal.inPieces.read(async (queries) =>
    (await queries.selectFrom('setting').select('key').orderBy('key').execute()).map(({ key }) => key),
  );
const entries = () =>
  test.journal.inPieces.read(
    async (queries) => (await queries.selectFrom('auditEntry').select('seq').execute()).length,
  );
/** So much long work that nobody is remembered who asked. */
async function untilNobodyAsks(): Promise<void> {
  for (let piece = 0; piece < 30; piece += 1) await entries();
}
const together = () =>
  test.journal.inPieces.together((trail) =>
    trail.record({ action: 'test', table: 'setting', id: 'all', isPart: true }),
  );

describe('pieces that are written together', () => {
  it('leave one entry in the trail for each commit, however many they are', async () => {
    const pieces = together();
    const before = await entries();
    for (const key of ['a', 'b', 'c']) await pieces.write(put(key));
    expect(await entries()).toBe(before);
    await pieces.finish();
    expect(await keys()).toEqual(['a', 'b', 'c']);
    expect(await entries()).toBe(before + 1);
    expect((await test.journal.verify()).chain.broken).toEqual([]);
  });

  it('are committed one by one while somebody asks, so that nobody waits for long', async () => {
    const pieces = together();
    await test.journal.read(() => Promise.resolve());
    const before = await entries();
    for (const key of ['a', 'b', 'c']) await pieces.write(put(key));
    expect(await entries()).toBe(before + 3);
    await untilNobodyAsks();
    await pieces.write(put('d'));
    expect(await entries()).toBe(before + 3);
    await pieces.finish();
    expect(await entries()).toBe(before + 4);
  });

  it('are durable before anybody else writes: what undoes that leaves them', async () => {
    const pieces = together();
    await pieces.write(put('a'));
    await expect(
      test.journal.write(async (queries) => {
        await put('b')(queries);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await keys()).toEqual(['a']);
    await pieces.write(put('c'));
    await pieces.finish();
    expect(await keys()).toEqual(['a', 'c']);
  });

  it('are seen by whoever reads in between', async () => {
    const pieces = together();
    await pieces.write(put('a'));
    expect(await keys()).toEqual(['a']);
    await pieces.finish();
  });

  it('are undone as far as the last commit when one throws, and none follows', async () => {
    const pieces = together();
    await pieces.write(put('a'));
    await test.tamper(put('other'));
    await untilNobodyAsks();
    await pieces.write(put('b'));
    const thrown = pieces.write(async (queries) => {
      await put('c')(queries);
      throw new Error('no');
    });
    await expect(thrown).rejects.toThrow('no');
    expect(await keys()).toEqual(['a', 'other']);
    await expect(pieces.write(put('d'))).rejects.toThrow('no');
    await expect(pieces.finish()).rejects.toThrow('no');
    expect(await keys()).toEqual(['a', 'other']);
  });

  it('do not mix with those of other work: one that fails leaves the other alone', async () => {
    const [one, other] = [together(), together()];
    await one.write(put('a'));
    await expect(other.write(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await one.write(put('b'));
    await one.finish();
    expect(await keys()).toEqual(['a', 'b']);
  });

  it('are refused when nothing is recorded of them, and whoever comes next is not', async () => {
    const pieces = test.journal.inPieces.together(() => undefined);
    await pieces.write(put('a'));
    await test.tamper(put('other'));
    expect(await keys()).toEqual(['other']);
    await expect(pieces.finish()).rejects.toThrow('a change without an audit record');
  });

  it('say that the disk was full, and only to whose they are', async () => {
    const pieces = together();
    await test.journal.read((queries) => sql`PRAGMA max_page_count = 1`.execute(queries));
    const large = pieces.write(async (queries) => {
      await queries
        .insertInto('setting')
        .values({ key: 'a', value: 'x'.repeat(100_000) })
        .execute();
    });
    await expect(large).rejects.toMatchObject({ code: 'disk-full' });
    await expect(pieces.finish()).rejects.toMatchObject({ code: 'disk-full' });
    await test.tamper(put('small'));
    expect(await keys()).toEqual(['small']);
  });

  it('are written when the journal closes', async () => {
    const pieces = together();
    await pieces.write(put('a'));
    const before = test.journal.head().seq;
    await test.journal.close();
    expect(test.journal.head().seq).toBe(before + 1);
  });
});
