import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConsentInput } from '#shared/features/consents/consents.contract.ts';
import type { SaleInput } from '#shared/features/sales/sales.contract.ts';
import type { TestApp } from './open-test-app.ts';

/** A single purchase at which nothing was given. */
export const saleInput = (contactId: string, fields: Partial<SaleInput> = {}): SaleInput => ({
  id: crypto.randomUUID(),
  contactId,
  soldOn: '2026-11-02',
  productKind: 'Skärvätska',
  reference: 'Order 1042',
  isContract: false,
  contractEndsOn: null,
  confirmedRunningOn: null,
  obtainedPointIds: [],
  wasOptOutOffered: 'unknown',
  note: '',
  ...fields,
});

/** A consent to e-mail, said in a call. */
export const consentInput = (contactId: string, fields: Partial<ConsentInput> = {}): ConsentInput => ({
  id: crypto.randomUUID(),
  contactId,
  use: 'email',
  purpose: 'Nyhetsbrev',
  givenOn: '2026-11-20',
  givenTime: '10:15',
  how: 'call',
  namesController: true,
  note: '',
  pointId: null,
  wording: { kind: 'new', text: 'Får Verktygsbolaget AB skicka sitt nyhetsbrev till dig?', language: 'sv' },
  evidenceToken: null,
  ...fields,
});

const signed = new TextEncoder().encode('%PDF-1.7 underskriven');

/** Picks a document as the person does; its name and bytes are the test's. */
export async function pickEvidence(
  { client, folder }: Pick<TestApp, 'client' | 'folder'>,
  answerOpen: (path: string) => void,
  { name = 'blankett.pdf', bytes = signed }: { readonly name?: string; readonly bytes?: Uint8Array } = {},
): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  answerOpen(path);
  const chosen = await client.consents.chooseEvidence(undefined);
  if (chosen.outcome !== 'read') throw new Error('nothing was picked');
  return chosen.token;
}
