import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rulePacks } from '#shared/compliance/rule-packs/pack-for.ts';
import { noAnswers } from '#shared/compliance/answers.rules.ts';
import { contactInput } from '#test/support/build-inputs.ts';
import { openTestApp, type TestApp } from '#test/support/open-test-app.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const ruling = {
  ruleId: 'SE-email-employee',
  permission: 'opt-in' as const,
  note: 'Vår jurist läser 19 § strängare.',
  decidedBy: 'Eva Lind, jurist',
};

const judgeEmployee = async () => {
  const contact = contactInput({ emails: ['anna.berg@bolaget.se'] });
  await app.client.contacts.save(contact);
  const recipient = { by: 'contact', contactId: contact.id } as const;
  return (await app.client.emailChecks.judge({ recipient, answers: noAnswers })).decision;
};

describe('the rules of a country', () => {
  it.each([...rulePacks.map(({ country }) => country), 'ZZ', 'US'])(
    'of %s hold one rule for each way and each kind of recipient today',
    async (country) => {
      const { rules } = await app.client.settings.rules({ country });
      const held = rules.flatMap(({ channels, recipient }) => channels.map((one) => `${one} ${recipient}`));
      expect(new Set(held).size).toBe(held.length);
      expect(held.length).toBe(12);
    },
  );

  it('follow the day: a French consumer is called on consent since 2026-08-11', async () => {
    const permissionOn = async (day: string) => {
      app.clock.set(`${day}T10:00:00.000Z`);
      const { rules } = await app.client.settings.rules({ country: 'FR' });
      return rules.find(
        ({ channels, recipient }) => channels.includes('phone') && recipient === 'natural-person',
      )?.permission;
    };
    expect(await permissionOn('2026-08-10')).toBe('opt-out');
    expect(await permissionOn('2026-08-11')).toBe('opt-in');
  });
});

describe('a rule of the company’s own', () => {
  it('counts at once, and the verdict says whose it is and why', async () => {
    expect((await judgeEmployee()).verdict).toBe('unclear');
    await app.client.settings.overrule(ruling);
    const { verdict, reasons } = await judgeEmployee();
    expect(verdict).toBe('blocked');
    expect(reasons.find(({ rule }) => rule === 'own-rule')?.facts).toMatchObject({
      permission: 'opt-in',
      decidedBy: 'Eva Lind, jurist',
      decidedOn: '2026-11-23',
      note: 'Vår jurist läser 19 § strängare.',
    });
    const { rules } = await app.client.settings.rules({ country: 'SE' });
    expect(rules.find(({ id }) => id === ruling.ruleId)).toMatchObject({
      permission: 'opt-out',
      ownRuling: { permission: 'opt-in' },
    });
  });

  it('can be taken back, and both stand in the file', async () => {
    await app.client.settings.overrule(ruling);
    await app.client.settings.overrule({ ...ruling, permission: null });
    expect((await judgeEmployee()).reasons.map(({ rule }) => rule)).not.toContain('own-rule');
  });

  it('reaches the guard of calls too', async () => {
    const contact = contactInput({ phones: ['070-123 45 67'] });
    await app.client.contacts.save(contact);
    const who = { by: 'contact', contactId: contact.id } as const;
    expect((await app.client.calls.guard(who)).decision.verdict).toBe('allowed');
    await app.client.settings.overrule({ ...ruling, ruleId: 'SE-phone-employee', permission: 'forbidden' });
    expect((await app.client.calls.guard(who)).decision).toMatchObject({
      verdict: 'blocked',
      reasons: [{ rule: 'forbidden' }, { rule: 'own-rule' }],
    });
  });

  it('makes an earlier check stale, which keeps the rules it was made under', async () => {
    const contact = contactInput({ kind: 'company', legalForm: 'legal-person', emails: ['info@bolaget.se'] });
    await app.client.contacts.save(contact);
    const id = randomUUID();
    const recipient = { by: 'contact', contactId: contact.id } as const;
    const answers = { ...noAnswers, tracking: 'none' as const, answered: ['tracking' as const] };
    await app.client.emailChecks.save({ id, recipient, answers, scan: null });
    await app.client.settings.overrule({ ...ruling, ruleId: 'SE-email-company', permission: 'forbidden' });
    expect(await app.client.emailChecks.read({ id })).toMatchObject({
      verdict: 'allowed',
      staleBecause: ['rules-changed'],
      today: { verdict: 'blocked' },
      isReproduced: true,
    });
  });

  it('is refused for a rule that nobody has', async () => {
    await expect(app.client.settings.overrule({ ...ruling, ruleId: 'XX-email-employee' })).rejects.toEqual(
      expect.objectContaining({ code: 'invalid-input' }),
    );
  });
});
