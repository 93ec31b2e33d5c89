import { legalFormTexts } from '#shared/compliance/words/compliance.messages.ts';
import { sourceAnswers } from '#shared/compliance/words/questions.messages.ts';
import type { Known } from '#shared/features/email-checks/email-checks.contract.ts';
import { emailChecksMessages } from '#shared/features/email-checks/email-checks.messages.ts';
import { goTo } from '../../../app/view.store.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { useLanguage, useTexts } from '../../../ui/language.tsx';

/** What the journal holds and therefore nobody is asked. */
export function KnownLine({ known }: { readonly known: Known }) {
  const t = useTexts(emailChecksMessages);
  const legalForm = useTexts(legalFormTexts);
  const source = useTexts(sourceAnswers);
  const names = new Intl.DisplayNames([useLanguage()], { type: 'region' });
  const facts = [
    ...(known.country === null ? [] : [names.of(known.country) ?? known.country]),
    ...(known.legalForm === 'unknown' ? [] : [legalForm(known.legalForm)]),
    ...(known.source === null ? [] : [t('knownSource', { source: source(known.source).toLowerCase() })]),
    ...known.sales.map(({ productKind, soldOn }) => t('soldBefore', { productKind, soldOn })),
  ];
  if (facts.length === 0) return null;
  const { contactId } = known;
  return (
    <p className="known-line small soft">
      {t('fromJournal')} {facts.join(' · ')}
      {contactId !== null && (
        <Button kind="link" onPress={() => goTo('contacts', { contactId, edit: 'yes' })}>
          {t('editContact')}
        </Button>
      )}
    </p>
  );
}
