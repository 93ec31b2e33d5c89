import { createEmailHashes, readEmail, readEmailBytes } from '#shared/lists/email-fast-path.ts';
import { emailsInCell } from '#shared/lists/emails-in-cell.ts';
import { isPersonalOrganisation, readOrganisationBytes } from '#shared/lists/organisation-fast-path.ts';
import { readPhoneBytes } from '#shared/lists/phone-patterns.ts';
import { longestIdentifierCell, phonesInCell } from '#shared/lists/phones-in-cell.ts';
import { isRefusal } from '#shared/lists/refusal-words.ts';
import { rowFlags } from '../list-protocol.ts';
import { type BatchWriter, problemFlags } from './batch-writer.ts';
import { phoneShapeOf, phoneShapes } from './cell-bytes.ts';
import type { CellCursor } from './cell-cursor.ts';

/** Writes the numbers of these cells down. True when there is text in any of them. */
export function scanPhones(cells: CellCursor, columns: readonly number[], writer: BatchWriter): boolean {
  let hasText = false;
  for (const column of columns) if (cells.load(column) && scanPhone(cells, writer)) hasText = true;
  if (hasText) cells.sawText = true;
  return hasText;
}

/** True when there is text in the cell. */
function scanPhone(cells: CellCursor, writer: BatchWriter): boolean {
  if (cells.length > longestIdentifierCell) return scanPhoneText(cells.text(), writer);
  const shape = phoneShapeOf(cells.bytes, cells.start, cells.end);
  const mayBeNumber = shape === phoneShapes.one || shape === phoneShapes.open;
  const number = mayBeNumber ? readPhoneBytes(cells.bytes, cells.start, cells.end) : 0;
  if (number > 0) writer.addPhone(number);
  else if (shape === phoneShapes.none || shape === phoneShapes.one)
    writer.flag(problemFlags['phone-invalid']);
  else return scanPhoneText(cells.text(), writer);
  return true;
}

function scanPhoneText(text: string, writer: BatchWriter): boolean {
  if (text.trim() === '') return false;
  if (text.length > longestIdentifierCell) writer.flag(problemFlags['phone-invalid']);
  for (const { e164 } of phonesInCell(text)) {
    if (e164 === null) writer.flag(problemFlags['phone-invalid']);
    else writer.addPhone(Number(e164.slice(1)));
  }
  return true;
}

const hashes = createEmailHashes();

/** Writes the addresses of these cells down. True when there is text in any of them. */
export function scanEmails(cells: CellCursor, columns: readonly number[], writer: BatchWriter): boolean {
  let hasText = false;
  for (const column of columns) {
    if (!cells.load(column)) continue;
    const isShort = cells.length <= longestIdentifierCell;
    if (isShort && readEmailBytes(cells.bytes, cells.start, cells.end, hashes) > 0) {
      writer.addEmail(hashes);
      hasText = true;
    } else if (scanEmailText(cells.text(), writer)) hasText = true;
  }
  if (hasText) cells.sawText = true;
  return hasText;
}

function scanEmailText(text: string, writer: BatchWriter): boolean {
  if (text.trim() === '') return false;
  if (text.length > longestIdentifierCell) writer.flag(problemFlags['email-invalid']);
  for (const { address } of emailsInCell(text)) {
    if (address) writeEmail(address.matchKey, writer);
    else writer.flag(problemFlags['email-invalid']);
  }
  return true;
}

/** Writes an address down by its match key. */
export function writeEmail(matchKey: string, writer: BatchWriter): void {
  if (readEmail(matchKey, hashes) > 0) writer.addEmail(hashes);
}

/** Writes the first organisation number of these cells down, of a sole trader only that it is one. */
export function scanOrganisations(cells: CellCursor, columns: readonly number[], writer: BatchWriter): void {
  let isFound = false;
  for (const column of columns) {
    if (!cells.load(column)) continue;
    const isShort = cells.length <= longestIdentifierCell;
    const number = isShort ? readOrganisationBytes(cells.bytes, cells.start, cells.end) : 0;
    if (number === 0 && cells.text().trim() === '') continue;
    cells.sawText = true;
    if (number === 0) writer.flag(problemFlags['organisation-number-invalid']);
    else if (!isFound) writeOrganisation(isPersonalOrganisation(number) ? null : number, writer);
    isFound ||= number !== 0;
  }
}

/** Writes the ten digits of an organisation number down; null for a sole trader's. */
export function writeOrganisation(number: number | null, writer: BatchWriter): void {
  if (number === null) writer.flag(rowFlags.isSoleTrader);
  else writer.setOrganisation(number);
}

const mostRemembered = 1000;
/** As many bytes as fit a whole number exactly, with their count. */
const longestRemembered = 5;
const refusals = new Map<number, boolean>();

/** Writes down whether the list says in any of these cells that the person does not want to be contacted. */
export function scanRefusals(cells: CellCursor, columns: readonly number[], writer: BatchWriter): void {
  for (const column of columns)
    if (cells.load(column) && isRefused(cells)) writer.flag(rowFlags.isDoNotContact);
}

/** A column of a million cells holds two or three different words. */
function isRefused(cells: CellCursor): boolean {
  const { bytes, start, end } = cells;
  if (end - start > longestRemembered) return isRefusalText(cells);
  let word = end - start;
  for (let at = start; at < end; at += 1) word = word * 256 + (bytes[at] ?? 0);
  let isRefused = refusals.get(word);
  if (isRefused === undefined) {
    isRefused = isRefusalText(cells);
    if (refusals.size < mostRemembered) refusals.set(word, isRefused);
  }
  if (isRefused) cells.sawText = true;
  return isRefused;
}

function isRefusalText(cells: CellCursor): boolean {
  const text = cells.text();
  if (text.trim() !== '') cells.sawText = true;
  return isRefusal(text);
}
