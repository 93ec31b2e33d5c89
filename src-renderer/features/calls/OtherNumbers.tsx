import { callsMessages } from '#shared/features/calls/calls.messages.ts';
import type { Client } from '#shared/contract.ts';
import { LOG_LINE_ID } from '../../navigation/view.store.ts';
import { client } from '../../ipc/client.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { chooseNumber, type Chosen, useLogLine } from './line/log-line.store.ts';
import { isSameNumber } from './line/match-number.ts';

type Contact = Awaited<ReturnType<Client['contacts']['read']>>;

/** The rest of the chosen person's numbers, by label and last digits: each is judged before it can be read. */
export function OtherNumbers({ shown }: { readonly shown: string }) {
  const chosen = useLogLine((line) => line.chosen);
  return chosen?.by === 'contact' ? <Numbers chosen={chosen} shown={shown} /> : null;
}

interface Props {
  readonly chosen: Extract<Chosen, { by: 'contact' }>;
  readonly shown: string;
}

function Numbers({ chosen, shown }: Props) {
  const t = useTexts(callsMessages);
  const { value: contact } = useOperation(
    () => client.contacts.read({ id: chosen.contactId }),
    [chosen.contactId],
    ['contacts', 'optOuts'],
  );
  const others = phonesOf(contact).filter(({ display }) => !isSameNumber(display, shown));
  if (others.length === 0) return null;
  return (
    <section className="guard__part">
      <h3>{t('otherNumbers')}</h3>
      {others.map(({ id, raw, label, display }) => (
        <Button key={id} kind="link" onPress={() => callInstead(raw)}>
          {label === ''
            ? t('numberEnding', { digits: display.slice(-2) })
            : t('labelledNumber', { label, digits: display.slice(-2) })}
        </Button>
      ))}
    </section>
  );
}

function callInstead(number: string): void {
  chooseNumber(number);
  // The guard is drawn anew for the number, and the button that was pressed goes with the old one.
  document.getElementById(LOG_LINE_ID)?.focus();
}

const phonesOf = (contact: Contact | undefined): Contact['points'] =>
  contact?.points.filter(({ kind }) => kind === 'phone') ?? [];
