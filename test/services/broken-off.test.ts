import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findTrailIds } from '#main/personal-data/erase-subject.ts';
import { newestVersion } from '#main/database/migrate.ts';
import { closeDatabase, type Connection, openDatabase } from '#main/database/open-database.ts';
import { planErasure } from '#main/personal-data/plan-erasure.ts';
import { searchTexts } from '#main/personal-data/search-texts.ts';
import { readSubject } from '#main/features/subject-requests/subject/subject-keys.ts';
import { contactInput, neverAgain } from '#test/support/build-inputs.ts';
import { decryptedBytes, formsInFile, readDatabaseKey } from '#test/support/decrypted-bytes.ts';
import { openTestApp, type TestApp } from '#test/support/open-test-app.ts';
import { openTestJournal } from '#test/support/open-test-journal.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

/** Does something to the file while nobody has it open, as a process that was killed may have left it. */
async function behind<T>(work: (connection: Connection) => T): Promise<T> {
  await app.lock();
  const connection = openDatabase(app.journalPath, await readDatabaseKey(app.dataFolder), newestVersion);
  try {
    return work(connection);
  } finally {
    closeDatabase(connection);
    await app.unlock();
  }
}

const countIn = (table: string, where = '1') =>
  behind((file) => Number(file.prepare(`SELECT count(*) FROM ${table} WHERE ${where}`).pluck().get()));

const call = (fields: Parameters<typeof neverAgain>[0]) =>
  app.client.calls.record(neverAgain({ outcome: 'talked-open', ...fields }));

describe('an erasure that was broken off while its words were wiped', () => {
  it('is ended by the next opening', async () => {
    const contact = contactInput({ name: 'Anna Berg' });
    await app.client.contacts.save(contact);
    await call({ contactId: contact.id, note: 'Kvicksilverlampan' });
    await call({ contactId: contact.id, note: 'Offert' });
    await behind((file) =>
      file.exec(`INSERT INTO goneCall SELECT seq FROM call WHERE note = 'Kvicksilverlampan';
        DELETE FROM call WHERE note = 'Kvicksilverlampan'; UPDATE auditEntry SET salt = NULL, payload = NULL`),
    );
    expect(await countIn('goneCall')).toBe(0);
    await app.lock();
    const bytes = decryptedBytes(app.journalPath, await readDatabaseKey(app.dataFolder));
    expect(formsInFile('Kvicksilverlampan').filter((form) => bytes.includes(form))).toEqual([]);
    await app.unlock();
    expect((await app.client.calls.list({ limit: 9, filter: { text: 'offert' } })).rows).toHaveLength(1);
  });

  it('leaves the place of the latest call to the next one', async () => {
    const contact = contactInput({ name: 'Anna Berg' });
    await app.client.contacts.save(contact);
    for (let count = 0; count < 9; count += 1) await call({ contactId: contact.id, note: 'Lampan' });
    const erasing = app.client.erasures.erase({
      id: crypto.randomUUID(),
      subject: { name: '', contactIds: [contact.id], phones: [], emails: [] },
      ground: 'request',
      requestId: null,
      leave: [],
      language: 'sv',
    });
    await erasing;
    const other = contactInput({ name: 'Bo Ek' });
    await app.client.contacts.save(other);
    await call({ contactId: other.id, note: 'Ny offert' });
    const texts = async (text: string) =>
      (await app.client.calls.list({ limit: 9, filter: { text } })).rows.map(({ note }) => note);
    expect([await texts('offert'), await texts('lampan')]).toEqual([['Ny offert'], []]);
    expect(await countIn('callSearch_docsize')).toBe(1);
  });
});

describe('an import that was broken off', () => {
  const kept = JSON.stringify([{ kind: 'phone', value: '+46701234567', display: '070-123 45 67' }]);
  const displays = async () =>
    (await app.client.optOuts.list({ text: '', isLiftedIncluded: true, limit: 9 })).rows.map(
      ({ display }) => display,
    );

  it('of opt-outs is as if it had never begun while nothing was decided', async () => {
    await behind((file) =>
      file.prepare('INSERT INTO optOutImport (entries, isLast) VALUES (?, 0)').run(kept),
    );
    expect(await countIn('optOutImport')).toBe(0);
    expect(await displays()).toEqual([]);
  });

  it('of opt-outs is taken in once it was decided', async () => {
    const decision = {
      id: 'i',
      at: '2026-11-23T09:00:00.000Z',
      recordedBy: '',
      scope: 'all',
      statedOn: '2026-11-01',
      note: '',
      fileName: 'lista.csv',
      sha256: 'ff',
      added: 1,
      alreadyBlocked: 0,
      invalid: 0,
    };
    await behind((file) => {
      const insert = file.prepare('INSERT INTO optOutImport (entries, isLast) VALUES (?, ?)');
      insert.run(kept, 0);
      insert.run(JSON.stringify(decision), 1);
    });
    expect(await countIn('optOutImport')).toBe(0);
    expect(await displays()).toEqual(['070-123 45 67']);
    expect((await app.client.calls.guard({ by: 'number', number: '070-123 45 67' })).decision.verdict).toBe(
      'blocked',
    );
    expect(await app.verify()).toMatchObject({ isFileWhole: true, brokenEntries: [] });
  });

  it('of a register says nothing about anybody, and its numbers go', async () => {
    await behind((file) =>
      file.exec(`INSERT INTO registerFile (register, versionOn, importedAt, importedBy, fileName, sha256, numberCount,
          changeCount, isWhole) VALUES ('unfinished x', '2026-11-01', '', '', 'nix.txt', 'ff', 2, 0, 0);
        INSERT INTO registerNumber SELECT seq, 46701234567 FROM registerFile`),
    );
    const { decision } = await app.client.calls.guard({ by: 'number', number: '070-123 45 67' });
    expect(decision.reasons.map(({ rule }) => rule)).not.toContain('register-listed');
    // Between two questions there is room for one piece at least.
    for (let count = 0; count < 20; count += 1) await app.client.doNotCall.registers(undefined);
    expect(await countIn('registerNumber')).toBe(0);
    expect(await countIn('registerFile')).toBe(0);
  });
});

describe('a search through every text', () => {
  it('counts whatever is written until it is closed as found', async () => {
    const file = await openTestJournal();
    const subject = { name: 'Anna Berg', contactIds: [], phones: [], emails: [] };
    const { keys } = await file.journal.read((queries) => readSubject(queries, subject));
    const search = await searchTexts(file.journal.inPieces.read, [{ subject: keys, findTrailIds }]);
    await file.tamper((queries) =>
      queries
        .insertInto('breach')
        .values({
          id: 'b',
          kind: 'other',
          awareAt: '',
          what: 'Brev till Anna Berg',
          measures: '',
          consequences: '',
          isEncrypted: 0,
          risk: 'unlikely',
          lateReason: '',
          recordedAt: '',
          recordedBy: '',
        } as never)
        .execute(),
    );
    const [searched] = search.found;
    const plan = await file.journal.read((queries) =>
      planErasure(queries, searched ? { ...keys, searched } : keys),
    );
    expect(plan.map(({ table, effect }) => [table, effect])).toContainEqual(['breach', 'covered']);
    await search.close();
    await file.close();
  });
});
