import type { ProgramPort } from './program.ts';
import { decodeMessage, encodeMessage } from './structured-clone.ts';

/** What a program in an Electron utility process is given: its first message brings the line to whoever started it. */
interface ParentPort {
  readonly once: (
    event: 'message',
    listener: (event: { readonly ports: readonly CarriedPort[] }) => void,
  ) => void;
}

interface CarriedPort {
  readonly postMessage: (message: unknown) => void;
  readonly on: (event: 'message' | 'close', listener: (event: { readonly data: unknown }) => void) => void;
  readonly start: () => void;
}

/** The line to whoever started this program. The program ends with it. */
export function openProgramPort(): Promise<ProgramPort> {
  const { parentPort } = process as NodeJS.Process & { readonly parentPort?: ParentPort };
  return parentPort ? carriedPort(parentPort) : Promise.resolve(portToParent());
}

/** At once. `process.exit` waits for the threads that the program has started. */
export function endProcess(): void {
  process.kill(process.pid, 'SIGKILL');
}

function portToParent(): ProgramPort {
  process.once('disconnect', endProcess);
  return {
    post: (message) => void process.send?.(encodeMessage(message)),
    onMessage: (listener) => {
      process.on('message', (bytes) => listener(decodeMessage(bytes as Uint8Array)));
    },
  };
}

const carriedPort = (parentPort: ParentPort): Promise<ProgramPort> =>
  new Promise((resolve) => {
    parentPort.once('message', ({ ports: [port] }) => {
      if (!port) throw new Error('The first message brings the line');
      port.on('close', endProcess);
      resolve({
        post: (message) => port.postMessage(message),
        onMessage: (listener) => {
          port.on('message', ({ data }) => listener(data));
          port.start();
        },
      });
    });
  });
