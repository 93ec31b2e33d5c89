import type { Block } from '#shared/documents/document-model.ts';
import { type PersonalTable, personalTables } from '../../../personal-data/personal-data-inventory.ts';
import { type PrintedColumn, type Report, rowBlocks, rowTable } from './report-blocks.ts';

/** The headings under which rows are printed. */
type RowHeading = 'data' | 'calls' | 'assessments' | 'recipients' | 'storage' | 'sources' | 'consents';

/**
 * Where each table is printed, in this order; null for what only ties others together. A table that is missing here
 * does not compile.
 */
const headingOf: Readonly<Record<PersonalTable, RowHeading | null>> = {
  contact: 'data',
  contactPoint: 'data',
  sale: 'data',
  listChange: 'data',
  draft: 'data',
  subjectRequest: 'data',
  requestEvent: 'data',
  breach: 'data',
  call: 'calls',
  emailCheck: 'assessments',
  emailCheckGroup: 'assessments',
  exportRecord: 'recipients',
  exportedSubject: null,
  legalHold: 'storage',
  retentionReview: 'storage',
  listRow: 'sources',
  consent: 'consents',
  consentWording: 'consents',
  consentEvidence: 'consents',
  evidenceFile: 'consents',
  suppression: 'consents',
  optOutEvent: 'consents',
  registerCheck: 'consents',
  registerNumber: 'consents',
  restriction: 'consents',
  erasure: 'consents',
  erasedIdentifier: 'consents',
  // As a history, under the data.
  auditEntry: 'data',
};

export const requestEventColumns: readonly PrintedColumn[] = [
  { holds: ['at'], share: 4 },
  { holds: ['kind'], share: 5 },
  { holds: ['note'], share: 8 },
  { holds: ['recordedBy'], share: 3 },
];

/** Tables of many short rows, as columns; the others are printed row by row. */
const columnsOf: Partial<Record<PersonalTable, readonly PrintedColumn[]>> = {
  contactPoint: [
    { holds: ['kind', 'label'], share: 4 },
    { holds: ['raw'], share: 5 },
    { holds: ['normalised'], share: 5 },
    { holds: ['sourceKind', 'sourceNote', 'obtainedOn'], share: 5 },
    { holds: ['createdAt'], share: 4 },
  ],
  listChange: [
    { holds: ['field'], share: 4 },
    { holds: ['before'], share: 6 },
    { holds: ['after'], share: 6 },
  ],
  requestEvent: requestEventColumns,
  exportRecord: [
    { holds: ['madeAt'], share: 4 },
    { holds: ['kind'], share: 5 },
    { holds: ['fileName'], share: 6 },
    { holds: ['rows'], share: 2 },
    { holds: ['sha256'], share: 7 },
  ],
};

const printed = new Set<PersonalTable>(['call', 'listRow', 'auditEntry']);

/** Every row that stands under a heading, but those of tables with a section of their own. */
export const tableBlocks = (report: Report, heading: RowHeading): Block[] =>
  tablesUnder(heading).flatMap((table) => oneTable(report, table));

function oneTable(report: Report, table: PersonalTable): Block[] {
  const columns = columnsOf[table];
  return columns === undefined ? rowBlocks(report, table) : rowTable(report, table, columns);
}

const order = Object.keys(headingOf);

const tablesUnder = (heading: RowHeading): PersonalTable[] =>
  personalTables
    .filter((table) => headingOf[table] === heading && !printed.has(table))
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
