import { createHash } from 'node:crypto';

/** What the guard needs of the system's clipboard. */
interface SystemClipboard {
  readonly readText: () => Promise<string>;
  readonly clear: () => void;
  /** On Linux, what was marked last, in whichever window. */
  readonly selection?: { readonly clear: () => void };
}

interface ClipboardGuard {
  /** Something is being copied out of our window: remembers what the clipboard holds once that has happened. */
  readonly noteCopy: () => void;
  /**
   * Empties the clipboard, unless another program has written to it since, and on Linux what was marked last: marking
   * is not seen from here, and the marked text outlives the page. Resolves after 300 ms at most and never rejects:
   * a clipboard that does not answer must not keep anybody waiting.
   */
  readonly clearIfOurs: () => Promise<void>;
}

// The page says so before it has copied; a tenth of a second later it has.
const copyTakesMs = 100;
const clearTakesAtMostMs = 300;

/** Knows whether the clipboard still holds what was copied here, without keeping a readable copy. */
export function guardClipboard(
  clipboard: SystemClipboard,
  after: (ms: number, run: () => void) => void = (ms, run) => void setTimeout(run, ms),
): ClipboardGuard {
  let ours: Promise<string | null> = Promise.resolve(null);
  const read = async (): Promise<string> => digest(await clipboard.readText());
  const clear = async (): Promise<void> => {
    const copied = await ours;
    if (copied !== null && copied === (await read())) clipboard.clear();
    ours = Promise.resolve(null);
  };
  return {
    noteCopy: () => {
      ours = new Promise((resolve) => after(copyTakesMs, () => resolve(read().catch(() => null))));
    },
    clearIfOurs: () => {
      clipboard.selection?.clear();
      const clearing = clear().catch(() => undefined);
      return Promise.race([clearing, new Promise<void>((resolve) => after(clearTakesAtMostMs, resolve))]);
    },
  };
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64');
