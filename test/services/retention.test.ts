import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Queries } from '#main/database/journal.ts';
import { createRetention, type Retention } from '#main/features/retention/retention.service.ts';
import {
  defaultPeriods,
  duePeriodOf,
  isTwoWay,
  type ListStay,
  type RetentionFacts,
  standingOf,
} from '#shared/features/retention/retention.rules.ts';
import type { LegalHold } from '#shared/features/retention/retention.contract.ts';
import { addDays } from '#shared/kernel/clock.ts';
import { seededRandom } from '#test/bench/generate.ts';
import { contactInput } from '#test/support/build-inputs.ts';
import { openScreening, type ScreeningApp } from '#test/support/open-screening.ts';
import { openTestJournal, type TestJournal } from '#test/support/open-test-journal.ts';
import { readTrail } from '#test/support/read-trail.ts';
import { requestInput } from '#test/support/request-inputs.ts';

const code = (expected: string) => expect.objectContaining({ code: expected });
const today = '2026-11-23';

const at = (day: string): string => `${day}T10:00:00.000Z`;

async function insertContact(
  queries: Queries,
  createdAt: string,
  updatedAt = createdAt,
): Promise<{ id: string; seq: number }> {
  const id = randomUUID();
  const row = {
    id,
    kind: 'person',
    name: `Anna ${id.slice(0, 8)}`,
    sortKey: 'anna',
    companyName: 'Bolaget AB',
    companyKey: 'bolaget',
    role: '',
    legalForm: 'employee' as const,
    organisationNumber: null,
    note: '',
    createdAt,
    updatedAt,
  };
  return queries.insertInto('contact').values(row).returning(['id', 'seq']).executeTakeFirstOrThrow();
}

const insertCall = (
  queries: Queries,
  contactId: string,
  call: { kind: string; direction: string; outcome: string; calledOn: string },
) =>
  queries
    .insertInto('call')
    .values({
      ...call,
      id: randomUUID(),
      contactId,
      numberRaw: null,
      number: null,
      calledAt: at(call.calledOn),
      utcOffsetMinutes: 60,
      loggedAt: at(call.calledOn),
      durationSeconds: null,
      followUpOn: null,
      followUpTime: null,
      followUpDoneAt: null,
      note: '',
      verdict: 'allowed',
      decision: '{}',
      correctedAt: null,
    })
    .execute();

const insertSale = (
  queries: Queries,
  contactId: string,
  sale: { soldOn: string; isContract: 0 | 1; contractEndsOn: string | null },
) =>
  queries
    .insertInto('sale')
    .values({
      ...sale,
      id: randomUUID(),
      contactId,
      productKind: 'Verktyg',
      reference: '',
      confirmedRunningOn: null,
      obtainedPoints: '[]',
      wasOptOutOffered: 'yes',
      note: '',
      recordedAt: at(sale.soldOn),
      recordedBy: '',
    })
    .execute();

async function insertRun(queries: Queries, stay: ListStay, writtenAt: string): Promise<number> {
  const empty = {
    collectedOn: '',
    collectedHow: '',
    toldWhat: '',
    isControllerNamed: '',
    lawfulBasis: '',
    audience: '',
    evidenceId: null,
    fileName: 'lista.csv',
    sha256: '',
    rowCount: 1,
    counts: '{}',
    effects: '{}',
    registers: '[]',
    rulePack: '',
    writtenBy: '',
    policy: '{}',
    noticeDueOn: stay.obtainedOn,
    noticedOn: null,
    noticeHow: '',
    undoneAt: null,
  };
  const { seq } = await queries
    .insertInto('screeningRun')
    .values({ ...empty, ...stay, id: randomUUID(), supplier: 'Listor AB', screenedAt: writtenAt, writtenAt })
    .returning('seq')
    .executeTakeFirstOrThrow();
  return seq;
}

const insertListRow = (queries: Queries, runSeq: number, contactSeq: number, effect: 'new' | 'same') =>
  queries
    .insertInto('listRow')
    .values({ runSeq, rowNumber: contactSeq, contactSeq, code: 'clear', effect })
    .execute();

const insertReview = (queries: Queries, contactId: string, keepUntil: string) =>
  queries
    .insertInto('retentionReview')
    .values({
      id: randomUUID(),
      contactId,
      reason: 'Offert',
      reviewedOn: '2026-01-01',
      keepUntil,
      recordedAt: at('2026-01-01'),
      recordedBy: '',
    })
    .execute();

const insertRestriction = (queries: Queries, contactId: string, endedOn: string | null) =>
  queries
    .insertInto('restriction')
    .values({
      id: randomUUID(),
      contactId,
      ground: 'accuracy',
      note: '',
      startedOn: '2026-01-01',
      recordedAt: at('2026-01-01'),
      recordedBy: '',
      toldOn: endedOn,
      endedOn,
      endReason: endedOn === null ? '' : 'Rättat',
    })
    .execute();

describe('who is past the period', () => {
  let file: TestJournal;
  let retention: Retention;
  let erasures: string[];
  const progress: [string, number, number][] = [];
  let onErase: (contactId: string) => Promise<'erased' | 'held' | 'nothing-held'>;
  beforeEach(async () => {
    file = await openTestJournal();
    erasures = [];
    progress.length = 0;
    onErase = () => Promise.resolve('erased');
    retention = createRetention({
      journal: file.journal,
      clock: file.clock,
      readSellerName: () => Promise.resolve('Maja Lund'),
      onProgress: (...step) => void progress.push(step),
      eraseContacts: async (contactIds, order, onEach) => {
        expect(order).toEqual({ ground: 'retention', language: 'sv' });
        for (const contactId of contactIds) {
          erasures.push(contactId);
          onEach(await onErase(contactId));
        }
      },
    });
  });
  afterEach(() => file.close());

  /** A contact of whom nobody has heard since it came in. */
  const oldContact = async (createdAt = at('2024-01-10')): Promise<string> => {
    let id = '';
    await file.tamper(async (queries) => {
      ({ id } = await insertContact(queries, createdAt));
    });
    return id;
  };
  const due = async () => (await retention.service.due({ offset: 0 })).contacts;
  const count = (periods = null as typeof defaultPeriods | null) => retention.service.count({ periods });

  it('is found by the file as the rule decides, for every mixture of facts', async () => {
    const random = seededRandom(7);
    const pick = <T>(...choices: readonly T[]): T => choices[Math.floor(random() * choices.length)]!;
    // Days on both sides of every border, and far from it.
    const day = () =>
      addDays(pick('2025-11-23', '2026-08-23', today, '2025-01-31'), pick(-200, -1, 0, 1, 40));
    const expected = new Map<string, RetentionFacts>();
    await file.tamper(async (queries) => {
      const stays = [
        { obtainedOn: '2026-08-22', deleteOn: '2027-01-01' },
        { obtainedOn: '2026-08-23', deleteOn: '2027-01-01' },
        { obtainedOn: '2026-10-01', deleteOn: '2026-11-22' },
        { obtainedOn: '2025-11-30', deleteOn: '2026-12-01' },
      ];
      const writtenAt = at('2026-11-01');
      const runs: number[] = [];
      for (const stay of stays) runs.push(await insertRun(queries, stay, writtenAt));
      for (let index = 0; index < 600; index += 1) {
        const createdOn = pick('2024-03-01', '2025-11-22', '2025-11-23', '2026-05-05');
        const isEdited = random() < 0.2;
        const { id, seq } = await insertContact(
          queries,
          at(createdOn),
          isEdited ? at('2026-11-20') : at(createdOn),
        );
        const calls = Array.from({ length: pick(0, 0, 1, 2) }, () => ({
          kind: pick('call', 'visit', 'email'),
          direction: pick('out', 'out', 'in'),
          outcome: pick('talked-open', 'talked-later', 'no-answer', 'wrong-number', 'never-again'),
          calledOn: day(),
        }));
        for (const call of calls) await insertCall(queries, id, call);
        const sales = Array.from({ length: pick(0, 0, 0, 1, 2) }, () => {
          const isContract = pick<0 | 1>(0, 1);
          const soldOn = day();
          const contractEndsOn = isContract === 1 ? pick(null, day(), day()) : null;
          return { soldOn, isContract, contractEndsOn };
        });
        for (const sale of sales) await insertSale(queries, id, sale);
        const listed = pick([], [], [0], [1], [2], [3], [0, 2]);
        for (const run of listed) await insertListRow(queries, runs[run]!, seq, 'new');
        const keepUntil = pick(null, null, null, '2026-11-22', today);
        if (keepUntil !== null) await insertReview(queries, id, keepUntil);
        const isHeld = random() < 0.1;
        if (isHeld) await insertRestriction(queries, id, null);
        else if (random() < 0.1) await insertRestriction(queries, id, today);
        const spoken = calls.filter(isTwoWay).map(({ calledOn }) => calledOn);
        const ends = sales.map(({ soldOn, contractEndsOn }) => contractEndsOn ?? soldOn);
        expected.set(id, {
          createdOn,
          lastTwoWayOn: spoken.toSorted().at(-1) ?? null,
          hasRunningContract: sales.some((sale) => sale.isContract === 1 && sale.contractEndsOn === null),
          customerUntil: ends.toSorted().at(-1) ?? null,
          untouchedLists: calls.length > 0 || isEdited ? [] : listed.map((run) => stays[run]!),
          isHeld,
          keepUntil,
        });
      }
    });
    const periods = [...expected].flatMap(([contactId, facts]) => {
      const period = duePeriodOf(facts, defaultPeriods, today);
      return period === null ? [] : [{ contactId, ...period }];
    });
    const found: object[] = [];
    const all = { total: 0 };
    do {
      const page = await retention.service.due({ offset: found.length });
      all.total = page.total;
      found.push(
        ...page.contacts.map(({ contactId, kind, lastOn, endedOn }) => ({
          contactId,
          kind,
          lastOn,
          endedOn,
        })),
      );
    } while (found.length < all.total);
    const order = (a: { endedOn: string; contactId: string }, b: { endedOn: string; contactId: string }) =>
      `${a.endedOn}${a.contactId}` < `${b.endedOn}${b.contactId}` ? -1 : 1;
    expect(found).toEqual(periods.toSorted(order));
    expect(new Set(periods.map(({ kind }) => kind)).size).toBe(3);
    const standings = [...expected.values()].map((facts) => standingOf(facts, defaultPeriods, today));
    const of = (kind: string) => periods.filter((one) => one.kind === kind).length;
    expect(await count()).toMatchObject({
      counts: {
        prospect: of('prospect'),
        customer: of('customer'),
        'untouched-list-row': of('untouched-list-row'),
      },
      held: standings.filter((standing) => standing === 'held').length,
      keptWithReason: standings.filter((standing) => standing === 'kept').length,
    });
    expect(standings.filter((standing) => standing === 'held').length).toBeGreaterThan(5);
  });

  it.each([
    ['a minute before midnight', '2025-11-22T22:59:00.000Z', 1],
    ['at midnight', '2025-11-22T23:00:00.000Z', 0],
  ])('counts the day the data came in by the wall clock: %s', async (_when, createdAt, expected) => {
    await oldContact(createdAt);
    expect((await count()).counts.prospect).toBe(expected);
  });

  it('follows the periods that are typed, and writes nothing', async () => {
    await oldContact(at('2026-06-01'));
    const head = file.journal.head().seq;
    expect((await count()).counts.prospect).toBe(0);
    expect((await count({ ...defaultPeriods, prospect: 3 })).counts.prospect).toBe(1);
    expect(file.journal.head().seq).toBe(head);
    expect(await due()).toEqual([]);
  });

  it('keeps the periods that are set, with what stood there in the trail', async () => {
    const periods = { ...defaultPeriods, prospect: 24 };
    expect(await retention.service.writePeriods(periods)).toEqual(periods);
    await retention.service.writePeriods(periods);
    expect(await retention.service.readPeriods()).toEqual({ periods, defaults: defaultPeriods });
    expect(await readTrail(file.journal, 'retention.writePeriods')).toMatchObject([
      { table: 'setting', before: { prospect: 12 }, after: { prospect: 24 } },
    ]);
  });

  it('leaves whoever an open request names', async () => {
    const contactId = await oldContact();
    expect(await due()).toHaveLength(1);
    await file.tamper((queries) =>
      queries
        .insertInto('subjectRequest')
        .values({
          ...requestRow,
          subject: JSON.stringify({ contactIds: [contactId] }),
          answeredAt: null,
          outcome: null,
        })
        .execute(),
    );
    expect(await due()).toEqual([]);
    expect(await count()).toMatchObject({ held: 1 });
  });

  it('says whether a no of theirs would be kept', async () => {
    const [said, silent] = [await oldContact(), await oldContact()];
    await file.tamper((queries) =>
      queries
        .insertInto('suppression')
        .values({
          id: randomUUID(),
          kind: 'person',
          value: said,
          display: 'Anna',
          contactId: said,
          scope: 'all',
          statedOn: '2024-02-01',
          recordedAt: at('2024-02-01'),
        })
        .execute(),
    );
    const found = new Map((await due()).map(({ contactId, hasOptOut }) => [contactId, hasOptOut]));
    expect([found.get(said), found.get(silent)]).toEqual([true, false]);
  });

  describe('kept with a reason', () => {
    const keep = (contactIds: string[], keepUntil: string, id = randomUUID()) =>
      retention.service.keep({ id, contactIds, reason: 'Offert lämnad', keepUntil });

    it('is left until that day has passed', async () => {
      const contactId = await oldContact();
      expect(await keep([contactId], '2026-12-31')).toEqual({ kept: 1 });
      expect(await due()).toEqual([]);
      expect(await count()).toMatchObject({ keptWithReason: 1 });
      file.clock.set('2026-12-31T12:00:00.000Z');
      expect(await due()).toEqual([]);
      file.clock.set('2027-01-01T12:00:00.000Z');
      expect(await due()).toMatchObject([{ contactId }]);
    });

    it('sent twice is one, with one entry for each contact in the trail', async () => {
      const contactIds = [await oldContact(), await oldContact()];
      const id = randomUUID();
      expect(await keep(contactIds, '2026-12-31', id)).toEqual({ kept: 2 });
      expect(await keep(contactIds, '2026-12-31', id)).toEqual({ kept: 2 });
      expect(await readTrail(file.journal, 'retention.keep')).toMatchObject([
        { table: 'retentionReview', reason: 'Offert lämnad', after: { recordedBy: 'Maja Lund' } },
        { table: 'retentionReview' },
      ]);
    });

    it('passes over whoever is no longer there', async () => {
      expect(await keep([randomUUID()], '2026-12-31')).toEqual({ kept: 0 });
    });

    it('takes 24 months and not a day more', async () => {
      const contactId = await oldContact();
      await expect(keep([contactId], '2028-11-24')).rejects.toEqual(code('keep-too-long'));
      await expect(keep([contactId], today)).rejects.toEqual(code('invalid-input'));
      expect(await keep([contactId], '2028-11-23')).toEqual({ kept: 1 });
    });
  });

  describe('a hold', () => {
    const hold = (contactId: string, reviewOn = '2027-05-23', id = randomUUID()): Promise<LegalHold> =>
      retention.service.hold({ id, contactId, reason: 'Tvist', reviewOn });

    it('takes the contact out of the review until it ends', async () => {
      const contactId = await oldContact();
      const { id } = await hold(contactId);
      expect(await due()).toEqual([]);
      expect(await count()).toMatchObject({ held: 1 });
      expect(await retention.service.holds({ contactId: null })).toMatchObject([
        { id, contactId, reason: 'Tvist', startedOn: today, reviewOn: '2027-05-23', endedOn: null },
      ]);
      expect(await retention.service.endHold({ id, reason: 'Förlikt' })).toMatchObject({ endedOn: today });
      expect(await retention.service.holds({ contactId })).toEqual([]);
      expect(await due()).toMatchObject([{ contactId }]);
    });

    it('sent twice is one', async () => {
      const [contactId, id] = [await oldContact(), randomUUID()];
      expect(await hold(contactId, '2027-05-23', id)).toEqual(await hold(contactId, '2027-05-23', id));
      expect(await readTrail(file.journal, 'retention.hold')).toHaveLength(1);
    });

    it('is refused for a day that has passed and for whoever is not there', async () => {
      await expect(hold(await oldContact(), '2026-11-22')).rejects.toEqual(code('invalid-input'));
      await expect(hold(randomUUID())).rejects.toEqual(code('contact-not-found'));
    });

    it('ends once, and only when it is there', async () => {
      const { id } = await hold(await oldContact());
      await retention.service.endHold({ id, reason: 'Förlikt' });
      const again = retention.service.endHold({ id, reason: 'Förlikt' });
      await expect(again).rejects.toEqual(code('hold-not-found'));
      const never = retention.service.endHold({ id: randomUUID(), reason: 'Förlikt' });
      await expect(never).rejects.toEqual(code('hold-not-found'));
    });
  });

  describe('an erasure', () => {
    const erase = (contactIds: string[]) => retention.service.erase({ contactIds, language: 'sv' });

    it('takes those that are due, makes one copy first and says how far it has come', async () => {
      const contactIds = [await oldContact(), await oldContact()];
      expect(await erase(contactIds)).toEqual({ erased: 2, held: 0 });
      expect(erasures.toSorted()).toEqual(contactIds.toSorted());
      expect(progress).toEqual([
        ['copying', 0, 1],
        ['erasing', 0, 2],
        ['erasing', 1, 2],
        ['erasing', 2, 2],
      ]);
    });

    it('leaves whoever is restricted, held, kept or was spoken to meanwhile', async () => {
      const [restricted, held, kept, spoken] = await Promise.all(
        Array.from({ length: 4 }, () => oldContact()),
      );
      await file.tamper(async (queries) => {
        await insertRestriction(queries, restricted!, null);
        await insertReview(queries, kept!, '2027-01-01');
        const talk = { kind: 'call', direction: 'out', outcome: 'talked-open', calledOn: '2026-11-20' };
        await insertCall(queries, spoken!, talk);
      });
      await retention.service.hold({
        id: randomUUID(),
        contactId: held!,
        reason: 'Tvist',
        reviewOn: today,
      });
      expect(await erase([restricted!, held!, kept!, spoken!, randomUUID()])).toEqual({ erased: 0, held: 5 });
      expect(erasures).toEqual([]);
    });

    it('counts whoever turns out to be held', async () => {
      onErase = () => Promise.resolve('held');
      expect(await erase([await oldContact()])).toEqual({ erased: 0, held: 1 });
    });

    it('stops between two when it is cancelled', async () => {
      const contactIds = [await oldContact(), await oldContact(), await oldContact()];
      const cancelled: Promise<void>[] = [];
      onErase = () => {
        cancelled.push(retention.service.cancelErase());
        return Promise.resolve('erased');
      };
      await expect(erase(contactIds)).rejects.toEqual(code('cancelled'));
      await Promise.all(cancelled);
      expect(erasures).toHaveLength(1);
      expect(retention.isBusy()).toBe(false);
    });

    it('is refused while another runs', async () => {
      const contactIds = [await oldContact()];
      const first = erase(contactIds);
      expect(retention.isBusy()).toBe(true);
      await expect(erase(contactIds)).rejects.toEqual(code('job-running'));
      expect(await first).toEqual({ erased: 1, held: 0 });
    });
  });

  it('the weekly review is due at once, and again after seven days', async () => {
    expect(await count()).toMatchObject({ reviewOn: today, isReviewDue: true });
    await retention.service.finishReview();
    await retention.service.finishReview();
    expect(await count()).toMatchObject({ reviewOn: '2026-11-30', isReviewDue: false });
    file.clock.set('2026-11-30T09:00:00.000Z');
    expect(await count()).toMatchObject({ isReviewDue: true });
    expect(await readTrail(file.journal, 'retention.finishReview')).toHaveLength(1);
  });

  it('the first page is told whether it is due, and counts nobody before', async () => {
    const { reviewOn, isReviewDue, count: due } = await retention.service.review();
    expect([reviewOn, isReviewDue]).toEqual([today, true]);
    const { counts } = await count();
    expect(due).toBe(Object.values(counts).reduce((sum, each) => sum + each, 0));
    await retention.service.finishReview();
    expect(await retention.service.review()).toEqual({
      reviewOn: '2026-11-30',
      isReviewDue: false,
      count: 0,
    });
  });

  it('answered requests and notes of breaches go when their period has ended, with their trail', async () => {
    const [old, recent, open] = [randomUUID(), randomUUID(), randomUUID()];
    const breaches = [randomUUID(), randomUUID()];
    await file.journal.write(async (queries, trail) => {
      for (const [id, answeredAt] of [
        [old, '2024-11-22T10:00:00.000Z'],
        [recent, '2024-11-23T10:00:00.000Z'],
        [open, null],
      ] as const) {
        const outcome = answeredAt === null ? null : ('granted' as const);
        await queries
          .insertInto('subjectRequest')
          .values({ ...requestRow, id, answeredAt, outcome })
          .execute();
        const event = { id: randomUUID(), requestId: id, kind: 'received' as const, at: at(today), note: '' };
        await queries
          .insertInto('requestEvent')
          .values({ ...event, recordedBy: '' })
          .execute();
        trail.record({ action: 'test.request', table: 'subjectRequest', id, after: { name: 'Kanarie' } });
      }
      for (const [index, awareAt] of ['2021-11-22T10:00:00.000Z', '2021-11-23T10:00:00.000Z'].entries())
        await queries
          .insertInto('breach')
          .values({ ...breachRow, id: breaches[index]!, awareAt })
          .execute();
    });
    expect((await count()).counts).toMatchObject({ request: 1, breach: 1 });
    expect(await retention.service.purgeRecords()).toEqual({ requests: 1, breaches: 1 });
    expect(await retention.service.purgeRecords()).toEqual({ requests: 0, breaches: 0 });
    const left = await file.journal.read(async (queries) => ({
      requests: await queries.selectFrom('subjectRequest').select('id').execute(),
      events: await queries.selectFrom('requestEvent').select('requestId').execute(),
      breaches: await queries.selectFrom('breach').select('id').execute(),
    }));
    expect(left.requests.map(({ id }) => id).toSorted()).toEqual([recent, open].toSorted());
    expect(left.events.map(({ requestId }) => requestId).toSorted()).toEqual([recent, open].toSorted());
    expect(left.breaches).toEqual([{ id: breaches[1] }]);
    const trail = await readTrail(file.journal, 'test.request');
    expect(trail.map(({ id }) => id).toSorted()).toEqual([recent, open].toSorted());
    expect((await file.journal.verify()).chain.broken).toEqual([]);
  });
});

const requestRow = {
  id: '7f3c2f0e-6f5d-4a53-9d3b-0b8a3f0c1a11',
  kind: 'access' as const,
  name: 'Anna Berg',
  subject: '{"contactIds":[]}',
  receivedOn: '2024-11-01',
  receivedBy: 'email' as const,
  words: '',
  dueOn: '2024-12-01',
  extendedOn: null,
  identityCheck: '',
  identityAskedOn: null,
  identitySettledOn: null,
  language: 'sv' as const,
  fileNames: '[]',
  sha256: '',
};
const breachRow = {
  kind: 'other' as const,
  happenedOn: null,
  what: '',
  measures: '',
  consequences: '',
  peopleCount: null,
  recordCount: null,
  isEncrypted: 1 as const,
  risk: 'unlikely' as const,
  reportedAt: null,
  toldOn: null,
  lateReason: '',
  recordedAt: '2021-11-22T10:00:00.000Z',
  recordedBy: '',
};

describe('in the whole product', () => {
  let app: ScreeningApp;
  beforeEach(async () => {
    app = await openScreening();
  });
  afterEach(() => app.close());

  it('somebody past the period is erased with a receipt, and the rest stay', async () => {
    app.clock.set('2025-10-01T09:00:00.000Z');
    const anna = contactInput({ name: 'Anna Berg', phones: ['070-123 45 67'] });
    await app.client.contacts.save(anna);
    app.clock.set('2026-11-23T09:00:00.000Z');
    const bo = contactInput({ name: 'Bo Ek', phones: ['070-765 43 21'] });
    await app.client.contacts.save(bo);
    const { contacts, total } = await app.client.retention.due({ offset: 0 });
    expect([contacts.map(({ name }) => name), total]).toEqual([['Anna Berg'], 1]);
    const done = await app.client.retention.erase({ contactIds: [anna.id, bo.id], language: 'sv' });
    expect(done).toEqual({ erased: 1, held: 1 });
    await expect(app.client.contacts.read({ id: anna.id })).rejects.toEqual(code('contact-not-found'));
    expect(await app.client.contacts.read({ id: bo.id })).toMatchObject({ name: 'Bo Ek' });
    expect(await app.client.erasures.receipts({ language: 'sv' })).toMatchObject([{ ground: 'retention' }]);
  });

  it('an open request keeps somebody from being erased until it is answered', async () => {
    app.clock.set('2025-10-01T09:00:00.000Z');
    const anna = contactInput({});
    await app.client.contacts.save(anna);
    app.clock.set('2026-11-23T09:00:00.000Z');
    const request = requestInput();
    await app.client.subjectRequests.record({
      ...request,
      subject: { ...request.subject, contactIds: [anna.id] },
    });
    const done = await app.client.retention.erase({ contactIds: [anna.id], language: 'sv' });
    expect(done).toEqual({ erased: 0, held: 1 });
    expect(await app.client.contacts.read({ id: anna.id })).toMatchObject({ name: 'Anna Berg' });
  });
});
