import type { Candidate } from '#shared/features/subject-requests/subject-requests.contract.ts';
import { foldText } from '#shared/kernel/fold-text.ts';
import { parseOrganisationNumber } from '#shared/kernel/organisation-number.ts';
import type { Queries } from '../../../database/journal.ts';
import {
  type ContactRow,
  countCallsByContact,
  findContactsByOrganisation,
  findContactsByRawDigits,
  findContactsByValue,
  findContactsByWords,
  findPointsOf,
} from '../subject-requests.repository.ts';
import { findNameless } from './find-nameless.ts';
import { displayOf, readWanted, type Wanted } from './read-wanted.ts';

const AT_MOST = 50;

/**
 * Whoever a name, address, telephone or organisation number in any format may stand for, over contacts and every other
 * table; of the trail only what still holds.
 */
export async function findCandidates(queries: Queries, text: string): Promise<Candidate[]> {
  const wanted = readWanted(text);
  const contacts = await findContacts(queries, wanted);
  const candidates = await showContacts(queries, contacts.rows, contacts.matchedBy);
  const nameless = await findNameless(queries, wanted, candidates.length > 0);
  return [...candidates, ...nameless].slice(0, AT_MOST);
}

async function findContacts(
  queries: Queries,
  wanted: Wanted,
): Promise<{ rows: ContactRow[]; matchedBy: Candidate['matchedBy'] }> {
  const { text, phone, rawPhone, emails } = wanted;
  const firm = parseOrganisationNumber(text);
  if (firm !== null) {
    const rows = await findContactsByOrganisation(queries, firm.value, AT_MOST);
    if (rows.length > 0) return { rows, matchedBy: 'name' };
  }
  if (emails.length > 0)
    return { rows: await findContactsByValue(queries, emails, AT_MOST), matchedBy: 'email' };
  if (phone !== null)
    return { rows: await findContactsByValue(queries, [phone], AT_MOST), matchedBy: 'phone' };
  if (rawPhone !== null)
    return { rows: await findContactsByRawDigits(queries, rawPhone, AT_MOST), matchedBy: 'phone' };
  return { rows: await findContactsByWords(queries, foldText(text), AT_MOST), matchedBy: 'name' };
}

async function showContacts(
  queries: Queries,
  rows: readonly ContactRow[],
  matchedBy: Candidate['matchedBy'],
): Promise<Candidate[]> {
  const ids = rows.map((row) => row.id);
  const points = Map.groupBy(await findPointsOf(queries, ids), (point) => point.contactId);
  const calls = await countCallsByContact(queries, ids);
  return rows.map(({ id, name, companyName }) => {
    const own = points.get(id) ?? [];
    return {
      contactId: id,
      name,
      companyName,
      phones: own
        .filter((point) => point.kind === 'phone')
        .map((point) => displayOf(point.normalised ?? point.raw)),
      emails: own.filter((point) => point.kind === 'email').map((point) => point.raw),
      matchedBy,
      calls: calls.get(id) ?? 0,
    };
  });
}
