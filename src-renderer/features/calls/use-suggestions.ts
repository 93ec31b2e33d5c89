import { findLeadingName } from '#shared/features/calls/call-line-name.rules.ts';
import type { Client } from '#shared/ipc/contract.ts';
import { client } from '../../ipc/client.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import type { Chosen } from './log-line.store.ts';

type ContactRow = Awaited<ReturnType<Client['contacts']['suggest']>>[number];

/** One line of the list under the log line. */
export interface Suggestion {
  readonly id: string;
  readonly chosen: Chosen;
  readonly title: string;
  readonly detail: string;
  readonly isSuppressed: boolean;
}

export interface Suggestions {
  readonly rows: readonly Suggestion[];
  /** Where the name ends in the text: what follows stays in the line. */
  readonly nameEnd: number;
  /** The rows still answer an earlier text. */
  readonly isLoading: boolean;
}

/** Three digits or more and nothing but what stands in numbers. */
const looksLikeNumber = (text: string): boolean =>
  /^[+\d][\d\s()./-]*$/.test(text) && text.replace(/\D/g, '').length >= 3;

/** Who may be meant by the start of the line; empty once somebody is chosen. */
export function useSuggestions(text: string, isSettled: boolean): Suggestions {
  const name = findLeadingName(text);
  const wanted = isSettled ? '' : name.name;
  const { value: people = [], isLoading } = useOperation(
    () => (wanted === '' ? Promise.resolve([]) : client.contacts.suggest({ text: wanted })),
    [wanted],
    ['contacts', 'optOuts'],
  );
  if (wanted === '') return { rows: [], nameEnd: 0, isLoading: false };
  return { rows: [...people.map(known), unknown(wanted)], nameEnd: name.end, isLoading };
}

/** Whom Enter means by a text whose suggestions have not come yet: the best match, else somebody new. */
export async function findFirst(text: string): Promise<Chosen> {
  const name = findLeadingName(text).name;
  const [first] = await client.contacts.suggest({ text: name });
  return (first ? known(first) : unknown(name)).chosen;
}

const known = (person: ContactRow): Suggestion => ({
  id: person.id,
  chosen: { by: 'contact', contactId: person.id, name: person.name, companyName: person.companyName },
  title: person.name,
  detail: [person.companyName, person.phone].filter(Boolean).join(' · '),
  isSuppressed: person.isSuppressed,
});

const unknown = (text: string): Suggestion => ({
  id: 'unknown',
  chosen: looksLikeNumber(text) ? { by: 'number', number: text } : { by: 'new', name: text },
  title: text,
  detail: '',
  isSuppressed: false,
});
