import { type Answers, mergeAnswers, noAnswers, groupAsks } from '#shared/compliance/answers.rules.ts';
import type { ContactabilityFacts } from '#shared/compliance/contactability-facts.ts';
import { decide } from '#shared/compliance/contactability.rules.ts';
import { nextAsk } from '#shared/compliance/next-ask.rules.ts';
import { type Decision, type LegalForm, type SourceKind, verdicts } from '#shared/compliance/vocabulary.ts';
import type {
  Check,
  CheckDraft,
  Judgement,
  Member,
} from '#shared/features/email-checks/email-checks.contract.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { type FakeBridge, type FakeServices, installBridge } from './fake-bridge.ts';

/** Somebody in the fake journal. */
export interface FakePerson {
  readonly id: string;
  readonly name: string;
  readonly companyName?: string;
  readonly role?: string;
  readonly address?: string;
  readonly legalForm?: LegalForm;
  readonly source?: SourceKind | null;
  readonly country?: string | null;
  readonly facts?: Partial<ContactabilityFacts>;
}

export const annaId = '7a1d2c3b-4e5f-4a6b-8c7d-9e0f1a2b3c01';
export const checkId = '7a1d2c3b-4e5f-4a6b-8c7d-9e0f1a2b3c99';

export const anna: FakePerson = {
  id: annaId,
  name: 'Anna Berg',
  companyName: 'Bolaget AB',
  role: 'Inköpschef',
  address: 'anna.berg@bolaget.se',
};

const at = '2026-11-25T09:15:00.000Z';

/** The facts as main gathers them, of what the person is and what was answered. */
function factsOf(person: FakePerson, answers: Answers, isWhyReused: boolean): ContactabilityFacts {
  const { legalForm = 'employee', source = 'fair', country = 'SE' } = person;
  const { sale } = answers;
  return {
    country: answers.country ?? country,
    legalForm: legalForm === 'unknown' ? (answers.legalForm ?? 'unknown') : legalForm,
    suppressions: [],
    restrictedSince: null,
    earlierNos: [],
    registerChecks: [],
    customerRelations: sale === null ? [] : [toldSale(sale, answers.wasOptOutOffered)],
    consents: [],
    offeredProductKind: null,
    callLaterOn: null,
    saidNotNowOn: null,
    saidWrongNumberOn: null,
    hasTalkedBefore: false,
    source: source ?? answers.source,
    obtainedOn: null,
    noticeDueOn: null,
    isPrivateAddress: false,
    hours: { person: { from: 9, to: 20 }, company: { from: 8, to: 17 } },
    ...person.facts,
    message: {
      ...answers,
      assessment: { ...answers, isWhyReused },
    },
  };
}

const toldSale = (
  { soldOn, productKind }: NonNullable<Answers['sale']>,
  wasOptOutOffered: boolean | null,
) => ({
  productKind,
  soldOn,
  endedOn: soldOn,
  confirmedRunningOn: null,
  gaveAddress: true,
  wasOptOutOffered,
});

export interface FakeEmailChecks {
  readonly bridge: FakeBridge;
  readonly inputsOf: (operation: string) => readonly unknown[];
  /** What the vault keeps of a half-made check. */
  readonly draft: () => CheckDraft | null;
}

interface Setting {
  readonly people?: readonly FakePerson[];
  /** Reasons that stand for somebody else already. */
  readonly reasonsOfOthers?: readonly string[];
  readonly purpose?: string;
  readonly draft?: CheckDraft | null;
  readonly checks?: readonly Check[];
  readonly services?: FakeServices;
}

/** Main's side of the e-mail check, with the product's own decision behind it. */
export function installEmailChecks(setting: Setting = {}): FakeEmailChecks {
  const { people = [anna], reasonsOfOthers = [], purpose = '', checks = [], services = {} } = setting;
  let draft = setting.draft ?? null;
  const find = (id: string): FakePerson => {
    const person = people.find((one) => one.id === id);
    if (!person) throw new AppError('contact-not-found');
    return person;
  };
  const withPurpose = (answers: Answers): Answers =>
    answers.answered.includes('assessment-purpose') || answers.purpose !== ''
      ? answers
      : { ...answers, purpose };
  const decideOn = (person: FakePerson, given: Answers): Decision => {
    const answers = withPurpose(given);
    const facts = factsOf(person, answers, reasonsOfOthers.includes(answers.why));
    return decide(facts, { channel: 'email', purpose: 'direct-marketing', at, timeZone: 'Europe/Stockholm' });
  };
  const judge = (person: FakePerson, answers: Answers): Judgement => {
    const decision = decideOn(person, answers);
    return {
      known: {
        contactId: person.id,
        name: person.name,
        companyName: person.companyName ?? '',
        role: person.role ?? '',
        address: person.address ?? 'nagon@exempel.se',
        legalForm: person.legalForm ?? 'employee',
        country: person.country === undefined ? 'SE' : person.country,
        countrySigns: [],
        isPrivateAddress: false,
        source: person.source === undefined ? 'fair' : person.source,
        sourceNote: '',
        obtainedOn: null,
        sales: (person.facts?.customerRelations ?? []).map(({ soldOn, productKind, gaveAddress }) => ({
          soldOn,
          productKind,
          gaveAddress,
        })),
      },
      decision,
      next: nextAsk(decision, new Set(answers.answered)),
      purpose: withPurpose(answers).purpose,
    };
  };
  const toMember = (person: FakePerson, answers: Answers): Member => {
    const { known, decision, next } = judge(person, answers);
    const { name, companyName, role, address } = known;
    const own = next === null || groupAsks.has(next) ? null : next;
    return {
      contactId: person.id,
      name,
      companyName,
      role,
      address,
      verdict: decision.verdict,
      decision,
      next: own,
    };
  };
  const bridge = installBridge({
    contacts: {
      suggest: async ({ text }) =>
        people
          .filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()))
          .map(({ id, name, companyName = '', role = '', legalForm = 'employee', address = '' }) => ({
            id,
            kind: 'person' as const,
            name,
            companyName,
            role,
            legalForm,
            phone: '',
            email: address,
            isSuppressed: false,
          })),
    },
    screening: { lists: async () => [] },
    emailChecks: {
      judge: async ({ recipient, answers }) =>
        recipient.by === 'contact'
          ? judge(find(recipient.contactId), answers)
          : judge(
              { id: annaId, name: '', address: recipient.address, legalForm: 'unknown', country: null },
              answers,
            ),
      save: async ({ id, recipient, answers }) => ({
        id,
        contactId: annaId,
        name: 'Anna Berg',
        companyName: '',
        address: '',
        verdict: decideOn(recipient.by === 'contact' ? find(recipient.contactId) : anna, answers).verdict,
        checkedAt: at,
        checkedBy: 'Maja Lind',
        staleBecause: [],
        groupId: null,
      }),
      list: async () => ({ rows: [...checks], total: checks.length }),
      read: async ({ id }) => {
        const check = checks.find((one) => one.id === id);
        if (!check) throw new AppError('email-check-not-found');
        return check;
      },
      savePdf: async () => ({ outcome: 'saved', fileNames: ['E-postkoll.pdf'] }),
      judgeGroup: async ({ members, answers }) => {
        if (members.by === 'list') throw new AppError('list-not-found');
        const about = (id: string) => mergeAnswers(answers.shared, answers.own[id] ?? noAnswers);
        const all = members.contactIds.map((id) => toMember(find(id), about(id)));
        const asked = new Set(
          members.contactIds.flatMap((id) =>
            judge(find(id), about(id)).decision.reasons.flatMap(({ asks = [] }) => asks),
          ),
        );
        const open = [...groupAsks].filter((ask) => asked.has(ask));
        return {
          counts: Object.fromEntries(
            verdicts.map((verdict) => [verdict, all.filter((one) => one.verdict === verdict).length]),
          ) as Record<(typeof verdicts)[number], number>,
          next: open.find((ask) => !answers.shared.answered.includes(ask)) ?? null,
          members: all.toSorted((a, b) => Number(a.next === null) - Number(b.next === null)),
          memberCount: all.length,
          withoutAddressCount: 0,
        };
      },
      saveGroup: async ({ id }) => ({ id, counts: { allowed: 0, conditional: 3, unclear: 0, blocked: 0 } }),
      readDraft: async () => draft,
      saveDraft: async (next) => {
        draft = next;
      },
    },
  });
  bridge.answer(services);
  return {
    bridge,
    inputsOf: (operation) =>
      bridge.requests.filter((request) => request.operation === operation).map(({ input }) => input),
    draft: () => draft,
  };
}

/** A stored check, as main reads it back. */
export function exampleCheck(part: Partial<Check> = {}): Check {
  const answers: Answers = { ...noAnswers, isAboutTheirWork: true, answered: ['about-their-work'] };
  const decision = decide(factsOf(anna, answers, false), {
    channel: 'email',
    purpose: 'direct-marketing',
    at,
    timeZone: 'Europe/Stockholm',
  });
  return {
    id: checkId,
    contactId: annaId,
    name: 'Anna Berg',
    companyName: 'Bolaget AB',
    address: 'anna.berg@bolaget.se',
    verdict: decision.verdict,
    checkedAt: at,
    checkedBy: 'Maja Lind',
    staleBecause: [],
    groupId: null,
    answers,
    decision,
    today: decision,
    scan: null,
    rulesHash: '308be27aa8562acff79269c4bfcae054e1a326432308be27aa8562acff79269c',
    isReproduced: true,
    facts: { sv: [{ label: 'Land', value: 'Sverige' }], en: [{ label: 'Country', value: 'Sweden' }] },
    ...part,
  };
}
