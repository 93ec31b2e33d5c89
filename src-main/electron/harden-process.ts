import { app, protocol } from 'electron';
import { pageScheme } from './page-address.ts';

/** Address where nothing listens: port 9 is the discard port, below what a program may open unnoticed. */
export const deadProxy = 'http://127.0.0.1:9';

/** Switches that would let another program into the window, start one in its place, or take its walls away. */
const refusedSwitches = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'disable-web-security',
  'disable-site-isolation-trials',
  'load-extension',
  'disable-gpu-sandbox',
  'disable-seccomp-filter-sandbox',
  'no-zygote',
  'single-process',
  'in-process-gpu',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'ppapi-plugin-launcher',
  'gpu-launcher',
  'browser-subprocess-path',
  'js-flags',
  'log-net-log',
  'enable-logging',
];

/** An AppImage starts with the first of these by itself where the system bars the sandbox. */
const sandboxSwitches = ['no-sandbox', 'disable-setuid-sandbox', 'disable-namespace-sandbox'];

/**
 * Everything that must be set before Electron is ready: sandbox, the page's scheme, and a network stack
 * that can reach nothing even if a request got past the session's filter.
 */
export function hardenProcess(): void {
  app.enableSandbox();
  app.commandLine.appendSwitch('proxy-server', deadProxy);
  app.commandLine.appendSwitch('proxy-bypass-list', '<-loopback>');
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  protocol.registerSchemesAsPrivileged([
    {
      scheme: pageScheme,
      // corsEnabled goes with supportFetchAPI: without it other origins could read our answers.
      privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true },
    },
  ]);
}

const has = (name: string): boolean => app.commandLine.hasSwitch(name);

/** Why the installed product must not start as it was started, or null. Whoever builds it may start it as they like. */
export function refuseStart(): 'no-sandbox' | 'started-open' | null {
  if (!app.isPackaged) return null;
  if (sandboxSwitches.some(has) || process.env['ELECTRON_DISABLE_SANDBOX']) return 'no-sandbox';
  return refusedSwitches.some(has) || process.env['ELECTRON_ENABLE_LOGGING'] ? 'started-open' : null;
}
