import { Plus } from 'lucide-react';
import { salesMessages } from '#shared/features/sales/sales.messages.ts';
import { goTo } from '../../navigation/view.store.ts';
import { client } from '../../ipc/client.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { DetailPart } from '../../ui/layout/Detail.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { SaleEntry } from './SaleEntry.tsx';
import './sales.css';

/** What was sold to a contact. */
export function ContactSales({ contactId }: { readonly contactId: string }) {
  const t = useTexts(salesMessages);
  const errorText = useErrorText();
  const { value: sales, error } = useOperation(
    () => client.sales.list({ contactId }),
    [contactId],
    ['sales', 'contacts', 'optOuts'],
  );
  return (
    <DetailPart title={t('heading')}>
      {error ? <Banner tone="stop">{errorText(error)}</Banner> : null}
      {sales?.length === 0 && <p className="soft">{t('noSales')}</p>}
      {sales !== undefined && sales.length > 0 && (
        <ul className="sales">
          {sales.map((sale) => (
            <SaleEntry key={sale.id} sale={sale} />
          ))}
        </ul>
      )}
      <div className="row">
        <Button icon={Plus} onPress={() => goTo('contacts', { contactId, sale: 'new' })}>
          {t('newSale')}
        </Button>
      </div>
    </DetailPart>
  );
}
