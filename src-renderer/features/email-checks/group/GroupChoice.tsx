import { ChevronLeft, ListChecks, Search } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import type { GroupMembers } from '#shared/features/email-checks/email-checks.contract.ts';
import { emailChecksMessages } from '#shared/features/email-checks/email-checks.messages.ts';
import { goTo } from '../../../navigation/view.store.ts';
import { client } from '../../../ipc/client.ts';
import { useOperation } from '../../../ipc/use-operation.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { Chip } from '../../../ui/controls/Chip.tsx';
import { ComboField } from '../../../ui/controls/ComboField.tsx';
import { Form } from '../../../ui/form/Form.tsx';
import { dayOf } from '../../../ui/format-instant.ts';
import { useTexts } from '../../../ui/language.tsx';
import { Page } from '../../../ui/layout/Page.tsx';
import { Panel } from '../../../ui/layout/Panel.tsx';
import { isRowFocused, toOption, usePeople } from '../questions/RecipientField.tsx';

interface Props {
  readonly onBegin: (members: GroupMembers) => void;
}

interface Chosen {
  readonly id: string;
  readonly name: string;
}

/** Whom a message to many is for: contacts one by one, or a list that is in the journal. */
export function GroupChoice({ onBegin }: Props) {
  const t = useTexts(emailChecksMessages);
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const remove = (id: string) => setChosen(chosen.filter((one) => one.id !== id));
  const begin = () => {
    if (chosen.length > 0) onBegin({ by: 'contacts', contactIds: chosen.map(({ id }) => id) });
  };
  return (
    <Page
      title={t('groupTitle')}
      lead={t('groupLead')}
      actions={
        <Button icon={ChevronLeft} onPress={() => goTo('email-checks')}>
          {t('allChecks')}
        </Button>
      }
    >
      <Form onSubmit={begin}>
        <PeopleField
          onAdd={(person) => {
            if (!chosen.some(({ id }) => id === person.id)) setChosen([...chosen, person]);
          }}
        />
        <div role="group" aria-label={t('groupChosen')} className="row group-choice__chosen">
          {chosen.length === 0 && <span className="soft">{t('groupNobody')}</span>}
          {chosen.map(({ id, name }) => (
            <Chip key={id} tone="accent" onRemove={() => remove(id)}>
              {name}
            </Chip>
          ))}
        </div>
        <div>
          <Button
            kind="primary"
            type="submit"
            keyHint="Ctrl ↵"
            aria-keyshortcuts="Control+Enter"
            isDisabled={chosen.length === 0}
          >
            {t('groupGoOn', { count: chosen.length })}
          </Button>
        </div>
      </Form>
      <Lists onList={(listId) => onBegin({ by: 'list', listId })} />
    </Page>
  );
}

/** Somebody more; the field is empty again afterwards. */
function PeopleField({ onAdd }: { readonly onAdd: (person: Chosen) => void }) {
  const t = useTexts(emailChecksMessages);
  const [text, setText] = useState('');
  const { people, isLoading, findBest } = usePeople(text);
  const add = (person: Chosen | undefined) => {
    if (!person) return;
    onAdd({ id: person.id, name: person.name });
    setText('');
  };
  const addFirst = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || text.trim() === '' || isRowFocused(event)) return;
    event.preventDefault();
    event.stopPropagation();
    void findBest().then(add);
  };
  return (
    // The keys are a second way to the field’s own list.
    <div onKeyDownCapture={addFirst} className="recipient-field" role="presentation">
      <ComboField
        label={t('groupPeople')}
        hint={t('groupPeopleHint')}
        icon={Search}
        options={people.map(toOption)}
        inputValue={text}
        onInputChange={(next) => {
          // The field repeats the name that was chosen; it has become a chip.
          if (!people.some(({ name }) => name === next)) setText(next);
        }}
        onChoose={(id) => add(people.find((one) => one.id === id))}
        {...(text.trim() !== '' && !isLoading && { emptyText: t('groupPeopleNone') })}
        allowsOwnText
        autoFocus
      />
    </div>
  );
}

function Lists({ onList }: { readonly onList: (listId: string) => void }) {
  const t = useTexts(emailChecksMessages);
  const { value: lists } = useOperation(() => client.screening.lists(), [], ['screening']);
  const usable = lists?.filter(({ undoneAt }) => undoneAt === null) ?? [];
  return (
    <Panel title={t('groupLists')}>
      {lists && usable.length === 0 && <p className="soft">{t('groupNoLists')}</p>}
      <ul className="answers">
        {usable.map(({ id, supplier, usableCount, writtenAt }) => (
          <li key={id} className="row">
            <Button icon={ListChecks} onPress={() => onList(id)}>
              {supplier}
            </Button>
            <span className="soft">{t('groupListRows', { count: usableCount, day: dayOf(writtenAt) })}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
