import { mailboxOf } from '#shared/kernel/email-address.ts';
import type { Instant } from '#shared/kernel/clock.ts';
import { hashText } from '#shared/lists/hash-text.ts';
import { NumberSet } from '#shared/lists/number-set.ts';
import type { Journal, Queries } from '../../database/journal.ts';
import { renewIndex } from '../../database/renew-index.ts';
import { insertContactsIntoIndex, removeContactsFromIndex } from '../../database/search-index.ts';
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
interface ContactHolder extends ContactRecord {
  readonly points: readonly PointRecord[];
}

// A statement for so many values takes some milliseconds.
const CHUNK = 5000;

/** What a list may do to the contacts. */
export const createListedContacts = (ports: Pick<ContactsPorts, 'findBadges' | 'carryOptOut'>) => ({
  loadHeld,
  findHolders,
  nextSeq: findNextSeq,
  insert,
  update: (...[queries, trail, changes, how]: UpdateArguments) =>
    updateListed(ports, queries, trail, changes, how),
  remove,
  renewIndex: (pieces: Pick<Journal['inPieces'], 'keepCache' | 'isAsked'>) =>
    renewIndex(pieces, 'contactSearch'),
});

type UpdateArguments = Parameters<typeof updateListed> extends [unknown, ...infer Rest] ? Rest : never;

/** E.164 digits of every number that a contact carries, and `hashText` of every address without its plus-tag. */
async function loadHeld({
  read,
}: Pick<Journal, 'read'>): Promise<{ readonly phones: NumberSet; readonly emails: NumberSet }> {
  const [phones, emails] = [new NumberSet(), new NumberSet()];
  let above = '';
  for (;;) {
    const values = await read((queries) => findHeldValues(queries, above, CHUNK));
    for (const value of values)
      if (value.includes('@')) emails.add(hashText(mailboxOf(value)));
      else phones.add(Number(value.slice(1)));
    above = values.at(-1) ?? above;
    if (values.length < CHUNK) return { phones, emails };
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

/** Writes contacts that are not there yet, with what finds them. Throws `identifier-is-personal-identity-number`. */
async function insert(queries: Queries, contacts: readonly BroughtContact[], at: Instant): Promise<void> {
  for (const { organisationNumber } of contacts) refusePersonalNumber(organisationNumber);
  await insertContacts(
    queries,
    contacts.map((contact) => ({ ...contact, ...keysOfName(contact) })),
    at,
  );
  const points = contacts.flatMap(({ id: contactId, points: brought }) =>
    brought.map((point, position) => ({ ...point, contactId, position })),
  );
  await insertPoints(queries, points, at);
  await insertContactsIntoIndex(queries, contacts);
}

/**
 * Takes contacts out of the journal. Of many, the index only marks that they are gone, until `renewIndex` has left
 * nothing of them in it either. A contact with calls is refused by the file.
 */
async function remove(queries: Queries, seqs: readonly number[]): Promise<void> {
  await removeContactsFromIndex(queries, seqs);
  await deleteContacts(queries, seqs);
}
