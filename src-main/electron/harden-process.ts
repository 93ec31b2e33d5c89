import { app, protocol } from 'electron';
import { pageScheme } from './page-address.ts';

/** Address where nothing listens: port 9 is the discard port, below what a program may open unnoticed. */
export const deadProxy = 'http://127.0.0.1:9';

/** Switches that would let another program into the window. */
const refusedSwitches = ['remote-debugging-port', 'remote-debugging-pipe', 'disable-web-security'];

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

/** True when the installed product was started with a switch that opens it to other programs. */
export const isStartedOpen = (): boolean =>
  app.isPackaged && refusedSwitches.some((name) => app.commandLine.hasSwitch(name));
