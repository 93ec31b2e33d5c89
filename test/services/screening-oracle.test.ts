import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAssess } from '#main/app/assess-contactability.ts';
import { nothingAgreed, readEarlierNos } from '#main/app/what-was-agreed.ts';
import { findCallHistory } from '#main/features/calls/guard-call.ts';
import { findParty } from '#main/features/contacts/find-party.ts';
import { findRegisterChecks } from '#main/features/do-not-call/do-not-call.repository.ts';
import { findRestricted } from '#main/features/restrictions/restrictions.repository.ts';
import { readOwnRulings } from '#main/features/settings/own-rulings.repository.ts';
import { findActiveByKeys } from '#main/features/opt-outs/find-suppressions.ts';
import type { Queries } from '#main/database/journal.ts';
import { createErasedTest } from '#main/personal-data/erased-identifiers.ts';
import { noteErased } from '#test/support/note-erased.ts';
import { organisationKeys, type Party } from '#shared/compliance/party.ts';
import { coversUse } from '#shared/compliance/scopes.ts';
import { isNaturalPerson, type LegalForm, type Scope } from '#shared/compliance/vocabulary.ts';
import { findingOf, strictestOf, type RowFinding } from '#shared/features/screening/row-code.rules.ts';
import type { RowCode } from '#shared/features/screening/screening-words.ts';
import { companyKeyOf } from '#shared/kernel/company-name.ts';
import { isRoleAddress, parseEmailAddress } from '#shared/kernel/email-address.ts';
import { foldText, swedishSortKey } from '#shared/kernel/fold-text.ts';
import { parseOrganisationNumber } from '#shared/kernel/organisation-number.ts';
import { parsePhoneNumber } from '#shared/kernel/phone-number.ts';
import { contactInput, neverAgain, optOutInput } from '#test/support/build-inputs.ts';
import { importRegister, screenRows, type WrittenRow } from '#test/support/make-list.ts';
import { openScreening, type ScreeningApp } from '#test/support/open-screening.ts';

// Everything below is drawn from small pools, so that rows meet contacts, opt-outs, calls and each other all the time.
const first = 'Anna Bo Cecilia David Åsa Örjan'.split(' ');
const last = 'Berg Ek Dahl Öst Lund'.split(' ');
const companies = ['Bolaget AB', 'Bygg & Rör AB', 'Åkeriet HB', 'Skogen Aktiebolag', 'Måleri Ek AB'];
const organisations = ['556036-0793', '556703-7485', '212000-0142', '811228-9874'];
const domains = ['bolaget.se', 'post.bolaget.se', 'annat.se', 'a.b.c.tredje.se', 'fjarde.com'];
const locals = ['anna', 'bo.ek', 'info', 'cecilia+lista', 'david', 'asa', 'order', 'asa+x'];

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const random = seeded(20_261_125);
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
const maybe = <T>(share: number, make: () => T): T | undefined => (random() < share ? make() : undefined);

const swedish = () => `070${String(1_000_000 + Math.floor(random() * 2500))}`;
const number = () => (random() < 0.04 ? `+47 40 00 0${String(Math.floor(random() * 900) + 100)}` : swedish());
const writing = (written: string) =>
  random() < 0.5 || written.startsWith('+') ? written : `+46 (0)${written.slice(1, 3)}-${written.slice(3)}`;
const address = () => `${pick(locals)}@${pick(domains)}`;
const personName = () => `${pick(first)} ${pick(last)}`;

const makeRow = (): WrittenRow => ({
  name: maybe(0.8, personName) ?? '',
  company: maybe(0.4, () => pick(companies)) ?? '',
  org: maybe(0.15, () => pick(organisations)) ?? '',
  phone: maybe(0.9, () => (random() < 0.04 ? '070-12' : writing(number()))) ?? '',
  mobile: maybe(0.4, () => writing(number())) ?? '',
  email: maybe(0.3, address) ?? '',
  no: maybe(0.03, () => 'ja') ?? '',
});

/** Now and then a row is about somebody in the journal. */
const contacts: { readonly id: string; readonly name: string; readonly phones: readonly string[] }[] = [];

function makeRowOrTwin(): WrittenRow {
  const row = makeRow();
  const contact = maybe(0.15, () => pick(contacts));
  return contact ? { ...row, name: contact.name, phone: pick(contact.phones) } : row;
}

let app: ScreeningApp;
beforeAll(async () => {
  app = await openScreening();
  await importRegister(app, Array.from({ length: 250 }, swedish));
  for (let count = 0; count < 250; count += 1) {
    const isCompany = random() < 0.15;
    const phones = [...new Set(Array.from({ length: 1 + Math.floor(random() * 3) }, swedish))];
    const contact = contactInput({
      kind: isCompany ? 'company' : 'person',
      name: isCompany ? pick(companies) : personName(),
      companyName: isCompany ? '' : (maybe(0.5, () => pick(companies)) ?? ''),
      organisationNumber: maybe(0.2, () => pick(organisations.slice(0, 3))) ?? '',
      legalForm: isCompany
        ? 'legal-person'
        : pick(['consumer', 'employee', 'unknown', 'sole-trader'] as const),
      phones,
      emails: maybe(0.4, () => [address()]) ?? [],
    });
    await app.client.contacts.save(contact);
    contacts.push({ ...contact, phones });
  }
  const subjects = () =>
    pick([
      () => ({ kind: 'phone' as const, value: swedish() }),
      () => ({ kind: 'phone' as const, value: swedish() }),
      () => ({ kind: 'phone' as const, value: swedish() }),
      () => ({ kind: 'person' as const, contactId: pick(contacts).id }),
      () => ({ kind: 'email' as const, value: `${pick(locals)}@${pick(['fjarde.com', 'annat.se'])}` }),
    ])();
  const scopes: Scope[][] = [['all'], ['phone'], ['phone', 'sms'], ['email'], ['sms']];
  for (let count = 0; count < 200; count += 1)
    await app.client.optOuts.add(optOutInput(subjects(), { scope: pick(scopes) }));
  await app.client.optOuts.add(optOutInput({ kind: 'domain', value: 'tredje.se' }));
  await app.client.optOuts.add(
    optOutInput({ kind: 'domain', value: 'post.bolaget.se' }, { scope: ['email'] }),
  );
  await app.client.optOuts.add(optOutInput({ kind: 'organisation', value: '556703-7485' }));
  await app.client.optOuts.add(
    optOutInput({ kind: 'organisation', value: 'Måleri Ek AB' }, { scope: ['phone'] }),
  );
  for (let count = 0; count < 150; count += 1) {
    const outcome = pick([
      'talked-open',
      'talked-later',
      'talked-not-now',
      'no-answer',
      'wrong-number',
    ] as const);
    await app.client.calls.record(
      neverAgain({
        contactId: maybe(0.5, () => pick(contacts).id) ?? null,
        number: swedish(),
        outcome,
        followUpOn: outcome === 'talked-later' ? '2026-12-24' : null,
        note: '',
      }),
    );
  }
  for (let count = 0; count < 40; count += 1)
    await app.client.doNotCall.recordCheck({
      id: randomUUID(),
      register: 'nix-telefon',
      who: { by: 'number', number: swedish() },
      registerVersionOn: pick(['2026-09-01', '2026-11-10']),
      isListed: random() < 0.5,
    });
  const erased = Array.from({ length: 10 }, () => parsePhoneNumber(swedish())!.e164);
  await app
    .journal()
    .write((queries, trail) => noteErased(queries, trail, erased, { scope: '', erasedOn: '2026-10-01' }));
});
afterAll(() => app.close());

/** A contact with all that it carries, and where it stands among the others. */
interface Card {
  readonly id: string;
  readonly name: string;
  readonly companyKey: string;
  readonly legalForm: LegalForm;
  readonly values: readonly string[];
}

const mailboxOf = (value: string) =>
  value.includes('+', 1) ? (parseEmailAddress(value)?.matchKeyWithoutTag ?? value) : value;

async function readCards(queries: Queries): Promise<Card[]> {
  const contacts = await queries.selectFrom('contact').selectAll().orderBy('seq').execute();
  const points = await queries.selectFrom('contactPoint').selectAll().execute();
  return contacts.map((contact) => ({
    ...contact,
    values: points.flatMap(({ contactId, normalised }) =>
      contactId === contact.id && normalised ? normalised : [],
    ),
  }));
}

/** One row at a time, with one question after the other, as the guard asks before a call. */
async function createOracle(queries: Queries, audience: 'employees' | 'consumers', at: string) {
  const cards = await readCards(queries);
  const isErased = (await createErasedTest(queries)) ?? (() => false);
  const assess = createAssess(
    {
      findSuppressions: findActiveByKeys,
      findRestricted,
      findRegisterChecks,
      findCallHistory,
      readEarlierNos,
      findAgreed: () => Promise.resolve(nothingAgreed),
      readOwnRulings,
      readCallingHours: () => Promise.resolve({ person: { from: 0, to: 24 }, company: { from: 0, to: 24 } }),
    },
    app.clock,
  );
  const carriers = new Map<string, Card[]>();
  for (const card of cards)
    for (const mailbox of new Set(card.values.map(mailboxOf)))
      carriers.set(mailbox, [...(carriers.get(mailbox) ?? []), card]);
  const carrying = (key: string) => carriers.get(mailboxOf(key)) ?? [];
  const firstOf = new Map<string, number>();
  const isFirst = (keys: readonly string[], row: number): boolean => {
    const isKnown = keys.some((key) => firstOf.has(key));
    for (const key of keys) if (!firstOf.has(key)) firstOf.set(key, row);
    return !isKnown;
  };

  return async (row: WrittenRow, index: number): Promise<RowCode> => {
    const name = row.name ?? '';
    const numbers = [
      ...new Set(
        [row.phone, row.mobile].flatMap((cell) => parsePhoneNumber(cell ?? '') ?? []).map(({ e164 }) => e164),
      ),
    ];
    const addresses = row.email ? [row.email.toLowerCase()] : [];
    const personal = addresses.filter((one) => !isRoleAddress(one.split('@')[0]!)).map(mailboxOf);
    if (numbers.length + addresses.length === 0) return 'invalid';
    const organisation = parseOrganisationNumber(row.org ?? '');
    const companyKey = companyKeyOf(row.company ?? '');
    const self = { name: name || (row.company ?? ''), companyKey };
    const form: LegalForm = organisation?.isPersonalIdentityNumber
      ? 'sole-trader'
      : organisation && name === ''
        ? 'legal-person'
        : audience === 'consumers'
          ? 'consumer'
          : 'employee';
    const byNumber = numbers.flatMap((one) => {
      const holders = carrying(one);
      if (name === '') return holders.length === 1 ? holders : [];
      return holders.filter((holder) => foldText(holder.name) === foldText(name));
    });
    const likely = (found: readonly Card[]) => {
      const inOrder = cards.filter((card) => found.includes(card));
      return inOrder.find((card) => card.companyKey === companyKey) ?? inOrder[0];
    };
    const match = likely(byNumber) ?? likely(personal.flatMap(carrying));
    const isColleague = (one: Pick<Card, 'name' | 'companyKey'>, other: Pick<Card, 'name' | 'companyKey'>) =>
      one.companyKey !== '' &&
      one.companyKey === other.companyKey &&
      swedishSortKey(one.name) !== swedishSortKey(other.name);
    const others = (key: string) =>
      carrying(key).filter((card) => card.id !== match?.id && !isColleague(card, match ?? self));
    const unshared = (key: string) => !carrying(key).some((card) => isColleague(card, match ?? self));
    const company = {
      organisationNumber: organisation && !organisation.isPersonalIdentityNumber ? organisation.value : null,
      companyKey,
    };
    const elsewhere = [...numbers, ...addresses, ...(match?.values ?? [])].filter(unshared);
    const findings: RowFinding[] = [];
    for (const one of numbers) {
      const beside = others(one);
      const natural = [...(match ? [match] : []), ...beside]
        .map((card) => card.legalForm)
        .find(isNaturalPerson);
      const party: Party = {
        contactId: match?.id ?? null,
        name,
        companyName: row.company ?? '',
        role: '',
        legalForm: isNaturalPerson(form) ? form : (natural ?? form),
        ...company,
        number: { raw: one, e164: one, country: parsePhoneNumber(one)?.country ?? null, display: one },
        source: null,
        isSwitchboard: false,
        isNumberHeld: true,
        otherCards: beside.map(({ id }) => id),
        otherIdentifiers: elsewhere.filter((key) => key !== one),
      };
      findings.push(findingOf(await assess(queries, party, at)));
      // The contact that the row is about is asked as such, too.
      if (match) {
        const asContact = await findParty(queries, { contactId: match.id, number: one });
        findings.push(findingOf(await assess(queries, asContact, at)));
      }
    }
    const words = (code: RowCode): RowFinding => ({ code, reason: null, words: null });
    if (numbers.length === 0) {
      const contact = match ? await findParty(queries, { contactId: match.id, number: null }) : null;
      const own = [
        ...addresses,
        ...organisationKeys(company),
        ...(contact ? [contact.contactId!, ...organisationKeys(contact)] : []),
      ];
      const held = [
        ...(await findActiveByKeys(queries, own)),
        ...(await findActiveByKeys(queries, elsewhere)).filter(
          ({ kind, scope }) => kind !== 'phone' || scope.includes('all'),
        ),
      ];
      findings.push(
        words(held.some(({ scope }) => coversUse(scope, 'email')) ? 'own-opt-out' : 'not-checked'),
      );
    }
    const numberKeys = numbers.map((one) => `${one} ${name.toLowerCase()}`);
    const isRepeated = [isFirst(numberKeys, index), isFirst(personal, index)].includes(false);
    if (isRepeated) findings.push(words('duplicate-in-file'));
    if (match) findings.push(words('duplicate-in-journal'));
    if (row.no === 'ja') findings.push(words('own-opt-out'));
    if ([...numbers, ...addresses, ...addresses.map(mailboxOf)].some(isErased))
      findings.push(words('erased-person'));
    return strictestOf(findings).code;
  };
}

describe('screening a whole list at once', () => {
  it.each(['employees', 'consumers'] as const)(
    'gives each of 5,000 rows of %s the code that it would have alone',
    async (audience) => {
      const written = Array.from({ length: 5000 }, makeRowOrTwin);
      const screened = await screenRows(app, written, { audience });
      const expected = await app.journal().read(async (queries) => {
        const codeOf = await createOracle(queries, audience, '2026-11-23T09:00:00.000Z');
        const codes: RowCode[] = [];
        for (const [index, row] of written.entries()) codes.push(await codeOf(row, index));
        return codes;
      });
      const differing = screened.flatMap(({ code }, index) =>
        code === expected[index] ? [] : [{ ...written[index], code, expected: expected[index] }],
      );
      expect(differing).toEqual([]);
      // A test that only ever met one or two codes would prove little.
      expect(new Set(expected).size).toBeGreaterThanOrEqual(audience === 'employees' ? 10 : 9);
    },
    // The slow way is slow.
    300_000,
  );
});
