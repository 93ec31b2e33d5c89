import { randomUUID } from 'node:crypto';
import { emptyCard } from '#shared/features/screening/list-card.rules.ts';
import { cautiousPolicy } from '#shared/features/screening/screening-words.ts';
import type { ListFacts, ListReader } from '../../../import/list-protocol.ts';
import type { ScreeningPorts } from '../screening-ports.ts';
import type { ListChoices, ListInHand } from './list-session.ts';
import { recallMapping } from './remember-mapping.ts';

const PREVIEW_ROWS = 20;

/** Forgotten whenever rows or columns come to mean something else. */
export const nothingFound = { check: null, screening: null, dryRun: null } as const;

/**
 * Makes a list that was just read the one in hand. What was chosen before for the very same bytes comes back; any
 * other file begins from nothing.
 */
export async function startSession(
  ports: Pick<ScreeningPorts, 'journal'>,
  reader: ListReader,
  path: string | null,
  kept: ListChoices | null,
): Promise<ListInHand> {
  const isKnown = kept?.sha256 === reader.facts().sha256;
  const choices = isKnown ? { ...kept, path } : await firstChoices(ports, reader.facts(), path);
  if (isKnown) await restore(reader, kept);
  return { choices, reader, preview: await previewOf(reader), ...nothingFound };
}

/** Brings the reader to what was chosen: how the file is read, then the changes. */
export async function restore(
  reader: ListReader,
  { reading, changes }: Pick<ListChoices, 'reading' | 'changes'>,
): Promise<void> {
  if (Object.keys(reading).length > 0) await reader.read(reading);
  if (changes.length > 0) await reader.applyChanges(changes);
}

async function firstChoices(
  ports: Pick<ScreeningPorts, 'journal'>,
  facts: ListFacts,
  path: string | null,
): Promise<ListChoices> {
  return {
    id: randomUUID(),
    step: 'file',
    fileName: facts.fileName,
    sha256: facts.sha256,
    path,
    reading: {},
    card: emptyCard,
    ...(await firstMapping(ports, facts)),
    changes: [],
    policy: cautiousPolicy,
  };
}

/** How the columns are read until somebody says otherwise: as the last time, else by what they look like. */
export async function firstMapping(
  { journal }: Pick<ScreeningPorts, 'journal'>,
  { columns, mapping }: Pick<ListFacts, 'columns' | 'mapping'>,
): Promise<Pick<ListChoices, 'mapping' | 'mappingFrom'>> {
  const known = await journal.read((queries) => recallMapping(queries, columns));
  if (known === null) return { mapping, mappingFrom: 'guess' };
  // Identity numbers are refused by default, whatever such a column was once taken for.
  const refused = 'personal-identity-number';
  const cautious = known.map((field, column) => (mapping[column] === refused ? refused : field));
  return { mapping: cautious, mappingFrom: 'memory' };
}

/** The first rows under the header, as they will be imported. */
export async function previewOf(reader: ListReader): Promise<ListInHand['preview']> {
  const count = Math.min(PREVIEW_ROWS, reader.facts().rowCount);
  const rows = await reader.cells(Array.from({ length: count }, (_, row) => row));
  return rows.map(({ cells }) => cells);
}
