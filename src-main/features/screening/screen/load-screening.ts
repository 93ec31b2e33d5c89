import type { Decision } from '#shared/compliance/vocabulary.ts';
import { type Instant, toInstant } from '#shared/kernel/clock.ts';
import { mailboxOf } from '#shared/kernel/email-address.ts';
import { hashText } from '#shared/lists/hash-text.ts';
import type { NumberSet } from '#shared/lists/number-set.ts';
import { createErasedTest } from '../../../personal-data/erased-identifiers.ts';
import type { RunningJob } from '../../../host/run-job.ts';
import type { LoadedRegister, OptedOut, RowFacts, ScreeningPorts } from '../screening-ports.ts';

/** What every row of one screening is held against. */
export interface ScreeningSets {
  readonly at: Instant;
  /** The last entry of the audit trail before anything was asked. */
  readonly headSeq: number;
  readonly registers: readonly LoadedRegister[];
  readonly optedOut: OptedOut;
  /** Numbers that were looked up in a register by hand. */
  readonly lookedUp: NumberSet;
  /** Numbers that were ever called. */
  readonly called: NumberSet;
  /** Numbers and addresses that stand on a contact. */
  readonly held: { readonly phones: NumberSet; readonly emails: NumberSet };
  /** Null while nobody was ever erased. */
  readonly isErased: ((matchKey: string) => boolean) | null;
  /** The decision at the instant of this screening. */
  readonly judge: (facts: RowFacts) => Decision;
}

/** Gathers everything once for a screening. Throws what `assertGoing` throws. */
export async function loadScreening(
  ports: ScreeningPorts,
  { assertGoing }: Pick<RunningJob, 'assertGoing'>,
): Promise<ScreeningSets> {
  const at = toInstant(ports.clock.now());
  const headSeq = ports.journal.head().seq;
  const registers = await ports.loadRegisters(ports.journal, assertGoing);
  assertGoing();
  const optedOut = await ports.loadOptedOut(ports.journal);
  assertGoing();
  const { inPieces } = ports.journal;
  const lookedUp = await ports.loadLookedUp(inPieces);
  const called = await ports.loadCalled(inPieces);
  const isErased = await inPieces.read(createErasedTest);
  const rulesOf = await inPieces.read(ports.readRules);
  const held = await ports.contacts.loadHeld(inPieces);
  const judge = judgeEachOnce((facts) => ports.assessRow(facts, at, rulesOf));
  return { at, headSeq, registers, optedOut, held, lookedUp, called, isErased, judge };
}

const MOST_REMEMBERED = 1000;

/** Rows differ less than their number suggests, and the same facts at the same instant have the same answer. */
export function judgeEachOnce(judge: (facts: RowFacts) => Decision): (facts: RowFacts) => Decision {
  const answers = new Map<string, Decision>();
  const answerTo = (facts: RowFacts): Decision => {
    const key = keyOf(facts);
    const known = answers.get(key);
    if (known) return known;
    const made = judge(facts);
    if (answers.size < MOST_REMEMBERED) answers.set(key, made);
    return made;
  };
  // The very same facts are known without being written out.
  const answered = new WeakMap<RowFacts, Decision>();
  return (facts) => {
    const decision = answered.get(facts) ?? answerTo(facts);
    answered.set(facts, decision);
    return decision;
  };
}

/** Everything in which the facts of two rows can differ. */
function keyOf(facts: RowFacts): string {
  const { suppressions, registerChecks, ...others } = facts;
  const said = suppressions.map(({ kind, scope, since }) => `${kind} ${scope.join()} ${since}`);
  const checked = registerChecks.map(
    ({ register, registerVersionOn, isListed }) => `${register} ${registerVersionOn} ${isListed}`,
  );
  return [JSON.stringify(others), ...said, '', ...checked].join('\n');
}

/** Somebody of whom nothing is known but the list they stand on. */
export const stranger: RowFacts = {
  country: null,
  legalForm: 'unknown',
  suppressions: [],
  restrictedSince: null,
  earlierNos: [],
  registerChecks: [],
  customerRelations: [],
  consents: [],
  offeredProductKind: null,
  callLaterOn: null,
  saidNotNowOn: null,
  saidWrongNumberOn: null,
  hasTalkedBefore: false,
  source: 'list-import',
  obtainedOn: null,
  noticeDueOn: null,
  isPrivateAddress: false,
  message: null,
};

/** What the register files say about a number (E.164 digits). */
export const checksOf = (registers: readonly LoadedRegister[], number: number): RowFacts['registerChecks'] =>
  registers.flatMap(({ register, versionOn, numbers }) =>
    versionOn === null || numbers === null
      ? []
      : [{ register, registerVersionOn: versionOn, isListed: numbers.has(number) }],
  );

/**
 * Whether an opt-out may hold for a key that stands on a contact: E.164, e-mail match key, organisation number or
 * `name:…`. The register itself is asked about those for which it may.
 */
export function mayBeHeld(
  { phones, emails, domains, organisations, companies }: OptedOut,
  key: string,
): boolean {
  if (key.startsWith('+') && !key.includes('@')) return phones.has(Number(key.slice(1)));
  if (key.startsWith('name:')) return companies?.has(hashText(key.slice('name:'.length))) === true;
  const at = key.lastIndexOf('@');
  if (at < 0) return organisations.has(Number(key.replace('-', '')));
  const labels = key.slice(at + 1).split('.');
  return (
    emails.has(hashText(mailboxOf(key))) ||
    labels.some((_, index) => domains.has(hashText(labels.slice(index).join('.'))))
  );
}

/** The digits of a number (E.164) as the sets of numbers hold them. */
export const digitsOf = (e164: string): number => Number(e164.slice(1));
