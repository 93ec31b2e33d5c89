import { useState } from 'react';
import { salesMessages } from '#shared/features/sales/sales.messages.ts';
import { client } from '../../ipc/client.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { useToday } from '../../ui/use-today.ts';
import { emptySale } from './sale-draft.ts';
import { SaleForm } from './SaleForm.tsx';
import './sales.css';

interface Props {
  readonly contactId: string;
  /** Null for a new one. */
  readonly saleId: string | null;
}

/** Records a sale or corrects one. What it held when the form opened is what is corrected. */
export function SalePage({ contactId, saleId }: Props) {
  const t = useTexts(salesMessages);
  const errorText = useErrorText();
  const today = useToday();
  const [blank] = useState(() => emptySale(contactId, today));
  const { value, error, reload } = useOperation(
    async () => {
      const contact = await client.contacts.read({ id: contactId });
      const sales = saleId === null ? [] : await client.sales.list({ contactId });
      const kinds = await client.sales.knownProductKinds();
      return { contact, kinds, sale: sales.find(({ id }) => id === saleId) ?? null };
    },
    [contactId, saleId],
    [],
  );
  if (value) return <SaleForm {...value} blank={blank} />;
  if (!error) return null;
  return (
    <Banner tone="stop" actions={<Button onPress={reload}>{t('tryAgain')}</Button>}>
      {errorText(error)}
    </Banner>
  );
}
