import { listFileName } from '#shared/features/screening/list-file-name.rules.ts';
import type { screeningContract } from '#shared/features/screening/screening.contract.ts';
import { listFileMessages } from '#shared/features/screening/screening-documents.messages.ts';
import { translate } from '#shared/i18n/text.ts';
import type { SavedFile } from '#shared/ipc/saved-file.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { todayAt } from '#shared/kernel/clock.ts';
import { parseOrganisationNumber } from '#shared/kernel/organisation-number.ts';
import { readE164 } from '#shared/kernel/phone-number.ts';
import type { z } from '#shared/kernel/schema.ts';
import type { TextColumn } from '../../../documents/write-xlsx.ts';
import type { RunningExport, ScreeningPorts } from '../screening-ports.ts';
import { findUsable, type UsableContact } from './find-usable.ts';
import { requireRun } from './require-run.ts';
import { writeTable } from './write-table.ts';

type Wanted = z.output<(typeof screeningContract)['saveCleared']['input']>;

/** Each column with its width in characters. */
const columns = [
  ['cleared.name', 28],
  ['cleared.company', 28],
  ['cleared.role', 20],
  ['cleared.phone', 18],
  ['cleared.otherPhone', 18],
  ['cleared.email', 30],
  ['cleared.organisationNumber', 20],
  ['cleared.note', 40],
  ['cleared.rowNumber', 12],
] as const;

/**
 * The contacts of a written list that may be called today, in the order of its rows, where the person chooses to save
 * them. Whoever has said no since is left out, also who says it while the file is made and has not been asked about
 * yet. Throws `list-not-found`, `list-already-undone`, `vault-locked` and what
 * writing throws.
 */
export async function saveCleared(ports: ScreeningPorts, { id, kind, language }: Wanted): Promise<SavedFile> {
  const run = await ports.journal.read((queries) => requireRun(queries, id));
  if (run.undoneAt !== null) throw new AppError('list-already-undone');
  const word = (key: keyof typeof listFileMessages) => translate(listFileMessages[key], language);
  const title = word('cleared.fileName');
  const today = todayAt(ports.clock);
  const subjectKeys = new Set<string>();
  async function* rows({ progress }: RunningExport): AsyncGenerator<string[]> {
    for await (const found of findUsable(ports, run, (row) =>
      progress(Math.min(row, run.rowCount), run.rowCount),
    )) {
      subjectKeys.add(found.contact.id);
      yield cellsOf(found);
    }
  }
  return ports.exportInPieces({
    kind,
    what: 'cleared-list',
    suggestedName: `${listFileName(title, run.supplier, today)}.${kind}`,
    pieces: (job) =>
      writeTable(kind, {
        name: title,
        columns: columns.map(([key, width]): TextColumn => ({ title: word(key), width })),
        rows: rows(job),
      }),
    included: () => ({ rows: subjectKeys.size, subjectKeys }),
  });
}

function cellsOf({ contact, phones, emails }: UsableContact): string[] {
  const isCompany = contact.kind === 'company';
  const [first = '', ...others] = phones.map(({ normalised }) => readE164(normalised)?.display ?? normalised);
  return [
    isCompany ? '' : contact.name,
    isCompany ? contact.name : contact.companyName,
    contact.role,
    first,
    others.join(', '),
    emails.map(({ raw }) => raw).join(', '),
    companyNumberOf(contact),
    contact.note,
    String(contact.rowNumber),
  ];
}

/** A sole trader's number is a personal identity number, which no file needs. */
function companyNumberOf({ organisationNumber }: UsableContact['contact']): string {
  const number = parseOrganisationNumber(organisationNumber ?? '');
  return number === null || number.isPersonalIdentityNumber ? '' : number.value;
}
