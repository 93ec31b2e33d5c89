import { useState } from 'react';
import type { Session } from '#shared/features/screening/screening-session.contract.ts';
import { screeningMessages } from '#shared/features/screening/screening.messages.ts';
import { goTo } from '../../../navigation/view.store.ts';
import { Banner } from '../../../ui/layout/Banner.tsx';
import { Facts } from '../../../ui/layout/Facts.tsx';
import { useLanguage, useTexts } from '../../../ui/language.tsx';
import { useNumberText } from '../../../ui/use-number-text.ts';
import { BringList } from './BringList.tsx';
import { DiscardList } from '../DiscardList.tsx';
import { StepFrame } from '../StepFrame.tsx';

interface Props {
  readonly session: Session | null;
  readonly take: (session: Session | null) => void;
}

/** Which list: chosen, dropped or pasted. A list that has just been read goes on by itself. */
export function FileStep({ session, take }: Props) {
  const t = useTexts(screeningMessages);
  const [isReading, setIsReading] = useState(false);
  return (
    <StepFrame
      session={session}
      take={take}
      step="file"
      title={t('file.title')}
      text={t('file.text')}
      running={isReading ? reading : null}
    >
      {session !== null && session.file === null && (
        <Banner tone="caution" title={t('file.again', { fileName: session.fileName })}>
          {t('file.againText')}
        </Banner>
      )}
      {session?.file && <FileFacts file={session.file} />}
      {session !== null && (
        <div className="row">
          <DiscardList fileName={session.fileName} onDiscarded={() => goTo('screening')} />
        </div>
      )}
      <BringList
        chooseText={session?.file ? t('chooseOther') : t('choose')}
        isSecondary={Boolean(session?.file)}
        onRead={take}
        onBusy={setIsReading}
      />
    </StepFrame>
  );
}

/** Escape stops the reading where it is shown. */
const reading = { cancel: () => undefined };

function FileFacts({ file }: { readonly file: NonNullable<Session['file']> }) {
  const t = useTexts(screeningMessages);
  const numberText = useNumberText();
  const sizeText = useSizeText();
  const content = [
    t('rows', { count: file.rowCount, number: numberText(file.rowCount) }),
    t('columns', { count: file.columns.length, number: numberText(file.columns.length) }),
  ].join(', ');
  return (
    <Facts
      rows={[
        { label: t('file.name'), value: <strong>{file.fileName}</strong> },
        { label: t('file.size'), value: sizeText(file.byteLength) },
        { label: t('file.content'), value: content },
      ]}
    />
  );
}

/** A number of bytes as a person says it. */
function useSizeText(): (bytes: number) => string {
  const language = useLanguage();
  return (bytes) => {
    const isLarge = bytes >= 1_000_000;
    const value = isLarge ? bytes / 1_000_000 : Math.max(1, bytes / 1000);
    const format = new Intl.NumberFormat(language, {
      style: 'unit',
      unit: isLarge ? 'megabyte' : 'kilobyte',
      maximumFractionDigits: isLarge ? 1 : 0,
    });
    return format.format(value);
  };
}
