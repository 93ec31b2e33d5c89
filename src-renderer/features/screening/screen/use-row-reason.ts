import { describeReason } from '#shared/compliance/words/describe-reason.ts';
import { rowWordsTexts } from '#shared/features/screening/screening-documents.messages.ts';
import type { SessionRow } from '#shared/features/screening/screening-session.contract.ts';
import { type Text, translate } from '#shared/i18n/text.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { useNumberText } from '../../../ui/use-number-text.ts';

/** `reasonOf(row)`: why the row has its code, in one sentence; empty before a screening. */
export function useRowReason(): (row: Pick<SessionRow, 'reason' | 'words'>) => string {
  const language = useLanguage();
  const numberText = useNumberText();
  return ({ reason, words }) => {
    if (reason !== null) return describeReason(reason, language).why;
    if (words === null) return '';
    const text: Text = rowWordsTexts[words.key];
    return translate(text, language, words.row === null ? {} : { row: numberText(words.row) });
  };
}
