import { screeningMessages } from '#shared/features/screening/screening.messages.ts';
import type { client } from '../../../ipc/client.ts';
import { useTexts } from '../../../ui/language.tsx';
import { useNumberText } from '../../../ui/use-number-text.ts';

/** Enough to see that the change is the one that was meant. */
const SAMPLES = 5;

export type Preview = Awaited<ReturnType<typeof client.screening.previewChange>>;

/** How many cells a change would alter, and a few of them before and after. */
export function BulkPreview({ preview }: { readonly preview: Preview }) {
  const t = useTexts(screeningMessages);
  const numberText = useNumberText();
  const { count, samples } = preview;
  if (count === 0) return <p role="status">{t('bulkNothing')}</p>;
  return (
    <>
      <p role="status">{t('bulkWould', { count, number: numberText(count) })}</p>
      <table className="bulk__table">
        <thead>
          <tr>
            <th scope="col">{t('rowNumber')}</th>
            <th scope="col">{t('bulkBefore')}</th>
            <th scope="col">{t('bulkAfter')}</th>
          </tr>
        </thead>
        <tbody>
          {samples.slice(0, SAMPLES).map(({ number, before, after }) => (
            <tr key={number}>
              <th scope="row">{numberText(number)}</th>
              <td>{before}</td>
              <td>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
