import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createApp } from '#main/app/create-app.ts';
import { floorCost } from '#main/features/vault/derive-key.ts';
import type { Client } from '#shared/contract.ts';
import type { Instant } from '#shared/kernel/clock.ts';
import { createTestClient, createTestClock } from '../support/open-test-app.ts';
import { startProgram } from '../support/start-programs.ts';
import type { ExampleData } from './example-data.ts';

/** Opens the example's journal; it protects nothing. */
export const examplePassphrase = 'gul cykel sjunger under bron';

const root = join(import.meta.dirname, '../..');

/** A journal without a window: the same gate and the same services as in one. */
export interface WindowlessJournal {
  readonly client: Client;
  /** Moves the product's clock. */
  readonly setClock: (instant: Instant) => void;
  /** Where the next files are saved, under the names the product suggests. */
  readonly saveInto: (folder: string) => void;
  /** The file that is chosen the next time one is asked for. */
  readonly chooseFile: (path: string) => void;
  readonly lock: () => Promise<void>;
}

/** Makes a journal in `dataFolder`, which must not hold one, and leaves it open. */
export async function createJournal(dataFolder: string, now: Instant): Promise<WindowlessJournal> {
  const clock = createTestClock(now);
  let saveFolder: string | null = null;
  let openPath: string | null = null;
  const app = createApp(
    {
      clock,
      monotonicNow: () => performance.now(),
      randomBytes,
      dataFolder,
      fontFolder: join(root, 'resources/fonts'),
      startProgram,
      host: {
        chooseSaveFile: ({ suggestedName }) =>
          Promise.resolve(saveFolder === null ? null : join(saveFolder, suggestedName)),
        chooseOpenFile: () => Promise.resolve(openPath),
        emit: () => undefined,
      },
      diary: { note: () => undefined },
    },
    // The least that is accepted: nobody waits for a key that protects nothing.
    { calibrate: () => Promise.resolve(floorCost) },
  );
  const client = createTestClient(app);
  const { recoveryKey } = await client.vault.create({ passphrase: examplePassphrase });
  await client.vault.confirmRecoveryKey({ recoveryKey });
  return {
    client,
    setClock: clock.set,
    saveInto: (folder) => {
      saveFolder = folder;
    },
    chooseFile: (path) => {
      openPath = path;
    },
    lock: app.lock,
  };
}

interface Deed {
  readonly at: Instant;
  readonly run: () => Promise<unknown>;
}

/**
 * Writes the example into an open journal, each thing at its own time, through the same operations as the window
 * uses. The files of the answered requests go to `reportFolder`.
 */
export async function fillJournal(
  journal: WindowlessJournal,
  data: ExampleData,
  reportFolder: string,
): Promise<void> {
  const { client } = journal;
  const suppressionIds = new Map<string, string>();
  journal.saveInto(reportFolder);
  await client.settings.writeController(data.controller);
  await client.settings.writeWork(data.work);
  const deeds: Deed[] = [
    ...data.contacts.map(({ at, input }) => ({ at, run: () => client.contacts.save(input) })),
    ...data.checks.map(({ at, input }) => ({ at, run: () => client.doNotCall.recordCheck(input) })),
    ...data.calls.map(({ at, input }) => ({ at, run: () => client.calls.record(input) })),
    ...data.followUpsDone.map(({ at, input }) => ({ at, run: () => client.calls.completeFollowUp(input) })),
    ...data.optOuts.map(({ at, input }) => ({
      at,
      run: async () => suppressionIds.set(input.id, (await client.optOuts.add(input)).id),
    })),
    ...data.lifts.map(({ at, input }) => ({
      at,
      run: () =>
        client.optOuts.lift({ ...input, suppressionId: suppressionIds.get(input.suppressionId) ?? '' }),
    })),
    ...data.sales.map(({ at, input }) => ({ at, run: () => client.sales.save(input) })),
    ...data.consents.map(({ at, input }) => ({ at, run: () => client.consents.give(input) })),
    ...data.withdrawals.map(({ at, input }) => ({ at, run: () => client.consents.withdraw(input) })),
    ...data.emailChecks.map(({ at, input }) => ({ at, run: () => client.emailChecks.save(input) })),
    ...data.requests.map(({ at, input }) => ({ at, run: () => client.subjectRequests.record(input) })),
    ...data.restrictions.map(({ at, input }) => ({ at, run: () => client.restrictions.start(input) })),
    ...data.reports.map(({ at, input }) => ({ at, run: () => client.subjectRequests.exportReport(input) })),
  ];
  for (const { at, run } of deeds.toSorted((one, other) =>
    one.at < other.at ? -1 : one.at > other.at ? 1 : 0,
  )) {
    journal.setClock(at);
    await run();
  }
}
