/** What one side may ask of the other, by name. */
export type Verbs = Readonly<Record<string, (input: never) => unknown>>;

/** The frame that a message came from, with its address as the product knows it. */
export interface FrameFacts {
  readonly isMain: boolean;
  readonly url: string;
}

export interface PageMessage {
  readonly window: number;
  readonly channel: string;
  readonly args: readonly unknown[];
}

/** All that Chromium must know to show one BrowserWindow. */
export interface WindowWish {
  readonly window: number;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  /** The preload script's text. */
  readonly preload: string;
  /** The product's command-line switches, as name and value. */
  readonly switches: readonly (readonly [name: string, value: string])[];
  readonly mayOpenWindows: boolean;
  readonly mayUseServiceWorkers: boolean;
  /** Chromium's name for what WebRTC may connect to. */
  readonly webRtcPolicy: string;
  /** Permissions that the product's own handler refuses, by the browser's names. */
  readonly refusedPermissions: readonly string[];
}

/** Why the process behind a page is gone: one of Electron's own words for it. */
export type GoneReason = 'killed' | 'crashed';

export interface PathQuestion {
  readonly window: number;
  readonly question: string;
  readonly suggestion: string;
}

/** What the process that runs the product asks of the process that runs Chromium. */
export interface LauncherVerbs {
  /**
   * Shows the window, in the place of the one of that number that was shown before, and answers the id of the process
   * whose end is the end of the page.
   */
  readonly openWindow: (wish: WindowWish) => Promise<number>;
  readonly load: (input: { readonly window: number; readonly url: string }) => Promise<void>;
  /** Ends the page's process; the window is told of it like of any other end. */
  readonly endPage: (input: { readonly window: number }) => Promise<void>;
  readonly closeWindow: (input: { readonly window: number }) => Promise<void>;
  readonly tellPage: (message: PageMessage) => void;
  /** Null when the person cancels. Never answered when the page goes while the question stands. */
  readonly askForPath: (question: PathQuestion) => Promise<string | null>;
}

/** The answer of the product's own protocol handler. */
export interface ServedFile {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** What the process that runs Chromium asks of the process that runs the product. */
export interface ProductVerbs {
  /** Null when the product has no handler for the address, or refuses the request. */
  readonly serve: (input: { readonly url: string; readonly method: string }) => Promise<ServedFile | null>;
  readonly mayNavigate: (input: { readonly window: number; readonly url: string }) => boolean;
  readonly invoke: (message: PageMessage & { readonly frame: FrameFacts }) => Promise<unknown>;
  readonly signal: (message: PageMessage & { readonly frame: FrameFacts }) => void;
  readonly windowClosed: (input: { readonly window: number }) => void;
  readonly pageGone: (input: { readonly window: number; readonly reason: GoneReason }) => void;
}
