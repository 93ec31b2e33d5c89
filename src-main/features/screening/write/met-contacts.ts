import type { MergedField } from '#shared/features/screening/merge-row.rules.ts';
import type { Instant } from '#shared/kernel/clock.ts';
import { mailboxOf } from '#shared/kernel/email-address.ts';
import { foldText } from '#shared/kernel/fold-text.ts';
import type { Holder } from '../screening-ports.ts';

/** A contact as the rows so far have left it, or would have. */
export interface MetHolder {
  readonly holder: Holder;
  /** Before any row of this list. */
  readonly formerlyUpdatedAt: Instant;
  /** What a row has spoken about. */
  readonly settled: ReadonlySet<MergedField>;
  /** An opt-out holds for its company. */
  readonly isCompanyHeld: boolean;
  /** This list brought it in. */
  readonly isNew: boolean;
}

/** What the numbers and addresses of a contact are matched by, each once: E.164, or the mailbox. */
export const keysOfHolder = ({ points }: Holder): Set<string> =>
  new Set(points.flatMap(({ normalised }) => (normalised === null ? [] : mailboxOf(normalised))));

/** Contacts by what they carry, and by what they carry and are called: a switchboard stands on thousands. */
export interface MetContacts {
  readonly get: (seq: number) => MetHolder | undefined;
  readonly with: (key: string) => readonly MetHolder[];
  /** Whatever the case and accents of the name. */
  readonly named: (key: string, name: string) => readonly MetHolder[];
  /** In place of what was known of this contact. */
  readonly put: (met: MetHolder) => void;
}

/** Nobody yet. */
export function createMetContacts(): MetContacts {
  const bySeq = new Map<number, MetHolder>();
  const byKey = new Map<string, Map<number, MetHolder>>();
  const placesOf = ({ holder }: MetHolder): string[] =>
    [...keysOfHolder(holder)].flatMap((key) => [key, namedPlace(key, holder.name)]);
  return {
    get: (seq) => bySeq.get(seq),
    with: (key) => [...(byKey.get(key)?.values() ?? [])],
    named: (key, name) => [...(byKey.get(namedPlace(key, name))?.values() ?? [])],
    put: (met) => {
      const { seq } = met.holder;
      const before = bySeq.get(seq);
      if (before) for (const place of placesOf(before)) byKey.get(place)?.delete(seq);
      bySeq.set(seq, met);
      for (const place of placesOf(met)) {
        const there = byKey.get(place) ?? new Map<number, MetHolder>();
        byKey.set(place, there.set(seq, met));
      }
    },
  };
}

// No key holds a line break.
const namedPlace = (key: string, name: string): string => `${key}\n${foldText(name)}`;
