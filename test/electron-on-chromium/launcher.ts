import { EventEmitter } from 'node:events';
import { lineToParent } from './byte-line.ts';
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

/** The line to the process that owns Chromium; in a test of main alone there is none. */
const line = process.env['STAND_IN_HAS_WINDOWS'] === undefined ? null : lineToParent();

/** The process that owns Chromium. */
export const launcher = link<LauncherVerbs>(
  {
    // Whatever is sent here is a clone that nobody else holds.
    send: (message) => line?.handOn(message),
    onMessage: (listener) => line?.onMessage(listener),
  },
  productVerbs,
);

/** The end of the process that owns Chromium. */
export const onLauncherGone = (listener: () => void): void => line?.onEnd(listener);

/** Emitters without a limit on listeners, as Electron's are used. */
export const createEmitter = (): EventEmitter => new EventEmitter().setMaxListeners(0);
