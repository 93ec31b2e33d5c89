import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contactInput } from '#test/support/build-inputs.ts';
import { openTestApp, type TestApp } from '#test/support/open-test-app.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

type CheckInput = Parameters<TestApp['client']['doNotCall']['recordCheck']>[0];

const byNumber = (number: string): CheckInput['who'] => ({ by: 'number', number });
const check = (fields: Partial<CheckInput> = {}): CheckInput => ({
  id: randomUUID(),
  register: 'nix-telefon',
  who: byNumber('070-123 45 67'),
  registerVersionOn: '2026-11-20',
  isListed: false,
  ...fields,
});
const guard = async (number = '0701234567') =>
  (await app.client.calls.guard({ by: 'number', number })).decision;
const record = (fields: Partial<CheckInput>) => app.client.doNotCall.recordCheck(check(fields));

describe('noting a lookup in a do-not-call register', () => {
  it('blocks a number that was never checked and frees it once it was found clear, in any format', async () => {
    expect(await guard()).toMatchObject({
      verdict: 'blocked',
      reasons: [{ rule: 'register-never-checked' }, {}],
    });
    await record({ who: byNumber('+46 (0)70 123 45 67') });
    expect((await guard()).verdict).not.toBe('blocked');
  });

  it('blocks a number that was found listed', async () => {
    await record({ isListed: true });
    expect((await guard()).reasons[0]).toMatchObject({ rule: 'register-listed', verdict: 'blocked' });
  });

  it('takes the number of a contact without being told it', async () => {
    const anna = contactInput({ legalForm: 'consumer', phones: ['070-123 45 67'] });
    await app.client.contacts.save(anna);
    await record({ who: { by: 'contact', contactId: anna.id } });
    expect((await guard()).verdict).not.toBe('blocked');
    const bo = contactInput({ name: 'Bo Ek' });
    await app.client.contacts.save(bo);
    const without = record({ who: { by: 'contact', contactId: bo.id } });
    await expect(without).rejects.toMatchObject({ code: 'identifier-invalid' });
  });

  it('counts by the version of the register, not by the day of the lookup', async () => {
    await record({ registerVersionOn: '2026-09-23' });
    expect((await guard()).reasons[0]).toMatchObject({ rule: 'register-check-expired', verdict: 'blocked' });
    await record({ registerVersionOn: '2026-09-24' });
    expect((await guard()).verdict).not.toBe('blocked');
  });

  it('is one lookup when it is sent twice, whatever the second says', async () => {
    const first = check({ isListed: true });
    await app.client.doNotCall.recordCheck(first);
    await app.client.doNotCall.recordCheck({ ...first, isListed: false });
    expect((await guard()).reasons[0]).toMatchObject({ rule: 'register-listed' });
  });

  it('refuses a number that cannot be understood', async () => {
    await expect(record({ who: byNumber('växeln') })).rejects.toMatchObject({ code: 'identifier-invalid' });
    expect((await guard()).reasons[0]).toMatchObject({ rule: 'register-never-checked' });
  });

  it('refuses a register version that lies ahead, by the calendar of the place', async () => {
    const ahead = { registerVersionOn: '2026-11-24' };
    await expect(record(ahead)).rejects.toMatchObject({ code: 'invalid-input' });
    app.clock.set('2026-11-23T23:30:00.000Z');
    await record(ahead);
    expect((await guard()).reasons.map(({ rule }) => rule)).not.toContain('register-never-checked');
  });
});
