import { basename } from 'node:path';
import type { vaultContract } from '#shared/features/vault/vault.contract.ts';
import type { ServiceOf } from '#shared/ipc/define-contract.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { todayAt } from '#shared/kernel/clock.ts';
import { createQueue } from '../../host/create-queue.ts';
import { createKeyChanges } from './change-keys.ts';
import { calibrateCost, deriveKey, type KdfCost } from './derive-key.ts';
import { createGuessGuard } from './guess-guard.ts';
import { withSecret } from './key-material.ts';
import { readKeys } from './key-store.ts';
import { isRightRecoveryKey } from './open-keys.ts';
import { createVault, recoverVault, type Unlocked, unlockVault } from './open-vault.ts';
import { ratePassphrase, suggestPassphrase } from './passphrase.ts';
import { formatRecoveryKey, parseRecoveryKey } from './recovery-key.ts';
import { createDoor, type Door } from './vault-door.ts';
import { lookInto } from './vault-files.ts';
import type { OpenedJournal, VaultPorts } from './vault-ports.ts';
import type { VaultSession } from './vault-session.ts';

export type {
  JournalHead,
  OpenedJournal,
  OpenJournalRequest,
  RecoverySheet,
  VaultPorts,
} from './vault-ports.ts';

export interface Vault<J extends OpenedJournal> {
  /** All but the check of the journal's content, which is the journal's own work. */
  readonly service: Omit<ServiceOf<typeof vaultContract>, 'verify' | 'cancelVerify'>;
  /** Waits for the work in hand, then closes; harmless when nothing is open. */
  readonly lock: () => Promise<void>;
  /** Locks when nobody has been at the keyboard for the time set; true when it did. */
  readonly lockIfIdle: () => Promise<boolean>;
  /** The open journal, or null. */
  readonly current: () => J | null;
}

/** What tests replace to be quick; even then no passphrase is hashed below the floor. */
export interface VaultTuning {
  readonly calibrate?: () => Promise<KdfCost>;
}

/** The vault of one data folder. Everything that opens, closes or rewraps happens one after the other. */
export function createVaultService<J extends OpenedJournal>(
  ports: VaultPorts<J>,
  tuning: VaultTuning = {},
): Vault<J> {
  const guard = createGuessGuard(ports.monotonicNow);
  const idle = createIdleClock(ports.monotonicNow, ports.idleLockMinutes);
  const door = createDoor<J>({
    onOpened: (journal) => {
      idle.noteActivity();
      return ports.onOpened(journal);
    },
    onLocked: ports.onLocked,
  });
  const inOrder = createQueue();
  const whileOpen = <T>(work: (session: VaultSession<J>) => Promise<T>): Promise<T> =>
    inOrder(() => work(door.session()));
  const opening = <T>(work: () => Promise<T>): Promise<T> =>
    inOrder(() => {
      door.assertClosed();
      return work();
    });
  const lock = (): Promise<void> => inOrder(door.close);
  const service: Vault<J>['service'] = {
    status: () => Promise.resolve(statusOf(ports, door, idle)),
    create: (request) => opening(() => create(ports, door, request.passphrase, tuning)),
    unlock: (request) => opening(() => enter(door, unlockVault(ports, guard, request))),
    unlockWithRecoveryKey: (request) => opening(() => enter(door, recoverVault(ports, guard, request))),
    lock,
    noteActivity: () => Promise.resolve(idle.noteActivity()),
    ...createKeyChanges(ports, guard, whileOpen),
    suggestPassphrase: () => Promise.resolve(suggestPassphrase(ports.randomBytes)),
    ratePassphrase: ({ passphrase }) => ratePassphrase(passphrase),
    // Not in the queue: a save dialog that stays open must not keep the vault from locking.
    saveRecoverySheet: async (request) => saveRecoverySheet(ports, door.session(), request),
  };
  const isIdle = (): boolean => door.current() !== null && idle.remaining() <= 0;
  const lockIfIdle = async (): Promise<boolean> => isIdle() && lock().then(() => true);
  return { service, lock, lockIfIdle, current: () => door.current()?.journal ?? null };
}

async function create<J extends OpenedJournal>(
  ports: VaultPorts<J>,
  door: Door<J>,
  passphrase: string,
  { calibrate = () => calibrateCost((cost) => timeOneDerivation(ports, cost)) }: VaultTuning,
) {
  return { recoveryKey: await createVault(ports, passphrase, calibrate, door.open) };
}

async function enter<J extends OpenedJournal>(door: Door<J>, unlocking: Promise<Unlocked<J>>) {
  const { session, notices } = await unlocking;
  try {
    await door.open(session);
  } catch (error) {
    await session.close();
    throw error;
  }
  return { notices };
}

function statusOf<J extends OpenedJournal>(ports: VaultPorts<J>, door: Door<J>, idle: IdleClock) {
  const session = door.current();
  const isThere = lookInto(ports.dataFolder) === 'journal';
  return {
    state: session ? 'open' : isThere ? 'locked' : 'missing',
    locksInSeconds: session ? Math.max(0, Math.ceil(idle.remaining() / 1000)) : null,
    folderName: basename(ports.dataFolder),
    isRecoveryKeyConfirmed: session && session.isRecoveryKeyConfirmed,
    stopped: door.hasOpened() ? null : (ports.formerEnd ?? null),
  } as const;
}

async function saveRecoverySheet<J extends OpenedJournal>(
  ports: VaultPorts<J>,
  { journalId }: VaultSession<J>,
  { recoveryKey, language }: { readonly recoveryKey: string; readonly language: 'sv' | 'en' },
) {
  // A sheet with a key that opens nothing would be found out on the worst of days.
  const { file } = await readKeys(ports.dataFolder);
  if (!(await isRightRecoveryKey(file, recoveryKey))) throw new AppError('wrong-recovery-key');
  const printed = await withSecret(parseRecoveryKey(recoveryKey), formatRecoveryKey);
  const madeOn = todayAt(ports.clock);
  return ports.saveRecoverySheet({ recoveryKey: printed, language, journalId, madeOn });
}

async function timeOneDerivation<J extends OpenedJournal>(
  ports: VaultPorts<J>,
  cost: KdfCost,
): Promise<number> {
  const startedAt = ports.monotonicNow();
  const key = await deriveKey('calibration', ports.randomBytes(16), cost);
  key.fill(0);
  return ports.monotonicNow() - startedAt;
}

/** Counts down to the idle lock on a clock that only goes forward. */
interface IdleClock {
  readonly noteActivity: () => void;
  /** Milliseconds until the lock; zero or less when it is due. */
  readonly remaining: () => number;
}

/** Starts at the last activity; `minutes` is asked each time, so that a changed setting counts at once. */
function createIdleClock(monotonicNow: () => number, minutes: () => number): IdleClock {
  let activeAt = monotonicNow();
  return {
    noteActivity: () => {
      activeAt = monotonicNow();
    },
    remaining: () => activeAt + minutes() * 60_000 - monotonicNow(),
  };
}
