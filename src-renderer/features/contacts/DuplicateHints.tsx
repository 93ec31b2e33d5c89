import { Ban, Users } from 'lucide-react';
import { contactsMessages } from '#shared/features/contacts/contacts.messages.ts';
import { goTo } from '../../navigation/view.store.ts';
import { client } from '../../ipc/client.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Detail } from '../../ui/layout/Detail.tsx';
import { Icon } from '../../ui/controls/Icon.tsx';
import { useTexts } from '../../ui/language.tsx';
import type { ContactDraft } from './contact-draft.ts';

type Duplicate = Awaited<ReturnType<typeof client.contacts.findDuplicates>>[number];

/** Who already carries what is being written. It never stops anybody. */
export function DuplicateHints({ draft }: { readonly draft: ContactDraft }) {
  const t = useTexts(contactsMessages);
  const found = useDuplicates(draft);
  return (
    <Detail title={t('duplicates')}>
      <div role="status">
        {found.length === 0 && <p className="soft">{t('duplicatesNone')}</p>}
        <ul className="stack">
          {found.map((duplicate) => (
            <Hint key={`${duplicate.because} ${duplicate.contactId ?? ''}`} duplicate={duplicate} />
          ))}
        </ul>
      </div>
    </Detail>
  );
}

function useDuplicates(draft: ContactDraft): readonly Duplicate[] {
  const typed = (kind: 'phone' | 'email', longest: number) =>
    draft.points
      .filter((point) => point.kind === kind && !point.isMasked && point.raw.trim() !== '')
      .map((point) => point.raw.slice(0, longest));
  const input = {
    exceptId: draft.id,
    name: draft.name.trim(),
    numbers: typed('phone', 80),
    emails: typed('email', 320),
  };
  const isEmpty = input.name === '' && input.numbers.length === 0 && input.emails.length === 0;
  const { value } = useOperation(
    async () => (isEmpty ? [] : client.contacts.findDuplicates(input)),
    [input],
    ['contacts', 'optOuts'],
  );
  return value ?? [];
}

function Hint({ duplicate }: { readonly duplicate: Duplicate }) {
  const t = useTexts(contactsMessages);
  const { because, contactId, name, companyName } = duplicate;
  const isSuppressed = because === 'suppressed-number' || because === 'suppressed-email';
  return (
    <li className={isSuppressed ? 'duplicate duplicate--suppressed' : 'duplicate'}>
      <Icon of={isSuppressed ? Ban : Users} />
      <div>
        <strong>{t(`because.${because}`)}</strong>
        {name !== '' && <div>{[name, companyName].filter(Boolean).join(', ')}</div>}
        {isSuppressed && <div className="small">{t('suppressedStays')}</div>}
        {contactId !== null && (
          <Button kind="link" onPress={() => goTo('contacts', { contactId })}>
            {t('openDuplicate')}
          </Button>
        )}
      </div>
    </li>
  );
}
