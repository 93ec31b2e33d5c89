import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { BrowserWindow, Dialog, OpenDialogOptions, SaveDialogOptions } from 'electron';
import type { FileKind, Host } from '../host/ports.ts';

interface DialogParts {
  readonly dialog: Pick<Dialog, 'showSaveDialog' | 'showOpenDialog'>;
  readonly currentWindow: () => BrowserWindow | null;
  /** Absolute path of the folder where files are suggested to lie; it need not exist. */
  readonly suggestedFolder: () => string;
}

/** The system's questions for a path. */
export interface Dialogs extends Pick<Host, 'chooseSaveFile' | 'chooseOpenFile'> {
  /**
   * Answers every open question with "cancelled": no system can close the box itself, and what a person chooses in
   * it afterwards is for a page that is gone.
   */
  readonly cancelAll: () => void;
}

export function createDialogs({ dialog, currentWindow, suggestedFolder }: DialogParts): Dialogs {
  let cancelled = Promise.withResolvers<null>();
  const untilCancelled = <T>(answer: Promise<T>): Promise<T | null> =>
    Promise.race([answer, cancelled.promise]);

  const askToSave = async (defaultPath: string, kind: FileKind): Promise<string | null> => {
    const window = currentWindow();
    const options: SaveDialogOptions = {
      defaultPath,
      filters: filtersFor([kind]),
      properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
    };
    const answer = window && (await untilCancelled(dialog.showSaveDialog(window, options)));
    return answer && !answer.canceled && answer.filePath ? answer.filePath : null;
  };
  return {
    chooseSaveFile: async ({ suggestedName, kind }) => {
      const folder = suggestedFolder();
      let path = await askToSave(existsSync(folder) ? join(folder, suggestedName) : suggestedName, kind);
      // Linux leaves a name as it was typed, and has not asked whether the longer one may be written over.
      while (path !== null && extname(path) === '' && existsSync(`${path}.${kind}`))
        path = await askToSave(`${path}.${kind}`, kind);
      return path !== null && extname(path) === '' ? `${path}.${kind}` : path;
    },
    chooseOpenFile: async (kinds) => {
      const window = currentWindow();
      const options: OpenDialogOptions = {
        filters: filtersFor(kinds),
        properties: ['openFile', 'dontAddToRecent'],
      };
      const answer = window && (await untilCancelled(dialog.showOpenDialog(window, options)));
      return answer && !answer.canceled ? (answer.filePaths[0] ?? null) : null;
    },
    cancelAll: () => {
      cancelled.resolve(null);
      cancelled = Promise.withResolvers();
    },
  };
}

// The first filter is the one that is shown: all that the product reads at once.
const filtersFor = (kinds: readonly FileKind[]) => {
  const known = kinds.filter((kind) => kind !== 'any');
  const one = known.length === 0 ? [] : [{ name: known.map(nameOf).join(', '), extensions: known }];
  return kinds.includes('any') ? [...one, { name: '*', extensions: ['*'] }] : one;
};

const nameOf = (kind: FileKind): string => kind.toUpperCase();
