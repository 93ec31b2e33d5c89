import { Eraser } from 'lucide-react';
import { erasuresMessages } from '#shared/features/erasures/erasures.messages.ts';
import { goTo } from '../../navigation/view.store.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { useTexts } from '../../ui/language.tsx';

/** The way from a contact's card to the plan of their erasure. */
export function EraseContact({ contactId }: { readonly contactId: string }) {
  const t = useTexts(erasuresMessages);
  return (
    <div className="row">
      <Button icon={Eraser} onPress={() => goTo('subject-requests', { erase: 'yes', contactId })}>
        {t('erasePerson')}
      </Button>
    </div>
  );
}
