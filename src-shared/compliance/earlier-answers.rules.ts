import { addDays, localTimeAt } from '../kernel/clock.ts';
import { reasonOf, type Rule } from './contactability-facts.ts';

/** Before the day the person named, the call waits; on that day it may be made. */
export const callLater: Rule = (facts, question, pack) => {
  const today = localTimeAt(question.at, question.timeZone).day;
  if (facts.callLaterOn === null || today >= facts.callLaterOn) return null;
  return reasonOf(pack, 'call-later', 'conditional', { on: facts.callLaterOn });
};

/** "Not now" rests for the pack's number of days, counted from the day after it was said. */
export const notNow: Rule = (facts, question, pack) => {
  if (facts.saidNotNowOn === null) return null;
  const freeOn = addDays(facts.saidNotNowOn, pack.notNowRestDays);
  if (localTimeAt(question.at, question.timeZone).day >= freeOn) return null;
  return reasonOf(pack, 'not-now', 'conditional', { saidOn: facts.saidNotNowOn, freeOn });
};

/** A number that reached somebody else is checked before it is called again (GDPR art. 5(1)(d), accuracy). */
export const wrongNumberBefore: Rule = (facts, _question, pack) =>
  facts.saidWrongNumberOn === null
    ? null
    : reasonOf(pack, 'wrong-number-before', 'conditional', { saidOn: facts.saidWrongNumberOn });
