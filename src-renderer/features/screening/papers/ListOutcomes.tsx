import {
  rowCodeExplanations,
  rowCodeTexts,
} from '#shared/features/screening/screening-documents.messages.ts';
import type { ScreenedListDetail } from '#shared/features/screening/screening.contract.ts';
import { rowCodes } from '#shared/features/screening/screening-words.ts';
import { screenedListsMessages } from '#shared/features/screening/screened-lists.messages.ts';
import { Banner } from '../../../ui/layout/Banner.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { Panel } from '../../../ui/layout/Panel.tsx';
import { useNumberText } from '../../../ui/use-number-text.ts';

/** How much of the list could be used, and what the rest of it came to. */
export function ListOutcomes({ list }: { readonly list: ScreenedListDetail }) {
  const t = useTexts(screenedListsMessages);
  const code = useTexts(rowCodeTexts);
  const explanation = useTexts(rowCodeExplanations);
  const numberText = useNumberText();
  const { usableCount, rowCount, counts } = list;
  const share = rowCount === 0 ? 0 : Math.floor((100 * usableCount) / rowCount);
  return (
    <Panel title={t('results')}>
      <div>
        <p className="list-share">{t('share', { share })}</p>
        <p className="soft">{t('shareOf', { usable: numberText(usableCount), all: numberText(rowCount) })}</p>
      </div>
      {list.blockedSinceCount > 0 && list.undoneAt === null && (
        <Banner tone="caution">{t('blockedSince', { count: list.blockedSinceCount })}</Banner>
      )}
      <div className="lists">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('outcome')}</th>
              <th scope="col" className="lists__number">
                {t('rows')}
              </th>
              <th scope="col">{t('meaning')}</th>
            </tr>
          </thead>
          <tbody>
            {rowCodes
              .filter((one) => (counts[one] ?? 0) > 0)
              .map((one) => (
                <tr key={one}>
                  <th scope="row">{code(one)}</th>
                  <td className="lists__number">{numberText(counts[one] ?? 0)}</td>
                  <td className="list-outcomes__explained">{explanation(one)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
