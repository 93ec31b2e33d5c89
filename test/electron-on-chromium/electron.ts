import type * as Electron from 'electron';
import { createEmitter } from './launcher.ts';

/**
 * Stands in for the `electron` module: the same names and, as far as the product uses them, the same behaviour,
 * on an installed Chromium. Every part is checked against Electron's own types.
 */
export { app } from './electron-app.ts';
export { dialog } from './electron-dialog.ts';
export { ipcMain } from './electron-ipc.ts';
export { protocol, session } from './electron-session.ts';
export { MessageChannelMain, utilityProcess } from './electron-utility.ts';
export { BrowserWindow } from './electron-window.ts';

// The system's clipboard is out of reach from here.
export const clipboard = {
  readText: () => Promise.resolve(''),
  clear: () => undefined,
  selection: {
    clear: () => undefined,
  } satisfies Partial<Electron.Clipboard> as unknown as Electron.Clipboard,
} satisfies Partial<Electron.Clipboard>;

// Chromium in a window of its own has no menu bar to replace.
export const Menu = {
  setApplicationMenu: () => undefined,
  buildFromTemplate: () => ({}) as Electron.Menu,
} satisfies Partial<typeof Electron.Menu>;

export const nativeTheme = {
  shouldUseDarkColors: false,
  themeSource: 'system',
} satisfies Partial<Electron.NativeTheme>;

export const systemPreferences = {
  setUserDefault: () => undefined,
} satisfies Partial<Electron.SystemPreferences>;

/** What a test says the machine does: sleep and screen lock are not seen from here. */
export const power = createEmitter();

export const powerMonitor = {
  on: power.on.bind(power) as unknown as Electron.PowerMonitor['on'],
  getSystemIdleState: () => 'unknown',
} satisfies Partial<Electron.PowerMonitor>;
