import { installPackages } from '../support/find-programs.ts';
import { chooseRuntime, type StartFacts, type StartPlan } from './choose-runtime.ts';
import { fetchElectron } from './fetch-electron.ts';
import type { FetchFailure } from './fetch-failure.ts';
import { gatherFacts, nothingTried, type Tried } from './gather-facts.ts';

/** What there is to start on when all that had to be fetched or installed has been tried. */
export type Runtime = Exclude<StartPlan, { readonly next: 'fetch-electron' | 'install-chromium' }>;

interface RuntimeParts {
  readonly gather: (tried: Tried) => Promise<StartFacts>;
  readonly fetch: () => Promise<FetchFailure | null>;
  /** Puts Chromium on this machine, if it can; whether it did is seen from the facts. */
  readonly install: () => void;
  readonly say: (line: string) => void;
  /** Why nothing is started. */
  readonly refuse: (line: string) => void;
}

/** Asks what to start on, does what must be done first, and asks again; says every line once. */
export async function prepareRuntime({
  gather,
  fetch,
  install,
  say,
  refuse,
}: RuntimeParts): Promise<Runtime> {
  const said = new Set<string>();
  const tried = { ...nothingTried };
  for (;;) {
    const plan = chooseRuntime(await gather(tried));
    for (const line of plan.say.filter((line) => !said.has(line))) {
      said.add(line);
      if (plan.next === 'end') refuse(line);
      else say(line);
    }
    if (plan.next === 'fetch-electron')
      // An installer that ends well and leaves nothing whole must not be asked for ever.
      tried.fetchFailure = (await fetch()) ?? { kind: 'incomplete' };
    else if (plan.next === 'install-chromium') {
      install();
      tried.hasInstallFailed = true;
    } else return plan;
  }
}

interface MachineParts {
  /** Absolute path of the product's source tree. */
  readonly root: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly mayFetch: boolean;
}

/** The runtime of this machine, for the product under `root`. */
export const prepareRuntimeHere = (parts: MachineParts): Promise<Runtime> =>
  prepareRuntime({
    gather: (tried) => gatherFacts(parts, tried),
    fetch: () => fetchHere(parts),
    install: () => void installPackages('chromium'),
    say: (line) => console.log(line),
    refuse: (line) => console.error(line),
  });

const ending = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

async function fetchHere({ root, environment }: MachineParts): Promise<FetchFailure | null> {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  for (const signal of ending) process.on(signal, stop);
  const progress = showProgress(process.stdout);
  const failure = await fetchElectron({
    root,
    environment,
    monotonicNow: () => performance.now(),
    repeatedly: (look) => {
      const timer = setInterval(look, 1000);
      return () => clearInterval(timer);
    },
    onProgress: progress.show,
    stop: stopping.signal,
  });
  progress.end();
  for (const signal of ending) process.off(signal, stop);
  return failure;
}

const everyBytes = 25_000_000;

interface Output {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

/** How much has come: one line that grows on a terminal, elsewhere a new one every 25 MB. */
export function showProgress(output: Output) {
  let shown = 0;
  const lineOf = (fetched: number, unpacked: number): string =>
    unpacked > 0 ? `unpacked ${inMegabytes(unpacked)}` : `fetched ${inMegabytes(fetched)}`;
  return {
    show: (fetched: number, unpacked: number): void => {
      const bytes = Math.max(fetched, unpacked);
      if (bytes === 0 || (!output.isTTY && Math.abs(bytes - shown) < everyBytes)) return;
      shown = bytes;
      output.write(output.isTTY ? `\r  ${lineOf(fetched, unpacked)}   ` : `  ${lineOf(fetched, unpacked)}\n`);
    },
    end: (): void => {
      if (output.isTTY && shown > 0) output.write('\n');
    },
  };
}

const inMegabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;
