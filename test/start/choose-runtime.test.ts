import { describe, expect, it } from 'vitest';
import { chooseRuntime, readWish, type StartFacts, type StartPlan } from './choose-runtime.ts';
import type { FetchFailure } from './fetch-failure.ts';

const electron: StartFacts['electron'] = {
  state: 'missing',
  version: '45.4.1',
  executable: '/product/dist/electron',
  lacking: [],
  helper: '/product/dist/chrome-sandbox',
  isHelperSetuid: false,
};
const whole = { ...electron, state: 'whole' } as const;

/** A desktop of an ordinary user with a Chromium and a network, started for the first time. */
const usual: StartFacts = {
  platform: 'linux',
  isRoot: false,
  hasDisplay: true,
  wish: null,
  electron,
  areNamespacesBarred: false,
  mayFetch: true,
  fetchFailure: null,
  browser: '/usr/bin/chromium',
  packageManager: 'apt-get',
  mayInstall: false,
  hasInstallFailed: false,
};

const unreachable: FetchFailure = { kind: 'unreachable' };
const offline = { fetchFailure: unreachable };

interface Row {
  readonly when: string;
  readonly facts: Partial<StartFacts>;
  readonly next: StartPlan['next'];
  /** What is said holds each of these, in this order. */
  readonly says?: readonly string[];
}

const withElectron: readonly Row[] = [
  { when: 'Electron is whole', facts: { electron: whole }, next: 'run-electron' },
  { when: 'it is whole on Windows', facts: { platform: 'win32', electron: whole }, next: 'run-electron' },
  { when: 'it is whole on macOS', facts: { platform: 'darwin', electron: whole }, next: 'run-electron' },
  {
    when: 'it is whole and was asked for by name',
    facts: { electron: whole, wish: 'electron' },
    next: 'run-electron',
  },
  {
    when: 'it has just been fetched, whatever happened before',
    facts: { electron: whole, ...offline },
    next: 'run-electron',
  },
  {
    when: 'it is whole and may not be fetched',
    facts: { electron: whole, mayFetch: false },
    next: 'run-electron',
  },
  {
    when: 'it is whole and Chromium was asked for by name',
    facts: { electron: whole, wish: 'chromium' },
    next: 'run-chromium',
  },
  {
    when: 'it lacks libraries',
    facts: { electron: { ...whole, lacking: ['libnss3.so', 'libgtk-3.so.0'] } },
    next: 'run-chromium',
    says: ['lacks libnss3.so, libgtk-3.so.0', 'stands in'],
  },
  {
    when: 'it lacks libraries and was asked for by name',
    facts: { electron: { ...whole, lacking: ['libnss3.so'] }, wish: 'electron' },
    next: 'end',
    says: ['lacks libnss3.so'],
  },
  {
    when: 'the folder that was named for it does not hold it',
    facts: { electron: { ...electron, state: 'misnamed' } },
    next: 'run-chromium',
    says: ['ELECTRON_OVERRIDE_DIST_PATH', 'stands in'],
  },
  {
    when: 'the folder that was named for it does not hold it, and it was asked for by name',
    facts: { electron: { ...electron, state: 'misnamed' }, wish: 'electron' },
    next: 'end',
    says: ['ELECTRON_OVERRIDE_DIST_PATH'],
  },
];

const fetching: readonly Row[] = [
  { when: 'Electron is missing', facts: {}, next: 'fetch-electron', says: ['Fetching Electron 45.4.1'] },
  {
    when: 'it is missing and was asked for by name',
    facts: { wish: 'electron' },
    next: 'fetch-electron',
    says: ['Fetching Electron 45.4.1'],
  },
  {
    when: 'it is missing on Windows',
    facts: { platform: 'win32' },
    next: 'fetch-electron',
    says: ['Fetching Electron 45.4.1'],
  },
  {
    when: 'it is half there',
    facts: { electron: { ...electron, state: 'half' } },
    next: 'fetch-electron',
    says: ['not whole', 'Fetching Electron 45.4.1'],
  },
  {
    when: 'it is of another version',
    facts: { electron: { ...electron, state: 'old' } },
    next: 'fetch-electron',
    says: ['another version', 'Fetching Electron 45.4.1'],
  },
  {
    when: 'it is for another system',
    facts: { electron: { ...electron, state: 'foreign' } },
    next: 'fetch-electron',
    says: ['another system', 'Fetching Electron 45.4.1'],
  },
  {
    when: 'it is missing and there is no browser either',
    facts: { browser: null },
    next: 'fetch-electron',
    says: ['Fetching Electron 45.4.1'],
  },
  {
    when: 'it is missing for root',
    facts: { isRoot: true },
    next: 'fetch-electron',
    says: ['Fetching Electron 45.4.1'],
  },
  {
    when: 'it is missing and Chromium was asked for by name',
    facts: { wish: 'chromium' },
    next: 'run-chromium',
  },
  {
    when: 'it is missing and may not be fetched',
    facts: { mayFetch: false },
    next: 'run-chromium',
    says: ['Only npm start fetches it', 'stands in'],
  },
  {
    when: 'it is half there and may not be fetched',
    facts: { mayFetch: false, electron: { ...electron, state: 'half' } },
    next: 'run-chromium',
    says: ['not whole. Only npm start fetches it', 'stands in'],
  },
  {
    when: 'it was asked for by name and may not be fetched',
    facts: { mayFetch: false, wish: 'electron' },
    next: 'end',
    says: ['Only npm start fetches it'],
  },
];

const failures: readonly (readonly [FetchFailure, string])[] = [
  [unreachable, 'its server was not reached'],
  [{ kind: 'broken-off' }, 'the connection broke off'],
  [{ kind: 'stalled' }, 'nothing came for 30 seconds'],
  [{ kind: 'too-slow' }, 'within 15 minutes'],
  [{ kind: 'refused', status: '404' }, 'the server answered 404'],
  [{ kind: 'wrong-checksum' }, 'wrong checksum'],
  [{ kind: 'not-published' }, 'none is published'],
  [{ kind: 'not-allowed', path: '/product/dist' }, '/product/dist may not be written to'],
  [{ kind: 'full-disk' }, 'the disk is full'],
  [{ kind: 'unpacker-barred' }, 'does not let its unpacker run'],
  [{ kind: 'damaged' }, 'the archive is damaged'],
  [{ kind: 'incomplete' }, 'its installer ended well'],
  [{ kind: 'unknown', words: 'Error: odd' }, 'Error: odd'],
];

const fetchedInVain: readonly Row[] = [
  ...failures.map(([fetchFailure, cause]): Row => ({
    when: `it could not be fetched (${fetchFailure.kind})`,
    facts: { fetchFailure },
    next: 'run-chromium',
    says: [cause, 'stands in'],
  })),
  ...failures.map(([fetchFailure, cause]): Row => ({
    when: `it could not be fetched (${fetchFailure.kind}) and was asked for by name`,
    facts: { fetchFailure, wish: 'electron' },
    next: 'end',
    says: [cause],
  })),
  {
    when: 'its fetch was stopped by hand',
    facts: { fetchFailure: { kind: 'stopped' } },
    next: 'end',
    says: ['was stopped'],
  },
];

const browsers: readonly Row[] = [
  {
    when: 'only Edge is here, on Windows',
    facts: { ...offline, platform: 'win32', browser: 'C:\\Edge\\msedge.exe' },
    next: 'run-chromium',
    says: ['not reached', 'stands in for Electron: C:\\Edge\\msedge.exe'],
  },
  {
    when: 'no browser is here and packages may be installed',
    facts: { ...offline, browser: null, isRoot: true, mayInstall: true },
    next: 'install-chromium',
    says: ['not reached', 'installing it'],
  },
  {
    when: 'Chromium was asked for by name, is not here, and may be installed',
    facts: { wish: 'chromium', browser: null, isRoot: true, mayInstall: true },
    next: 'install-chromium',
    says: ['installing it'],
  },
  {
    when: 'Chromium was installed in vain',
    facts: { ...offline, browser: null, isRoot: true, mayInstall: true, hasInstallFailed: true },
    next: 'end',
    says: ['not reached', 'could not be installed', 'with: apt-get install --yes chromium'],
  },
  {
    when: 'Chromium has just been installed',
    facts: { ...offline, isRoot: true, mayInstall: true, hasInstallFailed: true },
    next: 'run-chromium',
    says: ['not reached', 'stands in', 'no sandbox'],
  },
  ...(
    [
      ['apt-get', 'linux', 'sudo apt-get install --yes chromium'],
      ['dnf', 'linux', 'sudo dnf install chromium'],
      ['pacman', 'linux', 'sudo pacman -S chromium'],
      ['zypper', 'linux', 'sudo zypper install chromium'],
      ['apk', 'linux', 'sudo apk add chromium'],
      ['brew', 'darwin', 'with: brew install --cask google-chrome'],
      ['winget', 'win32', 'with: winget install --id Google.Chrome'],
      [null, 'linux', 'Install Chromium, Google Chrome or Microsoft Edge'],
    ] as const
  ).map(([packageManager, platform, command]): Row => ({
    when: `no browser is here, and packages come by ${packageManager ?? 'no program that is known'}`,
    facts: { ...offline, browser: null, packageManager, platform },
    next: 'end',
    says: ['not reached', command],
  })),
];

const remedy = ['bars the sandbox', 'sudo chown root:root /product/dist/chrome-sandbox', 'sudo chmod 4755'];

const sandbox: readonly Row[] = [
  {
    when: 'namespaces are barred',
    facts: { electron: whole, areNamespacesBarred: true },
    next: 'run-chromium',
    says: [...remedy, 'stands in'],
  },
  {
    when: 'namespaces are barred and Electron was asked for by name',
    facts: { electron: whole, areNamespacesBarred: true, wish: 'electron' },
    next: 'end',
    says: remedy,
  },
  {
    when: "namespaces are barred and the helper is root's",
    facts: { electron: { ...whole, isHelperSetuid: true }, areNamespacesBarred: true },
    next: 'run-electron',
  },
  {
    when: 'namespaces are barred and Electron is still to come',
    facts: { areNamespacesBarred: true },
    next: 'fetch-electron',
    says: ['Fetching'],
  },
  {
    when: 'root has Electron',
    facts: { electron: whole, isRoot: true, areNamespacesBarred: true },
    next: 'run-electron',
    says: ['You are root, for whom the window has no sandbox'],
  },
  {
    when: 'root has Chromium only',
    facts: { ...offline, isRoot: true },
    next: 'run-chromium',
    says: ['not reached', 'stands in', 'You are root'],
  },
  {
    when: 'root has Electron on macOS',
    facts: { platform: 'darwin', electron: whole, isRoot: true },
    next: 'run-electron',
  },
];

const noDisplay: readonly Row[] = [
  {
    when: 'there is no display',
    facts: { hasDisplay: false },
    next: 'work-windowless',
    says: ['no display', 'demo'],
  },
  {
    when: 'there is no display for the Electron that is here',
    facts: { hasDisplay: false, electron: whole },
    next: 'work-windowless',
    says: ['no display', 'demo'],
  },
  {
    when: 'there is no display and Chromium was asked for by name',
    facts: { hasDisplay: false, wish: 'chromium' },
    next: 'work-windowless',
    says: ['no display', 'demo'],
  },
  {
    when: 'there is no display and Electron was asked for by name',
    facts: { hasDisplay: false, wish: 'electron', electron: whole },
    next: 'end',
    says: ['no display, and Electron needs one'],
  },
  {
    when: 'there is neither display nor browser, and packages may be installed',
    facts: { hasDisplay: false, browser: null, isRoot: true, mayInstall: true },
    next: 'install-chromium',
    says: ['no display', 'installing it'],
  },
  {
    when: 'there is neither display nor browser, and packages may not be installed',
    facts: { hasDisplay: false, browser: null },
    next: 'end',
    says: ['no display', 'sudo apt-get install --yes chromium'],
  },
];

describe('what the product is started on', () => {
  it.each([
    ...withElectron,
    ...fetching,
    ...fetchedInVain,
    ...browsers,
    ...sandbox,
    ...noDisplay,
    {
      when: 'something else is asked for by name',
      facts: { wish: 'unknown', electron: whole },
      next: 'end',
      says: ['RINGBOK_RUNTIME'],
    } satisfies Row,
  ])('when $when: $next', ({ facts, next, says = [] }: Row) => {
    const plan = chooseRuntime({ ...usual, ...facts });
    expect(plan.next).toBe(next);
    const said = plan.say.join('\n');
    const places = says.map((part) => said.indexOf(part));
    expect(places, said).toEqual(places.filter((place) => place >= 0).toSorted((a, b) => a - b));
    if (next === 'run-electron' && says.length === 0) expect(plan.say).toEqual([]);
  });

  it('names the path that it runs, and takes the sandbox from Linux root alone', () => {
    const plan = (facts: Partial<StartFacts>): StartPlan => chooseRuntime({ ...usual, ...facts });
    const { executable } = whole;
    expect(plan({ electron: whole })).toEqual({
      next: 'run-electron',
      executable,
      hasSandbox: true,
      say: [],
    });
    expect(plan({ electron: whole, isRoot: true })).toMatchObject({ executable, hasSandbox: false });
    expect(plan({ electron: whole, isRoot: true, platform: 'darwin' })).toMatchObject({ hasSandbox: true });
    expect(plan({ wish: 'chromium' })).toMatchObject({ executable: '/usr/bin/chromium' });
  });

  it('comes to an end from every state of the machine, and starts nothing without saying why', () => {
    for (const state of ['whole', 'half', 'missing', 'old', 'foreign', 'misnamed'] as const)
      for (const wish of [null, 'electron', 'chromium', 'unknown'] as const)
        for (const hasDisplay of [true, false])
          for (const browser of [null, '/usr/bin/chromium'])
            for (const mayFetch of [true, false]) {
              const facts = { electron: { ...electron, state }, wish, hasDisplay, browser, mayFetch };
              const tried = { fetchFailure: unreachable, hasInstallFailed: true, mayInstall: true };
              const plan = chooseRuntime({ ...usual, ...facts, ...tried });
              expect(['fetch-electron', 'install-chromium']).not.toContain(plan.next);
              if (plan.next !== 'run-electron') expect(plan.say.length).toBeGreaterThan(0);
              if (wish === 'electron') expect(['run-electron', 'end']).toContain(plan.next);
            }
  });

  it.each([
    [undefined, null],
    ['', null],
    ['electron', 'electron'],
    ['chromium', 'chromium'],
    ['Firefox', 'unknown'],
  ] as const)('reads the wish %j as %j', (value, wish) => {
    expect(readWish(value)).toBe(wish);
  });
});
