import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from './find-programs.ts';

/** Runs one of poppler's programs on a PDF and gives what it writes. Throws with the cure when it is missing. */
function runPoppler(program: 'pdfinfo' | 'pdftotext', bytes: Uint8Array, options: string[]): string {
  const path = findProgram(program);
  if (path === null)
    throw new Error(`This test needs ${program}. Install with: sudo apt-get install poppler-utils`);
  const folder = mkdtempSync(join(tmpdir(), 'ringbok-pdf-'));
  try {
    const file = join(folder, 'document.pdf');
    writeFileSync(file, bytes);
    const toOutput = program === 'pdftotext' ? ['-'] : [];
    const run = spawnSync(path, [...options, '-enc', 'UTF-8', file, ...toOutput], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (run.status !== 0 || run.stderr !== '') throw new Error(`${program}: ${run.status} ${run.stderr}`);
    return run.stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What `pdfinfo` says of a PDF, by label. */
export function readPdfFacts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const lines = runPoppler('pdfinfo', bytes, []).split('\n');
  return new Map(lines.map((line) => [line.split(':')[0] ?? '', line.slice(line.indexOf(':') + 1).trim()]));
}

/** The metadata stream as XML. */
export function readPdfXmp(bytes: Uint8Array): string {
  return runPoppler('pdfinfo', bytes, ['-meta']);
}

/** The text of all pages as a reader would copy it, running heads included; pages end with a form feed. */
export function readPdfText(bytes: Uint8Array): string {
  return runPoppler('pdftotext', bytes, ['-raw']);
}

export interface PdfElement {
  readonly tag: string;
  readonly attributes: readonly string[];
  text: string;
}

/** The tagged elements in reading order with the text each holds itself: what a screen reader is given. */
export function readPdfElements(bytes: Uint8Array): readonly PdfElement[] {
  const elements: { tag: string; attributes: string[]; text: string }[] = [];
  for (const line of runPoppler('pdfinfo', bytes, ['-struct-text']).split('\n')) {
    const [, text] = /^ *"(.*)"$/.exec(line) ?? [];
    const [, attribute] = /^ *\/(.*)$/.exec(line) ?? [];
    const [, tag] = /^ *([A-Z]\w*)/.exec(line) ?? [];
    const last = elements.at(-1);
    if (text !== undefined && last) last.text += text;
    else if (attribute !== undefined) last?.attributes.push(attribute);
    else if (tag !== undefined) elements.push({ tag, attributes: [], text: '' });
  }
  return elements;
}

/** Everything outside the PDF's streams: its dictionaries, names and links. */
export function readPdfObjects(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/stream\n[\s\S]*?\nendstream/g, 'stream endstream');
}
