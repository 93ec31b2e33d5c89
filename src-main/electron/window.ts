import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, type Input, type WebContents } from 'electron';
import { pageAddress } from './page-address.ts';

/** Kept in memory only: no cache, storage or history of the page ever reaches the disk. */
export const sessionPartition = 'ringbok';

const paper = { light: '#f5f2ea', dark: '#14191b' };

// Page zoom lives in the menu by default, and there is no menu.
const zoomSteps: Readonly<Record<string, number>> = { '+': 0.5, '=': 0.5, '-': -0.5 };

/** Makes the product's window, hidden until its page can be shown. Every option is a constant. */
export function openWindow(preload: string, productFolder: string): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Ringbok',
    width: 1280,
    height: 800,
    minWidth: 720,
    minHeight: 480,
    show: false,
    autoHideMenuBar: true,
    // Elsewhere the icon is the program's own.
    ...(process.platform === 'linux' && { icon: join(productFolder, 'resources/icon.png') }),
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: {
      preload,
      partition: sessionPartition,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      disableDialogs: true,
      devTools: !app.isPackaged,
    },
  });
  keepOnOurPage(window.webContents);
  window.webContents.on('before-input-event', (_event, input) => onKey(window.webContents, input));
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  // Whoever keeps the window hears of a load that failed.
  window.loadURL(pageAddress).catch(() => undefined);
  return window;
}

/**
 * Ends the process behind the window's page, whatever it is doing; false when there is none. On Linux not by the call
 * made for it: that one lets the process crash, and a crash may leave all it held in a core file.
 */
export function endPage({ webContents }: BrowserWindow): boolean {
  const pid = webContents.getOSProcessId();
  if (pid <= 0) return false;
  if (process.platform !== 'linux') webContents.forcefullyCrashRenderer();
  else kill(pid);
  return true;
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile, and its end is reported like any other.
  }
}

/** Refuses every way out of the page: links, redirects, drops, new windows and embedded views. */
function keepOnOurPage(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

function onKey(contents: WebContents, { type, alt, control, meta, key }: Input): void {
  if (type !== 'keyDown' || alt || !(control || meta)) return;
  const step = zoomSteps[key];
  if (step !== undefined) contents.setZoomLevel(contents.getZoomLevel() + step);
  if (key === '0') contents.setZoomLevel(0);
}
