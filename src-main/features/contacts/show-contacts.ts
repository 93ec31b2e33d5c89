import type { Contact, ContactRow } from '#shared/features/contacts/contacts.contract.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { Queries } from '../../database/journal.ts';
import { keysOf, toContact, toContactRow } from './contact-view.ts';
import type { ContactsPorts } from './contacts-ports.ts';
import { type ContactRecord, findContact, findPoints } from './contacts.repository.ts';

/** One contact with its badges. Throws `contact-not-found`. */
export async function showContact(ports: ContactsPorts, queries: Queries, id: string): Promise<Contact> {
  const contact = await requireContact(queries, id);
  const points = await findPoints(queries, [id]);
  return toContact(contact, points, await ports.findBadges(queries, keysOf(contact, points)));
}

/** Contacts as lines of a list, with what the opt-out register says of each today. */
export async function showRows(
  ports: ContactsPorts,
  queries: Queries,
  contacts: readonly ContactRecord[],
): Promise<ContactRow[]> {
  const points = Map.groupBy(
    await findPoints(
      queries,
      contacts.map(({ id }) => id),
    ),
    ({ contactId }) => contactId,
  );
  const pointsOf = (contact: ContactRecord) => points.get(contact.id) ?? [];
  const keys = new Set(contacts.flatMap((contact) => keysOf(contact, pointsOf(contact))));
  const badges = await ports.findBadges(queries, [...keys]);
  return contacts.map((contact) => toContactRow(contact, pointsOf(contact), badges));
}

/** The stored contact. Throws `contact-not-found`. */
export async function requireContact(queries: Queries, id: string): Promise<ContactRecord> {
  const contact = await findContact(queries, id);
  if (!contact) throw new AppError('contact-not-found');
  return contact;
}
