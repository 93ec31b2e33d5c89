import type { ConsentFact, CustomerRelation } from '#shared/compliance/contactability-facts.ts';
import { isAboutTheParty } from '#shared/compliance/scopes.ts';
import type { Queries } from '../database/journal.ts';
import { findConsents } from '../features/consents/find-consents.ts';
import { type EarlierNo, findEarlierNos } from '../features/opt-outs/find-earlier-nos.ts';
import { findSales } from '../features/sales/find-sales.ts';

/** What a contact bought and agreed to, seen from the number or address that is about to be used. */
export interface Agreed {
  readonly customerRelations: readonly CustomerRelation[];
  readonly consents: readonly ConsentFact[];
}

/**
 * For each of these contacts that bought or agreed to anything, as seen from a number or address: a consent about another number or address is none
 * here, while one that was taken back tells of the person.
 */
export async function findAgreed(
  queries: Queries,
  contactIds: readonly string[],
): Promise<ReadonlyMap<string, (point: string | null) => Agreed>> {
  const [sales, consents] = [await findSales(queries, contactIds), await findConsents(queries, contactIds)];
  const known = new Set([...sales.keys(), ...consents.keys()]);
  return new Map(
    [...known].map((contactId) => [
      contactId,
      (point) => ({
        customerRelations: (sales.get(contactId) ?? []).map(({ obtainedPoints, ...sale }) => ({
          ...sale,
          gaveAddress: point !== null && obtainedPoints.includes(point),
        })),
        consents: (consents.get(contactId) ?? []).flatMap(({ point: about, ...consent }) =>
          about === '' || about === point || consent.withdrawnOn !== null ? [consent] : [],
        ),
      }),
    ]),
  );
}

/** Somebody who never bought or agreed to anything. */
export const nothingAgreed: Agreed = { customerRelations: [], consents: [] };

/** Under which keys a no means the party whatever it is about, and under which only when it says so. */
export interface PartyKeys {
  readonly keys: readonly string[];
  readonly elsewhere: readonly string[];
}

/** What the party once said no to and was lifted since: it ends what was agreed before. */
export async function readEarlierNos(
  queries: Queries,
  { keys, elsewhere }: PartyKeys,
): Promise<readonly EarlierNo[]> {
  const found = await findEarlierNos(queries, [...keys, ...elsewhere]);
  const under = (some: readonly string[]) => some.flatMap((key) => found.get(key) ?? []);
  return [...under(keys), ...under(elsewhere).filter(isAboutTheParty)];
}

/** What one contact bought and agreed to, with what was said no to and lifted since. */
export async function readAgreement(
  queries: Queries,
  contactId: string,
  { number, ...party }: PartyKeys & { readonly number: string },
): Promise<Agreed & { readonly earlierNos: readonly EarlierNo[] }> {
  const agreed = (await findAgreed(queries, [contactId])).get(contactId);
  return { ...(agreed?.(number) ?? nothingAgreed), earlierNos: await readEarlierNos(queries, party) };
}
