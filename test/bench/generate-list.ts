import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import type { Connection } from '#main/database/open-database.ts';
import { readPhone } from '#shared/lists/phone-patterns.ts';
import { firstNames, lastNames, seededRandom } from './generate.ts';
import { generatePhones } from './generate-phones.ts';

const towns = 'Umeå Göteborg Malmö Örebro Västerås Luleå Jönköping Visby Kiruna Lund'.split(' ');
const trades = 'Bygg Rör El Måleri Åkeri Skog Maskin Kök Städ'.split(' ');
const ROWS_AT_A_TIME = 20_000;

/**
 * Writes a list as suppliers send them: semicolons, CRLF, UTF-8, two columns of telephone numbers in every usual
 * writing. About 92 bytes a row; the same bytes for the same size.
 */
export function writeList(path: string, rowCount: number): void {
  const random = seededRandom(20_261_125);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const file = openSync(path, 'w');
  writeSync(file, 'Namn;Företag;Telefon;Mobil;E-post;Ort\r\n');
  for (let from = 0; from < rowCount; from += ROWS_AT_A_TIME) {
    const count = Math.min(ROWS_AT_A_TIME, rowCount - from);
    const phones = generatePhones(count * 2, 7 + from);
    let text = '';
    for (let index = 0; index < count; index += 1) {
      const first = pick(firstNames);
      const last = pick(lastNames);
      const company = `${last} ${pick(trades)} AB`;
      // Every other row has one number only, as in real lists.
      const mobile = random() < 0.5 ? '' : (phones[index * 2 + 1] ?? '');
      text += `${first} ${last};${company};${phones[index * 2] ?? ''};${mobile};k${from + index}@foretag${index % 900}.se;${pick(towns)}\r\n`;
    }
    writeSync(file, text);
  }
  closeSync(file);
}

/**
 * Writes a register that lists nine of ten rows of a list by their first number, one number a line, as most private
 * people are. Answers how many numbers that is.
 */
export function writeRegister(path: string, list: string): number {
  const listed = new Set<number>();
  for (const [index, line] of readFileSync(list, 'utf8').split('\r\n').entries()) {
    const number = index % 10 === 0 ? 0 : readPhone(line.split(';')[2] ?? '');
    if (String(number).startsWith('46')) listed.add(number);
  }
  writeFileSync(path, Array.from(listed, (number) => `+${number}`).join('\r\n'));
  return listed.size;
}

/** Swedish mobile numbers as E.164 digits, sorted, without doubles. */
export function generateMobiles(count: number, seed: number): Float64Array<ArrayBuffer> {
  const random = seededRandom(seed);
  const numbers = new Set<number>();
  while (numbers.size < count)
    numbers.add(
      46_700_000_000 +
        [0, 2, 3, 6, 9][Math.floor(random() * 5)]! * 10_000_000 +
        Math.floor(random() * 10_000_000),
    );
  return Float64Array.from(numbers).sort();
}

/** As many opted-out numbers as the register of a large company would hold, written behind the product. */
export function fillOptOuts(connection: Connection, numbers: Float64Array): void {
  const at = '2026-01-01T08:00:00.000Z';
  const suppression = connection.prepare(
    `INSERT INTO suppression (id, kind, value, display, scope, statedOn, recordedAt)
     VALUES (?, 'phone', ?, ?, 'all', '2026-01-01', ?)`,
  );
  const event = connection.prepare(
    `INSERT INTO optOutEvent (id, suppressionId, kind, at, statedBy, how, reason, evidence, recordedBy)
     VALUES (?, ?, 'added', ?, '', 'list', '', 'lista.csv', '')`,
  );
  connection.transaction(() => {
    for (const [index, number] of numbers.entries()) {
      // Rising, as an import of opt-outs makes them: random ones would be written many times slower.
      const id = `00000000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`;
      suppression.run(id, `+${number}`, `+${number}`, at);
      event.run(id, id, at);
    }
  })();
}

/** A register file of NIX-Telefon's size, as importing leaves it. */
export function fillRegister(connection: Connection, numbers: Float64Array, versionOn: string): void {
  connection.transaction(() => {
    connection
      .prepare(
        `INSERT INTO registerFile (seq, register, versionOn, importedAt, importedBy, fileName, sha256, numberCount, changeCount)
         VALUES (1, 'nix-telefon', ?, '2026-11-20T08:00:00.000Z', '', 'nix.txt', '', ?, 1)`,
      )
      .run(versionOn, numbers.length);
    const insert = connection.prepare('INSERT INTO registerNumber (registerSeq, number) VALUES (1, ?)');
    for (const number of numbers) insert.run(number);
  })();
}
