import { findLeadingName } from '#shared/features/calls/call-line-name.rules.ts';
import type { Client } from '#shared/contract.ts';
import { client } from '../../../ipc/client.ts';
import { useOperation } from '../../../ipc/use-operation.ts';
import type { Chosen } from './log-line.store.ts';
import { isSameNumber } from './match-number.ts';

type ContactRow = Awaited<ReturnType<Client['contacts']['suggest']>>[number];

interface Found extends ContactRow {
  /** What was typed, when it is one of the person's numbers. */
  readonly number: string | null;
}

/** One line of the list under the log line. */
export interface Suggestion {
  readonly id: string;
  readonly chosen: Chosen;
  readonly title: string;
  readonly detail: string;
  readonly isSuppressed: boolean;
}

interface Suggestions {
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
    () => (wanted === '' ? Promise.resolve([]) : findPeople(wanted)),
    [wanted],
    ['contacts', 'optOuts'],
  );
  if (wanted === '') return { rows: [], nameEnd: 0, isLoading: false };
  return { rows: [...people.map(known), unknown(wanted)], nameEnd: name.end, isLoading };
}

/** Whom Enter means by a text whose suggestions have not come yet: the best match, else somebody new. */
export async function findFirst(text: string): Promise<Chosen> {
  const name = findLeadingName(text).name;
  const [first] = await findPeople(name);
  return (first ? known(first) : unknown(name)).chosen;
}

/** Who is meant; of a person with several numbers, the one that was typed is the one that is called. */
async function findPeople(text: string): Promise<readonly Found[]> {
  const people = await client.contacts.suggest({ text });
  return Promise.all(
    people.map(async (person) => ({
      ...person,
      number: looksLikeNumber(text) && (await hasNumber(person, text)) ? text : null,
    })),
  );
}

async function hasNumber({ id }: ContactRow, typed: string): Promise<boolean> {
  const { points } = await client.contacts.read({ id });
  return points.some(({ kind, display }) => kind === 'phone' && isSameNumber(typed, display));
}

const known = (person: Found): Suggestion => ({
  id: person.id,
  chosen: {
    by: 'contact',
    contactId: person.id,
    name: person.name,
    companyName: person.companyName,
    number: person.number,
  },
  title: person.name,
  detail: [person.companyName, person.number ?? person.phone].filter(Boolean).join(' · '),
  isSuppressed: person.isSuppressed,
});

const unknown = (text: string): Suggestion => ({
  id: 'unknown',
  chosen: looksLikeNumber(text) ? { by: 'number', number: text } : { by: 'new', name: text },
  title: text,
  detail: '',
  isSuppressed: false,
});
