/** What the page's side of the bridge sends through Playwright's binding. */
export type Carried =
  | { readonly kind: 'invoke' | 'send'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'listen' };

/** Told to the page when the product speaks first. */
export interface Told {
  readonly channel: string;
  readonly args: readonly unknown[];
}

type Carry = (message: Carried) => Promise<unknown>;
type Listener = (event: object, ...args: readonly unknown[]) => void;

export const bindingName = 'standInCarry';

/** The script that runs the real preload in every new page before anything else does. */
export const preloadScript = (preload: string): string =>
  `(${installBridge.toString()})(${JSON.stringify(bindingName)}, (require, module, exports) => {\n${preload}\n});`;

/** Runs in the page by its source text: it may use nothing from outside itself. */
function installBridge(
  binding: string,
  runPreload: (require: (name: string) => unknown, module: object, exports: object) => void,
): void {
  const page = globalThis as unknown as Record<string, unknown> & { readonly top: unknown };
  const carry = page[binding] as Carry;
  // Taken off the page first: a script in it finds only what the preload exposes.
  delete page[binding];
  if (page !== page.top || !location.hostname.endsWith('.app.localhost')) return;
  const listeners = new Map<string, Set<Listener>>();

  const clone = (args: readonly unknown[]): readonly unknown[] => {
    try {
      return structuredClone(args);
    } catch {
      throw new Error('An object could not be cloned.');
    }
  };
  const ipcRenderer = {
    invoke: async (channel: string, ...args: unknown[]): Promise<unknown> => {
      const reply = (await carry({ kind: 'invoke', channel, args: clone(args) })) as {
        value?: unknown;
        error?: string;
      };
      if (reply.error === undefined) return reply.value;
      throw new Error(`Error invoking remote method '${channel}': ${reply.error}`);
    },
    send: (channel: string, ...args: unknown[]): void =>
      void carry({ kind: 'send', channel, args: clone(args) }),
    on: (channel: string, listener: Listener): void => {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
    },
    off: (channel: string, listener: Listener): void => void listeners.get(channel)?.delete(listener),
  };
  const contextBridge = {
    exposeInMainWorld: (name: string, api: object): void => {
      Object.defineProperty(page, name, { value: Object.freeze(api), enumerable: true });
    },
  };
  const listen = async (): Promise<void> => {
    for (;;) {
      const told = (await carry({ kind: 'listen' })) as Told | null;
      if (told === null) return;
      for (const listener of listeners.get(told.channel) ?? []) listener({}, ...told.args);
    }
  };

  const module = { exports: {} };
  runPreload(
    (name) => {
      if (name === 'electron') return { contextBridge, ipcRenderer };
      throw new Error(`module not found: ${name}`);
    },
    module,
    module.exports,
  );
  void listen();
}
