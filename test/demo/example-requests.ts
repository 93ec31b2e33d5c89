import type { RecordRequestInput } from '#shared/features/subject-requests/request-register.contract.ts';
import type { Client } from '#shared/contract.ts';
import { addDays, type CalendarDay } from '#shared/kernel/clock.ts';
import type { Dated } from './example-calls.ts';
import type { Cast } from './example-scenes.ts';
import { type Draws, seededDraws } from './seeded.ts';
import { momentOn, weekdayUntil } from './swedish-time.ts';

export type StartRestriction = Parameters<Client['restrictions']['start']>[0];

/** What people have asked for in the example and nobody has answered yet. */
export interface ExampleRequests {
  readonly requests: readonly Dated<RecordRequestInput>[];
  readonly restrictions: readonly Dated<StartRestriction>[];
}

// Draws of its own, so that the rest of the example stays as it is.
const SEED = 20_261_125;

interface Asked extends Pick<RecordRequestInput, 'kind' | 'receivedBy' | 'words' | 'identityCheck'> {
  readonly who: Cast['asking'];
  readonly daysAgo: number;
}

/** A few open requests of different kinds, one of them overdue, and one restriction. */
export function makeRequests(today: CalendarDay, cast: Cast): ExampleRequests {
  const draws = seededDraws(SEED);
  const [asked] = cast.askedBefore;
  return {
    requests: everything(cast).map((one) => toRequest(draws, today, one)),
    restrictions: asked === undefined ? [] : [toRestriction(draws, today, asked.id)],
  };
}

const calledBack = 'Vi ringde upp personen på det nummer vi hade.';

const everything = ({ asking, noTexts, lifted, namedCompany }: Cast): readonly Asked[] => [
  {
    who: noTexts,
    kind: 'erasure',
    daysAgo: 35,
    receivedBy: 'email',
    words: 'Ta bort mig ur era register.',
    identityCheck: 'Begäran kom från en adress eller ett nummer som vi redan hade.',
  },
  {
    who: namedCompany,
    kind: 'rectification',
    daysAgo: 26,
    receivedBy: 'phone',
    words: 'Numret ni ringer på är min mans. Mitt slutar på 82.',
    identityCheck: calledBack,
  },
  {
    who: asking,
    kind: 'access',
    daysAgo: 4,
    receivedBy: 'letter',
    words: 'Jag vill veta vad ni har sparat om mig och varifrån ni har fått det.',
    identityCheck: calledBack,
  },
  {
    who: lifted,
    kind: 'portability',
    daysAgo: 2,
    receivedBy: 'sms',
    words: 'Kan jag få ut mina uppgifter i en fil?',
    identityCheck: '',
  },
];

function toRequest(
  draws: Draws,
  today: CalendarDay,
  { who, daysAgo, ...said }: Asked,
): Dated<RecordRequestInput> {
  const receivedOn = weekdayUntil(addDays(today, -daysAgo));
  return {
    at: momentOn(receivedOn, 880).at,
    input: {
      ...said,
      id: draws.id(),
      subject: { name: who.name, contactIds: [who.id], phones: [], emails: [] },
      receivedOn,
      language: 'sv',
      scope: [],
    },
  };
}

function toRestriction(draws: Draws, today: CalendarDay, contactId: string): Dated<StartRestriction> {
  const startedOn = weekdayUntil(addDays(today, -5));
  return {
    at: momentOn(startedOn, 900).at,
    input: {
      id: draws.id(),
      contactId,
      ground: 'accuracy',
      note: 'Säger att anteckningen från oktober handlar om en kollega.',
      startedOn,
    },
  };
}
