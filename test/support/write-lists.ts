import { randomUUID } from 'node:crypto';
import type { Queries } from '#main/database/journal.ts';
import type { Database } from '#main/database/schema.ts';
import type { ListCard } from '#shared/features/screening/screening-session.contract.ts';
import { cautiousPolicy, type WritePolicy } from '#shared/features/screening/screening-words.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { ListField } from '#shared/lists/list-fields.ts';
import { exampleCard } from './example-card.ts';
import { chooseList } from './make-list.ts';
import type { ScreeningApp } from './open-screening.ts';

/** A row with everything that a list may say; what is left out is empty. */
export interface FullRow {
  readonly name?: string;
  readonly company?: string;
  readonly role?: string;
  readonly org?: string;
  readonly phone?: string;
  readonly mobile?: string;
  readonly email?: string;
  readonly note?: string;
}

const columns = [
  ['name', 'Namn', 'name'],
  ['company', 'Företag', 'company'],
  ['role', 'Roll', 'role'],
  ['org', 'Orgnr', 'organisation-number'],
  ['phone', 'Telefon', 'phone'],
  ['mobile', 'Mobil', 'phone'],
  ['email', 'E-post', 'email'],
  ['note', 'Anteckning', 'note'],
] as const satisfies readonly (readonly [keyof FullRow, string, ListField])[];

interface Terms {
  readonly card?: Partial<ListCard>;
  readonly policy?: WritePolicy;
  readonly fileName?: string;
  readonly id?: string;
}

export const everywhere = (policy: WritePolicy['name']): WritePolicy => ({
  name: policy,
  company: policy,
  role: policy,
  'organisation-number': policy,
  note: policy,
  identifiers: policy,
});

/** Chooses a list of people at their work, and screens it. */
export async function screenList(
  app: ScreeningApp,
  rows: readonly FullRow[],
  { card = {}, fileName = 'lista.csv' }: Terms = {},
) {
  const lines = [
    columns.map(([, title]) => title),
    ...rows.map((row) => columns.map(([key]) => `"${(row[key] ?? '').replaceAll('"', '""')}"`)),
  ];
  await chooseList(app, app.put(fileName, lines.map((cells) => cells.join(';')).join('\r\n')));
  await app.client.screening.saveMapping({ mapping: columns.map(([, , field]) => field) });
  await app.client.screening.saveCard({ ...exampleCard, audience: 'employees', ...card });
  return app.client.screening.screen(undefined);
}

/** What writing the list in hand would do. */
export async function dryRun(app: ScreeningApp, policy: WritePolicy = cautiousPolicy) {
  const { dryRun: found } = await app.client.screening.dryRun({ policy });
  if (found === null) throw new Error('nothing was planned');
  return found;
}

/** Writes the list in hand. */
export const writeInHand = (app: ScreeningApp, { policy = cautiousPolicy, id = randomUUID() }: Terms = {}) =>
  app.client.screening.write({ id, policy });

/** Screens a list and writes it. Answers its id. */
export async function importList(
  app: ScreeningApp,
  rows: readonly FullRow[],
  terms: Terms = {},
): Promise<string> {
  await screenList(app, rows, terms);
  return (await writeInHand(app, terms)).id;
}

/** Everything in these tables, in an order of its own. */
export function dumpTables(app: ScreeningApp, tables: readonly (keyof Database)[]): Promise<string> {
  return app.journal().read(async (queries) => {
    const dumps: unknown[] = [];
    for (const table of tables) dumps.push(await dump(queries, table));
    return JSON.stringify(dumps);
  });
}

async function dump(queries: Queries, table: keyof Database): Promise<string[]> {
  const rows = await queries.selectFrom(table).selectAll().execute();
  return rows.map((row) => JSON.stringify(row)).toSorted();
}

/** What the opt-out register consists of. */
export const optOutTables = ['suppression', 'optOutEvent'] as const;

/** Everything that a list writes. */
export const listTables = [
  'contact',
  'contactPoint',
  'contactSearch',
  'screeningRun',
  'listRow',
  'listChange',
  'supplierMapping',
  'chainLink',
  'auditEntry',
] as const;

/** What a list that was not written to its end leaves nothing in; the trail alone says that it was begun. */
export const writtenTables = [
  'contact',
  'contactPoint',
  'contactSearch',
  'screeningRun',
  'unfinishedList',
  'listRow',
  'listChange',
  'supplierMapping',
] as const;

/**
 * Waits until nothing is left of a list that was not written or undone to its end: whoever asks for long work on a list
 * waits for that.
 */
export async function untilFinished({ client }: Pick<ScreeningApp, 'client'>): Promise<void> {
  await client.screening.deleteUntouched({ id: randomUUID() }).catch((error: unknown) => {
    if (!(error instanceof AppError) || error.code !== 'list-not-found') throw error;
  });
}

/** That many people with a number each, none of whom anybody else has. */
export const manyRows = (count: number): FullRow[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `Person ${index}`,
    phone: `070-${String(1_000_000 + index)}`,
  }));

/** Every contact by name, with its numbers and addresses. */
export async function contactsByName(app: ScreeningApp) {
  const { rows } = await app.client.contacts.list({ text: '', limit: 500 });
  const contacts = await Promise.all(rows.map(({ id }) => app.client.contacts.read({ id })));
  return new Map(contacts.map((contact) => [contact.name, contact]));
}

/** Who is found by this text. */
export const namesFound = async (app: ScreeningApp, text: string): Promise<string[]> =>
  (await app.client.contacts.list({ text })).rows.map(({ name }) => name);
