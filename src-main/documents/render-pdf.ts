import { once } from 'node:events';
import type { Document } from '#shared/documents/document-model.ts';
import { attachFiles, type Attachment } from './attach-files.ts';
import { ByteSink } from './byte-sink.ts';
import { producer, toXmp } from './document-metadata.ts';
import { page } from './page-design.ts';
import { PageFlow } from './page-flow.ts';
import { flushPages, type Pdf } from './pdfkit-internals.ts';
import { printBlocks } from './print-document.ts';
import { printRunningLines } from './print-running-lines.ts';
import { toOneLine } from './printable-text.ts';
import { createTypesetter } from './typesetter.ts';

export interface RenderOptions {
  /** Who answers for the document: the controller, never a computer account. */
  readonly author: string;
  readonly madeAt: Date;
  /** Absolute path of the folder that holds the font files. */
  readonly fontFolder: string;
  readonly attachments?: readonly Attachment[];
  /** How far printing has come, in rows and paragraphs; may stop it by throwing. */
  readonly onProgress?: (done: number, total: number) => void;
}

const languageTags = { sv: 'sv-SE', en: 'en-GB' } as const;

/** pdfkit is loaded with the first document, so that the start never pays for it. */
async function openPdf(document: Document, options: RenderOptions): Promise<Pdf> {
  const { default: PdfDocument } = await import('pdfkit');
  const metadata = {
    title: toOneLine(document.title) || producer,
    author: toOneLine(options.author),
    madeAt: options.madeAt,
  };
  const pdf = new PdfDocument({
    pdfVersion: '1.7',
    // @ts-expect-error pdfkit knows PDF/UA since 0.14; its published types do not.
    subset: 'PDF/UA',
    tagged: true,
    displayTitle: true,
    lang: languageTags[document.language],
    info: {
      Title: metadata.title,
      Author: metadata.author,
      CreationDate: metadata.madeAt,
      Producer: producer,
      Creator: producer,
    },
    // None: the default would load a font that is never used.
    font: '',
    size: [page.width, page.height],
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
  }) as unknown as Pdf;
  return Object.assign(pdf, { _addInfo: () => pdf.appendXML(toXmp(metadata)) });
}

/**
 * Prints a document as a tagged PDF/UA file (A4). The same input gives the same bytes. Whatever the
 * texts hold, it is printed or named by its code point; nothing in them can make it throw.
 * Throws when a font file cannot be read.
 */
export async function renderPdf(document: Document, options: RenderOptions): Promise<Uint8Array> {
  const pdf = await openPdf(document, options);
  const sink = new ByteSink();
  pdf.on('data', (piece: Uint8Array) => sink.add(piece));
  const finished = once(pdf, 'end');
  const typesetter = createTypesetter(pdf, options.fontFolder);
  const flow = new PageFlow(pdf, typesetter);
  await printBlocks(flow, document, options.onProgress);
  flow.finishPage();
  await printRunningLines(flow, document);
  await attachFiles(pdf, options.attachments ?? [], options.madeAt);
  await flushPages(pdf);
  pdf.end();
  await finished;
  return sink.toBytes();
}
