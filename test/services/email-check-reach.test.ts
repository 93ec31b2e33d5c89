import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Answers, noAnswers, withAnswer } from '#shared/compliance/answers.rules.ts';
import { contactInput, optOutInput } from '#test/support/build-inputs.ts';
import { openTestApp, type TestApp } from '#test/support/open-test-app.ts';
import { consentInput, saleInput } from '#test/support/sale-inputs.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const card = async (fields: Parameters<typeof contactInput>[0]) => {
  const contact = contactInput(fields);
  await app.client.contacts.save(contact);
  return contact;
};
const sayNo = (...input: Parameters<typeof optOutInput>) => app.client.optOuts.add(optOutInput(...input));
const sayNoForAWhile = async (...input: Parameters<typeof optOutInput>) => {
  const { id: suppressionId } = await sayNo(...input);
  await app.client.optOuts.lift({
    id: randomUUID(),
    suppressionId,
    statedBy: 'Anna Berg',
    how: 'email',
    reason: 'Vill höra av oss igen',
    evidence: 'Mejl 2026-11-21',
  });
};

type Recipient = Parameters<TestApp['client']['emailChecks']['judge']>[0]['recipient'];
const at = (address: string): Recipient => ({ by: 'address', address });
const to = (contactId: string): Recipient => ({ by: 'contact', contactId });
const judge = (recipient: Recipient, answers: Answers = noAnswers) =>
  app.client.emailChecks.judge({ recipient, answers });
const reasonOf = async (recipient: Recipient, answers?: Answers) => {
  const [reason] = (await judge(recipient, answers)).decision.reasons;
  return [reason?.verdict, reason?.rule, reason?.facts['because']].filter(Boolean).join(' ');
};
const similar = withAnswer(withAnswer(noAnswers, 'similar-products', true), 'tracking', 'none');

/** A private person who bought something and gave both addresses at the sale; a no was offered. */
const customer = async () => {
  const contact = await card({
    legalForm: 'consumer',
    emails: ['anna@hemma.se', 'anna@annan.se'],
    phones: ['070-123 45 67'],
  });
  const obtainedPointIds = contact.points.map(({ id }) => id);
  await app.client.sales.save(saleInput(contact.id, { obtainedPointIds, wasOptOutOffered: 'yes' }));
  return contact;
};

describe('a no reaches', () => {
  it('an address that several of the company’s people carry', async () => {
    for (const name of ['Anna Berg', 'Bo Ek'])
      await card({ name, companyName: 'Bolaget AB', emails: ['order@bolaget.se'] });
    await sayNo({ kind: 'organisation', value: 'Bolaget AB' });
    const judged = await judge(at('order@bolaget.se'));
    expect(judged.decision.reasons[0]).toMatchObject({ verdict: 'blocked', rule: 'opt-out' });
    expect(judged.known.address).toBe('o•••@bolaget.se');
  });

  it.each([
    ['anna@bolaget.se', 'anna+mässa@bolaget.se'],
    ['anna+mässa@bolaget.se', 'anna@bolaget.se'],
    ['anna+mässa@bolaget.se', 'anna+offert@bolaget.se'],
  ])('the person at %s when %s is typed', async (held, typed) => {
    const { id } = await card({ emails: [held] });
    await sayNo({ kind: 'person', contactId: id });
    const judged = await judge(at(typed));
    expect(judged.known).toMatchObject({ contactId: id, address: 'a•••@bolaget.se' });
    expect(judged.decision.reasons[0]?.rule).toBe('opt-out');
  });

  it('a second card of the person, from the other address on the first', async () => {
    await card({ emails: ['anna@hemma.se', 'anna@annan.se'] });
    const { id } = await card({ emails: ['anna@hemma.se'] });
    await sayNo({ kind: 'email', value: 'anna@annan.se' });
    expect(await reasonOf(to(id))).toBe('blocked opt-out');
  });

  it('a card without a company from the company whose own card carries the address', async () => {
    await card({
      kind: 'company',
      name: 'Bolaget AB',
      organisationNumber: '556016-0680',
      legalForm: 'legal-person',
      emails: ['anna@bolaget.se'],
    });
    const { id } = await card({ emails: ['anna@bolaget.se'] });
    await sayNo({ kind: 'organisation', value: '556016-0680' });
    expect(await reasonOf(to(id))).toBe('blocked opt-out');
  });

  it('nobody at a colleague’s address', async () => {
    await card({ name: 'Bo Ek', companyName: 'Bolaget AB', emails: ['bo@bolaget.se', 'order@bolaget.se'] });
    const { id } = await card({ companyName: 'Bolaget AB', emails: ['anna@bolaget.se', 'order@bolaget.se'] });
    await sayNo({ kind: 'email', value: 'bo@bolaget.se' });
    expect(await reasonOf(to(id))).toBe('unclear about-their-work-open');
  });
});

describe('a no that was lifted ends the exception for customers', () => {
  it('though it was said under another address', async () => {
    const { id } = await customer();
    expect(await reasonOf(to(id), similar)).toBe('allowed soft-opt-in');
    await sayNoForAWhile({ kind: 'email', value: 'anna@annan.se' });
    expect(await reasonOf(to(id), similar)).toBe('blocked consent-missing said-no-before');
  });

  it('and for everybody at a company that said it under its number', async () => {
    await card({ kind: 'company', name: 'Bolaget AB', organisationNumber: '556016-0680' });
    const { id } = await card({ companyName: 'Bolaget AB', emails: ['anna@bolaget.se'] });
    const answers = withAnswer(noAnswers, 'about-their-work', true);
    await sayNoForAWhile({ kind: 'organisation', value: '556016-0680' });
    expect(await reasonOf(to(id), answers)).toBe('blocked consent-missing said-no');
  });

  it('unless it was about a telephone number alone', async () => {
    const { id } = await customer();
    await sayNoForAWhile({ kind: 'phone', value: '070-123 45 67' }, { scope: ['phone', 'email'] });
    expect(await reasonOf(to(id), similar)).toBe('allowed soft-opt-in');
  });
});

describe('a consent to e-mail that was taken back ends the exception for customers', () => {
  const withdrawn = async (input: ReturnType<typeof consentInput>) => {
    await app.client.consents.give(input);
    await app.client.consents.withdraw({ id: input.id, withdrawnOn: '2026-11-23', how: 'email', note: '' });
  };

  it('though it was about another address', async () => {
    const { id, points } = await customer();
    await withdrawn(
      consentInput(id, { pointId: points.find(({ raw }) => raw === 'anna@annan.se')?.id ?? null }),
    );
    expect(await reasonOf(to(id), similar)).toBe('blocked consent-missing said-no-before');
  });

  it('though it stands on a second card of the person', async () => {
    const { id } = await customer();
    const second = await card({ emails: ['anna@hemma.se'] });
    await withdrawn(consentInput(second.id));
    expect(await reasonOf(to(id), similar)).toBe('blocked consent-missing said-no-before');
  });
});

describe('what the seller answers', () => {
  it.each([
    ['anna.svensson@okand.se', 'unclear about-their-work-open'],
    ['anna.svensson@gmail.com', 'blocked consent-missing private-address'],
    ['info@okand.se', 'allowed company-message'],
  ])('makes no company of %s', async (address, reason) => {
    const country = withAnswer(withAnswer(noAnswers, 'country', 'SE'), 'source', 'public-source');
    const answers = withAnswer(withAnswer(country, 'tracking', 'none'), 'legal-form', 'legal-person');
    expect(await reasonOf(at(address), answers)).toBe(reason);
  });

  it.each(['anna@bolaget.se, bo@bolaget.se', 'anna(at)bolaget.se', '@bolaget.se'])(
    'cannot be about %s, for which no opt-out could be found',
    async (address) => {
      await expect(judge(at(address))).rejects.toMatchObject({ code: 'identifier-invalid' });
    },
  );

  it('cannot be about what stands on a card as an address and is none', async () => {
    const { id } = await card({ legalForm: 'legal-person', kind: 'company', emails: ['info(at)bolaget.se'] });
    expect((await judge(to(id))).known.address).toBe('');
    const group = {
      members: { by: 'contacts' as const, contactIds: [id] },
      answers: { shared: noAnswers, own: {} },
    };
    expect(await app.client.emailChecks.judgeGroup(group)).toMatchObject({
      memberCount: 0,
      withoutAddressCount: 1,
    });
  });

  it('about one recipient is never said of a whole group', async () => {
    const { id } = await card({ legalForm: 'unknown', emails: ['anna@okand.se'] });
    let shared = withAnswer(withAnswer(noAnswers, 'tracking', 'none'), 'legal-form', 'legal-person');
    shared = withAnswer(withAnswer(shared, 'source', 'inquiry'), 'answers-inquiry', true);
    const group = { members: { by: 'contacts' as const, contactIds: [id] }, answers: { shared, own: {} } };
    const { members } = await app.client.emailChecks.judgeGroup(group);
    expect(members.map(({ verdict, next }) => [verdict, next])).toEqual([['blocked', 'legal-form']]);
  });

  it('about single recipients is refused beyond 5,000 of them', async () => {
    const own = Object.fromEntries(Array.from({ length: 5001 }, () => [randomUUID(), noAnswers]));
    const members = { by: 'contacts' as const, contactIds: [randomUUID()] };
    const answers = { shared: noAnswers, own };
    await expect(app.client.emailChecks.judgeGroup({ members, answers })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });

  it('about a country never overrules what the journal knows', async () => {
    const { id } = await card({ emails: ['anna@bolaget.de'] });
    const answers = withAnswer(noAnswers, 'country', 'SE');
    expect((await judge(to(id), answers)).decision.rulePack).toMatch(/^DE /);
    const { id: other } = await card({ emails: ['anna@bolaget.com'] });
    expect((await judge(to(other), answers)).decision.rulePack).toMatch(/^SE /);
  });

  const toldSale = withAnswer(
    withAnswer(similar, 'sale', { soldOn: '2026-10-01', productKind: 'Skärvätska' }),
    'opt-out-offered',
    true,
  );

  it('of a sale counts for an address that is from a sale, and for no other', async () => {
    expect(await reasonOf(at('anna@hemma.se'), withAnswer(toldSale, 'source', 'sale'))).toBe(
      'allowed soft-opt-in',
    );
    const { id } = await card({ legalForm: 'consumer', emails: ['bo@hemma.se'] });
    expect(await reasonOf(to(id), toldSale)).toBe('blocked consent-missing not-from-sale');
  });

  it('of a sale gives way to one that is recorded', async () => {
    const contact = contactInput({ legalForm: 'consumer', emails: ['anna@hemma.se'] });
    const [point] = contact.points;
    if (!point) throw new Error('a contact without its point');
    await app.client.contacts.save({
      ...contact,
      points: [{ ...point, source: { ...point.source, kind: 'sale' } }],
    });
    expect(await reasonOf(to(contact.id), toldSale)).toBe('allowed soft-opt-in');
    await app.client.sales.save(
      saleInput(contact.id, { obtainedPointIds: [point.id], wasOptOutOffered: 'no' }),
    );
    expect(await reasonOf(to(contact.id), toldSale)).toBe('blocked consent-missing no-opt-out-offered');
  });
});
