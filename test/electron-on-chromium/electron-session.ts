import type * as Electron from 'electron';
import { createEmitter, productVerbs } from './launcher.ts';

type Handler = (request: Request) => Response | Promise<Response>;
type CheckPermission = Parameters<Electron.Session['setPermissionCheckHandler']>[0];
type AnswerRequest = (
  details: Electron.OnBeforeRequestListenerDetails,
  answer: (response: Electron.CallbackResponse) => void,
) => void;

const handlers = new Map<string, Handler>();
let checkPermission: CheckPermission = null;
let beforeRequest: AnswerRequest | null = null;
const privileges = new Map<string, Electron.Privileges>();

/** The browser's names for what Electron calls otherwise. Only what Chromium lets be set from outside. */
const permissionNames = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  midi: 'midi',
  'clipboard-read': 'clipboard-read',
  'clipboard-sanitized-write': 'clipboard-write',
  'idle-detection': 'idle-detection',
  'window-management': 'window-management',
  'local-fonts': 'local-fonts',
  'background-sync': 'background-sync',
  'screen-wake-lock': 'screen-wake-lock',
} as const;

const mediaNames = ['camera', 'microphone'];

/** Permissions that the product's handler refuses, by the browser's names. */
export function refusedPermissions(): readonly string[] {
  const check = checkPermission;
  if (!check) return [];
  const details = { isMainFrame: true } as Electron.PermissionCheckHandlerHandlerDetails;
  const isRefused = (name: Parameters<typeof check>[1]): boolean => !check(null, name, '', details);
  const names = Object.entries(permissionNames) as [keyof typeof permissionNames, string][];
  return [
    ...names.filter(([name]) => isRefused(name)).map(([, browserName]) => browserName),
    ...(isRefused('media') ? mediaNames : []),
  ];
}

/** True unless every scheme was registered without service workers. */
export const mayUseServiceWorkers = (): boolean =>
  [...privileges.values()].some((given) => given.allowServiceWorkers === true);

productVerbs.serve = async ({ url, method }) => {
  const handler = handlers.get(new URL(url).protocol.slice(0, -1));
  if (!handler || (await isCancelled(url, method))) return null;
  const response = await handler(new Request(url, { method }));
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
  };
};

const isCancelled = (url: string, method: string): Promise<boolean> =>
  new Promise((resolve) => {
    const details = { url, method } as Electron.OnBeforeRequestListenerDetails;
    if (beforeRequest) beforeRequest(details, ({ cancel }) => resolve(cancel === true));
    else resolve(false);
  });

const emitter = createEmitter();

const ownSession = {
  protocol: {
    handle: (scheme, handler) => {
      handlers.set(scheme, handler);
    },
  } satisfies Partial<Electron.Protocol> as Electron.Protocol,
  webRequest: {
    onBeforeRequest: (listener: unknown) => {
      beforeRequest = listener as AnswerRequest;
    },
  } satisfies Partial<Electron.WebRequest> as Electron.WebRequest,
  setPermissionCheckHandler: (handler) => {
    checkPermission = handler;
  },
  // Chromium asks nobody once the check has refused.
  setPermissionRequestHandler: () => undefined,
  setDevicePermissionHandler: () => undefined,
  setDisplayMediaRequestHandler: () => undefined,
  setSpellCheckerEnabled: () => undefined,
  setProxy: () => Promise.resolve(),
  on: emitter.on.bind(emitter) as unknown as Electron.Session['on'],
} satisfies Partial<Electron.Session>;

export const session = {
  fromPartition: () => ownSession as unknown as Electron.Session,
} satisfies Partial<typeof Electron.session>;

export const protocol = {
  registerSchemesAsPrivileged: (schemes) => {
    for (const { scheme, privileges: given } of schemes) privileges.set(scheme, given ?? {});
  },
} satisfies Partial<typeof Electron.protocol>;
