import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const trees = ['src-shared', 'src-main', 'src-renderer'];
const files = trees.flatMap((tree) =>
  readdirSync(tree, { recursive: true, encoding: 'utf8' })
    .map((path) => join(tree, path))
    .filter((path) => /\.tsx?$/.test(path)),
);

/** Source without comments: a word in a comment breaks nothing. */
const codeOf = (path: string) =>
  readFileSync(path, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');

const filesWith = (pattern: RegExp, among: readonly string[] = files) =>
  among.filter((path) => pattern.test(codeOf(path)));

describe('the sources', () => {
  it('are found at all', () => {
    expect(files.length).toBeGreaterThan(60);
  });

  it('never read clock or randomness in shared code', () => {
    const shared = files.filter((path) => path.startsWith('src-shared'));
    expect(filesWith(/Date\.now\(|new Date\(\)|Math\.random|crypto\./, shared)).toEqual([]);
  });

  it('never use a driver call that writes plaintext', () => {
    expect(filesWith(/\.serialize\(|\.backup\(/)).toEqual([]);
    // A file that is attached and not there yet would be made without a key. This one reads a copy that is there, under
    // the journal's own key, and writes nothing into it.
    const copying = 'src-main/database/background/copy-journal.ts';
    expect(filesWith(/ATTACH\s/)).toEqual([copying]);
    expect(filesWith(/(?:INTO|UPDATE|TABLE|FROM)\s+copied\b(?!\.)/)).toEqual([]);
    expect(filesWith(/(?:INSERT|UPDATE|DELETE|CREATE)\b[^;`']*\bcopied\./)).toEqual([]);
  });

  it('never key the database through a PRAGMA, which would leave the key in memory as text', () => {
    expect(filesWith(/pragma\(\s*[`'"](?:hex)?key/i)).toEqual([]);
  });

  it('never put markup into the page by string', () => {
    expect(filesWith(/dangerouslySetInnerHTML|innerHTML|insertAdjacentHTML|document\.write/)).toEqual([]);
  });

  it('never keep anything in browser storage, which is not encrypted', () => {
    expect(filesWith(/localStorage|sessionStorage|indexedDB|document\.cookie/)).toEqual([]);
  });

  it('never open a connection', () => {
    expect(filesWith(/\bfetch\(|XMLHttpRequest|WebSocket|node:https?|node:net\b|sendBeacon/)).toEqual([]);
  });

  it('carry names that say what is inside', () => {
    const vague = /^(?:utils?|helpers?|lib|common|types|index|manager|misc)\b/i;
    expect(files.filter((path) => vague.test(basename(path)))).toEqual([]);
  });

  it('use the vocabulary of the field', () => {
    expect(filesWith(/\b(?:blacklist|whitelist|\w*(?:Helper|Manager|Util)s?)\b/)).toEqual([]);
  });
});

describe('the house', () => {
  it('has no folder that nobody can take in at a glance', () => {
    const rooms = Map.groupBy(files, (path) => dirname(path));
    expect([...rooms].filter(([, held]) => held.length > 25).map(([folder]) => folder)).toEqual([]);
  });

  it('defines nothing twice', () => {
    const places = Map.groupBy(files.flatMap(definitionsIn), ({ text }) => text);
    const twice = [...places.values()].filter((defined) => defined.length > 1);
    expect(twice.map((defined) => defined.map(({ name, path }) => `${path}: ${name}`))).toEqual([]);
  });

  it('has as many countries as the README says', () => {
    const packs = readdirSync('src-shared/compliance/rule-packs').filter((name) =>
      /^[A-Z]{2}\.ts$/.test(name),
    );
    expect(packs).toHaveLength(14);
    expect(readFileSync('README.md', 'utf8')).toContain('the rules of fourteen countries');
  });
});

/** Functions and constants at the top of a file, as text without comments; one short line is no loss when said twice. */
function definitionsIn(path: string): { path: string; name: string; text: string }[] {
  const starts = /\n(?=(?:export |const |function |async function |interface |type |class ))/;
  return codeOf(path)
    .split(starts)
    .flatMap((part) => {
      const name = /^(?:export )?(?:async )?(?:const|function\*?) (\w+)/.exec(part)?.[1];
      const text = part
        .replace(/^export /, '')
        .replace(/\s+/g, ' ')
        .trim();
      return name === undefined || text.length < 80 ? [] : [{ path, name, text }];
    });
}

describe('the one decision', () => {
  it('is asked in exactly one place, which the guard, the call log and the e-mail check share', () => {
    expect(
      filesWith(
        /\bdecide\(/,
        files.filter((path) => !path.endsWith('contactability.rules.ts')),
      ),
    ).toEqual([join('src-main', 'app', 'assess-contactability.ts')]);
    const assessing = filesWith(
      /\bassess\(/,
      files.filter((path) => path.startsWith(join('src-main', 'features'))),
    );
    expect(assessing.toSorted()).toEqual([
      join('src-main', 'features', 'calls', 'guard-call.ts'),
      join('src-main', 'features', 'calls', 'record-call.ts'),
      join('src-main', 'features', 'email-checks', 'judge-mail.ts'),
      join('src-main', 'features', 'email-checks', 'stale-checks.ts'),
    ]);
  });

  it('is made nowhere else: only the rules put a verdict together', () => {
    const deciding = filesWith(/verdict: '(?:allowed|conditional|unclear|blocked)'/).filter(
      (path) => !path.startsWith(join('src-shared', 'compliance')),
    );
    expect(deciding).toEqual([]);
  });
});
