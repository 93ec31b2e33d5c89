import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { reportFileName } from '#shared/features/subject-requests/report-file-name.rules.ts';
import { requestLettersMessages } from '#shared/features/subject-requests/request-letters.messages.ts';
import type { subjectRequestsContract } from '#shared/features/subject-requests/subject-requests.contract.ts';
import { translate } from '#shared/i18n/text.ts';
import type { SavedFile } from '#shared/ipc/saved-file.ts';
import { localTimeAt, toInstant } from '#shared/kernel/clock.ts';
import type { z } from '#shared/kernel/schema.ts';
import type { AuditTrail } from '../../../database/audit-trail.ts';
import { noteExport } from '../../../personal-data/export-record.ts';
import { exportKeysOf } from '../../../personal-data/request-declarations.ts';
import type { Queries } from '../../../database/journal.ts';
import { answerRequest } from '../register/answer-request.ts';
import { requireSubject } from '../subject/require-subject.ts';
import type { KnownSubject } from '../subject/subject-keys.ts';
import type { SubjectRequestsPorts } from '../subject-requests-ports.ts';
import { writeTogether } from '../../../host/write-together.ts';
import { gatherProvided, type Provided } from './gather-portable.ts';
import { portableCsv, type PortableHead, portableJson } from './write-portable.ts';

type PortableInput = z.output<typeof subjectRequestsContract.exportPortable.input>;

interface WrittenFile {
  readonly fileName: string;
  readonly sha256: string;
}

interface Portable {
  readonly input: PortableInput;
  readonly known: KnownSubject;
  readonly provided: Provided;
  readonly head: PortableHead;
}

/**
 * Writes what the person provided as JSON and CSV where the person chooses, and answers the request (GDPR art. 20): all
 * of it or nothing. Throws `subject-empty`, `contact-not-found`, `request-not-found` when the id is another kind of
 * request's, `vault-locked` when the journal locked while the question stood open, and what writing throws.
 */
export async function exportPortable(ports: SubjectRequestsPorts, input: PortableInput): Promise<SavedFile> {
  const { journal } = ports;
  const portable = await journal.read((queries) => gatherPortable(ports, queries, input));
  const path = await ports.chooseSaveFile({ suggestedName: suggestedName(ports, portable), kind: 'json' });
  if (path === null) return { outcome: 'cancelled' };
  // Whoever answers a question that was left open may not be the one who asked.
  journal.assertOpen();
  const paths = portablePaths(path);
  const files = [
    { path: paths.json, bytes: portableJson(portable.head, portable.provided) },
    { path: paths.csv, bytes: portableCsv(portable.head, portable.provided) },
  ];
  const written = files.map((file) => ({
    fileName: basename(file.path),
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
  }));
  await writeTogether(ports.writeFile, files, () =>
    journal.write((queries, trail) => notePortable(ports, queries, trail, portable, written)),
  );
  return { outcome: 'saved', fileNames: written.map(({ fileName }) => fileName) };
}

async function gatherPortable(
  ports: SubjectRequestsPorts,
  queries: Queries,
  input: PortableInput,
): Promise<Portable> {
  const known = await requireSubject(queries, input.subject);
  return {
    input,
    known,
    provided: await gatherProvided(queries, known),
    head: {
      name: input.subject.name || (known.names[0] ?? ''),
      controller: (await ports.readController(queries)).name,
      madeAt: toInstant(ports.clock.now()),
      language: input.language,
    },
  };
}

function suggestedName({ clock }: SubjectRequestsPorts, { head }: Portable): string {
  const what = translate(requestLettersMessages['portable.fileName'], head.language);
  return `${reportFileName(what, head.name, localTimeAt(head.madeAt, clock.timeZone()).day)}.json`;
}

/** The table stands beside the JSON under the same name; only a JSON of the chosen name was asked about. */
function portablePaths(chosen: string): { readonly json: string; readonly csv: string } {
  const base = chosen.replace(/\.json$/i, '');
  const isAskedAbout = base !== chosen && existsSync(chosen);
  for (let count = 1; ; count += 1) {
    const numbered = count === 1 ? base : `${base} (${count})`;
    const json = isAskedAbout ? chosen : `${numbered}.json`;
    const csv = `${numbered}.csv`;
    if ((isAskedAbout || !existsSync(json)) && !existsSync(csv)) return { json, csv };
  }
}

async function notePortable(
  ports: SubjectRequestsPorts,
  queries: Queries,
  trail: AuditTrail,
  { input, known, provided, head }: Portable,
  files: readonly WrittenFile[],
): Promise<void> {
  const { sellerName: recordedBy } = await ports.readWork(queries);
  const { points, purchases, consents, requests } = provided;
  const rows = points.length + purchases.length + consents.length + requests.length;
  await answerRequest(queries, trail, {
    id: input.id,
    action: 'subjectRequests.exportPortable',
    outcome: rows === 0 ? 'nothing-held' : 'granted',
    at: head.madeAt,
    today: localTimeAt(head.madeAt, ports.clock.timeZone()).day,
    recordedBy,
    note: '',
    files,
    asked: {
      kind: 'portability',
      name: head.name,
      subject: input.subject,
      receivedOn: input.receivedOn,
      identityCheck: input.identityCheck,
      language: input.language,
    },
  });
  for (const file of files)
    await noteExport(queries, trail, {
      ...file,
      id: randomUUID(),
      kind: 'portability',
      madeAt: head.madeAt,
      rows,
      subjectKeys: new Set(exportKeysOf(known.keys)),
    });
}
