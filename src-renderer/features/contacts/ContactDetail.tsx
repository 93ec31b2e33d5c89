import { Ban, FileText, MailCheck, Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import { legalFormTexts, suppressionKindTexts } from '#shared/compliance/words/compliance.messages.ts';
import { describeScope } from '#shared/compliance/words/describe-scope.ts';
import type { Badge, Contact, ContactPoint } from '#shared/features/contacts/contacts.contract.ts';
import { contactsMessages } from '#shared/features/contacts/contacts.messages.ts';
import { goTo } from '../../navigation/view.store.ts';
import { client } from '../../ipc/client.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Icon } from '../../ui/controls/Icon.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { dayOf } from '../../ui/format-instant.ts';
import { useLanguage, useTexts } from '../../ui/language.tsx';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Detail, DetailPart } from '../../ui/layout/Detail.tsx';
import { Facts } from '../../ui/layout/Facts.tsx';
import { useFrameTexts } from '../../ui/use-frame-texts.ts';

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

/** How the contact can be reached, with the source of each number and address. */
function ContactPoints({ points }: { readonly points: readonly ContactPoint[] }) {
  const t = useTexts(contactsMessages);
  return (
    <DetailPart title={t('numbersAndAddresses')}>
      {points.length === 0 && <p className="soft">{t('noPoints')}</p>}
      <ul className="stack stack--tight">
        {points.map((point) => (
          <Point key={point.id} point={point} />
        ))}
      </ul>
    </DetailPart>
  );
}

function Point({ point }: { readonly point: ContactPoint }) {
  const t = useTexts(contactsMessages);
  const source = [t(`source.${point.source.kind}`), point.source.note].filter(Boolean).join(': ');
  return (
    <li>
      <div className="contact-point">
        <span className={point.isMasked ? 'contact-point__value soft' : 'contact-point__value'}>
          {point.display}
        </span>
        {point.label !== '' && <span className="soft">{point.label}</span>}
      </div>
      {point.isMasked && <div className="small contact-point__covered">{t('covered')}</div>}
      {point.normalised === null && <div className="small contact-point__unclear">{t('notUnderstood')}</div>}
      <div className="small soft">{t('sourceOn', { source, on: point.source.obtainedOn })}</div>
    </li>
  );
}

/** Everything this contact has said no to, each once. */
function Suppressions({ contact }: { readonly contact: Contact }) {
  const t = useTexts(contactsMessages);
  const badges = [...contact.badges, ...contact.points.flatMap((point) => point.badges)];
  const once = [...new Map(badges.map((badge) => [badge.suppressionId, badge])).values()];
  if (once.length === 0) return null;
  return (
    <section className="suppressions" aria-label={t('suppressions')}>
      <Icon of={Ban} size={20} />
      <ul className="stack stack--tight">
        {once.map((badge) => (
          <Suppression key={badge.suppressionId} badge={badge} />
        ))}
      </ul>
    </section>
  );
}

function Suppression({ badge }: { readonly badge: Badge }) {
  const t = useTexts(contactsMessages);
  const kind = useTexts(suppressionKindTexts);
  const language = useLanguage();
  const said = `${t('suppressed')}: ${describeScope(badge.scope, language)}`;
  return (
    <li>
      {badge.isErased ? (
        <span>{said}</span>
      ) : (
        <Button kind="link" onPress={() => goTo('opt-outs', { suppressionId: badge.suppressionId })}>
          {said}
        </Button>
      )}
      <div className="small">
        {badge.isErased ? t('saidBeforeErasure') : kind(badge.kind)} · {t('since', { since: badge.since })}
      </div>
    </li>
  );
}
