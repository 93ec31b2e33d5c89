import { readFileSync, writeFileSync } from 'node:fs';
import { createInflateRaw } from 'node:zlib';
import { listLimits } from '#main/import/list-protocol.ts';
import { readDirectory } from '#main/import/xlsx/read-directory.ts';
import { readWorkbook } from '#main/import/xlsx/read-workbook.ts';
import { CellHashes } from '#test/bench/cell-hashes.ts';
import { peakMegabytes } from './peak-memory.ts';

/**
 * Reads a workbook in one of three ways, in a process of its own: `ours`, `exceljs`, or `floor`, which only unpacks.
 * Writes a hash of each cell beside the file, and prints milliseconds, peak in MB and cells with a lost letter as JSON.
 */
const [way = '', path = '', rowCount = '0', columnCount = '0'] = process.argv.slice(2);
const cells = new CellHashes(Number(rowCount), Number(columnCount));
let lostLetters = 0;

const ways: Readonly<Record<string, () => Promise<void>>> = {
  async ours() {
    let row = 0;
    const addRow = (texts: readonly string[]): void => {
      for (let column = 0; column < texts.length; column += 1) cells.set(row, column, texts[column] ?? '');
      row += 1;
    };
    await readWorkbook(readFileSync(path), { limits: listLimits }, { addRow });
  },

  async exceljs() {
    const { default: ExcelJS } = await import('exceljs');
    const options = {
      sharedStrings: 'cache',
      styles: 'cache',
      hyperlinks: 'ignore',
      worksheets: 'emit',
    } as const;
    for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(path, options))
      for await (const row of sheet)
        row.eachCell((cell, column) => {
          const { value } = cell;
          const text = value instanceof Date ? value.toISOString().slice(0, 10) : cell.text;
          if (text.includes('\ufffd')) lostLetters += 1;
          cells.set(row.number - 1, column - 1, text);
        });
  },

  async floor() {
    const directory = await readDirectory(readFileSync(path), listLimits);
    for (const name of ['xl/sharedstrings.xml', 'xl/worksheets/sheet1.xml']) {
      const stream = createInflateRaw({ chunkSize: 64 * 1024 });
      stream.end(directory.get(name)?.packed);
      for await (const piece of stream) void piece;
    }
  },
};

const start = performance.now();
await ways[way]?.();
const milliseconds = performance.now() - start;
writeFileSync(`${path}.${way}`, cells.hashes);
console.log(JSON.stringify({ milliseconds, megabytes: peakMegabytes(), lostLetters }));
