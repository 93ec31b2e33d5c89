import { basename } from 'node:path';
import { AppError } from '#shared/kernel/app-error.ts';
import type { ListFacts, ListLimits, ListSource, ReadChoices } from './list-protocol.ts';
import type { ListTable } from './table/list-table.ts';
import { MadeChanges } from './made-changes.ts';
import { partOf, type Pulse } from './pulse.ts';
import { changesBody, type ListBody, readBody } from './read-body.ts';
import { readTable } from './table/read-table.ts';
import { type PlainFile, readPlainFile, takeBytes } from './read-plain-file.ts';

/** A list that has been read. */
export interface ListInHand {
  readonly source: ListSource;
  readonly limits: ListLimits;
  readonly facts: ListFacts;
  readonly body: ListBody;
  readonly table: ListTable;
  /** None right after reading. */
  readonly changes: MadeChanges;
  /** Null when they can be read from the file again: a text in another encoding needs room of its own. */
  readonly bytes: Buffer | null;
}

const readShare = 0.2;
const bodyShare = 0.6;

/** Reads a list from the beginning. Throws what `OpenList` rejects with. */
export function takeList(
  source: ListSource,
  choices: ReadChoices,
  limits: ListLimits,
  pulse: Pulse,
): Promise<ListInHand> {
  const file = readSource(source, limits, partOf(pulse, 0, readShare));
  return readFile(source, file, choices, limits, partOf(pulse, readShare, 1));
}

/** Reads the same bytes with other choices; changes are forgotten. Throws `file-changed` when the file has become another. */
export async function readAgain(list: ListInHand, choices: ReadChoices, pulse: Pulse): Promise<ListInHand> {
  const { source, limits, facts, bytes } = list;
  if (changesBody(list.body, choices)) {
    const file = bytes
      ? { bytes, sha256: facts.sha256 }
      : readSource(source, limits, partOf(pulse, 0, readShare));
    if (file.sha256 !== facts.sha256) throw new AppError('file-changed');
    return readFile(source, file, choices, limits, partOf(pulse, readShare, 1));
  }
  const read = readTable(list.body, choices, limits, pulse);
  return { ...list, table: read.table, facts: { ...facts, ...read.facts }, changes: new MadeChanges([]) };
}

async function readFile(
  source: ListSource,
  file: PlainFile,
  choices: ReadChoices,
  limits: ListLimits,
  pulse: Pulse,
): Promise<ListInHand> {
  const body = await readBody(file.bytes, choices, limits, partOf(pulse, 0, bodyShare));
  const { table, facts } = readTable(body, choices, limits, partOf(pulse, bodyShare, 1));
  const isNeeded = !('path' in source) || body.text.buffer === file.bytes.buffer;
  return {
    source,
    limits,
    body,
    table,
    facts: {
      fileName: basename('path' in source ? source.path : source.name),
      sha256: file.sha256,
      byteLength: file.bytes.length,
      ...facts,
    },
    changes: new MadeChanges([]),
    bytes: isNeeded ? file.bytes : null,
  };
}

const readSource = (source: ListSource, { maxBytes }: ListLimits, pulse: Pulse): PlainFile =>
  'path' in source ? readPlainFile(source.path, maxBytes, pulse) : takeBytes(source.bytes, maxBytes);
