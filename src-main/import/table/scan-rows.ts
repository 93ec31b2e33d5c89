import { companyKeyOf } from '#shared/kernel/company-name.ts';
import { hashName, hashNameBytes, hashText } from '#shared/lists/hash-text.ts';
import { type ListRecord, rowFlags, type ScanBatch, type ScanPlan } from '../list-protocol.ts';
import type { MadeChanges } from '../made-changes.ts';
import type { Pulse } from '../pulse.ts';
import { BatchWriter, problemFlags } from './batch-writer.ts';
import { cellTraits } from './cell-bytes.ts';
import { CellCursor } from './cell-cursor.ts';
import type { ListTable } from './list-table.ts';
import { mapColumns, type MappedColumns } from './mapped-columns.ts';
import { createRecordReader, type ReadRecord } from './read-record.ts';
import { cleanLine, longestName, longestNote } from './row-limits.ts';
import {
  scanEmails,
  scanOrganisations,
  scanPhones,
  scanRefusals,
  writeEmail,
  writeOrganisation,
} from './scan-identifiers.ts';

/** Hands the rows over as numbers, batch by batch. */
interface Scanner {
  /** Null after the last row. Throws what the pulse throws. */
  readonly next: () => ScanBatch | null;
}

const rowsPerBatch = 8192;
const rowsPerPulse = 64;

/**
 * A scanner over the rows as changed and mapped. What it says of a row is what the row's record says: it takes the
 * short way through the bytes where that gives the same, and makes the record where it might not.
 */
export function createScanner(table: ListTable, changes: MadeChanges, plan: ScanPlan, pulse: Pulse): Scanner {
  const rows = new RowScanner(table, changes, plan);
  let next = 0;
  return {
    next: () => {
      if (next >= table.rowCount) return null;
      const count = Math.min(rowsPerBatch, table.rowCount - next);
      const writer = new BatchWriter(next, count);
      for (const end = next + count; next < end; next += 1) {
        if (next % rowsPerPulse === 0) pulse(next / table.rowCount);
        rows.scan(next, writer);
      }
      return writer.batch;
    },
  };
}

class RowScanner {
  readonly #cells: CellCursor;
  readonly #changes: MadeChanges;
  readonly #columns: MappedColumns;
  readonly #isCompanyWanted: boolean;
  readonly #readRecord: ReadRecord;

  constructor(table: ListTable, changes: MadeChanges, { mapping, isCompanyWanted }: ScanPlan) {
    this.#columns = mapColumns(mapping, table.width);
    this.#cells = new CellCursor(table, changes, this.#columns.most);
    this.#changes = changes;
    this.#isCompanyWanted = isCompanyWanted;
    this.#readRecord = createRecordReader(table, changes, mapping);
  }

  scan(row: number, writer: BatchWriter): void {
    writer.beginRow();
    if (this.#changes.columnsSetIn(row) === 0 && this.#scanBytes(row, writer)) return;
    writer.forgetRow();
    writeRecord(this.#readRecord(row), writer, this.#isCompanyWanted);
  }

  /** False when the record has to be made. */
  #scanBytes(row: number, writer: BatchWriter): boolean {
    const cells = this.#cells;
    const { phone, email, organisationNumber, doNotContact } = this.#columns;
    if (!cells.moveTo(row)) return false;
    if (!this.#scanName(writer) || !this.#scanCompany(writer) || !this.#checkText()) return false;
    const hasPhone = scanPhones(cells, phone, writer);
    const hasEmail = scanEmails(cells, email, writer);
    scanOrganisations(cells, organisationNumber, writer);
    scanRefusals(cells, doNotContact, writer);
    if (!hasPhone && !hasEmail) writer.flag(problemFlags['no-identifier']);
    if (cells.hasTooMany) writer.flag(problemFlags['too-many-cells']);
    const text = cells.findText();
    if (text === 'none') writer.flag(problemFlags.empty);
    return text !== 'doubt';
  }

  #scanName(writer: BatchWriter): boolean {
    const cells = this.#cells;
    const { name, firstName, lastName } = this.#columns;
    let found = cells.moveToFirst(name);
    if (found === 'none') found = cells.moveToJoined(firstName, lastName);
    if (found !== 'text') return found === 'none';
    if (!isHarmless(cells) || cells.traits & cellTraits.isUnclean) return false;
    writer.setName(hashNameBytes(cells.bytes, cells.start, cells.end));
    writer.flag(rowFlags.hasName);
    return true;
  }

  #scanCompany(writer: BatchWriter): boolean {
    const cells = this.#cells;
    const found = cells.moveToFirst(this.#columns.company);
    if (found !== 'text') return found === 'none';
    if (!isHarmless(cells)) return false;
    writer.flag(rowFlags.hasCompany);
    if (this.#isCompanyWanted) writer.setCompany(hashCompany(cleanLine(cells.text())));
    return true;
  }

  /** Roles and notes go into no batch, but what is wrong with them does. */
  #checkText(): boolean {
    const cells = this.#cells;
    const found = cells.moveToFirst(this.#columns.role);
    if (found === 'doubt' || (found === 'text' && !isHarmless(cells))) return false;
    let length = 0;
    for (const column of this.#columns.note) {
      if (cells.load(column) && (!cells.hasText() || cells.traits & cellTraits.hasManyDigits)) return false;
      length += cells.length + 1;
    }
    return length <= longestNote / mostGrowth;
  }
}

// Normalised, a text may be longer in UTF-16 than it was in UTF-8, but never by more.
const mostGrowth = 1.5;

/** Neither too long nor with anything like a personal identity number in it. */
const isHarmless = ({ start, end, traits }: CellCursor): boolean =>
  (traits & cellTraits.hasManyDigits) === 0 && end - start <= longestName / mostGrowth;

const hashCompany = (name: string): number => hashText(companyKeyOf(name));

const digitsOf = ({ value, isPersonal }: NonNullable<ListRecord['organisationNumber']>): number | null =>
  isPersonal ? null : Number(value.replace('-', ''));

function writeRecord(record: ListRecord, writer: BatchWriter, isCompanyWanted: boolean): void {
  const { name, company, phones, emails, organisationNumber, isDoNotContact, problems } = record;
  problems.forEach((problem) => writer.flag(problemFlags[problem]));
  if (name !== '') {
    writer.flag(rowFlags.hasName);
    writer.setName(hashName(name));
  }
  if (company !== '') {
    writer.flag(rowFlags.hasCompany);
    if (isCompanyWanted) writer.setCompany(hashCompany(company));
  }
  phones.forEach(({ e164 }) => e164 !== null && writer.addPhone(Number(e164.slice(1))));
  emails.forEach(({ matchKey }) => matchKey !== null && writeEmail(matchKey, writer));
  if (organisationNumber) writeOrganisation(digitsOf(organisationNumber), writer);
  if (isDoNotContact) writer.flag(rowFlags.isDoNotContact);
}
