import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ListReader, OpenListParts } from '#main/import/list-protocol.ts';
import { openList } from '#main/import/open-list.ts';
import { startProgram } from '#test/support/start-programs.ts';

/** A folder that is gone when the test has ended. */
async function makeListFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ringbok-list-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes the bytes into a file and gives its path. Text is written as UTF-8. */
export async function writeList(content: Uint8Array | string, name = 'list.csv'): Promise<string> {
  const path = join(await makeListFolder(), name);
  await writeFile(path, content);
  return path;
}

/** Opens a path in the real process, which ends with the test. */
export async function openTestList(path: string, parts: Partial<OpenListParts> = {}): Promise<ListReader> {
  const reader = await openList({ path }, { startProgram, ...parts });
  onTestFinished(() => reader.close());
  return reader;
}

/** Writes the bytes into a file and opens it. */
export const openBytes = async (
  content: Uint8Array | string,
  parts: Partial<OpenListParts> = {},
): Promise<ListReader> => openTestList(await writeList(content), parts);

/** The cells of every row. */
export async function readRows(reader: ListReader): Promise<readonly (readonly string[])[]> {
  const { rowCount } = reader.facts();
  const rows = await reader.cells(Array.from({ length: rowCount }, (_, row) => row));
  return rows.map(({ cells }) => cells);
}
