import { isOwnAddress } from './page-address.ts';

/** The parts of a sender that decide whether it is ours. */
interface Sender {
  readonly senderFrame: { readonly url: string } | null;
}

/** True for the main frame of `window` while it shows our own page; never throws. */
export function isOwnFrame(
  sender: Sender,
  window: { readonly webContents: { readonly mainFrame: unknown } } | null,
): boolean {
  try {
    const frame = sender.senderFrame;
    return frame !== null && frame === window?.webContents.mainFrame && isOwnAddress(frame.url);
  } catch {
    // A frame that is gone, or a window that is, throws when it is asked about.
    return false;
  }
}
