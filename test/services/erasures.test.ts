import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { retainedPathOf } from '#main/database/retained-records.ts';
import type { Subject } from '#shared/compliance/subject.ts';
import { contactInput, neverAgain, optOutInput } from '#test/support/build-inputs.ts';
import { decryptedBytes, formsInFile, readDatabaseKey } from '#test/support/decrypted-bytes.ts';
import { openTestApp, type TestApp } from '#test/support/open-test-app.ts';
import { readPdfText } from '#test/support/read-pdf.ts';
import { canaries, seedCanaries } from '#test/support/seed-canaries.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const whom = (fields: Partial<Subject>): Subject => ({
  name: '',
  contactIds: [],
  phones: [],
  emails: [],
  ...fields,
});

const order = (subject: Partial<Subject>, fields = {}) => ({
  id: randomUUID(),
  subject: whom(subject),
  language: 'sv' as const,
  ground: 'request' as const,
  requestId: null,
  leave: [],
  ...fields,
});

const erase = (subject: Partial<Subject>, fields = {}) => app.client.erasures.erase(order(subject, fields));
const plan = (subject: Partial<Subject>) =>
  app.client.erasures.plan({ subject: whom(subject), language: 'sv' });

async function save(fields: Parameters<typeof contactInput>[0]) {
  const contact = contactInput(fields);
  await app.client.contacts.save(contact);
  return contact;
}

const call = (fields: Parameters<typeof neverAgain>[0]) =>
  app.client.calls.record(neverAgain({ outcome: 'talked-open', note: '', ...fields }));

const notes = async () =>
  (await app.client.calls.list({ limit: 50 })).rows.map(({ note }) => note).toSorted();

const verdictOf = async (number: string) =>
  (await app.client.calls.guard({ by: 'number', number })).decision.verdict;

/** What of these texts stands in any decrypted page of the journal or of the book beside it. Locks. */
async function tracesOf(texts: readonly string[]): Promise<string[]> {
  await app.lock();
  const key = await readDatabaseKey(app.dataFolder);
  const files = [app.journalPath, retainedPathOf(app.journalPath)].map((path) => decryptedBytes(path, key));
  const isIn = (text: string) => formsInFile(text).some((form) => files.some((file) => file.includes(form)));
  return texts.filter(isIn);
}

describe('an erasure', () => {
  // What the company says of itself, and its own wording of a question, are not the person's.
  const ownWords = /controller|worksellerName|workoffer|ownRuling|consentwording/i;

  it('leaves nothing that was written about a person through any feature, in any page', async () => {
    const { contactId } = await seedCanaries(app.client);
    const written = canaries.filter((text) => !ownWords.test(text));
    await erase({ contactIds: [contactId] });
    const { brokenEntries, isFileWhole } = await app.verify();
    expect([brokenEntries, isFileWhole]).toEqual([[], true]);
    expect(await tracesOf(written)).toEqual([]);
  });

  it('is shown row by row before anything is done, and its receipt says the same', async () => {
    const { id } = await save({ name: 'Anna Berg', phones: ['070-123 45 67'] });
    await call({ contactId: id, note: 'Ringde' });
    const before = await app.client.contacts.read({ id });
    const shown = await plan({ contactIds: [id] });
    expect(await app.client.contacts.read({ id })).toEqual(before);
    expect(shown.counts.map(({ table, effect, rows }) => [table, effect, rows])).toEqual([
      ['contact', 'deleted', 1],
      ['contactPoint', 'deleted', 1],
      ['call', 'deleted', 1],
      ['auditEntry', 'emptied', 2],
    ]);
    expect((await erase({ contactIds: [id] })).counts).toEqual(shown.counts);
  });

  it('covers the person in what was written about others, or leaves it when somebody says so', async () => {
    const anna = await save({ name: 'Anna Berg', phones: ['070-123 45 67'] });
    const bo = await save({ name: 'Bo Ek', note: 'Svåger till Anna Berg' });
    await call({ contactId: bo.id, note: 'Anna Berg tar över, ring Anna på 070-123 45 67' });
    await call({ contactId: bo.id, note: 'Anna Berg har semester' });
    const { rows } = await plan({ contactIds: [anna.id] });
    const left = rows.find(({ text }) => text.some((piece) => piece.text.includes('semester')));
    expect(left).toMatchObject({ effect: 'covered', isFixed: false });
    await erase({ contactIds: [anna.id] }, { leave: [left?.row] });
    expect(await notes()).toEqual([
      'Anna Berg har semester',
      '[raderat] tar över, ring [raderat] på [raderat]',
    ]);
    expect((await app.client.contacts.read({ id: bo.id })).note).toBe('Svåger till [raderat]');
    expect((await app.client.calls.list({ limit: 9, filter: { text: 'svåger' } })).rows).toEqual([]);
  });

  it('leaves somebody of the same name, a colleague on the same switchboard and their trail alone', async () => {
    const anna = await save({ name: 'Anna Berg', companyName: 'Bolaget AB', phones: ['08-123 45 67'] });
    const other = await save({ name: 'Anna Berg', phones: ['070-765 43 21'], note: 'Anna Berg i Umeå' });
    const bo = await save({ name: 'Bo Ek', companyName: 'Bolaget AB', phones: ['08-123 45 67'] });
    await call({ contactId: other.id, note: 'Anna Berg vill ha offert' });
    await call({ contactId: bo.id, note: 'Bo svarade i växeln' });
    const before = await Promise.all([other.id, bo.id].map((id) => app.client.contacts.read({ id })));
    await erase({ contactIds: [anna.id] });
    expect(await Promise.all([other.id, bo.id].map((id) => app.client.contacts.read({ id })))).toEqual(
      before,
    );
    expect(await notes()).toEqual(['Anna Berg vill ha offert', 'Bo svarade i växeln']);
    expect(await verdictOf('08-123 45 67')).not.toBe('blocked');
  });

  it('keeps every no as a hash that blocks the number, the address and whoever comes back with them', async () => {
    const anna = await save({
      name: 'Anna Berg',
      phones: ['070-123 45 67'],
      emails: ['anna@bolaget.example'],
    });
    await app.client.optOuts.add(optOutInput({ kind: 'person', contactId: anna.id }, { scope: ['all'] }));
    await erase({ contactIds: [anna.id] });
    expect((await app.client.optOuts.list({ text: '' })).rows).toEqual([]);
    expect(await verdictOf('0046 70 123 45 67')).toBe('blocked');
    const again = await save({ name: 'A Berg', emails: ['Anna+ny@Bolaget.example'] });
    expect((await app.client.contacts.read({ id: again.id })).points[0]?.badges).toHaveLength(1);
  });

  it('keeps a no to calls as a no to calls and to nothing else', async () => {
    await save({ name: 'Anna Berg', phones: ['070-123 45 67'], emails: ['anna@bolaget.example'] });
    const value = '070-123 45 67';
    await app.client.optOuts.add(optOutInput({ kind: 'phone', value }, { scope: ['phone'] }));
    const [{ id: contactId } = { id: '' }] = (await app.client.contacts.list({ text: '' })).rows;
    await erase({ contactIds: [contactId] });
    expect(await verdictOf(value)).toBe('blocked');
    const again = await save({ name: 'A Berg', emails: ['anna@bolaget.example'] });
    expect((await app.client.contacts.read({ id: again.id })).points[0]?.badges).toEqual([]);
  });

  it('leaves a company’s no as it is, without who said it', async () => {
    const anna = await save({
      name: 'Anna Berg',
      companyName: 'Bolaget AB',
      organisationNumber: '556036-0793',
    });
    await app.client.optOuts.add(
      optOutInput(
        { kind: 'organisation', value: '556036-0793' },
        { statedBy: 'Anna Berg, vd', scope: ['all'] },
      ),
    );
    await erase({ contactIds: [anna.id] });
    const { rows } = await app.client.optOuts.list({ text: '' });
    expect(rows).toHaveLength(1);
    expect(await tracesOf(['Anna Berg'])).toEqual([]);
  });

  it('erases a number without a name', async () => {
    await call({ number: '070-123 45 67', note: 'Vem var det?' });
    await erase({ phones: ['+46 70 123 45 67'] });
    expect(await notes()).toEqual([]);
    expect(await tracesOf(['701234567', 'Vem var det'])).toEqual([]);
  });

  it('answers the request that led to it, which then says no longer whose it was', async () => {
    const anna = await save({ name: 'Anna Berg', phones: ['070-123 45 67'] });
    const { request } = await app.client.subjectRequests.record({
      id: randomUUID(),
      kind: 'erasure',
      subject: whom({ name: 'Anna Berg', contactIds: [anna.id] }),
      receivedOn: '2026-11-20',
      receivedBy: 'email',
      words: 'Anna Berg vill raderas',
      identityCheck: 'Svarade från sin adress',
      language: 'sv',
      scope: [],
    });
    await erase({ contactIds: [anna.id] }, { requestId: request.id });
    const [answered] = await app.client.subjectRequests.list(undefined);
    expect(answered).toMatchObject({
      id: request.id,
      outcome: 'granted',
      name: '',
      words: '',
      identityCheck: '',
    });
    expect(await tracesOf(['Anna Berg'])).toEqual([]);
  });

  it('sent twice is one', async () => {
    const { id } = await save({ name: 'Anna Berg' });
    const sent = order({ contactIds: [id] });
    const first = await app.client.erasures.erase(sent);
    expect(await app.client.erasures.erase(sent)).toEqual(first);
    expect(await app.client.erasures.receipts({ language: 'sv' })).toEqual([first]);
  });

  it('is refused for somebody who must be kept, for nobody, and for somebody of whom nothing is held', async () => {
    const { id } = await save({ name: 'Anna Berg' });
    await app.client.retention.hold({
      id: randomUUID(),
      contactId: id,
      reason: 'Tvist om en faktura',
      reviewOn: '2027-01-01',
    });
    expect((await plan({ contactIds: [id] })).holds).toEqual(['Tvist om en faktura']);
    const { entries } = await app.verify();
    await expect(erase({ contactIds: [id] })).rejects.toMatchObject({ code: 'held-for-claims' });
    await expect(erase({})).rejects.toMatchObject({ code: 'subject-empty' });
    await expect(erase({ phones: ['070-999 99 99'] })).rejects.toMatchObject({
      code: 'erasure-nothing-held',
    });
    const unknown = { requestId: randomUUID() };
    const { id: bo } = await save({ name: 'Bo Ek' });
    await expect(erase({ contactIds: [bo] }, unknown)).rejects.toMatchObject({ code: 'request-not-found' });
    expect((await app.verify()).entries).toBe(entries + 1);
    expect((await app.client.contacts.read({ id: bo })).name).toBe('Bo Ek');
  });

  it('gives a receipt that can be saved and names nobody', async () => {
    const { id } = await save({ name: 'Anna Berg', phones: ['070-123 45 67'] });
    const receipt = await erase({ contactIds: [id] });
    const path = join(app.folder, 'kvitto.pdf');
    app.host.answerSave(path);
    await app.client.erasures.saveReceipt({ id: receipt.id, language: 'sv' });
    const text = readPdfText(readFileSync(path));
    expect(text).toContain('Kvitto på radering');
    expect(text).toContain('2026-12-23');
    expect(text).not.toContain('Berg');
    const english = await app.client.erasures.readReceipt({ id: receipt.id, language: 'en' });
    expect(english.document.title).toBe('Receipt of an erasure');
    const missing = { id: randomUUID(), language: 'sv' as const };
    await expect(app.client.erasures.readReceipt(missing)).rejects.toMatchObject({
      code: 'erasure-not-found',
    });
  });
});

describe('an older copy that is put back', () => {
  const copy = () => join(app.folder, 'backup.db');
  const restore = async () => {
    await app.lock();
    copyFileSync(copy(), app.journalPath);
    const passphrase = 'midola-kavuse-rolitu-penava-sukido';
    return app.client.vault.unlock({ passphrase, isRestoreAccepted: true });
  };
  const backUp = async () => {
    await app.lock();
    copyFileSync(app.journalPath, copy());
    await app.unlock();
  };

  it('brings back neither an opt-out that was lifted by nobody nor a person who was erased since', async () => {
    const anna = await save({ name: 'Anna Berg', phones: ['070-123 45 67'] });
    const bo = await save({ name: 'Bo Ek', phones: ['070-222 22 22'] });
    await call({ contactId: bo.id, note: 'Hälsade från Anna Berg' });
    await backUp();
    const value = '070-222 22 22';
    await app.client.optOuts.add(optOutInput({ kind: 'phone', value }, { scope: ['all'] }));
    await erase({ contactIds: [anna.id] });
    const { notices } = await restore();
    expect(notices).toEqual(['restored-journal-accepted']);
    expect(await verdictOf(value)).toBe('blocked');
    expect((await app.client.contacts.list({ text: '' })).rows.map(({ name }) => name)).toEqual(['Bo Ek']);
    expect((await app.client.erasures.receipts({ language: 'sv' })).length).toBe(1);
    expect((await app.verify()).brokenEntries).toEqual([]);
    expect(await tracesOf(['Anna Berg', '701234567'])).toEqual([]);
  });

  it('keeps what became a hash after it a hash, and a hash made before the key was known', async () => {
    const anna = await save({ name: 'Anna Berg', phones: ['070-123 45 67'] });
    await app.client.optOuts.add(optOutInput({ kind: 'person', contactId: anna.id }, { scope: ['all'] }));
    await backUp();
    await erase({ contactIds: [anna.id] });
    await restore();
    expect((await app.client.optOuts.list({ text: '' })).rows).toEqual([]);
    expect(await verdictOf('070-123 45 67')).toBe('blocked');
    expect(await tracesOf(['Anna Berg', '701234567'])).toEqual([]);
  });

  it('knows a number without a name again by its hash', async () => {
    await call({ number: '070-123 45 67', note: 'Vem var det?' });
    await backUp();
    await erase({ phones: ['070-123 45 67'] });
    await restore();
    expect(await notes()).toEqual([]);
  });

  it('is told apart from an ordinary start, which puts nothing back', async () => {
    await app.client.optOuts.add(optOutInput({ kind: 'phone', value: '070-222 22 22' }, { scope: ['all'] }));
    const { entries } = await app.verify();
    await app.lock();
    await app.unlock();
    expect((await app.verify()).entries).toBe(entries);
  });
});

describe('the copy from before an erasure', () => {
  const copy = () => `${app.journalPath}.before-erasure`;
  const reopenOn = async (day: string) => {
    await app.lock();
    app.clock.set(`${day}T09:00:00.000Z`);
    await app.unlock();
  };

  it('is encrypted, holds the person, and is gone after the day that the receipt names', async () => {
    const { id } = await save({ name: 'Anna Berg' });
    const { copiesUntil } = await erase({ contactIds: [id] });
    expect(readFileSync(copy()).includes('Anna Berg')).toBe(false);
    expect(decryptedBytes(copy(), await readDatabaseKey(app.dataFolder)).includes('Anna Berg')).toBe(true);
    const madeAt = new Date('2026-11-23T09:00:00.000Z');
    utimesSync(copy(), madeAt, madeAt);
    await reopenOn(copiesUntil);
    expect(existsSync(copy())).toBe(true);
    await reopenOn('2026-12-24');
    expect(existsSync(copy())).toBe(false);
  });
});

describe('the book beside the journal', () => {
  const path = () => retainedPathOf(app.journalPath);
  const isInBook = async (text: string) => {
    await app.lock();
    const isThere = decryptedBytes(path(), await readDatabaseKey(app.dataFolder)).includes(text);
    await app.unlock();
    return isThere;
  };

  it.each<[string, () => void]>([
    ['is missing', () => rmSync(path())],
    ['is damaged', () => writeFileSync(path(), 'x'.repeat(9000))],
    ['is empty', () => writeFileSync(path(), '')],
  ])('is written anew from the journal when it %s', async (_how, harm) => {
    await app.client.optOuts.add(optOutInput({ kind: 'phone', value: '070-222 22 22' }));
    expect(await isInBook('+46702222222')).toBe(true);
    await app.lock();
    harm();
    await app.unlock();
    expect(await isInBook('+46702222222')).toBe(true);
  });

  it('is nothing that anybody can read without the key', async () => {
    await app.client.optOuts.add(optOutInput({ kind: 'phone', value: '070-222 22 22' }));
    await app.lock();
    expect(readFileSync(path()).includes('+46702222222')).toBe(false);
    expect(readFileSync(path()).subarray(0, 6).toString('latin1')).not.toBe('SQLite');
  });
});
