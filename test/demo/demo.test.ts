import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { suppressionKinds } from '#shared/compliance/vocabulary.ts';
import { parsePhoneNumber } from '#shared/kernel/phone-number.ts';
import { checkList } from './check-list.ts';
import { readDemoArguments } from './demo-arguments.ts';
import { makeExampleData } from './example-data.ts';
import { createJournal, fillJournal, type WindowlessJournal } from './fill-journal.ts';

const now = '2026-11-23T09:15:00.000Z';
const data = makeExampleData(new Date(now));
const folder = mkdtempSync(join(tmpdir(), 'ringbok-example-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every text in a value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

const reserved = /^\+46(?:701740(?:60[5-9]|6[1-9]\d)|846500 ?4\d\d|313900 ?6\d\d|406280 ?4\d\d|9803192\d\d)$/;

describe('the example data', () => {
  it('is the same for the same moment', () => {
    expect(makeExampleData(new Date(now))).toEqual(data);
  });

  it.each(['2026-11-23T09:15:00.000Z', '2026-03-29T00:30:00.000Z', '2027-01-02T23:59:00.000Z'])(
    'holds nothing later than %s',
    (moment) => {
      const { calls, startsAt, ...other } = makeExampleData(new Date(moment));
      const { checks, contacts, followUpsDone, lifts, optOuts, reports } = other;
      const { sales, consents, withdrawals, emailChecks } = other;
      const said = [...calls, ...checks, ...contacts, ...followUpsDone, ...lifts, ...optOuts, ...reports];
      const times = [...said, ...sales, ...consents, ...withdrawals, ...emailChecks];
      expect(times.filter(({ at }) => at > moment || at < startsAt)).toEqual([]);
      expect(calls).toHaveLength(300);
    },
  );

  it('uses only telephone numbers that nobody can have', () => {
    const numbers = textsIn(data).flatMap((text) => parsePhoneNumber(text)?.e164 ?? []);
    expect(numbers.length).toBeGreaterThan(80);
    expect(numbers.filter((number) => !reserved.test(number))).toEqual([]);
  });

  it('uses only addresses that nobody can have', () => {
    const addresses = textsIn(data).flatMap((text) => text.match(/\S+@\S+/g) ?? []);
    expect(addresses.length).toBeGreaterThan(50);
    expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([]);
  });
});

describe('the filled journal', () => {
  let journal: WindowlessJournal;

  beforeAll(async () => {
    journal = await createJournal(join(folder, 'journal'), data.startsAt);
    mkdirSync(join(folder, 'reports'));
    await fillJournal(journal, data, join(folder, 'reports'));
    journal.setClock(now);
  });
  afterAll(() => journal.lock());

  it('holds what was made up, and verifies', async () => {
    const { client } = journal;
    expect((await client.contacts.list({ text: '' })).total).toBe(62);
    expect((await client.calls.list({})).totalInJournal).toBe(300);
    const requests = await client.subjectRequests.list();
    expect(requests.filter(({ answeredAt }) => answeredAt === null)).toHaveLength(data.requests.length);
    expect(requests.filter(({ answeredAt }) => answeredAt !== null)).toHaveLength(2);
    expect(await client.restrictions.list({ contactId: null })).toHaveLength(data.restrictions.length);
    expect(await client.vault.verify()).toMatchObject({ isFileWhole: true, brokenEntries: [] });
  });

  it('holds opt-outs of every kind, some of them lifted', async () => {
    const { rows } = await journal.client.optOuts.list({ text: '', isLiftedIncluded: true });
    expect([...new Set(rows.map(({ kind }) => kind))].toSorted()).toEqual([...suppressionKinds].toSorted());
    expect(rows.filter(({ isActive }) => !isActive)).toHaveLength(2);
  });

  it('has follow-ups for today, for later, and one that is late', async () => {
    const days = (await journal.client.calls.followUps({ until: '2026-12-31' })).map(
      (call) => call.followUpOn,
    );
    expect(days.filter((day) => day === '2026-11-23').length).toBeGreaterThan(3);
    expect(days.some((day) => day !== null && day > '2026-11-23')).toBe(true);
    expect(days.some((day) => day !== null && day < '2026-11-23')).toBe(true);
  });

  it('answers every row of a list and keeps all of them', async () => {
    const path = join(folder, 'list.csv');
    const rows = [
      'Telefon;Namn',
      '070-174 06 06;står på en som sade aldrig mer',
      '0701740605;får ringas',
      'gunnar.akerlind@kvistahult.example',
      'nagon@pilgrenska.example',
      'elin.sandqvist@vindalva.example',
      '',
      'hej',
    ];
    writeFileSync(path, rows.join('\n'));
    const { counts, csv } = await checkList(journal.client, path);
    expect(counts).toEqual({ blocked: 3, clear: 2, 'not understood': 1, heading: 1, empty: 1 });
    expect(csv.trim().split('\r\n')).toHaveLength(rows.length + 1);
  });

  it('refuses a list that is no plain text file', async () => {
    await expect(checkList(journal.client, folder)).rejects.toMatchObject({ code: 'file-unreadable' });
  });
});

describe('the arguments of the demo', () => {
  it.each([
    [['--headless']],
    [['--headless', '--out']],
    [['--out', 'x']],
    [['--list', 'x']],
    [['--loud']],
    [['x']],
    [['--headless', '--out', 'package.json']],
    [['--headless', '--out', 'x', '--list', 'no-such-file']],
    [['--headless', '--out', 'x', '--list', 'test']],
  ])('are refused with one sentence: %j', (args) => {
    expect(readDemoArguments(args)).toEqual({ kind: 'mistake', sentence: expect.stringMatching(/\S\.?$/) });
  });

  it('name the folder and the list as absolute paths', () => {
    expect(readDemoArguments([])).toEqual({ kind: 'window' });
    const wish = readDemoArguments(['--headless', '--out', 'new', '--list', 'package.json']);
    expect(wish).toEqual({
      kind: 'headless',
      out: join(process.cwd(), 'new'),
      list: join(process.cwd(), 'package.json'),
    });
  });
});
