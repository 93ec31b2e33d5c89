import type { ReactNode } from 'react';
import { salesMessages, worthTexts } from '#shared/features/sales/sales.messages.ts';
import { type WeighedSale, worthOf } from '#shared/features/sales/sale-worth.rules.ts';
import { useTexts } from '../../ui/language.tsx';
import { LegalLines } from '../../ui/verdict/LegalLines.tsx';
import { useToday } from '../../ui/use-today.ts';

interface Props {
  readonly sale: WeighedSale;
  /** What can be done with it. */
  readonly children?: ReactNode;
}

/** What a sale is good for, and what is missing. */
export function SaleWorth({ sale, children }: Props) {
  const t = useTexts(salesMessages);
  const worth = useTexts(worthTexts);
  const today = useToday();
  return (
    <LegalLines
      lines={worthOf(sale, today).map(({ key, tone, until, citations }) => ({
        id: key,
        tone,
        text: worth(key, { until }),
        citations,
      }))}
      showText={t('showLaw')}
      hideText={t('hideLaw')}
    >
      {children}
    </LegalLines>
  );
}
