import { useState } from 'react';
import { hasIdentifierColumn } from '#shared/features/screening/list-card.rules.ts';
import { screeningMessages } from '#shared/features/screening/screening.messages.ts';
import type { ListField } from '#shared/lists/list-fields.ts';
import { client } from '../../../ipc/client.ts';
import { useAction } from '../../../ipc/use-action.ts';
import { Banner } from '../../../ui/layout/Banner.tsx';
import { Button } from '../../../ui/controls/Button.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { useNumberText } from '../../../ui/use-number-text.ts';
import { JobFailure } from '../JobFailure.tsx';
import type { ListFile } from './list-reading.ts';
import { MapRow } from './MapRow.tsx';
import { StepFrame, type StepProps } from '../StepFrame.tsx';
import { useKeeping } from '../use-keeping.ts';

/** Columns drawn at a time: each has a list of its own to choose from. */
const SHOWN = 40;

/** What each column is read as. At least one must hold numbers or addresses. */
export function MapStep({ session, take }: StepProps) {
  const t = useTexts(screeningMessages);
  const { file } = session;
  const [mapping, setMapping] = useState<readonly ListField[]>(() => wholeMapping(session.mapping, file));
  const [isTried, setIsTried] = useState(false);
  const save = useAction(client.screening.saveMapping, 'in-place');
  const { keep } = useKeeping(mapping, async (value) => {
    const outcome = await save.run({ mapping: [...value] });
    if (outcome.ok) take(outcome.value);
    return outcome.ok;
  });
  const isEnough = hasIdentifierColumn(mapping);
  const mayGoOn = () => {
    setIsTried(true);
    return isEnough;
  };
  return (
    <StepFrame
      session={session}
      take={take}
      step="map"
      title={t('map.title')}
      text={session.mappingFrom === 'guess' ? t('map.from.guess') : t('map.text')}
      keep={keep}
      mayGoOn={mayGoOn}
    >
      {session.mappingFrom === 'memory' && <Banner tone="info">{t('map.from.memory')}</Banner>}
      {file && (
        <MapTable
          file={file}
          mapping={mapping}
          onChange={(index, field) =>
            setMapping(mapping.map((one, place) => (place === index ? field : one)))
          }
        />
      )}
      {isTried && !isEnough && <Banner tone="stop">{t('map.noIdentifier')}</Banner>}
      <JobFailure error={save.error} />
    </StepFrame>
  );
}

/** One field for every column of the file. */
const wholeMapping = (mapping: readonly ListField[], file: ListFile | null): readonly ListField[] =>
  file === null ? mapping : file.columns.map((_, index) => mapping[index] ?? 'ignore');

interface TableProps {
  readonly file: ListFile;
  readonly mapping: readonly ListField[];
  readonly onChange: (index: number, field: ListField) => void;
}

function MapTable({ file, mapping, onChange }: TableProps) {
  const t = useTexts(screeningMessages);
  const numberText = useNumberText();
  const [count, setCount] = useState(SHOWN);
  const importedCount = mapping.filter(
    (field) => field !== 'ignore' && field !== 'personal-identity-number',
  ).length;
  const leftCount = Math.min(SHOWN, file.columns.length - count);
  return (
    <>
      <div className="mapping">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('map.column')}</th>
              <th scope="col">{t('map.samples')}</th>
              <th scope="col">{t('map.field')}</th>
            </tr>
          </thead>
          <tbody>
            {file.columns.slice(0, count).map((title, index) => (
              <MapRow
                // Columns may share a title, and keep their places.
                // oxlint-disable-next-line react/no-array-index-key
                key={index}
                title={title}
                index={index}
                samples={file.samples[index] ?? []}
                field={mapping[index] ?? 'ignore'}
                onChange={(field) => onChange(index, field)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {leftCount > 0 && (
        <div className="row">
          <Button onPress={() => setCount(count + SHOWN)}>{t('map.more', { count: leftCount })}</Button>
        </div>
      )}
      <p role="status" className="soft">
        {t('map.count', {
          count: importedCount,
          number: numberText(importedCount),
          all: numberText(file.columns.length),
        })}
      </p>
    </>
  );
}
