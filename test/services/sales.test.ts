import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findSales } from '#main/features/sales/find-sales.ts';
import type { Sale, SaleInput } from '#shared/features/sales/sales.contract.ts';
import { contactInput, optOutInput } from '#test/support/build-inputs.ts';
import { openScreening, type ScreeningApp } from '#test/support/open-screening.ts';
import { readTrail } from '#test/support/read-trail.ts';
import { saleInput } from '#test/support/sale-inputs.ts';

let app: ScreeningApp;
let contactId: string;
let phoneId: string;
let emailId: string;
beforeEach(async () => {
  app = await openScreening();
  const anna = contactInput({ phones: ['070-123 45 67'], emails: ['Anna.Berg@Bolaget.se'] });
  contactId = anna.id;
  [phoneId, emailId] = anna.points.map(({ id }) => id) as [string, string];
  await app.client.contacts.save(anna);
});
afterEach(() => app.close());

const save = (fields: Partial<SaleInput> = {}): Promise<Sale> =>
  app.client.sales.save(saleInput(contactId, fields));
const list = () => app.client.sales.list({ contactId });
const code = (expected: string) => expect.objectContaining({ code: expected });

describe('a sale', () => {
  it('stands with the contact, with what was given at it, and is there after the vault was locked', async () => {
    const { work } = await app.client.settings.read(undefined);
    await app.client.settings.writeWork({ ...work, sellerName: 'Maja Lund' });
    const sale = await save({ obtainedPointIds: [emailId], wasOptOutOffered: 'yes', note: 'Via mässan' });
    await app.lock();
    await app.unlock();
    expect(await list()).toEqual([sale]);
    expect(sale).toMatchObject({
      productKind: 'Skärvätska',
      soldOn: '2026-11-02',
      wasOptOutOffered: 'yes',
      obtainedPoints: [{ pointId: emailId, kind: 'email', display: 'Anna.Berg@Bolaget.se', isMasked: false }],
      recordedAt: '2026-11-23T09:00:00.000Z',
      recordedBy: 'Maja Lund',
    });
  });

  it('comes first when it is the newest', async () => {
    for (const soldOn of ['2025-01-15', '2026-11-02', '2024-06-30']) await save({ soldOn });
    expect((await list()).map(({ soldOn }) => soldOn)).toEqual(['2026-11-02', '2025-01-15', '2024-06-30']);
  });

  it('sent twice is one, and writes nothing the second time', async () => {
    const input = saleInput(contactId);
    await app.client.sales.save(input);
    const before = app.journal().head().seq;
    await app.client.sales.save(input);
    expect(app.journal().head().seq).toBe(before);
    expect(await list()).toHaveLength(1);
  });

  it('is corrected in place, and the audit trail keeps what stood there', async () => {
    const input = saleInput(contactId, { reference: 'Order 1' });
    await app.client.sales.save(input);
    app.clock.advance(60);
    const after = await app.client.sales.save({ ...input, reference: 'Order 2' });
    expect(after).toMatchObject({ reference: 'Order 2', recordedAt: '2026-11-23T09:00:00.000Z' });
    expect(await readTrail(app.journal(), 'sales.save')).toMatchObject([
      { table: 'sale', id: input.id, after: { reference: 'Order 1' } },
      { before: { reference: 'Order 1' }, after: { reference: 'Order 2' } },
    ]);
  });

  it('covers a number that has been opted out since', async () => {
    await save({ obtainedPointIds: [phoneId, emailId] });
    await app.client.optOuts.add(
      optOutInput({ kind: 'phone', value: '070-123 45 67' }, { scope: ['phone'] }),
    );
    const [sale] = await list();
    expect(sale?.obtainedPoints.map(({ display, isMasked }) => ({ display, isMasked }))).toEqual([
      { display: '070-••• •• 67', isMasked: true },
      { display: 'Anna.Berg@Bolaget.se', isMasked: false },
    ]);
  });

  it('remembers what was given after it has left the card, also when it is corrected', async () => {
    const input = saleInput(contactId, { obtainedPointIds: [emailId] });
    await app.client.sales.save(input);
    const card = await app.client.contacts.read({ id: contactId });
    await app.client.contacts.save({ ...card, points: card.points.filter(({ id }) => id !== emailId) });
    const sale = await app.client.sales.save({ ...input, obtainedPointIds: [phoneId], note: 'Rättat' });
    expect(sale.obtainedPoints).toEqual([
      { pointId: phoneId, kind: 'phone', display: '070-123 45 67', isMasked: false },
      { pointId: null, kind: 'email', display: 'anna.berg@bolaget.se', isMasked: false },
    ]);
  });

  it.each<[string, Partial<SaleInput>]>([
    ['a day that has not come', { soldOn: '2026-11-24' }],
    [
      'a contract that ends before it began',
      { isContract: true, contractEndsOn: '2026-11-01', soldOn: '2026-11-02' },
    ],
    ['an end of a single purchase', { contractEndsOn: '2027-11-01' }],
    ['a single purchase that runs', { confirmedRunningOn: '2026-11-20' }],
    ['a contract confirmed in advance', { isContract: true, confirmedRunningOn: '2026-11-24' }],
    ['a contract confirmed before it began', { isContract: true, confirmedRunningOn: '2026-11-01' }],
    ['no kind of product', { productKind: '   ' }],
    ['a number that no card carries', { obtainedPointIds: ['7f3c2f0e-6f5d-4a53-9d3b-0b8a3f0c1a11'] }],
    ['a day that does not exist', { soldOn: '2026-02-30' }],
  ])('is refused with %s', async (_case, fields) => {
    await expect(save(fields)).rejects.toEqual(code('invalid-input'));
    expect(await list()).toEqual([]);
  });

  it('takes the last day of both sides', async () => {
    await save({ soldOn: '2026-11-23' });
    await save({
      isContract: true,
      soldOn: '2026-11-02',
      contractEndsOn: '2026-11-02',
      confirmedRunningOn: '2026-11-02',
    });
    expect(await list()).toHaveLength(2);
  });

  it('needs a contact, stays with it, and takes no point of another', async () => {
    await expect(app.client.sales.save(saleInput(randomUUID()))).rejects.toEqual(code('contact-not-found'));
    const other = contactInput({ name: 'Bo Ek', phones: ['070-765 43 21'] });
    await app.client.contacts.save(other);
    const sale = await save();
    await expect(app.client.sales.save(saleInput(other.id, { id: sale.id }))).rejects.toEqual(
      code('invalid-input'),
    );
    await expect(save({ obtainedPointIds: other.points.map(({ id }) => id) })).rejects.toEqual(
      code('invalid-input'),
    );
    await expect(app.client.sales.list({ contactId: randomUUID() })).rejects.toEqual(
      code('contact-not-found'),
    );
  });

  it('tells the screens that show it', async () => {
    const events: object[] = [];
    app.person.onEvent = (event) => void events.push(event);
    await save();
    expect(events).toContainEqual({
      type: 'changed',
      features: expect.arrayContaining(['sales', 'emailChecks', 'calls']),
    });
  });
});

describe('removing a sale', () => {
  it('takes it away, keeps it in the trail, and gives it back as it was for a while', async () => {
    const sale = await save({ obtainedPointIds: [emailId], note: 'Fel person' });
    await app.client.sales.remove({ id: sale.id });
    expect(await list()).toEqual([]);
    app.clock.advance(10);
    expect(await app.client.sales.restore({ id: sale.id })).toEqual(sale);
    expect(await list()).toEqual([sale]);
    expect(await readTrail(app.journal(), 'sales.remove')).toMatchObject([
      { before: { note: 'Fel person' } },
    ]);
    expect(await readTrail(app.journal(), 'sales.restore')).toMatchObject([{ id: sale.id }]);
  });

  it('gives nothing back too late, twice, of another, or after the vault was locked', async () => {
    const [first, second, third] = [await save(), await save(), await save()];
    await app.client.sales.remove({ id: first.id });
    app.clock.advance(16);
    await expect(app.client.sales.restore({ id: first.id })).rejects.toEqual(code('sale-not-found'));
    await app.client.sales.remove({ id: second.id });
    await expect(app.client.sales.restore({ id: first.id })).rejects.toEqual(code('sale-not-found'));
    await app.client.sales.restore({ id: second.id });
    await expect(app.client.sales.restore({ id: second.id })).rejects.toEqual(code('sale-not-found'));
    await app.client.sales.remove({ id: third.id });
    await app.lock();
    await app.unlock();
    await expect(app.client.sales.restore({ id: third.id })).rejects.toEqual(code('sale-not-found'));
    expect((await list()).map(({ id }) => id)).toEqual([second.id]);
  });

  it('of one that is not there is nothing', async () => {
    const before = app.journal().head().seq;
    await app.client.sales.remove({ id: randomUUID() });
    expect(app.journal().head().seq).toBe(before);
  });
});

describe('the kinds of product', () => {
  it('are each named once, the most usual first', async () => {
    for (const productKind of ['Verktyg', 'Skärvätska', 'Skärvätska', 'Service']) await save({ productKind });
    expect(await app.client.sales.knownProductKinds(undefined)).toEqual(['Skärvätska', 'Service', 'Verktyg']);
  });
});

describe('the facts for the decision', () => {
  it('say of each contact when it ended, what was given and whether a no was offered', async () => {
    const bo = contactInput({ name: 'Bo Ek' });
    await app.client.contacts.save(bo);
    await save({ soldOn: '2026-03-01', productKind: 'Verktyg' });
    await save({
      soldOn: '2026-02-01',
      isContract: true,
      confirmedRunningOn: '2026-10-01',
      obtainedPointIds: [emailId, phoneId],
      wasOptOutOffered: 'yes',
    });
    const ended = { soldOn: '2026-01-01', isContract: true, contractEndsOn: '2026-06-30' };
    await app.client.sales.save(saleInput(bo.id, { ...ended, wasOptOutOffered: 'no' }));
    const many = Array.from({ length: 40_000 }, () => randomUUID());
    const found = await app
      .journal()
      .read((queries) => findSales(queries, [...many.slice(1), contactId, bo.id]));
    const nothing = { obtainedPoints: [], wasOptOutOffered: null, confirmedRunningOn: null };
    expect(found).toEqual(
      new Map([
        [
          contactId,
          [
            { ...nothing, productKind: 'Verktyg', soldOn: '2026-03-01', endedOn: '2026-03-01' },
            {
              productKind: 'Skärvätska',
              soldOn: '2026-02-01',
              endedOn: null,
              confirmedRunningOn: '2026-10-01',
              obtainedPoints: ['+46701234567', 'anna.berg@bolaget.se'],
              wasOptOutOffered: true,
            },
          ],
        ],
        [
          bo.id,
          [
            {
              ...nothing,
              productKind: 'Skärvätska',
              soldOn: '2026-01-01',
              endedOn: '2026-06-30',
              wasOptOutOffered: false,
            },
          ],
        ],
      ]),
    );
  });
});

describe('the file itself', () => {
  it('lets the sales go with their contact', async () => {
    await save();
    const run = (statement: string) => app.journal().read((queries) => sql.raw(statement).execute(queries));
    await run('DELETE FROM contactPoint');
    await run(`DELETE FROM contact WHERE id = '${contactId}'`);
    expect((await run('SELECT * FROM sale')).rows).toEqual([]);
  });
});
