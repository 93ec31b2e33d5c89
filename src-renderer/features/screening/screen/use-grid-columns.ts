import { useMemo } from 'react';
import { listFieldTexts } from '#shared/features/screening/screening-documents.messages.ts';
import { screeningMessages } from '#shared/features/screening/screening.messages.ts';
import type { GridColumn } from '../../../ui/table/grid-column.ts';
import { useTexts } from '../../../ui/language.tsx';
import { widthFor } from './column-width.ts';
import type { ShownColumn } from './list-columns.ts';

/** The pinned columns of a grid, then the list's own. */
export function useGridColumns(
  pinned: readonly GridColumn[],
  shown: readonly ShownColumn[],
  isEditable: boolean,
): readonly GridColumn[] {
  const t = useTexts(screeningMessages);
  const fieldText = useTexts(listFieldTexts);
  return useMemo(
    () => [
      ...pinned,
      ...shown.map(({ index, title, field, samples }): GridColumn => {
        const name = title.trim() || t('untitledColumn', { number: index + 1 });
        const note = noteFor(name, fieldText(field));
        return {
          id: String(index),
          title: name,
          note,
          width: widthFor([name, note, ...samples]),
          isEditable,
        };
      }),
    ],
    [pinned, shown, isEditable, t, fieldText],
  );
}

/** What the column is read as, unless its title says that already. */
const noteFor = (title: string, field: string): string =>
  title.toLocaleLowerCase() === field.toLocaleLowerCase() ? '' : field;
