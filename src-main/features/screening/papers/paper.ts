import { listPapersMessages } from '#shared/features/screening/list-papers.messages.ts';
import type { Language } from '#shared/i18n/text.ts';
import { createPaper as createPaperOf, type Paper as PaperOf } from '../../../documents/paper.ts';

/** Puts words and parts of a paper about a list together in one language. */
export const createPaper = (language: Language): Paper => createPaperOf(listPapersMessages, language);

export type Paper = PaperOf<keyof typeof listPapersMessages>;
