import { coversUse } from '#shared/compliance/scopes.ts';
import { organisationKeys } from '#shared/compliance/party.ts';
import type {
  Badge,
  Contact,
  ContactPoint,
  ContactRow,
} from '#shared/features/contacts/contacts.contract.ts';
import { maskEmailAddress, parseEmailAddress } from '#shared/kernel/email-address.ts';
import { maskPhoneNumber, parsePhoneNumber } from '#shared/kernel/phone-number.ts';
import type { ContactRecord, PointRecord } from './contacts.repository.ts';

type Badges = ReadonlyMap<string, readonly Badge[]>;

/** Every key under which the opt-out register may hold something about this contact. */
const keysOfContact = (contact: ContactRecord): readonly string[] => [
  contact.id,
  ...organisationKeys(contact),
];

/** Those keys and the ones of its numbers and addresses. */
export const keysOf = (contact: ContactRecord, points: readonly PointRecord[]): readonly string[] => [
  ...keysOfContact(contact),
  ...points.flatMap((point) => point.normalised ?? []),
];

/** A number or address as a person reads it. */
export function displayPoint(point: Pick<PointRecord, 'kind' | 'raw'>): string {
  const parsed = point.kind === 'phone' ? parsePhoneNumber(point.raw) : parseEmailAddress(point.raw);
  return parsed?.display ?? point.raw;
}

/** The same with most of it covered. */
export const maskPoint = (point: Pick<PointRecord, 'kind' | 'raw'>): string =>
  cover(point.kind, displayPoint(point));

const cover = (kind: PointRecord['kind'], text: string): string =>
  kind === 'phone' ? maskPhoneNumber(text) : maskEmailAddress(text);

/** A contact as the renderer sees it: what is suppressed for its channel leaves main only covered. */
export function toContact(contact: ContactRecord, points: readonly PointRecord[], badges: Badges): Contact {
  const own = badgesUnder(badges, keysOfContact(contact));
  const { sortKey: _, companyKey: __, kind, organisationNumber, ...fields } = contact;
  return {
    ...fields,
    kind: kind as Contact['kind'],
    organisationNumber: organisationNumber ?? '',
    points: points.map((point) => toPoint(point, badgesUnder(badges, [point.normalised ?? '']), own)),
    badges: own,
  };
}

/** One line of a list. */
export function toContactRow(
  contact: ContactRecord,
  points: readonly PointRecord[],
  badges: Badges,
): ContactRow {
  const { points: shown, badges: own, ...fields } = toContact(contact, points, badges);
  const firstOf = (kind: ContactPoint['kind']) => shown.find((point) => point.kind === kind)?.display ?? '';
  return {
    id: fields.id,
    kind: fields.kind,
    name: fields.name,
    companyName: fields.companyName,
    role: fields.role,
    legalForm: fields.legalForm,
    phone: firstOf('phone'),
    email: firstOf('email'),
    isSuppressed: own.length > 0 || shown.some((point) => point.badges.length > 0),
  };
}

function toPoint(point: PointRecord, badges: Badge[], contactBadges: readonly Badge[]): ContactPoint {
  const isMasked = [...badges, ...contactBadges].some((badge) => coversUse(badge.scope, point.kind));
  return {
    id: point.id,
    kind: point.kind,
    raw: isMasked ? maskPoint(point) : point.raw,
    label: point.label,
    source: {
      kind: point.sourceKind as ContactPoint['source']['kind'],
      note: point.sourceNote,
      obtainedOn: point.obtainedOn,
    },
    normalised: isMasked && point.normalised ? cover(point.kind, point.normalised) : point.normalised,
    display: isMasked ? maskPoint(point) : displayPoint(point),
    isMasked,
    badges,
  };
}

const badgesUnder = (badges: Badges, keys: readonly string[]): Badge[] => [
  ...new Map(
    keys.flatMap((key) => badges.get(key) ?? []).map((badge) => [badge.suppressionId, badge]),
  ).values(),
];
