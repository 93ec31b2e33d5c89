import type { Envelope } from '#shared/ipc/envelope.ts';
import type { Journal } from '../database/journal.ts';
import { openJournal, type OpenJournalRequest } from '../database/open-journal.ts';
import type { Database } from '../database/schema.ts';
import { createDisplaySettings } from '../features/settings/display-settings.ts';
import { createVaultService, type Vault, type VaultTuning } from '../features/vault/vault.service.ts';
import type { Ports } from '../host/ports.ts';
import { writeFileDurably } from '../host/write-file-durably.ts';
import { featuresOf } from './changed-features.ts';
import { createDispatch, type Request } from './dispatch.ts';
import type { OpenFeatures } from './open-features.ts';
import { saveRecoverySheet } from './save-recovery-sheet.ts';

/** The whole product without a window. */
export interface App {
  /** The one gate. Never rejects. */
  readonly dispatch: (request: Request) => Promise<Envelope>;
  readonly isOpen: () => boolean;
  /** Closes the vault; harmless when it is closed. */
  readonly lock: () => Promise<void>;
  /** Closes the vault when nobody has been at the keyboard for the time set and no long work runs; true when it did. */
  readonly lockIfIdle: () => Promise<boolean>;
}

const IDLE_LOCK_MINUTES = 5;

/**
 * Composition root: plain Node. The features are loaded when a journal opens, so that the lock screen waits
 * for none of them.
 */
export function createApp(ports: Ports, tuning: VaultTuning = {}): App {
  let idleLockMinutes = IDLE_LOCK_MINUTES;
  const display = openDisplay(ports);
  const features = holdFeatures(ports, display);
  const readIdleLock = async () => {
    idleLockMinutes =
      (await features.opened()?.services.settings.read(undefined))?.work.idleLockMinutes ?? IDLE_LOCK_MINUTES;
  };
  const vault: Vault<Journal> = createVaultService<Journal>(
    {
      ...ports,
      openJournal: openJournalFor(ports, readIdleLock),
      onOpened: async (journal) => {
        await features.open(journal);
        await readIdleLock();
      },
      onLocked: () => {
        features.close();
        ports.host.emit({ type: 'locked' });
      },
      onKeysChanged: () => ports.host.emit({ type: 'changed', features: ['vault'] }),
      saveRecoverySheet: (sheet) => saveRecoverySheet(ports, sheet, () => vault.current() !== null),
      idleLockMinutes: () => idleLockMinutes,
    },
    tuning,
  );
  const dispatch = createDispatch({
    openServices: () => withVault(features.opened(), vault),
    lockedServices: { vault: vault.service, settings: display },
    diary: ports.diary,
  });
  return {
    dispatch,
    isOpen: () => vault.current() !== null,
    lock: vault.lock,
    lockIfIdle: () => lockUnlessBusy(features, vault),
  };
}

const openDisplay = ({ dataFolder, host }: Ports) =>
  createDisplaySettings({
    dataFolder,
    writeFile: writeFileDurably,
    onWritten: () => host.emit({ type: 'display' }),
  });

/** Opens journals that tell the window, and whoever must follow the settings, what was written. */
const openJournalFor =
  ({ clock, host, startProgram }: Ports, onSettings: () => Promise<void>) =>
  (request: OpenJournalRequest): Promise<Journal> =>
    openJournal(request, {
      clock,
      startProgram,
      onCommitted: (tables) => {
        // A journal that is closing answers no more; the next unlock reads it.
        if (tables.includes('setting')) onSettings().catch(() => undefined);
        tellChanged(host, tables);
      },
    });

/** A piece of long work may change nothing that anybody sees yet: the window is not asked to look then. */
function tellChanged(host: Ports['host'], tables: readonly (keyof Database)[]): void {
  const features = featuresOf(tables);
  if (features.length > 0) host.emit({ type: 'changed', features });
}

/** The features of the journal that is open, if one is. */
function holdFeatures(ports: Ports, display: ReturnType<typeof createDisplaySettings>) {
  let opened: OpenFeatures | null = null;
  return {
    opened: () => opened,
    isBusy: () => opened?.isBusy() ?? false,
    open: async (journal: Journal): Promise<void> => {
      const { openFeatures } = await import('./open-features.ts');
      const features = openFeatures(journal, ports, display);
      await features.settle();
      opened = features;
    },
    close: (): void => {
      // Not waited for: the journal itself waits for what is still in hand.
      opened?.close().catch(() => undefined);
      opened = null;
    },
  };
}

/** Whoever waits for long work need not stay at the keyboard; the journal locks as soon as the work has ended. */
const lockUnlessBusy = (
  features: ReturnType<typeof holdFeatures>,
  vault: Vault<Journal>,
): Promise<boolean> => (features.isBusy() ? Promise.resolve(false) : vault.lockIfIdle());

const withVault = (opened: OpenFeatures | null, vault: Vault<Journal>) =>
  opened && { ...opened.services, vault: { ...vault.service, ...opened.verification } };
