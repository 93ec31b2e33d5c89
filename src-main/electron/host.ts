import { join } from 'node:path';
import { app, dialog, type BrowserWindow, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import type { AppEvent } from '#shared/ipc/events.ts';
import type { FileKind, Host } from '../app/ports.ts';
import { eventChannel } from './channels.ts';

interface HostParts {
  readonly currentWindow: () => BrowserWindow | null;
  /** The vault has closed. */
  readonly onLocked: () => void;
}

/** Electron's side of what the product asks of its window system. */
export const createHost = ({ currentWindow, onLocked }: HostParts): Host => ({
  chooseSaveFile: async ({ suggestedName, kind }) => {
    const window = currentWindow();
    const options: SaveDialogOptions = {
      defaultPath: join(app.getPath('documents'), suggestedName),
      filters: filtersFor([kind]),
      properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
    };
    if (!window) return null;
    const { canceled, filePath } = await dialog.showSaveDialog(window, options);
    return canceled || !filePath ? null : filePath;
  },
  chooseOpenFile: async (kinds) => {
    const window = currentWindow();
    const options: OpenDialogOptions = {
      filters: filtersFor(kinds),
      properties: ['openFile', 'dontAddToRecent'],
    };
    if (!window) return null;
    const { canceled, filePaths } = await dialog.showOpenDialog(window, options);
    return canceled ? null : (filePaths[0] ?? null);
  },
  emit: (event) => {
    if (event.type === 'locked') onLocked();
    else tell(currentWindow(), event);
  },
});

function tell(window: BrowserWindow | null, event: AppEvent): void {
  if (window && !window.isDestroyed()) window.webContents.send(eventChannel, event);
}

// The first filter is the one that is shown: all that the product reads at once.
const filtersFor = (kinds: readonly FileKind[]) => {
  const known = kinds.filter((kind) => kind !== 'any');
  const one = known.length === 0 ? [] : [{ name: known.map(nameOf).join(', '), extensions: known }];
  return kinds.includes('any') ? [...one, { name: '*', extensions: ['*'] }] : one;
};

const nameOf = (kind: FileKind): string => kind.toUpperCase();
