import type { RequiredOfCard } from '#shared/features/screening/screening-words.ts';
import { screeningMessages } from '#shared/features/screening/screening.messages.ts';
import { client } from '../../../ipc/client.ts';
import { useAction } from '../../../ipc/use-action.ts';
import { Banner } from '../../../ui/layout/Banner.tsx';
import { Button } from '../../../ui/controls/Button.tsx';
import { useTexts } from '../../../ui/language.tsx';
import type { StepProps } from '../StepFrame.tsx';

/** The labels of the card's own fields. */
const labels = {
  supplier: 'supplier',
  obtainedOn: 'obtainedOn',
  collectedHow: 'collectedHow',
  toldWhat: 'toldWhat',
  lawfulBasis: 'lawfulBasis',
  deleteOn: 'deleteOn',
} as const satisfies Record<RequiredOfCard, keyof typeof screeningMessages>;

/** Why no row is cleared while the card is incomplete, and the way to it. */
export function CardBanner({ session, take }: StepProps) {
  const t = useTexts(screeningMessages);
  const go = useAction(() => client.screening.goTo({ step: 'card' }));
  const run = async () => {
    const outcome = await go.run(undefined);
    if (outcome.ok) take(outcome.value);
  };
  if (session.missing.length === 0) return null;
  const what = session.missing.map((part) => t(labels[part])).join(', ');
  return (
    <Banner
      tone="caution"
      title={t('cardIncomplete')}
      actions={<Button onPress={() => void run()}>{t('fillInCard')}</Button>}
    >
      {t('cardIncompleteText', { what })}
    </Banner>
  );
}
