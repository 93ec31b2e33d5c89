import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cautiousPolicy } from '#shared/features/screening/screening-words.ts';
import { exampleCard } from './example-card.ts';
import type { TestApp } from './open-test-app.ts';

/** Anna Berg in a register file and in a purchased list that changes her card. */
export async function seedLists({ client, folder, host }: TestApp): Promise<{ listId: string }> {
  const register = join(folder, 'nix-2026-11-01.txt');
  writeFileSync(register, '070-123 45 67\n');
  host.answerOpen(register);
  const read = await client.doNotCall.chooseRegisterFile({ register: 'nix-telefon' });
  if (read.outcome !== 'read') throw new Error('the register was not read');
  await client.doNotCall.importRegister({
    token: read.token,
    register: 'nix-telefon',
    versionOn: '2026-11-01',
  });
  const list = join(folder, 'prospekt.csv');
  writeFileSync(
    list,
    'Namn;Företag;E-post;Telefon\r\nAnna Berg;Bolaget AB;anna.berg@bolaget.se;073-555 44 33\r\n',
  );
  host.answerOpen(list);
  await client.screening.chooseFile(undefined);
  await client.screening.saveCard({ ...exampleCard, audience: 'employees' });
  await client.screening.screen(undefined);
  const { id } = await client.screening.write({ id: crypto.randomUUID(), policy: cautiousPolicy });
  return { listId: id };
}
