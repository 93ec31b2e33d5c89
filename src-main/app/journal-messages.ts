import type { AppEvent } from '#shared/ipc/events.ts';
import type { Diary, Host } from '../host/ports.ts';

/**
 * What the process that owns the window and the one that owns the journal say to each other. Requests and replies are
 * text as bytes, so that what they hold never becomes a string in the window's process, and can be wiped there.
 */

/** What the journal asks of the window system and waits for, by name. */
export type HostQuestion =
  | { readonly name: 'save'; readonly input: Parameters<Host['chooseSaveFile']>[0] }
  | { readonly name: 'open'; readonly input: Parameters<Host['chooseOpenFile']>[0] };

export type ToJournal =
  /** A request of the page's, which is known to be ours. */
  | { readonly kind: 'ask'; readonly id: number; readonly request: Uint8Array }
  /** The process before this one is gone: its file may be opened. */
  | { readonly kind: 'may-open' }
  /** Lock, then end. */
  | { readonly kind: 'close' }
  | { readonly kind: 'path'; readonly id: number; readonly path: string | null };

export type FromJournal =
  | { readonly kind: 'reply'; readonly id: number; readonly reply: Uint8Array }
  | { readonly kind: 'question'; readonly id: number; readonly question: HostQuestion }
  | { readonly kind: 'event'; readonly event: AppEvent }
  | { readonly kind: 'noted'; readonly entry: Parameters<Diary['note']>[0] }
  /** Opening may take long at one go, when a journal is brought up to date: silence means nothing meanwhile. */
  | { readonly kind: 'opening'; readonly isOpening: boolean }
  | { readonly kind: 'opened' }
  | { readonly kind: 'alive' };

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export const toBytes = (value: unknown): Uint8Array => encoder.encode(JSON.stringify(value));

/** Throws `SyntaxError` for what is no JSON. */
export const fromBytes = (bytes: Uint8Array): unknown => JSON.parse(decoder.decode(bytes));
