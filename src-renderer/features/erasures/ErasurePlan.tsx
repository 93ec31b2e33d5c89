import { erasuresMessages } from '#shared/features/erasures/erasures.messages.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { useNumberText } from '../../ui/use-number-text.ts';
import { Mentions } from './Mentions.tsx';
import { OwnRows } from './OwnRows.tsx';
import { type Count, erases, type Left, type Plan } from './use-left.ts';

/** The plan: what forbids it, what goes, who mentions the person, what stays and until when. */
export function ErasurePlan({ plan, left }: { readonly plan: Plan; readonly left: Left }) {
  const t = useTexts(erasuresMessages);
  const { counts, rows, rowCount, holds, keepsOptOut, copiesUntil } = plan;
  const goes = counts.filter((count) => erases(count) && count.effect !== 'hashed');
  const stays = counts.filter(
    (count) => count.rows > 0 && (count.effect === 'kept' || count.effect === 'hashed'),
  );
  const mentions = rows.filter(({ isFixed }) => !isFixed);
  return (
    <>
      {holds.length > 0 && (
        <Banner tone="stop" title={t('heldTitle')}>
          <ul>
            {holds.map((hold) => (
              <li key={hold}>{hold}</li>
            ))}
          </ul>
        </Banner>
      )}
      {goes.length > 0 && (
        <Panel title={t('goes')}>
          <CountTable counts={goes} caption={t('goes')} />
          <OwnRows rows={rows.filter(({ isFixed }) => isFixed)} shown={rows.length} count={rowCount} />
        </Panel>
      )}
      {mentions.length > 0 && <Mentions rows={mentions} left={left} />}
      <Panel title={t('stays')}>
        {stays.length === 0 && <p>{t('noStays')}</p>}
        {stays.length > 0 && <CountTable counts={stays} caption={t('stays')} />}
        {keepsOptOut && <p>{t('keepsOptOut')}</p>}
        <p className="soft">{t('copiesUntil', { day: copiesUntil })}</p>
      </Panel>
    </>
  );
}

function CountTable({ counts, caption }: { readonly counts: readonly Count[]; readonly caption: string }) {
  const t = useTexts(erasuresMessages);
  const numberText = useNumberText();
  return (
    <div className="plan-table">
      <table aria-label={caption}>
        <thead>
          <tr>
            <th scope="col">{t('table')}</th>
            <th scope="col" className="plan-table__number">
              {t('rows')}
            </th>
            <th scope="col">{t('happens')}</th>
            <th scope="col">{t('why')}</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ table, title, effect, rows, why }) => (
            <tr key={`${table} ${effect} ${why}`}>
              <th scope="row">{title}</th>
              <td className="plan-table__number" data-label={t('rowsLabel')}>
                {numberText(rows)}
              </td>
              <td>{t(`effect.${effect}`)}</td>
              <td>{why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
