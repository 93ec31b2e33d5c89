import type { ElectronState } from './find-electron.ts';
import { type FetchFailure, sayFailure } from './fetch-failure.ts';

/** What `RINGBOK_RUNTIME` asks for; `unknown` when it names neither. */
export type RuntimeWish = 'electron' | 'chromium' | 'unknown';

export type PackageManager = 'apt-get' | 'dnf' | 'pacman' | 'zypper' | 'apk' | 'brew' | 'winget';

/** All that decides what the product is started on. */
export interface StartFacts {
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  readonly hasDisplay: boolean;
  readonly wish: RuntimeWish | null;
  readonly electron: {
    readonly state: ElectronState;
    readonly version: string;
    /** Absolute path. */
    readonly executable: string;
    /** Shared libraries that it needs and this system does not have. */
    readonly lacking: readonly string[];
    /** Absolute path of its sandbox helper on Linux, and whether that is root's with the setuid bit. */
    readonly helper: string;
    readonly isHelperSetuid: boolean;
  };
  /** AppArmor, or the kernel, keeps namespaces from those who are not root. */
  readonly areNamespacesBarred: boolean;
  readonly mayFetch: boolean;
  /** Null as long as nothing was fetched in vain. */
  readonly fetchFailure: FetchFailure | null;
  /** Absolute path of a Chromium, Chrome or Edge; null when none is here. */
  readonly browser: string | null;
  readonly packageManager: PackageManager | null;
  readonly mayInstall: boolean;
  readonly hasInstallFailed: boolean;
}

/** What to do next, and what to say before. After a fetch or an install the facts are gathered and asked again. */
export type StartPlan = { readonly say: readonly string[] } & (
  | { readonly next: 'fetch-electron' }
  | { readonly next: 'install-chromium' }
  | { readonly next: 'end' }
  | { readonly next: 'run-electron'; readonly executable: string; readonly hasSandbox: boolean }
  | { readonly next: 'run-chromium'; readonly executable: string }
  /** The demo's work, which needs no window. */
  | { readonly next: 'work-windowless' }
);

/** `RINGBOK_RUNTIME` as a wish; null when it is not set. */
export function readWish(value: string | undefined): RuntimeWish | null {
  if (value === undefined || value === '') return null;
  return value === 'electron' || value === 'chromium' ? value : 'unknown';
}

/** The one decision about what the product is started on. */
export function chooseRuntime(facts: StartFacts): StartPlan {
  if (facts.wish === 'unknown')
    return { next: 'end', say: ['RINGBOK_RUNTIME can be chromium or electron, and is neither.'] };
  if (!facts.hasDisplay) return withoutDisplay(facts);
  return facts.wish === 'chromium' ? onChromium(facts, []) : onElectron(facts);
}

const giveDisplay = 'give it one with: xvfb-run --auto-servernum npm start';

function withoutDisplay(facts: StartFacts): StartPlan {
  if (facts.wish === 'electron')
    return { next: 'end', say: [`There is no display, and Electron needs one; ${giveDisplay}`] };
  const said = `There is no display to open a window on; ${giveDisplay}`;
  return facts.browser === null
    ? withoutBrowser(facts, [said])
    : { next: 'work-windowless', say: [said, 'Until then, this is the demo, which needs no window.'] };
}

function onElectron(facts: StartFacts): StartPlan {
  const { state, version, executable, lacking } = facts.electron;
  if (state === 'misnamed')
    return instead(
      facts,
      `ELECTRON_OVERRIDE_DIST_PATH names a folder without Electron: there is no ${executable}.`,
    );
  if (state !== 'whole') return withoutElectron(facts);
  if (lacking.length > 0)
    return instead(
      facts,
      `Electron ${version} lacks ${lacking.join(', ')} on this system: install what brings it, then start again.`,
    );
  if (isLinuxRoot(facts)) return { next: 'run-electron', executable, hasSandbox: false, say: [rootWord] };
  if (facts.platform === 'linux' && facts.areNamespacesBarred && !facts.electron.isHelperSetuid)
    return instead(facts, ...sandboxRemedy(facts.electron.helper));
  return { next: 'run-electron', executable, hasSandbox: true, say: [] };
}

const isLinuxRoot = ({ platform, isRoot }: StartFacts): boolean => platform === 'linux' && isRoot;

const rootWord = 'You are root, for whom the window has no sandbox; start as another user to have one.';

const sandboxRemedy = (helper: string): readonly string[] => [
  "This system bars the sandbox of Electron's window until its helper is root's. Two commands, once:",
  `  sudo chown root:root ${helper}`,
  `  sudo chmod 4755 ${helper}`,
];

const beforeFetch: Readonly<Partial<Record<ElectronState, string>>> = {
  half: 'The Electron that is here is not whole.',
  old: 'The Electron that is here is of another version.',
  foreign: 'The Electron that is here is for another system.',
};

function withoutElectron(facts: StartFacts): StartPlan {
  const { electron, fetchFailure } = facts;
  const known = beforeFetch[electron.state];
  if (fetchFailure?.kind === 'stopped')
    return { next: 'end', say: [sayFailure(fetchFailure, electron.version)] };
  if (fetchFailure) return instead(facts, sayFailure(fetchFailure, electron.version));
  if (!facts.mayFetch)
    return instead(facts, `${known ?? 'Electron is not here.'} Only npm start fetches it.`);
  return {
    next: 'fetch-electron',
    say: [...(known ? [known] : []), `Fetching Electron ${electron.version} (over 100 MB, once).`],
  };
}

/** Who asks for Electron by name gets Electron or nothing. */
const instead = (facts: StartFacts, ...reasons: readonly string[]): StartPlan =>
  facts.wish === 'electron' ? { next: 'end', say: reasons } : onChromium(facts, reasons);

function onChromium(facts: StartFacts, reasons: readonly string[]): StartPlan {
  const { browser } = facts;
  if (browser === null) return withoutBrowser(facts, reasons);
  const say = [...reasons, `The browser on this machine stands in for Electron: ${browser}`];
  return { next: 'run-chromium', executable: browser, say: isLinuxRoot(facts) ? [...say, rootWord] : say };
}

function withoutBrowser(facts: StartFacts, reasons: readonly string[]): StartPlan {
  if (facts.mayInstall && !facts.hasInstallFailed)
    return { next: 'install-chromium', say: [...reasons, 'There is no Chromium here: installing it.'] };
  const cause = facts.hasInstallFailed ? 'Chromium could not be installed.' : 'There is no Chromium here.';
  return { next: 'end', say: [...reasons, `${cause} ${installCommand(facts)}`] };
}

const commands: Readonly<Record<PackageManager, string>> = {
  'apt-get': 'apt-get install --yes chromium',
  dnf: 'dnf install chromium',
  pacman: 'pacman -S chromium',
  zypper: 'zypper install chromium',
  apk: 'apk add chromium',
  brew: 'brew install --cask google-chrome',
  winget: 'winget install --id Google.Chrome',
};

function installCommand({ packageManager, platform, isRoot }: StartFacts): string {
  if (packageManager === null) return 'Install Chromium, Google Chrome or Microsoft Edge, then start again.';
  const command = commands[packageManager];
  return `Install one with: ${platform === 'linux' && !isRoot ? `sudo ${command}` : command}`;
}
