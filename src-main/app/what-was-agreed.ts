import type { ConsentFact, CustomerRelation } from '#shared/compliance/contactability-facts.ts';
import type { Queries } from '../database/journal.ts';
import { findConsents } from '../features/consents/find-consents.ts';
import { type EarlierNo, findEarlierNos } from '../features/opt-outs/find-earlier-nos.ts';
import { findSales } from '../features/sales/find-sales.ts';

/** What a contact bought and agreed to, seen from the number or address that is about to be used. */
export interface Agreed {
  readonly customerRelations: readonly CustomerRelation[];
  readonly consents: readonly ConsentFact[];
}

/** For each of these contacts that bought or agreed to anything; `pointOf` says which number or address is meant. */
export async function findAgreed(
  queries: Queries,
  contactIds: readonly string[],
  pointOf: (contactId: string) => string | null,
): Promise<ReadonlyMap<string, Agreed>> {
  const [sales, consents] = [await findSales(queries, contactIds), await findConsents(queries, contactIds)];
  const known = new Set([...sales.keys(), ...consents.keys()]);
  return new Map(
    [...known].map((contactId) => {
      const point = pointOf(contactId);
      return [
        contactId,
        {
          customerRelations: (sales.get(contactId) ?? []).map(({ obtainedPoints, ...sale }) => ({
            ...sale,
            gaveAddress: point !== null && obtainedPoints.includes(point),
          })),
          consents: (consents.get(contactId) ?? []).flatMap(({ point: about, ...consent }) =>
            about === '' || about === point ? [consent] : [],
          ),
        },
      ];
    }),
  );
}

/** Somebody who never bought or agreed to anything. */
export const nothingAgreed: Agreed = { customerRelations: [], consents: [] };

/** The same of one contact, with what was once said no to under these keys: it ends what was agreed before. */
export async function readAgreement(
  queries: Queries,
  contactId: string,
  { number, keys }: { readonly number: string; readonly keys: readonly string[] },
): Promise<Agreed & { readonly earlierNos: readonly EarlierNo[] }> {
  const agreed = (await findAgreed(queries, [contactId], () => number)).get(contactId);
  const earlierNos = [...(await findEarlierNos(queries, keys)).values()].flat();
  return { ...(agreed ?? nothingAgreed), earlierNos };
}
