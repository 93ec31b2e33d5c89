import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { featuresOf } from '#main/app/changed-features.ts';
import { createDispatch } from '#main/app/dispatch.ts';
import { openFeatures } from '#main/app/open-features.ts';
import { writeFileDurably } from '#main/host/write-file-durably.ts';
import type { Journal } from '#main/database/journal.ts';
import { openJournal } from '#main/database/open-journal.ts';
import { createDisplaySettings } from '#main/features/settings/display-settings.ts';
import { floorCost } from '#main/features/vault/derive-key.ts';
import { createVaultService } from '#main/features/vault/vault.service.ts';
import type { AppEvent } from '#shared/ipc/events.ts';
import { createTestClient, createTestClock, testPassphrase } from '#test/support/open-test-app.ts';
import { startProgram } from '#test/support/start-programs.ts';

interface Options {
  /** An existing folder, for a second run on the same journal. */
  readonly folder?: string;
}

/** What the person does in the system's dialogs, and what happens while one stands open. */
interface Person {
  picks: string | null;
  whileAsked: () => Promise<void>;
  onEvent: (event: AppEvent) => void;
}

/**
 * The product as `create-app` puts it together, but with the journal in reach of the test and every step of progress
 * told: there is no other way to see what only the file holds, or to stop a screening half way.
 */
export async function openScreening(options: Options = {}) {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'ringbok-'));
  const person: Person = { picks: null, whileAsked: () => Promise.resolve(), onEvent: () => undefined };
  const ports = testPorts(folder, person);
  const display = createDisplaySettings({
    dataFolder: ports.dataFolder,
    writeFile: writeFileDurably,
    onWritten: () => undefined,
  });
  let journal: Journal | null = null;
  let features: ReturnType<typeof openFeatures> | null = null;
  const vault = createVaultService<Journal>(
    {
      ...ports,
      openJournal: (request) =>
        openJournal(request, {
          clock: ports.clock,
          startProgram,
          onCommitted: (tables) => person.onEvent({ type: 'changed', features: featuresOf(tables) }),
        }),
      onOpened: async (opened) => {
        const opening = openFeatures(opened, ports, display);
        await opening.settle();
        journal = opened;
        features = opening;
      },
      onLocked: () => {
        features?.close().catch(() => undefined);
        journal = null;
        features = null;
      },
      onKeysChanged: () => undefined,
      saveRecoverySheet: () => Promise.resolve({ outcome: 'cancelled' }),
      idleLockMinutes: () => 5,
    },
    { calibrate: () => Promise.resolve(floorCost) },
  );
  const service = { ...vault.service, verify: () => Promise.reject(new Error('not asked here')) };
  const client = createTestClient({
    dispatch: createDispatch({
      openServices: () => features && { ...features.services, vault: service },
      lockedServices: { vault: service, settings: display },
      diary: ports.diary,
    }),
  });
  const { state } = await client.vault.status(undefined);
  if (state === 'missing') await client.vault.create({ passphrase: testPassphrase });
  else await client.vault.unlock({ passphrase: testPassphrase });
  return {
    client,
    person,
    clock: ports.clock,
    folder,
    /** The open journal. */
    journal: () => {
      if (!journal) throw new Error('the journal is locked');
      return journal;
    },
    lock: () => client.vault.lock(undefined),
    unlock: () => client.vault.unlock({ passphrase: testPassphrase }),
    /** Puts a file into the folder and answers its path. */
    put: (name: string, content: string | Uint8Array) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    /** Ends the run and leaves the files for another one. */
    leave: () => vault.lock(),
    /** Ends the run and removes every file. */
    close: async () => {
      await vault.lock();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type ScreeningApp = Awaited<ReturnType<typeof openScreening>>;

function testPorts(folder: string, person: Person) {
  let ticks = 0;
  const pick = async () => {
    await person.whileAsked();
    return person.picks;
  };
  return {
    clock: createTestClock('2026-11-23T09:00:00.000Z'),
    // Each look is long after the one before, so that no step of progress is left out.
    monotonicNow: () => (ticks += 1000),
    randomBytes,
    dataFolder: join(folder, 'data'),
    fontFolder: 'resources/fonts',
    startProgram,
    host: {
      chooseOpenFile: pick,
      chooseSaveFile: pick,
      emit: (event: AppEvent) => person.onEvent(event),
    },
    diary: { note: () => undefined },
  };
}
