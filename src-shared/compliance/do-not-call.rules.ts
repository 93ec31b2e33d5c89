import { addDays, addMonths, type CalendarDay, localTimeAt } from '../kernel/clock.ts';
import { type ContactabilityFacts, type Question, reasonOf, type Rule } from './contactability-facts.ts';
import { findRegisterException, type RegisterException } from './register-exceptions.rules.ts';
import type { DoNotCallRegister, RulePack } from './rule-packs/rule-pack.ts';
import { isNaturalPerson } from './vocabulary.ts';

interface Standing {
  /** `excepted`: whatever the register says, it does not decide about this call. */
  readonly is: 'listed' | 'never-checked' | 'expired' | 'valid' | 'excepted';
  readonly register: string;
  /** Empty when the number was never checked. */
  readonly versionOn: CalendarDay;
  /** The first day on which a clear answer no longer counts; empty when the number was never checked. */
  readonly expiresOn: CalendarDay;
  readonly exception: RegisterException | null;
}

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
  const expiresOn = versionOn === undefined ? '' : addMonths(versionOn, register.validMonths);
  const standing = { register: register.id, versionOn: versionOn ?? '', expiresOn, exception: null };
  if (!isListed && today < expiresOn) return { ...standing, is: 'valid' };
  // Companies are bound by no check; only a listing speaks against calling them.
  const isBound = isListed || isNaturalPerson(facts.legalForm);
  const exception = isBound ? findRegisterException(register, facts, today) : null;
  if (exception !== null) return { ...standing, exception, is: 'excepted' };
  if (isListed) return { ...standing, is: 'listed' };
  return { ...standing, is: versionOn === undefined ? 'never-checked' : 'expired' };
}

/** The first register of the pack in which the number stands like that; null for another country's number. */
function findStanding(
  is: Standing['is'],
  facts: ContactabilityFacts,
  question: Question,
  pack: RulePack,
): Standing | null {
  if (facts.country !== pack.country) return null;
  const today = localTimeAt(question.at, question.timeZone).day;
  const standings = pack.registers.map((register) => standingIn(register, facts, today));
  return standings.find((standing) => standing.is === is) ?? null;
}

/**
 * A listed number is not called (MFL 21 §). Company subscriptions cannot be listed, so a listed number that is
 * recorded as a company's contradicts itself: unclear until somebody finds out whose it is.
 */
export const registerListed: Rule = (facts, question, pack) => {
  const found = findStanding('listed', facts, question, pack);
  if (!found) return null;
  const isPerson = isNaturalPerson(facts.legalForm);
  return reasonOf(pack, 'register-listed', isPerson ? 'blocked' : 'unclear', {
    register: found.register,
    versionOn: found.versionOn,
    because: isPerson ? 'listed-person' : 'listed-business',
  });
};

/** A natural person's number must be checked before it is called (NIX-Telefon). */
export const registerNeverChecked: Rule = (facts, question, pack) => {
  if (!isNaturalPerson(facts.legalForm)) return null;
  const found = findStanding('never-checked', facts, question, pack);
  return found && reasonOf(pack, 'register-never-checked', 'blocked', { register: found.register });
};

/** From the same-numbered day two months after the register's version a check no longer counts (NIX-Telefon). */
export const registerCheckExpired: Rule = (facts, question, pack) => {
  if (!isNaturalPerson(facts.legalForm)) return null;
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
  if (!isNaturalPerson(facts.legalForm)) return null;
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
