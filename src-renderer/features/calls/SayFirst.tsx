import { dutyTexts } from '#shared/compliance/words/compliance.messages.ts';
import type { GuardCard } from '#shared/features/calls/calls.contract.ts';
import { callsMessages } from '#shared/features/calls/calls.messages.ts';
import { translate } from '#shared/i18n/text.ts';
import { useLanguage, useTexts } from '../../ui/language.tsx';

/** What to say first: who is calling, where the number came from, and the right to say no. */
export function SayFirst({ card }: { readonly card: GuardCard }) {
  const t = useTexts(callsMessages);
  const language = useLanguage();
  if (card.decision.verdict === 'blocked' || card.decision.duties.length === 0) return null;
  return (
    <section className="guard__part">
      <h3>{t('sayFirst')}</h3>
      <ul className="guard__reasons">
        {card.decision.duties.map((duty) => (
          <li key={duty}>{translate(dutyTexts[duty], language)}</li>
        ))}
      </ul>
    </section>
  );
}
