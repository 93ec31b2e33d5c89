import type { contactsContract } from '#shared/features/contacts/contacts.contract.ts';
import type { ServiceOf } from '#shared/ipc/define-contract.ts';
import { parseEmailAddress } from '#shared/kernel/email-address.ts';
import { parsePhoneNumber } from '#shared/kernel/phone-number.ts';
import type { z } from '#shared/kernel/schema.ts';
import type { Queries } from '../../database/journal.ts';
import type { ContactsPorts } from './contacts-ports.ts';
import {
  type ContactRecord,
  findBestMatches,
  findContacts,
  findHolders,
  findNamesakes,
} from './contacts.repository.ts';
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

type Operation = (typeof contactsContract)['findDuplicates'];
type Duplicate = z.output<Operation['output']>[number];

const AT_MOST = 20;

/** Who already carries what is being typed, and what of it the opt-out register holds. */
async function findDuplicates(
  ports: ContactsPorts,
  queries: Queries,
  { exceptId, name, numbers, emails }: z.output<Operation['input']>,
): Promise<Duplicate[]> {
  const phoneKeys = numbers.flatMap((number) => parsePhoneNumber(number)?.e164 ?? []);
  const emailKeys = emails.flatMap((email) => parseEmailAddress(email)?.matchKey ?? []);
  const isOther = ({ id }: ContactRecord) => id !== exceptId;
  const holdersOf = async (key: string) => (await findHolders(queries, key, AT_MOST)).filter(isOther);
  const badges = await ports.findBadges(queries, [...phoneKeys, ...emailKeys]);

  const found: Duplicate[] = [];
  const addIdentifier = async (key: string, kind: 'number' | 'email') => {
    const holders = await holdersOf(key);
    if (badges.has(key)) found.push(duplicate(`suppressed-${kind}`, holders[0]));
    found.push(...holders.map((holder) => duplicate(`same-${kind}`, holder)));
  };
  for (const key of new Set(phoneKeys)) await addIdentifier(key, 'number');
  for (const key of new Set(emailKeys)) await addIdentifier(key, 'email');
  const namesakes = name === '' ? [] : await findNamesakes(queries, name, AT_MOST);
  found.push(...namesakes.filter(isOther).map((contact) => duplicate('same-name', contact)));
  return found;
}

const duplicate = (because: Duplicate['because'], contact: ContactRecord | undefined): Duplicate => ({
  because,
  contactId: contact?.id ?? null,
  name: contact?.name ?? '',
  companyName: contact?.companyName ?? '',
});
