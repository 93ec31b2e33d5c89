import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '#main/app/create-app.ts';
import { floorCost } from '#main/features/vault/derive-key.ts';
import type { StartProgram } from '#main/host/program.ts';
import type { AppEvent } from '#shared/ipc/events.ts';
import type { Client } from '#shared/contract.ts';
import { contract } from '#shared/contract.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { startProgram } from './start-programs.ts';

/** Good enough for the strength check, the same in every test. */
export const testPassphrase = 'midola-kavuse-rolitu-penava-sukido';

interface Options {
  /** Instant the clock shows first. */
  readonly now?: string;
  /** An existing data folder, for a second run on the same journal. */
  readonly folder?: string;
  /** The built programs, in place of their source. */
  readonly startProgram?: StartProgram;
  /** False leaves the vault as it is found. */
  readonly isOpened?: boolean;
}

/** The whole product on a real encrypted file in a folder of its own, without a window. */
export async function openTestApp(options: Options = {}) {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'ringbok-'));
  const clock = createTestClock(options.now ?? '2026-11-23T09:00:00.000Z');
  const host = createTestHost();
  const diary: object[] = [];
  const ports = {
    clock,
    monotonicNow: clock.monotonicNow,
    randomBytes,
    dataFolder: join(folder, 'data'),
    fontFolder: 'resources/fonts',
    startProgram: options.startProgram ?? startProgram,
    host,
    diary: { note: (entry: object) => void diary.push(entry) },
  };
  // The floor of what is accepted: hashing for longer would only make the tests slower.
  const app = createApp(ports, { calibrate: () => Promise.resolve(floorCost) });
  const client = createTestClient(app);
  if (options.isOpened !== false) await openOrCreate(client);
  return {
    app,
    client,
    clock,
    host,
    diary,
    folder,
    dataFolder: join(folder, 'data'),
    journalPath: join(folder, 'data', 'journal.db'),
    lock: () => client.vault.lock(undefined),
    verify: () => client.vault.verify(undefined),
    unlock: () => client.vault.unlock({ passphrase: testPassphrase }),
    /** Locks and removes every file. */
    close: async () => {
      await app.lock();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type TestApp = Awaited<ReturnType<typeof openTestApp>>;

async function openOrCreate(client: Client): Promise<void> {
  const { state } = await client.vault.status(undefined);
  if (state === 'missing') await client.vault.create({ passphrase: testPassphrase });
  if (state === 'locked') await client.vault.unlock({ passphrase: testPassphrase });
}

/** A clock that moves only when told to; the monotonic one moves with it, forward only. */
export function createTestClock(start: string) {
  let now = Date.parse(start);
  let monotonic = 0;
  return {
    now: () => new Date(now),
    timeZone: () => 'Europe/Stockholm',
    monotonicNow: () => monotonic,
    set: (instant: string) => {
      now = Date.parse(instant);
    },
    advance: (seconds: number) => {
      now += seconds * 1000;
      monotonic += seconds * 1000;
    },
  };
}

export function createTestHost() {
  let saveAnswer: string | null = null;
  let openAnswer: string | null = null;
  let whileAsked: () => Promise<void> = () => Promise.resolve();
  const events: AppEvent[] = [];
  const suggestions: string[] = [];
  return {
    events,
    /** The names suggested for saved files so far. */
    suggestions,
    answerSave: (path: string | null) => {
      saveAnswer = path;
    },
    answerOpen: (path: string | null) => {
      openAnswer = path;
    },
    /** What happens while the question where to save stands open. */
    doWhileAsked: (work: () => Promise<void>) => {
      whileAsked = work;
    },
    chooseSaveFile: async ({ suggestedName }: { suggestedName: string }) => {
      suggestions.push(suggestedName);
      await whileAsked();
      return saveAnswer;
    },
    chooseOpenFile: () => Promise.resolve(openAnswer),
    emit: (event: AppEvent) => {
      events.push(event);
    },
  };
}

/** The typed client over the real gate: what the renderer's own client does, without a window. */
export function createTestClient(app: Pick<App, 'dispatch'>): Client {
  const call = (operation: string) => async (input: unknown) => {
    const reply = await app.dispatch({ isFromOwnFrame: true, operation, input });
    if (reply.ok) return reply.value;
    throw new AppError(reply.code, reply.details);
  };
  return Object.fromEntries(
    Object.entries(contract).map(([feature, verbs]) => [
      feature,
      Object.fromEntries(Object.keys(verbs).map((verb) => [verb, call(`${feature}.${verb}`)])),
    ]),
  ) as unknown as Client;
}
