import { useState } from 'react';
import { erasuresMessages } from '#shared/features/erasures/erasures.messages.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { MarkedWords } from '../../ui/verdict/MarkedWords.tsx';
import type { PlannedRow } from './use-left.ts';

interface Props {
  readonly rows: readonly PlannedRow[];
  /** Of all planned rows, how many main sent, and how many there are. */
  readonly shown: number;
  readonly count: number;
}

/** Every row that goes, one by one, for whoever wants to see them. */
export function OwnRows({ rows, shown, count }: Props) {
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
