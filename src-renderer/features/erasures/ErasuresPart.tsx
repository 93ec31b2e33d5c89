import { Eraser } from 'lucide-react';
import type { ErasureReceipt } from '#shared/features/erasures/erasures.contract.ts';
import { erasuresMessages } from '#shared/features/erasures/erasures.messages.ts';
import { client } from '../../ipc/client.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { EmptyState } from '../../ui/layout/EmptyState.tsx';
import { useLanguage, useTexts } from '../../ui/language.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { useToday } from '../../ui/use-today.ts';
import { erases } from './use-left.ts';
import './erasures.css';

/** The receipts of every erasure, the latest first. */
export function ErasuresPart({ onOpen }: { readonly onOpen: (receiptId: string) => void }) {
  const t = useTexts(erasuresMessages);
  const errorText = useErrorText();
  const language = useLanguage();
  const { value, error, reload } = useOperation(
    () => client.erasures.receipts({ language }),
    [language],
    ['erasures'],
  );
  return (
    <Panel title={t('receipts')} lead={t('receiptsLead')}>
      {error !== null && (
        <Banner tone="stop" actions={<Button onPress={reload}>{t('tryAgain')}</Button>}>
          {errorText(error)}
        </Banner>
      )}
      {value?.length === 0 && (
        <EmptyState title={t('noReceipts')} icon={Eraser}>
          {t('noReceiptsHint')}
        </EmptyState>
      )}
      {value !== undefined && value.length > 0 && (
        <ul className="receipts">
          {value.map((receipt) => (
            <ReceiptRow key={receipt.id} receipt={receipt} onOpen={onOpen} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

interface RowProps {
  readonly receipt: ErasureReceipt;
  readonly onOpen: (receiptId: string) => void;
}

function ReceiptRow({ receipt, onOpen }: RowProps) {
  const t = useTexts(erasuresMessages);
  const today = useToday();
  const { id, ground, erasedOn, counts, copiesUntil } = receipt;
  const gone = counts.filter(erases).reduce((sum, { rows }) => sum + rows, 0);
  return (
    <li className="receipt">
      <button type="button" className="receipt__open" onClick={() => onOpen(id)}>
        <span className="receipt__title">{t('receiptTitle', { day: erasedOn })}</span>
        <span>{t(`ground.${ground}`)}</span>
        <span className="soft small">{t('receiptCount', { count: gone })}</span>
      </button>
      <span className="soft small">
        {copiesUntil < today ? t('copiesGone') : t('copiesShort', { day: copiesUntil })}
      </span>
    </li>
  );
}
