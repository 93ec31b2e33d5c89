import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noAnswers, withAnswer } from '#shared/compliance/answers.rules.ts';
import { contactInput, optOutInput } from '#test/support/build-inputs.ts';
import { openTestApp, type TestApp } from '#test/support/open-test-app.ts';
import { consentInput, saleInput } from '#test/support/sale-inputs.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

/** A private person whose number stands in NIX-Telefon, with an address of their own. */
async function listedPerson() {
  const contact = contactInput({
    legalForm: 'consumer',
    phones: ['070-123 45 67'],
    emails: ['anna@hemma.se'],
  });
  await app.client.contacts.save(contact);
  await app.client.doNotCall.recordCheck({
    id: randomUUID(),
    register: 'nix-telefon',
    who: { by: 'number', number: '070-123 45 67' },
    registerVersionOn: '2026-11-20',
    isListed: true,
  });
  const [phone, email] = contact.points;
  if (!phone || !email) throw new Error('a contact without its points');
  return { id: contact.id, phone, email };
}

const guard = async (contactId: string) =>
  (await app.client.calls.guard({ by: 'contact', contactId })).decision;
const firstReason = async (contactId: string) => {
  const [reason] = (await guard(contactId)).reasons;
  return `${reason?.verdict} ${reason?.rule}`;
};
const mail = async (contactId: string) => {
  const answers = withAnswer(withAnswer(noAnswers, 'similar-products', true), 'tracking', 'none');
  const recipient = { by: 'contact', contactId } as const;
  const [reason] = (await app.client.emailChecks.judge({ recipient, answers })).decision.reasons;
  return `${reason?.verdict} ${reason?.rule}`;
};
const sayNo = (value: string) =>
  app.client.optOuts.add(optOutInput({ kind: 'phone', value }, { scope: ['all'] }));

describe('a sale', () => {
  it('lets a listed customer be called about the same kind of product, for a year', async () => {
    const { id } = await listedPerson();
    expect(await firstReason(id)).toBe('blocked register-listed');
    await app.client.sales.save(saleInput(id, { soldOn: '2026-11-02' }));
    expect(await firstReason(id)).toBe('conditional register-exception-customer');
    app.clock.set('2027-11-02T09:00:00.000Z');
    expect(await firstReason(id)).toBe('conditional register-exception-customer');
    app.clock.set('2027-11-03T09:00:00.000Z');
    expect(await firstReason(id)).toBe('blocked register-listed');
  });

  it('never beats a no', async () => {
    const { id } = await listedPerson();
    await app.client.sales.save(saleInput(id));
    await sayNo('070-123 45 67');
    expect(await firstReason(id)).toBe('blocked opt-out');
  });

  it('lets the address that was given at it be written to, and no other', async () => {
    const { id, email } = await listedPerson();
    await app.client.sales.save(saleInput(id, { wasOptOutOffered: 'yes' }));
    expect(await mail(id)).toBe('blocked consent-missing');
    await app.client.sales.save(saleInput(id, { wasOptOutOffered: 'yes', obtainedPointIds: [email.id] }));
    expect(await mail(id)).toBe('allowed soft-opt-in');
  });
});

describe('a consent', () => {
  it('to calls counts three months against the register, and not for e-mail', async () => {
    const { id } = await listedPerson();
    await app.client.consents.give(consentInput(id, { use: 'phone', purpose: 'Samtal' }));
    expect(await firstReason(id)).toBe('allowed register-exception-consent');
    expect(await mail(id)).toBe('blocked consent-missing');
    app.clock.set('2027-02-19T09:00:00.000Z');
    expect(await firstReason(id)).toBe('allowed register-exception-consent');
    app.clock.set('2027-02-20T10:00:00.000Z');
    expect(await firstReason(id)).toMatch(/^(?:blocked|conditional) /);
    expect((await guard(id)).verdict).toBe('blocked');
  });

  it('to e-mail lets a private person be written to, and ends the day it is withdrawn', async () => {
    const { id } = await listedPerson();
    const consent = consentInput(id);
    await app.client.consents.give(consent);
    expect(await mail(id)).toBe('allowed consent-held');
    const checkId = randomUUID();
    const answers = withAnswer(noAnswers, 'tracking', 'none');
    const recipient = { by: 'contact', contactId: id } as const;
    await app.client.emailChecks.save({ id: checkId, recipient, answers, scan: null });
    await app.client.consents.withdraw({
      id: consent.id,
      withdrawnOn: '2026-11-23',
      how: 'email',
      note: '',
    });
    expect(await mail(id)).toBe('blocked consent-missing');
    expect(await app.client.emailChecks.read({ id: checkId })).toMatchObject({
      verdict: 'allowed',
      staleBecause: ['consent-withdrawn'],
      today: { verdict: 'blocked' },
    });
  });

  it('to tracking is another than the one to e-mail', async () => {
    const { id } = await listedPerson();
    await app.client.consents.give(consentInput(id));
    const tracked = withAnswer(noAnswers, 'tracking', 'opens');
    const judge = async () =>
      (
        await app.client.emailChecks.judge({
          recipient: { by: 'contact', contactId: id },
          answers: tracked,
        })
      ).decision.reasons.map(({ rule, verdict }) => `${verdict} ${rule}`);
    expect(await judge()).toEqual(['conditional tracking-without-consent', 'allowed consent-held']);
    await app.client.consents.give(consentInput(id, { use: 'tracking', purpose: 'Öppningar' }));
    expect(await judge()).toEqual(['allowed consent-held', 'allowed tracking-consent']);
  });

  it('from before a no that was lifted counts no more', async () => {
    const { id } = await listedPerson();
    await app.client.consents.give(consentInput(id, { givenOn: '2026-11-18' }));
    const { id: suppressionId } = await app.client.optOuts.add(
      optOutInput({ kind: 'email', value: 'anna@hemma.se' }, { statedOn: '2026-11-19' }),
    );
    expect(await mail(id)).toBe('blocked opt-out');
    await app.client.optOuts.lift({
      id: randomUUID(),
      suppressionId,
      statedBy: 'Anna Berg',
      how: 'email',
      reason: 'Vill ha brevet igen',
      evidence: 'Mejl 2026-11-21',
    });
    expect(await mail(id)).toBe('blocked consent-missing');
    await app.client.consents.give(consentInput(id, { givenOn: '2026-11-21' }));
    expect(await mail(id)).toBe('allowed consent-held');
  });
});

describe('another country’s register', () => {
  it('is the one that counts for that country’s numbers, and can be noted', async () => {
    const who = { by: 'number', number: '+47 406 12 345' } as const;
    const reasons = async () => (await app.client.calls.guard(who)).decision.reasons;
    expect((await reasons())[0]).toMatchObject({
      rule: 'register-never-checked',
      facts: { register: 'reservasjonsregisteret' },
    });
    await app.client.doNotCall.recordCheck({
      id: randomUUID(),
      register: 'reservasjonsregisteret',
      who,
      registerVersionOn: '2026-11-20',
      isListed: false,
    });
    expect((await reasons())[0]).toMatchObject({
      rule: 'register-check-valid',
      facts: { until: '2026-12-19' },
    });
  });
});
