import { resolve } from 'node:path';
import { openList } from '#main/import/open-list.ts';
import type { ListField } from '#shared/lists/list-fields.ts';
import { peakMegabytes } from './peak-memory.ts';
import { refusalOf } from './read-workbook-rows.ts';

/**
 * Reads, scans and looks at the list at a path in a process of its own, every column as the field given or as it seems
 * to be. Prints as JSON how that went: code, milliseconds of processor time, peak in MB, rows.
 */
const [, , path = '', field] = process.argv;
const workerPath = resolve('src-main/import/list-worker.ts');
let rows = 0;
const code = await refusalOf(async () => {
  const reader = await openList({ path }, { workerPath });
  const { rowCount, mapping } = reader.facts();
  const used = field === undefined ? mapping : mapping.map(() => field as ListField);
  rows = rowCount;
  await reader.scan({ mapping: used, isCompanyWanted: true }, () => {});
  const first = Array.from({ length: Math.min(rows, 100) }, (_, row) => row);
  await reader.records(first, used);
  await reader.cells(first);
  await reader.previewChange({ kind: 'add-leading-zero', column: 0 });
  await reader.close();
});
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ code, milliseconds: (user + system) / 1000, megabytes: peakMegabytes(), rows }));
