import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ArchivedFile, extract, readArchive } from '#test/support/read-archive.ts';

const root = process.cwd();
const bin = join(root, 'node_modules/.bin');
const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

interface Description {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const { dependencies, devDependencies } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
) as Description;

let folder = '';
let files: readonly ArchivedFile[] = [];

/** As much of Electron's runtime as packing touches: an executable with nine fuses, all on. */
function writeStub(stub: string): void {
  mkdirSync(join(stub, 'resources'), { recursive: true });
  mkdirSync(join(stub, 'locales'));
  const wire = `\u0001\u0009${'1'.repeat(9)}`;
  writeFileSync(join(stub, 'electron'), `#!/bin/sh\n# ${fuseSentinel}${wire}\n`, { mode: 0o755 });
  writeFileSync(join(stub, 'version'), devDependencies['electron'] ?? '');
  writeFileSync(join(stub, 'LICENSE'), '');
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringbok-package-'));
  writeStub(join(folder, 'stub'));
  const args = ['--linux', '--dir', `-c.electronDist=${join(folder, 'stub')}`];
  const run = spawnSync(
    join(bin, 'electron-builder'),
    [...args, `-c.directories.output=${join(folder, 'dist')}`],
    { cwd: root, encoding: 'utf8' },
  );
  if (run.status !== 0) throw new Error(`${run.stdout}${run.stderr}`);
  files = readArchive(join(folder, 'dist/linux-unpacked/resources/app.asar'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const paths = (pattern: RegExp): readonly string[] =>
  files.map(({ path }) => path).filter((path) => pattern.test(path));

describe('the packed product', () => {
  it('holds the built files, the resources and what is needed at run time, and nothing else', () => {
    const tops = new Set(files.map(({ path }) => path.split('/')[0]));
    expect(tops).toEqual(new Set(['node_modules', 'out', 'package.json', 'resources']));
    expect(paths(/^out\/(?:main\/main\.js|preload\/preload\.cjs|renderer\/index\.html)$/)).toHaveLength(3);
    for (const name of Object.keys(dependencies))
      expect(paths(/^node_modules\//).some((path) => path.startsWith(`node_modules/${name}/`))).toBe(true);
  });

  it('has a page without inline script or style', () => {
    const page =
      files
        .find(({ path }) => path === 'out/renderer/index.html')
        ?.read()
        .toString('utf8') ?? '';
    expect(page).toContain('<script type="module" crossorigin src="./');
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
  });

  it('has a preload of one file that needs nothing but Electron', () => {
    const [preload, ...others] = files.filter(({ path }) => path.startsWith('out/preload/'));
    const needed =
      preload
        ?.read()
        .toString('utf8')
        .matchAll(/require\(([^)]*)\)/g) ?? [];
    expect([...needed].map(([, name]) => name)).toEqual(['"electron"']);
    expect(others).toEqual([]);
  });

  it('holds no source, no test, no source map and no build tool', () => {
    expect(paths(/\.(?:[cm]?ts|tsx|map|cc|cpp|c|h|gyp)$|(?:^|\/)tests?\//)).toEqual([]);
    const tools = Object.keys(devDependencies).filter((name) =>
      paths(/./).some((path) => path.startsWith(`node_modules/${name}/`)),
    );
    expect(tools).toEqual([]);
  });

  it('holds the native parts of one platform, outside the archive', () => {
    const natives = files.filter(({ path }) => path.endsWith('.node'));
    expect(natives.filter(({ path }) => path.includes('better-sqlite3'))).toHaveLength(1);
    // Without its own, the derivation of the key falls to WebAssembly in silence and takes three times as long.
    const derivations = natives.filter(({ path }) => path.startsWith('node_modules/@node-rs/argon2-'));
    expect(derivations.length).toBeGreaterThan(0);
    expect(derivations.every(({ path }) => path.includes(`${process.platform}-${process.arch}`))).toBe(true);
    expect(natives).toHaveLength(1 + derivations.length);
    expect(natives.every(({ isUnpacked }) => isUnpacked)).toBe(true);
  });

  it('carries the one icon that its window shows', () => {
    expect(paths(/^resources\/icon/)).toEqual(['resources/icon.png']);
  });

  it('is complete: every dependency loads and works from it', () => {
    const unpacked = join(folder, 'unpacked');
    extract(files, unpacked);
    const script = `
      import { hash } from '@node-rs/argon2';
      import { createRequire } from 'node:module';
      import { argon2id } from 'hash-wasm';
      import Pdf from 'pdfkit';
      const Database = createRequire(import.meta.url)('better-sqlite3/' + process.platform + '-' + process.arch);
      const database = new Database(':memory:');
      const options = { password: 'a', salt: '12345678', iterations: 1, memorySize: 64, parallelism: 1, hashLength: 8 };
      const { byteLength } = Buffer.from(await argon2id({ ...options, outputType: 'binary' }));
      new Pdf();
      console.log(database.prepare('select 1 as one').get().one, byteLength, (await hash('a')).slice(0, 9));
    `;
    writeFileSync(join(unpacked, 'probe.mjs'), script);
    const run = spawnSync(join(bin, 'node'), ['probe.mjs'], { cwd: unpacked, encoding: 'utf8' });
    expect(`${run.stdout}${run.stderr}`.trim()).toBe('1 8 $argon2id');
  });

  it('keeps every fuse as it was decided', () => {
    const executable = readFileSync(join(folder, 'dist/linux-unpacked/ringbok'), 'latin1');
    const wire = executable.slice(executable.indexOf(fuseSentinel) + fuseSentinel.length + 2).slice(0, 9);
    // runAsNode, cookieEncryption, nodeOptions, nodeCliInspect, asarIntegrity, onlyFromAsar, ownSnapshot,
    // fileProtocolPrivileges; the ninth (wasmTrapHandlers) stays as Electron ships it.
    expect(wire).toBe('000011001');
  });
});

describe('the packages for Linux', () => {
  /** What electron-builder would hand to the program that makes each package, which is not needed for that. */
  let computed: {
    readonly deb: readonly string[];
    readonly debEntry: string;
    readonly appImageEntry: string;
  };

  beforeAll(() => {
    const script = `
      import { readFileSync } from 'node:fs';
      import { build, Platform } from 'electron-builder';
      const computed = {};
      const keep = async (options) => {
        if (Array.isArray(options)) {
          computed.deb = options[0];
          computed.debEntry = readFileSync(options[1], 'utf8');
        } else computed.appImageEntry = options.desktop;
        return true;
      };
      const [electronDist, output] = process.argv.slice(-2);
      await build({
        targets: Platform.LINUX.createTarget(['deb', 'AppImage']),
        config: { electronDist, directories: { output } },
        effectiveOptionComputed: keep,
      });
      console.log('computed:' + JSON.stringify(computed));
    `;
    const args = ['--input-type=module', '--eval', script, join(folder, 'stub'), join(folder, 'packages')];
    const run = spawnSync(join(bin, 'node'), args, { cwd: root, encoding: 'utf8' });
    const [, text] = run.stdout.split('computed:');
    if (!text) throw new Error(`${run.stdout}${run.stderr}`);
    computed = JSON.parse(text) as typeof computed;
  });

  it('say who made them and where to ask, without which no deb is made', () => {
    const after = (name: string) => computed.deb[computed.deb.indexOf(name) + 1];
    expect(after('--url')).toMatch(/^https:/);
    expect(after('--maintainer')).toMatch(/^Ringbok <\S+@\S+>$/);
  });

  it('bring the icon to where desktops look for it', () => {
    expect(computed.deb.filter((part) => part.includes('=/usr/share/icons/'))).toEqual([
      expect.stringMatching(/icon\.svg=\/usr\/share\/icons\/hicolor\/scalable\/apps\/ringbok\.svg$/),
    ]);
  });

  it('are entered in the menu under the name that the window goes by', () => {
    const { desktopName } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly desktopName: string;
    };
    expect(computed.deb.at(-1)).toMatch(new RegExp(`=/usr/share/applications/${desktopName}$`));
    for (const entry of [computed.debEntry, computed.appImageEntry]) {
      expect(entry).toContain('\nIcon=ringbok\n');
      expect(`${/^StartupWMClass=(.*)$/m.exec(entry)?.[1]}.desktop`).toBe(desktopName);
    }
  });

  it('start with the sandbox', () => {
    for (const entry of [computed.debEntry, computed.appImageEntry]) {
      expect(entry).toMatch(/^Exec=.+$/m);
      expect(entry).not.toContain('sandbox');
    }
  });
});

describe('the icons', () => {
  const icon = (name: string): Buffer => readFileSync(join(root, 'resources', name));
  const isPng = (bytes: Buffer): boolean => bytes.subarray(1, 4).toString('latin1') === 'PNG';

  it('are there for each system, in every size that it shows', () => {
    const png = icon('icon.png');
    expect([isPng(png), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([true, 1024, 1024]);
    const ico = icon('icon.ico');
    const sizes = Array.from(
      { length: ico.readUInt16LE(4) },
      (_, index) => ico.readUInt8(6 + 16 * index) || 256,
    );
    expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256]);
    const icns = icon('icon.icns');
    expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
    expect(icns.includes('ic10')).toBe(true);
  });

  it('are those that the packages name', () => {
    const configuration = readFileSync(join(root, 'electron-builder.yml'), 'utf8');
    const named = [...configuration.matchAll(/icon: resources\/(\S+)/g)].map(([, name = '']) => name);
    expect(named.toSorted()).toEqual(['icon.icns', 'icon.ico', 'icon.svg']);
  });
});
