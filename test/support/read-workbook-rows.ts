import { type ListLimits, listLimits } from '#main/import/list-protocol.ts';
import { readWorkbook, type WorkbookFacts } from '#main/import/xlsx/read-workbook.ts';
import { AppError } from '#shared/kernel/app-error.ts';

export interface ReadOptions {
  readonly sheet?: number;
  readonly limits?: Partial<ListLimits>;
}

/** Reads a workbook whole. */
export async function readRows(
  bytes: Uint8Array,
  { limits, ...options }: ReadOptions = {},
): Promise<{ readonly rows: readonly (readonly string[])[]; readonly facts: WorkbookFacts }> {
  const rows: (readonly string[])[] = [];
  const facts = await readWorkbook(
    bytes,
    { ...options, limits: { ...listLimits, ...limits } },
    { addRow: (cells) => void rows.push(cells) },
  );
  return { rows, facts };
}

/** Code of the refusal, or `read` when the file was read. Any other failure is passed on. */
export async function refusalOf(read: () => unknown): Promise<string> {
  try {
    await read();
    return 'read';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}
