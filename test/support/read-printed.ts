import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from './find-programs.ts';

/** Where one of poppler's programs is. Throws with the cure when it is missing. */
function programAt(program: string): string {
  const path = findProgram(program);
  if (path === null)
    throw new Error(`This test needs ${program}. Install with: sudo apt-get install poppler-utils`);
  return path;
}

/** A PDF as a file in a folder of its own. */
function inFolder<T>(bytes: Uint8Array, work: (folder: string, file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'ringbok-printed-'));
  try {
    const file = join(folder, 'document.pdf');
    writeFileSync(file, bytes);
    return work(folder, file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The files that a PDF carries, by name, as text. */
export const readAttachments = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  inFolder(bytes, (folder, file) => {
    const into = join(folder, 'carried');
    mkdirSync(into);
    execFileSync(programAt('pdfdetach'), ['-saveall', '-o', into, file]);
    return new Map(readdirSync(into).map((name) => [name, readFileSync(join(into, name), 'utf8')]));
  });

interface PlacedWord {
  readonly page: number;
  readonly left: number;
  readonly middle: number;
  readonly text: string;
}

/** Words on one line may differ so much in height, in points. */
const sameLine = 4;

/** Every word as the eye meets it: page by page, line by line from the top, each from the left. */
export function readWordsByPlace(bytes: Uint8Array): string[] {
  const words = placedWords(bytes).toSorted((a, b) => a.page - b.page || a.middle - b.middle);
  const lines: PlacedWord[][] = [];
  for (const word of words) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (first?.page === word.page && word.middle - first.middle < sameLine) line?.push(word);
    else lines.push([word]);
  }
  return lines.flatMap((line) => line.toSorted((a, b) => a.left - b.left).map(({ text }) => text));
}

function placedWords(bytes: Uint8Array): PlacedWord[] {
  const xml = inFolder(bytes, (_, file) =>
    execFileSync(programAt('pdftotext'), ['-bbox', '-enc', 'UTF-8', file, '-'], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    }),
  );
  const word = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="[\d.-]+" yMax="([\d.-]+)">([^<]*)<\/word>/g;
  return xml.split('<page ').flatMap((text, page) =>
    [...text.matchAll(word)].map(([, left, top, bottom, content = '']) => ({
      page,
      left: Number(left),
      middle: (Number(top) + Number(bottom)) / 2,
      text: fromXml(content),
    })),
  );
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

const fromXml = (text: string): string =>
  text.replace(/&(\w+);/g, (entity, name: string) => entities[name] ?? entity);
