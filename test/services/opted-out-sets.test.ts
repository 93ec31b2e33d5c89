import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadOptedOut } from '#main/features/opt-outs/load-opted-out.ts';
import { createOptOutsService } from '#main/features/opt-outs/opt-outs.service.ts';
import { hashText } from '#shared/lists/hash-text.ts';
import { optOutInput } from '#test/support/build-inputs.ts';
import { openTestJournal, type TestJournal } from '#test/support/open-test-journal.ts';

type Subject = Parameters<typeof optOutInput>[0];

let held: TestJournal;
let register: ReturnType<typeof createOptOutsService>;
let listFile: string;
beforeEach(async () => {
  held = await openTestJournal();
  listFile = join(held.folder, 'spärrar.txt');
  register = createOptOutsService({
    journal: held.journal,
    clock: held.clock,
    readSellerName: () => Promise.resolve(''),
    chooseListFile: () => Promise.resolve(listFile),
    onProgress: () => undefined,
  });
});
afterEach(() => held.close());

const add = (subject: Subject, fields = {}) => register.add(optOutInput(subject, fields));
const phone = (value: string): Subject => ({ kind: 'phone', value });
const load = () => loadOptedOut(held.journal);

const lift = (suppressionId: string) =>
  register.lift({
    id: crypto.randomUUID(),
    suppressionId,
    statedBy: 'Anna Berg',
    how: 'email',
    reason: 'Vill höra av oss igen',
    evidence: 'Mejl 2026-11-22',
  });

async function importList(values: readonly string[]): Promise<void> {
  writeFileSync(listFile, values.join('\n'));
  const chosen = await register.chooseImport(undefined);
  if (chosen.outcome !== 'read') throw new Error('nothing was read');
  await register.runImport({ token: chosen.token, scope: ['all'], statedOn: '2026-11-01', note: '' });
}

const addContact = (companyKey: string, organisationNumber: string) =>
  held.tamper((queries) =>
    queries
      .insertInto('contact')
      .values({
        id: crypto.randomUUID(),
        kind: 'company',
        name: '',
        sortKey: '',
        companyName: companyKey,
        companyKey,
        role: '',
        legalForm: 'legal-person',
        organisationNumber,
        note: '',
        createdAt: '2026-11-23T09:00:00.000Z',
        updatedAt: '2026-11-23T09:00:00.000Z',
      })
      .execute(),
  );

/** Swedish mobile numbers from 070-100 00 00 on. */
const numbers = (count: number) => Array.from({ length: count }, (_, index) => `070${1_000_000 + index}`);
const digits = (nth: number) => 46_701_000_000 + nth;

describe('what is opted out, as sets', () => {
  it('is nothing while nobody has said no', async () => {
    const { phones, emails, domains, organisations, companies } = await load();
    expect([phones.size, emails.size, domains.size, organisations.size]).toEqual([0, 0, 0, 0]);
    expect(companies).toBeNull();
  });

  it('finds numbers whatever they opted out of, each once', async () => {
    await add(phone('070-123 45 67'));
    await add(phone('08-123 456 78'), { scope: ['sms'] });
    await add(phone('08-123 456 78'), { scope: ['phone'] });
    const { phones } = await load();
    expect(phones.size).toBe(2);
    expect(phones.has(46_701_234_567) && phones.has(46_812_345_678)).toBe(true);
    expect(phones.has(46_701_234_568)).toBe(false);
  });

  it('finds an address without its tag, whichever form opted out', async () => {
    await add({ kind: 'email', value: 'Anna+kampanj@Bolaget.se' });
    await add({ kind: 'email', value: 'bo@bolaget.se' });
    const { emails, domains } = await load();
    expect(emails.size).toBe(2);
    expect(emails.has(hashText('anna@bolaget.se')) && emails.has(hashText('bo@bolaget.se'))).toBe(true);
    expect(domains.size).toBe(0);
  });

  it('finds domains, as they are matched', async () => {
    await add({ kind: 'domain', value: '@Åre.se' });
    const { domains } = await load();
    expect(domains.size).toBe(1);
    expect(domains.has(hashText('xn--re-xia.se'))).toBe(true);
  });

  it('finds companies by number and by name, and by the name of a contact with such a number', async () => {
    await add({ kind: 'organisation', value: '556036-0793' });
    await add({ kind: 'organisation', value: 'Bolaget AB' });
    await addContact('fönster i åre', '556036-0793');
    await addContact('dörrar i åre', '556430-0142');
    const { organisations, companies } = await load();
    expect(organisations.size).toBe(1);
    expect(organisations.has(5_560_360_793)).toBe(true);
    expect(companies?.size).toBe(2);
    expect(companies?.has(hashText('bolaget'))).toBe(true);
    expect(companies?.has(hashText('fönster i åre'))).toBe(true);
    expect(companies?.has(hashText('dörrar i åre'))).toBe(false);
  });

  it('follows a contact that comes or gets a number after the sets were kept', async () => {
    await add({ kind: 'organisation', value: '556036-0793' });
    expect((await load()).companies).toBeNull();
    await addContact('fönster i åre', '556036-0793');
    expect((await load()).companies?.has(hashText('fönster i åre'))).toBe(true);
  });
});

describe('the sets that are kept', () => {
  it('are written once, and again when somebody says no', async () => {
    await importList(numbers(45_000));
    expect((await load()).phones.size).toBe(45_000);
    expect(held.keptCaches()).toBe(1);
    const { phones } = await load();
    expect(Array.from({ length: 45_000 }, (_, nth) => phones.has(digits(nth)))).not.toContain(false);
    expect(held.keptCaches()).toBe(1);

    await add(phone('0702000000'));
    const grown = (await load()).phones;
    expect(grown.size).toBe(45_001);
    expect(grown.has(46_702_000_000) && grown.has(digits(0)) && grown.has(digits(44_999))).toBe(true);
    expect(held.keptCaches()).toBe(2);
  });

  it('let go of what was lifted, and of nothing else', async () => {
    const { id } = await add(phone('0701000000'));
    await add(phone('0701000001'));
    await load();
    await lift(id);
    await add(phone('0701000002'));
    const { phones } = await load();
    expect([0, 1, 2].map((nth) => phones.has(digits(nth)))).toEqual([false, true, true]);
  });

  it('do not take up what was both said and lifted since', async () => {
    await add(phone('0701000000'));
    await load();
    const { id } = await add(phone('0701000001'));
    await lift(id);
    const { phones } = await load();
    expect([0, 1].map((nth) => phones.has(digits(nth)))).toEqual([true, false]);
  });

  it('keep a number for which only one of two opt-outs was lifted', async () => {
    const { id } = await add(phone('0701000000'), { scope: ['sms'] });
    await add(phone('0701000000'), { scope: ['phone'] });
    await load();
    await lift(id);
    expect((await load()).phones.has(digits(0))).toBe(true);
  });

  it.each<[string, Parameters<TestJournal['tamper']>[0]]>([
    ['is missing', (queries) => queries.deleteFrom('numberSet').execute()],
    [
      'of addresses alone is missing',
      (queries) => queries.deleteFrom('numberSet').where('name', '=', 'opted-out-emails').execute(),
    ],
    [
      'is cut short',
      (queries) =>
        queries
          .updateTable('numberSet')
          .set({ numbers: Buffer.alloc(12) })
          .execute(),
    ],
    [
      'holds fewer than it says',
      (queries) =>
        queries
          .updateTable('numberSet')
          .set({ numbers: Buffer.alloc(8) })
          .execute(),
    ],
    [
      'holds more than it says',
      (queries) =>
        queries
          .updateTable('numberSet')
          .set({ numbers: Buffer.from(Float64Array.of(1, 2, 3, 4).buffer) })
          .execute(),
    ],
    [
      'holds what is no number',
      (queries) =>
        queries
          .updateTable('numberSet')
          .set({ numberCount: 2, numbers: Buffer.from(Float64Array.of(1, Number.NaN).buffer) })
          .execute(),
    ],
    [
      'is out of order',
      (queries) =>
        queries
          .updateTable('numberSet')
          .set({ numberCount: 2, numbers: Buffer.from(Float64Array.of(2, 1).buffer) })
          .execute(),
    ],
    [
      'was hashed otherwise',
      (queries) => queries.updateTable('numberSet').set({ changeCounter: '3 3 1' }).execute(),
    ],
    [
      'says nothing of what it is',
      (queries) => queries.updateTable('numberSet').set({ changeCounter: '' }).execute(),
    ],
  ])('are built again when the BLOB %s', async (_case, damage) => {
    await importList(['0701000000', '0701000001', 'anna@bolaget.se']);
    await load();
    await held.tamper(damage);
    for (const keptCaches of [2, 2]) {
      const { phones, emails } = await load();
      expect([phones.size, emails.size]).toEqual([2, 1]);
      expect(phones.has(digits(0)) && phones.has(digits(1))).toBe(true);
      expect(emails.has(hashText('anna@bolaget.se'))).toBe(true);
      expect(held.keptCaches()).toBe(keptCaches);
    }
  });
});
