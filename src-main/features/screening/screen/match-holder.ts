import { companyKeyOf } from '#shared/kernel/company-name.ts';
import { isRoleAddress, parseEmailAddress } from '#shared/kernel/email-address.ts';
import { foldText, swedishSortKey } from '#shared/kernel/fold-text.ts';
import type { ListRecord } from '../../../import/list-protocol.ts';
import type { Holder } from '../screening-ports.ts';

/** Who carries a number (E.164) or address. */
export type HoldersOf = (key: string) => readonly Holder[];

/**
 * The contact that a row is about, if the journal has it: one with a number of the row and its name, the only one with
 * a number of a row that names nobody, or one with a personal address of the row. Of several the one at the same
 * company, else the oldest.
 */
export function matchHolder(record: ListRecord, holdersOf: HoldersOf): Holder | null {
  const name = foldText(record.name);
  const byNumber = phonesOf(record).flatMap((number) => {
    const holders = holdersOf(number);
    if (name === '') return holders.length === 1 ? holders : [];
    return holders.filter((holder) => foldedNameOf(holder) === name);
  });
  const byAddress = personalMailboxesOf(record).flatMap(holdersOf);
  return likeliest(byNumber, record) ?? likeliest(byAddress, record);
}

function likeliest(holders: readonly Holder[], { company }: ListRecord): Holder | null {
  const companyKey = companyKeyOf(company);
  const oldestFirst = holders.toSorted((one, other) => one.seq - other.seq);
  return oldestFirst.find((holder) => holder.companyKey === companyKey) ?? oldestFirst[0] ?? null;
}

/** By what two people of one company are told apart. */
export type Employed = Pick<Holder, 'name' | 'companyKey'>;

export const employedIn = ({ name, company }: ListRecord): Employed => ({
  name: name || company,
  companyKey: companyKeyOf(company),
});

/** A colleague carries the same number without being the same party: the no of one must not silence the other. */
export const isColleague = (one: Employed, other: Employed): boolean =>
  one.companyKey !== '' && one.companyKey === other.companyKey && sortKeyOf(one) !== sortKeyOf(other);

/** Makes a key of a name once: of a switchboard that thousands share, each is compared with every row. */
function onceForEach(makeKey: (name: string) => string): (named: Employed) => string {
  const keys = new WeakMap<Employed, string>();
  return (named) => {
    const known = keys.get(named);
    if (known !== undefined) return known;
    const made = makeKey(named.name);
    keys.set(named, made);
    return made;
  };
}

const sortKeyOf = onceForEach(swedishSortKey);
const foldedNameOf = onceForEach(foldText);

/** The numbers of a row that were understood, each once, as E.164. */
export const phonesOf = ({ phones }: ListRecord): string[] => [
  ...new Set(phones.flatMap(({ e164 }) => e164 ?? [])),
];

/** The addresses of a row that were understood, each once, with their plus-tags. */
export const addressesOf = ({ emails }: ListRecord): string[] => [
  ...new Set(emails.flatMap(({ matchKey }) => matchKey ?? [])),
];

/** The mailbox behind a match key: it without its plus-tag. Parsing costs more than looking for the sign. */
export const mailboxOf = (matchKey: string): string =>
  matchKey.includes('+') ? (parseEmailAddress(matchKey)?.matchKeyWithoutTag ?? matchKey) : matchKey;

/** The mailboxes of a row that belong to a person and not to a function. */
export const personalMailboxesOf = (record: ListRecord): string[] =>
  addressesOf(record)
    .map(mailboxOf)
    .filter((address) => !isRoleAddress(address.slice(0, address.lastIndexOf('@'))));
