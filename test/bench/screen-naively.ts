import { createReadStream } from 'node:fs';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import Papa from 'papaparse';
import { openDatabase, closeDatabase } from '#main/database/open-database.ts';
import { newestVersion } from '#main/database/migrate.ts';

/** The usual way, on the same encrypted file: a CSV library, a telephone library, two prepared look-ups a number. */
const [path = '', keyHex = '', list = ''] = process.argv.slice(2);
const connection = openDatabase(path, Buffer.from(keyHex, 'hex'), newestVersion);
const optedOut = connection.prepare('SELECT 1 FROM activeSuppression WHERE value = ?').pluck();
const listed = connection
  .prepare('SELECT 1 FROM registerNumber WHERE registerSeq = 1 AND number = ?')
  .pluck();
const counts = { 'own-opt-out': 0, 'national-register': 0 };

function judge(cells: readonly (string | undefined)[]): void {
  let isOptedOut = false;
  let isListed = false;
  for (const cell of cells) {
    const number = cell ? parsePhoneNumberFromString(cell, 'SE') : undefined;
    if (!number?.isValid()) continue;
    isOptedOut ||= optedOut.get(number.number) !== undefined;
    isListed ||= listed.get(Number(number.number.slice(1))) !== undefined;
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
console.log(JSON.stringify({ ms, peakMegabytes: process.resourceUsage().maxRSS / 1024, counts }));
