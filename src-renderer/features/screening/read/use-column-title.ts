import { screeningMessages } from '#shared/features/screening/screening.messages.ts';
import { useTexts } from '../../../ui/language.tsx';

/** `titleOf(title, index)`: the column's own title, or its place among the columns when it has none. */
export function useColumnTitle(): (title: string | undefined, index: number) => string {
  const t = useTexts(screeningMessages);
  return (title, index) => title?.trim() || t('untitledColumn', { number: index + 1 });
}
