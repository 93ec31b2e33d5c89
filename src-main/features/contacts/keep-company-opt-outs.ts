import { isDeepStrictEqual } from 'node:util';
import { organisationKeys } from '#shared/compliance/party.ts';
import type { AuditTrail } from '../../database/audit-trail.ts';
import type { Queries } from '../../database/journal.ts';
import type { ContactsPorts } from './contacts-ports.ts';
import type { ContactRecord, WrittenContact } from './contacts.repository.ts';

/**
 * Another name or organisation number on a company's card must not lift what the company said: asked before the card
 * is written, it answers what is to be done afterwards. Everybody under the old name stays held as well.
 */
export async function keepCompanyOptOuts(
  ports: Pick<ContactsPorts, 'findBadges' | 'carryOptOut'>,
  queries: Queries,
  before: ContactRecord | undefined,
  after: WrittenContact,
): Promise<(trail: AuditTrail) => Promise<void>> {
  const [keysBefore, keysAfter] = [before ? organisationKeys(before) : [], organisationKeys(after)];
  if (before?.kind !== 'company' || isDeepStrictEqual(keysBefore, keysAfter)) return () => Promise.resolve();
  const keys = [...new Set([...keysBefore, ...keysAfter])];
  const held = [...(await ports.findBadges(queries, keysBefore)).values()].flat();
  const said = new Map(held.map((badge) => [badge.suppressionId, badge]));
  return async (trail) => {
    const now = await ports.findBadges(queries, keys);
    for (const key of keys)
      for (const { suppressionId, scope, since } of said.values())
        if (!now.get(key)?.some((badge) => badge.suppressionId === suppressionId))
          await ports.carryOptOut(queries, trail, {
            key,
            display: displayOf(key, before, after),
            scope,
            since,
            note: `${before.name} → ${after.name}`,
          });
  };
}

function displayOf(key: string, before: ContactRecord, after: WrittenContact): string {
  if (!key.startsWith('name:')) return key;
  return organisationKeys(after).includes(key) ? after.name : before.name;
}
