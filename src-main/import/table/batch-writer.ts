import type { EmailHashes } from '#shared/lists/email-fast-path.ts';
import { type RowProblem, rowProblems } from '#shared/lists/list-fields.ts';
import { emailsPerRow, phonesPerRow, rowFlags, type ScanBatch } from '../list-protocol.ts';

/** Bit of each problem in a row's flags. */
export const problemFlags = Object.fromEntries(
  rowProblems.map((problem, index) => [problem, 1 << index]),
) as Readonly<Record<RowProblem, number>>;

const numbers = (count: number): Float64Array<ArrayBuffer> => new Float64Array(count);

/** Writes rows into a batch, one after the other. What a row has said is only in the batch. */
export class BatchWriter {
  readonly batch: ScanBatch;
  #row = -1;
  #phones = 0;
  #emails = 0;
  readonly #emailKeys = new Float64Array(emailsPerRow);

  constructor(firstRow: number, rowCount: number) {
    this.batch = {
      firstRow,
      rowCount,
      phones: numbers(rowCount * phonesPerRow),
      emails: numbers(rowCount * emailsPerRow),
      domains: numbers(rowCount * emailsPerRow * 2),
      organisations: numbers(rowCount),
      companies: numbers(rowCount),
      names: numbers(rowCount),
      flags: new Uint16Array(rowCount),
    };
  }

  beginRow(): void {
    this.#row += 1;
    this.#phones = 0;
    this.#emails = 0;
  }

  /** Takes back what the row has said so far. */
  forgetRow(): void {
    const { phones, emails, domains, organisations, companies, names, flags } = this.batch;
    const row = this.#row;
    phones.fill(0, row * phonesPerRow, (row + 1) * phonesPerRow);
    emails.fill(0, row * emailsPerRow, (row + 1) * emailsPerRow);
    domains.fill(0, row * emailsPerRow * 2, (row + 1) * emailsPerRow * 2);
    for (const ofRow of [organisations, companies, names, flags]) ofRow[row] = 0;
    this.#phones = 0;
    this.#emails = 0;
  }

  flag(bits: number): void {
    const { flags } = this.batch;
    flags[this.#row] = (flags[this.#row] ?? 0) | bits;
  }

  /** Digits of an E.164 number. The same number twice counts once. */
  addPhone(number: number): void {
    const { phones } = this.batch;
    const first = this.#row * phonesPerRow;
    for (let at = first; at < first + this.#phones; at += 1) if (phones[at] === number) return;
    if (this.#phones === phonesPerRow) return this.flag(rowFlags.needsRecord);
    phones[first + this.#phones] = number;
    this.#phones += 1;
  }

  /** The same address twice counts once. */
  addEmail({ key, address, domain, parentDomain, isDeep }: Readonly<EmailHashes>): void {
    const keys = this.#emailKeys;
    for (let nth = 0; nth < this.#emails; nth += 1) if (keys[nth] === key) return;
    if (isDeep || this.#emails === emailsPerRow) this.flag(rowFlags.needsRecord);
    if (this.#emails === emailsPerRow) return;
    const { emails, domains } = this.batch;
    const at = this.#row * emailsPerRow + this.#emails;
    keys[this.#emails] = key;
    emails[at] = address;
    domains[at * 2] = domain;
    domains[at * 2 + 1] = parentDomain;
    this.#emails += 1;
  }

  setOrganisation(tenDigits: number): void {
    this.batch.organisations[this.#row] = tenDigits;
  }

  setCompany(hash: number): void {
    this.batch.companies[this.#row] = hash;
  }

  setName(hash: number): void {
    this.batch.names[this.#row] = hash;
  }
}
