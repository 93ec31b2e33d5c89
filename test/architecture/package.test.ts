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
    expect(natives.every(({ isUnpacked }) => isUnpacked)).toBe(true);
  });

  it('is complete: every dependency loads and works from it', () => {
    const unpacked = join(folder, 'unpacked');
    extract(files, unpacked);
    const script = `
      import { hash } from '@node-rs/argon2';
      import Database from 'better-sqlite3';
      import { argon2id } from 'hash-wasm';
      import Pdf from 'pdfkit';
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
    expect(wire).toBe('010011001');
  });
});
