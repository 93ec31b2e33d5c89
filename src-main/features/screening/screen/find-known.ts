import { organisationKeys } from '#shared/compliance/party.ts';
import { restrictedSinceOf } from '#shared/compliance/restricted.rules.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import { hashText } from '#shared/lists/hash-text.ts';
import type { Queries } from '../../../database/journal.ts';
import type { HeldSuppression, Holder, ScreeningPorts } from '../screening-ports.ts';
import { digitsOf, type ScreeningSets } from './load-screening.ts';
import { type HoldersOf, mailboxOf, matchHolder } from './match-holder.ts';
import type { SeenRow } from './see-row.ts';

/** A row, and the contact that it is about. */
export interface KnownRow extends SeenRow {
  readonly match: Holder | null;
}

/** What the journal knows of some rows, asked for all of them at once. */
export interface Known {
  readonly rows: readonly KnownRow[];
  readonly holdersOf: HoldersOf;
  /** The opt-outs that hold for one key. */
  readonly optOutsOf: (key: string) => readonly HeldSuppression[];
  /** Since when one of these contacts may only be stored. */
  readonly restrictedSinceOf: (contactIds: readonly string[]) => CalendarDay | null;
  /** True for a contact that was ever called. */
  readonly wasCalled: (contactId: string) => boolean;
  /** True for a contact that bought or agreed to something. */
  readonly hasAgreed: (contactId: string) => boolean;
}

export async function findKnown(
  ports: Pick<
    ScreeningPorts,
    'contacts' | 'findBadges' | 'findCalledContacts' | 'findAgreeing' | 'findRestricted'
  >,
  queries: Queries,
  sets: ScreeningSets,
  seen: readonly SeenRow[],
): Promise<Known> {
  const carried = seen.flatMap((row) => carriedKeys(sets, row));
  const holders = new Map(carried.length === 0 ? [] : await ports.contacts.findHolders(queries, carried));
  const holdersOf: HoldersOf = (key) => holders.get(key) ?? nobody;
  const rows = seen.map((row) => ({ ...row, match: row.record && matchHolder(row.record, holdersOf) }));
  const matched = [...new Set(rows.flatMap(({ match }) => match ?? []))];
  const told = new Set([...rows.flatMap(keysOf), ...matched.flatMap(keysOfHolder)]);
  const people = [...holders.values()].flat().map(({ id }) => id);
  const optOuts = await ports.findBadges(queries, [
    ...[...told].filter((key) => mayBeTold(sets, key)),
    ...new Set(people),
  ]);
  const restrictedOn =
    people.length === 0 ? noneRestricted : await ports.findRestricted(queries, [...new Set(people)]);
  const ids = matched.map(({ id }) => id);
  const called = ids.length === 0 ? noContacts : await ports.findCalledContacts(queries, ids);
  const agreeing = ids.length === 0 ? noContacts : await ports.findAgreeing(queries, ids);
  // Whether a colleague shares a number matters only where something was said about it.
  const shared = matched.flatMap(pointsOf).filter((point) => optOuts.has(point) && !holders.has(point));
  if (shared.length > 0)
    for (const [key, found] of await ports.contacts.findHolders(queries, shared)) holders.set(key, found);
  return {
    rows,
    holdersOf,
    optOutsOf: (key) => optOuts.get(key) ?? nothing,
    restrictedSinceOf: (contactIds) => restrictedSinceOf(restrictedOn, contactIds),
    wasCalled: (contactId) => called.has(contactId),
    hasAgreed: (contactId) => agreeing.has(contactId),
  };
}

const noneRestricted: ReadonlyMap<string, CalendarDay> = new Map();
const noContacts: ReadonlySet<string> = new Set();
const nobody: readonly Holder[] = [];
const nothing: readonly HeldSuppression[] = [];

/** Numbers and addresses that some contact carries. */
const carriedKeys = ({ held }: ScreeningSets, { numbers, addresses }: SeenRow): string[] => [
  ...numbers.filter((number) => held.phones.has(digitsOf(number))),
  ...addresses.flatMap((address) => {
    const mailbox = mailboxOf(address);
    return held.emails.has(hashText(mailbox)) ? [address, mailbox] : [];
  }),
];

const keysOf = ({ numbers, addresses, companyKeys }: SeenRow): string[] => [
  ...numbers,
  ...addresses,
  ...companyKeys,
];

const keysOfHolder = (holder: Holder): string[] => [...organisationKeys(holder), ...pointsOf(holder)];

const BY_NAME = 'name:';

/** Whether the opt-out register may say something of a number, an address or a company. */
function mayBeTold({ optedOut }: ScreeningSets, key: string): boolean {
  if (key.startsWith(BY_NAME)) return optedOut.companies?.has(hashText(key.slice(BY_NAME.length))) ?? false;
  if (key.startsWith('+')) return optedOut.phones.has(digitsOf(key));
  // Domains are looked up with the address.
  if (key.includes('@')) return optedOut.domains.size > 0 || optedOut.emails.has(hashText(mailboxOf(key)));
  return optedOut.organisations.has(Number(key.replace('-', '')));
}

/** A number as the sets hold it. */
/** The numbers and addresses that a contact carries. */
export const pointsOf = ({ points }: Holder): string[] =>
  points.flatMap(({ normalised }) => normalised ?? []);
