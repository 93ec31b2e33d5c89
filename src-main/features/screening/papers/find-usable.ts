import { organisationKeys } from '#shared/compliance/party.ts';
import { coversUse } from '#shared/compliance/scopes.ts';
import { judgeRow } from '#shared/features/screening/row-code.rules.ts';
import { usableCodes } from '#shared/features/screening/screening-words.ts';
import type { Decision } from '#shared/compliance/vocabulary.ts';
import { toInstant } from '#shared/kernel/clock.ts';
import { createErasedTest } from '../../../personal-data/erased-identifiers.ts';
import type { Queries } from '../../../database/journal.ts';
import { mailboxOf } from '../screen/match-holder.ts';
import { digitsOf, judgeEachOnce, mayBeHeld } from '../screen/load-screening.ts';
import type { HeldSuppression, OptedOut, RowFacts, ScreeningPorts } from '../screening-ports.ts';
import { wasMoreThanCalled } from '../write/unfinished-lists.repository.ts';
import {
  findGuardedValues,
  findListedRows,
  findSharing,
  findUnderstoodPoints,
  type ListedRow,
  type RunRow,
  type UnderstoodPoint,
} from './list-export.repository.ts';
import { type Asked, gatherClosely, gatherUntold } from './ask-contact.ts';
import { findPersonsOptedOut } from './screened-lists.repository.ts';

/** A contact of a list that may be called today, with what may be used of it. */
export interface UsableContact {
  readonly contact: ListedRow;
  readonly phones: readonly UnderstoodPoint[];
  /** Without the addresses that nobody may write to. */
  readonly emails: readonly UnderstoodPoint[];
}

// Some thirty milliseconds of the journal at a time, and ten while somebody asks.
const PAGE = 500;
const PAGE_WHILE_ASKED = 100;

/**
 * The contacts of a written list that may be called today, in the order of its rows: asked again, as the guard would
 * before a call. Reads the journal a page at a time, so that other work gets its turn; `onPage` hears which row that
 * came to.
 */
export async function* findUsable(
  ports: ScreeningPorts,
  run: Pick<RunRow, 'seq'>,
  onPage: (rowNumber: number) => void,
): AsyncGenerator<UsableContact> {
  const asked = await prepare(ports);
  const seen = new Set<number>();
  for (let afterRow = -1, isMore = true; isMore;) {
    const limit = ports.journal.inPieces.isAsked() ? PAGE_WHILE_ASKED : PAGE;
    const { rows, usable } = await ports.journal.inPieces.read(async (queries) => {
      const rows = await findListedRows(queries, run.seq, { afterRow, limit });
      // Two rows of a list may be about one contact.
      const fresh = rows.filter(({ seq }) => !seen.has(seq) && seen.add(seq));
      return { rows, usable: await askAbout(ports, queries, asked, fresh) };
    });
    yield* usable;
    afterRow = rows.at(-1)?.rowNumber ?? afterRow;
    isMore = rows.length === limit;
    onPage(afterRow);
  }
}

interface AskedOnce extends Asked {
  readonly judge: (facts: RowFacts) => Decision;
  readonly optedOut: OptedOut;
  /** Numbers and addresses of cards that keep others with the same ones from being used. */
  readonly guarded: ReadonlySet<string>;
  /** The last entry of the audit trail before anything was asked. */
  readonly headSeq: number;
}

async function prepare(ports: ScreeningPorts): Promise<AskedOnce> {
  const { inPieces } = ports.journal;
  const at = toInstant(ports.clock.now());
  const headSeq = ports.journal.head().seq;
  const rulesOf = await inPieces.read(ports.readRules);
  return {
    at,
    headSeq,
    optedOut: await ports.loadOptedOut(ports.journal),
    guarded: await inPieces.read(findGuardedValues),
    rulesOf,
    registers: await ports.loadRegisters(ports.journal),
    lookedUp: await ports.loadLookedUp(inPieces),
    called: await ports.loadCalled(inPieces),
    isErased: await inPieces.read(createErasedTest),
    untold: new Map(),
    judge: judgeEachOnce((facts) => ports.assessRow(facts, at, rulesOf)),
  };
}

/** Everything that is known about the contacts of one page. */
interface Page {
  readonly pointsOf: (contact: ListedRow) => readonly UnderstoodPoint[];
  readonly optOutsOf: (keys: readonly string[]) => readonly HeldSuppression[];
  /** True when something was said, or a call was made, that only a close look can weigh. */
  readonly isTouched: (contact: ListedRow) => boolean;
}

async function askAbout(
  ports: ScreeningPorts,
  queries: Queries,
  asked: AskedOnce,
  contacts: readonly ListedRow[],
): Promise<UsableContact[]> {
  const page = await readPage(ports, queries, asked, contacts);
  const usable: UsableContact[] = [];
  for (const contact of contacts) {
    const found = await askAboutOne(ports, queries, asked, page, contact);
    if (found) usable.push(found);
  }
  return usable;
}

async function readPage(
  ports: ScreeningPorts,
  queries: Queries,
  asked: AskedOnce,
  contacts: readonly ListedRow[],
): Promise<Page> {
  const ids = contacts.map(({ id }) => id);
  const { pointsOf, keysOf, cards, isStale } = await readKeys(queries, asked, contacts);
  const keys = [...new Set(contacts.flatMap(keysOf))];
  const suspects = isStale ? keys : await findSuspects(queries, asked, cards, keys);
  const badges = await ports.findBadges(queries, suspects);
  const restrictedOn = await ports.findRestricted(queries, cards);
  const calledContacts = await ports.findCalledContacts(queries, ids);
  const agreeing = await ports.findAgreeing(queries, ids);
  const isGuarded = ({ kind, normalised }: UnderstoodPoint): boolean =>
    asked.guarded.has(normalised) || (kind === 'phone' && asked.called.has(digitsOf(normalised)));
  return {
    pointsOf,
    optOutsOf: (keys) => keys.flatMap((key) => badges.get(key) ?? []),
    isTouched: (contact) =>
      calledContacts.has(contact.id) ||
      agreeing.has(contact.id) ||
      keysOf(contact).some((key) => badges.has(key) || restrictedOn.has(key)) ||
      pointsOf(contact).some(isGuarded),
  };
}

/** The numbers and addresses of these contacts, and under which keys something may be said of them. */
async function readKeys(queries: Queries, asked: AskedOnce, contacts: readonly ListedRow[]) {
  const ids = contacts.map(({ id }) => id);
  const points = await findUnderstoodPoints(queries, ids);
  const byContact = Map.groupBy(points, ({ contactId }) => contactId);
  const pointsOf = ({ id }: ListedRow) => byContact.get(id) ?? [];
  // What was loaded before the first page is all there is, as long as nothing but calls was recorded since.
  const isStale = await wasMoreThanCalled(queries, asked.headSeq);
  const values = points.map(({ normalised }) => normalised);
  const sharing = isStale ? await findSharing(queries, values) : [];
  const cardsWith = Map.groupBy(sharing, ({ normalised }) => normalised);
  const cardsSharing = (value: string) => (cardsWith.get(value) ?? []).map(({ contactId }) => contactId);
  const keysOf = (contact: ListedRow): readonly string[] => [
    ...ownKeys(contact),
    ...pointsOf(contact).flatMap(({ normalised }) => [normalised, ...cardsSharing(normalised)]),
  ];
  const cards = [...new Set([...ids, ...sharing.map(({ contactId }) => contactId)])];
  return { pointsOf, keysOf, cards, isStale };
}

/** The keys for which an opt-out may hold: the sets answer for nearly all that none does. */
async function findSuspects(
  queries: Queries,
  { optedOut, isErased }: AskedOnce,
  contactIds: readonly string[],
  keys: readonly string[],
): Promise<readonly string[]> {
  const persons = await findPersonsOptedOut(queries, contactIds);
  return keys.filter(
    (key) =>
      persons.has(key) ||
      mayBeHeld(optedOut, key) ||
      (isErased !== null && [key, mailboxOf(key)].some(isErased)),
  );
}

const ownKeys = (contact: ListedRow): string[] => [contact.id, ...organisationKeys(contact)];

async function askAboutOne(
  ports: ScreeningPorts,
  queries: Queries,
  asked: AskedOnce,
  page: Page,
  contact: ListedRow,
): Promise<UsableContact | null> {
  const points = page.pointsOf(contact);
  const phones = points.filter(({ kind }) => kind === 'phone');
  const gather = page.isTouched(contact) ? gatherClosely : gatherUntold;
  const decisions: Decision[] = [];
  for (const { normalised } of phones)
    decisions.push(asked.judge(await gather({ ports, queries, asked, contact, number: normalised })));
  const { isErased } = asked;
  const { code } = judgeRow({
    hasIdentifier: points.length > 0,
    holdsPersonalNumber: false,
    isErased:
      isErased !== null &&
      points.some(({ normalised }) => [normalised, mailboxOf(normalised)].some(isErased)),
    saysNo: false,
    decisions,
    emailOptOut: null,
    isSameAsEarlier: false,
    isInJournal: true,
  });
  if (!usableCodes.has(code)) return null;
  const mayBeWrittenTo = ({ normalised }: UnderstoodPoint): boolean =>
    !page.optOutsOf([normalised, ...ownKeys(contact)]).some(({ scope }) => coversUse(scope, 'email'));
  const emails = points.filter((point) => point.kind === 'email' && mayBeWrittenTo(point));
  return { contact, phones, emails };
}
