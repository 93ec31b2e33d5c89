import type { Envelope } from '#shared/ipc/envelope.ts';
import type { RunningProgram } from '../host/program.ts';
import type { Diary, FormerEnd, Host } from '../host/ports.ts';
import { type FromJournal, type HostQuestion, toBytes, type ToJournal } from './journal-messages.ts';

interface KeeperParts {
  /** Starts the process; told why the one before it is gone, if that was nobody's wish. */
  readonly start: (formerEnd: FormerEnd | null) => RunningProgram;
  /** The event `locked` means: what the page shows must go, now. */
  readonly host: Host;
  readonly diary: Diary;
  /** Process after process dies before anybody could use it: there is nothing left to show. */
  readonly onHopeless: () => void;
  /** Milliseconds without a sign of life after which the process counts as hung. */
  readonly silenceMs?: number;
  /** Does something again and again until the answered function is called; a timer that keeps no process. */
  readonly repeat?: (milliseconds: number, run: () => void) => () => void;
  /** Milliseconds it has for closing the journal. What is not in the file by then is in its write-ahead log. */
  readonly closingMs?: number;
}

const SILENCE_MS = 30_000;
const CLOSING_MS = 5000;

/** Of the time that silence may last: how often it is looked at. */
const looksPerSilence = 6;

/** One after the other, without a journal having been opened in between. */
const deathsAllowed = 3;

/** One process, and the requests it has not answered yet. */
interface Kept {
  readonly process: RunningProgram;
  readonly open: Map<number, (reply: Uint8Array) => void>;
  /** Settles when the process is gone. */
  readonly gone: Promise<void>;
  isOpen: boolean;
  isOpening: boolean;
  isLeaving: boolean;
  isGone: boolean;
  quietLooks: number;
}

/**
 * Keeps one process with the journal ready. A lock ends it, and with it everything it held; the next one is started at
 * the same moment, so that it is there when the passphrase has been typed, and opens nothing before its predecessor is
 * gone. One that ends by itself, or gives no sign of life, counts as a lock, and its successor says so when it is asked
 * for its state.
 */
export class JournalKeeper {
  readonly #parts: KeeperParts;
  readonly #stopWatching: () => void;
  #current: Kept;
  #lastId = 0;
  #deaths = 0;
  #hasEnded = false;

  constructor(parts: KeeperParts) {
    this.#parts = parts;
    this.#current = this.#begin(null, Promise.resolve());
    // Looks are counted, not milliseconds: a machine that slept has not waited.
    const { repeat = everySoOften, silenceMs = SILENCE_MS } = parts;
    this.#stopWatching = repeat(silenceMs / looksPerSilence, () => this.#lookForLife());
  }

  /**
   * Passes a request of our own page on; the bytes are the caller's to wipe as soon as this returns. Never rejects:
   * while no process answers, the reply is a refusal.
   */
  ask(request: Uint8Array): Promise<Uint8Array> {
    if (this.#hasEnded) return Promise.resolve(refusal('vault-locked'));
    if (this.#current.isGone) return Promise.resolve(refusal('journal-stopped'));
    const id = (this.#lastId += 1);
    const { promise, resolve } = Promise.withResolvers<Uint8Array>();
    this.#current.open.set(id, resolve);
    post(this.#current, { kind: 'ask', id, request });
    return promise;
  }

  /** True while something the page asked for is not done. */
  isBusy(): boolean {
    return this.#current.open.size > 0;
  }

  /** Locks what is open: the page is told to go before anything else happens. Resolves when the process is gone. */
  async lock(): Promise<void> {
    if (this.#current.isOpen || this.#current.isOpening) await this.#leave(this.#current);
  }

  /** Locks, and starts no other process. */
  async end(): Promise<void> {
    this.#hasEnded = true;
    this.#stopWatching();
    await this.#leave(this.#current);
  }

  #begin(formerEnd: FormerEnd | null, predecessorGone: Promise<void>): Kept {
    const kept = keep(this.#parts.start(formerEnd));
    kept.process.onMessage((message) => this.#hear(kept, message as FromJournal));
    void kept.gone.then(() => this.#onGone(kept));
    void predecessorGone.then(() => post(kept, { kind: 'may-open' }));
    return kept;
  }

  #hear(kept: Kept, message: FromJournal): void {
    const { host, diary } = this.#parts;
    kept.quietLooks = 0;
    switch (message.kind) {
      case 'reply':
        return settle(kept, message.id, message.reply);
      case 'question':
        return void answer(host, kept, message.id, message.question);
      case 'event':
        if (message.event.type === 'locked') void this.#leave(kept);
        else if (!kept.isLeaving) host.emit(message.event);
        return;
      case 'noted':
        return diary.note(message.entry);
      case 'opening':
        kept.isOpening = message.isOpening;
        return;
      case 'opened':
        kept.isOpen = true;
        this.#deaths = 0;
        return;
      case 'alive':
    }
  }

  /** Ends a process whose content nobody may see any more; its successor is there at once. */
  #leave(kept: Kept): Promise<void> {
    if (kept.isLeaving) return kept.gone;
    kept.isLeaving = true;
    if (!this.#hasEnded) {
      this.#current = this.#begin(null, kept.gone);
      this.#parts.host.emit({ type: 'locked' });
    }
    post(kept, { kind: 'close' });
    const timer = setTimeout(() => void kept.process.end(), this.#parts.closingMs ?? CLOSING_MS);
    return kept.gone.finally(() => clearTimeout(timer));
  }

  #onGone(kept: Kept): void {
    kept.isGone = true;
    for (const id of kept.open.keys())
      settle(kept, id, refusal(kept.isLeaving ? 'vault-locked' : 'journal-stopped'));
    if (kept.isLeaving) return;
    this.#deaths += 1;
    this.#parts.diary.note({ what: 'journal-stopped', code: isHung(kept) ? 'silent' : 'ended' });
    if (this.#deaths > deathsAllowed) return this.#parts.onHopeless();
    this.#current = this.#begin(howItEnded(kept), Promise.resolve());
    this.#parts.host.emit({ type: 'locked' });
  }

  #lookForLife(): void {
    const kept = this.#current;
    if (!kept.isOpening) kept.quietLooks += 1;
    if (isHung(kept)) void kept.process.end();
  }
}

function everySoOften(milliseconds: number, run: () => void): () => void {
  const timer = setInterval(run, milliseconds);
  timer.unref();
  return () => clearInterval(timer);
}

function keep(process: RunningProgram): Kept {
  const { promise, resolve } = Promise.withResolvers<void>();
  process.onEnded(resolve);
  return {
    process,
    gone: promise,
    open: new Map(),
    isOpen: false,
    isOpening: false,
    isLeaving: false,
    isGone: false,
    quietLooks: 0,
  };
}

const isHung = (kept: Kept): boolean => kept.quietLooks > looksPerSilence;

/** Null when nothing was open: nobody has lost anything that must be told of. */
function howItEnded(kept: Kept): FormerEnd | null {
  if (!kept.isOpen && !kept.isOpening) return null;
  return isHung(kept) ? 'silent' : 'ended';
}

const post = (kept: Kept, message: ToJournal): void => kept.process.post(message);

function settle(kept: Kept, id: number, reply: Uint8Array): void {
  kept.open.get(id)?.(reply);
  kept.open.delete(id);
}

async function answer(host: Host, kept: Kept, id: number, { name, input }: HostQuestion): Promise<void> {
  const choose = name === 'save' ? host.chooseSaveFile(input) : host.chooseOpenFile(input);
  // A question that cannot be asked is one that nobody answered.
  post(kept, { kind: 'path', id, path: await choose.catch(() => null) });
}

/** Nobody answers: the journal is locked, or its process is gone. */
const refusal = (code: 'vault-locked' | 'journal-stopped'): Uint8Array =>
  toBytes({ ok: false, code, details: {} } satisfies Envelope);
