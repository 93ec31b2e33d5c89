import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Hit } from '#shared/features/subject-requests/subject-requests.contract.ts';
import { type Choices, noChoices, type RowRef } from '#shared/compliance/subject.ts';
import { openTestApp, type TestApp } from '#test/support/open-test-app.ts';
import { callWith, email, person, phone } from '#test/support/seed-subject.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp({ now: '2026-11-23T09:00:00.000Z' });
});
afterEach(() => app.close());

const anna = person('Anna Berg', {
  points: [phone('070-123 45 67'), email('anna.berg@bolaget.se')],
});
const kajsa = person('Kajsa Öhrn', { companyName: 'Firman AB', points: [phone('072-345 67 89')] });

/** Anna's call in which Kajsa is named, and Kajsa's call in which Anna is. */
async function seedCalls() {
  await app.client.contacts.save(anna);
  await app.client.contacts.save(kajsa);
  const own = callWith({ contactId: anna.id, note: 'Anna Berg hälsar från Kajsa Öhrn, 072-345 67 89' });
  const others = callWith({ contactId: kajsa.id, note: 'Fråga Anna Berg om offerten' });
  await app.client.calls.record(own);
  await app.client.calls.record(others);
  return { own: { table: 'call', key: own.id }, others: { table: 'call', key: others.id } };
}

const inputWith = (choices: Partial<Choices> = {}, contactIds: readonly string[] = [anna.id]) => ({
  id: crypto.randomUUID(),
  subject: { name: 'Anna Berg', contactIds: [...contactIds], phones: [], emails: [] },
  receivedOn: '2026-11-23',
  identityCheck: '',
  language: 'sv' as const,
  choices: { ...noChoices, ...choices },
});

interface ReportJson {
  readonly leftOut: { readonly rows: readonly { table: string; reason: string; count: number }[] };
  readonly search: Readonly<Record<string, unknown>> & {
    readonly sha256: string;
    readonly places: readonly { table: string; hits: number; setAside: number }[];
  };
}

/** The report as it is printed, as JSON and as CSV. */
async function reportWith(input: ReturnType<typeof inputWith>) {
  const { document } = await app.client.subjectRequests.preview(input);
  const path = join(app.folder, 'anna.pdf');
  app.host.answerSave(path);
  await app.client.subjectRequests.exportReport(input);
  const [json, csv] = ['json', 'csv'].map((kind) => readFileSync(path.replace(/pdf$/, kind), 'utf8'));
  const printed = JSON.stringify(document.blocks);
  const whole = [printed, json, csv].join('\n');
  return { printed, json: json ?? '', csv: csv ?? '', whole, data: JSON.parse(json ?? '') as ReportJson };
}

const hitsOf = async (choices: Partial<Choices> = {}): Promise<Hit[]> =>
  (await app.client.subjectRequests.preview(inputWith(choices))).hits;

const sayText = (hit?: Hit): string => (hit?.text ?? []).map(({ text, mark }) => `${mark}:${text}`).join('|');
const refsOf = (hits: readonly Hit[]): RowRef[] => hits.map(({ row }) => row);

describe('the rows to decide about', () => {
  it('are those that only speak of the person, then the own ones that name others, in marked pieces', async () => {
    const { own, others } = await seedCalls();
    const hits = await hitsOf();
    expect(refsOf(hits).slice(0, 2)).toEqual([others, own]);
    expect(hits[0]).toMatchObject({
      isOwn: false,
      day: '2026-11-23',
      title: 'Samtal, besök, SMS och e-post',
    });
    expect(sayText(hits[0])).toBe('none:Fråga |subject:Anna Berg|none: om offerten');
    expect(hits[1]?.isOwn).toBe(true);
    expect(sayText(hits[1])).toBe(
      'subject:Anna Berg|none: hälsar från |other:Kajsa Öhrn|none:, |other:072-345 67 89',
    );
  });

  it('leave out the person’s own rows in which nobody else is named', async () => {
    await app.client.contacts.save(anna);
    await app.client.calls.record(callWith({ contactId: anna.id, note: 'Anna Berg vill ha offert' }));
    expect(await hitsOf()).toEqual([]);
  });

  it('stay in sight when they were decided about, so that it can be taken back', async () => {
    const { own, others } = await seedCalls();
    const before = refsOf(await hitsOf());
    const after = await hitsOf({ notThisPerson: [others], covered: [own] });
    expect(refsOf(after)).toEqual(before);
    expect(sayText(after[0])).toContain('Fråga');
  });

  it('are at most three hundred, with the number of all', async () => {
    await app.client.contacts.save(anna);
    await app.client.contacts.save(kajsa);
    for (let count = 0; count < 303; count += 1)
      await app.client.calls.record(callWith({ contactId: kajsa.id, note: `Anna Berg ${count}` }));
    const { hits, hitCount } = await app.client.subjectRequests.preview(inputWith());
    expect(hits).toHaveLength(300);
    expect(hitCount).toBe(303);
  });

  it('show half-written words as they were typed', async () => {
    await app.client.contacts.save(anna);
    await app.client.contacts.save(kajsa);
    const text = 'Anna Berg ska ringa Kajsa Öhrn';
    await app.client.calls.saveDraft({ text, contactId: anna.id, timerStartedAt: null });
    const hits = await hitsOf();
    expect(hits.map(sayText)).toEqual(['subject:Anna Berg|none: ska ringa |other:Kajsa Öhrn']);
    const covered = refsOf(hits);
    expect((await reportWith(inputWith({ covered }))).whole).not.toContain('ska ringa');
  });

  it('show the earlier words of the trail too', async () => {
    await app.client.contacts.save(anna);
    await app.client.contacts.save(kajsa);
    const call = callWith({ contactId: anna.id, note: 'Kajsa Öhrn svarade' });
    await app.client.calls.record(call);
    await app.client.calls.correct({ ...call, kind: 'call', direction: 'out', note: 'Hon svarade' });
    const [hit] = await hitsOf();
    expect(hit?.row.table).toBe('auditEntry');
    expect(sayText(hit)).toContain('other:Kajsa Öhrn');
  });
});

describe('a row that is not about the person', () => {
  it('stands nowhere in the report, and is counted with the reason', async () => {
    const { others } = await seedCalls();
    const { whole, printed, data } = await reportWith(inputWith({ notThisPerson: [others] }));
    expect(whole).not.toContain('om offerten');
    expect(whole).toContain('hälsar från');
    expect(data.leftOut.rows).toContainEqual(
      expect.objectContaining({ table: 'call', reason: 'notThisPerson', count: 1 }),
    );
    expect(printed).toContain('bedömdes gälla någon annan');
    expect(data.search.places).toContainEqual({ table: 'call', hits: 2, setAside: 1 });
  });

  it('takes with it what the trail says of it', async () => {
    const { own } = await seedCalls();
    const input = callWith({ id: own.key, contactId: anna.id, note: 'sedan något annat' });
    await app.client.calls.correct({ ...input, kind: 'call', direction: 'out' });
    expect((await reportWith(inputWith())).whole).toContain('hälsar från');
    const { whole } = await reportWith(inputWith({ notThisPerson: [own] }));
    expect(whole).not.toMatch(/hälsar från|sedan något annat/);
  });

  it('may be a whole card, with its numbers, calls and name', async () => {
    const namesake = person('Anna Berg', {
      companyName: 'Annans AB',
      note: 'namnens kort',
      points: [phone('073-999 88 77')],
    });
    await app.client.contacts.save(anna);
    await app.client.contacts.save(namesake);
    await app.client.calls.record(callWith({ contactId: namesake.id, note: 'namnens samtal' }));
    const both = [anna.id, namesake.id];
    expect((await reportWith(inputWith({}, both))).whole).toContain('namnens samtal');
    const notThisPerson = [{ table: 'contact', key: namesake.id }];
    const { whole, data } = await reportWith(inputWith({ notThisPerson }, both));
    expect(whole).not.toMatch(/namnens|999 88 77|Annans AB/);
    expect(data.search.places).toContainEqual({ table: 'contact', hits: 2, setAside: 1 });
    expect(data.search.places).toContainEqual({ table: 'call', hits: 1, setAside: 1 });
    const { hits } = await app.client.subjectRequests.preview(inputWith({ notThisPerson }, both));
    expect(refsOf(hits)).toEqual(notThisPerson);
  });
});

describe('words that are covered', () => {
  it('as a whole leave the row and its facts, and say why', async () => {
    const { own } = await seedCalls();
    const { whole, csv, data, printed } = await reportWith(inputWith({ covered: [own] }));
    expect(whole).not.toContain('hälsar från');
    expect(csv).toContain('12 min 30 s');
    expect(printed).toContain('täckta i sin helhet');
    expect(data.leftOut.rows).toContainEqual(
      expect.objectContaining({ table: 'call', reason: 'wholeCovered', count: 1 }),
    );
  });

  it('as a whole are covered in their earlier form too', async () => {
    const { own } = await seedCalls();
    const input = callWith({ id: own.key, contactId: anna.id, note: 'sedan något annat' });
    await app.client.calls.correct({ ...input, kind: 'call', direction: 'out' });
    const { whole } = await reportWith(inputWith({ covered: [own] }));
    expect(whole).not.toMatch(/hälsar från|sedan något annat/);
  });

  it('are other people’s by default, and every place is counted under its kind of row', async () => {
    await seedCalls();
    const { whole, data } = await reportWith(inputWith());
    expect(whole).not.toMatch(/Kajsa|Öhrn|345 67 89/);
    expect(data.leftOut.rows).toContainEqual(
      expect.objectContaining({ table: 'call', reason: 'othersCovered', count: 2 }),
    );
    expect(data.leftOut.rows).toContainEqual(
      expect.objectContaining({ table: 'call', reason: 'onlyYours', count: 1 }),
    );
  });

  it('may be any besides, in any case and format, and are not printed as what was covered', async () => {
    await app.client.contacts.save(anna);
    const note = 'GRANNFRUN Märta tipsade, ring 0046 (0)8-123 45 67 eller anna.berg@bolaget.se. Märtas idé';
    await app.client.calls.record(callWith({ contactId: anna.id, note }));
    const alsoCover = ['grannfrun märta', '08-123 45 67', 'Märta', 'Anna Berg', 'anna.berg@bolaget.se'];
    const { whole, data } = await reportWith(inputWith({ alsoCover }));
    expect(whole.toLowerCase()).not.toMatch(/märta|grannfrun|123 45 67 eller/);
    expect(whole).toContain('Anna Berg');
    expect(whole).toContain('anna.berg@bolaget.se');
    expect(data.leftOut.rows).toContainEqual(
      expect.objectContaining({ table: 'call', reason: 'othersCovered', count: 3 }),
    );
  });

  it.each([
    ['Kajsa Öhrn', 'Kajsa Öhrn, [', '072-345'],
    ['ÖHRN, Kajsa', 'Kajsa Öhrn, [', '072-345'],
    ['+46 72 345 67 89', '], 072-345 67 89', 'Kajsa'],
  ])('are shown where %j may be named, and nothing else is', async (shown, expected, covered) => {
    await seedCalls();
    const { printed, whole } = await reportWith(inputWith({ show: [shown] }));
    expect(printed).toContain(expected);
    expect(whole).not.toContain(covered);
  });

  it('are not uncovered by part of a name', async () => {
    await seedCalls();
    const { whole } = await reportWith(inputWith({ show: ['Kajsa'] }));
    expect(whole).not.toContain('Öhrn');
  });
});

describe('the search record', () => {
  const canonical = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`).join(',')}}`;
  };

  it('is printed with a checksum that anybody can recompute from the data', async () => {
    await seedCalls();
    const { data, printed } = await reportWith(inputWith());
    const { sha256, ...record } = data.search;
    expect(createHash('sha256').update(canonical(record)).digest('hex')).toBe(sha256);
    expect(printed).toContain(sha256);
  });

  it('has another checksum when something else was looked for or set aside', async () => {
    const { others } = await seedCalls();
    const sums = [
      inputWith(),
      inputWith({ notThisPerson: [others] }),
      inputWith({}, [anna.id, kajsa.id]),
    ].map(async (input) => {
      const { document } = await app.client.subjectRequests.preview(input);
      return /sökningen[^"]*","value":"([0-9a-f]{64})/.exec(JSON.stringify(document.blocks))?.[1];
    });
    const found = await Promise.all(sums);
    expect(found.every((sum) => sum !== undefined)).toBe(true);
    expect(new Set(found).size).toBe(3);
  });

  it('names every form that was looked for and every table', async () => {
    await seedCalls();
    const { data, printed } = await reportWith(inputWith());
    expect(data.search['terms']).toMatchObject({
      names: ['Anna Berg'],
      nameForms: ['anna berg', 'berg anna', 'a berg'],
      phones: ['070-123 45 67'],
      numbers: ['+46701234567'],
      emails: ['anna.berg@bolaget.se'],
      contacts: 1,
    });
    const searched = data.search.places.map(({ table }) => table);
    const notSearched = data.search['notSearched'] as { table: string; because: string }[];
    expect(new Set([...searched, ...notSearched.map(({ table }) => table)]).size).toBe(
      searched.length + notSearched.length,
    );
    expect(notSearched.every(({ because }) => because.length > 10)).toBe(true);
    expect(printed).toContain('berg anna');
  });
});

describe('the table of a report', () => {
  it('has a line for each value, in words, and no cell that a spreadsheet would run', async () => {
    await app.client.contacts.save(anna);
    const note = '=HYPERLINK("http://x.example";"Anna")';
    await app.client.calls.record(callWith({ contactId: anna.id, note }));
    const { csv } = await reportWith(inputWith());
    const lines = csv.replace('\uFEFF', '').split('\r\n');
    expect(lines[0]).toBe('"table";"row";"field";"label";"value"');
    expect(lines).toContain('"call";"1";"outcome";"Utfall";"Vi talades vid; öppen för ny kontakt"');
    expect(lines).toContain('"contactPoint";"1";"normalised";"Tolkat som";"\'+46701234567"');
    expect(lines.filter((line) => line.includes('HYPERLINK'))).toEqual([
      `"call";"1";"note";"Anteckning";"'=HYPERLINK(""http://x.example"";""Anna"")"`,
    ]);
  });
});

describe('a report that answers a recorded request', () => {
  it('prints how it came, in which words, and what happened to it', async () => {
    await app.client.contacts.save(anna);
    const input = inputWith();
    await app.client.subjectRequests.record({
      id: input.id,
      kind: 'access',
      subject: { name: 'Berg', contactIds: [], phones: [], emails: [] },
      receivedOn: '2026-11-20',
      receivedBy: 'letter',
      words: 'Jag vill se allt ni har',
      identityCheck: '',
      language: 'sv',
      scope: [],
    });
    const { whole, csv } = await reportWith({ ...input, receivedOn: '2026-11-20' });
    expect(whole).toContain('Jag vill se allt ni har');
    expect(whole).toContain('Begäran kom in');
    expect(csv).toContain('Brev');
    const [request] = await app.client.subjectRequests.list(undefined);
    expect(request).toMatchObject({ id: input.id, receivedBy: 'letter', outcome: 'granted' });
  });
});
