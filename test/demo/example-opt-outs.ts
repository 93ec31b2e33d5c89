import { type CalendarDay, addDays } from '#shared/kernel/clock.ts';
import type { Client } from '#shared/contract.ts';
import type { Dated } from './example-calls.ts';
import type { ExampleContacts } from './example-contacts.ts';
import type { Cast } from './example-scenes.ts';
import type { Draws } from './seeded.ts';
import { momentOn, weekdayUntil } from './swedish-time.ts';

export type AddOptOut = Parameters<Client['optOuts']['add']>[0];
/** `suppressionId` is the id of the opt-out it lifts: the register gives its own ids. */
export type LiftOptOut = Parameters<Client['optOuts']['lift']>[0];
export type RecordCheck = Parameters<Client['doNotCall']['recordCheck']>[0];

interface Said {
  readonly subject: AddOptOut['subject'];
  readonly scope: AddOptOut['scope'];
  readonly daysAgo: number;
  readonly how: AddOptOut['how'];
  readonly statedBy?: string;
  readonly note?: string;
  /** Days ago when it was lifted again. */
  readonly liftedDaysAgo?: number;
}

/** Opt-outs of every kind, scope and way, two of them lifted again on the person's own word. */
export function makeOptOuts(draws: Draws, today: CalendarDay, cast: Cast) {
  const optOuts: Dated<AddOptOut>[] = [];
  const lifts: Dated<LiftOptOut>[] = [];
  for (const { daysAgo, liftedDaysAgo, statedBy = '', note = '', ...said } of everything(cast)) {
    const statedOn = weekdayUntil(addDays(today, -daysAgo));
    const id = draws.id();
    optOuts.push({ at: momentOn(statedOn, 1000).at, input: { id, ...said, statedOn, statedBy, note } });
    if (liftedDaysAgo === undefined) continue;
    const liftedOn = weekdayUntil(addDays(today, -liftedDaysAgo));
    lifts.push({
      at: momentOn(liftedOn, 1005).at,
      input: {
        id: draws.id(),
        suppressionId: id,
        statedBy,
        how: 'email',
        reason: 'Hörde av sig själv och vill ha samtal om skyddsskor igen.',
        evidence: `Mejl ${liftedOn} 16:12: ”Ni får gärna ringa mig om skyddsskor.”`,
      },
    });
  }
  return { optOuts, lifts };
}

const everything = ({ noTexts, noPost, lifted, namedCompany }: Cast): Said[] => [
  {
    subject: { kind: 'email', value: 'faktura@havreklippan.example' },
    scope: ['email'],
    daysAgo: 66,
    how: 'email',
  },
  {
    subject: { kind: 'domain', value: 'pilgrenska.example' },
    scope: ['email', 'tracking'],
    daysAgo: 57,
    how: 'letter',
    statedBy: 'Pilgrenska Tryckeriet AB',
    note: 'Vill inte ha reklam till någon adress hos dem.',
  },
  {
    subject: { kind: 'organisation', value: '555060-0067' },
    scope: ['all'],
    daysAgo: 54,
    how: 'letter',
    note: 'Brev från växeln, inget namn.',
  },
  {
    subject: { kind: 'organisation', value: namedCompany.companyName },
    scope: ['all'],
    daysAgo: 50,
    how: 'visit',
    statedBy: namedCompany.name,
    note: 'Sade det i receptionen. Oklart vad som menades: räknas som allt.',
  },
  {
    subject: { kind: 'person', contactId: noTexts.id },
    scope: ['phone', 'sms'],
    daysAgo: 44,
    how: 'sms',
    statedBy: noTexts.name,
    note: 'Svarade STOPP på bekräftelsen.',
  },
  {
    subject: { kind: 'phone', value: '040-628 04 95' },
    scope: ['phone', 'sms'],
    daysAgo: 37,
    how: 'other',
    note: 'Lapp på dörren till butiken.',
  },
  {
    subject: { kind: 'person', contactId: noPost.id },
    scope: ['post'],
    daysAgo: 26,
    how: 'call',
    statedBy: noPost.name,
    note: 'Vill inte ha kataloger. Får gärna ringas.',
  },
  {
    subject: { kind: 'email', value: 'kontor@sandrevla.example' },
    scope: ['tracking'],
    daysAgo: 16,
    how: 'email',
    note: 'Vill inte att öppnade mejl mäts.',
  },
  {
    subject: { kind: 'person', contactId: lifted.id },
    scope: ['all'],
    daysAgo: 80,
    how: 'call',
    statedBy: lifted.name,
    liftedDaysAgo: 20,
  },
  {
    subject: { kind: 'phone', value: '08-465 004 88' },
    scope: ['phone'],
    daysAgo: 75,
    how: 'call',
    statedBy: 'Den som svarade',
    liftedDaysAgo: 40,
  },
];

const FIRST_CHECK = 86;
const SECOND_CHECK = 30;

/**
 * Look-ups in the do-not-call register: everybody but the last consumer was checked when the journal was new, most
 * again a month ago. The last but one is then found listed; two checks have expired.
 */
export function makeChecks(
  draws: Draws,
  today: CalendarDay,
  { soleTraders, consumers }: ExampleContacts,
): Dated<RecordCheck>[] {
  const check = (contactId: string, daysAgo: number, isListed: boolean): Dated<RecordCheck> => {
    const day = weekdayUntil(addDays(today, -daysAgo));
    return {
      at: momentOn(day, 530).at,
      input: {
        id: draws.id(),
        register: 'nix-telefon',
        who: { by: 'contact', contactId, number: null },
        registerVersionOn: addDays(day, -3),
        isListed,
      },
    };
  };
  const people = [...soleTraders, ...consumers].map(({ id }) => id).slice(0, -1);
  const again = people.filter((_, index) => index !== 2 && index !== 7);
  return [
    ...people.map((id) => check(id, FIRST_CHECK, false)),
    ...again.map((id, index) => check(id, SECOND_CHECK, index === again.length - 1)),
  ];
}
