import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  asStorageError,
  closeDatabase,
  type Connection,
  createDatabase,
  openDatabase,
} from '#main/database/open-database.ts';
import { codeOf, makeTestFolder } from '#test/support/open-test-vault.ts';

const key = Buffer.alloc(32, 0x5a);
const canary = 'Kanariefågel Andersson';

let place: ReturnType<typeof makeTestFolder>;
let path: string;
beforeEach(() => {
  place = makeTestFolder();
  path = join(place.folder, 'journal.db');
});
afterEach(() => place.remove());

function makeFilled(rows = 2000): void {
  const connection = createDatabase(path, key);
  connection.exec('CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)');
  const insert = connection.prepare('INSERT INTO note (text) VALUES (?)');
  connection.transaction(() => {
    for (let row = 0; row < rows; row += 1) insert.run(`${canary} ${row}`);
  })();
  closeDatabase(connection);
}

const open = (newestVersion = 1): Connection => openDatabase(path, key, newestVersion);
const refusal = (): Promise<string> => codeOf(() => closeDatabase(open()));
const read = (connection: Connection, pragma: string): unknown => connection.pragma(pragma, { simple: true });

/** Reads every row and checks every page. */
function readAll(): void {
  const connection = open();
  try {
    connection.prepare('SELECT sum(length(text)) FROM note').get();
    expect(read(connection, 'quick_check')).toBe('ok');
  } catch (error) {
    throw asStorageError(error) ?? error;
  } finally {
    closeDatabase(connection);
  }
}

/** Asks a child to open the journal; its answer. */
const ask = async (child: ChildProcess): Promise<unknown> => {
  const answer = once(child, 'message');
  child.send({ path, key: key.toString('hex') });
  return (await answer)[0];
};

describe('making and opening a database', () => {
  it('keeps every setting in each of 50 opens', () => {
    makeFilled(10);
    for (let round = 0; round < 50; round += 1) {
      const connection = open();
      const settings = [
        'synchronous',
        'temp_store',
        'secure_delete',
        'journal_mode',
        'locking_mode',
        'foreign_keys',
      ];
      expect(settings.map((name) => read(connection, name))).toEqual([2, 2, 1, 'wal', 'exclusive', 1]);
      closeDatabase(connection);
    }
  });

  it('makes folder and files readable by their owner only', () => {
    const connection = createDatabase(path, key);
    connection.exec('CREATE TABLE note (text TEXT)');
    expect(statSync(place.folder).mode & 0o777).toBe(0o700);
    const modes = readdirSync(place.folder).map((name) => statSync(join(place.folder, name)).mode & 0o777);
    expect(modes).toEqual([0o600, 0o600]);
    closeDatabase(connection);
  });

  it('takes back rights that others were given', () => {
    makeFilled(1);
    chmodSync(path, 0o644);
    closeDatabase(open());
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('writes nothing readable, neither in the file nor in the WAL', () => {
    makeFilled();
    const connection = open();
    connection.prepare('INSERT INTO note (text) VALUES (?)').run(canary);
    for (const name of readdirSync(place.folder))
      expect(readFileSync(join(place.folder, name)).includes(canary)).toBe(false);
    closeDatabase(connection);
  });

  it('leaves one file behind when it closes, and closes only once', () => {
    const connection = createDatabase(path, key);
    connection.exec('CREATE TABLE note (text TEXT)');
    closeDatabase(connection);
    closeDatabase(connection);
    expect(readdirSync(place.folder)).toEqual(['journal.db']);
  });

  it('leaves the key to its owner and refuses one of 31 or 33 bytes', () => {
    const own = Buffer.from(key);
    closeDatabase(createDatabase(path, own));
    expect(own.equals(key)).toBe(true);
    for (const length of [0, 31, 33]) {
      expect(() => openDatabase(path, Buffer.alloc(length), 1)).toThrow(RangeError);
      expect(() => createDatabase(`${path}2`, Buffer.alloc(length))).toThrow(RangeError);
    }
    expect(readdirSync(place.folder)).toEqual(['journal.db']);
  });
});

describe('refusing a file', () => {
  it('never makes one over another', async () => {
    makeFilled(1);
    const before = readFileSync(path);
    expect(await codeOf(() => createDatabase(path, key))).toBe('vault-exists');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('says that a file is missing, and makes none', async () => {
    mkdirSync(place.folder);
    expect(await refusal()).toBe('journal-missing');
    expect(readdirSync(place.folder)).toEqual([]);
  });

  it('takes a file of 0 bytes for damage, never for a new journal', async () => {
    makeFilled(1);
    truncateSync(path, 0);
    expect(await refusal()).toBe('journal-damaged');
    expect(statSync(path).size).toBe(0);
  });

  it.each([1, 4096, 40_960, 'half'] as const)('notices %s bytes cut from the end', async (cut) => {
    makeFilled();
    const { size } = statSync(path);
    truncateSync(path, cut === 'half' ? Math.floor(size / 2) : size - cut);
    expect(await codeOf(readAll)).toBe('journal-damaged');
  });

  it('takes a wrong key, and a plain file, for damage', async () => {
    makeFilled(1);
    expect(await codeOf(() => openDatabase(path, Buffer.alloc(32, 1), 1))).toBe('journal-damaged');
    writeFileSync(path, `SQLite format 3\u0000${'x'.repeat(8192)}`);
    expect(await refusal()).toBe('journal-damaged');
  });

  it('follows no link, neither for the file nor for its WAL', async () => {
    makeFilled(1);
    const link = join(place.folder, 'link.db');
    symlinkSync(path, link);
    expect(await codeOf(() => openDatabase(link, key, 1))).toBe('journal-unsafe-file');
    symlinkSync(path, `${path}-wal`);
    expect(await refusal()).toBe('journal-unsafe-file');
  });

  it('opens no folder', async () => {
    mkdirSync(path, { recursive: true });
    expect(await refusal()).toBe('journal-unsafe-file');
  });

  it("refuses another program's database", async () => {
    makeFilled(1);
    const connection = open();
    connection.pragma('application_id = 7');
    closeDatabase(connection);
    expect(await refusal()).toBe('journal-foreign');
  });

  it('refuses a database of a later version and leaves it as it is', async () => {
    makeFilled(1);
    const connection = open();
    connection.pragma('user_version = 3');
    closeDatabase(connection);
    const before = readFileSync(path);
    expect(await codeOf(() => open(2))).toBe('journal-newer');
    expect(readFileSync(path).equals(before)).toBe(true);
    closeDatabase(open(3));
  });
});

describe('errors of the disk', () => {
  it('have codes of the product', () => {
    makeFilled(1);
    const connection = open();
    connection.pragma('max_page_count = 3');
    const fill = (): void => {
      connection.prepare('INSERT INTO note (text) VALUES (?)').run('x'.repeat(100_000));
    };
    let failure: unknown = null;
    try {
      fill();
    } catch (error) {
      failure = error;
    }
    expect(asStorageError(failure)?.code).toBe('disk-full');
    expect(read(connection, 'quick_check')).toBe('ok');
    closeDatabase(connection);
  });

  it('are not made of anything else', () => {
    const connection = createDatabase(path, key);
    let failure: unknown = null;
    try {
      connection.exec('SELECT nonsense');
    } catch (error) {
      failure = error;
    }
    expect(failure).toBeInstanceOf(Error);
    expect(asStorageError(failure)).toBeNull();
    expect(asStorageError(new Error('other'))).toBeNull();
    closeDatabase(connection);
  });
});

describe('a second process', () => {
  let children: ChildProcess[] = [];
  const start = async (): Promise<ChildProcess> => {
    const child = fork('test/support/child-open-database.ts');
    children.push(child);
    await once(child, 'message');
    return child;
  };
  afterEach(async () => {
    const gone = children.map((child) => once(child, 'exit'));
    children.forEach((child) => child.kill('SIGKILL'));
    await Promise.all(gone);
    children = [];
  });

  it('can neither read nor write an open journal', async () => {
    makeFilled(1);
    const connection = open();
    expect(await ask(await start())).toBe('journal-in-use');
    expect(connection.prepare('SELECT count(*) FROM note').pluck().get()).toBe(1);
    closeDatabase(connection);
  });

  // Two that read at the same instant can each keep the other from going on: then nobody opens, and the next try does.
  it('never opens beside another, however many try at the same moment', async () => {
    makeFilled(1);
    for (let round = 0; round < 3; round += 1) {
      const racers = await Promise.all([start(), start(), start(), start()]);
      const answers = await Promise.all(racers.map(ask));
      const opened = answers.filter((answer) => answer === 'opened');
      expect(opened.length).toBeLessThanOrEqual(1);
      expect(answers.filter((answer) => answer === 'journal-in-use')).toHaveLength(4 - opened.length);
      const gone = racers.map((child) => once(child, 'exit'));
      racers.forEach((child) => child.kill('SIGKILL'));
      await Promise.all(gone);
      children = [];
    }
    expect(await refusal()).toBe('none');
  });
});
