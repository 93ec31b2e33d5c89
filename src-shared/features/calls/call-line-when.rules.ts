import { type DayContext } from './call-line-day-of-month.rules.ts';
import { anywhere, type DayAndTime, type Reader } from './call-line-meanings.rules.ts';
import { findMoment, type Moment } from './call-line-moments.rules.ts';
import { findPhrase, skipPhrase } from './call-line-phrases.rules.ts';
import { findAgo } from './call-line-spans.rules.ts';
import { calledLeads, dayBlockers, followUpLeads, joiners, leadFollowers } from './call-line-words.rules.ts';

const dayAndTime = ({ on, time }: Moment): DayAndTime => ({ on, time });

/** A promised next contact: `ring tors 9`. A day that has been is none. */
export const readFollowUp: Reader = (tokens, at, { today, language }) => {
  const lead = findPhrase(followUpLeads, tokens, skipPhrase(joiners, tokens, at, language), language);
  if (!lead) return null;
  const once = skipPhrase(leadFollowers, tokens, lead.to, language);
  const from = skipPhrase(leadFollowers, tokens, once, language);
  const moment = findMoment(tokens, from, { today, language, isPast: false }, 'after-lead');
  if (!moment || (moment.on < today && !moment.isPeriod)) return null;
  return anywhere({ kind: 'follow-up', value: dayAndTime(moment) }, moment.to, true);
};

/** When the call was made, said outright: `ringde i går 14`. */
export const readCalled: Reader = (tokens, at, { today, language }) => {
  const lead = findPhrase(calledLeads, tokens, at, language);
  if (!lead) return null;
  const ago = findAgo(tokens, lead.to, language, today);
  if (ago) return anywhere({ kind: 'called', value: ago.value.when }, ago.to, true);
  const moment = findMoment(tokens, lead.to, { today, language, isPast: true }, 'after-lead');
  if (!moment || moment.on > today) return null;
  return anywhere({ kind: 'called', value: dayAndTime(moment) }, moment.to, true);
};

/**
 * A day or clock time by itself: ahead it is a follow-up, else when the call was made.
 * A day that has been is taken from mid-sentence only with a clock time: "fick offert i går" is no time of call.
 */
export const readBareMoment: Reader = (tokens, at, { today, language }) => {
  const context: DayContext = { today, language, isPast: false };
  const moment = findMoment(tokens, at, context, 'bare');
  if (!moment || moment.isDoubtful || findPhrase(dayBlockers, tokens, at - 1, language)) return null;
  const value = dayAndTime(moment);
  if (moment.on > today || moment.isPeriod) return anywhere({ kind: 'follow-up', value }, moment.to);
  const place = moment.on < today && moment.time ? 'anywhere' : 'clause';
  return { meaning: { kind: 'called', value }, to: moment.to, place, isExplicit: false };
};

/** When the call was made, counted back: `för 20 min sedan`. */
export const readAgo: Reader = (tokens, at, { today, language }) => {
  const found = findAgo(tokens, at, language, today);
  if (!found) return null;
  const place = found.value.isDoubtful ? 'alone' : 'anywhere';
  return { meaning: { kind: 'called', value: found.value.when }, to: found.to, place, isExplicit: false };
};
