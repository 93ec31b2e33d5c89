import { createHash } from 'node:crypto';

/** What the guard needs of the system's clipboard. */
interface SystemClipboard {
  readonly readText: () => Promise<string>;
  readonly clear: () => void;
}

export interface ClipboardGuard {
  /** Something is being copied out of our window: remembers what the clipboard holds once that has happened. */
  readonly noteCopy: () => void;
  /** Empties the clipboard, unless another program has written to it since. */
  readonly clearIfOurs: () => Promise<void>;
}

// The key press is seen before the page has copied; a tenth of a second later it has.
const copyTakesMs = 100;

/** Knows whether the clipboard still holds what was copied here, without keeping a readable copy. */
export function guardClipboard(
  clipboard: SystemClipboard,
  after: (ms: number, run: () => void) => void = (ms, run) => void setTimeout(run, ms),
): ClipboardGuard {
  let ours: Promise<string | null> = Promise.resolve(null);
  const read = async (): Promise<string> => digest(await clipboard.readText());
  return {
    noteCopy: () => {
      ours = new Promise((resolve) => after(copyTakesMs, () => resolve(read())));
    },
    clearIfOurs: async () => {
      if ((await ours) === (await read())) clipboard.clear();
      ours = Promise.resolve(null);
    },
  };
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64');
