import { useState } from 'react';
import { screeningMessages } from '#shared/features/screening/screening.messages.ts';
import { client } from '../../../ipc/client.ts';
import { useJob } from '../../../ipc/use-job.ts';
import { Banner } from '../../../ui/layout/Banner.tsx';
import { CellGrid } from '../../../ui/table/CellGrid.tsx';
import { EmptyState } from '../../../ui/layout/EmptyState.tsx';
import type { GridColumn } from '../../../ui/table/grid-column.ts';
import { useTexts } from '../../../ui/language.tsx';
import { useNumberText } from '../../../ui/use-number-text.ts';
import { widthFor } from '../screen/column-width.ts';
import { JobBar } from '../JobBar.tsx';
import { JobFailure } from '../JobFailure.tsx';
import type { ListFile, Reading } from './list-reading.ts';
import { ReadChoices } from './ReadChoices.tsx';
import { StepFrame, type StepProps } from '../StepFrame.tsx';
import { useColumnTitle } from './use-column-title.ts';

/** How the file is read, with the first rows as they will be imported. */
export function ReadStep({ session, take }: StepProps) {
  const t = useTexts(screeningMessages);
  const read = useJob('list', client.screening.readAgain, () => client.screening.cancel());
  // Shown as chosen while it is read.
  const [asked, setAsked] = useState<Reading>({});
  const readAs = async (reading: Reading) => {
    read.cancel();
    setAsked(reading);
    const outcome = await read.run(reading);
    if (outcome.ok) take(outcome.value);
  };
  const { file } = session;
  return (
    <StepFrame
      session={session}
      take={take}
      step="read"
      title={t('read.title')}
      text={t('read.text')}
      running={read.isRunning ? read : null}
    >
      {file && (
        <>
          <ReadChoices
            file={read.isRunning ? { ...file, ...asked } : file}
            onRead={(reading) => void readAs(reading)}
          />
          <div className="wizard__status">
            {read.isRunning ? <JobBar job={read} label={t('reading')} /> : <ReadFacts file={file} />}
          </div>
          <JobFailure error={read.error} />
          <Warnings file={file} />
          <Preview key={`${file.sheet} ${file.headerRecord}`} file={file} />
        </>
      )}
    </StepFrame>
  );
}

function ReadFacts({ file }: { readonly file: ListFile }) {
  const t = useTexts(screeningMessages);
  const numberText = useNumberText();
  return (
    <p role="status">
      <strong>{t('rows', { count: file.rowCount, number: numberText(file.rowCount) })}</strong>
      {', '}
      {t('columns', { count: file.columns.length, number: numberText(file.columns.length) })}
    </p>
  );
}

function Warnings({ file }: { readonly file: ListFile }) {
  const t = useTexts(screeningMessages);
  const numberText = useNumberText();
  return (
    <>
      {file.endsInsideQuotes && <Banner tone="caution">{t('openQuote')}</Banner>}
      {file.formulasWithoutValue > 0 && (
        <Banner tone="caution">
          {t('emptyFormulas', {
            count: file.formulasWithoutValue,
            number: numberText(file.formulasWithoutValue),
          })}
        </Banner>
      )}
      {file.raggedRows > 0 && (
        <Banner tone="caution">
          {t('ragged', { count: file.raggedRows, number: numberText(file.raggedRows) })}
        </Banner>
      )}
    </>
  );
}

function Preview({ file }: { readonly file: ListFile }) {
  const t = useTexts(screeningMessages);
  const titleOf = useColumnTitle();
  const columns = file.columns.map((title, index): GridColumn => {
    const shown = titleOf(title, index);
    const texts = [shown, ...file.preview.map((cells) => cells[index] ?? '')];
    return { id: String(index), title: shown, width: widthFor(texts) };
  });
  return (
    <section className="stack stack--tight" aria-label={t('preview')}>
      <h3>{t('preview')}</h3>
      <div className="preview" style={{ ['--preview-rows' as string]: Math.max(3, file.preview.length) }}>
        <CellGrid
          label={t('preview')}
          columns={columns}
          total={file.preview.length}
          rowAt={(index) => file.preview[index]}
          cellOf={(cells, column) => ({ text: cells[column] ?? '' })}
          empty={<EmptyState title={t('previewEmpty')}>{t('previewEmptyHint')}</EmptyState>}
        />
      </div>
    </section>
  );
}
