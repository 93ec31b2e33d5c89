import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecordCall } from '#shared/features/calls/calls.contract.ts';
import { openTestApp, type TestApp } from '#test/support/open-test-app.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp({ now: '2026-11-23T09:00:00.000Z' });
});
afterEach(() => app.close());

const callOf = (change: Partial<RecordCall> = {}): RecordCall => ({
  id: crypto.randomUUID(),
  contactId: null,
  number: '070-123 45 67',
  calledAt: '2026-11-23T08:55:00.000Z',
  utcOffsetMinutes: 60,
  durationSeconds: 720,
  outcome: 'talked-open',
  followUpOn: null,
  followUpTime: null,
  note: '',
  ...change,
});

async function saveAnna(): Promise<string> {
  const id = crypto.randomUUID();
  const source = { kind: 'inquiry', note: '', obtainedOn: '2026-11-01' } as const;
  await app.client.contacts.save({
    id,
    kind: 'person',
    name: 'Anna Åberg',
    companyName: 'Bolaget AB',
    role: 'Inköp',
    legalForm: 'employee',
    organisationNumber: '',
    note: '',
    points: [{ id: crypto.randomUUID(), kind: 'phone', raw: '070-123 45 67', label: '', source }],
  });
  return id;
}

const listed = async (text = '') => (await app.client.calls.list({ filter: { text } })).rows;

describe('logging a call', () => {
  it('keeps what was written, when it was and when it was logged', async () => {
    const contactId = await saveAnna();
    const { call } = await app.client.calls.record(
      callOf({
        contactId,
        number: null,
        note: 'Vill se pris',
        followUpOn: '2026-11-26',
        followUpTime: '09:00',
      }),
    );
    expect(call).toMatchObject({
      name: 'Anna Åberg',
      companyName: 'Bolaget AB',
      number: '070-123 45 67',
      calledAt: '2026-11-23T08:55:00.000Z',
      loggedAt: '2026-11-23T09:00:00.000Z',
      durationSeconds: 720,
      outcome: 'talked-open',
      followUpOn: '2026-11-26',
      followUpTime: '09:00',
      note: 'Vill se pris',
      verdictThen: 'allowed',
    });
  });

  it('puts a typed number on the one person who carries it', async () => {
    const contactId = await saveAnna();
    const { call } = await app.client.calls.record(callOf({ contactId: null, number: '+46 70 123 45 67' }));
    expect(call).toMatchObject({ contactId, name: 'Anna Åberg' });
    expect(await listed()).toEqual([call]);
  });

  it('answers with what the list then shows', async () => {
    const contactId = await saveAnna();
    const { call } = await app.client.calls.record(callOf({ contactId, number: null }));
    await app.client.calls.record(callOf({ outcome: 'never-again', contactId, neverScope: 'person' }));
    const { call: suppressed } = await app.client.calls.record(callOf({ contactId, number: null }));
    expect(suppressed).toMatchObject({ isSuppressed: true, isNumberMasked: true });
    const rows = await listed();
    expect(rows[0]).toEqual(suppressed);
    expect(rows.at(-1)).toEqual({
      ...call,
      isSuppressed: true,
      isNumberMasked: true,
      number: rows.at(-1)?.number,
    });
  });

  it('is one call when it is sent twenty times', async () => {
    const call = callOf();
    for (let n = 0; n < 20; n += 1) await app.client.calls.record(call);
    expect(await listed()).toHaveLength(1);
  });

  it('survives a lock and an unlock', async () => {
    await app.client.calls.record(callOf({ note: 'kvar' }));
    await app.lock();
    await app.unlock();
    expect((await listed())[0]?.note).toBe('kvar');
  });

  it('records a call to a blocked number with the verdict that applied', async () => {
    await app.client.calls.record(callOf({ outcome: 'never-again' }));
    const { call } = await app.client.calls.record(callOf());
    expect(call.verdictThen).toBe('blocked');
  });

  it('leaves a trace of every write, in a chain that holds', async () => {
    const { call } = await app.client.calls.record(callOf());
    await app.client.calls.completeFollowUp({ id: call.id, isDone: true });
    expect(await app.verify()).toMatchObject({ isFileWhole: true, entries: 2, brokenEntries: [] });
  });
});

describe('never again', () => {
  it('blocks the number in the same step, however it is written', async () => {
    const reply = await app.client.calls.record(callOf({ outcome: 'never-again', neverScope: 'number' }));
    expect(reply.blocked).toBe('number');
    for (const number of ['0701234567', '+46 (0)70 123 45 67', '0046701234567']) {
      const card = await app.client.calls.guard({ by: 'number', number });
      expect(card.decision.verdict).toBe('blocked');
      expect(card.decision.reasons[0]?.rule).toBe('opt-out');
      expect(card.isNumberMasked).toBe(true);
      expect(card.number).not.toContain('123 45');
    }
  });

  it('blocks the person on another number too', async () => {
    const contactId = await saveAnna();
    await app.client.calls.record(callOf({ contactId, outcome: 'never-again', neverScope: 'person' }));
    const card = await app.client.calls.guard({ by: 'contact', contactId, number: '08-50 50 50' });
    expect(card.decision.verdict).toBe('blocked');
  });

  it('is taken back by undo, by an event of its own', async () => {
    const call = callOf({ outcome: 'never-again' });
    await app.client.calls.record(call);
    app.clock.advance(9);
    await app.client.calls.undo({ id: call.id });
    expect(await listed()).toEqual([]);
    expect((await app.client.optOuts.list({ text: '' })).total).toBe(0);
    const all = await app.client.optOuts.list({ text: '', isLiftedIncluded: true });
    const { events } = await app.client.optOuts.history({ suppressionId: all.rows[0]?.id ?? '' });
    expect(events.map((event) => event.kind).toSorted()).toEqual(['added', 'retracted']);
  });
});

describe('undo', () => {
  it('takes a call back for ten seconds', async () => {
    const call = callOf();
    await app.client.calls.record(call);
    app.clock.advance(10);
    await app.client.calls.undo({ id: call.id });
    expect(await listed()).toEqual([]);
  });

  it('refuses when the time is over, and keeps the call', async () => {
    const call = callOf();
    await app.client.calls.record(call);
    app.clock.advance(60);
    await expect(app.client.calls.undo({ id: call.id })).rejects.toMatchObject({ code: 'undo-too-late' });
    expect(await listed()).toHaveLength(1);
  });

  it('is done when it is sent twice', async () => {
    const call = callOf();
    await app.client.calls.record(call);
    await app.client.calls.undo({ id: call.id });
    await expect(app.client.calls.undo({ id: call.id })).resolves.toBeUndefined();
  });

  it('is no way to an old opt-out for a clock that was put back', async () => {
    const call = callOf({ outcome: 'never-again' });
    await app.client.calls.record(call);
    app.clock.set('2026-11-22T09:00:00.000Z');
    await expect(app.client.calls.undo({ id: call.id })).rejects.toMatchObject({ code: 'undo-too-late' });
    expect((await app.client.optOuts.list({ text: '' })).total).toBe(1);
  });
});

describe('correcting a call', () => {
  it('changes it, says so, and finds it under the new words only', async () => {
    const call = callOf({ note: 'gammal anteckning' });
    await app.client.calls.record(call);
    const { contactId: _, neverScope: __, ...fields } = { neverScope: null, ...call };
    const corrected = await app.client.calls.correct({ ...fields, number: null, note: 'ny anteckning' });
    expect(corrected).toMatchObject({ note: 'ny anteckning', isCorrected: true, number: '070-123 45 67' });
    expect(await listed('gammal')).toEqual([]);
    expect(await listed('ny')).toHaveLength(1);
  });

  it('refuses a "never again" that the opt-out register would know nothing of', async () => {
    const call = { ...callOf(), kind: 'call', direction: 'out' } as const;
    await app.client.calls.record(call);
    const never = { ...call, number: null, outcome: 'never-again' } as const;
    const refused = (field: string) => expect.objectContaining({ code: 'invalid-input', details: { field } });
    await expect(app.client.calls.correct(never)).rejects.toEqual(refused('outcome'));
    const said = { ...callOf({ outcome: 'never-again' }), kind: 'call', direction: 'out' } as const;
    await app.client.calls.record(said);
    const moved = app.client.calls.correct({ ...said, number: '08-50 50 50' });
    await expect(moved).rejects.toEqual(refused('number'));
    await expect(app.client.calls.correct({ ...call, number: '070-••• •• 67' })).rejects.toEqual(
      refused('number'),
    );
  });

  it('names it after nobody who is not there', async () => {
    const { call } = await app.client.calls.record(callOf());
    const named = app.client.calls.name({ id: call.id, contactId: crypto.randomUUID() });
    await expect(named).rejects.toMatchObject({ code: 'contact-not-found' });
  });
});

describe('the call list', () => {
  beforeEach(async () => {
    const contactId = await saveAnna();
    await app.client.calls.record(callOf({ contactId, note: 'Vill se pris på åkgräsklippare' }));
    await app.client.calls.record(callOf({ number: '08-123 456 00', outcome: 'no-answer', note: 'akut' }));
  });

  it.each([
    ['ann', 1],
    ['bolag', 1],
    ['pris', 1],
    ['070-12', 1],
    ['+46 (0)70 123', 1],
    ['0046701234567', 1],
    ['anna 0701', 1],
    ['aberg', 1],
    ['åberg', 1],
    ['åk', 1],
    ['ak', 2],
    ['äberg', 0],
    ['anna saknas', 0],
    ['" OR 1=1 --', 0],
    ['NEAR(', 0],
    ['*', 2],
  ])('finds «%s» in %i calls', async (text, count) => {
    expect(await listed(text)).toHaveLength(count);
  });

  it('is newest first, in pages that neither miss nor repeat a call', async () => {
    for (let n = 0; n < 25; n += 1) await app.client.calls.record(callOf({ note: `n${n}` }));
    const seen: number[] = [];
    let beforeSeq: number | null = null;
    do {
      const page: Awaited<ReturnType<typeof app.client.calls.list>> = await app.client.calls.list({
        beforeSeq,
        limit: 10,
      });
      seen.push(...page.rows.map((call) => call.seq));
      beforeSeq = page.nextBeforeSeq;
    } while (beforeSeq !== null);
    expect(seen).toEqual([...new Set(seen)].toSorted((a, b) => b - a));
    expect(seen).toHaveLength(27);
  });

  it('shows a contact’s new name on its old calls, and finds them by it', async () => {
    const [row] = await listed('anna');
    const contact = await app.client.contacts.read({ id: row?.contactId ?? '' });
    await app.client.contacts.save({ ...contact, name: 'Annika Berg' });
    expect((await listed('annika'))[0]?.name).toBe('Annika Berg');
    expect(await listed('anna')).toEqual([]);
  });
});

describe('follow-ups', () => {
  it('come late ones first, then those with a time, then those without', async () => {
    const due: readonly (readonly [on: string, time: string | null])[] = [
      ['2026-11-23', null],
      ['2026-11-23', '15:00'],
      ['2026-11-20', null],
      ['2026-11-23', '09:00'],
    ];
    for (const [followUpOn, followUpTime] of due)
      await app.client.calls.record(callOf({ followUpOn, followUpTime }));
    const found = await app.client.calls.followUps({ until: '2026-11-23' });
    expect(found.map((call) => [call.followUpOn, call.followUpTime])).toEqual([
      ['2026-11-20', null],
      ['2026-11-23', '09:00'],
      ['2026-11-23', '15:00'],
      ['2026-11-23', null],
    ]);
  });

  it('are due from their day until they are done', async () => {
    const call = callOf({ followUpOn: '2026-11-24' });
    await app.client.calls.record(call);
    expect(await app.client.calls.followUps({ until: '2026-11-23' })).toEqual([]);
    expect(await app.client.calls.followUps({ until: '2026-11-24' })).toHaveLength(1);
    await app.client.calls.completeFollowUp({ id: call.id, isDone: true });
    expect(await app.client.calls.followUps({ until: '2026-11-30' })).toEqual([]);
  });
});

describe('the guard', () => {
  it('says to check first when nobody has looked in the register, and lets the number through after a check', async () => {
    const who = { by: 'number', number: '070-765 43 21' } as const;
    const before = await app.client.calls.guard(who);
    expect(before.decision).toMatchObject({ verdict: 'blocked' });
    expect(before.decision.reasons.map(({ rule }) => rule)).toContain('register-never-checked');
    await app.client.doNotCall.recordCheck({
      id: crypto.randomUUID(),
      who,
      register: 'nix-telefon',
      registerVersionOn: '2026-11-01',
      isListed: false,
    });
    const after = await app.client.calls.guard(who);
    expect(after.decision.reasons.map(({ rule }) => rule)).not.toContain('register-never-checked');
    expect(after.decision.verdict).not.toBe('blocked');
  });

  it('shows a covered number against a reason, and keeps the reason', async () => {
    await app.client.calls.record(callOf({ outcome: 'never-again' }));
    const before = (await app.verify()).entries;
    const who = { by: 'number', number: '0701234567' } as const;
    expect(await app.client.calls.revealNumber({ who, reason: 'kunden ringde upp' })).toEqual({
      number: '070-123 45 67',
    });
    expect((await app.verify()).entries).toBe(before + 1);
  });

  it('refuses an empty reason', async () => {
    const who = { by: 'number', number: '0701234567' } as const;
    await expect(app.client.calls.revealNumber({ who, reason: '  ' })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });
});

describe('CSV export', () => {
  it('writes what was found, with formulas made harmless and blocked numbers covered', async () => {
    await app.client.calls.record(callOf({ note: '=HYPERLINK("http://x")', outcome: 'never-again' }));
    const path = join(app.folder, 'ut.csv');
    app.host.answerSave(path);
    expect(await app.client.calls.exportCsv({ language: 'sv' })).toEqual({
      outcome: 'saved',
      fileNames: ['ut.csv'],
    });
    const text = readFileSync(path, 'utf8');
    expect(text.startsWith('\uFEFF"Datum";"Tid"')).toBe(true);
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(text).toContain('"2026-11-23";"09:55"');
    expect(text).not.toContain('123 45 67');
    expect(text).toContain('"Spärrad"');
  });

  it('leaves nothing behind when it is cancelled', async () => {
    app.host.answerSave(null);
    expect(await app.client.calls.exportCsv({ language: 'sv' })).toEqual({ outcome: 'cancelled' });
  });

  it('writes nothing when the journal locks while the question where to save stands open', async () => {
    await app.client.calls.record(callOf({ note: 'hemligt' }));
    const path = join(app.folder, 'ut.csv');
    app.host.answerSave(path);
    app.host.doWhileAsked(() => app.app.lock());
    const exported = app.client.calls.exportCsv({ language: 'sv' });
    await expect(exported).rejects.toMatchObject({ code: 'vault-locked' });
    expect(existsSync(path)).toBe(false);
  });
});

describe('a half-written call', () => {
  it('is there again after a lock, and gone once it is cleared', async () => {
    const draft = { text: 'anna 12m', contactId: null, timerStartedAt: '2026-11-23T08:59:00.000Z' };
    await app.client.calls.saveDraft(draft);
    await app.lock();
    await app.unlock();
    expect(await app.client.calls.readDraft(undefined)).toEqual(draft);
    await app.client.calls.saveDraft(null);
    expect(await app.client.calls.readDraft(undefined)).toBeNull();
  });
});
