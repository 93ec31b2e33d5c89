import { isFromThePerson, sourceKindSchema } from '#shared/compliance/vocabulary.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import { findSubjectRequests, isTheirRequest } from '../../../personal-data/request-declarations.ts';
import type { Queries } from '../../../database/journal.ts';
import type { KnownSubject } from '../subject/subject-keys.ts';
import { findPointsOf, type PointRow } from '../subject-requests.repository.ts';
import {
  type ConsentWithWording,
  findConsentsWithWording,
  findPurchases,
  type PurchaseRow,
} from './portable.repository.ts';

/** What a person provided (GDPR art. 20(1)), and nothing that was found out about them. */
export interface Provided {
  /** On what ground the data are processed that the right is about; neither is no ground for the right. */
  readonly hasContract: boolean;
  readonly hasConsent: boolean;
  readonly points: readonly Pick<PointRow, 'kind' | 'raw' | 'sourceKind' | 'obtainedOn'>[];
  readonly purchases: readonly PurchaseRow[];
  readonly consents: readonly ConsentWithWording[];
  readonly requests: readonly {
    readonly kind: string;
    readonly receivedOn: CalendarDay;
    readonly words: string;
  }[];
}

/**
 * Gathers what the person provided. Cards with a contract or a standing consent count alone where there are any: of the
 * others the right says nothing. Where there are none, everything provided is given all the same.
 */
export async function gatherProvided(queries: Queries, known: KnownSubject): Promise<Provided> {
  const ids = known.contacts.map(({ id }) => id);
  const purchases = await findPurchases(queries, ids);
  const consents = await findConsentsWithWording(queries, ids);
  const bought = new Set(purchases.map(({ contactId }) => contactId));
  const agreed = new Set(standing(consents).map(({ contactId }) => contactId));
  const withGround = ids.filter((id) => bought.has(id) || agreed.has(id));
  const counted = new Set(withGround.length > 0 ? withGround : ids);
  const points = await findPointsOf(queries, [...counted]);
  const requests = await findSubjectRequests(queries, known.keys);
  return {
    hasContract: bought.size > 0,
    hasConsent: agreed.size > 0,
    points: points.filter(isProvided),
    purchases,
    consents: consents.filter(({ contactId }) => counted.has(contactId)),
    requests: requests.filter((request) => request.words !== '' && isTheirRequest(request, known.keys)),
  };
}

function standing(consents: readonly ConsentWithWording[]): readonly ConsentWithWording[] {
  const withdrawn = new Set(consents.map(({ givenId }) => givenId));
  return consents.filter(({ id, kind }) => kind === 'given' && !withdrawn.has(id));
}

function isProvided({ sourceKind }: PointRow): boolean {
  const source = sourceKindSchema.safeParse(sourceKind);
  return source.success && isFromThePerson(source.data);
}
