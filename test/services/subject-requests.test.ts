import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type {
  LetterKind,
  RecordRequestInput,
  RequestKind,
} from '#shared/features/subject-requests/request-register.contract.ts';
import type { Subject } from '#shared/compliance/subject.ts';
import { contactInput, neverAgain } from '#test/support/build-inputs.ts';
import { openScreening, type ScreeningApp } from '#test/support/open-screening.ts';
import { readPdfFacts, readPdfText } from '#test/support/read-pdf.ts';
import { readTrail } from '#test/support/read-trail.ts';
import { requestInput, subjectInput } from '#test/support/request-inputs.ts';
import { consentInput, saleInput } from '#test/support/sale-inputs.ts';

let app: ScreeningApp;
let annaId: string;
beforeEach(async () => {
  app = await openScreening();
  const { work, controller } = await app.client.settings.read(undefined);
  await app.client.settings.writeWork({ ...work, sellerName: 'Maja Lund' });
  await app.client.settings.writeController({
    ...controller,
    name: 'Verktygsbolaget AB',
    address: 'Storgatan 1, 335 30 Gnosjö',
    email: 'info@verktygsbolaget.se',
    privacyContact: 'dataskydd@verktygsbolaget.se',
  });
  annaId = await save({ phones: ['070-123 45 67', '0370-120 00'], emails: ['Anna.Berg@Bolaget.se'] });
});
afterEach(() => app.close());

async function save(fields: Parameters<typeof contactInput>[0]): Promise<string> {
  const contact = contactInput({ companyName: 'Bolaget AB', ...fields });
  await app.client.contacts.save(contact);
  return contact.id;
}

const requests = () => app.client.subjectRequests;
const anna = (fields: Partial<Subject> = {}): Subject => subjectInput({ contactIds: [annaId], ...fields });
const record = async (fields: Partial<RecordRequestInput> = {}) => {
  const { request } = await requests().record(requestInput({ subject: anna(), ...fields }));
  return request;
};
const code = (expected: string, details?: object) =>
  expect.objectContaining({ code: expected, ...(details && { details }) });
const kindsOf = ({ events }: { readonly events: readonly { readonly kind: string }[] }) =>
  events.map(({ kind }) => kind);
const verdictOn = async (contactId: string, number: string | null = null) =>
  (await app.client.calls.guard({ by: 'contact', contactId, number })).decision;

describe('a request', () => {
  it('is noted with its deadline, how it came, and who wrote it down', async () => {
    const input = requestInput({ subject: anna(), receivedOn: '2026-11-20', identityCheck: 'Ringde upp' });
    app.clock.set('2026-11-23T09:00:00.000Z');
    const { request, optOuts } = await requests().record(input);
    expect(optOuts).toEqual([]);
    expect(request).toEqual({
      id: input.id,
      kind: 'access',
      name: 'Anna Berg',
      subject: anna(),
      receivedOn: '2026-11-20',
      receivedBy: 'email',
      words: 'Vad har ni om mig?',
      dueOn: '2026-12-21',
      laterDueOn: '2026-12-21',
      aimOn: '2026-12-18',
      extendedOn: null,
      mayExtend: true,
      identityCheck: 'Ringde upp',
      identityAskedOn: null,
      identitySettledOn: '2026-11-23',
      language: 'sv',
      outcome: null,
      answeredAt: null,
      fileNames: [],
      events: [
        {
          id: expect.any(String) as string,
          kind: 'received',
          at: '2026-11-23T09:00:00.000Z',
          note: '',
          recordedBy: 'Maja Lund',
        },
      ],
    });
  });

  it('is there after the vault was locked, and sent twice it is one', async () => {
    const input = requestInput({ subject: anna() });
    const { request } = await requests().record(input);
    expect((await requests().record(input)).request).toEqual(request);
    await app.lock();
    await app.unlock();
    expect(await requests().read({ id: input.id })).toEqual(request);
    expect(await readTrail(app.journal(), 'subjectRequests.record')).toHaveLength(1);
  });

  it('takes the name of the card when none was given', async () => {
    expect((await record({ subject: anna({ name: '' }) })).name).toBe('Anna Berg');
  });

  it.each([
    ['by nobody', { subject: subjectInput({ name: '' }) }, 'subject-empty'],
    [
      'by a card that is not there',
      { subject: subjectInput({ contactIds: [randomUUID()] }) },
      'contact-not-found',
    ],
    ['from a day still to come', { receivedOn: '2026-11-24' }, 'invalid-input'],
    ['of a kind that is none', { kind: 'wish' as 'access' }, 'invalid-input'],
  ])('%s is refused and leaves nothing', async (_, fields, refusal) => {
    await expect(requests().record(requestInput(fields))).rejects.toEqual(code(refusal));
    expect(await requests().list(undefined)).toEqual([]);
  });

  it('stands in the list by its deadline, and behind the open ones once it is answered', async () => {
    const late = await record({ receivedOn: '2026-11-23' });
    const early = await record({ receivedOn: '2026-10-20' });
    const first = await record({ receivedOn: '2026-09-01' });
    const second = await record({ receivedOn: '2026-09-02' });
    for (const { id } of [first, second]) {
      app.clock.advance(60);
      await requests().close({ id, eventId: randomUUID(), outcome: 'granted', words: '' });
    }
    expect((await requests().list(undefined)).map(({ id }) => id)).toEqual([
      early.id,
      late.id,
      second.id,
      first.id,
    ]);
  });
});

describe('who asks', () => {
  const on = (state: 'asked' | 'settled', day: string, words = '') =>
    ({ eventId: randomUUID(), state, on: day, words }) as const;

  it('may be asked for and settled later, and then the time is counted from both days', async () => {
    const { id } = await record({ receivedOn: '2026-11-23' });
    await requests().noteIdentity({ id, ...on('asked', '2026-11-23', 'Skrev till adressen i journalen') });
    app.clock.set('2026-11-30T09:00:00.000Z');
    const settled = await requests().noteIdentity({ id, ...on('settled', '2026-11-30', 'Svarade därifrån') });
    expect(settled).toMatchObject({
      dueOn: '2026-12-23',
      laterDueOn: '2026-12-30',
      identityAskedOn: '2026-11-23',
      identitySettledOn: '2026-11-30',
      identityCheck: 'Svarade därifrån',
    });
    expect(kindsOf(settled)).toEqual(['received', 'identity-asked', 'identity-settled']);
  });

  it('is asked once more without the first day moving', async () => {
    const { id } = await record({ receivedOn: '2026-11-20' });
    await requests().noteIdentity({ id, ...on('asked', '2026-11-21') });
    const again = await requests().noteIdentity({ id, ...on('asked', '2026-11-23') });
    expect(again.identityAskedOn).toBe('2026-11-21');
    expect(again.laterDueOn).toBe(again.dueOn);
  });

  it('is noted once, however often it is sent', async () => {
    const { id } = await record();
    const asked = on('asked', '2026-11-23');
    const once = await requests().noteIdentity({ id, ...asked });
    expect(await requests().noteIdentity({ id, ...asked })).toEqual(once);
    expect(await readTrail(app.journal(), 'subjectRequests.noteIdentity')).toHaveLength(1);
  });

  it.each(['2026-11-19', '2026-11-24'])('was not asked on %s, before receipt or after today', async (day) => {
    const { id } = await record({ receivedOn: '2026-11-20' });
    await expect(requests().noteIdentity({ id, ...on('asked', day) })).rejects.toEqual(
      code('invalid-input', { field: 'on' }),
    );
  });

  it('could be shown from what is held, covered in part and without the answers', async () => {
    await save({ name: 'Bo Ek', phones: ['0370-120 00'] });
    await app.client.calls.record({ ...neverAgain({ contactId: annaId }), outcome: 'talked-open' });
    await app.client.sales.save(saleInput(annaId));
    await app.client.consents.give(consentInput(annaId));
    const hints = await requests().suggestIdentity({ subject: anna(), language: 'sv' });
    expect(hints).toEqual([
      { way: 'known-address', hint: 'A•••@Bolaget.se' },
      { way: 'called-back', hint: '070-••• •• 67' },
      { way: 'questions', hint: 'Vilken månad talade vi senast med varandra?' },
      { way: 'questions', hint: 'Vad har du köpt av oss?' },
      { way: 'questions', hint: 'Vad har du sagt ja till hos oss?' },
    ]);
    expect(JSON.stringify(hints)).not.toMatch(/123|anna\.berg|skärvätska|nyhetsbrev|2026/i);
  });

  it('cannot be suggested for somebody unknown', async () => {
    expect(await requests().suggestIdentity({ subject: subjectInput(), language: 'en' })).toEqual([]);
  });
});

describe('more time', () => {
  const told = (toldOn: string) => ({ eventId: randomUUID(), toldOn, reason: 'Många begäranden samtidigt' });

  it('is two months from the last day of the first, counted from receipt', async () => {
    const { id } = await record({ receivedOn: '2026-10-31' });
    app.clock.set('2026-11-30T09:00:00.000Z');
    expect(await requests().read({ id })).toMatchObject({ dueOn: '2026-11-30', mayExtend: true });
    const extended = await requests().extend({ id, ...told('2026-11-30') });
    expect(extended).toMatchObject({
      dueOn: '2027-02-01',
      extendedOn: '2026-11-30',
      mayExtend: false,
      aimOn: '2027-01-28',
    });
    expect(extended.events.at(-1)).toMatchObject({ kind: 'extended', note: 'Många begäranden samtidigt' });
  });

  it('is refused one day after the first month', async () => {
    const { id } = await record({ receivedOn: '2026-10-31' });
    app.clock.set('2026-12-01T09:00:00.000Z');
    expect((await requests().read({ id })).mayExtend).toBe(false);
    await expect(requests().extend({ id, ...told('2026-12-01') })).rejects.toEqual(
      code('extension-too-late'),
    );
    expect((await requests().read({ id })).dueOn).toBe('2026-11-30');
  });

  it('counts by the day the person was told, also when it is noted later', async () => {
    const { id } = await record({ receivedOn: '2026-10-31' });
    app.clock.set('2026-12-03T09:00:00.000Z');
    expect((await requests().extend({ id, ...told('2026-11-30') })).dueOn).toBe('2027-02-01');
  });

  it('is given once, and sent twice it is one', async () => {
    const { id } = await record();
    const first = told('2026-11-23');
    const extended = await requests().extend({ id, ...first });
    expect(await requests().extend({ id, ...first })).toEqual(extended);
    await expect(requests().extend({ id, ...told('2026-11-23') })).rejects.toEqual(
      code('extension-too-late'),
    );
  });

  it('needs a reason, and a day that has come', async () => {
    const { id } = await record();
    await expect(requests().extend({ id, ...told('2026-11-23'), reason: ' ' })).rejects.toEqual(
      code('invalid-input'),
    );
    await expect(requests().extend({ id, ...told('2026-11-24') })).rejects.toEqual(
      code('invalid-input', { field: 'toldOn' }),
    );
  });

  it('moves the day counted from the settled identity too', async () => {
    const { id } = await record({ receivedOn: '2026-11-02' });
    const at = (state: 'asked' | 'settled', on: string) => ({
      id,
      eventId: randomUUID(),
      state,
      on,
      words: '',
    });
    await requests().noteIdentity(at('asked', '2026-11-02'));
    await requests().noteIdentity(at('settled', '2026-11-16'));
    const extended = await requests().extend({ id, ...told('2026-11-23') });
    expect(extended).toMatchObject({ dueOn: '2027-02-02', laterDueOn: '2027-02-16' });
  });
});

describe('the answer', () => {
  const closing = (fields: object = {}) =>
    ({ eventId: randomUUID(), outcome: 'granted', words: '', ...fields }) as const;

  it('ends a request, with what was done before in its history', async () => {
    const { id } = await record({ kind: 'rectification' });
    await requests().noteAct({ id, eventId: randomUUID(), words: 'Rättade stavningen' });
    const closed = await requests().close({ id, ...closing() });
    expect(closed).toMatchObject({ outcome: 'granted', answeredAt: '2026-11-23T09:00:00.000Z' });
    expect(kindsOf(closed)).toEqual(['received', 'acted', 'answered']);
    expect(closed.mayExtend).toBe(false);
  });

  it.each(['refused', 'partly'] as const)('that is %s needs its reasons', async (outcome) => {
    const { id } = await record();
    await expect(requests().close({ id, ...closing({ outcome }) })).rejects.toEqual(code('reason-missing'));
    const words = 'Vi kan inte se att det är du.';
    const closed = await requests().close({ id, ...closing({ outcome, words }) });
    expect(closed.events.at(-1)).toMatchObject({ kind: 'answered', note: words });
  });

  it('is given once, and sent twice it is one', async () => {
    const { id } = await record();
    const closed = await requests().close({ id, ...closing({ eventId: id }) });
    expect(await requests().close({ id, ...closing({ eventId: id }) })).toEqual(closed);
    await expect(requests().close({ id, ...closing() })).rejects.toEqual(code('request-answered'));
  });

  it('leaves only acts and letters possible', async () => {
    const { id } = await record();
    await requests().close({ id, ...closing() });
    const eventId = randomUUID();
    const toldOn = '2026-11-23';
    for (const attempt of [
      () => requests().noteIdentity({ id, eventId, state: 'asked', on: toldOn, words: '' }),
      () => requests().extend({ id, eventId, toldOn, reason: 'För mycket att göra' }),
    ])
      await expect(attempt()).rejects.toEqual(code('request-answered'));
    const after = await requests().noteAct({ id, eventId, words: 'Underrättade Säljpartner AB' });
    expect(kindsOf(after)).toEqual(['received', 'answered', 'acted']);
  });

  it('can be taken up again, and sent twice that is one', async () => {
    const { id } = await record();
    await requests().close({ id, ...closing() });
    const reopening = { id, eventId: randomUUID(), words: 'En adress saknades' };
    const open = await requests().reopen(reopening);
    expect(open).toMatchObject({ outcome: null, answeredAt: null, mayExtend: true });
    expect(await requests().reopen(reopening)).toEqual(open);
    expect(kindsOf(open)).toEqual(['received', 'answered', 'reopened']);
  });

  it.each(['noteAct', 'close', 'reopen', 'extend', 'noteIdentity', 'letter', 'saveLetter', 'read'] as const)(
    'to a request that is not there is refused: %s',
    async (verb) => {
      const id = randomUUID();
      const all = {
        id,
        eventId: randomUUID(),
        words: 'Något',
        outcome: 'granted',
        state: 'asked',
        on: '2026-11-23',
        toldOn: '2026-11-23',
        reason: 'Något',
        kind: 'receipt',
      } as const;
      await expect(requests()[verb](all)).rejects.toEqual(code('request-not-found'));
    },
  );

  it('of one request is never noted on another', async () => {
    const [one, other] = [await record(), await record()];
    const eventId = randomUUID();
    await requests().noteAct({ id: one.id, eventId, words: 'Något' });
    await expect(requests().noteAct({ id: other.id, eventId, words: 'Något' })).rejects.toEqual(
      code('invalid-input', { field: 'eventId' }),
    );
  });

  it('keeps what stood before in the trail', async () => {
    const { id } = await record();
    await requests().close({ id, ...closing() });
    expect(await readTrail(app.journal(), 'subjectRequests.close')).toMatchObject([
      { before: { outcome: null }, after: { outcome: 'granted' } },
    ]);
  });

  it('by a report keeps how the request came, in which words, and its longer time', async () => {
    const { id } = await record({ receivedBy: 'letter', words: 'Skicka allt' });
    await requests().extend({ id, eventId: randomUUID(), toldOn: '2026-11-23', reason: 'Mycket att söka i' });
    app.person.picks = join(app.folder, 'utdrag.pdf');
    const identityCheck = 'Ringde upp';
    const report = { id, subject: anna(), receivedOn: '2026-11-23', identityCheck, language: 'sv' } as const;
    await requests().exportReport(report);
    const answered = await requests().read({ id });
    expect(answered).toMatchObject({
      receivedBy: 'letter',
      words: 'Skicka allt',
      dueOn: '2027-02-23',
      outcome: 'granted',
      identityCheck,
      identitySettledOn: '2026-11-23',
    });
    expect(kindsOf(answered)).toEqual(['received', 'extended', 'answered']);
  });
});

describe('an objection to direct marketing', () => {
  const objection = (fields: Partial<RecordRequestInput> = {}) =>
    requests().record(requestInput({ kind: 'objection', subject: anna(), words: 'Sluta ringa', ...fields }));

  it('blocks the person, every number and every address at once, and is granted by it', async () => {
    const { request, optOuts } = await objection({ receivedBy: 'phone' });
    expect(optOuts).toEqual([
      { display: 'Anna Berg', scope: ['all'] },
      { display: '070-123 45 67', scope: ['all'] },
      { display: '0370-120 00', scope: ['all'] },
      { display: 'Anna.Berg@Bolaget.se', scope: ['all'] },
    ]);
    expect(request).toMatchObject({ outcome: 'granted', answeredAt: '2026-11-23T09:00:00.000Z' });
    expect(kindsOf(request)).toEqual(['received', 'acted', 'answered']);
    expect((await verdictOn(annaId)).reasons[0]).toMatchObject({ rule: 'opt-out', verdict: 'blocked' });
    const { rows } = await app.client.optOuts.list({ text: '' });
    const { events } = await app.client.optOuts.history({ suppressionId: rows[0]?.id ?? '' });
    expect(events).toMatchObject([{ how: 'call', statedBy: 'Anna Berg', reason: 'Sluta ringa' }]);
  });

  it('sent twice writes nothing more', async () => {
    const input = requestInput({ kind: 'objection', subject: anna() });
    const first = await requests().record(input);
    expect(await requests().record(input)).toEqual(first);
    expect(await readTrail(app.journal(), 'optOuts.add')).toHaveLength(4);
  });

  it('leaves a switchboard to the colleagues', async () => {
    const boId = await save({ name: 'Anders Berg', phones: ['0370-120 00'] });
    const { optOuts } = await objection({ subject: anna({ phones: ['0370-120 00', '073-999 88 77'] }) });
    expect(optOuts.map(({ display }) => display)).toEqual([
      'Anna Berg',
      '073-999 88 77',
      '070-123 45 67',
      'Anna.Berg@Bolaget.se',
    ]);
    const rulesOn = async (id: string) =>
      (await verdictOn(id, '0370-120 00')).reasons.map(({ rule }) => rule);
    expect(await rulesOn(annaId)).toContain('opt-out');
    expect(await rulesOn(boId)).not.toContain('opt-out');
  });

  it('blocks a number that stands on another card of the same person', async () => {
    const second = await save({ name: 'BERG, Anna', phones: ['+46 70 123 45 67'] });
    expect((await objection()).optOuts).toContainEqual({ display: '070-123 45 67', scope: ['all'] });
    expect((await verdictOn(second)).reasons[0]).toMatchObject({ rule: 'opt-out' });
  });

  it('by a number alone blocks that number', async () => {
    const subject = subjectInput({ phones: ['073-999 88 77', 'vet ej'] });
    expect((await objection({ subject })).optOuts).toEqual([{ display: '073-999 88 77', scope: ['all'] }]);
  });

  it('to calls alone leaves e-mail as it was', async () => {
    const { optOuts } = await objection({ scope: ['phone', 'sms'] });
    expect(optOuts).toEqual([
      { display: 'Anna Berg', scope: ['phone', 'sms'] },
      { display: '070-123 45 67', scope: ['phone', 'sms'] },
      { display: '0370-120 00', scope: ['phone', 'sms'] },
    ]);
  });

  it('by somebody known by nothing but a name is refused, and nothing is written', async () => {
    await expect(objection({ subject: subjectInput() })).rejects.toEqual(code('identifier-invalid'));
    expect(await requests().list(undefined)).toEqual([]);
    expect(await readTrail(app.journal(), 'optOuts.add')).toEqual([]);
  });

  it('alone writes into the opt-out register', async () => {
    await record({ kind: 'access', scope: ['all'] });
    expect(await readTrail(app.journal(), 'optOuts.add')).toEqual([]);
  });
});

describe('a letter', () => {
  const read = async (id: string, kind: LetterKind, words = '') => {
    const { document } = await requests().letter({ id, kind, words });
    const said = document.blocks.flatMap((block) => {
      if (block.type === 'list') return block.items;
      if (block.type === 'facts') return block.rows.map(({ label, value }) => `${label}: ${value}`);
      return block.type === 'table' ? [] : [block.text];
    });
    return { document, text: said.join('\n') };
  };

  it('says that the request came, by when it is answered and who answers', async () => {
    const { id } = await record();
    const { document, text } = await read(id, 'receipt');
    expect(document).toMatchObject({ language: 'sv', issuer: 'Verktygsbolaget AB' });
    expect(document.title).toBe('Vi har tagit emot din begäran');
    for (const part of [
      'Hej Anna Berg,',
      'Din begäran kom till oss 2026-11-23. Vi svarar så snart vi kan, och senast 2026-12-23.',
      'Med dina ord: Vad har ni om mig?',
      'Personuppgiftsansvarig: Verktygsbolaget AB',
      'vänd dig till dataskydd@verktygsbolaget.se',
      'GDPR artikel 12.3',
    ])
      expect(text).toContain(part);
    const last = document.blocks.at(-1);
    expect(last).toMatchObject({ type: 'paragraph', tone: 'soft' });
  });

  it('about who asks wants no copy of an identity document', async () => {
    const { id } = await record({ language: 'en' });
    const { text } = await read(id, 'identity');
    expect(text).toContain('Dear Anna Berg,');
    expect(text).toContain('Do not send a copy of a passport, driving licence or other identity document.');
    expect(text).toContain('GDPR article 12(6)');
    expect((await read(id, 'identity', 'Tell us your order number.')).text).toContain('order number');
  });

  it('about more time gives the new day, the reason, and where to complain', async () => {
    const { id } = await record();
    expect((await read(id, 'extension')).text).toContain('[Skriv skälet här]');
    await requests().extend({ id, eventId: randomUUID(), toldOn: '2026-11-23', reason: 'Mycket att söka i' });
    const { text } = await read(id, 'extension');
    expect(text).toContain('senast 2027-02-23');
    expect(text).toContain('Mycket att söka i');
    expect(text).toContain('Integritetsskyddsmyndigheten');
  });

  it('with a no gives the reasons, the authority and the court', async () => {
    const { id } = await record({ language: 'en' });
    const words = 'We hold these data for a claim against you.';
    await requests().close({ id, eventId: randomUUID(), outcome: 'refused', words });
    for (const kind of ['refusal', 'answer'] as const) {
      const { text } = await read(id, kind);
      expect(text).toContain(words);
      expect(text).toContain('complain to the Swedish Authority for Privacy Protection');
      expect(text).toContain('have a court decide');
      expect(text).toContain('GDPR articles 12(4), 77 and 79');
    }
  });

  it.each<[RequestKind, string, string, string, string]>([
    [
      'access',
      'Utdraget följer med',
      'GDPR artikel 12.3 och 15',
      'The report comes',
      'articles 12(3) and 15',
    ],
    ['rectification', 'Vi har rättat', '16 och 19', 'We have corrected', '16 and 19'],
    ['erasure', 'Ett kontrollvärde', '17 och 19', 'A check value', '17 and 19'],
    ['restriction', 'lagrar vi bara', '18 och 19', 'only store your data', '18 and 19'],
    ['portability', 'filer att ta med dig', '12.3 och 20', 'files to take along', '12(3) and 20'],
    ['objection', 'inte längre dina uppgifter', '21.2–21.3', 'no longer use your data', '21(2)–(3)'],
  ])('answers a request of the kind %s in both languages', async (kind, sv, svLaw, en, enLaw) => {
    const swedish = (await read((await record({ kind })).id, 'answer')).text;
    expect(swedish).toContain(sv);
    expect(swedish).toContain(svLaw);
    const english = (await read((await record({ kind, language: 'en' })).id, 'answer')).text;
    expect(english).toContain(en);
    expect(english).toContain(enLaw);
    for (const text of [swedish, english]) expect(text).not.toMatch(/\{\w+\}|undefined/);
  });

  it('about a correction says who else was given the data', async () => {
    const { id } = await record({ kind: 'rectification' });
    expect((await read(id, 'answer')).text).toContain('inte sparat ut dina uppgifter');
    await app.client.calls.record({ ...neverAgain({ contactId: annaId }), outcome: 'talked-open' });
    app.person.picks = join(app.folder, 'samtal.csv');
    await app.client.calls.exportCsv({ language: 'sv' });
    expect((await read(id, 'answer')).text).toContain('samtal.csv, 2026-11-23');
  });

  it('greets nobody by name once the person was erased', async () => {
    const { id } = await record({ kind: 'erasure' });
    await app.journal().write(async (queries, trail) => {
      const erased = { name: '', subject: '', words: '' };
      await queries.updateTable('subjectRequest').set(erased).where('id', '=', id).execute();
      trail.record({ action: 'test', table: 'subjectRequest', id });
    });
    const { text } = await read(id, 'answer');
    expect(text).toContain('Hej,');
    expect(text).not.toContain('Anna');
    expect((await requests().read({ id })).subject).toEqual(subjectInput({ name: '' }));
  });

  it('says plainly that nothing is held', async () => {
    const { id } = await record({ subject: subjectInput({ name: 'Okänd Person' }) });
    await requests().close({ id, eventId: randomUUID(), outcome: 'nothing-held', words: '' });
    expect((await read(id, 'answer')).text).toContain('Vi behandlar inga uppgifter om dig');
  });

  it('says what was not done, and why, when a request was granted in part', async () => {
    const { id } = await record({ kind: 'erasure' });
    const words = 'Fakturan måste sparas i sju år.';
    await requests().close({ id, eventId: randomUUID(), outcome: 'partly', words });
    const { text } = await read(id, 'answer');
    expect(text).toContain(words);
    expect(text).toContain('klaga hos');
  });

  it.each(['sv', 'en'] as const)('is saved as a tagged PDF in %s, and noted as sent', async (language) => {
    const { id } = await record({ language });
    const path = join(app.folder, 'brev.pdf');
    app.person.picks = path;
    const saving = { id, eventId: randomUUID(), kind: 'receipt', words: '' } as const;
    expect(await requests().saveLetter(saving)).toEqual({ outcome: 'saved', fileNames: ['brev.pdf'] });
    const facts = readPdfFacts(readFileSync(path));
    expect(facts.get('Tagged')).toBe('yes');
    const words = language === 'sv' ? 'Hej Anna Berg,' : 'Dear Anna Berg,';
    expect(readPdfText(readFileSync(path))).toContain(words);
    const { events } = await requests().read({ id });
    expect(events.at(-1)).toMatchObject({ kind: 'letter', note: 'brev.pdf', recordedBy: 'Maja Lund' });
    const noted = await app
      .journal()
      .read((queries) =>
        queries
          .selectFrom('exportRecord')
          .innerJoin('exportedSubject', 'exportId', 'id')
          .select(['kind', 'fileName', 'subjectKey'])
          .where('subjectKey', '=', annaId)
          .execute(),
      );
    expect(noted).toEqual([{ kind: 'request-letter', fileName: 'brev.pdf', subjectKey: annaId }]);
    app.person.picks = join(app.folder, 'brev igen.pdf');
    expect(await requests().saveLetter(saving)).toEqual({ outcome: 'saved', fileNames: ['brev.pdf'] });
    expect(existsSync(app.person.picks)).toBe(false);
  });

  it('with a no is not saved without its reason', async () => {
    const { id } = await record();
    app.person.picks = join(app.folder, 'avslag.pdf');
    for (const kind of ['refusal', 'extension'] as const)
      await expect(requests().saveLetter({ id, eventId: randomUUID(), kind, words: '' })).rejects.toEqual(
        code('reason-missing'),
      );
    expect(existsSync(app.person.picks)).toBe(false);
  });

  it('that was not saved is not noted, nor one for which the vault locked meanwhile', async () => {
    const { id } = await record();
    const saving = { id, eventId: randomUUID(), kind: 'receipt', words: '' } as const;
    expect(await requests().saveLetter(saving)).toEqual({ outcome: 'cancelled' });
    app.person.picks = join(app.folder, 'brev.pdf');
    app.person.whileAsked = async () => {
      await app.lock();
    };
    await expect(requests().saveLetter(saving)).rejects.toEqual(code('vault-locked'));
    expect(existsSync(app.person.picks)).toBe(false);
    await app.unlock();
    expect(kindsOf(await requests().read({ id }))).toEqual(['received']);
  });
});
