import { AppError } from '#shared/kernel/app-error.ts';
import { createQueue } from '../../../host/create-queue.ts';
import type { ScreeningPorts } from '../screening-ports.ts';
import { type KeptAlongside, keepChoices } from './keep-choices.ts';
import type { ListChoices, ListInHand } from './list-session.ts';

/** What becomes different in the list in hand; the rest stays. */
export interface ListChange extends Partial<Omit<ListInHand, 'choices'>> {
  readonly choices?: Partial<ListChoices>;
  /** Written together with the choices. */
  readonly alongside?: KeptAlongside['alongside'];
}

/** Holds the list in hand. What was chosen is on the disk before it counts, and one change follows another. */
export interface HeldList {
  readonly inHand: () => ListInHand | null;
  /** Throws `list-not-open`. */
  readonly change: (work: (held: ListInHand) => ListChange | Promise<ListChange>) => Promise<void>;
  /** Resolves when the changes asked for so far have been made. */
  readonly settled: () => Promise<void>;
  /** Puts another list, or none, in its place. */
  readonly replace: (next: ListInHand | null, fate?: 'thrown-away' | 'written') => Promise<void>;
  /** Lets go of the rows and leaves what was chosen where it is. */
  readonly release: () => Promise<void>;
}

export function holdList(ports: Pick<ScreeningPorts, 'journal' | 'clock'>): HeldList {
  const inOrder = createQueue();
  let held: ListInHand | null = null;
  const put = async (next: ListInHand | null): Promise<void> => {
    const before = held;
    held = next;
    if (before?.reader !== next?.reader) await before?.reader?.close();
  };
  return {
    inHand: () => held,
    settled: () => inOrder(() => undefined),
    change: (work) =>
      inOrder(async () => {
        if (held === null) throw new AppError('list-not-open');
        const { choices, alongside, ...found } = await work(held);
        const next = { ...held, ...found, choices: { ...held.choices, ...choices } };
        const lost = lostEvidence(held, next);
        if (choices) await keepChoices(ports, next.choices, { lost, ...(alongside && { alongside }) });
        await put(next);
      }),
    replace: (next, fate = 'thrown-away') =>
      inOrder(async () => {
        const lost = fate === 'written' ? null : lostEvidence(held, next);
        await keepChoices(ports, next?.choices ?? null, { lost });
        await put(next);
      }),
    release: () => inOrder(() => put(null)),
  };
}

/** The proof that the next choices do not name any more. */
function lostEvidence(before: ListInHand | null, next: ListInHand | null): string | null {
  const id = before?.choices.card.evidence?.id ?? null;
  return id === next?.choices.card.evidence?.id ? null : id;
}
