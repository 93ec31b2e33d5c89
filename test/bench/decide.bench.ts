import { randomUUID } from 'node:crypto';
import type { Client } from '#shared/contract.ts';
import type { Connection } from '#main/database/open-database.ts';
import { noAnswers, withAnswer } from '#shared/compliance/answers.rules.ts';
import { openTestApp } from '#test/support/open-test-app.ts';
import { type BenchResult, forInformation, under } from './bench-result.ts';
import { behindTheProduct, benchFolder, fill, makeJournal } from './fill-journal.ts';
import type { GeneratedContact } from './generate.ts';
import { fillOptOuts, fillRegister, generateMobiles } from './generate-list.ts';
import { type BenchOptions, medianOf, percentile, timeOf } from './measure.ts';

const GUARD_MS = 10;
const GROUP_MS = 1000;
const RECIPIENTS = 1000;

/** The one decision in a large journal: before a call, for one message, and for a whole mailing. */
export async function bench({ isQuick }: BenchOptions): Promise<BenchResult[]> {
  const size = isQuick
    ? { contactCount: 5000, callCount: 5000, register: 50_000, optOuts: 10_000 }
    : { contactCount: 200_000, callCount: 200_000, register: 2_000_000, optOuts: 200_000 };
  const folder = benchFolder('decide');
  const journal = await makeJournal(folder);
  const contacts = behindTheProduct(journal, (connection) => {
    const filled = fill(connection, size);
    giveAddresses(connection, filled);
    fillOptOuts(connection, generateMobiles(size.optOuts, 11));
    fillRegister(connection, generateMobiles(size.register, 13), '2026-11-01');
    return filled;
  });
  const app = await openTestApp({ folder });
  try {
    const rounds = isQuick ? 50 : 400;
    const asked = Array.from({ length: rounds }, (_, index) => contacts[(index * 7919) % contacts.length]);
    const ids = asked.flatMap((contact) => contact?.id ?? []);
    return [
      await guards(app.client, ids),
      await judgements(app.client, ids),
      ...(await groups(app.client, contacts, isQuick ? 2 : 7)),
    ];
  } finally {
    await app.lock();
  }
}

/** Every contact has an address at one of nine hundred companies. */
function giveAddresses(connection: Connection, contacts: readonly GeneratedContact[]): void {
  const insert = connection.prepare(
    `INSERT INTO contactPoint (id, contactId, position, kind, raw, normalised, label, sourceKind, sourceNote, obtainedOn, createdAt)
     VALUES (?, ?, 1, 'email', ?, ?, '', 'public-source', '', '2026-01-01', '2026-01-01T08:00:00.000Z')`,
  );
  connection.transaction(() => {
    for (const [index, { id }] of contacts.entries()) {
      const address = `person${index}@foretag${index % 900}.se`;
      insert.run(crypto.randomUUID(), id, address, address);
    }
  })();
}

async function guards(client: Client, ids: readonly string[]): Promise<BenchResult> {
  const times = [];
  for (const contactId of ids)
    times.push(await timeOf(() => client.calls.guard({ by: 'contact', contactId })));
  return under(
    { name: 'the guard before a call, p95', median: percentile(times, 0.95), unit: 'ms' },
    GUARD_MS,
  );
}

async function judgements(client: Client, ids: readonly string[]): Promise<BenchResult> {
  const times = [];
  for (const contactId of ids) {
    const recipient = { by: 'contact', contactId } as const;
    times.push(await timeOf(() => client.emailChecks.judge({ recipient, answers: noAnswers })));
  }
  return under(
    { name: 'the e-mail check of one recipient, p95', median: percentile(times, 0.95), unit: 'ms' },
    GUARD_MS,
  );
}

async function groups(
  client: Client,
  contacts: readonly GeneratedContact[],
  rounds: number,
): Promise<BenchResult[]> {
  const shared = withAnswer(withAnswer(noAnswers, 'about-their-work', true), 'tracking', 'none');
  const times = { judge: [] as number[], save: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    const members = {
      by: 'contacts' as const,
      contactIds: contacts.slice(round * RECIPIENTS, (round + 1) * RECIPIENTS).map(({ id }) => id),
    };
    const answers = { shared, own: {} };
    times.judge.push(await timeOf(() => client.emailChecks.judgeGroup({ members, answers })));
    const group = { id: randomUUID(), name: `Brev ${round}`, members, answers, scan: null };
    times.save.push(await timeOf(() => client.emailChecks.saveGroup(group)));
  }
  return [
    under({ name: `check ${RECIPIENTS} recipients`, median: medianOf(times.judge), unit: 'ms' }, GROUP_MS),
    forInformation({
      name: `check ${RECIPIENTS} recipients and store the proof of each`,
      median: medianOf(times.save),
      unit: 'ms',
    }),
  ];
}
