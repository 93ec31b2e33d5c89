import type { AppEvent } from '#shared/ipc/events.ts';

/** All that the preload gives the window. */
interface Bridge {
  readonly invoke: (operation: string, input: unknown) => Promise<unknown>;
  readonly onEvent: (listener: (event: unknown) => void) => () => void;
  readonly reportUsable: () => void;
}

declare global {
  interface Window {
    readonly ringbok: Bridge;
  }
}

/** Calls `listener` for every event from main until the returned function is called. */
export const onAppEvent = (listener: (event: AppEvent) => void): (() => void) =>
  // Main is the only sender; its events are typed at their source.
  window.ringbok.onEvent((event) => listener(event as AppEvent));
