import { noAnswers } from '#shared/compliance/answers.rules.ts';
import { asks } from '#shared/compliance/vocabulary.ts';
import type { Client } from '#shared/contract.ts';
import { consentInput, saleInput } from './sale-inputs.ts';

/** A word that stands nowhere else, one for each field. */
const canary = (field: string): string => `kanariefågel${field.replaceAll('.', '')}zq`;

/** Digits that stand nowhere else. */
const canaryNumber = '+46701987654';

const fields = [
  'contact.name',
  'contact.companyName',
  'contact.role',
  'contact.note',
  'point.label',
  'point.source',
  'call.note',
  'call.corrected',
  'optOut.statedBy',
  'optOut.note',
  'optOut.reason',
  'optOut.evidence',
  'reveal.reason',
  'draft.text',
  'sale.productKind',
  'sale.reference',
  'sale.note',
  'sale.corrected',
  'consent.purpose',
  'consent.wording',
  'consent.note',
  'consent.withdrawn',
  'emailCheck.purpose',
  'emailCheck.why',
  'emailCheck.sale',
  'emailCheck.subject',
  'emailCheck.group',
  'ownRuling.note',
  'ownRuling.by',
  'controller.name',
  'controller.address',
  'controller.privacyContact',
  'work.sellerName',
  'work.offer',
] as const;

/** Every canary `seedCanaries` writes, as it would stand in a file. */
export const canaries: readonly string[] = [...fields.map(canary), 'kanarie@fagelzq.se', '701987654'];

/** Puts a canary into every field a person can fill. */
export async function seedCanaries(client: Client): Promise<{ contactId: string }> {
  const contactId = crypto.randomUUID();
  await seedSettings(client);
  await seedContact(client, contactId);
  await seedCalls(client, contactId);
  await seedOptOuts(client, contactId);
  await seedSalesAndConsents(client, contactId);
  await seedEmailChecks(client, contactId);
  await client.calls.saveDraft({ text: canary('draft.text'), contactId, timerStartedAt: null });
  return { contactId };
}

async function seedSettings(client: Client): Promise<void> {
  const { controller, work } = await client.settings.read(undefined);
  await client.settings.writeController({
    ...controller,
    name: canary('controller.name'),
    address: canary('controller.address'),
    privacyContact: canary('controller.privacyContact'),
  });
  await client.settings.writeWork({
    ...work,
    sellerName: canary('work.sellerName'),
    offer: canary('work.offer'),
  });
}

async function seedContact(client: Client, id: string): Promise<void> {
  const source = { kind: 'referral', note: canary('point.source'), obtainedOn: '2026-11-01' } as const;
  await client.contacts.save({
    id,
    kind: 'person',
    name: canary('contact.name'),
    companyName: canary('contact.companyName'),
    role: canary('contact.role'),
    legalForm: 'employee',
    organisationNumber: '',
    note: canary('contact.note'),
    points: [
      { id: crypto.randomUUID(), kind: 'phone', raw: '070-198 76 54', label: canary('point.label'), source },
      { id: crypto.randomUUID(), kind: 'email', raw: 'kanarie@fagelzq.se', label: '', source },
    ],
  });
}

async function seedCalls(client: Client, contactId: string): Promise<void> {
  const id = crypto.randomUUID();
  const call = {
    id,
    contactId,
    number: canaryNumber,
    calledAt: '2026-11-23T09:00:00.000Z',
    utcOffsetMinutes: 60,
    durationSeconds: 720,
    outcome: 'talked-open',
    followUpOn: '2026-11-26',
    followUpTime: '09:00',
    note: canary('call.note'),
  } as const;
  await client.calls.record(call);
  await client.calls.correct({ ...call, note: canary('call.corrected') });
  await client.calls.revealNumber({ who: { by: 'contact', contactId }, reason: canary('reveal.reason') });
}

async function seedOptOuts(client: Client, contactId: string): Promise<void> {
  const said = { statedOn: '2026-11-20', statedBy: canary('optOut.statedBy'), how: 'call' } as const;
  const { id: suppressionId } = await client.optOuts.add({
    ...said,
    id: crypto.randomUUID(),
    subject: { kind: 'person', contactId },
    scope: ['all'],
    note: canary('optOut.note'),
  });
  await client.optOuts.lift({
    ...said,
    id: crypto.randomUUID(),
    suppressionId,
    reason: canary('optOut.reason'),
    evidence: canary('optOut.evidence'),
  });
}

async function seedEmailChecks(client: Client, contactId: string): Promise<void> {
  const shared = {
    ...noAnswers,
    purpose: canary('emailCheck.purpose'),
    why: canary('emailCheck.why'),
    sale: { soldOn: '2026-11-01', productKind: canary('emailCheck.sale') },
    answered: [...asks],
  };
  await client.emailChecks.saveGroup({
    id: crypto.randomUUID(),
    name: canary('emailCheck.group'),
    members: { by: 'contacts', contactIds: [contactId] },
    answers: { shared, own: {} },
    scan: { subject: canary('emailCheck.subject'), tracking: 'none', vendors: [], missing: [] },
  });
  await client.settings.overrule({
    ruleId: 'SE-email-employee',
    permission: 'opt-in',
    note: canary('ownRuling.note'),
    decidedBy: canary('ownRuling.by'),
  });
}

async function seedSalesAndConsents(client: Client, contactId: string): Promise<void> {
  const { points } = await client.contacts.read({ id: contactId });
  const sale = saleInput(contactId, {
    productKind: canary('sale.productKind'),
    reference: canary('sale.reference'),
    note: canary('sale.note'),
    obtainedPointIds: points.map(({ id }) => id),
  });
  await client.sales.save(sale);
  await client.sales.save({ ...sale, note: canary('sale.corrected') });
  const { id } = await client.consents.give(
    consentInput(contactId, {
      purpose: canary('consent.purpose'),
      wording: { kind: 'new', text: canary('consent.wording'), language: 'sv' },
      note: canary('consent.note'),
    }),
  );
  await client.consents.withdraw({
    id,
    withdrawnOn: '2026-11-20',
    how: 'call',
    note: canary('consent.withdrawn'),
  });
}
