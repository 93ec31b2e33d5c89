import { EventEmitter } from 'node:events';
import { link } from './link.ts';
import type { LauncherVerbs, ProductVerbs } from './verbs.ts';

/** What a listener may do to stop what is about to happen. */
export interface Preventable {
  readonly preventDefault: () => void;
  readonly defaultPrevented: boolean;
}

/** The event object that Electron hands to its listeners, as far as it is used. */
export function createPreventable(): Preventable {
  let isPrevented = false;
  return {
    preventDefault: () => {
      isPrevented = true;
    },
    get defaultPrevented() {
      return isPrevented;
    },
  };
}

/** What the stand-in's parts answer to the launcher; each part adds its own verbs when it is loaded. */
export const productVerbs: { -readonly [Name in keyof ProductVerbs]?: ProductVerbs[Name] } = {};

/** The process that owns Chromium. */
export const launcher = link<LauncherVerbs>(
  {
    send: (message) => {
      if (process.connected) process.send?.(message);
    },
    onMessage: (listener) => process.on('message', listener),
  },
  productVerbs,
);

/**
 * What comes out at the other end of Electron's IPC: a structured clone, in which a Buffer is a Uint8Array. Throws, in
 * Electron's words, for what cannot be cloned.
 */
export function cloneForIpc<T>(value: T): T {
  try {
    return structuredClone(value);
  } catch {
    throw new Error('An object could not be cloned.');
  }
}

/** Emitters without a limit on listeners, as Electron's are used. */
export const createEmitter = (): EventEmitter => new EventEmitter().setMaxListeners(0);
