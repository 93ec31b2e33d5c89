import { setImmediate } from 'node:timers/promises';
import { mailboxOf } from '#shared/kernel/email-address.ts';
import type { Instant } from '#shared/kernel/clock.ts';
import { hashText } from '#shared/lists/hash-text.ts';
import { NumberSet } from '#shared/lists/number-set.ts';
import type { Queries } from '../../database/journal.ts';
import { pruneContactIndex } from '../../database/prune-contact-index.ts';
import { insertContactsIntoIndex } from '../../database/search-index.ts';
import type { BroughtContact } from './brought-contact.ts';
import { keysOfName } from './contact-keys.ts';
import type { ContactsPorts } from './contacts-ports.ts';
import { type ContactRecord, findPoints, type PointRecord } from './contacts.repository.ts';
import { findHeldBy } from './find-carriers.ts';
import {
  deleteContacts,
  findContactsById,
  findHeldValues,
  findNextSeq,
  insertContacts,
  insertPoints,
} from './listed-contacts.repository.ts';
import { refusePersonalNumber } from './refuse-personal-number.ts';
import { updateListed } from './update-listed.ts';

/** A contact that carries a number or address, with all that it carries. */
export interface ContactHolder extends ContactRecord {
  readonly points: readonly PointRecord[];
}

// A statement for so many values takes some milliseconds; between two of them others have their turn.
const CHUNK = 20_000;

/** What a list may do to the contacts. */
export const createListedContacts = (ports: Pick<ContactsPorts, 'findBadges' | 'carryOptOut'>) => ({
  loadHeld,
  findHolders,
  nextSeq: findNextSeq,
  insert,
  update: (...[queries, trail, changes, how]: UpdateArguments) =>
    updateListed(ports, queries, trail, changes, how),
  remove,
});

type UpdateArguments = Parameters<typeof updateListed> extends [unknown, ...infer Rest] ? Rest : never;

/** E.164 digits of every number that a contact carries, and `hashText` of every address without its plus-tag. */
async function loadHeld(
  queries: Queries,
): Promise<{ readonly phones: NumberSet; readonly emails: NumberSet }> {
  const [phones, emails] = [new NumberSet(), new NumberSet()];
  let above = '';
  for (;;) {
    const values = await findHeldValues(queries, above, CHUNK);
    for (const value of values)
      if (value.includes('@')) emails.add(hashText(mailboxOf(value)));
      else phones.add(Number(value.slice(1)));
    above = values.at(-1) ?? above;
    if (values.length < CHUNK) return { phones, emails };
    await setImmediate();
  }
}

/**
 * Who carries each of these keys (E.164, e-mail match key with or without tag), in the order of their places. An
 * address is carried in any of its writings with and without a plus-tag. A key that nobody carries is missing.
 */
async function findHolders(
  queries: Queries,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly ContactHolder[]>> {
  const sought = Map.groupBy(new Set(keys), mailboxOf);
  const found = await findHeldBy(queries, keys);
  const holders = await readHolders(queries, new Set(found.map(({ contactId }) => contactId)));
  const answer = new Map<string, readonly ContactHolder[]>();
  for (const [value, held] of Map.groupBy(found, (one) => mailboxOf(one.value))) {
    const carrying = new Set(held.flatMap(({ contactId }) => holders.get(contactId) ?? []));
    const inOrder = [...carrying].sort((one, other) => one.seq - other.seq);
    for (const key of sought.get(value) ?? []) answer.set(key, inOrder);
  }
  return answer;
}

async function readHolders(queries: Queries, ids: ReadonlySet<string>): Promise<Map<string, ContactHolder>> {
  if (ids.size === 0) return new Map();
  const contacts = await findContactsById(queries, [...ids]);
  const points = Map.groupBy(await findPoints(queries, [...ids]), ({ contactId }) => contactId);
  return new Map(contacts.map((one) => [one.id, { ...one, points: points.get(one.id) ?? [] }]));
}

// Some hundredths of a second each; in between, others have their turn.
const STATEMENT = 500;

/**
 * Writes contacts that are not there yet, with what finds them. Best given by the thousand: the index takes them all
 * with one statement, and gets slower with every one it takes. Throws `identifier-is-personal-identity-number`.
 */
async function insert(queries: Queries, contacts: readonly BroughtContact[], at: Instant): Promise<void> {
  if (contacts.length === 0) return;
  for (const { organisationNumber } of contacts) refusePersonalNumber(organisationNumber);
  const records = contacts.map((contact) => ({ ...contact, ...keysOfName(contact) }));
  for (const some of slicesOf(records)) {
    await insertContacts(queries, some, at);
    await setImmediate();
  }
  const points = contacts.flatMap(({ id: contactId, points: brought }) =>
    brought.map((point, position) => ({ ...point, contactId, position })),
  );
  // In the order of the index by value: by far the largest, and the only one that is not filled from one end.
  points.sort((one, other) => (one.normalised < other.normalised ? -1 : 1));
  for (const some of slicesOf(points)) {
    await insertPoints(queries, some, at);
    await setImmediate();
  }
  await insertContactsIntoIndex(queries, contacts);
}

function* slicesOf<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += STATEMENT) yield items.slice(from, from + STATEMENT);
}

/**
 * Takes contacts out of the journal and its index, some at a time, with nothing left of them in either. `assertGoing` is
 * asked between two pieces of work and may throw. A contact with calls is refused by the file.
 */
async function remove(
  queries: Queries,
  contactSeqs: AsyncIterable<readonly number[]>,
  assertGoing: () => void,
): Promise<void> {
  const index = pruneContactIndex(queries, assertGoing);
  for await (const seqs of contactSeqs) {
    await index.remove(seqs);
    await deleteContacts(queries, seqs);
  }
  await index.finish();
}
