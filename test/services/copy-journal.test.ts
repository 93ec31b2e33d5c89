import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { verifyChain } from '#main/database/audit-trail.ts';
import { removeOldCopies } from '#main/database/copy-beside.ts';
import { newestVersion } from '#main/database/migrate.ts';
import { closeDatabase, type Connection, openDatabase } from '#main/database/open-database.ts';
import type { CopierReply, Program, RunningProgram } from '#main/host/program.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { openTestJournal, type TestJournal } from '#test/support/open-test-journal.ts';
import { startProgram } from '#test/support/start-programs.ts';

let file: TestJournal;
afterEach(() => file.close());

const copyOf = (name = 'before-test') => join(file.folder, `journal.db.${name}`);
const leftovers = () => readdirSync(file.folder).filter((name) => /\.(?:before|being)-/.test(name));

const keep = (key: string, value = key) =>
  file.tamper((queries) => queries.insertInto('setting').values({ key, value }).execute());

const keysIn = (queries: { prepare: Connection['prepare'] }) =>
  queries.prepare('SELECT key FROM setting ORDER BY key').pluck().all();
const keysInJournal = () =>
  file.journal.read(async (queries) =>
    (await queries.selectFrom('setting').select('key').orderBy('key').execute()).map(({ key }) => key),
  );

function inCopy<T>(path: string, work: (connection: Connection) => T): T {
  const connection = openDatabase(path, Buffer.alloc(32, 0x5a), newestVersion);
  try {
    return work(connection);
  } finally {
    closeDatabase(connection);
  }
}

/** The real programs, of which one is given its work only when told to. */
function held(name: Program) {
  const started = Promise.withResolvers<void>();
  const mayBegin = Promise.withResolvers<void>();
  const start = (...program: Parameters<typeof startProgram>): RunningProgram => {
    const running = startProgram(...program);
    if (program[0] !== name) return running;
    started.resolve();
    return { ...running, post: (message) => void mayBegin.promise.then(() => running.post(message)) };
  };
  return { start, started: started.promise, letGo: () => mayBegin.resolve() };
}

/** The real copier, with something done before its last word is heard. */
const copierThat =
  (meanwhile: () => void): typeof startProgram =>
  (...program) => {
    const running = startProgram(...program);
    return {
      ...running,
      onMessage: (listener) =>
        running.onMessage((message) => {
          if ((message as CopierReply).kind === 'copied') meanwhile();
          listener(message);
        }),
    };
  };

/** A copier that cannot do it. */
const failingCopier = (errno: string): typeof startProgram => {
  let listener: (message: unknown) => void = () => undefined;
  return () => ({
    post: (task) => {
      writeFileSync((task as { to: string }).to, 'half');
      listener({ kind: 'failed', errno });
    },
    onMessage: (added) => {
      listener = added;
    },
    onEnded: () => undefined,
    end: () => Promise.resolve(),
  });
};

describe('a copy beside the journal', () => {
  it('holds exactly what the journal held when it began, while others go on saving', async () => {
    const copier = held('file-copier');
    file = await openTestJournal({ startProgram: copier.start });
    await keep('a');
    const steps: number[] = [];
    const copied = file.journal.copyBeside('before-test', { onProgress: (done) => steps.push(done) });
    await copier.started;
    const size = statSync(join(file.folder, 'journal.db')).size;
    const { seq } = file.journal.head();
    // More than the log holds before it is written into the file.
    for (let n = 0; n < 24; n += 1) await keep(`b${n}`, 'x'.repeat(1024 ** 2));
    await file.timer.pass();
    expect(statSync(join(file.folder, 'journal.db')).size).toBe(size);
    copier.letGo();
    await copied;
    expect(steps.at(-1)).toBe(size);
    expect(statSync(copyOf()).mode & 0o777).toBe(0o600);
    inCopy(copyOf(), (copy) => {
      expect(keysIn(copy)).toEqual(['a']);
      expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(verifyChain(copy, 'j')).toMatchObject({ entries: seq, broken: [] });
    });
    expect(await keysInJournal()).toHaveLength(25);
    await file.timer.pass();
    expect(statSync(join(file.folder, 'journal.db')).size).toBeGreaterThan(size);
  });

  it('takes the place of an earlier one, and waits for one that is being made', async () => {
    file = await openTestJournal();
    await keep('a');
    const copies = ['before-test', 'before-other', 'before-test'].map((name) =>
      file.journal.copyBeside(name),
    );
    await Promise.all(copies);
    await keep('b');
    await file.journal.copyBeside('before-test');
    expect(leftovers().toSorted()).toEqual(['journal.db.before-other', 'journal.db.before-test']);
    inCopy(copyOf(), (copy) => expect(keysIn(copy)).toEqual(['a', 'b']));
  });

  it('ends when the journal locks, with nothing left of it and everything in the journal', async () => {
    const copier = held('file-copier');
    file = await openTestJournal({ startProgram: copier.start });
    const copied = expect(file.journal.copyBeside('before-test')).rejects.toMatchObject({
      code: 'vault-locked',
    });
    await copier.started;
    await keep('a');
    await file.journal.close();
    await copied;
    expect(leftovers()).toEqual([]);
    inCopy(join(file.folder, 'journal.db'), (journal) => expect(keysIn(journal)).toEqual(['a']));
  });

  it('ends when it is called off, and the next one is made', async () => {
    const copier = held('file-copier');
    file = await openTestJournal({ startProgram: copier.start });
    const calledOff = new AbortController();
    const copied = expect(
      file.journal.copyBeside('before-test', { signal: calledOff.signal }),
    ).rejects.toMatchObject({ code: 'cancelled' });
    await copier.started;
    calledOff.abort(new AppError('cancelled'));
    await copied;
    expect(leftovers()).toEqual([]);
    copier.letGo();
    await file.journal.copyBeside('before-test');
    expect(leftovers()).toEqual(['journal.db.before-test']);
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EIO', 'disk-error'],
    ['EACCES', 'disk-read-only'],
  ])('says what the disk said (%s), leaves nothing, and keeps the earlier copy', async (errno, code) => {
    file = await openTestJournal({ startProgram: failingCopier(errno) });
    writeFileSync(copyOf(), 'earlier');
    await expect(file.journal.copyBeside('before-test')).rejects.toMatchObject({ code });
    expect(leftovers()).toEqual(['journal.db.before-test']);
    expect(statSync(copyOf()).size).toBe('earlier'.length);
  });

  it.each([
    ['short', (path: string) => truncateSync(path, 8192)],
    ['another file', (path: string) => writeFileSync(path, Buffer.alloc(statSync(path).size, 7))],
  ])('does not count as made when what lies there is %s', async (_, damage) => {
    file = await openTestJournal({ startProgram: copierThat(() => damage(`${copyOf()}.tmp`)) });
    await keep('a');
    await expect(file.journal.copyBeside('before-test')).rejects.toBeInstanceOf(AppError);
    expect(leftovers()).toEqual([]);
    await keep('b');
    expect(await keysInJournal()).toEqual(['a', 'b']);
  });

  it('is waited for by whoever must leave nothing in the log', async () => {
    const copier = held('file-copier');
    file = await openTestJournal({ startProgram: copier.start });
    const copied = file.journal.copyBeside('before-test');
    await copier.started;
    await keep('a');
    const emptied = file.journal.emptyLog();
    await keep('b');
    expect(statSync(join(file.folder, 'journal.db-wal')).size).toBeGreaterThan(0);
    copier.letGo();
    await Promise.all([copied, emptied]);
    expect(statSync(join(file.folder, 'journal.db-wal')).size).toBe(0);
    expect(existsSync(copyOf())).toBe(true);
  });
});

describe('verifying the journal', () => {
  const openHeld = async () => {
    const checker = held('journal-checker');
    file = await openTestJournal({ startProgram: checker.start });
    await keep('a');
    return checker;
  };

  it('reads what the journal held when it began, while others go on saving, and leaves nothing', async () => {
    const checker = await openHeld();
    const { seq } = file.journal.head();
    const stages: string[] = [];
    const verified = file.journal.verify({ onProgress: (stage) => stages.push(stage) });
    await checker.started;
    await keep('b');
    expect(await keysInJournal()).toEqual(['a', 'b']);
    checker.letGo();
    expect(await verified).toEqual({ integrity: 'ok', chain: { entries: seq, broken: [], erased: [] } });
    expect([...new Set(stages)]).toEqual(['copying', 'checking']);
    expect(leftovers()).toEqual([]);
  });

  it('finds entries that were changed behind the product, and those only', async () => {
    file = await openTestJournal();
    for (const key of ['a', 'b', 'c']) await keep(key);
    await file.journal.close();
    inCopy(join(file.folder, 'journal.db'), (journal) => {
      const triggers = journal.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
      for (const trigger of triggers) journal.exec(`DROP TRIGGER "${String(trigger)}"`);
      journal.exec(`UPDATE auditEntry SET payload = '{}' WHERE seq = 1;
        UPDATE auditEntry SET payload = NULL, salt = NULL WHERE seq = 2`);
      expect(verifyChain(journal, 'j')).toEqual({ entries: 3, broken: [1], erased: [2] });
      journal.exec('UPDATE chainLink SET link = zeroblob(32) WHERE seq = 2');
      expect(verifyChain(journal, 'j').broken).toEqual([1, 2, 3]);
    });
  });

  it.each([0.3, 0.6, 0.9])('never calls a file whole that is damaged at %d of it', async (place) => {
    const flip = () => {
      const path = `${copyOf('being-checked')}.tmp`;
      const bytes = readFileSync(path);
      const page = Math.floor((bytes.length / 4096) * place);
      bytes.writeUInt8(bytes.readUInt8(page * 4096 + 2000) ^ 1, page * 4096 + 2000);
      writeFileSync(path, bytes);
    };
    file = await openTestJournal({ startProgram: copierThat(flip) });
    for (const key of ['a', 'b', 'c']) await keep(key, key.repeat(30_000));
    const found = await file.journal.verify().then(
      ({ integrity }) => integrity,
      (error: AppError) => error.code,
    );
    expect(found).not.toBe('ok');
    expect(leftovers()).toEqual([]);
  });

  it('ends when it is called off, and when the journal locks, with nothing left', async () => {
    const checker = await openHeld();
    const calledOff = new AbortController();
    const first = expect(file.journal.verify({ signal: calledOff.signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
    await checker.started;
    calledOff.abort(new AppError('cancelled'));
    await first;
    const second = expect(file.journal.verify()).rejects.toMatchObject({ code: 'vault-locked' });
    await file.journal.close();
    await second;
    expect(leftovers()).toEqual([]);
  });

  it('that was broken off leaves a copy for no longer than until the next opening', async () => {
    file = await openTestJournal();
    for (const name of ['being-checked', 'being-checked.tmp', 'being-checked-wal'])
      writeFileSync(copyOf(name), '');
    writeFileSync(copyOf('before-test'), '');
    removeOldCopies(join(file.folder, 'journal.db'), file.clock.now());
    expect(leftovers()).toEqual(['journal.db.before-test']);
  });
});
