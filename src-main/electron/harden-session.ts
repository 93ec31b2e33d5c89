import { app, type Session } from 'electron';
import { deadProxy } from './harden-process.ts';
import { isOwnAddress } from './page-address.ts';

/**
 * True for what the page may load: its own files, and pictures and files it made itself. The developer tools, which
 * the installed product does not have, are pages of Chromium's own.
 */
export const mayLoad = (address: string): boolean =>
  isOwnAddress(address) ||
  address.startsWith('data:') ||
  address.startsWith('blob:app://journal/') ||
  (!app.isPackaged && address.startsWith('devtools:'));

/** Shuts the session: no permission, no device, no download, no request but for our own files. */
export async function hardenSession(session: Session): Promise<void> {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url) }));
  await session.setProxy({ proxyRules: deadProxy, proxyBypassRules: '<-loopback>' });
}
