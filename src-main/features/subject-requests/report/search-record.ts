import { createHash } from 'node:crypto';
import {
  personalDataInventory,
  type PersonalTable,
  personalTables,
} from '../../../personal-data/personal-data-inventory.ts';
import type { TableName } from '../../../personal-data/table-declaration.ts';
import type { ReportFacts } from './report-facts.ts';
import type { LeftOut } from './left-out.ts';

/** What was looked for, where, what came up, and what of it was left out. */
interface SearchRecord {
  readonly terms: SearchTerms;
  /** Every table that can hold something about a person. */
  readonly places: readonly {
    readonly table: PersonalTable;
    readonly hits: number;
    readonly setAside: number;
  }[];
  /** The other tables, and why nobody's data stand there. */
  readonly notSearched: readonly { readonly table: string; readonly because: string }[];
  readonly callsOnSharedNumbers: number;
  readonly leftOut: readonly LeftOut[];
}

/** All forms: as they are written, and as they are matched. */
interface SearchTerms {
  readonly names: readonly string[];
  readonly nameForms: readonly string[];
  readonly phones: readonly string[];
  readonly numbers: readonly string[];
  /** Numbers and addresses that others stand on too. */
  readonly shared: readonly string[];
  readonly digits: readonly string[];
  readonly emails: readonly string[];
  readonly addresses: readonly string[];
  readonly organisation: readonly string[];
  readonly contacts: number;
}

/** The record, and the SHA-256 of its canonical JSON: names in order, no white space. */
export interface SealedSearch {
  readonly record: SearchRecord;
  readonly sha256: string;
}

export function recordSearch(facts: ReportFacts, leftOut: readonly LeftOut[]): SealedSearch {
  const record: SearchRecord = {
    terms: termsOf(facts),
    places: personalTables.map((table) => ({
      table,
      hits: facts.found[table].length,
      setAside: facts.setAside.get(table) ?? 0,
    })),
    notSearched: notSearched(),
    callsOnSharedNumbers: facts.sharedCalls,
    leftOut,
  };
  return { record, sha256: createHash('sha256').update(canonicalJson(record)).digest('hex') };
}

function termsOf({ subject: { names, terms, keys, sharedEmails, contacts } }: ReportFacts): SearchTerms {
  return {
    names,
    nameForms: keys.nameForms,
    phones: terms.phones,
    numbers: keys.phones,
    shared: [...keys.sharedPhones, ...sharedEmails],
    digits: keys.rawPhones,
    emails: terms.emails,
    addresses: keys.emails,
    organisation: keys.organisation,
    contacts: contacts.length,
  };
}

const notSearched = (): SearchRecord['notSearched'] =>
  (Object.keys(personalDataInventory) as TableName[]).flatMap((table) => {
    const declared = personalDataInventory[table];
    return declared.holds === 'personal-data' ? [] : [{ table, because: declared.because }];
  });

/** Equal values give equal bytes, so that anybody can check the sum. */
const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
