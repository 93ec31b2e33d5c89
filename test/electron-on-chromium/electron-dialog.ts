import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import type * as Electron from 'electron';
import { BrowserWindow } from './electron-window.ts';
import { launcher } from './launcher.ts';

/** `~` and relative paths as a person types them; null for an empty answer or none. */
const readPath = (typed: string | null): string | null =>
  typed?.trim() ? resolve(homedir(), typed.trim().replace(/^~(?=\/|$)/, homedir())) : null;

/** The suggested path, in the home folder when its own folder does not exist. */
const suggest = (path: string): string =>
  existsSync(dirname(path)) ? path : join(homedir(), basename(path));

async function ask(
  window: Electron.BaseWindow,
  question: string,
  suggestion: string,
): Promise<string | null> {
  const answer = await launcher.askForPath({ window: BrowserWindow.idOf(window), question, suggestion });
  return readPath(answer);
}

async function showSaveDialog(
  window: Electron.BaseWindow,
  options: Electron.SaveDialogOptions,
): Promise<Electron.SaveDialogReturnValue> {
  let path = await ask(window, 'Save as', suggest(options.defaultPath ?? ''));
  let confirmed: string | null = null;
  while (path !== null && path !== confirmed && existsSync(path)) {
    confirmed = path;
    path = await ask(window, 'This file exists. Confirm to write over it, or give another name', path);
  }
  return { canceled: path === null, filePath: path ?? '' };
}

async function showOpenDialog(
  window: Electron.BaseWindow,
  options: Electron.OpenDialogOptions,
): Promise<Electron.OpenDialogReturnValue> {
  const path = await ask(window, 'Open file', options.defaultPath ?? join(homedir(), '/'));
  return { canceled: path === null, filePaths: path === null ? [] : [path] };
}

export const dialog = {
  // As Electron on Linux before it is ready.
  showErrorBox: (title, content) => void process.stderr.write(`${title}: ${content}\n`),
  showSaveDialog: showSaveDialog as Electron.Dialog['showSaveDialog'],
  showOpenDialog: showOpenDialog as Electron.Dialog['showOpenDialog'],
} satisfies Partial<Electron.Dialog>;
