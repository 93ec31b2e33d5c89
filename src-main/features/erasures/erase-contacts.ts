import { randomUUID } from 'node:crypto';
import type { ErasureGround } from '#shared/features/erasures/erasures.contract.ts';
import type { Language } from '#shared/i18n/text.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { SearchOutdated } from '../../personal-data/search-texts.ts';
import { eraseWithin } from './erase-person.ts';
import type { ErasuresPorts } from './erasures-ports.ts';
import { type Found, withSearch } from './search-people.ts';
import { wipeInPieces } from './wipe-in-pieces.ts';

interface Order {
  readonly contactIds: readonly string[];
  readonly ground: ErasureGround;
  readonly language: Language;
}

type Outcome = 'erased' | 'held' | 'nothing-held';

/**
 * Erases contacts one by one, without a copy, after one search through every text for all of them. `onEach` hears what
 * became of each, and stops it by throwing; those erased by then stay erased.
 */
export async function eraseContacts(
  ports: ErasuresPorts,
  { contactIds, ...order }: Order,
  onEach: (outcome: Outcome) => void,
): Promise<void> {
  let erased = 0;
  try {
    while (erased < contactIds.length) {
      const left = contactIds.slice(erased);
      await withSearch(ports, left.map(personOf), (found) =>
        eraseFound(ports, order, { contactIds: left, found }, (outcome) => {
          erased += 1;
          onEach(outcome);
        }),
      );
    }
  } finally {
    await ports.journal.emptyLog();
    await wipeInPieces(ports.journal);
  }
}

/**
 * Erases as many of them as the search holds good for, at least one. Throws `SearchOutdated` when it does for none.
 */
async function eraseFound(
  ports: ErasuresPorts,
  order: Omit<Order, 'contactIds'>,
  people: { readonly contactIds: readonly string[]; readonly found: readonly (Found | null)[] },
  onEach: (outcome: Outcome) => void,
): Promise<void> {
  for (const [place, contactId] of people.contactIds.entries()) {
    const found = people.found[place] ?? null;
    try {
      onEach(await eraseOne(ports, { ...order, contactId, found }));
    } catch (error) {
      // Whoever shared a number with somebody who is gone now has it alone.
      if (place > 0 && error instanceof SearchOutdated) return;
      throw error;
    }
    // Searched for while everything else waited: others come in between before the next.
    if (found === null) return;
  }
}

const personOf = (contactId: string) => ({ name: '', contactIds: [contactId], phones: [], emails: [] });

async function eraseOne(
  ports: ErasuresPorts,
  {
    contactId,
    ...order
  }: Omit<Order, 'contactIds'> & { readonly contactId: string; readonly found: Found | null },
): Promise<Outcome> {
  const whole = { ...order, id: randomUUID(), subject: personOf(contactId), requestId: null, leave: [] };
  try {
    await ports.journal.inPieces.write((queries, trail) => eraseWithin(ports, queries, trail, whole));
    return 'erased';
  } catch (error) {
    if (error instanceof AppError && error.code === 'held-for-claims') return 'held';
    if (error instanceof AppError && error.code === 'erasure-nothing-held') return 'nothing-held';
    throw error;
  }
}
