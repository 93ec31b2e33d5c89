import { createHash, randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { reportFileName } from '#shared/features/subject-requests/report-file-name.rules.ts';
import type { SavedFile } from '#shared/ipc/saved-file.ts';
import { localTimeAt } from '#shared/kernel/clock.ts';
import type { AuditTrail } from '../../database/audit-trail.ts';
import { noteExport } from '../../database/export-record.ts';
import { exportKeysOf } from '../../database/find-request-rows.ts';
import type { Queries } from '../../database/journal.ts';
import { type AssembledReport, assembleReport } from './assemble-report.ts';
import { gatherReport, type ReportFacts, type ReportInput } from './gather-report.ts';
import { say } from './say-value.ts';
import type { SubjectRequestsPorts } from './subject-requests-ports.ts';
import { findRequestById, putRequest, type RequestRow } from './subject-requests.repository.ts';
import { reportPaths, writeTogether } from './write-report-files.ts';

interface WrittenFile {
  readonly fileName: string;
  readonly sha256: string;
}

/**
 * Writes the report as PDF and JSON where the person chooses and notes the request: all of it or nothing. The same
 * request again is the same request, answered anew. Throws `subject-empty`, `export-failed`, what writing throws, and
 * `vault-locked` when the journal locked while the question stood open.
 */
export async function exportReport(ports: SubjectRequestsPorts, input: ReportInput): Promise<SavedFile> {
  const facts = await ports.journal.read((queries) => gatherReport(ports, queries, input));
  const chosen = await ports.chooseSaveFile({ suggestedName: `${suggestedName(facts)}.pdf`, kind: 'pdf' });
  if (chosen === null) return { outcome: 'cancelled' };
  // Whoever answers a question that was left open may not be the one who asked.
  ports.journal.assertOpen();
  const report = assembleReport(facts);
  const paths = reportPaths(chosen);
  const jsonName = basename(paths.json);
  const pdf = await printReport(ports, facts, report, jsonName);
  const written = [
    { fileName: basename(paths.pdf), sha256: sha256Of(pdf) },
    { fileName: jsonName, sha256: sha256Of(report.json) },
  ] as const;
  await writeTogether(
    ports.writeFile,
    [
      { path: paths.pdf, bytes: pdf },
      { path: paths.json, bytes: report.json },
    ],
    () =>
      ports.journal.write((queries, trail) =>
        noteReport(queries, trail, facts, { rows: report.rows, written }),
      ),
  );
  return { outcome: 'saved', fileNames: written.map(({ fileName }) => fileName) };
}

function suggestedName({ input, subject, madeAt, timeZone }: ReportFacts): string {
  const kind = say({ language: input.language, timeZone }, 'fileName');
  const name = input.subject.name || (subject.names[0] ?? '');
  return reportFileName(kind, name, localTimeAt(madeAt, timeZone).day);
}

const printReport = (
  ports: SubjectRequestsPorts,
  { input, controller, madeAt, timeZone }: ReportFacts,
  { document, json }: AssembledReport,
  jsonName: string,
): Promise<Uint8Array> =>
  ports.renderPdf(document, {
    author: controller.name,
    madeAt: new Date(madeAt),
    attachments: [
      { name: jsonName, bytes: json, description: say({ language: input.language, timeZone }, 'attachment') },
    ],
  });

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function noteReport(
  queries: Queries,
  trail: AuditTrail,
  facts: ReportFacts,
  { rows, written }: { readonly rows: number; readonly written: readonly [WrittenFile, ...WrittenFile[]] },
): Promise<void> {
  const before = await findRequestById(queries, facts.input.id);
  const row = toRequestRow(facts, written);
  await putRequest(queries, row);
  trail.record({
    action: 'subjectRequests.exportReport',
    table: 'subjectRequest',
    id: row.id,
    ...(before && { before }),
    after: row,
  });
  for (const file of written)
    await noteExport(queries, trail, {
      ...file,
      id: randomUUID(),
      kind: 'subject-access-report',
      madeAt: facts.madeAt,
      rows,
      subjectKeys: new Set(exportKeysOf(facts.subject.keys)),
    });
}

const toRequestRow = (
  { input, dueOn, madeAt, subject }: ReportFacts,
  written: readonly [WrittenFile, ...WrittenFile[]],
): RequestRow => ({
  id: input.id,
  kind: 'access',
  name: input.subject.name || (subject.names[0] ?? ''),
  subject: JSON.stringify(input.subject),
  receivedOn: input.receivedOn,
  dueOn,
  identityCheck: input.identityCheck,
  language: input.language,
  answeredAt: madeAt,
  fileNames: JSON.stringify(written.map(({ fileName }) => fileName)),
  sha256: written[0].sha256,
});
