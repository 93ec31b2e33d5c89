import { openList } from '#main/import/open-list.ts';
import type { ListField } from '#shared/lists/list-fields.ts';
import { peakMegabytes } from './peak-memory.ts';
import { refusalOf } from './read-workbook-rows.ts';
import { startProgram } from './start-programs.ts';
import { processorOfChildren, watchPrograms } from './watch-programs.ts';

/**
 * Reads, scans and looks at the list at a path in a process of its own, every column as the field given or as it seems
 * to be. Prints as JSON how that went: code, milliseconds of processor time, peak in MB, rows.
 */
const [, , path = '', field] = process.argv;
const readers = watchPrograms(startProgram);
let rows = 0;
const code = await refusalOf(async () => {
  const reader = await openList({ path }, { startProgram: readers.startProgram });
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
const milliseconds = (user + system) / 1000 + processorOfChildren();
const megabytes = peakMegabytes() + readers.peakMegabytes();
console.log(JSON.stringify({ code, milliseconds, megabytes, rows }));
