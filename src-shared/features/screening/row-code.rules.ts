import type { Decision, LegalForm, Reason, RuleId } from '../../compliance/vocabulary.ts';
import type { Audience, RowCode, RowWord } from './screening-words.ts';

/** Why a row has its code: the decision's own reason, or a fact about the list. */
export interface RowWhy {
  readonly reason: Reason | null;
  readonly words: RowWord | null;
}

/** One thing that was found about a row. */
export interface RowFinding extends RowWhy {
  readonly code: RowCode;
}

/** Strictest first: of everything found about a row, what stands first here is its code. */
export const codesByStrictness = [
  'invalid',
  'erased-person',
  'own-opt-out',
  'national-register',
  'not-checked',
  'not-now',
  'duplicate-in-file',
  'duplicate-in-journal',
  'company-number',
  'clear',
] as const satisfies readonly RowCode[];

/** Everything a row is judged by. */
export interface RowCase {
  /** False when no number and no address could be understood. */
  readonly hasIdentifier: boolean;
  readonly holdsPersonalNumber: boolean;
  readonly isErased: boolean;
  /** The list itself says that the person does not want to be contacted. */
  readonly saysNo: boolean;
  /** The decision about each number. */
  readonly decisions: readonly Decision[];
  /** The opt-out that keeps the row from e-mail; asked only when the row has no number. */
  readonly emailOptOut: Reason | null;
  readonly isSameAsEarlier: boolean;
  readonly isInJournal: boolean;
}

/** The one code of a row, and why: the strictest thing found. Of two as strict, what the decision says comes first. */
export const judgeRow = (row: RowCase): RowFinding =>
  strictestOf(row.hasIdentifier ? findingsOf(row) : [invalid(row.holdsPersonalNumber)]);

/** The strictest of these findings, of two as strict the first. Throws RangeError when there is none. */
export function strictestOf(findings: readonly RowFinding[]): RowFinding {
  const [first, ...others] = findings;
  if (!first) throw new RangeError('nothing was found');
  return others.reduce((one, other) => (placeOf(other.code) < placeOf(one.code) ? other : one), first);
}

const placeOf = (code: RowCode): number => codesByStrictness.indexOf(code);

const invalid = (holdsPersonalNumber: boolean): RowFinding =>
  inWords('invalid', holdsPersonalNumber ? 'personal-number' : 'invalid');

function findingsOf(row: RowCase): RowFinding[] {
  const isReachedByEmailOnly = row.decisions.length === 0;
  return [
    ...row.decisions.map(findingOf),
    ...(isReachedByEmailOnly ? [emailFinding(row.emailOptOut)] : []),
    ...(row.isErased ? [inWords('erased-person', 'erased')] : []),
    ...(row.saysNo ? [inWords('own-opt-out', 'list-says-no')] : []),
    ...(row.isSameAsEarlier ? [inWords('duplicate-in-file', 'same-as-row')] : []),
    ...(row.isInJournal ? [inWords('duplicate-in-journal', 'in-journal')] : []),
  ];
}

const inWords = (code: RowCode, words: RowWord): RowFinding => ({ code, reason: null, words });

// Whether an e-mail may be sent is another question; only a no is known here.
const emailFinding = (optOut: Reason | null): RowFinding =>
  optOut === null
    ? inWords('not-checked', 'email-only')
    : { code: 'own-opt-out', reason: optOut, words: null };

/** What the decision about one number means for its row: the strictest of its reasons. */
export function findingOf(decision: Decision): RowFinding {
  const findings = decision.reasons.flatMap((reason): RowFinding[] => {
    const code = codeOf(reason);
    return code === null ? [] : [{ code, reason, words: null }];
  });
  // A decision without a word on the number has not cleared it.
  return findings.length > 0 ? strictestOf(findings) : { code: 'not-checked', reason: null, words: null };
}

/** Rules that always mean the same for a row; null for those that say nothing about whether it may be used. */
const codeOfRule: Readonly<Partial<Record<RuleId, RowCode | null>>> = {
  'opt-out': 'own-opt-out',
  restricted: 'own-opt-out',
  'register-listed': 'national-register',
  'register-never-checked': 'not-checked',
  'register-check-expired': 'not-checked',
  'consent-missing': 'not-checked',
  forbidden: 'not-checked',
  'call-later': 'not-now',
  'not-now': 'not-now',
  'wrong-number-before': 'not-now',
  'business-call': 'company-number',
  'outside-calling-hours': null,
  'unknown-legal-form': null,
  'own-rule': null,
};

/** What hangs on something that is still to be shown has cleared nothing. */
function codeOf({ rule, verdict }: Reason): RowCode | null {
  const code = codeOfRule[rule];
  if (code !== undefined) return code;
  return verdict === 'allowed' ? 'clear' : 'not-checked';
}

/** What a row says about who is behind it. */
interface RowParty {
  /** The organisation number is a personal identity number. */
  readonly isSoleTrader: boolean;
  readonly hasOrganisationNumber: boolean;
  readonly hasName: boolean;
  readonly audience: Audience;
}

/** Who a row is in law. A sole trader is known by the number itself; beyond that the list's own audience counts. */
export function legalFormOf(row: RowParty): LegalForm {
  if (row.isSoleTrader) return 'sole-trader';
  if (row.hasOrganisationNumber && !row.hasName) return 'legal-person';
  switch (row.audience) {
    case 'consumers':
      return 'consumer';
    case 'employees':
      return 'employee';
    case 'companies':
      return row.hasName ? 'employee' : 'legal-person';
    case 'unknown':
      return 'unknown';
  }
}
