import type { Client } from '#shared/contract.ts';

/** A list that was picked and read; nothing of it is written yet. */
export type ChosenList = Extract<Awaited<ReturnType<Client['optOuts']['chooseImport']>>, { outcome: 'read' }>;

/** What came of writing it. */
export type ImportResult = Awaited<ReturnType<Client['optOuts']['runImport']>>;
