import { exampleCard } from '#test/support/example-card.ts';
import type { ScreeningApp } from '#test/support/open-screening.ts';
import type { ListCard, SessionRow } from '#shared/features/screening/screening-session.contract.ts';
import type { ListField } from '#shared/lists/list-fields.ts';

/** A row as a test writes it; what is left out is empty. */
export interface WrittenRow {
  readonly name?: string;
  readonly company?: string;
  readonly org?: string;
  readonly phone?: string;
  readonly mobile?: string;
  readonly email?: string;
  readonly no?: string;
}

export const listMapping: ListField[] = [
  'name',
  'company',
  'organisation-number',
  'phone',
  'phone',
  'email',
  'do-not-contact',
];

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** A list as a supplier writes it. */
export const makeList = (rows: readonly WrittenRow[]): string =>
  [
    'Namn;Företag;Orgnr;Telefon;Mobil;E-post;Reklamspärr',
    ...rows.map((row) =>
      [row.name, row.company, row.org, row.phone, row.mobile, row.email, row.no]
        .map((cell) => quoted(cell ?? ''))
        .join(';'),
    ),
  ].join('\r\n');

/** Chooses a file and reads it. */
export async function chooseList(app: ScreeningApp, path: string) {
  app.person.picks = path;
  const chosen = await app.client.screening.chooseFile(undefined);
  if (chosen.outcome !== 'read') throw new Error('nothing was read');
  return chosen.session;
}

/** A list that is ready to be screened. */
export async function bringList(
  app: ScreeningApp,
  rows: readonly WrittenRow[],
  card: Partial<ListCard> = {},
) {
  await chooseList(app, app.put('lista.csv', makeList(rows)));
  await app.client.screening.saveMapping({ mapping: listMapping });
  await app.client.screening.saveCard({ ...exampleCard, ...card });
}

/** Screens these rows and answers what came of each. */
export async function screenRows(
  app: ScreeningApp,
  rows: readonly WrittenRow[],
  card: Partial<ListCard> = {},
): Promise<SessionRow[]> {
  await bringList(app, rows, card);
  await app.client.screening.screen(undefined);
  return allRows(app);
}

/** Every row of the list in hand. */
export async function allRows(app: ScreeningApp): Promise<SessionRow[]> {
  const rows: SessionRow[] = [];
  for (;;) {
    const page = await app.client.screening.rows({ show: 'all', offset: rows.length, limit: 500 });
    rows.push(...page.rows);
    if (rows.length === page.total) return rows;
  }
}

/** Puts a file of NIX-Telefon into the journal. */
export async function importRegister(
  app: ScreeningApp,
  numbers: readonly string[],
  versionOn = '2026-11-01',
) {
  app.person.picks = app.put('nix.txt', numbers.join('\n'));
  const chosen = await app.client.doNotCall.chooseRegisterFile({ register: 'nix-telefon' });
  if (chosen.outcome !== 'read') throw new Error('nothing was read');
  await app.client.doNotCall.importRegister({ token: chosen.token, register: 'nix-telefon', versionOn });
}
