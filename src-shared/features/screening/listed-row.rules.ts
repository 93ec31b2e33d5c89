import type { LegalForm } from '../../compliance/vocabulary.ts';
import { mailboxOf } from '../../kernel/email-address.ts';
import { isCovered, readE164 } from '../../kernel/phone-number.ts';
import { legalFormOf } from './row-code.rules.ts';
import type { Audience } from './screening-words.ts';

/** A row of a list as its reader understood it. */
export interface RowRecord {
  readonly name: string;
  readonly company: string;
  readonly role: string;
  readonly note: string;
  readonly phones: readonly { readonly raw: string; readonly e164: string | null }[];
  readonly emails: readonly { readonly raw: string; readonly matchKey: string | null }[];
  readonly organisationNumber: { readonly value: string; readonly isPersonal: boolean } | null;
}

/** A number or address of a row that was understood. */
export interface RowPoint {
  readonly kind: 'phone' | 'email';
  readonly raw: string;
  /** E.164, or the match key with its plus-tag. */
  readonly normalised: string;
  /** What makes two of them one: E.164, or the match key without its plus-tag. */
  readonly key: string;
}

/** What a row says, in lengths that a contact can hold. Texts are empty where it says nothing. */
export interface ListedRow {
  readonly personName: string;
  readonly company: string;
  readonly role: string;
  readonly note: string;
  /** Never a personal identity number: a call journal does not need one (lag (2018:218) 3 kap. 10 §). */
  readonly organisationNumber: string;
  /** The row's organisation number was a personal identity number. */
  readonly isSoleTrader: boolean;
  /** Each once, numbers first. */
  readonly points: readonly RowPoint[];
}

/** The longest that the contact form takes of each. */
const longest = { name: 200, company: 200, role: 120, note: 4000, raw: 320 } as const;

/** As many as the contact form takes. */
export const MOST_POINTS = 50;

/** Reads a row into what a contact can hold. */
export function readListedRow(record: RowRecord): ListedRow {
  const number = record.organisationNumber;
  const isSoleTrader = number?.isPersonal === true;
  return {
    personName: fitText(record.name, longest.name),
    company: fitText(record.company, longest.company),
    role: fitText(record.role, longest.role),
    note: fitText(record.note, longest.note),
    organisationNumber: number === null || isSoleTrader ? '' : number.value,
    isSoleTrader,
    points: pointsOf(record),
  };
}

/** Trimmed, without NUL, and of at most `most` UTF-16 units. No character is cut in half. */
export function fitText(text: string, most: number): string {
  const cleaned = (text.includes('\u0000') ? text.replaceAll('\u0000', '') : text).trim();
  if (cleaned.length <= most) return cleaned;
  const cut = cleaned.slice(0, most);
  return (/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut).trim();
}

function pointsOf({ phones, emails }: RowRecord): RowPoint[] {
  const understood = [
    ...phones.flatMap(({ raw, e164 }) => (e164 === null ? [] : [pointOf('phone', raw, e164, e164)])),
    ...emails.flatMap(({ raw, matchKey }) =>
      matchKey === null ? [] : [pointOf('email', raw, matchKey, mailboxOf(matchKey))],
    ),
  ];
  const once = new Map<string, RowPoint>();
  for (const point of understood) if (!once.has(point.key)) once.set(point.key, point);
  return [...once.values()].slice(0, MOST_POINTS);
}

const pointOf = (kind: RowPoint['kind'], raw: string, normalised: string, key: string): RowPoint => ({
  kind,
  raw: rawOf(raw, normalised),
  normalised,
  key,
});

// A raw text that cannot be saved again from the contact form is not kept.
function rawOf(raw: string, normalised: string): string {
  const fitted = fitText(raw, longest.raw);
  return fitted === '' || isCovered(fitted) ? normalised : fitted;
}

/** A row as a contact that the journal does not have yet. */
export interface NewContact {
  readonly kind: 'person' | 'company';
  readonly name: string;
  readonly companyName: string;
  readonly role: string;
  readonly legalForm: LegalForm;
  readonly organisationNumber: string | null;
  readonly note: string;
}

/** A person when the row names one, else the company that it names, else somebody known by a number or address alone. */
export function newContactOf(row: ListedRow, audience: Audience): NewContact {
  const isCompany = row.personName === '' && row.company !== '';
  return {
    kind: isCompany ? 'company' : 'person',
    name: row.personName || row.company || standInName(row),
    companyName: isCompany ? '' : row.company,
    role: row.role,
    legalForm: formOf(row, audience),
    organisationNumber: row.organisationNumber || null,
    note: row.note,
  };
}

const formOf = (row: ListedRow, audience: Audience): LegalForm =>
  legalFormOf({
    isSoleTrader: row.isSoleTrader,
    hasOrganisationNumber: row.organisationNumber !== '',
    hasName: row.personName !== '',
    audience,
  });

function standInName({ points }: ListedRow): string {
  const [first] = points;
  if (!first) return '';
  return first.kind === 'phone'
    ? (readE164(first.normalised)?.display ?? first.normalised)
    : first.normalised;
}
