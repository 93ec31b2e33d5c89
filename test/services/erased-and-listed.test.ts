import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { contactInput, optOutInput } from '#test/support/build-inputs.ts';
import { importRegister, screenRows } from '#test/support/make-list.ts';
import { openScreening, type ScreeningApp } from '#test/support/open-screening.ts';
import { contactsByName, dryRun, writeInHand } from '#test/support/write-lists.ts';

let app: ScreeningApp;
beforeEach(async () => {
  app = await openScreening();
  await importRegister(app, ['070-111 11 11']);
});
afterEach(() => app.close());

const erase = (contactId: string) =>
  app.client.erasures.erase({
    id: randomUUID(),
    subject: { name: '', contactIds: [contactId], phones: [], emails: [] },
    language: 'sv',
    ground: 'request',
    requestId: null,
    leave: [],
  });

async function eraseAnna({ saysNo }: { readonly saysNo: boolean }): Promise<void> {
  const anna = contactInput({
    name: 'Anna Berg',
    legalForm: 'consumer',
    phones: ['070-123 45 67'],
    emails: ['anna@hemma.example'],
  });
  await app.client.contacts.save(anna);
  if (saysNo)
    await app.client.optOuts.add(optOutInput({ kind: 'person', contactId: anna.id }, { scope: ['all'] }));
  await erase(anna.id);
}

it.each([true, false])(
  'an erased person on a purchased list is known by the hash, blocked, and not stored (said no: %s)',
  async (saysNo) => {
    await eraseAnna({ saysNo });
    const rows = await screenRows(
      app,
      [
        { name: 'Anna Berg', phone: '0046-70 123 45 67' },
        { name: 'A. Berg', email: 'Anna+lista@Hemma.example' },
        { name: 'Bo Ek', phone: '070-765 43 21' },
      ],
      { audience: 'consumers' },
    );
    expect(rows.map(({ code }) => code)).toEqual(['erased-person', 'erased-person', 'clear']);
    expect(await dryRun(app)).toMatchObject({ new: 1, blocked: 2 });
    await writeInHand(app);
    expect([...(await contactsByName(app)).keys()]).toEqual(['Bo Ek']);
    const stored = await app
      .journal()
      .read((queries) => queries.selectFrom('contactPoint').select('normalised').execute());
    expect(stored).toEqual([{ normalised: '+46707654321' }]);
  },
);
