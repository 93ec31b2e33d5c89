import type { Block, Document } from '#shared/documents/document-model.ts';
import { erasureDocumentsMessages } from '#shared/features/erasures/erasure-documents.messages.ts';
import type { ErasureReceipt } from '#shared/features/erasures/erasures.contract.ts';
import type { Language } from '#shared/i18n/text.ts';
import type { SavedFile } from '#shared/ipc/saved-file.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { localTimeAt, twoDigits } from '#shared/kernel/clock.ts';
import type { Queries } from '../../database/journal.ts';
import { createPaper, type Paper } from '../../documents/paper.ts';
import type { ErasuresPorts } from './erasures-ports.ts';
import { findErasure } from './erasures.repository.ts';
import { toReceipt } from './show-receipts.ts';

/** The receipt: what went, on what ground, what is kept and why; never whose it was. Throws `erasure-not-found`. */
export async function makeReceipt(
  ports: ErasuresPorts,
  queries: Queries,
  id: string,
  language: Language,
): Promise<Document> {
  const row = await findErasure(queries, id);
  if (!row) throw new AppError('erasure-not-found');
  const receipt = toReceipt(row, language);
  const paper = createPaper(erasureDocumentsMessages, language);
  const { day, minuteOfDay } = localTimeAt(row.erasedAt, ports.clock.timeZone());
  const clock = `${twoDigits(Math.floor(minuteOfDay / 60))}:${twoDigits(minuteOfDay % 60)}`;
  return paper.document('title', await ports.readControllerName(queries), [
    paper.paragraph(paper.say('lead')),
    paper.facts([
      ['receiptNumber', receipt.id],
      ['ground', paper.say(`ground.${receipt.ground}`)],
      ['erasedAt', `${day} ${clock}`],
      ['copiesUntil', receipt.copiesUntil],
    ]),
    ...whatWent(paper, receipt),
    paper.heading('whatIsKept'),
    paper.paragraph(paper.say('keptHash')),
    paper.paragraph(paper.say('keptCopies', { day: receipt.copiesUntil })),
    paper.paragraph(paper.say('citation'), 'soft'),
  ]);
}

type Words = Paper<keyof typeof erasureDocumentsMessages>;

const whatWent = (paper: Words, { counts }: ErasureReceipt): Block[] => [
  paper.heading('whatWent'),
  paper.table(
    'whatWent',
    [
      ['kindOfData', 6],
      ['effect', 5],
      ['rows', 2],
      ['why', 9],
    ],
    counts.map(({ title, effect, rows, why }) => [
      title,
      paper.say(`effect.${effect}`),
      paper.number(rows),
      why,
    ]),
  ),
];

/** Saves it as PDF where the person chooses. */
export async function saveReceipt(ports: ErasuresPorts, id: string, language: Language): Promise<SavedFile> {
  const { document, author } = await ports.journal.read(async (queries) => ({
    document: await makeReceipt(ports, queries, id, language),
    author: await ports.readControllerName(queries),
  }));
  const madeAt = ports.clock.now();
  const paper = createPaper(erasureDocumentsMessages, language);
  return ports.exportFile({
    kind: 'pdf',
    what: 'erasure-receipt',
    suggestedName: `${paper.say('fileName', { id: id.slice(0, 8) })}.pdf`,
    bytes: await ports.renderPdf(document, { author, madeAt }),
    rows: 1,
    subjectKeys: new Set(),
  });
}
