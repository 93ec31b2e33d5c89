import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { RecipientInput } from '#shared/features/email-checks/email-checks.contract.ts';
import { emailChecksMessages } from '#shared/features/email-checks/email-checks.messages.ts';
import { parseEmailAddress } from '#shared/kernel/email-address.ts';
import { LOG_LINE_ID } from '../../../navigation/view.store.ts';
import { client } from '../../../ipc/client.ts';
import { useOperation } from '../../../ipc/use-operation.ts';
import { ComboField } from '../../../ui/controls/ComboField.tsx';
import { useTexts } from '../../../ui/language.tsx';

interface Props {
  readonly onChoose: (recipient: RecipientInput) => void;
}

const ADDRESS = 'address';

/** Whom the check is about: somebody in the journal, or an address that is typed whole. Enter takes the best match. */
export function RecipientField({ onChoose }: Props) {
  const t = useTexts(emailChecksMessages);
  const [text, setText] = useState('');
  const input = useFocusWhenFree();
  const { people, findBest } = usePeople(text);
  const address = parseEmailAddress(text)?.display ?? null;
  const own = address === null ? [] : [addressOption(address, t)];
  const choose = (id: string) => {
    if (id === ADDRESS && address !== null) onChoose({ by: 'address', address });
    if (id !== ADDRESS) onChoose({ by: 'contact', contactId: id });
  };
  const options = [...people.map(toOption), ...own];
  const chooseBest = async () => {
    const best = await findBest();
    if (best) choose(best.id);
    else if (address !== null) choose(ADDRESS);
  };
  const takeKey = (event: KeyboardEvent) => {
    if (event.key === '/' && text === '') toLogLine(event);
    if (event.key !== 'Enter' || text.trim() === '' || isRowFocused(event)) return;
    event.preventDefault();
    event.stopPropagation();
    void chooseBest();
  };
  return (
    // The keys are a second way to the field’s own list.
    <div onKeyDownCapture={takeKey} className="recipient-field" role="presentation">
      <ComboField
        label={t('who')}
        hint={t('whoHint')}
        icon={Search}
        options={options}
        inputValue={text}
        onInputChange={setText}
        onChoose={choose}
        inputRef={input}
        {...(text.trim() !== '' && { emptyText: t('whoNobody') })}
        allowsOwnText
      />
    </div>
  );
}

const addressOption = (address: string, t: ReturnType<typeof useTexts<typeof emailChecksMessages>>) => ({
  id: ADDRESS,
  text: t('whoAddress', { address }),
  detail: t('whoAddressDetail'),
});

type Person = Awaited<ReturnType<typeof client.contacts.suggest>>[number];

/** A contact as it is offered, told from others by role, company and address. */
export const toOption = ({ id, name, role, companyName, email }: Person) => ({
  id,
  text: name,
  detail: [[role, companyName].filter(Boolean).join(', '), email].filter(Boolean).join(' · '),
});

interface People {
  readonly people: readonly Person[];
  readonly isLoading: boolean;
  /** Whom Enter means: of a text whose suggestions have not come yet, the best match all the same. */
  readonly findBest: () => Promise<Person | undefined>;
}

/** People whose name, company or address fits; nobody for an empty text. */
export function usePeople(text: string): People {
  const find = async (): Promise<readonly Person[]> =>
    text.trim() === '' ? [] : client.contacts.suggest({ text: text.slice(0, 200) });
  const { value: people = [], isLoading } = useOperation(find, [text], ['contacts', 'optOuts']);
  const findBest = async () => (isLoading ? await find().catch(() => []) : people)[0];
  return { people, isLoading, findBest };
}

/** A row of the list has been gone to: Enter is its own. */
export const isRowFocused = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && Boolean(target.getAttribute('aria-activedescendant'));

/** The log line is one key away from here too, while nothing is written. */
function toLogLine(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
  document.getElementById(LOG_LINE_ID)?.focus();
}

/** The field takes the focus when the page opens, unless something is written in the log line. */
function useFocusWhenFree() {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body || isEmptyLogLine(focused)) input.current?.focus();
  }, []);
  return input;
}

const isEmptyLogLine = (element: Element): boolean =>
  element instanceof HTMLInputElement && element.id === LOG_LINE_ID && element.value === '';
