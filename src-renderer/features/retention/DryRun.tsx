import { retentionPageMessages } from '#shared/features/retention/retention-page.messages.ts';
import type { Client } from '#shared/contract.ts';
import { useTexts } from '../../ui/language.tsx';
import { useNumberText } from '../../ui/use-number-text.ts';

export type RetentionCount = Awaited<ReturnType<Client['retention']['count']>>;

/** How many are past one period. */
export function PastCount({ count }: { readonly count: number }) {
  const t = useTexts(retentionPageMessages);
  const numberText = useNumberText();
  return <p className="small periods__count">{t('pastCount', { count, number: numberText(count) })}</p>;
}

interface Props {
  /** Undefined while it is counted, or while a field says nothing that can be. */
  readonly count: RetentionCount | undefined;
  /** True when what is typed differs from what is saved. */
  readonly isTyped: boolean;
}

/** What the periods leave alone, and that nothing was saved by typing. */
export function DryRun({ count, isTyped }: Props) {
  const t = useTexts(retentionPageMessages);
  const numberText = useNumberText();
  if (count === undefined) return null;
  const { held, keptWithReason } = count;
  return (
    <p className="small" role="status">
      {t('held', { count: held, number: numberText(held) })} ·{' '}
      {t('kept', { count: keptWithReason, number: numberText(keptWithReason) })}
      {isTyped && <span className="soft"> {t('notSaved')}</span>}
    </p>
  );
}
