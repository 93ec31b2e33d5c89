import type { AppEvent } from '#shared/ipc/events.ts';

/** All that the preload gives the window. */
interface Bridge {
  /** Asks main; request and reply are JSON, because text crosses the bridge in one go and values one by one. */
  readonly ask: (request: string) => Promise<string>;
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
