import { basename } from 'node:path';
import type { Document } from '#shared/documents/document-model.ts';
import { recoverySheetMessages } from '#shared/features/vault/recovery-sheet.messages.ts';
import { type Language, translate } from '#shared/i18n/text.ts';
import type { SavedFile } from '#shared/ipc/saved-file.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { Ports } from '../host/ports.ts';
import { writeChosenFile } from '../host/write-file-durably.ts';

interface RecoverySheet {
  readonly recoveryKey: string;
  readonly language: Language;
  readonly journalId: string;
  /** Calendar day. */
  readonly madeOn: string;
}

/**
 * Writes the recovery key as a PDF to print, where the person chooses. Throws `vault-locked` when the journal locked
 * while the question stood open, and what writing throws.
 */
export async function saveRecoverySheet(
  ports: Ports,
  sheet: RecoverySheet,
  isOpen: () => boolean,
): Promise<SavedFile> {
  const text = textIn(sheet.language);
  const path = await ports.host.chooseSaveFile({ suggestedName: `${text('fileName')}.pdf`, kind: 'pdf' });
  if (path === null) return { outcome: 'cancelled' };
  // Whoever answers a question that was left open may not be the one who asked.
  if (!isOpen()) throw new AppError('vault-locked');
  const { renderPdf } = await import('../documents/render-pdf.ts');
  const options = { author: text('issuer'), madeAt: ports.clock.now(), fontFolder: ports.fontFolder };
  await writeChosenFile(path, await renderPdf(documentOf(sheet), options));
  return { outcome: 'saved', fileNames: [basename(path)] };
}

function documentOf(sheet: RecoverySheet): Document {
  const text = textIn(sheet.language);
  return {
    language: sheet.language,
    title: text('title'),
    issuer: text('issuer'),
    pageOf: text('pageOf'),
    blocks: [
      { type: 'heading', level: 1, text: text('title') },
      { type: 'paragraph', text: text('what'), tone: 'normal' },
      {
        type: 'facts',
        rows: [
          { label: text('key'), value: sheet.recoveryKey },
          { label: text('journal'), value: sheet.journalId },
          { label: text('madeOn'), value: sheet.madeOn },
        ],
      },
      { type: 'heading', level: 2, text: text('todo') },
      { type: 'list', items: [text('print'), text('keep'), text('lost')] },
    ],
  };
}

const textIn =
  (language: Language) =>
  (key: keyof typeof recoverySheetMessages): string =>
    translate(recoverySheetMessages[key], language);
