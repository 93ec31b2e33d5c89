import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';

// Everything that the reader of drafts, the rules of the scan and the job between them load, packages included.

const entries = [
  'src-main/import/readers/draft-reader.ts',
  'src-main/import/open-draft.ts',
  'src-main/features/email-checks/scan-draft.ts',
  'src-shared/features/email-checks/draft-scan.rules.ts',
].map((path) => resolve(path));

const importPattern =
  /(?:^|[\s;}])(?:import|export)\s*(?:type\s+)?(?:[\w*{}\s,$]+?\s*from\s*)?["']([^"']+)["']|\b(?:import|require)\s*\(\s*["']([^"']+)["']\s*\)/g;
const trees: Readonly<Record<string, string>> = { '#main/': 'src-main/', '#shared/': 'src-shared/' };

interface Loaded {
  readonly files: ReadonlySet<string>;
  readonly core: ReadonlySet<string>;
}

const codeOf = (path: string): string =>
  readFileSync(path, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');

/** The files that these load, and the modules of Node that any of them loads. */
function loadedBy(starts: readonly string[]): Loaded {
  const files = new Set<string>();
  const core = new Set<string>();
  const open = [...starts];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (files.has(path)) continue;
    files.add(path);
    for (const [, named, called] of codeOf(path).matchAll(importPattern)) {
      const found = locate(named ?? called ?? '', path);
      if (found.startsWith('node:')) core.add(found);
      else open.push(found);
    }
  }
  return { files, core };
}

function locate(name: string, from: string): string {
  if (name.startsWith('node:')) return name;
  const tree = Object.keys(trees).find((prefix) => name.startsWith(prefix));
  if (tree !== undefined) return resolve(trees[tree] ?? '', name.slice(tree.length));
  if (name.startsWith('.')) return resolve(dirname(from), name);
  const found = createRequire(from).resolve(name);
  return found === name ? `node:${name}` : moduleOf(found);
}

/** The package's modules are what is loaded, and not their twins for older programs. */
function moduleOf(path: string): string {
  const twin = path.replace('/dist/cjs/', '/dist/esm/');
  return existsSync(twin) ? twin : path;
}

const connecting =
  /\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|navigator\.|\bnew\s+Image\b|importScripts|process\.binding|child_process|\beval\s*\(|new Function\b/;

describe('the reader of drafts', () => {
  const { files, core } = loadedBy(entries);

  it('is followed through every file and package that it loads', () => {
    const names = [...files];
    for (const part of ['postal-mime', 'parse5', 'entities', 'draft/read-html.ts', 'tracker-vendors.ts'])
      expect(names.some((name) => name.includes(part))).toBe(true);
    expect(names.length).toBeGreaterThan(50);
  });

  it('loads no module of Node but those that read files, start the thread and speak to it', () => {
    expect([...core].toSorted()).toEqual([
      'node:buffer',
      'node:crypto',
      'node:fs',
      'node:util',
      'node:v8',
      'node:worker_threads',
    ]);
  });

  it('has no other way to connect, to run text or to start a program', () => {
    expect([...files].filter((path) => connecting.test(codeOf(path)))).toEqual([]);
  });

  it('would be noticed if it had one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ringbok-reader-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const start = join(folder, 'a.ts');
    writeFileSync(start, "import { b } from './b.ts';\nvoid b;\nvoid import('node:http');\n");
    writeFileSync(join(folder, 'b.ts'), "import 'node:net';\nexport * from './c.ts';\nexport const b = 1;\n");
    writeFileSync(
      join(folder, 'c.ts'),
      "const { get } = require('https');\nexport const c = () => fetch(get);\n",
    );
    const probe = loadedBy([start]);
    expect([...probe.core].toSorted()).toEqual(['node:http', 'node:https', 'node:net']);
    expect([...probe.files].filter((path) => connecting.test(codeOf(path)))).toEqual([join(folder, 'c.ts')]);
  });
});
