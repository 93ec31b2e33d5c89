import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import PdfDocument from 'pdfkit';
import { renderPdf } from '#main/documents/render-pdf.ts';
import { peakMegabytes } from '#test/support/peak-memory.ts';
import { reportDocument, reportRows, reportTitles } from './report-documents.ts';

const fontFolder = fileURLToPath(new URL('../../resources/fonts', import.meta.url));

/** Our way: tagged, with bookmarks and repeated column titles. Gives the file's size in bytes. */
export async function printTagged(count: number): Promise<number> {
  const options = { author: 'Företaget AB', madeAt: new Date(0), fontFolder };
  return (await renderPdf(reportDocument(count), options)).length;
}

/** The usual way: pdfkit's own `text()` for every cell, untagged, one font, no running lines. Gives the file's size in bytes. */
export async function printUntagged(count: number): Promise<number> {
  const font = `${fontFolder}/AtkinsonHyperlegibleNext-Regular.ttf`;
  const pdf = new PdfDocument({ size: 'A4', margin: 64, font, bufferPages: true });
  let size = 0;
  pdf.on('data', (piece: Uint8Array) => (size += piece.length));
  pdf.fontSize(8.5);
  const shares = [2, 2, 2, 2, 4];
  const unit = (595.28 - 128) / 12;
  let y = 96;
  for (const row of [[...reportTitles], ...reportRows(count)]) {
    const widths = shares.map((share) => share * unit - 10);
    const height = Math.max(
      ...row.map((text, column) => pdf.heightOfString(text, { width: widths[column] ?? 0 })),
    );
    if (y + height > 768) {
      pdf.addPage();
      y = 96;
    }
    row.forEach((text, column) => pdf.text(text, 64 + column * 2 * unit, y, { width: widths[column] ?? 0 }));
    y += height + 8;
  }
  const end = once(pdf, 'end');
  pdf.end();
  await end;
  return size;
}

/** Run as a program with a number of rows: prints once and answers the peak memory in MB. */
const [, program, count] = process.argv;
if (program === fileURLToPath(import.meta.url)) {
  await printTagged(Number(count));
  process.stdout.write(String(Math.round(peakMegabytes())));
}
