import { readOptOutFile } from '#main/features/opt-outs/read-opt-out-file.ts';
import { describeReason } from '#shared/compliance/words/describe-reason.ts';
import { describeScope } from '#shared/compliance/words/describe-scope.ts';
import { coversUse } from '#shared/compliance/scopes.ts';
import { csvByteOrderMark, csvRow } from '#shared/documents/csv.ts';
import { isHeading, linesOf, readLine } from '#shared/features/opt-outs/opt-out-list.rules.ts';
import type { SuppressionKey } from '#shared/features/opt-outs/suppression-keys.rules.ts';
import type { Client } from '#shared/contract.ts';

type Result = 'blocked' | 'clear' | 'not understood' | 'heading' | 'empty';

interface CheckedRow {
  readonly line: number;
  readonly text: string;
  readonly result: Result;
  readonly reason: string;
}

export interface CheckedList {
  readonly counts: Readonly<Record<Result, number>>;
  /** Every row of the list with what was found, as a spreadsheet opens it. */
  readonly csv: string;
}

/**
 * Asks the journal about every row of a list: one number or address a line, or in the first column. Throws
 * `file-unreadable` and `file-too-large`.
 */
export async function checkList(client: Client, path: string): Promise<CheckedList> {
  const { text } = await readOptOutFile(path);
  const counts = { blocked: 0, clear: 0, 'not understood': 0, heading: 0, empty: 0 };
  const lines = [csvByteOrderMark, csvRow(['line', 'row', 'result', 'reason'])];
  for (const [index, row] of linesOf(text.replace(/^\uFEFF/, '')).entries()) {
    const checked = { line: index + 1, text: row, ...(await checkRow(client, row, index === 0)) };
    counts[checked.result] += 1;
    lines.push(toCsv(checked));
  }
  return { counts, csv: lines.join('') };
}

const toCsv = ({ line, text, result, reason }: CheckedRow): string =>
  csvRow([String(line), text, result, reason]);

type Answer = Pick<CheckedRow, 'result' | 'reason'>;

async function checkRow(client: Client, row: string, isFirst: boolean): Promise<Answer> {
  if (row.trim() === '') return { result: 'empty', reason: 'Nothing stands here.' };
  if (isFirst && isHeading(row)) return { result: 'heading', reason: 'The heading of the column.' };
  const key = readLine(row);
  if (key?.kind === 'phone') return checkNumber(client, key);
  if (key?.kind === 'email') return checkAddress(client, key);
  return { result: 'not understood', reason: 'Neither a telephone number nor an e-mail address.' };
}

/** The guard's own answer. Whatever else it says about a call stands behind an opt-out, or instead of one. */
async function checkNumber(client: Client, { value }: SuppressionKey): Promise<Answer> {
  const { decision } = await client.calls.guard({ by: 'number', number: value });
  const optOut = decision.reasons.find(({ rule }) => rule === 'opt-out');
  const strictest = optOut ?? decision.reasons[0];
  const why = strictest ? describeReason(strictest, 'en').why : '';
  return optOut ? { result: 'blocked', reason: why } : { result: 'clear', reason: `No opt-out. ${why}` };
}

/** An address is blocked by an opt-out of its own, of its domain, or of the person or company that has it. */
async function checkAddress(client: Client, { value }: SuppressionKey): Promise<Answer> {
  const held = await client.contacts.findDuplicates({
    exceptId: '00000000-0000-4000-8000-000000000000',
    name: '',
    numbers: [],
    emails: [value],
  });
  if (held.some(({ because }) => because === 'suppressed-email'))
    return { result: 'blocked', reason: 'The address or its domain is in the opt-out register.' };
  for (const { contactId } of held) {
    if (contactId === null) continue;
    const { badges } = await client.contacts.read({ id: contactId });
    const badge = badges.find(({ scope }) => coversUse(scope, 'email'));
    if (badge)
      return {
        result: 'blocked',
        reason: `Whoever has the address opted out on ${badge.since}: ${describeScope(badge.scope, 'en')}.`,
      };
  }
  return { result: 'clear', reason: 'No opt-out.' };
}
