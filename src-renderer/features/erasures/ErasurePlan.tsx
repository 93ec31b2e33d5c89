import { useState } from 'react';
import { erasuresMessages } from '#shared/features/erasures/erasures.messages.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { useNumberText } from '../../ui/use-number-text.ts';
import { MarkedWords } from '../../ui/verdict/MarkedWords.tsx';
import { Mentions } from './Mentions.tsx';
import { type Count, erases, type Left, type Plan, type PlannedRow } from './use-left.ts';

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

interface Props {
  readonly rows: readonly PlannedRow[];
  /** Of all planned rows, how many main sent, and how many there are. */
  readonly shown: number;
  readonly count: number;
}

/** Every row that goes, one by one, for whoever wants to see them. */
function OwnRows({ rows, shown, count }: Props) {
  const t = useTexts(erasuresMessages);
  const [isOpen, setIsOpen] = useState(false);
  if (rows.length === 0) return null;
  return (
    <>
      <div className="row">
        <Button kind="link" aria-expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
          {t(isOpen ? 'hideRows' : 'showRows')}
        </Button>
      </div>
      {isOpen && (
        <>
          <ul className="own-rows" aria-label={t('ownRows')}>
            {rows.map(({ row, title, effect, text }) => (
              <li key={`${row.table} ${row.key}`} className="own-row">
                <span className="small soft">
                  {title} · {t(`effect.${effect}`)}
                </span>
                <span className="own-row__text">
                  <MarkedWords text={text} isCovered={(_word, mark) => mark === 'subject'} />
                </span>
              </li>
            ))}
          </ul>
          {count > shown && <p className="soft">{t('rowsShown', { shown, count })}</p>}
        </>
      )}
    </>
  );
}
