import { AppError } from '#shared/kernel/app-error.ts';
import type { OpenedJournal, VaultPorts } from './vault-ports.ts';
import type { VaultSession } from './vault-session.ts';

/** Holds the one open session. */
export interface Door<J extends OpenedJournal> {
  readonly current: () => VaultSession<J> | null;
  /** Has anything been let in since the process began? */
  readonly hasOpened: () => boolean;
  /** The open session. Throws `vault-locked`. */
  readonly session: () => VaultSession<J>;
  /** Throws `vault-already-open`. */
  readonly assertClosed: () => void;
  /** Lets a session in. When the rest of the product cannot take it, nothing is open and the session stays the caller's. */
  readonly open: (session: VaultSession<J>) => Promise<void>;
  /** Tells the product at once, then waits for the work in hand; harmless when nothing is open. */
  readonly close: () => Promise<void>;
}

/** A closed door. */
export function createDoor<J extends OpenedJournal>(
  ports: Pick<VaultPorts<J>, 'onOpened' | 'onLocked'>,
): Door<J> {
  let session: VaultSession<J> | null = null;
  let hasOpened = false;
  return {
    current: () => session,
    hasOpened: () => hasOpened,
    session: () => {
      if (!session) throw new AppError('vault-locked');
      return session;
    },
    assertClosed: () => {
      if (session) throw new AppError('vault-already-open');
    },
    open: async (opened) => {
      try {
        await ports.onOpened(opened.journal);
        session = opened;
        hasOpened = true;
      } catch (error) {
        ports.onLocked();
        throw error;
      }
    },
    close: async () => {
      const closing = session;
      if (!closing) return;
      // From here on nobody is given the journal or sees it; what was begun is waited for.
      session = null;
      try {
        ports.onLocked();
      } finally {
        await closing.close();
      }
    },
  };
}
