import type { TestApp } from './open-test-app.ts';
import { consentInput, pickEvidence, saleInput } from './sale-inputs.ts';
import { mark } from './seed-subject.ts';

/** Every mark `seedSales` writes. */
export const saleMarks = [
  'varuslag',
  'referens',
  'köpnot',
  'köprättat',
  'köpborttaget',
  'ändamål',
  'samtyckesnot',
  'formulering',
  'återtagsnot',
  'blankett',
].map(mark);

/** A corrected sale, a removed one, and two consents of a contact, one of them withdrawn. */
export async function seedSales(app: TestApp, contactId: string): Promise<void> {
  const { client } = app;
  const { points } = await client.contacts.read({ id: contactId });
  const sale = saleInput(contactId, {
    productKind: mark('varuslag'),
    reference: mark('referens'),
    note: mark('köprättat'),
    obtainedPointIds: points.map(({ id }) => id),
    wasOptOutOffered: 'yes',
  });
  await client.sales.save(sale);
  await client.sales.save({ ...sale, note: mark('köpnot') });
  const removed = saleInput(contactId, { note: mark('köpborttaget') });
  await client.sales.save(removed);
  await client.sales.remove({ id: removed.id });
  const given = await client.consents.give(
    consentInput(contactId, {
      purpose: mark('ändamål'),
      note: mark('samtyckesnot'),
      wording: { kind: 'new', text: mark('formulering'), language: 'sv' },
      evidenceToken: await pickEvidence(app, app.host.answerOpen, { name: `${mark('blankett')}.pdf` }),
    }),
  );
  await client.consents.withdraw({
    id: given.id,
    withdrawnOn: '2026-11-22',
    how: 'email',
    note: mark('återtagsnot'),
  });
  await client.consents.give(consentInput(contactId, { use: 'tracking' }));
}
