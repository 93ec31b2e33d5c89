import { Ban, BadgeCheck, ShoppingBag, UserPlus } from 'lucide-react';
import type { Judgement } from '#shared/features/email-checks/email-checks.contract.ts';
import { emailChecksMessages } from '#shared/features/email-checks/email-checks.messages.ts';
import { goTo } from '../../../navigation/view.store.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { isOptedOut } from '../check-in-hand.ts';

/** What there is to do about a no of the law's. A no of the person's own has no way round. */
export function WaysOn({ judgement }: { readonly judgement: Judgement }) {
  const t = useTexts(emailChecksMessages);
  const { decision, known } = judgement;
  const { contactId } = known;
  if (isOptedOut(decision))
    return (
      <div className="row">
        <Button icon={Ban} onPress={() => goTo('opt-outs')}>
          {t('openOptOuts')}
        </Button>
      </div>
    );
  const missing = decision.reasons.find(({ rule }) => rule === 'consent-missing');
  if (!missing) return null;
  const hasSaidNo = saidNo.has(String(missing.facts['because']));
  return (
    <div className="stack stack--tight">
      <div className="row">
        {contactId === null ? (
          <Button icon={UserPlus} onPress={() => goTo('contacts', { new: 'yes' })}>
            {t('addContact')}
          </Button>
        ) : (
          <>
            <Button icon={BadgeCheck} onPress={() => goTo('contacts', { contactId, consent: 'new' })}>
              {t('recordConsent')}
            </Button>
            {!hasSaidNo && (
              <Button icon={ShoppingBag} onPress={() => goTo('contacts', { contactId, sale: 'new' })}>
                {t('recordSale')}
              </Button>
            )}
          </>
        )}
      </div>
      <p className="small soft">{t('recordHint')}</p>
    </div>
  );
}

// Once a no was said, no sale opens the door again.
const saidNo: ReadonlySet<string> = new Set(['said-no', 'said-no-before']);
