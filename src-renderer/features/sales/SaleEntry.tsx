import { RESTORE_SECONDS, type Sale } from '#shared/features/sales/sales.contract.ts';
import { salesMessages } from '#shared/features/sales/sales.messages.ts';
import { goTo } from '../../navigation/view.store.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { showToast } from '../../ui/layout/toast.store.ts';
import { useToday } from '../../ui/use-today.ts';
import { draftOf } from './sale-draft.ts';
import { SaleWorth } from './SaleWorth.tsx';

/** One sale: what, when, what it is good for, and what can be done with it. */
export function SaleEntry({ sale }: { readonly sale: Sale }) {
  const t = useTexts(salesMessages);
  const form = useFormText(sale);
  const { obtainedPoints } = sale;
  const points = obtainedPoints.map(({ display }) => display).join(', ');
  return (
    <li className="sale">
      <div>
        <strong>{t('soldAs', { productKind: sale.productKind, soldOn: sale.soldOn })}</strong>
        <p className="small soft">{[form, sale.reference].filter(Boolean).join(' · ')}</p>
        {points !== '' && <p className="small sale__points">{t('given', { points })}</p>}
        {sale.note !== '' && <p className="small sale__note">{sale.note}</p>}
      </div>
      <SaleWorth sale={sale}>
        <SaleActions sale={sale} />
      </SaleWorth>
    </li>
  );
}

function useFormText({ isContract, contractEndsOn }: Sale): string {
  const t = useTexts(salesMessages);
  const today = useToday();
  if (!isContract) return t('single');
  if (contractEndsOn === null) return t('contract');
  return t(contractEndsOn <= today ? 'contractEnded' : 'contractEnding', { day: contractEndsOn });
}

function SaleActions({ sale }: { readonly sale: Sale }) {
  const t = useTexts(salesMessages);
  const today = useToday();
  const confirm = useAction(client.sales.save);
  const remove = useAction(client.sales.remove);
  const { id, contactId, productKind: what, isContract, contractEndsOn, confirmedRunningOn } = sale;
  const mayRun = isContract && (contractEndsOn === null || contractEndsOn > today);
  const runConfirm = async () => {
    const outcome = await confirm.run({ ...draftOf(sale), confirmedRunningOn: today });
    if (outcome.ok) showToast({ text: t('confirmed') });
  };
  const runRemove = async () => {
    const outcome = await remove.run({ id });
    if (!outcome.ok) return;
    const undo = { run: () => client.sales.restore({ id }), seconds: RESTORE_SECONDS };
    showToast({ text: t('removed'), undo });
  };
  return (
    <>
      {mayRun && confirmedRunningOn !== today && (
        <Button
          kind="link"
          aria-label={t('stillRuns.what', { what })}
          pendingText={confirm.isPending ? t('saving') : null}
          onPress={() => void runConfirm()}
        >
          {t('stillRuns')}
        </Button>
      )}
      <Button
        kind="link"
        aria-label={t('correct.what', { what })}
        onPress={() => goTo('contacts', { contactId, sale: id })}
      >
        {t('correct')}
      </Button>
      <Button kind="link" aria-label={t('remove.what', { what })} onPress={() => void runRemove()}>
        {t('remove')}
      </Button>
    </>
  );
}
