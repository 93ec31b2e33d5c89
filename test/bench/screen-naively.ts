import { createReadStream } from 'node:fs';
import Papa from 'papaparse';
import { openDatabase, closeDatabase } from '#main/database/open-database.ts';
import { newestVersion } from '#main/database/migrate.ts';
import { parsePhoneNumber, type PhoneNumber, splitPhoneNumbers } from '#shared/kernel/phone-number.ts';
import { peakMegabytes } from '#test/support/peak-memory.ts';

/**
 * The usual way, on the same encrypted file: a CSV library, a telephone library behind what undoes a spreadsheet's
 * damage and parts two numbers in one cell, two prepared look-ups a number.
 */
const [path = '', keyHex = '', list = ''] = process.argv.slice(2);
const connection = openDatabase(path, Buffer.from(keyHex, 'hex'), newestVersion);
const optedOut = connection.prepare('SELECT 1 FROM activeSuppression WHERE value = ?').pluck();
const listed = connection
  .prepare('SELECT 1 FROM registerNumber WHERE registerSeq = 1 AND number = ?')
  .pluck();
const counts = { 'own-opt-out': 0, 'national-register': 0 };

function numbersIn(cell = ''): PhoneNumber[] {
  const alone = cell === '' ? null : parsePhoneNumber(cell);
  return alone ? [alone] : splitPhoneNumbers(cell).flatMap((piece) => parsePhoneNumber(piece) ?? []);
}

function judge(cells: readonly (string | undefined)[]): void {
  let isOptedOut = false;
  let isListed = false;
  for (const { e164 } of cells.flatMap(numbersIn)) {
    isOptedOut ||= optedOut.get(e164) !== undefined;
    isListed ||= listed.get(Number(e164.slice(1))) !== undefined;
  }
  if (isOptedOut) counts['own-opt-out'] += 1;
  else if (isListed) counts['national-register'] += 1;
}

const started = performance.now();
await new Promise<void>((resolve, reject) => {
  Papa.parse<Record<string, string>>(createReadStream(list, { encoding: 'utf8' }), {
    header: true,
    delimiter: ';',
    step: ({ data }) => judge([data['Telefon'], data['Mobil']]),
    complete: () => resolve(),
    error: reject,
  });
});
const ms = performance.now() - started;
closeDatabase(connection);
console.log(JSON.stringify({ ms, peakMegabytes: peakMegabytes(), counts }));
