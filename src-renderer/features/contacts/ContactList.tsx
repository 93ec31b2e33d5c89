import { Ban, Search, UserPlus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ContactRow } from '#shared/features/contacts/contacts.contract.ts';
import { contactsMessages } from '#shared/features/contacts/contacts.messages.ts';
import { goTo } from '../../navigation/view.store.ts';
import { client } from '../../ipc/client.ts';
import { usePages } from '../../ipc/use-pages.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { EmptyState } from '../../ui/layout/EmptyState.tsx';
import { Field } from '../../ui/form/Field.tsx';
import { Icon } from '../../ui/controls/Icon.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Page } from '../../ui/layout/Page.tsx';
import { type Column, Table } from '../../ui/table/Table.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { ContactDetail } from './ContactDetail.tsx';

interface Props {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly openId: string | null;
  /** What other features know of a contact. */
  readonly records: (contactId: string) => ReactNode;
}

const addContact = () => goTo('contacts', { new: 'yes' });

/** Everybody by name, narrowed by a search; one of them open at the right. */
export function ContactList({ text, onText, openId, records }: Props) {
  const t = useTexts(contactsMessages);
  const errorText = useErrorText();
  const contacts = usePages(
    (page) => client.contacts.list({ text, ...page }),
    [text],
    ['contacts', 'optOuts'],
  );
  const columns = useColumns();
  const isNarrowed = text.trim() !== '';
  return (
    <Page
      title={t('pageTitle')}
      lead={
        isNarrowed || contacts.total > 0
          ? t(isNarrowed ? 'found' : 'inAll', { count: contacts.total })
          : undefined
      }
      actions={
        <Button kind="primary" icon={UserPlus} onPress={addContact}>
          {t('newContact')}
        </Button>
      }
      detail={
        openId === null ? undefined : <ContactDetail key={openId} id={openId} records={records(openId)} />
      }
      isFilled
    >
      <Field
        label={t('search')}
        placeholder={t('searchHint')}
        value={text}
        onChange={onText}
        maxLength={200}
        icon={Search}
        isLabelHidden
        type="search"
      />
      {contacts.error ? <Banner tone="stop">{errorText(contacts.error)}</Banner> : null}
      <Table
        label={t('pageTitle')}
        columns={columns}
        rows={contacts.rows}
        rowId={(row) => row.id}
        selectedId={openId}
        onOpen={(row) => goTo('contacts', { contactId: row.id })}
        onEndReached={contacts.loadMore}
        total={contacts.total}
        empty={contacts.isLoading || contacts.error ? <span /> : <Nobody isNarrowed={isNarrowed} />}
      />
    </Page>
  );
}

function useColumns(): readonly Column<ContactRow>[] {
  const t = useTexts(contactsMessages);
  return [
    { id: 'name', title: t('name'), width: 'minmax(176px, 4fr)', cell: (row) => <Name row={row} /> },
    { id: 'company', title: t('company'), width: 'minmax(96px, 3fr)', cell: (row) => row.companyName },
    { id: 'phone', title: t('phone'), width: '128px', cell: (row) => row.phone },
    { id: 'email', title: t('email'), width: 'minmax(96px, 3fr)', cell: (row) => row.email },
  ];
}

function Name({ row }: { readonly row: ContactRow }) {
  const t = useTexts(contactsMessages);
  return (
    <span className="one-line">
      <span className="one-line__first">
        {row.isSuppressed && (
          <span className="contacts__suppressed">
            <Icon of={Ban} size={15} /> {t('suppressed')}
          </span>
        )}
        <strong className="one-line__cut">{row.name}</strong>
      </span>
      {row.role !== '' && <span className="one-line__rest soft">{row.role}</span>}
    </span>
  );
}

function Nobody({ isNarrowed }: { readonly isNarrowed: boolean }) {
  const t = useTexts(contactsMessages);
  return isNarrowed ? (
    <EmptyState title={t('nothingFound')}>{t('nothingFoundHint')}</EmptyState>
  ) : (
    <EmptyState
      title={t('noContacts')}
      action={
        <Button icon={UserPlus} onPress={addContact}>
          {t('newContact')}
        </Button>
      }
    >
      {t('noContactsHint')}
    </EmptyState>
  );
}
