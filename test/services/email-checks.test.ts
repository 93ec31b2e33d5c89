import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ask, LegalForm, SourceKind } from '#shared/compliance/vocabulary.ts';
import { type Answers, noAnswers, withAnswer } from '#shared/compliance/answers.rules.ts';
import type { ContactInput } from '#shared/features/contacts/contacts.contract.ts';
import { optOutInput } from '#test/support/build-inputs.ts';
import { openTestApp, type TestApp } from '#test/support/open-test-app.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
  const { work } = await app.client.settings.read(undefined);
  await app.client.settings.writeWork({ ...work, offer: 'skärvätska' });
});
afterEach(() => app.close());

interface Person {
  readonly name?: string;
  readonly companyName?: string;
  readonly kind?: ContactInput['kind'];
  readonly legalForm?: LegalForm;
  readonly address?: string;
  readonly source?: SourceKind;
  readonly role?: string;
}

/** Writes a contact with one address and answers its id. */
async function person({
  name = 'Anna Berg',
  companyName = '',
  kind = 'person',
  legalForm = 'employee',
  address = 'anna.berg@bolaget.se',
  source = 'public-source',
  role = '',
}: Person = {}): Promise<string> {
  const id = randomUUID();
  await app.client.contacts.save({
    id,
    kind,
    name,
    companyName,
    role,
    legalForm,
    organisationNumber: '',
    note: '',
    points: [
      {
        id: randomUUID(),
        kind: 'email',
        raw: address,
        label: '',
        source: { kind: source, note: '', obtainedOn: '2026-11-01' },
      },
    ],
  });
  return id;
}

/** What a seller would say to each question. */
const said: { readonly [A in Ask]: (answers: Answers) => Answers } = {
  country: (answers) => withAnswer(answers, 'country', 'SE'),
  'legal-form': (answers) => withAnswer(answers, 'legal-form', 'employee'),
  source: (answers) => withAnswer(answers, 'source', 'public-source'),
  'answers-inquiry': (answers) => withAnswer(answers, 'answers-inquiry', true),
  sale: (answers) => withAnswer(answers, 'sale', { soldOn: '2026-10-01', productKind: 'Skärvätska' }),
  'opt-out-offered': (answers) => withAnswer(answers, 'opt-out-offered', true),
  'no-mail-list': (answers) => withAnswer(answers, 'no-mail-list', false),
  'similar-products': (answers) => withAnswer(answers, 'similar-products', true),
  'about-their-work': (answers) => withAnswer(answers, 'about-their-work', true),
  'published-address': (answers) => withAnswer(answers, 'published-address', true),
  tracking: (answers) => withAnswer(answers, 'tracking', 'none'),
  'assessment-purpose': (answers) => withAnswer(answers, 'assessment-purpose', 'Visa vår nya skärvätska'),
  'assessment-necessity': (answers) => withAnswer(answers, 'assessment-necessity', 'needed'),
  'assessment-balance': (answers) => withAnswer(answers, 'assessment-balance', 'expected'),
  'assessment-why': (answers) =>
    withAnswer(
      answers,
      'assessment-why',
      'Hon köper in skärvätska till verkstaden i Gnosjö och bytte leverantör i våras',
    ),
};

const recipient = (contactId: string) => ({ by: 'contact', contactId, pointId: null }) as const;

/** Answers every question as it comes, as in the window; gives the questions asked and where they led. */
async function answerAll(contactId: string, changes: Partial<typeof said> = {}) {
  let answers = noAnswers;
  const asked: Ask[] = [];
  for (;;) {
    const judged = await app.client.emailChecks.judge({ recipient: recipient(contactId), answers });
    if (judged.next === null) return { answers, asked, judged };
    asked.push(judged.next);
    answers = { ...said, ...changes }[judged.next](answers);
  }
}

/** A check of this contact with every question answered, stored. */
async function savedCheck(contactId: string, changes: Partial<typeof said> = {}) {
  const { answers } = await answerAll(contactId, changes);
  const id = randomUUID();
  return app.client.emailChecks.save({ id, recipient: recipient(contactId), answers, scan: null });
}

const read = (id: string) => app.client.emailChecks.read({ id });
const why = (text: string) => ({
  'assessment-why': (answers: Answers) => withAnswer(answers, 'assessment-why', text),
});
const code = (expected: string) => expect.objectContaining({ code: expected });

describe('the questions of the five most common situations', () => {
  it.each<[string, Person, Ask[], string]>([
    [
      'an existing customer whose sale nobody recorded',
      { legalForm: 'consumer', source: 'sale', address: 'anna.berg@telia.com' },
      ['country', 'sale', 'opt-out-offered', 'similar-products', 'tracking'],
      'allowed',
    ],
    [
      'somebody who asked something',
      { legalForm: 'consumer', source: 'inquiry', address: 'anna.berg@hemma.se' },
      ['answers-inquiry', 'tracking'],
      'conditional',
    ],
    [
      'an employee from a purchased list',
      { source: 'list-import' },
      ['about-their-work', 'tracking', 'assessment-necessity', 'assessment-balance', 'assessment-why'],
      'conditional',
    ],
    [
      'a private person from a purchased list',
      { legalForm: 'consumer', source: 'list-import' },
      [],
      'blocked',
    ],
    [
      'a card from a fair',
      { legalForm: 'unknown', source: 'fair' },
      [
        'legal-form',
        'about-their-work',
        'tracking',
        'assessment-necessity',
        'assessment-balance',
        'assessment-why',
      ],
      'conditional',
    ],
    [
      'a role address',
      { kind: 'company', name: 'Bolaget AB', legalForm: 'legal-person', address: 'info@bolaget.se' },
      ['tracking'],
      'allowed',
    ],
  ])('are few for %s', async (_, who, questions, verdict) => {
    const { asked, judged } = await answerAll(await person(who));
    expect(asked).toEqual(questions);
    expect(judged.decision.verdict).toBe(verdict);
  });

  it('are none for somebody who has said no', async () => {
    const id = await person();
    await app.client.optOuts.add(optOutInput({ kind: 'email', value: 'anna.berg@bolaget.se' }));
    const { asked, judged } = await answerAll(id);
    expect(asked).toEqual([]);
    expect(judged.decision.reasons[0]?.rule).toBe('opt-out');
    expect(judged.known.address).not.toContain('anna.berg');
  });
});

describe('a recipient', () => {
  it('is asked about their country when the signs disagree, and told which', async () => {
    const id = randomUUID();
    await app.client.contacts.save({
      id,
      kind: 'person',
      name: 'Mette Holm',
      companyName: 'Holm ApS',
      role: '',
      legalForm: 'employee',
      organisationNumber: '',
      note: '',
      points: [
        { kind: 'email', raw: 'mette@holm.dk' } as const,
        { kind: 'phone', raw: '070-123 45 67' } as const,
      ].map((point) => ({
        ...point,
        id: randomUUID(),
        label: '',
        source: { kind: 'fair', note: '', obtainedOn: '2026-11-01' },
      })),
    });
    const judged = await app.client.emailChecks.judge({ recipient: recipient(id), answers: noAnswers });
    expect(judged.next).toBe('country');
    expect(judged.known.countrySigns).toEqual([
      { country: 'SE', sign: 'phone' },
      { country: 'DK', sign: 'address' },
    ]);
  });

  it.each([
    ['anna.berg@bolaget.se', 'employee'],
    ['info@bolaget.se', 'legal-person'],
    ['bolaget@bolaget.se', 'legal-person'],
  ])('on a company’s card at %s counts as %s', async (address, legalForm) => {
    const id = await person({ kind: 'company', name: 'Bolaget AB', legalForm: 'legal-person', address });
    const judged = await app.client.emailChecks.judge({ recipient: recipient(id), answers: noAnswers });
    expect(judged.known.legalForm).toBe(legalForm);
  });

  it('is found by a typed address in any writing', async () => {
    const id = await person();
    const judged = await app.client.emailChecks.judge({
      recipient: { by: 'address', address: ' Anna.Berg@Bolaget.SE ' },
      answers: noAnswers,
    });
    expect(judged.known).toMatchObject({ contactId: id, name: 'Anna Berg' });
  });

  it('may be nobody of the journal, and then counts as a private person', async () => {
    const judged = await app.client.emailChecks.judge({
      recipient: { by: 'address', address: 'kalle@okand.se' },
      answers: noAnswers,
    });
    expect(judged.known).toMatchObject({ contactId: null, legalForm: 'unknown', country: 'SE' });
    expect(judged).toMatchObject({ decision: { verdict: 'unclear' }, next: 'legal-form' });
  });

  it('who is gone is refused', async () => {
    await expect(
      app.client.emailChecks.judge({ recipient: recipient(randomUUID()), answers: noAnswers }),
    ).rejects.toEqual(code('contact-not-found'));
  });
});

describe('the reason why somebody would want to hear from us', () => {
  const reason = 'köper in skärvätska till verkstaden i Gnosjö och bytte leverantör i våras';

  it('is refused when the same words stand for somebody else, whatever the name in them', async () => {
    await savedCheck(await person(), why(`Anna ${reason}`));
    const other = await person({ name: 'Bo Ek', address: 'bo.ek@annat.se' });
    const { judged } = await answerAll(other, why(`Bo ${reason}`));
    expect(judged.decision.reasons.find(({ rule }) => rule === 'assessment-not-specific')).toMatchObject({
      verdict: 'conditional',
      facts: { because: 'reused' },
    });
  });

  it('is refused when it is pasted with the other’s name still in it', async () => {
    await savedCheck(await person(), why(`Anna ${reason}`));
    const other = await person({ name: 'Bo Ek', address: 'bo.ek@annat.se' });
    const { judged } = await answerAll(other, why(`Anna ${reason}`));
    expect(
      judged.decision.reasons.find(({ rule }) => rule === 'assessment-not-specific')?.facts,
    ).toMatchObject({ because: 'reused' });
  });

  it('may be given again for the same person', async () => {
    const id = await person();
    await savedCheck(id, why(`Anna ${reason}`));
    const { judged } = await answerAll(id, why(`Anna ${reason}`));
    expect(judged.decision.reasons.map(({ rule }) => rule)).toContain('assessment-made');
  });

  it('is asked each time, while the purpose is what was said last, or what is sold', async () => {
    const purposeOf = async (id: string) =>
      (await app.client.emailChecks.judge({ recipient: recipient(id), answers: noAnswers })).purpose;
    const anna = await person();
    expect(await purposeOf(anna)).toBe('skärvätska');
    const { answers } = await answerAll(anna);
    const id = randomUUID();
    await app.client.emailChecks.save({
      id,
      recipient: recipient(anna),
      answers: said['assessment-purpose'](answers),
      scan: null,
    });
    expect((await read(id)).answers.purpose).toBe('Visa vår nya skärvätska');
    const other = await person({ name: 'Bo Ek', address: 'bo.ek@annat.se' });
    expect(await purposeOf(other)).toBe('Visa vår nya skärvätska');
  });

  it('is asked with the purpose as long as nobody has said what is sold', async () => {
    const { work } = await app.client.settings.read(undefined);
    await app.client.settings.writeWork({ ...work, offer: '' });
    const { asked } = await answerAll(await person());
    expect(asked).toContain('assessment-purpose');
  });
});

describe('a stored check', () => {
  it('gives the same verdict when it is run again, and is listed for its contact', async () => {
    const id = await person();
    const { id: checkId } = await savedCheck(id);
    expect(await read(checkId)).toMatchObject({
      contactId: id,
      verdict: 'conditional',
      staleBecause: [],
      isReproduced: true,
      rulesHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect((await app.client.emailChecks.list({ contactId: id })).rows.map((row) => row.id)).toEqual([
      checkId,
    ]);
    expect((await app.client.emailChecks.list({ contactId: randomUUID() })).total).toBe(0);
  });

  it('is one check when it is sent twice', async () => {
    const contactId = await person();
    const { answers } = await answerAll(contactId);
    const input = { id: randomUUID(), recipient: recipient(contactId), answers, scan: null };
    const first = await app.client.emailChecks.save(input);
    expect(await app.client.emailChecks.save(input)).toEqual(first);
    expect((await app.client.emailChecks.list({})).total).toBe(1);
  });

  it('no longer holds once the recipient says no', async () => {
    const { id } = await savedCheck(await person());
    await app.client.optOuts.add(optOutInput({ kind: 'email', value: 'anna.berg@bolaget.se' }));
    expect(await read(id)).toMatchObject({
      verdict: 'conditional',
      staleBecause: ['opted-out'],
      today: { verdict: 'blocked' },
      isReproduced: true,
    });
  });

  it('no longer holds once what the journal knows of the recipient has changed', async () => {
    const contactId = await person();
    const { id } = await savedCheck(contactId);
    const contact = await app.client.contacts.read({ id: contactId });
    await app.client.contacts.save({ ...contact, legalForm: 'consumer' });
    expect(await read(id)).toMatchObject({ staleBecause: ['facts-changed'], today: { verdict: 'blocked' } });
  });

  it('that is not there is refused', async () => {
    await expect(read(randomUUID())).rejects.toEqual(code('email-check-not-found'));
  });

  it('is printed as a tagged PDF with its reasons and sources', async () => {
    const { id } = await savedCheck(await person({ companyName: 'Bolaget AB' }));
    const path = join(app.folder, 'koll.pdf');
    app.host.answerSave(path);
    expect(await app.client.emailChecks.savePdf({ id, language: 'sv' })).toEqual({
      outcome: 'saved',
      fileNames: ['koll.pdf'],
    });
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
    expect(app.host.suggestions.at(-1)).toBe('E-postkoll 2026-11-23.pdf');
  });
});

describe('many recipients', () => {
  const group = (contactIds: string[], shared: Answers, own: Record<string, Answers> = {}) => ({
    members: { by: 'contacts', contactIds } as const,
    answers: { shared, own },
  });

  it('are asked what is about the message once, and only exceptions are asked more', async () => {
    const anna = await person();
    const bo = await person({ name: 'Bo Ek', address: 'bo@hemma.se', legalForm: 'consumer' });
    const info = await person({
      kind: 'company',
      name: 'Firman AB',
      legalForm: 'legal-person',
      address: 'info@firman.se',
    });
    let shared = noAnswers;
    const asked: Ask[] = [];
    for (;;) {
      const { next } = await app.client.emailChecks.judgeGroup(group([anna, bo, info], shared));
      if (next === null) break;
      asked.push(next);
      shared = said[next](shared);
    }
    expect(asked).toEqual(['about-their-work', 'tracking', 'assessment-necessity', 'assessment-balance']);
    const judged = await app.client.emailChecks.judgeGroup(group([anna, bo, info], shared));
    expect(judged.counts).toEqual({ allowed: 1, conditional: 1, unclear: 0, blocked: 1 });
    expect(judged.members.map(({ name, next }) => `${name} ${next}`)).toEqual([
      'Anna Berg assessment-why',
      'Firman AB null',
      'Bo Ek null',
    ]);
    const own = { [anna]: said['assessment-why'](noAnswers) };
    const answered = await app.client.emailChecks.judgeGroup(group([anna, bo, info], shared, own));
    expect(answered.members.every(({ next }) => next === null)).toBe(true);
    const id = randomUUID();
    const input = { ...group([anna, bo, info], shared, own), id, name: 'Novemberbrevet', scan: null };
    const saved = await app.client.emailChecks.saveGroup(input);
    expect(await app.client.emailChecks.saveGroup(input)).toEqual(saved);
    expect((await app.client.emailChecks.list({ groupId: id })).total).toBe(3);
  });

  it('must each have a reason of their own', async () => {
    const ids = [await person(), await person({ name: 'Bo Ek', address: 'bo.ek@annat.se' })];
    let shared = noAnswers;
    for (const ask of [
      'about-their-work',
      'tracking',
      'assessment-purpose',
      'assessment-necessity',
      'assessment-balance',
      'assessment-why',
    ] as const)
      shared = said[ask](shared);
    const judged = await app.client.emailChecks.judgeGroup(group(ids, shared));
    expect(
      judged.members.map(
        ({ decision }) =>
          decision.reasons.find(({ rule }) => rule === 'assessment-not-specific')?.facts['because'],
      ),
    ).toEqual(['reused', 'reused']);
  });

  it('without an address are counted and left out', async () => {
    const id = randomUUID();
    await app.client.contacts.save({
      id,
      kind: 'person',
      name: 'Utan Adress',
      companyName: '',
      role: '',
      legalForm: 'consumer',
      organisationNumber: '',
      note: '',
      points: [],
    });
    expect(await app.client.emailChecks.judgeGroup(group([id], noAnswers))).toMatchObject({
      memberCount: 0,
      withoutAddressCount: 1,
    });
  });
});

describe('a half-made check', () => {
  it('survives a lock and can be let go', async () => {
    const recipientDraft = recipient(await person());
    const draft = {
      recipient: recipientDraft,
      members: null,
      answers: said.tracking(noAnswers),
      own: {},
      scan: null,
    };
    await app.client.emailChecks.saveDraft(draft);
    await app.lock();
    await app.unlock();
    expect(await app.client.emailChecks.readDraft(undefined)).toEqual(draft);
    await app.client.emailChecks.saveDraft(null);
    expect(await app.client.emailChecks.readDraft(undefined)).toBeNull();
  });
});

describe('the scan of a draft', () => {
  it('reads what is pasted and writes nothing', async () => {
    const found = await app.client.emailChecks.scanDraft({
      from: 'paste',
      text: '<p>Hej</p><img src="https://track.example.se/o/4f9a7c1be2d84c3f9a1e.gif" width="1" height="1">',
    });
    expect(found).toMatchObject({ kind: 'html', usesTracking: 'opens' });
    expect((await app.client.emailChecks.list({})).total).toBe(0);
  });

  it('reads a file that is chosen, and is nothing when none was', async () => {
    expect(await app.client.emailChecks.scanDraft({ from: 'file' })).toBeNull();
    const path = join(app.folder, 'utkast.eml');
    writeFileSync(path, 'Subject: Hej\r\nFrom: a@bolaget.se\r\nTo: b@kund.se\r\n\r\nHej, hur går det?\r\n');
    app.host.answerOpen(path);
    expect(await app.client.emailChecks.scanDraft({ from: 'file' })).toMatchObject({
      kind: 'message',
      subject: 'Hej',
      usesTracking: 'none',
    });
  });
});
