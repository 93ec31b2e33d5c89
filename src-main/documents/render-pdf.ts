import { once } from 'node:events';
import type { Document } from '#shared/documents/document-model.ts';
import { page } from './page-design.ts';
import { PageFlow } from './page-flow.ts';
import { deflatingFilesApart, flushPages, type Pdf } from './pdfkit-internals.ts';
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

/** Gathers many small pieces in one growing buffer: a large report is written in half a million. */
class ByteSink {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  add(piece: Uint8Array): void {
    const needed = this.#length + piece.length;
    if (needed > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
      larger.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = larger;
    }
    this.#bytes.set(piece, this.#length);
    this.#length = needed;
  }

  toBytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}

/** What a reader shows about the file. No path, no name of a computer account. */
interface DocumentMetadata {
  readonly title: string;
  readonly author: string;
  readonly madeAt: Date;
}

const producer = 'Ringbok';

const xmlEntities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function toXml(text: string): string {
  return toOneLine(text).replace(/[&<>"]/g, (character) => xmlEntities[character] ?? '');
}

/** The metadata as XMP. pdfkit writes the same without escaping, so that a title with `&` breaks the file. */
function toXmp({ title, author, madeAt }: DocumentMetadata): string {
  return `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<xmp:CreateDate>${madeAt.toISOString().slice(0, 19)}Z</xmp:CreateDate>
<xmp:CreatorTool>${producer}</xmp:CreatorTool>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${toXml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${toXml(author)}</rdf:li></rdf:Seq></dc:creator>
<pdf:Producer>${producer}</pdf:Producer>
</rdf:Description>`;
}

/** A file carried inside the PDF. */
interface Attachment {
  /** File name; a folder before it is dropped. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly description: string;
}

function toFileName(name: string, index: number): string {
  const last = toOneLine(name).split(/[/\\]/).at(-1) ?? '';
  return last.replace(/[:*?"<>|]/g, '-').trim() || `${index + 1}`;
}

/** Puts files into the PDF, each under a name of its own. */
const attachFiles = (pdf: Pdf, attachments: readonly Attachment[], madeAt: Date): Promise<void> =>
  deflatingFilesApart(pdf, () => putIn(pdf, attachments, madeAt));

function putIn(pdf: Pdf, attachments: readonly Attachment[], madeAt: Date): void {
  const taken = new Set<string>();
  attachments.forEach(({ name, bytes, description }, index) => {
    const wanted = toFileName(name, index);
    const fileName = taken.has(wanted) ? `${index + 1}-${wanted}` : wanted;
    taken.add(fileName);
    pdf.file(bytes, {
      name: fileName,
      description: toOneLine(description),
      creationDate: madeAt,
      modifiedDate: madeAt,
      relationship: 'Data',
    });
  });
}
