import { deflatingFilesApart, type Pdf } from './pdfkit-internals.ts';
import { toOneLine } from './printable-text.ts';

/** A file carried inside the PDF. */
export interface Attachment {
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
export const attachFiles = (pdf: Pdf, attachments: readonly Attachment[], madeAt: Date): Promise<void> =>
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
