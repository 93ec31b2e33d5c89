import { addDays, addMonths, type CalendarDay } from '../kernel/clock.ts';
import {
  type ContactabilityFacts,
  type Question,
  reasonOf,
  type Rule,
  todayOf,
} from './contactability-facts.ts';
import { findRegisterException, type RegisterException } from './register-exceptions.rules.ts';
import type { DoNotCallRegister, RulePack } from './rule-packs/rule-pack.ts';
import { recipientKindOf } from './vocabulary.ts';

interface Standing {
  /** `excepted`: whatever the register says, it does not decide about this call. */
  readonly is: 'listed' | 'never-checked' | 'expired' | 'valid' | 'excepted';
  readonly register: string;
  /** Empty when the number was never checked. */
  readonly versionOn: CalendarDay;
  /** The first day on which a clear answer no longer counts; empty when the number was never checked. */
  readonly expiresOn: CalendarDay;
  readonly exception: RegisterException | null;
  /** False for a number that cannot be listed: only a listing speaks against calling it. */
  readonly isBound: boolean;
}

/** The first day on which a clear answer of this version no longer counts. */
export const expiryOf = ({ valid }: Pick<DoNotCallRegister, 'valid'>, versionOn: CalendarDay): CalendarDay =>
  'months' in valid ? addMonths(versionOn, valid.months) : addDays(versionOn, valid.days);

/**
 * Where a number stands in one register on `today`. The latest version of the register decides; within one
 * version, listed beats clear. A clear answer from a version of a later day says nothing about today. Where the
 * register would stop the call, an exception from it may hold.
 */
function standingIn(register: DoNotCallRegister, facts: ContactabilityFacts, today: CalendarDay): Standing {
  const checks = facts.registerChecks
    .filter((check) => check.register === register.id)
    .filter((check) => check.isListed || check.registerVersionOn <= today);
  const versionOn = checks
    .map((check) => check.registerVersionOn)
    .sort()
    .at(-1);
  const isListed = checks.some((check) => check.isListed && check.registerVersionOn === versionOn);
  const expiresOn = versionOn === undefined ? '' : expiryOf(register, versionOn);
  // Somebody unknown may turn out to be anybody.
  const isBound = facts.legalForm === 'unknown' || register.binds.includes(recipientKindOf(facts.legalForm));
  const standing = { register: register.id, versionOn: versionOn ?? '', expiresOn, exception: null, isBound };
  if (!isListed && today < expiresOn) return { ...standing, is: 'valid' };
  const exception = isListed || isBound ? findRegisterException(register, facts, today) : null;
  if (exception !== null) return { ...standing, exception, is: 'excepted' };
  if (isListed) return { ...standing, is: 'listed' };
  return { ...standing, is: versionOn === undefined ? 'never-checked' : 'expired' };
}

/** The first register of the pack in which the number stands like that; one that binds it speaks before the others. */
function findStanding(
  is: Standing['is'],
  facts: ContactabilityFacts,
  question: Question,
  pack: RulePack,
): Standing | null {
  const today = todayOf(question);
  const standings = pack.registers
    .map((register) => standingIn(register, facts, today))
    .filter((standing) => standing.is === is);
  const bound = standings.find(({ isBound }) => isBound);
  if (bound) return bound;
  return is === 'listed' || is === 'excepted' ? (standings[0] ?? null) : null;
}

/**
 * A listed number is not called (MFL 21 §). Where company subscriptions cannot be listed, a listed number that is
 * recorded as a company's contradicts itself: unclear until somebody finds out whose it is.
 */
export const registerListed: Rule = (facts, question, pack) => {
  const found = findStanding('listed', facts, question, pack);
  if (!found) return null;
  return reasonOf(pack, 'register-listed', found.isBound ? 'blocked' : 'unclear', {
    register: found.register,
    versionOn: found.versionOn,
    because: found.isBound ? 'listed-person' : 'listed-business',
  });
};

/** A number that the register binds must be checked before it is called (NIX-Telefon: natural persons'). */
export const registerNeverChecked: Rule = (facts, question, pack) => {
  const found = findStanding('never-checked', facts, question, pack);
  return found && reasonOf(pack, 'register-never-checked', 'blocked', { register: found.register });
};

/** From the same-numbered day so many months after the register's version a check no longer counts (NIX-Telefon: two). */
export const registerCheckExpired: Rule = (facts, question, pack) => {
  const found = findStanding('expired', facts, question, pack);
  return (
    found &&
    reasonOf(pack, 'register-check-expired', 'blocked', {
      register: found.register,
      versionOn: found.versionOn,
      expiredOn: found.expiresOn,
    })
  );
};

/** A customer, or somebody who has said yes to calls, is called whatever the register says (NIX-Telefon). */
export const registerException: Rule = (facts, question, pack) => {
  const found = findStanding('excepted', facts, question, pack);
  if (!found?.exception) return null;
  const { rule, verdict, facts: because } = found.exception;
  return reasonOf(pack, rule, verdict, { register: found.register, ...because });
};

/** Found clear, and the check still counts: up to and including `until`. */
export const registerCheckValid: Rule = (facts, question, pack) => {
  const found = findStanding('valid', facts, question, pack);
  return (
    found &&
    reasonOf(pack, 'register-check-valid', 'allowed', {
      register: found.register,
      versionOn: found.versionOn,
      until: addDays(found.expiresOn, -1),
    })
  );
};
