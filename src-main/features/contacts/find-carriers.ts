import { mailboxOf } from '#shared/kernel/email-address.ts';
import type { Queries } from '../../database/journal.ts';
import type { ContactRecord } from './contacts.repository.ts';
import {
  findContactIdsHolding,
  findContactIdsHoldingTagged,
  findContactsById,
  type HeldBy,
} from './listed-contacts.repository.ts';

/** Who carries each of these keys (E.164, e-mail match key), an address with any plus-tag or none. */
export async function findHeldBy(queries: Queries, keys: readonly string[]): Promise<HeldBy[]> {
  const values = [...new Set(keys.map(mailboxOf))];
  const addresses = values.filter((value) => value.includes('@'));
  return [
    ...(values.length === 0 ? [] : await findContactIdsHolding(queries, values)),
    ...(addresses.length === 0 ? [] : await findContactIdsHoldingTagged(queries, addresses)),
  ];
}

/** The contacts that carry a key, as far as it was asked about. */
export type CarriersOf = (key: string) => readonly ContactRecord[];

/** The contacts that carry these keys, in a handful of questions however many they are. */
export async function findCarriers(queries: Queries, keys: readonly string[]): Promise<CarriersOf> {
  const held = await findHeldBy(queries, keys);
  const people = await findContactsById(queries, [...new Set(held.map(({ contactId }) => contactId))]);
  const byId = new Map(people.map((contact) => [contact.id, contact]));
  const carriers = new Map<string, Set<ContactRecord>>();
  for (const { value, contactId } of held) {
    const contact = byId.get(contactId);
    const mailbox = mailboxOf(value);
    if (contact) carriers.set(mailbox, (carriers.get(mailbox) ?? new Set()).add(contact));
  }
  return (key) => [...(carriers.get(mailboxOf(key)) ?? [])];
}
