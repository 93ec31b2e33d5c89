import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { personalDataInventory, personalTables } from '#main/personal-data/personal-data-inventory.ts';
import type { Block, Document } from '#shared/documents/document-model.ts';
import type { BreachInput } from '#shared/features/accountability/accountability.contract.ts';
import { contactInput } from '#test/support/build-inputs.ts';
import { openScreening, type ScreeningApp } from '#test/support/open-screening.ts';
import { readTrail } from '#test/support/read-trail.ts';
import { saleInput } from '#test/support/sale-inputs.ts';

let app: ScreeningApp;
beforeEach(async () => {
  app = await openScreening();
});
afterEach(() => app.close());

const code = (expected: string) => expect.objectContaining({ code: expected });

const controller = {
  name: 'Verktygsbolaget AB',
  organisationNumber: '556036-0793',
  address: 'Storgatan 1',
  email: 'info@verktygsbolaget.se',
  phone: '08-123 45 67',
  privacyContact: 'Maja Lund',
};

function textsOf(block: Block): string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items;
    case 'facts':
      return block.rows.flatMap(({ label, value }) => [label, value]);
    case 'table':
      return block.rows.flat();
  }
}
const textOf = ({ blocks }: Document): string => blocks.flatMap(textsOf).join('\n');
const headingsOf = ({ blocks }: Document): string[] =>
  blocks.flatMap((block) => (block.type === 'heading' && block.level === 1 ? [block.text] : []));

describe('the record of processing', () => {
  const read = async (language: 'sv' | 'en' = 'sv') =>
    (await app.client.accountability.readRecord({ language })).document;

  it('says everything that the inventory says of every table', async () => {
    for (const language of ['sv', 'en'] as const) {
      const text = textOf(await read(language));
      for (const table of personalTables) {
        const declared = personalDataInventory[table];
        for (const aspect of ['purpose', 'category', 'lawfulBasis', 'retention', 'source', 'title'] as const)
          expect(text).toContain(declared[aspect][language]);
      }
    }
  });

  it('has the headings of article 30(1), in order', async () => {
    expect(headingsOf(await read())).toEqual([
      'Vem som ansvarar',
      'Behandlingar',
      'Mottagare',
      'Överföring till land utanför EU och EES',
      'Tidsfrister för radering',
      'Säkerhetsåtgärder',
    ]);
  });

  it('names the controller, and says when nobody has filled that in', async () => {
    expect(textOf(await read())).toContain('Uppgifterna om företaget är inte ifyllda.');
    await app.client.settings.writeController(controller);
    const document = await read();
    expect(document.issuer).toBe('Verktygsbolaget AB');
    for (const value of Object.values(controller)) expect(textOf(document)).toContain(value);
    expect(textOf(document)).not.toContain('är inte ifyllda');
  });

  it('states each purpose once', async () => {
    const { blocks } = await read();
    const purposes = blocks.flatMap((block) =>
      block.type === 'heading' && block.level === 2 ? [block.text.replace(/^\d+\. /, '')] : [],
    );
    expect(new Set(purposes).size).toBe(purposes.length);
    expect(purposes.length).toBeGreaterThan(3);
  });

  it('follows the periods that are set', async () => {
    const { periods } = await app.client.retention.readPeriods(undefined);
    await app.client.retention.writePeriods({ ...periods, prospect: 17 });
    const text = textOf(await read());
    expect(text).toContain('Möjliga kunder\n17 månader');
    expect(text).toContain('Tidigare kunder\n12 månader');
  });

  it('is saved as PDF and CSV, each noted among the files that left the journal', async () => {
    await app.client.settings.writeController(controller);
    app.person.picks = join(app.folder, 'forteckning.pdf');
    const pdf = await app.client.accountability.saveRecord({ language: 'sv', kind: 'pdf' });
    expect(pdf).toEqual({ outcome: 'saved', fileNames: ['forteckning.pdf'] });
    expect(readFileSync(app.person.picks).subarray(0, 5).toString()).toBe('%PDF-');
    app.person.picks = join(app.folder, 'forteckning.csv');
    await app.client.accountability.saveRecord({ language: 'sv', kind: 'csv' });
    const lines = readFileSync(app.person.picks, 'utf8').split('\r\n');
    expect(lines[0]).toBe(
      '\uFEFF"Personuppgiftsansvarig";"Kontakt i dataskyddsfrågor";"Ändamål";"Registrerade";"Uppgifter";"Rättslig grund";"Tid för radering";"Källa";"Mottagare";"Överföring till land utanför EU och EES";"Säkerhetsåtgärder"',
    );
    expect(lines[1]).toMatch(/^"Verktygsbolaget AB";/);
    const kinds = await app
      .journal()
      .read((queries) => queries.selectFrom('exportRecord').select('kind').execute());
    expect(kinds).toEqual([{ kind: 'processing-record' }, { kind: 'processing-record' }]);
    expect(textOf(await read())).toContain('Registerförteckning\n2\n2026-11-23');
  });

  it('writes nothing when the person cancels', async () => {
    const answer = await app.client.accountability.saveRecord({ language: 'en', kind: 'csv' });
    expect(answer).toEqual({ outcome: 'cancelled' });
    expect(textOf(await read())).toContain('Ingen fil har sparats än.');
  });
});

describe('a breach', () => {
  const draft = () => app.client.accountability.draftBreach({ language: 'sv' });
  const save = async (fields: Partial<BreachInput> = {}) =>
    app.client.accountability.saveBreach({ ...(await draft()), ...fields });

  it('starts from what the journal knows, and writes nothing', async () => {
    const [anna, bo] = [
      contactInput({ phones: ['070-123 45 67'], emails: ['anna@bolaget.se'] }),
      contactInput({ name: 'Bo Ek' }),
    ];
    await app.client.contacts.save(anna);
    await app.client.contacts.save(bo);
    await app.client.sales.save(saleInput(anna.id));
    const head = app.journal().head().seq;
    expect(await draft()).toMatchObject({
      kind: 'lost-device',
      happenedOn: null,
      awareAt: '2026-11-23T09:00:00.000Z',
      peopleCount: 2,
      recordCount: 5,
      isEncrypted: true,
      risk: 'unknown',
      reportedAt: null,
    });
    expect((await draft()).measures).toContain('krypterad');
    expect(app.journal().head().seq).toBe(head);
    expect(await app.client.accountability.breaches(undefined)).toEqual([]);
  });

  it('is kept with what the law asks of it, the latest first', async () => {
    const first = await save({ awareAt: '2026-11-20T09:00:00.000Z', risk: 'unlikely' });
    const second = await save({ risk: 'high' });
    expect(second).toMatchObject({
      reportBy: '2026-11-26T09:00:00.000Z',
      mustReport: 'yes',
      mustTell: 'yes',
    });
    expect(first).toMatchObject({ mustReport: 'no', mustTell: 'no' });
    await app.lock();
    await app.unlock();
    expect(await app.client.accountability.breaches(undefined)).toEqual([second, first]);
  });

  it('sent twice is one, and a change keeps what stood there in the trail', async () => {
    const input = await draft();
    await app.client.accountability.saveBreach(input);
    app.clock.advance(600);
    await app.client.accountability.saveBreach(input);
    await app.client.accountability.saveBreach({ ...input, risk: 'risk' });
    expect(await readTrail(app.journal(), 'accountability.saveBreach')).toMatchObject([
      { after: { risk: 'unknown', recordedAt: '2026-11-23T09:00:00.000Z' } },
      { before: { risk: 'unknown' }, after: { risk: 'risk', recordedAt: '2026-11-23T09:00:00.000Z' } },
    ]);
    expect(await app.client.accountability.breaches(undefined)).toHaveLength(1);
  });

  it('reported within 72 hours needs no reason; a millisecond later it does', async () => {
    const awareAt = '2026-11-20T08:00:00.000Z';
    await save({ awareAt, reportedAt: '2026-11-23T08:00:00.000Z' });
    const late = { awareAt, reportedAt: '2026-11-23T08:00:00.001Z' };
    await expect(save(late)).rejects.toEqual(code('reason-missing'));
    await expect(save({ ...late, lateReason: '   ' })).rejects.toEqual(code('reason-missing'));
    expect(await save({ ...late, lateReason: 'Datorn hittades först.' })).toMatchObject(late);
  });

  it.each<[string, Partial<BreachInput>]>([
    ['known after now', { awareAt: '2026-11-23T09:00:00.001Z' }],
    ['reported before it was known', { reportedAt: '2026-11-23T08:59:59.999Z' }],
    ['happened tomorrow', { happenedOn: '2026-11-24' }],
    ['told tomorrow', { toldOn: '2026-11-24' }],
    ['fewer than none', { peopleCount: -1 }],
  ])('is refused when it cannot be: %s', async (_what, fields) => {
    await expect(save(fields)).rejects.toEqual(code('invalid-input'));
    expect(await app.client.accountability.breaches(undefined)).toEqual([]);
  });

  it('makes a note with the fields of article 33(3)', async () => {
    await app.client.settings.writeController(controller);
    const { id } = await save({
      awareAt: '2026-10-23T11:30:00.000Z',
      reportedAt: '2026-10-27T11:30:00.000Z',
      lateReason: 'Datorn hittades först.',
      what: 'Datorn glömdes på tåget.',
      consequences: 'Ingen har kunnat läsa den.',
      measures: 'Kontot är spärrat.',
      peopleCount: 1200,
      recordCount: null,
      risk: 'risk',
    });
    const { document } = await app.client.accountability.readBreachNote({ id, language: 'sv' });
    expect(headingsOf(document)).toEqual([
      'När',
      'Incidentens art (artikel 33.3 a)',
      'Kontaktpunkt för mer information (artikel 33.3 b)',
      'Sannolika konsekvenser (artikel 33.3 c)',
      'Åtgärder som vidtagits eller föreslås (artikel 33.3 d)',
      'Bedömning',
    ]);
    const text = textOf(document);
    for (const said of [
      'Blev känd\n2026-10-23 13:30',
      'Ska vara anmäld senast\n2026-10-26 12:30',
      'Skäl till att anmälan dröjt\nDatorn hittades först.',
      'Vad som hände\nDatorn glömdes på tåget.',
      'Ungefärligt antal uppgiftsposter\nInte känt än',
      'Verktygsbolaget AB',
      'Maja Lund',
      'Ingen har kunnat läsa den.',
      'Kontot är spärrat.',
      'Risk för de berörda\nRisk',
      'Information till de berörda (artikel 34)\nBehövs inte',
    ])
      expect(text).toContain(said);
    expect(text.replaceAll(/\s/gu, ' ')).toContain('Ungefärligt antal personer 1 200');
  });

  it('is saved as a PDF that is noted among the files', async () => {
    const { id } = await save();
    app.person.picks = join(app.folder, 'incident.pdf');
    expect(await app.client.accountability.saveBreachNote({ id, language: 'en' })).toEqual({
      outcome: 'saved',
      fileNames: ['incident.pdf'],
    });
    expect(readFileSync(app.person.picks).subarray(0, 5).toString()).toBe('%PDF-');
    const kinds = await app
      .journal()
      .read((queries) => queries.selectFrom('exportRecord').select(['kind', 'rows']).execute());
    expect(kinds).toEqual([{ kind: 'breach-note', rows: 1 }]);
  });

  it('that is not there has no note', async () => {
    const input = { id: randomUUID(), language: 'sv' as const };
    await expect(app.client.accountability.readBreachNote(input)).rejects.toEqual(code('breach-not-found'));
    await expect(app.client.accountability.saveBreachNote(input)).rejects.toEqual(code('breach-not-found'));
  });
});
