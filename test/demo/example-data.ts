import type { ContactInput } from '#shared/features/contacts/contacts.contract.ts';
import type { RecordCall } from '#shared/features/calls/calls.contract.ts';
import type { Controller, Work } from '#shared/features/settings/settings.contract.ts';
import type { Client } from '#shared/contract.ts';
import { addDays, addMonths, type CalendarDay, type Instant } from '#shared/kernel/clock.ts';
import { type Dated, type ExampleCalls, makeCalls } from './example-calls.ts';
import { type ExampleContacts, makeContacts } from './example-contacts.ts';
import {
  type AddOptOut,
  type LiftOptOut,
  makeChecks,
  makeOptOuts,
  type RecordCheck,
} from './example-opt-outs.ts';
import { makeEmailChecks, type SaveCheck } from './example-email-checks.ts';
import { type ExampleRequests, makeRequests } from './example-requests.ts';
import { type ExampleSales, makeSales } from './example-sales.ts';
import { type Cast, castFrom, makeScenes } from './example-scenes.ts';
import { type Draws, seededDraws } from './seeded.ts';
import { momentOn, swedishTime, weekdaysBetween, weekdayUntil } from './swedish-time.ts';

export type ReportRequest = Parameters<Client['subjectRequests']['exportReport']>[0];

/** A quarter of a year in the life of one seller. All of it is invented. */
export interface ExampleData extends ExampleCalls, ExampleSales, ExampleRequests {
  readonly cast: Cast;
  /** When the journal was made: nothing happens before it. */
  readonly startsAt: Instant;
  readonly controller: Controller;
  readonly work: Work;
  readonly contacts: readonly Dated<ContactInput>[];
  readonly checks: readonly Dated<RecordCheck>[];
  readonly optOuts: readonly Dated<AddOptOut>[];
  readonly lifts: readonly Dated<LiftOptOut>[];
  /** Requests for access that have been answered. */
  readonly reports: readonly Dated<ReportRequest>[];
  readonly emailChecks: readonly Dated<SaveCheck>[];
}

const SEED = 20_261_123;
const DAYS = 90;
const CALLS = 300;
const OPENING_MINUTE = 8 * 60;

/** The example as it stands at `now`: the same for the same moment, and never later than it. */
export function makeExampleData(now: Date): ExampleData {
  const draws = seededDraws(SEED);
  const today = swedishTime(now).day;
  const firstDay = weekdayUntil(addDays(today, -DAYS));
  const people = makeContacts(draws, firstDay);
  const cast = castFrom(people);
  const scenes = makeScenes(draws, today, cast, people);
  const { calls, followUpsDone } = makeCalls({
    draws,
    days: weekdaysBetween(addDays(firstDay, 5), addDays(today, -1)),
    count: CALLS - scenes.length,
    callableOn: callableIn(people, cast, today),
  });
  const opening = momentOn(firstDay, OPENING_MINUTE).at;
  return {
    cast,
    startsAt: opening,
    controller,
    work,
    contacts: Object.values(people)
      .flat()
      .map((input: ContactInput) => ({ at: opening, input })),
    checks: makeChecks(draws, today, people),
    ...makeOptOuts(draws, today, cast),
    calls: inOrder<RecordCall>([...scenes, ...calls]),
    followUpsDone,
    reports: makeReports(draws, today, cast),
    ...makeSales(today, cast),
    ...makeRequests(today, cast),
    emailChecks: makeEmailChecks(today, cast),
  };
}

const inOrder = <Input>(dated: readonly Dated<Input>[]): readonly Dated<Input>[] =>
  dated.toSorted((one, other) => (one.at < other.at ? -1 : 1));

/** Those without a part of their own; private persons only while their register check counts. */
function callableIn(people: ExampleContacts, cast: Cast, today: CalendarDay) {
  const parts = new Set(
    Object.values(cast)
      .flatMap((part: ContactInput | ContactInput[]) => part)
      .map(({ id }) => id),
  );
  const always = [...people.employees, ...people.employees, ...people.companies].filter(
    ({ id }) => !parts.has(id),
  );
  const privately = [...people.soleTraders, ...people.consumers.slice(0, 3)].filter(
    (_, index) => index !== 2 && index !== 7,
  );
  const checkedUntil = addMonths(addDays(today, -DAYS), 2);
  const checkedAgainFrom = addDays(today, -29);
  return (day: CalendarDay): readonly ContactInput[] =>
    day < checkedUntil || day > checkedAgainFrom ? [...always, ...privately] : always;
}

function makeReports(draws: Draws, today: CalendarDay, { askedBefore }: Cast): Dated<ReportRequest>[] {
  return askedBefore.map((person, index) => {
    const receivedOn = weekdayUntil(addDays(today, -33 + index * 22));
    return {
      at: momentOn(weekdayUntil(addDays(receivedOn, 4)), 870).at,
      input: {
        id: draws.id(),
        subject: {
          name: person.name,
          contactIds: [person.id],
          phones: person.points.filter(({ kind }) => kind === 'phone').map(({ raw }) => raw),
          emails: person.points.filter(({ kind }) => kind === 'email').map(({ raw }) => raw),
        },
        receivedOn,
        identityCheck: 'Motringning till det nummer som redan fanns i journalen.',
        language: 'sv',
      },
    };
  });
}

const controller: Controller = {
  name: 'Vadstrumpa Arbetskläder AB',
  organisationNumber: '555070-0073',
  address: 'Påhittade gatan 7, 123 45 Sagolanda',
  email: 'info@vadstrumpa.example',
  phone: '0980-319 299',
  privacyContact: 'Klara Visselgren, integritet@vadstrumpa.example',
};

const work: Work = {
  sellerName: 'Love Kvarnström',
  offer: 'arbetskläder och skyddsutrustning',
  idleLockMinutes: 15,
  personHours: { from: 9, to: 20 },
  companyHours: { from: 8, to: 17 },
};
