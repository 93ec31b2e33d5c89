import { useEffect, useEffectEvent, useState } from 'react';
import { describeReason } from '#shared/compliance/words/describe-reason.ts';
import type { Reason } from '#shared/compliance/vocabulary.ts';
import { rowCodeExplanations } from '#shared/features/screening/screening-documents.messages.ts';
import type { Session, SessionRow } from '#shared/features/screening/screening-session.contract.ts';
import { screeningMessages } from '#shared/features/screening/screening.messages.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { Detail, DetailPart } from '../../../ui/layout/Detail.tsx';
import { Facts } from '../../../ui/layout/Facts.tsx';
import { useLanguage, useTexts } from '../../../ui/language.tsx';
import { useNumberText } from '../../../ui/use-number-text.ts';
import { shownColumnsOf } from './list-columns.ts';
import { RowCodeWords } from './ScreenGrid.tsx';
import { useColumnTitle } from '../read/use-column-title.ts';
import { useRowReason } from './use-row-reason.ts';

interface Props {
  readonly row: SessionRow;
  readonly session: Session;
}

/** One row: its code, why, where that is written, and what stands in the file. */
export function RowDetail({ row, session }: Props) {
  const t = useTexts(screeningMessages);
  const explain = useTexts(rowCodeExplanations);
  const numberText = useNumberText();
  const titleOf = useColumnTitle();
  const reasonOf = useRowReason();
  return (
    <Detail title={t('rowTitle', { number: numberText(row.number) })}>
      {row.code !== null && (
        <div className="stack stack--tight">
          <RowCodeWords code={row.code} />
          <p>{reasonOf(row)}</p>
          {row.reason !== null && <Law reason={row.reason} />}
        </div>
      )}
      {row.code !== null && (
        <DetailPart title={t('rowMeaning')}>
          <p>{explain(row.code)}</p>
        </DetailPart>
      )}
      <DetailPart title={t('rowContent')}>
        <Facts
          rows={shownColumnsOf(session, false).map(({ index, title }) => ({
            label: titleOf(title, index),
            value: row.cells[index] ?? '',
          }))}
        />
      </DetailPart>
    </Detail>
  );
}

/** What would change the answer and where it is written, one key away. */
function Law({ reason }: { readonly reason: Reason }) {
  const t = useTexts(screeningMessages);
  const language = useLanguage();
  const [isShown, setIsShown] = useState(false);
  useKeyL(() => setIsShown(!isShown));
  return (
    <>
      <div className="row">
        <Button
          kind="link"
          keyHint="L"
          aria-keyshortcuts="L"
          aria-expanded={isShown}
          onPress={() => setIsShown(!isShown)}
        >
          {isShown ? t('hideLaw') : t('showLaw')}
        </Button>
      </div>
      {isShown && (
        <div className="law small">
          <p>{describeReason(reason, language).whatWouldChange}</p>
          {reason.citations.map((citation) => (
            <p key={citation.label} className="soft">
              {citation.label}. {t(`confidence.${citation.confidence}`)}{' '}
              <span className="law__address">{citation.address}</span>
            </p>
          ))}
        </div>
      )}
    </>
  );
}

/** L by itself, while the focus is among the rows: the grid means nothing else by it. */
function useKeyL(toggle: () => void): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    const isAlone = !event.ctrlKey && !event.altKey && !event.metaKey;
    const isInGrid = event.target instanceof Element && event.target.matches('[role="grid"]');
    if (!isAlone || !isInGrid || event.key.toLowerCase() !== 'l') return;
    event.preventDefault();
    toggle();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => handle(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
