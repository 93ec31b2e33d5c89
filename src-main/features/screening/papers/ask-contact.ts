import { type Party, suppressionKeysOf } from '#shared/compliance/party.ts';
import { restrictedSinceOf } from '#shared/compliance/restricted.rules.ts';
import { isAboutTheParty } from '#shared/compliance/scopes.ts';
import type { Instant } from '#shared/kernel/clock.ts';
import type { NumberSet } from '#shared/lists/number-set.ts';
import type { Queries } from '../../../database/journal.ts';
import { countryOf } from '../screen/country-of.ts';
import { checksOf, digitsOf, stranger } from '../screen/load-screening.ts';
import type { LoadedRegister, RowFacts, ScreeningPorts } from '../screening-ports.ts';
import type { ListedRow } from './list-export.repository.ts';

/** What is the same for every contact of a list. */
export interface Asked {
  readonly at: Instant;
  readonly registers: readonly LoadedRegister[];
  /** Numbers that were looked up in a register by hand. */
  readonly lookedUp: NumberSet;
  /** Numbers that were ever called. */
  readonly called: NumberSet;
  /** Null while nobody was ever erased. */
  readonly isErased: ((matchKey: string) => boolean) | null;
  readonly rulesOf: Parameters<ScreeningPorts['assessRow']>[2];
  /** What is known of people of whom nobody has said anything, by all in which they differ. */
  readonly untold: Map<string, RowFacts>;
}

interface OneNumber {
  readonly ports: ScreeningPorts;
  readonly queries: Queries;
  readonly asked: Asked;
  readonly contact: ListedRow;
  /** E.164. */
  readonly number: string;
}

/** What the decision asks about one number of a contact of whom nobody has said anything. */
export async function gatherUntold({ ports, queries, asked, contact, number }: OneNumber): Promise<RowFacts> {
  const digits = digitsOf(number);
  const told = { ...stranger, country: countryOf(digits), legalForm: contact.legalForm };
  if (asked.lookedUp.has(digits))
    return { ...told, registerChecks: await ports.findRegisterChecks(queries, number) };
  const listed = asked.registers.map(({ numbers }) => numbers?.has(digits) === true);
  const key = [told.country, told.legalForm, ...listed].join();
  const known = asked.untold.get(key);
  if (known) return known;
  const made = { ...told, registerChecks: checksOf(asked.registers, digits) };
  asked.untold.set(key, made);
  return made;
}

/** The same with what was said and done, found as before a call. */
export async function gatherClosely(one: OneNumber): Promise<RowFacts> {
  const { ports, queries, contact, number } = one;
  const party = await ports.findParty(queries, { contactId: contact.id, number });
  const cards = [contact.id, ...party.otherCards];
  return {
    ...(await gatherUntold(one)),
    suppressions: await findOptOuts(ports, queries, party),
    restrictedSince: restrictedSinceOf(await ports.findRestricted(queries, cards), cards),
    ...(await ports.findCallHistory(queries, party)),
    ...(await ports.readAgreement(queries, contact.id, {
      number,
      keys: suppressionKeysOf(party),
      elsewhere: party.otherIdentifiers,
    })),
  };
}

async function findOptOuts(
  ports: ScreeningPorts,
  queries: Queries,
  party: Party,
): Promise<RowFacts['suppressions']> {
  const found = async (keys: readonly string[]) =>
    [...(await ports.findBadges(queries, [...keys])).values()].flat();
  return [
    ...(await found(suppressionKeysOf(party))),
    ...(await found(party.otherIdentifiers)).filter(isAboutTheParty),
  ];
}
