import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operationNames } from '#main/app/dispatch.ts';
import { contract } from '#shared/contract.ts';
import type { Operation } from '#shared/ipc/define-contract.ts';
import { errorMessages } from '#shared/i18n/error.messages.ts';
import { languages, translate } from '#shared/i18n/text.ts';
import { errorCodes } from '#shared/kernel/error-codes.ts';
import { openTestApp, type TestApp, testPassphrase } from '#test/support/open-test-app.ts';

const operations: readonly (readonly [name: string, operation: Operation])[] = Object.entries(
  contract,
).flatMap(([feature, verbs]) =>
  Object.entries(verbs).map(([verb, operation]) => [`${feature}.${verb}`, operation] as const),
);
const whileOpen = operations.filter(([, operation]) => !operation.worksLocked);

/** Inputs that no operation may take; each is tried on each operation. */
const malformed: readonly unknown[] = [
  'a text',
  42,
  true,
  [],
  null,
  { id: 'not-a-uuid' },
  { id: '../../etc/passwd', filter: { text: 'x'.repeat(5000) } },
  JSON.parse('{"__proto__": {"isAdmin": true}, "id": {}}'),
  { constructor: { prototype: { a: 1 } } },
];

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const ask = (operation: unknown, input: unknown, isFromOwnFrame = true) =>
  app.app.dispatch({ isFromOwnFrame, operation, input });

const fingerprint = async () => ({
  calls: (await app.client.calls.list({})).totalInJournal,
  contacts: (await app.client.contacts.list({ text: '' })).total,
  optOuts: (await app.client.optOuts.list({ text: '' })).total,
  requests: (await app.client.subjectRequests.list(undefined)).length,
});

describe('the gate', () => {
  it('knows exactly the operations of the contract', () => {
    expect([...operationNames].sort()).toEqual(operations.map(([name]) => name).sort());
  });

  it.each([
    '',
    'calls',
    'calls.',
    '.record',
    'calls.nothing',
    'calls.record.x',
    '__proto__.x',
    'constructor.name',
  ])('refuses the unknown operation «%s»', async (name) => {
    expect(await ask(name, {})).toMatchObject({ ok: false, code: 'unknown-operation' });
  });

  it.each([
    'calls.__proto__',
    'calls.constructor',
    'calls.toString',
    'calls.hasOwnProperty',
    'vault.valueOf',
    'toString.call',
  ])('refuses the prototype name «%s»', async (name) => {
    expect(await ask(name, {})).toMatchObject({ ok: false, code: 'unknown-operation' });
  });

  it.each([[undefined], [null], [7], [{}], [['calls.list']], [Symbol.iterator]])(
    'refuses an operation that is no text: %s',
    async (name) => {
      expect(await ask(name, {})).toMatchObject({ ok: false, code: 'unknown-operation' });
    },
  );

  it.each(operations.map(([name]) => name))('refuses %s from a foreign frame', async (name) => {
    expect(await ask(name, {}, false)).toMatchObject({ ok: false, code: 'foreign-sender' });
  });

  it.each(operations)(
    'refuses malformed input for %s, with a text in both languages',
    async (name, operation) => {
      const before = await fingerprint();
      const refusable = malformed.filter((input) => !operation.input.safeParse(input).success);
      expect(refusable.length).toBeGreaterThan(0);
      for (const input of refusable) {
        const reply = await ask(name, input);
        expect(reply).toMatchObject({ ok: false, code: 'invalid-input' });
      }
      expect(await fingerprint()).toEqual(before);
      expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
    },
  );

  it('survives anything at all, without a side effect', async () => {
    const before = await fingerprint();
    const names = operations.map(([name]) => name).filter((name) => name !== 'vault.lock');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.anything(), async (name, input) => {
        const parsed = operations.find(([known]) => known === name)?.[1].input.safeParse(input);
        if (parsed?.success) return;
        const reply = await ask(name, input);
        expect(reply.ok).toBe(false);
      }),
      { numRuns: 1000, seed: 20261123 },
    );
    expect(await fingerprint()).toEqual(before);
  });
});

describe('a closed vault', () => {
  let closed: TestApp;
  beforeAll(async () => {
    closed = await openTestApp();
    await closed.lock();
  });
  afterAll(() => closed.close());

  it.each(whileOpen.map(([name]) => name))('refuses %s', async (name) => {
    expect(await closed.app.dispatch({ isFromOwnFrame: true, operation: name, input: {} })).toMatchObject({
      ok: false,
      code: 'vault-locked',
    });
  });
});

describe('a vault that is closing', () => {
  it('says that it is locked to whatever comes too late, and finishes what came before', async () => {
    const closing = await openTestApp();
    const { work } = await closing.client.settings.read(undefined);
    const before = closing.client.settings.writeWork({ ...work, idleLockMinutes: 9 });
    const locking = closing.app.lock();
    for (let turn = 0; turn < 4; turn += 1) await Promise.resolve();
    const late = [closing.client.settings.read(undefined), closing.client.calls.saveDraft(null)];
    const answers = await Promise.allSettled([before, ...late, locking]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    for (const one of late) await expect(one).rejects.toMatchObject({ code: 'vault-locked' });
    await closing.unlock();
    expect((await closing.client.settings.read(undefined)).work.idleLockMinutes).toBe(9);
    await closing.close();
  });

  it('prints no recovery key when it closes while the question where to save stands open', async () => {
    const closing = await openTestApp();
    const { recoveryKey } = await closing.client.vault.renewRecoveryKey({ passphrase: testPassphrase });
    closing.host.answerSave(`${closing.folder}/nyckel.pdf`);
    closing.host.doWhileAsked(() => closing.app.lock());
    const printed = closing.client.vault.saveRecoverySheet({ recoveryKey, language: 'sv' });
    await expect(printed).rejects.toMatchObject({ code: 'vault-locked' });
    expect(readdirSync(closing.folder)).toEqual(['data']);
    await closing.close();
  });
});

describe('the error catalogue', () => {
  it.each(errorCodes)('says %s in full sentences in both languages', (code) => {
    for (const language of languages) {
      const text = translate(errorMessages[code], language);
      expect(text).toMatch(/[.:]$/);
      expect(text.length).toBeGreaterThan(20);
    }
  });
});
