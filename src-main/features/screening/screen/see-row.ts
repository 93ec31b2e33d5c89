import { organisationKeys } from '#shared/compliance/party.ts';
import type { LegalForm } from '#shared/compliance/vocabulary.ts';
import { legalFormOf } from '#shared/features/screening/row-code.rules.ts';
import type { Audience } from '#shared/features/screening/screening-words.ts';
import { rowProblems } from '#shared/lists/list-fields.ts';
import { type ListRecord, phonesPerRow, rowFlags, type ScanBatch } from '../../../import/list-protocol.ts';
import { addressesOf, type Employed, employedIn, phonesOf } from './match-holder.ts';

/** What is seen of a row before the journal is asked about it. */
export interface SeenRow {
  /** Null when nothing but its numbers can matter. */
  readonly record: ListRecord | null;
  /** E.164, each once. */
  readonly numbers: readonly string[];
  /** With their plus-tags, each once. */
  readonly addresses: readonly string[];
  readonly employed: Employed;
  /** Under what the opt-out register may hold its company. A personal identity number is never among them. */
  readonly companyKeys: readonly string[];
  readonly form: LegalForm;
  readonly saysNo: boolean;
  readonly holdsPersonalNumber: boolean;
}

/** A row as its record says. */
export function seeRecord(record: ListRecord, audience: Audience): SeenRow {
  const { organisationNumber, name } = record;
  const employed = employedIn(record);
  return {
    record,
    numbers: phonesOf(record),
    addresses: addressesOf(record),
    employed,
    companyKeys: organisationKeys({
      organisationNumber: organisationNumber?.isPersonal === false ? organisationNumber.value : null,
      companyKey: employed.companyKey,
    }),
    form: legalFormOf({
      isSoleTrader: organisationNumber?.isPersonal === true,
      hasOrganisationNumber: organisationNumber !== null,
      hasName: name !== '',
      audience,
    }),
    saysNo: record.isDoNotContact,
    holdsPersonalNumber: record.problems.includes('personal-identity-number'),
  };
}

const nameless: Employed = { name: '', companyKey: '' };

/** A row of which nothing but a number is known to the journal: the rest of it says nothing. */
export function seeNumbers(batch: ScanBatch, index: number, form: LegalForm): SeenRow {
  const { phones, flags } = batch;
  const numbers = phones.subarray(index * phonesPerRow, (index + 1) * phonesPerRow);
  return {
    record: null,
    numbers: Array.from(
      numbers.filter((number) => number !== 0),
      (number) => `+${number}`,
    ),
    addresses: [],
    employed: nameless,
    companyKeys: [],
    form,
    saysNo: saysNo(flags[index] ?? 0),
    holdsPersonalNumber: holdsPersonalNumber(flags[index] ?? 0),
  };
}

/** True for the flags of a row in which the list itself says no. */
export const saysNo = (flags: number): boolean => (flags & rowFlags.isDoNotContact) !== 0;

const personalNumber = 1 << rowProblems.indexOf('personal-identity-number');

/** True for the flags of a row with a personal identity number where there should be none. */
export const holdsPersonalNumber = (flags: number): boolean => (flags & personalNumber) !== 0;

/** Who a row of a batch is in law. */
export type FormOfRow = (batch: ScanBatch, index: number) => LegalForm;

/** Rows say few things of themselves, so the answers are made beforehand. */
export function createFormOfRow(audience: Audience): FormOfRow {
  const forms = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) =>
    legalFormOf({
      isSoleTrader: (bits & 1) !== 0,
      hasOrganisationNumber: (bits & 2) !== 0,
      hasName: (bits & 4) !== 0,
      audience,
    }),
  );
  return ({ flags, organisations }, index) => {
    const bits = flags[index] ?? 0;
    const soleTrader = (bits & rowFlags.isSoleTrader) === 0 ? 0 : 1;
    const organisation = (organisations[index] ?? 0) === 0 ? 0 : 2;
    const name = (bits & rowFlags.hasName) === 0 ? 0 : 4;
    return forms[soleTrader | organisation | name] ?? 'unknown';
  };
}
