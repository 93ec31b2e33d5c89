import type { Text } from '#shared/i18n/text.ts';
import type { Selectable } from 'kysely';
import type { Queries } from '../database/journal.ts';
import type { Database } from '../database/schema.ts';

/** Everything by which a data subject is found in the tables. */
export interface SubjectKeys {
  readonly contactIds: readonly string[];
  /** The same contacts, as lists know them. */
  readonly contactSeqs: readonly number[];
  /** E.164, held for this person only. */
  readonly phones: readonly string[];
  /** E.164 that others stand on too: a switchboard. A row belongs to the person only when something else says so. */
  readonly sharedPhones: readonly string[];
  /** Digits of numbers that could not be understood. */
  readonly rawPhones: readonly string[];
  /** Match keys, with and without their plus-tag, held for this person only. */
  readonly emails: readonly string[];
  /** As `nameFormsOf` gives them, of two words or more. */
  readonly nameForms: readonly string[];
  /** Match keys of a sole trader's firm, which is the person; empty for everybody else. */
  readonly organisation: readonly string[];
  /** What a search for the person through every text has found, when there was one. */
  readonly searched?: SearchedTexts;
}

/** The rows that may speak of somebody: those that a search has found, and those written since. */
export interface SearchedTexts {
  /** Keys of such rows, each a list in JSON. */
  readonly keysIn: (queries: Queries, table: TableName) => Promise<readonly string[]>;
  /** Of these rows, those whose entries in the trail the search did not look for. */
  readonly unknownAmong: (queries: Queries, ids: Iterable<string>) => Promise<readonly string[]>;
}

export type TableName = keyof Database;
export type Row<T extends TableName> = Selectable<Database[T]>;
type Column<T extends TableName> = keyof Database[T] & string;

/** How a stored value is put into words where its column needs more than its codes. */
export type Format = 'seconds' | 'decision' | 'answers' | 'facts' | 'keys' | 'list' | 'staff' | 'json';

/**
 * What an erasure does to the person's own rows: they go; they stay without what says whose they are; a hash takes
 * their place; or they stay as they are. Of other people's rows only what speaks of the person is ever covered.
 */
export type EraseRule = 'delete' | 'empty' | 'hash' | 'keep';

/** What GDPR art. 15(1), 17 and 30 ask of a table that holds personal data. */
export interface PersonalData<T extends TableName> {
  readonly holds: 'personal-data';
  readonly title: Text;
  /** What each column says about the person; `technical` says nothing about anybody. */
  readonly columns: Readonly<Record<Column<T>, Text | 'technical'>>;
  /** Words for coded values; a value may be several codes joined by commas. */
  readonly codes?: Readonly<Partial<Record<Column<T>, Readonly<Record<string, Text>>>>>;
  readonly formats?: Readonly<Partial<Record<Column<T>, Format>>>;
  readonly category: Text;
  readonly purpose: Text;
  readonly lawfulBasis: Text;
  readonly retention: Text;
  readonly source: Text;
  readonly erasure: Text;
  readonly onErasure: EraseRule;
  /** With the rule `empty`: what the row then holds. */
  readonly emptied?: (row: Row<T>) => Partial<Row<T>>;
  /** Columns in which somebody may have written about anybody. */
  readonly freeText: readonly Column<T>[];
  /** What tells a row from the others of its table. */
  readonly keyOf: (row: Row<T>) => string;
  /** False for a row of somebody else that only speaks of the person. */
  readonly isOwn: (row: Row<T>, subject: SubjectKeys) => boolean;
  /** Every row that holds something about the person, oldest first. */
  readonly find: (queries: Queries, subject: SubjectKeys) => Promise<Row<T>[]>;
}

/** A table without personal data of its own, and why that is so. */
export interface NoPersonalData {
  readonly holds: 'nothing-personal' | 'derived';
  readonly because: string;
}

export type TableDeclaration<T extends TableName> = PersonalData<T> | NoPersonalData;

/** For tables in which every row that is found is the person's own. */
export const always = (): true => true;

/** True for a row of one of the person's contacts. */
export const isOfContact = (
  { contactId }: { readonly contactId: string | null },
  { contactIds }: SubjectKeys,
): boolean => contactId !== null && contactIds.includes(contactId);

/** For tables whose key is the column `id`. */
export const idOf = ({ id }: { readonly id: string }): string => id;

/** A text in both languages on one line. */
export const text = (sv: string, en: string): Text => ({ sv, en });
