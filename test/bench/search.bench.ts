import type { Client } from '#shared/contract.ts';
import type { Connection } from '#main/database/open-database.ts';
import { openTestApp } from '#test/support/open-test-app.ts';
import { type BenchResult, under } from './bench-result.ts';
import { behindTheProduct, benchFolder, fill, makeJournal } from './fill-journal.ts';
import { firstNames, type GeneratedContact, lastNames, words } from './generate.ts';
import { type BenchOptions, medianOf, percentile, timeOf } from './measure.ts';

type Filter = NonNullable<Parameters<Client['calls']['list']>[0]['filter']>;

/** One frame of a screen that draws sixty a second. */
const KEYSTROKE_MS = 16;
const GUARD_MS = 10;
const SHOWN = 50;

/**
 * What a person feels while typing: searches of every prefix length, lists, suggestions and the guard, all through the
 * gate. The peer of a search is the scan with LIKE that it replaces, on the same file.
 */
export async function bench({ isQuick }: BenchOptions): Promise<BenchResult[]> {
  const size = isQuick
    ? { contactCount: 2000, callCount: 20_000 }
    : { contactCount: 20_000, callCount: 200_000 };
  const folder = benchFolder('search');
  const journal = await makeJournal(folder);
  const contacts = behindTheProduct(journal, (connection) => fill(connection, size));
  const scan = behindTheProduct(journal, (connection) => scanTimes(connection, isQuick ? 6 : 12));
  const app = await openTestApp({ folder });
  try {
    const { client } = app;
    await client.calls.list({});
    return [
      ...(await searches(client, contacts, percentile(scan, 0.95))),
      ...(await filtered(client, contacts)),
      ...(await lists(client, size.callCount)),
      ...(await suggestions(client, contacts)),
      await guards(client, contacts),
    ];
  } finally {
    await app.lock();
  }
}

const typed: readonly string[] = [...firstNames, ...lastNames, ...words];

async function searches(
  client: Client,
  contacts: readonly GeneratedContact[],
  peer: number,
): Promise<BenchResult[]> {
  const search = (text: string) => client.calls.list({ filter: { text }, limit: SHOWN });
  const measure = async (name: string, texts: readonly string[]) => ({
    ...(await p95Of(`search, ${name}`, texts, search)),
    peer,
  });
  const results = [];
  for (const length of [1, 2, 3, 4, 5, 6, 8])
    results.push(await measure(letters(length), prefixesOf(typed, length)));
  for (const length of [1, 3, 5, 7, 10])
    results.push(await measure(`${length} digits of a number`, prefixesOf(digitsOf(contacts, 40), length)));
  results.push(await measure('two words', pairsOf(firstNames, words)));
  results.push(
    await measure('two single letters', pairsOf(['a', 'e', 's', 'k', 'b'], ['m', 'o', 'p', 't', 'r'])),
  );
  results.push(await measure('nothing found', ['zq', 'xyzzy', 'ananas', '99999', 'anna xyzzy']));
  return results.map((result) => ({ ...under(result, KEYSTROKE_MS), ratio: result.median / peer }));
}

async function filtered(client: Client, contacts: readonly GeneratedContact[]): Promise<BenchResult[]> {
  const list = (filter: Filter) => client.calls.list({ filter, limit: SHOWN });
  const starts = prefixesOf(firstNames, 1);
  const filters: Readonly<Record<string, readonly Filter[]>> = {
    'one outcome': [{ outcomes: ['talked-later'] }, { outcomes: ['no-answer'] }],
    'an outcome that never was': [{ outcomes: ['never-again'] }],
    'text and a rare outcome': starts.map((text) => ({ text, outcomes: ['never-again'] })),
    'text and one contact': starts.map((text, index) => ({
      text,
      contactId: contacts[index * 7]?.id ?? null,
    })),
    'text and five days long ago': starts.map((text) => ({ text, from: '2021-02-01', to: '2021-02-05' })),
    'unnamed calls only': [{ onlyUnnamed: true }],
  };
  const results = [];
  for (const [name, asked] of Object.entries(filters))
    results.push(under(await p95Of(`filter, ${name}`, asked, list), KEYSTROKE_MS));
  return results;
}

async function lists(client: Client, callCount: number): Promise<BenchResult[]> {
  const deep = Array.from({ length: 30 }, (_, index) => Math.floor((callCount * (index + 1)) / 32));
  const list = (beforeSeq: number | null) => client.calls.list({ beforeSeq });
  return [
    under(await p95Of('list, first 100', [null, null, null, null, null], list), KEYSTROKE_MS),
    under(await p95Of('list, 100 deep down', deep, list), KEYSTROKE_MS),
  ];
}

async function suggestions(client: Client, contacts: readonly GeneratedContact[]): Promise<BenchResult[]> {
  const suggest = (text: string) => client.contacts.suggest({ text });
  const results = [];
  for (const length of [1, 2, 3, 5])
    results.push(
      under(
        await p95Of(
          `suggest, ${letters(length)}`,
          prefixesOf([...firstNames, ...lastNames], length),
          suggest,
        ),
        KEYSTROKE_MS,
      ),
    );
  for (const length of [1, 3, 6])
    results.push(
      under(
        await p95Of(
          `suggest, ${length} digits of a number`,
          prefixesOf(digitsOf(contacts, 40), length),
          suggest,
        ),
        KEYSTROKE_MS,
      ),
    );
  return results;
}

async function guards(client: Client, contacts: readonly GeneratedContact[]): Promise<BenchResult> {
  const guard = (contact: GeneratedContact) => client.calls.guard({ by: 'contact', contactId: contact.id });
  const byNumber = ({ raw }: GeneratedContact) => client.calls.guard({ by: 'number', number: raw });
  const some = contacts.filter((_, index) => index % 97 === 0).slice(0, 150);
  const both = [
    ...some.map((contact) => () => guard(contact)),
    ...some.map((contact) => () => byNumber(contact)),
  ];
  return under(await p95Of('guard, contact or number', both, (ask) => ask()), GUARD_MS);
}

/**
 * The 95th percentile over the inputs, of each the middle one of three times; p50 and the slowest stand in the name.
 * The first input is asked once before, so that no figure holds what is loaded only once.
 */
async function p95Of<Input>(name: string, inputs: readonly Input[], ask: (input: Input) => Promise<unknown>) {
  for (const input of inputs.slice(0, 1)) await ask(input);
  const times: number[][] = inputs.map(() => []);
  for (let round = 0; round < 3; round += 1)
    for (const [index, input] of inputs.entries()) times[index]?.push(await timeOf(() => ask(input)));
  const middle = times.map(medianOf);
  const [p50, max] = [percentile(middle, 0.5), percentile(middle, 1)].map((time) => time.toFixed(1));
  return {
    name: `${name}, p95 (p50 ${p50}, max ${max})`,
    median: percentile(middle, 0.95),
    unit: 'ms' as const,
  };
}

/** The newest fifty calls with a word somewhere, found by reading calls until there are fifty. Milliseconds. */
function scanTimes(connection: Connection, count: number): number[] {
  const scan = connection.prepare(
    `SELECT call.seq FROM call LEFT JOIN contact ON contact.id = call.contactId
     WHERE call.note LIKE @text OR contact.name LIKE @text OR contact.companyName LIKE @text OR call.number LIKE @text
     ORDER BY call.seq DESC LIMIT ${SHOWN}`,
  );
  const rare = ['xyzzy', 'ananas', 'zebra'];
  return [...typed.filter((_, index) => index % 13 === 0).slice(0, count), ...rare].map((word) => {
    const start = performance.now();
    scan.all({ text: `%${word}%` });
    return performance.now() - start;
  });
}

const letters = (length: number): string => (length === 1 ? '1 letter' : `${length} letters`);

const prefixesOf = (from: readonly string[], length: number): string[] => [
  ...new Set(from.filter((word) => word.length >= length).map((word) => word.slice(0, length).toLowerCase())),
];

const digitsOf = (contacts: readonly GeneratedContact[], count: number): string[] =>
  contacts.slice(0, count).map(({ raw }) => raw.replace(/\D/g, ''));

const pairsOf = (first: readonly string[], second: readonly string[]): string[] =>
  first.map((word, index) => `${word} ${(second[index % second.length] ?? '').slice(0, 4)}`);
