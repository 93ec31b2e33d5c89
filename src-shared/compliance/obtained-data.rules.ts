import { addMonths } from '../kernel/clock.ts';
import { reasonOf, type Rule, todayOf } from './contactability-facts.ts';
import { recipientKindOf } from './vocabulary.ts';

/** What was not told by the person is told to the person within a month (GDPR art. 14(3)(a)); companies have no such right. */
export const noticeOverdue: Rule = (facts, question, pack) => {
  const { noticeDueOn } = facts;
  if (noticeDueOn === null || todayOf(question) <= noticeDueOn) return null;
  return recipientKindOf(facts.legalForm) === 'company'
    ? null
    : reasonOf(pack, 'notice-overdue', 'conditional', { dueOn: noticeDueOn });
};

const FRESH_MONTHS = 3;

/** By the trade's own custom a bought address is not older than three months when a letter is sent to it. */
export const listTooOld: Rule = (facts, question, pack) => {
  if (facts.source !== 'list-import' || facts.obtainedOn === null) return null;
  return todayOf(question) < addMonths(facts.obtainedOn, FRESH_MONTHS)
    ? null
    : reasonOf(pack, 'list-too-old', 'conditional', { obtainedOn: facts.obtainedOn });
};
