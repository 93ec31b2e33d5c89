import { Ban, FileText, MailCheck, Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import { legalFormTexts } from '#shared/compliance/words/compliance.messages.ts';
import type { Contact } from '#shared/features/contacts/contacts.contract.ts';
import { contactsMessages } from '#shared/features/contacts/contacts.messages.ts';
import { goTo } from '../../app/view.store.ts';
import { client } from '../../ipc/client.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { Detail, DetailPart } from '../../ui/layout/Detail.tsx';
import { Facts } from '../../ui/layout/Facts.tsx';
import { dayOf } from '../../ui/format-instant.ts';
import { useTexts } from '../../ui/language.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { useFrameTexts } from '../../ui/use-frame-texts.ts';
import { ContactPoints } from './ContactPoints.tsx';
import { Suppressions } from './Suppressions.tsx';

interface Props {
  readonly id: string;
  /** What other features know of the contact. */
  readonly records?: ReactNode;
}

/** One contact: how to reach them, what they have said no to, and what can be done. */
export function ContactDetail({ id, records }: Props) {
  const errorText = useErrorText();
  const { value: contact, error } = useOperation(
    () => client.contacts.read({ id }),
    [id],
    ['contacts', 'optOuts'],
  );
  if (error) return <Banner tone="stop">{errorText(error)}</Banner>;
  return contact ? <Shown contact={contact} records={records} /> : null;
}

function Shown({ contact, records }: Pick<Props, 'records'> & { readonly contact: Contact }) {
  const t = useTexts(contactsMessages);
  const frame = useFrameTexts();
  const { id } = contact;
  return (
    <Detail title={contact.name} lead={[contact.role, contact.companyName].filter(Boolean).join(', ')}>
      <div className="row">
        <Button icon={Pencil} onPress={() => goTo('contacts', { contactId: id, edit: 'yes' })}>
          {t('edit')}
        </Button>
        <Button icon={MailCheck} onPress={() => goTo('email-checks', { contactId: id })}>
          {frame('emailChecks')}
        </Button>
        <Button icon={Ban} onPress={() => goTo('opt-outs', { new: 'yes', contactId: id })}>
          {t('optOut')}
        </Button>
        <Button icon={FileText} onPress={() => goTo('subject-requests', { contactId: id })}>
          {t('subjectAccess')}
        </Button>
      </div>
      <Suppressions contact={contact} />
      <ContactPoints points={contact.points} />
      {records}
      <Details contact={contact} />
    </Detail>
  );
}

function Details({ contact }: { readonly contact: Contact }) {
  const t = useTexts(contactsMessages);
  const legalForm = useTexts(legalFormTexts);
  const isChanged = contact.updatedAt !== contact.createdAt;
  return (
    <DetailPart title={t('aboutContact')}>
      <Facts
        rows={[
          { label: t('legalFormShort'), value: legalForm(contact.legalForm) },
          { label: t('organisationNumberShort'), value: contact.organisationNumber },
          { label: t('created'), value: dayOf(contact.createdAt) },
          { label: t('updated'), value: isChanged ? dayOf(contact.updatedAt) : '' },
        ]}
      />
      {contact.note !== '' && <p className="contact-note">{contact.note}</p>}
    </DetailPart>
  );
}
