import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '#shared/contract.ts';
import type { ContactInput } from '#shared/features/contacts/contacts.contract.ts';
import { openScreening, type ScreeningApp } from '#test/support/open-screening.ts';
import { requestInput, subjectInput } from '#test/support/request-inputs.ts';
import { consentInput, saleInput } from '#test/support/sale-inputs.ts';

type Input = Parameters<Client['subjectRequests']['exportPortable']>[0];
type Point = ContactInput['points'][number];

let app: ScreeningApp;
let annaId: string;
let path: string;
beforeEach(async () => {
  app = await openScreening();
  path = join(app.folder, 'mina.json');
  app.person.picks = path;
  const { controller } = await app.client.settings.read(undefined);
  await app.client.settings.writeController({ ...controller, name: 'Verktygsbolaget AB' });
  annaId = await save([
    point('phone', '070-123 45 67', 'sale'),
    point('email', 'anna.berg@bolaget.se', 'list-import'),
    point('email', '=anna@bolaget.se', 'inquiry'),
    point('phone', '073-999 88 77', 'public-source'),
  ]);
});
afterEach(() => app.close());

const point = (kind: 'phone' | 'email', raw: string, source: Point['source']['kind']): Point => ({
  id: randomUUID(),
  kind,
  raw,
  label: '',
  source: { kind: source, note: 'Leverantören AB', obtainedOn: '2026-11-02' },
});

async function save(points: Point[], fields: Partial<ContactInput> = {}): Promise<string> {
  const contact: ContactInput = {
    id: randomUUID(),
    kind: 'person',
    name: 'Anna Berg',
    companyName: '',
    role: '',
    legalForm: 'consumer',
    organisationNumber: '',
    note: 'Verkar missnöjd',
    points,
    ...fields,
  };
  await app.client.contacts.save(contact);
  return contact.id;
}

const input = (fields: Partial<Input> = {}): Input => ({
  id: randomUUID(),
  subject: subjectInput({ contactIds: [annaId] }),
  receivedOn: '2026-11-23',
  identityCheck: 'Ringde upp',
  language: 'sv',
  ...fields,
});
const exportIt = (fields: Partial<Input> = {}) => app.client.subjectRequests.exportPortable(input(fields));
const json = () => JSON.parse(readFileSync(path, 'utf8')) as unknown;
const csv = () => readFileSync(join(app.folder, 'mina.csv'), 'utf8');
const code = (expected: string) => expect.objectContaining({ code: expected });

describe('data to take along', () => {
  it('are what the person provided, under a contract or a consent, and nothing else', async () => {
    await app.client.sales.save(saleInput(annaId, { note: 'Prutade' }));
    await app.client.consents.give(consentInput(annaId, { note: 'Tveksam' }));
    const words = 'Jag vill ha mina uppgifter';
    const { request } = await app.client.subjectRequests.record(
      requestInput({ kind: 'portability', subject: subjectInput({ contactIds: [annaId] }), words }),
    );
    const saved = await exportIt({ id: request.id });
    expect(saved).toEqual({ outcome: 'saved', fileNames: ['mina.json', 'mina.csv'] });
    expect(json()).toEqual({
      format: 'ringbok-portable',
      version: 1,
      name: 'Anna Berg',
      controller: 'Verktygsbolaget AB',
      madeAt: '2026-11-23T09:00:00.000Z',
      language: 'sv',
      basis: ['contract', 'consent'],
      note: 'Filen innehåller det du själv har lämnat och som vi behandlar med stöd av avtal eller ditt samtycke (GDPR artikel 20).',
      points: [
        { kind: 'phone', value: '070-123 45 67', source: 'sale', obtainedOn: '2026-11-02' },
        { kind: 'email', value: '=anna@bolaget.se', source: 'inquiry', obtainedOn: '2026-11-02' },
      ],
      purchases: [
        {
          soldOn: '2026-11-02',
          productKind: 'Skärvätska',
          reference: 'Order 1042',
          isContract: false,
          contractEndsOn: null,
        },
      ],
      consents: [
        {
          kind: 'given',
          use: 'email',
          point: '',
          purpose: 'Nyhetsbrev',
          statedOn: '2026-11-20',
          wording: 'Får Verktygsbolaget AB skicka sitt nyhetsbrev till dig?',
        },
      ],
      requests: [{ kind: 'portability', receivedOn: '2026-11-23', words }],
    });
  });

  it('stand in a table too, where no cell runs as a formula', async () => {
    await app.client.sales.save(saleInput(annaId, { productKind: '=1+1' }));
    await exportIt();
    expect(csv().split('\r\n')).toEqual([
      '\uFEFF"Uppgift";"Innehåll";"Dag";"Hur vi fick den"',
      '"Upplysning";"Filen innehåller det du själv har lämnat och som vi behandlar med stöd av avtal eller ditt samtycke (GDPR artikel 20).";"";""',
      '"Till";"Anna Berg";"";""',
      '"Telefon";"070-123 45 67";"2026-11-02";"Ett köp hos oss"',
      '"E-post";"\'=anna@bolaget.se";"2026-11-02";"En förfrågan till oss"',
      '"Köp";"\'=1+1, Order 1042";"2026-11-02";""',
      '',
    ]);
  });

  it('say so when there is neither contract nor consent', async () => {
    await exportIt({ language: 'en' });
    expect(json()).toMatchObject({
      basis: [],
      points: [{ value: '070-123 45 67' }, { value: '=anna@bolaget.se' }],
    });
    expect(csv()).toContain('neither a contract with you nor your consent');
  });

  it('count a consent that was taken back as none, and give it all the same', async () => {
    const consent = await app.client.consents.give(consentInput(annaId));
    await app.client.consents.withdraw({
      id: consent.id,
      withdrawnOn: '2026-11-22',
      how: 'call',
      note: '',
    });
    await exportIt();
    expect(json()).toMatchObject({ basis: [], consents: [{ kind: 'given' }, { kind: 'withdrawn' }] });
  });

  it('leave out a card without contract or consent when another has one', async () => {
    const second = await save([point('phone', '070-222 33 44', 'fair')]);
    await app.client.sales.save(saleInput(second));
    await exportIt({ subject: subjectInput({ contactIds: [annaId, second] }) });
    expect(json()).toMatchObject({ points: [{ value: '070-222 33 44' }] });
  });

  it('answer the request, and are noted as handed over', async () => {
    const { id } = input();
    await exportIt({ id });
    expect(await app.client.subjectRequests.read({ id })).toMatchObject({
      kind: 'portability',
      outcome: 'granted',
      answeredAt: '2026-11-23T09:00:00.000Z',
      identitySettledOn: '2026-11-23',
      fileNames: ['mina.json', 'mina.csv'],
      events: [{ kind: 'received' }, { kind: 'answered' }],
    });
    const noted = await app
      .journal()
      .read((queries) =>
        queries
          .selectFrom('exportRecord')
          .innerJoin('exportedSubject', 'exportId', 'id')
          .select(['kind', 'fileName'])
          .where('subjectKey', '=', annaId)
          .orderBy('fileName')
          .execute(),
      );
    expect(noted).toEqual([
      { kind: 'portability', fileName: 'mina.csv' },
      { kind: 'portability', fileName: 'mina.json' },
    ]);
  });

  it('say that nothing is held of somebody unknown', async () => {
    const { id } = input();
    await exportIt({ id, subject: subjectInput({ name: 'Okänd Person' }) });
    expect(await app.client.subjectRequests.read({ id })).toMatchObject({ outcome: 'nothing-held' });
    expect(json()).toMatchObject({ points: [], purchases: [], consents: [], requests: [] });
  });

  it('never take the place of a table that nobody was asked about', async () => {
    writeFileSync(join(app.folder, 'mina.csv'), 'Någon annans');
    expect(await exportIt()).toEqual({ outcome: 'saved', fileNames: ['mina (2).json', 'mina (2).csv'] });
    expect(csv()).toBe('Någon annans');
  });

  it('are not written for another kind of request, for a card that is not there, or for nobody', async () => {
    const { request } = await app.client.subjectRequests.record(
      requestInput({ kind: 'erasure', subject: subjectInput({ contactIds: [annaId] }) }),
    );
    await expect(exportIt({ id: request.id })).rejects.toEqual(code('request-not-found'));
    const unknown = subjectInput({ contactIds: [randomUUID()] });
    await expect(exportIt({ subject: unknown })).rejects.toEqual(code('contact-not-found'));
    await expect(exportIt({ subject: subjectInput({ name: '' }) })).rejects.toEqual(code('subject-empty'));
    expect(existsSync(path)).toBe(false);
    expect(await app.client.subjectRequests.read({ id: request.id })).toMatchObject({ outcome: null });
  });

  it('are not written when nobody chose where', async () => {
    app.person.picks = null;
    expect(await exportIt()).toEqual({ outcome: 'cancelled' });
    expect(await app.client.subjectRequests.list(undefined)).toEqual([]);
  });
});
