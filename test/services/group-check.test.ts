import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noAnswers, withAnswer } from '#shared/compliance/answers.rules.ts';
import { openScreening, type ScreeningApp } from '#test/support/open-screening.ts';
import { callWith } from '#test/support/seed-subject.ts';
import { importList } from '#test/support/write-lists.ts';

let app: ScreeningApp;
let listId: string;
beforeEach(async () => {
  app = await openScreening();
  listId = await importList(app, people);
});
afterEach(() => app.close());

// More than one piece.
const PEOPLE = 230;
const people = Array.from({ length: PEOPLE }, (_, index) => ({
  name: `Person ${index}`,
  phone: `070-${String(1_000_000 + index)}`,
  email: `person.${index}@foretag${index}.se`,
}));

const group = () => ({
  members: { by: 'list' as const, listId },
  answers: { shared: withAnswer(noAnswers, 'tracking', 'none'), own: {} },
});
const judge = () => app.client.emailChecks.judgeGroup(group());
const save = (id: string) =>
  app.client.emailChecks.saveGroup({ id, name: 'Utskick', scan: null, ...group() });

/** Does something once, when the first recipients have been judged. */
function onFirstJudged(work: () => Promise<unknown>): { readonly done: () => Promise<unknown> } {
  let begun: Promise<unknown> | null = null;
  app.person.onEvent = (event) => {
    if (begun === null && event.type === 'progress' && event.job === 'group-check') {
      begun = work();
      // Awaited by the test.
      begun.catch(() => undefined);
    }
  };
  return { done: () => begun ?? Promise.reject(new Error('nobody was judged')) };
}

const stored = () =>
  app.journal().read(async (queries) => ({
    groups: (await queries.selectFrom('emailCheckGroup').select('id').execute()).length,
    checks: await queries.selectFrom('emailCheck').select(['address', 'verdict']).execute(),
  }));

describe('a group of many recipients', () => {
  it('tells how far it has come, to its end', async () => {
    const steps: (readonly [number, number])[] = [];
    app.person.onEvent = (event) => {
      if (event.type === 'progress' && event.job === 'group-check') steps.push([event.done, event.total]);
    };
    expect(await judge()).toMatchObject({ memberCount: PEOPLE });
    expect(steps.length).toBeGreaterThan(2);
    expect(steps.at(-1)).toEqual([PEOPLE, PEOPLE]);
  });

  it('lets a call be logged while it is judged', async () => {
    const order: string[] = [];
    const logging = onFirstJudged(async () => {
      await app.client.calls.record(callWith({ note: 'under tiden' }));
      order.push('logged');
    });
    await judge();
    order.push('judged');
    await logging.done();
    expect(order).toEqual(['logged', 'judged']);
  });

  it('is judged no further when it is cancelled', async () => {
    const cancelling = onFirstJudged(() => app.client.emailChecks.cancelGroup(undefined));
    await expect(judge()).rejects.toMatchObject({ code: 'cancelled' });
    await cancelling.done();
    expect(await judge()).toMatchObject({ memberCount: PEOPLE });
  });

  it('gives way to a newer question', async () => {
    const newer = onFirstJudged(judge);
    await expect(judge()).rejects.toMatchObject({ code: 'cancelled' });
    expect(await newer.done()).toMatchObject({ memberCount: PEOPLE });
  });

  it('stops when the journal locks', async () => {
    const locking = onFirstJudged(() => app.lock());
    await expect(judge()).rejects.toMatchObject({ code: 'vault-locked' });
    await locking.done();
  });
});

describe('storing a group', () => {
  it('stores one check for each, once, however often it is sent', async () => {
    const id = crypto.randomUUID();
    expect(await save(id)).toEqual(await save(id));
    const { groups, checks } = await stored();
    expect([groups, checks.length]).toEqual([1, PEOPLE]);
  });

  it('stores nothing when it is cancelled', async () => {
    const cancelling = onFirstJudged(() => app.client.emailChecks.cancelGroup(undefined));
    await expect(save(crypto.randomUUID())).rejects.toMatchObject({ code: 'cancelled' });
    await cancelling.done();
    expect(await stored()).toEqual({ groups: 0, checks: [] });
  });

  it('is finished before a newer question is asked', async () => {
    const asking = onFirstJudged(judge);
    await save(crypto.randomUUID());
    expect((await stored()).groups).toBe(1);
    expect(await asking.done()).toMatchObject({ memberCount: PEOPLE });
  });

  it('counts a no that was said after the recipient was judged', async () => {
    const saying = onFirstJudged(() =>
      app.client.optOuts.add({
        id: crypto.randomUUID(),
        subject: { kind: 'email', value: 'person.0@foretag0.se' },
        scope: ['all'],
        statedOn: '2026-11-23',
        statedBy: '',
        how: 'email',
        note: '',
      }),
    );
    await save(crypto.randomUUID());
    await saying.done();
    const { checks } = await stored();
    expect(checks.find(({ address }) => address === 'person.0@foretag0.se')?.verdict).toBe('blocked');
  });
});
