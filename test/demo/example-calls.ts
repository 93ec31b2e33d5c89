import type { ContactInput } from '#shared/features/contacts/contacts.contract.ts';
import type { CallKind, CallOutcome, RecordCall } from '#shared/features/calls/calls.contract.ts';
import { addDays, type CalendarDay, type Instant } from '#shared/kernel/clock.ts';
import { months, notes, otherNotes } from './example-notes.ts';
import type { Draws } from './seeded.ts';
import { momentOn, weekdayFrom } from './swedish-time.ts';

/** Something that is done at `at`. */
export interface Dated<Input> {
  readonly at: Instant;
  readonly input: Input;
}

export interface ExampleCalls {
  readonly calls: readonly Dated<RecordCall>[];
  /** Follow-ups that were kept: the earlier call is ticked off when the next one is made. */
  readonly followUpsDone: readonly Dated<{ id: string; isDone: true }>[];
}

interface Plan {
  readonly draws: Draws;
  /** Working days, oldest first, over which the calls are spread evenly. */
  readonly days: readonly CalendarDay[];
  readonly count: number;
  /** Who may be called on a day. */
  readonly callableOn: (day: CalendarDay) => readonly ContactInput[];
}

interface Due {
  readonly contact: ContactInput;
  readonly callId: string;
  readonly on: CalendarDay;
}

const FIRST_MINUTE = 9 * 60 + 5;
const MINUTES_BETWEEN = 70;

/** A seller's calls: due follow-ups first, then whoever may be called; nobody who said "not now" is called again. */
export function makeCalls({ draws, days, count, callableOn }: Plan): ExampleCalls {
  const calls: Dated<RecordCall>[] = [];
  const followUpsDone: Dated<{ id: string; isDone: true }>[] = [];
  const due: Due[] = [];
  const resting = new Set<string>();
  for (const [index, day] of spread(days, count)) {
    const moment = momentOn(day, FIRST_MINUTE + index * MINUTES_BETWEEN + draws.below(50));
    const kept = takeDue(due, day);
    const promised = new Set(due.map(({ contact }) => contact.id));
    const free = callableOn(day).filter(({ id }) => !resting.has(id) && !promised.has(id));
    const contact = kept?.contact ?? draws.pick(free);
    const call = makeCall(draws, contact, day, moment);
    calls.push({ at: moment.at, input: call });
    if (kept)
      followUpsDone.push({ at: secondsAfter(moment.at, 60), input: { id: kept.callId, isDone: true } });
    if (call.followUpOn) due.push({ contact, callId: call.id, on: call.followUpOn });
    if (call.outcome === 'talked-not-now' || call.outcome === 'wrong-number') resting.add(contact.id);
  }
  return { calls, followUpsDone };
}

/** `count` places over the days, each with its number within its day. */
function* spread(days: readonly CalendarDay[], count: number): Generator<readonly [number, CalendarDay]> {
  let last = '';
  let index = 0;
  for (let n = 0; n < count; n += 1) {
    const day = days[Math.floor((n * days.length) / count)] ?? '';
    index = day === last ? index + 1 : 0;
    last = day;
    yield [index, day];
  }
}

function takeDue(due: Due[], day: CalendarDay): Due | undefined {
  const at = due.findIndex(({ on }) => on <= day);
  return at < 0 ? undefined : due.splice(at, 1)[0];
}

function makeCall(
  draws: Draws,
  contact: ContactInput,
  day: CalendarDay,
  moment: { at: Instant; utcOffsetMinutes: number },
): RecordCall {
  const kind = contact.kind === 'company' ? 'call' : drawKind(draws);
  const outcome = kind === 'call' ? drawOutcome(draws) : 'talked-open';
  const note = draws.pick(kind === 'call' ? notes[outcome] : otherNotes[kind]);
  return {
    id: draws.id(),
    kind,
    contactId: contact.id,
    number: null,
    calledAt: moment.at,
    utcOffsetMinutes: moment.utcOffsetMinutes,
    durationSeconds: drawLength(draws, kind, outcome),
    outcome,
    ...drawFollowUp(draws, outcome, day),
    note: fill(draws, note),
  };
}

function drawKind(draws: Draws): CallKind {
  const drawn = draws.below(100);
  return drawn < 6 ? 'visit' : drawn < 8 ? 'sms' : drawn < 12 ? 'email' : 'call';
}

function drawOutcome(draws: Draws): CallOutcome {
  const drawn = draws.below(100);
  if (drawn < 40) return 'no-answer';
  if (drawn < 76) return 'talked-open';
  if (drawn < 93) return 'talked-later';
  return drawn < 97 ? 'talked-not-now' : 'wrong-number';
}

function drawLength(draws: Draws, kind: CallKind, outcome: CallOutcome): number | null {
  if (kind === 'visit') return 1800 + draws.below(6) * 600;
  if (kind !== 'call' || outcome === 'no-answer') return null;
  return outcome === 'talked-open' ? 120 + draws.below(24) * 60 : 30 + draws.below(20) * 15;
}

function drawFollowUp(draws: Draws, outcome: CallOutcome, day: CalendarDay) {
  const isWanted = outcome === 'talked-later' || (outcome === 'talked-open' && draws.happens(25));
  if (!isWanted) return { followUpOn: null, followUpTime: null };
  const followUpTime = draws.happens(50) ? draws.pick(['09:00', '10:30', '13:00', '14:15', '15:30']) : null;
  return { followUpOn: weekdayFrom(addDays(day, 2 + draws.below(12))), followUpTime };
}

const fill = (draws: Draws, note: string): string =>
  note.replace('{n}', String(3 + draws.below(12))).replace('{month}', () => draws.pick(months));

const secondsAfter = (at: Instant, seconds: number): Instant =>
  new Date(Date.parse(at) + seconds * 1000).toISOString();
