import { z } from '../../kernel/schema.ts';
import { listFields } from '../../lists/list-fields.ts';

/** What a row of a list came to. Every row gets exactly one; none is dropped silently. */
export const rowCodes = [
  'clear',
  'company-number',
  'duplicate-in-journal',
  'own-opt-out',
  'national-register',
  'erased-person',
  'not-now',
  'duplicate-in-file',
  'not-checked',
  'invalid',
] as const;
export type RowCode = (typeof rowCodes)[number];
export const rowCodeSchema = z.enum(rowCodes);

/** The codes whose rows may be used: written into the journal and exported. */
export const usableCodes: ReadonlySet<RowCode> = new Set(['clear', 'company-number', 'duplicate-in-journal']);

/** Why a row has its code, where it is not the decision that says so. */
export const rowWords = [
  'invalid',
  'list-says-no',
  'erased',
  'same-as-row',
  'in-journal',
  'card-incomplete',
  'email-only',
  'personal-number',
] as const;
export type RowWord = (typeof rowWords)[number];

/** The steps of the wizard, in order. Nothing is written before the last one is left with `write`. */
export const steps = ['file', 'card', 'read', 'map', 'check', 'screen', 'write'] as const;
export type Step = (typeof steps)[number];
export const stepSchema = z.enum(steps);

export const listFieldSchema = z.enum(listFields);
export const mappingSchema = z.array(listFieldSchema).max(500);

/** Who the people on the list are; `unknown` counts as private persons. */
export const audiences = ['unknown', 'consumers', 'employees', 'companies'] as const;
export type Audience = (typeof audiences)[number];

/** On what ground the people on the list may be contacted, as the controller sees it. */
export const lawfulBases = ['legitimate-interest', 'consent', 'unknown'] as const;

/** Whether the people were told the controller's name when they gave their details. */
export const namedAnswers = ['yes', 'no', 'unknown'] as const;

/** What a card must say before its rows may be cleared, in the order of the form. */
export const requiredOfCard = [
  'supplier',
  'obtainedOn',
  'collectedHow',
  'toldWhat',
  'lawfulBasis',
  'deleteOn',
] as const;
export type RequiredOfCard = (typeof requiredOfCard)[number];

/** Fields of a contact that a list may change, each by one of these policies. */
export const policyFields = [
  'name',
  'company',
  'role',
  'organisation-number',
  'note',
  'identifiers',
] as const;
export const policies = ['fill-empty', 'newer-wins', 'never'] as const;
export type Policy = (typeof policies)[number];
export const policySchema = z.record(z.enum(policyFields), z.enum(policies));
export type WritePolicy = z.infer<typeof policySchema>;

/** Fills what is empty and adds numbers; never changes what a person has written. */
export const cautiousPolicy: WritePolicy = {
  name: 'never',
  company: 'fill-empty',
  role: 'fill-empty',
  'organisation-number': 'fill-empty',
  note: 'fill-empty',
  identifiers: 'fill-empty',
};
