import type { Document } from '#shared/documents/document-model.ts';

const titles = ['När', 'Namn', 'Telefon', 'Utfall', 'Anteckning'];
const outcomes = ['Pratade', 'Inget svar', 'Återkommer', 'Fel nummer'];

/** Rows of a subject-access report's call table: the same rows for the same count. */
export function reportRows(count: number): string[][] {
  return Array.from({ length: count }, (_, index) => [
    `2026-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')} 09:${String(index % 60).padStart(2, '0')}`,
    `Åsa Öberg ${index}`,
    `+46 70 ${String(1_000_000 + index * 7)}`,
    outcomes[index % outcomes.length] ?? '',
    `Vill ha offert nummer ${index} och återkommer om priset nästa vecka`,
  ]);
}

export const reportTitles: readonly string[] = titles;

/** A report with one table of that many calls. */
export function reportDocument(count: number): Document {
  const columns = titles.map((title, index) => ({ title, share: index === 4 ? 4 : 2 }));
  return {
    language: 'sv',
    title: 'Registerutdrag',
    issuer: 'Företaget AB',
    pageOf: 'Sida {page} av {pages}',
    blocks: [{ type: 'table', caption: 'Samtal', columns, rows: reportRows(count) }],
  };
}
