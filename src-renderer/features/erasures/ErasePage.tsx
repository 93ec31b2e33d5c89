import { useState } from 'react';
import { type ErasureGround, erasureGrounds } from '#shared/features/erasures/erasures.contract.ts';
import { erasuresMessages } from '#shared/features/erasures/erasures.messages.ts';
import { client } from '../../ipc/client.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { EmptyState } from '../../ui/layout/EmptyState.tsx';
import { useLanguage, useTexts } from '../../ui/language.tsx';
import { Page } from '../../ui/layout/Page.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { EraseDialog } from './EraseDialog.tsx';
import { ErasurePlan } from './ErasurePlan.tsx';
import { erases, useLeft } from './use-left.ts';
import type { Whom } from './whom.ts';
import './erasures.css';

interface Props {
  readonly whom: Whom;
  readonly onBack: () => void;
  readonly onErased: (receiptId: string) => void;
}

/** What an erasure would touch and keep, and then, asked once more, the erasure. */
export function ErasePage({ whom, onBack, onErased }: Props) {
  const t = useTexts(erasuresMessages);
  const errorText = useErrorText();
  const { subject, requestId } = whom;
  const shownIn = useLanguage();
  const [ground, setGround] = useState<ErasureGround>('request');
  const [isAsking, setIsAsking] = useState(false);
  const left = useLeft();
  const { value, error, isLoading, reload } = useOperation(
    () => client.erasures.plan({ subject, language: shownIn }),
    [subject, shownIn],
    [],
  );
  const isEmpty = value !== undefined && !value.counts.some(erases);
  const mayErase = value !== undefined && !isEmpty && value.holds.length === 0;
  return (
    <Page
      title={subject.name === '' ? t('titleNoName') : t('title', { name: subject.name })}
      lead={t('lead')}
      actions={<Button onPress={onBack}>{t('back')}</Button>}
    >
      {error !== null && (
        <Banner tone="stop" actions={<Button onPress={reload}>{t('tryAgain')}</Button>}>
          {errorText(error)}
        </Banner>
      )}
      {value === undefined && isLoading && <p role="status">{t('planning')}</p>}
      {isEmpty && <EmptyState title={t('nothing')}>{t('nothingHint')}</EmptyState>}
      {value !== undefined && !isEmpty && <ErasurePlan plan={value} left={left} />}
      {mayErase && (
        <>
          {requestId === null && (
            <SelectField
              label={t('ground')}
              options={erasureGrounds.map((id) => ({ id, text: t(`ground.${id}`) }))}
              value={ground}
              onChange={setGround}
            />
          )}
          <div className="row">
            <Button kind="danger" onPress={() => setIsAsking(true)}>
              {t('erase')}
            </Button>
            <Button onPress={onBack}>{t('keep')}</Button>
          </div>
        </>
      )}
      {isAsking && value !== undefined && (
        <EraseDialog
          whom={whom}
          ground={ground}
          leave={left.rows}
          copiesUntil={value.copiesUntil}
          onClose={() => setIsAsking(false)}
          onErased={onErased}
        />
      )}
    </Page>
  );
}
