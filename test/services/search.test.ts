import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CallFilter, RecordCall } from '#shared/features/calls/calls.contract.ts';
import { contactInput } from '#test/support/build-inputs.ts';
import { openTestApp, type TestApp } from '#test/support/open-test-app.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

async function logCall(change: Partial<RecordCall> = {}): Promise<string> {
  const { call } = await app.client.calls.record({
    id: crypto.randomUUID(),
    contactId: null,
    number: '070-123 45 67',
    calledAt: '2026-11-23T08:55:00.000Z',
    utcOffsetMinutes: 60,
    durationSeconds: 60,
    outcome: 'talked-open',
    followUpOn: null,
    followUpTime: null,
    note: '',
    ...change,
  });
  return call.id;
}

async function idsOf(filter: CallFilter, beforeSeq: number | null = null, limit = 100): Promise<string[]> {
  const { rows } = await app.client.calls.list({ filter, beforeSeq, limit });
  return rows.map(({ id }) => id);
}

const anna = contactInput({ name: 'Anna Berg', phones: ['070-765 43 21'] });

describe('searching calls', () => {
  it('asks for text, outcome and contact at once', async () => {
    const { id: contactId } = await app.client.contacts.save(anna);
    const wanted = await logCall({ contactId, note: 'pris', outcome: 'no-answer' });
    await logCall({ contactId, note: 'pris' });
    await logCall({ contactId, note: 'mässa', outcome: 'no-answer' });
    await logCall({ note: 'pris', outcome: 'no-answer' });
    expect(await idsOf({ text: 'pri', outcomes: ['no-answer'], contactId })).toEqual([wanted]);
    expect(await idsOf({ text: 'pri', outcomes: ['no-answer', 'talked-open'], contactId })).toHaveLength(2);
  });

  it('tells calls without a contact from calls with one', async () => {
    const { id: contactId } = await app.client.contacts.save(anna);
    await logCall({ contactId });
    const unnamed = await logCall();
    expect(await idsOf({ onlyUnnamed: true })).toEqual([unnamed]);
    await app.client.calls.name({ id: unnamed, contactId });
    expect(await idsOf({ onlyUnnamed: true })).toEqual([]);
    expect(await idsOf({ contactId })).toHaveLength(2);
  });

  it('follows an outcome that is corrected', async () => {
    const id = await logCall();
    const { note, calledAt, utcOffsetMinutes } = await app.client.calls.read({ id });
    await app.client.calls.correct({
      id,
      number: null,
      calledAt,
      utcOffsetMinutes,
      durationSeconds: 60,
      outcome: 'wrong-number',
      followUpOn: null,
      followUpTime: null,
      note,
    });
    expect(await idsOf({ outcomes: ['talked-open'] })).toEqual([]);
    expect(await idsOf({ outcomes: ['wrong-number'] })).toEqual([id]);
  });

  it.each(['talkedopen', '\u{E001}talkedopen', '\u{E002}none', 'none'])(
    'finds nothing by the mark %j that filters use inside the index',
    async (text) => {
      await logCall();
      expect(await idsOf({ text: `${text} 070` })).toEqual([]);
      expect(await idsOf({ text: '070' })).toHaveLength(1);
    },
  );

  it('keeps to the days asked for, also where a call was logged later than it was made', async () => {
    const first = await logCall({ calledAt: '2026-11-20T09:00:00.000Z', note: 'pris' });
    await logCall({ calledAt: '2026-11-22T09:00:00.000Z', note: 'pris' });
    const late = await logCall({ calledAt: '2026-11-20T12:00:00.000Z', note: 'pris' });
    await logCall({ calledAt: '2026-11-18T12:00:00.000Z', note: 'pris' });
    for (const text of ['', 'pris']) {
      expect(await idsOf({ text, from: '2026-11-20', to: '2026-11-20' })).toEqual([late, first]);
      expect(await idsOf({ text, from: '2026-11-20' })).toHaveLength(3);
      expect(await idsOf({ text, to: '2026-11-20' })).toHaveLength(3);
      expect(await idsOf({ text, from: '2027-01-01' })).toEqual([]);
    }
  });

  it('gives every call once over pages, with and without a filter', async () => {
    const logged: string[] = [];
    for (let n = 0; n < 7; n += 1) logged.push(await logCall({ note: 'offert' }));
    for (const text of ['', 'off']) {
      const seen: string[] = [];
      let beforeSeq: number | null = null;
      do {
        const page = await app.client.calls.list({ filter: { text }, beforeSeq, limit: 3 });
        seen.push(...page.rows.map(({ id }) => id));
        beforeSeq = page.nextBeforeSeq;
      } while (beforeSeq !== null);
      expect(seen).toEqual(logged.toReversed());
    }
  });
});

describe('renaming a contact', () => {
  it('lets a few calls be found under the new name and not under the old one at once', async () => {
    const { id: contactId } = await app.client.contacts.save(anna);
    for (let n = 0; n < 20; n += 1) await logCall({ contactId, note: `besök ${n}` });
    await app.client.contacts.save({ ...anna, name: 'Åsa Öberg' });
    expect(await idsOf({ text: 'berg besök' })).toEqual([]);
    for (const text of ['åsa', 'asa', 'öberg besök', 'oberg 070-12'])
      expect(await idsOf({ text })).toHaveLength(20);
    expect(await idsOf({ contactId })).toHaveLength(20);
    expect(await app.verify()).toMatchObject({ isFileWhole: true, brokenEntries: [] });
  });
});

describe('suggesting people', () => {
  it('puts names that begin so first and of those whoever was called last', async () => {
    const people = ['Berit Ek', 'Anna Berg', 'Bertil Ek', 'Bernt Ek'].map((name, index) =>
      contactInput({ name, phones: [`070-100 00 0${index}`] }),
    );
    for (const person of people) await app.client.contacts.save(person);
    await logCall({ contactId: people[2]!.id });
    await logCall({ contactId: people[1]!.id });
    const names = (await app.client.contacts.suggest({ text: 'ber' })).map(({ name }) => name);
    expect(names).toEqual(['Bertil Ek', 'Berit Ek', 'Bernt Ek', 'Anna Berg']);
  });

  it('finds whoever was called last among more than can be put in order', async () => {
    const known = contactInput({ name: 'Zara Zetterlund', phones: ['070-999 99 99'] });
    await app.client.contacts.save(known);
    for (let n = 0; n < 320; n += 1)
      await app.client.contacts.save(contactInput({ name: `Person ${n}`, phones: [`070-${1_000_000 + n}`] }));
    await logCall({ contactId: known.id });
    const [first] = await app.client.contacts.suggest({ text: '070' });
    expect(first?.name).toBe('Zara Zetterlund');
  });
});
