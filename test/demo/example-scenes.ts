import type { ContactInput } from '#shared/features/contacts/contacts.contract.ts';
import type { RecordCall } from '#shared/features/calls/calls.contract.ts';
import { addDays, type CalendarDay } from '#shared/kernel/clock.ts';
import type { Dated } from './example-calls.ts';
import type { ExampleContacts } from './example-contacts.ts';
import { unnamedNotes } from './example-notes.ts';
import type { Draws } from './seeded.ts';
import { momentOn, weekdayUntil } from './swedish-time.ts';

/** The people that the example is told about. */
export interface Cast {
  /** May be called; a follow-up is due today. */
  readonly open: ContactInput;
  /** Said "never again" in a call. */
  readonly optedOut: ContactInput;
  /** Will ask for an access report. */
  readonly asking: ContactInput;
  /** Asked for one before. */
  readonly askedBefore: readonly ContactInput[];
  /** Number, company, texts, post, and one whose opt-out was lifted. */
  readonly blockedNumber: ContactInput;
  readonly blockedCompany: ContactInput;
  readonly noTexts: ContactInput;
  readonly noPost: ContactInput;
  readonly lifted: ContactInput;
  readonly namedCompany: ContactInput;
}

/** Gives the parts. Throws RangeError when there are too few people. */
export function castFrom({ employees }: ExampleContacts): Cast {
  const person = (index: number): ContactInput => {
    const found = employees[index];
    if (!found) throw new RangeError('too few people');
    return found;
  };
  return {
    open: person(0),
    optedOut: person(1),
    asking: person(4),
    askedBefore: [person(5), person(8)],
    blockedNumber: person(2),
    blockedCompany: person(19),
    noTexts: person(6),
    noPost: person(9),
    lifted: person(7),
    namedCompany: person(24),
  };
}

interface Scene extends Partial<RecordCall> {
  readonly who: ContactInput | string;
  readonly daysAgo: number;
  readonly minute: number;
}

/** The calls that make up each one's story: what the pictures show and the opt-out register is about. */
export function makeScenes(
  draws: Draws,
  today: CalendarDay,
  cast: Cast,
  contacts: ExampleContacts,
): Dated<RecordCall>[] {
  const scenes = [
    ...openScenes(cast, today),
    ...askingScenes(cast),
    ...neverAgainScenes(cast),
    ...dueScenes(contacts, today),
    ...unnamedNotes.map(unnamedScene),
  ];
  return scenes.map((scene) => toCall(draws, today, scene));
}

const unnamedScene = (note: string, index: number): Scene => ({
  who: `08-465 004 ${90 + index}`,
  daysAgo: 2 + index * 3,
  minute: 660 + index * 17,
  direction: 'in',
  durationSeconds: 75,
  note,
});

const openScenes = ({ open, asking, noTexts }: Cast, today: CalendarDay): Scene[] => [
  { who: open, daysAgo: 61, minute: 575, outcome: 'no-answer', note: 'Telefonsvarare.' },
  {
    who: open,
    daysAgo: 59,
    minute: 612,
    durationSeconds: 540,
    note: 'Tog över inköpen i somras. Vill veta vad vi har i varselklass 3.',
  },
  {
    who: open,
    daysAgo: 33,
    minute: 790,
    kind: 'visit',
    durationSeconds: 3600,
    note: `Visade vintersortimentet. Fyra montörer provade jackor. ${asking.name} har rekommenderat oss.`,
  },
  {
    who: open,
    daysAgo: 12,
    minute: 655,
    durationSeconds: 720,
    followUpOn: today,
    followUpTime: '13:30',
    note: `Vill se pris på 14 jackor med tryck. Hälsade från ${noTexts.name}. Beslut denna vecka.`,
  },
];

const askingScenes = ({ asking, askedBefore, open }: Cast): Scene[] => [
  {
    who: asking,
    daysAgo: 83,
    minute: 641,
    durationSeconds: 380,
    note: 'Presenterade mig. Hon fick veta att numret kom från mässan.',
  },
  {
    who: asking,
    daysAgo: 64,
    minute: 853,
    kind: 'email',
    durationSeconds: null,
    note: 'Skickade offert på 6 par skyddsskor.',
  },
  { who: asking, daysAgo: 41, minute: 570, outcome: 'no-answer', note: '' },
  {
    who: asking,
    daysAgo: 39,
    minute: 588,
    durationSeconds: 900,
    note: `Beställde 6 par skyddsskor. Vill ha besök i vår, gärna samma dag som ${open.name}.`,
  },
  {
    who: asking,
    daysAgo: 5,
    minute: 930,
    direction: 'in',
    durationSeconds: 150,
    note: 'Frågade vad vi har sparat om henne. Lovade ett registerutdrag.',
  },
  ...askedBefore.map((who, index) => ({
    who,
    daysAgo: 52 - index * 4,
    minute: 700,
    durationSeconds: 260,
    note: 'Gick igenom sortimentet.',
  })),
];

const neverAgainScenes = ({ optedOut, blockedNumber, blockedCompany }: Cast): Scene[] => [
  { who: optedOut, daysAgo: 72, minute: 645, durationSeconds: 310, note: 'Ville fundera på erbjudandet.' },
  {
    ...never('person', 'Bestämt nej. Vill inte höra av oss igen på något sätt.'),
    who: optedOut,
    daysAgo: 70,
    minute: 655,
  },
  {
    ...never('number', 'Privat mobil. Vill inte ha säljsamtal på den.'),
    who: blockedNumber,
    daysAgo: 48,
    minute: 845,
  },
  {
    ...never('company', 'All försäljning går genom koncernen. Ring inte till någon hos oss.'),
    who: blockedCompany,
    daysAgo: 34,
    minute: 590,
  },
  { ...never('number', 'Okänd. Bad oss stryka numret.'), who: '031-390 06 97', daysAgo: 21, minute: 905 },
];

const never = (neverScope: NonNullable<RecordCall['neverScope']>, note: string) =>
  ({ outcome: 'never-again', neverScope, durationSeconds: 55, note }) as const;

/** Follow-ups for today, one from before that nobody has kept, and some for the days to come. */
function dueScenes({ employees, soleTraders }: ExampleContacts, today: CalendarDay): Scene[] {
  const places = [
    { daysAgo: 8, in: 0, time: '10:30', note: 'Ring när provet har kommit fram.' },
    { daysAgo: 7, in: 0, time: null, note: 'Chefen är tillbaka då. Hör om ordern blir av.' },
    { daysAgo: 6, in: 0, time: '15:15', note: 'Vill ha besked om leveranstid.' },
    { daysAgo: 9, in: -3, time: null, note: 'Skulle räkna på antalet.' },
    { daysAgo: 4, in: 1, time: '09:00', note: 'Passar bäst före frukostrasten.' },
    { daysAgo: 4, in: 3, time: '14:00', note: 'Går igenom storlekslistan tillsammans.' },
  ];
  const people = [...employees.slice(10, 15), ...soleTraders.slice(0, 1)];
  return people.flatMap((who, index) => {
    const place = places[index];
    if (!place) return [];
    return {
      who,
      daysAgo: place.daysAgo,
      minute: 570 + index * 41,
      outcome: 'talked-later',
      durationSeconds: 95 + index * 20,
      followUpOn: addDays(today, place.in),
      followUpTime: place.time,
      note: place.note,
    } satisfies Scene;
  });
}

function toCall(
  draws: Draws,
  today: CalendarDay,
  { who, daysAgo, minute, ...call }: Scene,
): Dated<RecordCall> {
  const moment = momentOn(weekdayUntil(addDays(today, -daysAgo)), minute);
  const input: RecordCall = {
    contactId: typeof who === 'string' ? null : who.id,
    number: typeof who === 'string' ? who : null,
    outcome: 'talked-open',
    durationSeconds: null,
    followUpOn: null,
    followUpTime: null,
    note: '',
    ...call,
    id: draws.id(),
    calledAt: moment.at,
    utcOffsetMinutes: moment.utcOffsetMinutes,
  };
  return { at: moment.at, input };
}
