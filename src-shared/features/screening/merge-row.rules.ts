import type { LegalForm } from '../../compliance/vocabulary.ts';
import { type ListedRow, MOST_POINTS, type RowPoint } from './listed-row.rules.ts';
import type { policyFields, WritePolicy } from './screening-words.ts';

/** A contact that a row is about, as far as a list may change it. */
export interface MetContact {
  readonly kind: string;
  readonly name: string;
  readonly companyName: string;
  readonly role: string;
  readonly note: string;
  readonly legalForm: LegalForm;
  readonly organisationNumber: string | null;
}

/** Columns of a contact that a list may change. */
export type MergedField = Exclude<keyof MetContact, 'kind'>;

/** New values by column; empty text stands for nothing. */
type MergedFields = {
  readonly [Field in MergedField]?: Field extends 'legalForm' ? LegalForm : string;
};

/** How a row may change a contact. */
export interface MergeTerms {
  readonly policy: WritePolicy;
  /** The list came in after the day on which the contact was last changed. */
  readonly isNewer: boolean;
  /** An earlier row of the same list has spoken about these: of two rows of one list neither is newer. */
  readonly settled: ReadonlySet<MergedField>;
  /** An opt-out holds for the contact's company: no list takes the contact out from under it. */
  readonly isCompanyHeld: boolean;
  /** Keys of the numbers and addresses that the contact carries, as `RowPoint.key`. */
  readonly heldKeys: ReadonlySet<string>;
  readonly pointCount: number;
}

type PolicyField = (typeof policyFields)[number];

/** What a row does to a contact; nothing when both are empty. */
export interface Merge {
  readonly fields: MergedFields;
  readonly added: readonly RowPoint[];
  /** Changed values by the policy's own fields: one for each field, and one for each number or address. */
  readonly changed: readonly PolicyField[];
}

const policyOf = {
  name: 'name',
  companyName: 'company',
  role: 'role',
  note: 'note',
  organisationNumber: 'organisation-number',
  legalForm: 'organisation-number',
} as const satisfies Readonly<Record<MergedField, PolicyField>>;

/**
 * What a row may change in a contact. What is empty in the row changes nothing; `fill-empty` fills what is empty in the
 * contact; `newer-wins` also replaces, when the list is newer. Numbers and addresses are only ever added, and a legal
 * form is only set where none was known: a list must not make a private person free to call.
 */
export function mergeRow(contact: MetContact, row: ListedRow, terms: MergeTerms): Merge {
  const said = spokenOf(contact, row);
  const texts = textFields.filter((field) => mayChange(field, contact, said[field], terms));
  const fields = Object.fromEntries(texts.map((field) => [field, said[field]])) as MergedFields;
  const form = learnedForm(contact, row, terms, fields.organisationNumber ?? contact.organisationNumber);
  const added = addedPoints(row, terms);
  const changed = new Set([...texts, ...(form === null ? [] : (['legalForm'] as const))].map(toPolicyField));
  return {
    fields: form === null ? fields : { ...fields, legalForm: form },
    added,
    changed: [...changed, ...added.map(() => 'identifiers' as const)],
  };
}

const toPolicyField = (field: MergedField): PolicyField => policyOf[field];

const textFields = ['name', 'companyName', 'role', 'note', 'organisationNumber'] as const;
type TextField = (typeof textFields)[number];

/** What a row says of each text of a contact. On a company's card the company is the name. */
const spokenOf = (
  { kind }: Pick<MetContact, 'kind'>,
  row: ListedRow,
): Readonly<Record<TextField, string>> => ({
  name: kind === 'company' ? row.company : row.personName,
  companyName: kind === 'company' ? '' : row.company,
  role: row.role,
  note: row.note,
  organisationNumber: row.organisationNumber,
});

/** The columns of a contact that a row says something about. */
export const spokenFields = (contact: Pick<MetContact, 'kind'>, row: ListedRow): MergedField[] => {
  const said = spokenOf(contact, row);
  return textFields.filter((field) => said[field] !== '');
};

function mayChange(field: TextField, contact: MetContact, said: string, terms: MergeTerms): boolean {
  const policy = terms.policy[policyOf[field]];
  const held = contact[field] ?? '';
  if (policy === 'never' || said === '' || said === held || terms.settled.has(field)) return false;
  if (held === '') return true;
  const isKept = terms.isCompanyHeld && (field === 'companyName' || field === 'organisationNumber');
  return policy === 'newer-wins' && terms.isNewer && !isKept;
}

/** Known from the row's own organisation number, never from what the list as a whole is said to be. */
function learnedForm(
  contact: MetContact,
  row: ListedRow,
  { policy, settled }: MergeTerms,
  organisationNumber: string | null,
): LegalForm | null {
  const isOpen = contact.legalForm === 'unknown' && policy['organisation-number'] !== 'never';
  if (!isOpen || settled.has('legalForm')) return null;
  if (row.isSoleTrader) return 'sole-trader';
  const isTheirs = row.organisationNumber !== '' && row.organisationNumber === organisationNumber;
  return isTheirs && contact.kind === 'company' ? 'legal-person' : null;
}

function addedPoints(row: ListedRow, { policy, heldKeys, pointCount }: MergeTerms): RowPoint[] {
  if (policy.identifiers === 'never') return [];
  return row.points.filter(({ key }) => !heldKeys.has(key)).slice(0, Math.max(0, MOST_POINTS - pointCount));
}
