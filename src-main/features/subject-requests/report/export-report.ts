import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { reportFileName } from '#shared/features/subject-requests/report-file-name.rules.ts';
import type { SavedFile } from '#shared/ipc/saved-file.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { localTimeAt } from '#shared/kernel/clock.ts';
import type { AuditTrail } from '../../../database/audit-trail.ts';
import { findLastErasure, noteExport } from '../../../personal-data/export-record.ts';
import { exportKeysOf } from '../../../personal-data/request-declarations.ts';
import type { Queries } from '../../../database/journal.ts';
import { answerRequest, type AskedFor } from '../register/answer-request.ts';
import type { RunningExport, SubjectRequestsPorts } from '../subject-requests-ports.ts';
import { writeTogether } from '../../../host/write-together.ts';
import { type AssembledReport, assembleReport } from './assemble-report.ts';
import { gatherReport } from './gather-report.ts';
import type { ReportFacts, ReportInput } from './report-facts.ts';
import { say, type Voice } from './say-value.ts';

interface ReportFile {
  readonly path: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/**
 * Writes the report as PDF, JSON and CSV where the person chooses and answers the request: all of it or nothing. The
 * same request again is the same request, answered anew. Throws `subject-empty`, `export-failed`, `job-running`,
 * `cancelled`, `erased-meanwhile`, what writing throws, and `vault-locked` when the journal locked while the question stood open.
 */
export async function exportReport(ports: SubjectRequestsPorts, input: ReportInput): Promise<SavedFile> {
  const lastErasure = await ports.journal.inPieces.read(findLastErasure);
  const facts = await gatherReport(ports, input);
  const chosen = await ports.chooseSaveFile({ suggestedName: `${suggestedName(facts)}.pdf`, kind: 'pdf' });
  if (chosen === null) return { outcome: 'cancelled' };
  // Whoever answers a question that was left open may not be the one who asked.
  ports.journal.assertOpen();
  return ports.runExport(async (job) => {
    const report = await assembleReport(facts, job.assertGoing);
    await setImmediate();
    const files = await makeFiles(ports, facts, report, { paths: reportPaths(chosen), job });
    job.assertGoing();
    await writeTogether(ports.writeFile, files, () =>
      ports.journal.write(async (queries, trail) => {
        // Whoever was erased stands in no report that was saved afterwards.
        if ((await findLastErasure(queries)) !== lastErasure) throw new AppError('erased-meanwhile');
        await noteReport(ports, queries, trail, facts, { rows: report.rows, files });
      }),
    );
    return { outcome: 'saved', fileNames: files.map(({ fileName }) => fileName) };
  });
}

function suggestedName({ input, subject, madeAt, timeZone }: ReportFacts): string {
  const kind = say({ language: input.language, timeZone }, 'fileName');
  const name = input.subject.name || (subject.names[0] ?? '');
  return reportFileName(kind, name, localTimeAt(madeAt, timeZone).day);
}

/** The PDF first: its checksum stands for the answer. */
async function makeFiles(
  ports: SubjectRequestsPorts,
  { input, controller, madeAt, timeZone }: ReportFacts,
  { document, json, csv }: AssembledReport,
  { paths, job }: { readonly paths: ReportPaths; readonly job: RunningExport },
): Promise<ReportFile[]> {
  const voice: Voice = { language: input.language, timeZone };
  const data = [toFile(paths.json, json), toFile(paths.csv, csv)];
  const descriptions = [say(voice, 'attachment'), say(voice, 'attachmentCsv')];
  const pdf = await ports.renderPdf(document, {
    author: controller.name,
    madeAt: new Date(madeAt),
    onProgress: (done, total) => {
      job.assertGoing();
      job.progress(done, total);
    },
    attachments: data.map(({ fileName, bytes }, index) => ({
      name: fileName,
      bytes,
      description: descriptions[index] ?? '',
    })),
  });
  return [toFile(paths.pdf, pdf), ...data];
}

const toFile = (path: string, bytes: Uint8Array): ReportFile => ({
  path,
  fileName: basename(path),
  bytes,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

async function noteReport(
  ports: SubjectRequestsPorts,
  queries: Queries,
  trail: AuditTrail,
  facts: ReportFacts,
  { rows, files }: { readonly rows: number; readonly files: readonly ReportFile[] },
): Promise<void> {
  const { sellerName } = await ports.readWork(queries);
  await answerRequest(queries, trail, {
    id: facts.input.id,
    action: 'subjectRequests.exportReport',
    outcome: rows === 0 ? 'nothing-held' : 'granted',
    at: facts.madeAt,
    today: localTimeAt(facts.madeAt, facts.timeZone).day,
    recordedBy: sellerName,
    note: '',
    files,
    asked: askedFor(facts),
  });
  for (const { fileName, sha256 } of files)
    await noteExport(queries, trail, {
      fileName,
      sha256,
      id: randomUUID(),
      kind: 'subject-access-report',
      madeAt: facts.madeAt,
      rows,
      subjectKeys: new Set(exportKeysOf(facts.subject.keys)),
    });
}

const askedFor = ({ input, subject }: ReportFacts): AskedFor => ({
  kind: 'access',
  name: input.subject.name || (subject.names[0] ?? ''),
  subject: input.subject,
  receivedOn: input.receivedOn,
  identityCheck: input.identityCheck,
  language: input.language,
});

/** The files of one report. */
interface ReportPaths {
  readonly pdf: string;
  readonly json: string;
  readonly csv: string;
}

/**
 * The PDF's path with its ending, and beside it the machine-readable forms under the same name. All take a number when
 * a file stands there that nobody was asked about: only a PDF of the chosen name was.
 */
function reportPaths(chosen: string): ReportPaths {
  const base = chosen.replace(/\.pdf$/i, '');
  if (base !== chosen && existsSync(chosen)) return { ...pathsOf(base), pdf: chosen };
  for (let count = 1; ; count += 1) {
    const paths = pathsOf(count === 1 ? base : `${base} (${count})`);
    if (Object.values(paths).every((path) => !existsSync(path))) return paths;
  }
}

const pathsOf = (base: string): ReportPaths => ({
  pdf: `${base}.pdf`,
  json: `${base}.json`,
  csv: `${base}.csv`,
});
