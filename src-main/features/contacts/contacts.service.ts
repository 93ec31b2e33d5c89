import type { contactsContract } from '#shared/features/contacts/contacts.contract.ts';
import type { ServiceOf } from '#shared/ipc/define-contract.ts';
import type { ContactsPorts } from './contacts-ports.ts';
import { findBestMatches, findContacts } from './contacts.repository.ts';
import { findDuplicates } from './find-duplicates.ts';
import { saveContact } from './save-contact.ts';
import { showContact, showRows } from './show-contacts.ts';

const SUGGESTIONS = 8;

/** People and companies. */
export function createContactsService(ports: ContactsPorts): ServiceOf<typeof contactsContract> {
  const { journal } = ports;
  return {
    list: (filter) =>
      journal.read(async (queries) => {
        const { rows, total } = await findContacts(queries, filter);
        return { rows: await showRows(ports, queries, rows), total };
      }),
    read: ({ id }) => journal.read((queries) => showContact(ports, queries, id)),
    save: (input) => journal.write((queries, trail) => saveContact(ports, queries, trail, input)),
    suggest: ({ text }) =>
      journal.read(async (queries) =>
        showRows(ports, queries, await findBestMatches(queries, text, SUGGESTIONS)),
      ),
    findDuplicates: (input) => journal.read((queries) => findDuplicates(ports, queries, input)),
  };
}
