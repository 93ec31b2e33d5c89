import { organisationKeys, type Party } from '#shared/compliance/party.ts';
import { coversUse, isAboutTheParty } from '#shared/compliance/scopes.ts';
import { isNaturalPerson, type LegalForm } from '#shared/compliance/vocabulary.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import type { Queries } from '../../../database/journal.ts';
import type { HeldSuppression, Holder, RowFacts, ScreeningPorts } from '../screening-ports.ts';
import { type Known, type KnownRow, pointsOf } from './find-known.ts';
import { countryOf } from './country-of.ts';
import { checksOf, digitsOf, type ScreeningSets, stranger } from './load-screening.ts';
import { isColleague } from './match-holder.ts';

/** Where the facts about rows come from. */
export interface FactSources {
  readonly ports: Pick<ScreeningPorts, 'findCallHistory' | 'findRegisterChecks' | 'readAgreement'>;
  readonly queries: Queries;
  readonly sets: ScreeningSets;
  readonly known: Known;
}

/**
 * Everything the decision asks about one number (E.164) of a row: as if the row were a contact already and somebody
 * were about to call it.
 */
export async function gatherFacts(
  { ports, queries, sets, known }: FactSources,
  row: KnownRow,
  number: string,
): Promise<RowFacts> {
  const { match, form } = row;
  const digits = digitsOf(number);
  const others = otherCards(known, row, number);
  const country = countryOf(digits);
  const isCalled = sets.called.has(digits) || (match !== null && known.wasCalled(match.id));
  return {
    ...stranger,
    country,
    legalForm: strictestForm(form, match === null ? others : [match, ...others]),
    suppressions: optOutsFor(known, row, number, others),
    restrictedSince: known.restrictedSinceOf([...(match === null ? [] : [match]), ...others].map(idOf)),
    registerChecks: sets.lookedUp.has(digits)
      ? await ports.findRegisterChecks(queries, number)
      : checksOf(sets.registers, digits),
    ...(match !== null &&
      known.hasAgreed(match.id) &&
      (await ports.readAgreement(queries, match.id, {
        number,
        keys: [number, match.id, ...partyKeys(row), ...others.map(({ id }) => id)],
        elsewhere: otherIdentifiers(known, row),
      }))),
    ...(isCalled && (await ports.findCallHistory(queries, calledParty(match, number, country)))),
  };
}

const idOf = ({ id }: Holder): string => id;

/** Other contacts with the number that are no colleagues: a second card of the same person brings its no along. */
function otherCards({ holdersOf }: Known, { match, employed }: KnownRow, number: string): readonly Holder[] {
  const holders = holdersOf(number);
  return holders.length === 0
    ? holders
    : holders.filter((holder) => holder.id !== match?.id && !isColleague(holder, match ?? employed));
}

// A number that the journal knows as a private person's is one, whatever the list is called.
const strictestForm = (form: LegalForm, holders: readonly Holder[]): LegalForm =>
  isNaturalPerson(form) ? form : (holders.map(({ legalForm }) => legalForm).find(isNaturalPerson) ?? form);

function optOutsFor(
  known: Known,
  row: KnownRow,
  number: string,
  others: readonly Holder[],
): HeldSuppression[] {
  // Most rows that are looked at are known by nothing but this number.
  if (row.record === null && row.numbers.length === 1) return [...known.optOutsOf(number)];
  const own = [number, ...partyKeys(row), ...others.map(({ id }) => id)];
  const elsewhere = otherIdentifiers(known, row).filter((key) => key !== number);
  return eachOnce([
    ...own.flatMap(known.optOutsOf),
    ...elsewhere.flatMap(known.optOutsOf).filter(isAboutTheParty),
  ]);
}

/** The row's company and its contact, under all their keys. */
const partyKeys = ({ companyKeys, match }: KnownRow): readonly string[] =>
  match === null ? companyKeys : [...companyKeys, match.id, ...organisationKeys(match)];

/** Every number and address of the row and its contact that no colleague shares. */
function otherIdentifiers({ holdersOf }: Known, { numbers, addresses, match, employed }: KnownRow): string[] {
  const identifiers = [...numbers, ...addresses, ...(match === null ? [] : pointsOf(match))];
  const isShared = (key: string): boolean =>
    holdersOf(key).some((holder) => isColleague(holder, match ?? employed));
  return identifiers.filter((key) => !isShared(key));
}

const eachOnce = (found: readonly HeldSuppression[]): HeldSuppression[] => [
  ...new Map(found.map((one) => [one.suppressionId, one])).values(),
];

/** What a look at earlier calls needs to know of a party. */
const calledParty = (match: Holder | null, number: string, country: string | null): Party => ({
  contactId: match?.id ?? null,
  name: match?.name ?? '',
  companyName: match?.companyName ?? '',
  role: match?.role ?? '',
  legalForm: match?.legalForm ?? 'unknown',
  organisationNumber: match?.organisationNumber ?? null,
  companyKey: match?.companyKey ?? '',
  number: { raw: number, e164: number, country, display: number },
  source: null,
  isSwitchboard: false,
  isNumberHeld: match !== null,
  otherCards: [],
  otherIdentifiers: [],
});

/** What keeps a row from being written to. */
export function findMailOptOuts(known: Known, row: KnownRow): HeldSuppression[] {
  const own = [...row.addresses, ...partyKeys(row)].flatMap(known.optOutsOf);
  const elsewhere = otherIdentifiers(known, row).flatMap(known.optOutsOf).filter(isAboutTheParty);
  return eachOnce([...own, ...elsewhere]).filter(({ scope }) => coversUse(scope, 'email'));
}

/** Since when the contacts that a row's addresses lead to may only be stored. */
export function findMailRestriction(known: Known, row: KnownRow): CalendarDay | null {
  const { match, employed, addresses } = row;
  const holders = addresses
    .flatMap(known.holdersOf)
    .filter((holder) => holder.id === match?.id || !isColleague(holder, match ?? employed));
  return known.restrictedSinceOf([...(match === null ? [] : [match]), ...holders].map(idOf));
}
