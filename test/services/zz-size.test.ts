import { writeFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'vitest';
import { openTestApp } from '#test/support/open-test-app.ts';
import { exampleCard } from '#test/support/example-card.ts';
import { cautiousPolicy } from '#shared/features/screening/screening-words.ts';
it('size', async () => {
  const app = await openTestApp({ now: '2026-11-23T09:00:00.000Z' });
  const { client, folder, host } = app;
  const n = 100_000;
  const rows = ['Namn;Företag;E-post;Telefon;Mobil'];
  for (let i = 0; i < n; i++) rows.push(`Anna Berg ${i};Bolaget ${i} AB;anna${i}@bolaget${i}.se;070-${String(1000000+i)};073-${String(1000000+i)}`);
  const list = join(folder, 'p.csv');
  writeFileSync(list, rows.join('\r\n') + '\r\n');
  host.answerOpen(list);
  await client.screening.chooseFile(undefined);
  await client.screening.saveCard({ ...exampleCard, audience: 'employees' });
  let t = performance.now(); const lap = (s: string) => { console.log(s, Math.round(performance.now() - t), 'ms', Math.round(process.memoryUsage().rss / 1e6), 'MB'); t = performance.now(); };
  await client.screening.screen(undefined); lap('screen');
  const { id } = await client.screening.write({ id: crypto.randomUUID(), policy: cautiousPolicy }); lap('write');
  for (const kind of ['csv', 'xlsx'] as const) {
    const path = join(folder, `o.${kind}`); host.answerSave(path);
    await client.screening.saveCleared({ id, kind, language: 'sv' }); lap(kind); console.log(statSync(path).size);
  }
  await app.close();
}, 400000);
