import type { ErasureReceipt } from '#shared/features/erasures/erasures.contract.ts';
import { type Language, type Text, translate } from '#shared/i18n/text.ts';
import { personalDataInventory, type PersonalTable } from '../../personal-data/personal-data-inventory.ts';
import type { RowCount } from './count-rows.ts';
import type { ErasureRow } from './erasures.repository.ts';

const inOthersRows: Text = {
  sv: 'Står hos någon annan: bara orden om personen täcks.',
  en: 'Stands with somebody else: only the words about the person are covered.',
};

/** A receipt in words. */
export const toReceipt = (row: ErasureRow, language: Language): ErasureReceipt => ({
  id: row.id,
  ground: row.ground,
  erasedAt: row.erasedAt,
  erasedOn: row.erasedOn,
  counts: sayCounts(JSON.parse(row.counts) as RowCount[], language),
  copiesUntil: row.copiesUntil,
});

/** Counts with what the inventory says of their tables. */
export const sayCounts = (counts: readonly RowCount[], language: Language): ErasureReceipt['counts'] =>
  counts.map((count) => {
    const { title, erasure } = personalDataInventory[count.table as PersonalTable];
    const why = count.effect === 'covered' ? inOthersRows : erasure;
    return { ...count, title: translate(title, language), why: translate(why, language) };
  });
