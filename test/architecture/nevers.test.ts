import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** One way to break a rule: which rule, and files that break it. */
type Probe = readonly [rule: string, files: Readonly<Record<string, string>>];

const uses = (path: string) => `import * as thing from '${path}';\nexport const used = thing;\n`;
const nothing = 'export const nothing = 0;\n';

const probes: readonly Probe[] = [
  ['no-cycles', { 'src-shared/kernel/a.ts': uses('./b.ts'), 'src-shared/kernel/b.ts': uses('./a.ts') }],
  [
    'shared-is-pure',
    { 'src-shared/ipc/a.ts': uses('../../src-main/app/b.ts'), 'src-main/app/b.ts': nothing },
  ],
  ['shared-is-pure', { 'src-shared/ipc/a.ts': uses('#main/app/b.ts'), 'src-main/app/b.ts': nothing }],
  ['shared-knows-no-node', { 'src-shared/ipc/a.ts': uses('node:fs') }],
  ['kernel-stands-alone', { 'src-shared/kernel/a.ts': uses('../ipc/b.ts'), 'src-shared/ipc/b.ts': nothing }],
  [
    'compliance-knows-only-kernel',
    { 'src-shared/compliance/a.ts': uses('../ipc/b.ts'), 'src-shared/ipc/b.ts': nothing },
  ],
  ['zod-only-in-schema', { 'src-shared/ipc/a.ts': uses('zod') }],
  ...['main', 'renderer', 'shared'].map((tree): Probe => [
    'features-are-strangers',
    {
      [`src-${tree}/features/calls/a.ts`]: uses('../contacts/b.ts'),
      [`src-${tree}/features/contacts/b.ts`]: nothing,
    },
  ]),
  [
    'features-are-strangers',
    {
      'src-main/features/calls/a.ts': uses('#shared/features/contacts/b.ts'),
      'src-shared/features/contacts/b.ts': nothing,
    },
  ],
  ['electron-only-in-its-folder', { 'src-main/app/a.ts': uses('electron') }],
  [
    'nobody-imports-electron-folder',
    { 'src-main/app/a.ts': uses('../electron/b.ts'), 'src-main/electron/b.ts': nothing },
  ],
  ['renderer-never-main', { 'src-renderer/app/a.ts': uses('#main/app/b.ts'), 'src-main/app/b.ts': nothing }],
  ['renderer-never-node', { 'src-renderer/app/a.ts': uses('node:path') }],
  ['sql-only-in-repositories', { 'src-main/features/calls/calls.service.ts': uses('kysely') }],
  ['driver-only-in-open-database', { 'src-main/database/journal.ts': uses('better-sqlite3') }],
  [
    'migrations-stand-alone',
    { 'src-main/database/migrations/0001-a.ts': uses('../b.ts'), 'src-main/database/b.ts': nothing },
  ],
  [
    'machinery-knows-no-feature',
    { 'src-main/database/a.ts': uses('../features/calls/b.ts'), 'src-main/features/calls/b.ts': nothing },
  ],
  [
    'engine-knows-no-meaning',
    { 'src-main/database/a.ts': uses('../personal-data/b.ts'), 'src-main/personal-data/b.ts': nothing },
  ],
  [
    'readers-reach-no-journal',
    {
      'src-main/import/a.ts': uses('../app/b.ts'),
      'src-main/app/b.ts': uses('../database/c.ts'),
      'src-main/database/c.ts': nothing,
    },
  ],
  [
    'main-features-know-no-app',
    { 'src-main/features/calls/a.ts': uses('../../app/b.ts'), 'src-main/app/b.ts': nothing },
  ],
  [
    'ui-knows-no-feature',
    { 'src-renderer/ui/a.ts': uses('../features/calls/b.ts'), 'src-renderer/features/calls/b.ts': nothing },
  ],
  ['product-never-tests', { 'src-main/app/a.ts': uses('#test/support/b.ts'), 'test/support/b.ts': nothing }],
  [
    'one-decision',
    {
      'src-main/features/calls/a.ts': uses('#shared/compliance/contactability.rules.ts'),
      'src-shared/compliance/contactability.rules.ts': nothing,
    },
  ],
  [
    'only-create-app-opens-features',
    { 'src-main/electron/a.ts': uses('../features/calls/b.ts'), 'src-main/features/calls/b.ts': nothing },
  ],
];

const root = process.cwd();
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringbok-nevers-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A small tree with the product's own configuration and nothing but these files. */
function makeTree(name: string, files: Readonly<Record<string, string>>): string {
  const tree = join(folder, name);
  for (const part of ['src-main', 'src-renderer', 'src-shared', 'test'])
    mkdirSync(join(tree, part), { recursive: true });
  for (const file of [
    'package.json',
    '.dependency-cruiser.mjs',
    '.oxlintrc.json',
    'tsconfig.json',
    'src-shared/tsconfig.json',
  ])
    cpSync(join(root, file), join(tree, file));
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), content);
  }
  return tree;
}

function runIn(tree: string, program: string, args: readonly string[]): string {
  const run = spawnSync(join(root, 'node_modules/.bin', program), args, { cwd: tree, encoding: 'utf8' });
  return `${run.stdout}${run.stderr}`;
}

const cruise = (tree: string) =>
  runIn(tree, 'depcruise', [
    'src-main',
    'src-shared',
    'src-renderer',
    'test',
    '--config',
    '.dependency-cruiser.mjs',
  ]);

describe('the nevers', () => {
  it.each(probes.map(([rule, files], index) => [rule, index, files] as const))(
    'are enforced: %s (%i)',
    (rule, index, files) => {
      expect(cruise(makeTree(`probe-${index}`, files))).toContain(`error ${rule}:`);
    },
  );

  it('hold in a tree that breaks none', () => {
    const tree = makeTree('good', {
      'src-main/features/calls/calls.repository.ts': uses('kysely'),
      'src-main/database/open-database.ts': uses('better-sqlite3'),
      'src-main/app/assess-contactability.ts': uses('#shared/compliance/contactability.rules.ts'),
      'src-shared/compliance/contactability.rules.ts': nothing,
    });
    expect(cruise(tree)).toContain('no dependency violations found');
  });

  it.each([
    ['Node', 'export const home = process.env;\n'],
    ['the DOM', 'export const title = document.title;\n'],
    ['a timer', 'export const timer = setTimeout(() => undefined, 1);\n'],
  ])('keep src-shared free of %s', (_name, content) => {
    const tree = makeTree(`pure-${_name.replaceAll(' ', '-')}`, { 'src-shared/kernel/a.ts': content });
    expect(runIn(tree, 'tsc', ['-p', 'src-shared'])).toContain('error TS');
  });

  it.each([
    ['a floating promise', 'export const a = (): void => { Promise.resolve(1); };\n', 'no-floating-promises'],
    ['any', 'export const a = (b: any): number => b;\n', 'no-explicit-any'],
    [
      'a file of 301 lines',
      Array.from({ length: 301 }, (_, n) => `export const a${n} = ${n};`).join('\n'),
      'max-lines',
    ],
    [
      'a function of 41 lines',
      `export function a(b: number): number {\n${'  b += 1;\n'.repeat(40)}  return b;\n}\n`,
      'max-lines-per-function',
    ],
    [
      'a switch that forgets a case',
      `export function a(b: 'x' | 'y'): number {\n  switch (b) {\n    case 'x':\n      return 1;\n  }\n  return 0;\n}\n`,
      'switch-exhaustiveness-check',
    ],
  ])('are completed by the linter, which refuses %s', (name, content, rule) => {
    const tree = makeTree(`lint-${name.replaceAll(' ', '-')}`, { 'src-shared/kernel/a.ts': content });
    expect(runIn(tree, 'oxlint', ['src-shared'])).toContain(rule);
  });
});
