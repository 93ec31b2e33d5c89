import { organisationKeys } from '#shared/compliance/party.ts';
import { coversUse } from '#shared/compliance/scopes.ts';
import type { HeldPoint } from '#shared/kernel/held-point.ts';
import type { Queries } from '../../database/journal.ts';
import { displayPoint, maskPoint } from './contact-view.ts';
import type { ContactsPorts } from './contacts-ports.ts';
import { findPoints, type PointRecord } from './contacts.repository.ts';
import { requireContact } from './show-contacts.ts';

/** One contact as records about it need it. */
interface HeldContact {
  /** Under what an opt-out of the whole party may be kept. */
  readonly keys: readonly string[];
  /** The numbers and addresses on its card that could be understood. */
  readonly points: readonly {
    readonly id: string;
    readonly kind: HeldPoint['kind'];
    /** E.164 or e-mail match key. */
    readonly value: string;
  }[];
  /** A value as it may be shown, whether it stands on the card still or not. */
  readonly show: (value: string) => HeldPoint;
}

/**
 * The numbers and addresses of a contact, and how they and the further `values` may be shown: covered while an opt-out
 * of them, of the person or of the company holds. Throws `contact-not-found`.
 */
export async function holdContact(
  { findBadges }: Pick<ContactsPorts, 'findBadges'>,
  queries: Queries,
  contactId: string,
  values: readonly string[],
): Promise<HeldContact> {
  const contact = await requireContact(queries, contactId);
  const onCard = await findPoints(queries, [contactId]);
  const keys = [contactId, ...organisationKeys(contact)];
  const points = onCard.flatMap(({ id, kind, normalised }) =>
    normalised === null ? [] : [{ id, kind, value: normalised }],
  );
  const badges = await findBadges(queries, [...keys, ...points.map(({ value }) => value), ...values]);
  const isCovered = (value: string): boolean =>
    [...keys, value]
      .flatMap((key) => badges.get(key) ?? [])
      .some(({ scope }) => coversUse(scope, kindOf(value)));
  return {
    keys,
    points,
    show: (value) => {
      const point = onCard.find(({ normalised }) => normalised === value);
      const written: Pick<PointRecord, 'kind' | 'raw'> = point ?? { kind: kindOf(value), raw: value };
      const isMasked = isCovered(value);
      return {
        pointId: point?.id ?? null,
        kind: kindOf(value),
        display: isMasked ? maskPoint(written) : displayPoint(written),
        isMasked,
      };
    },
  };
}

// E.164 begins with a plus sign, which no address does that has an @.
const kindOf = (value: string): HeldPoint['kind'] => (value.includes('@') ? 'email' : 'phone');
