import type { BrowserWindow } from 'electron';
import type { AppEvent } from '#shared/ipc/events.ts';
import type { Host } from '../host/ports.ts';
import { eventChannel } from './channels.ts';
import type { Dialogs } from './dialogs.ts';

interface HostParts {
  readonly currentWindow: () => BrowserWindow | null;
  readonly dialogs: Dialogs;
  /** The vault has closed. */
  readonly onLocked: () => void;
  /** Somebody chose another language or another theme. */
  readonly onDisplayChanged: () => void;
}

/** Electron's side of what the product asks of its window system. */
export const createHost = ({ currentWindow, dialogs, onLocked, onDisplayChanged }: HostParts): Host => ({
  chooseSaveFile: dialogs.chooseSaveFile,
  chooseOpenFile: dialogs.chooseOpenFile,
  emit: (event) => {
    if (event.type === 'locked') onLocked();
    else if (event.type === 'display') onDisplayChanged();
    else tell(currentWindow(), event);
  },
});

function tell(window: BrowserWindow | null, event: AppEvent): void {
  if (window && !window.isDestroyed()) window.webContents.send(eventChannel, event);
}
