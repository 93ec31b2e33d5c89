import type { Selectable } from 'kysely';
import type { Queries } from '../../../database/journal.ts';
import type { Database } from '../../../database/schema.ts';

/** A consent or its withdrawal, with the words that were asked. */
export type ConsentWithWording = Pick<
  Selectable<Database['consent']>,
  'id' | 'kind' | 'givenId' | 'contactId' | 'use' | 'pointValue' | 'purpose' | 'statedOn'
> & { readonly wording: string };

/** In the order they were recorded. */
export const findConsentsWithWording = (
  queries: Queries,
  contactIds: readonly string[],
): Promise<ConsentWithWording[]> =>
  queries
    .selectFrom('consent')
    .innerJoin('consentWording', 'consentWording.id', 'consent.wordingId')
    .select([
      'consent.id',
      'consent.kind',
      'consent.givenId',
      'consent.contactId',
      'consent.use',
      'consent.pointValue',
      'consent.purpose',
      'consent.statedOn',
      'consentWording.text as wording',
    ])
    .where('consent.contactId', 'in', contactIds)
    .orderBy('consent.seq')
    .execute();

export type PurchaseRow = Pick<
  Selectable<Database['sale']>,
  'contactId' | 'soldOn' | 'productKind' | 'reference' | 'isContract' | 'contractEndsOn'
>;

/** Oldest first. */
export const findPurchases = (queries: Queries, contactIds: readonly string[]): Promise<PurchaseRow[]> =>
  queries
    .selectFrom('sale')
    .select(['contactId', 'soldOn', 'productKind', 'reference', 'isContract', 'contractEndsOn'])
    .where('contactId', 'in', contactIds)
    .orderBy('soldOn')
    .orderBy('id')
    .execute();
