import { closeSync, openSync, readdirSync, readFileSync, readlinkSync, readSync } from 'node:fs';

/** The texts in each form in which a program may hold them. */
const formsOf = (text: string): Buffer[] => {
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le'), Buffer.from(text, 'latin1')];
  return forms.filter((form, nth) => forms.findIndex((other) => other.equals(form)) === nth);
};

const STEP = 256 * 1024;
const untouched = Buffer.alloc(STEP);

/**
 * How often each needle stands in the memory of a process that may be read, by name (Linux, as its owner or root). A
 * needle is text, in UTF-8, UTF-16 and Latin-1, or bytes as they are.
 */
export function searchMemory(
  pid: number,
  needles: Readonly<Record<string, string | Buffer>>,
): Record<string, number> {
  const wanted = Object.entries(needles).map(([name, needle]) => ({
    name,
    forms: typeof needle === 'string' ? formsOf(needle) : [needle],
  }));
  const overlap = Math.max(...wanted.flatMap(({ forms }) => forms.map(({ length }) => length)));
  const counts = Object.fromEntries(wanted.map(({ name }) => [name, 0]));
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  try {
    for (const { from, to } of writableRanges(pid))
      for (let at = from; at < to; at += STEP) {
        const bytes = readAt(memory, at, Math.min(STEP + overlap, to - at));
        if (isUntouched(bytes)) continue;
        for (const { name, forms } of wanted)
          counts[name] = (counts[name] ?? 0) + forms.reduce((sum, form) => sum + countIn(bytes, form), 0);
      }
  } finally {
    closeSync(memory);
  }
  return counts;
}

function writableRanges(pid: number): { readonly from: number; readonly to: number }[] {
  return readFileSync(`/proc/${pid}/maps`, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [range = '', access = ''] = line.split(/\s+/);
      const [from = '', to = ''] = range.split('-');
      return access.startsWith('rw')
        ? [{ from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) }]
        : [];
    });
}

/** Nothing for what is reserved and not there. */
function readAt(memory: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  try {
    return bytes.subarray(0, readSync(memory, bytes, 0, length, at));
  } catch {
    return Buffer.alloc(0);
  }
}

/** Most of what a program has reserved it never used. */
const isUntouched = (bytes: Buffer): boolean =>
  bytes.subarray(0, STEP).equals(untouched.subarray(0, Math.min(STEP, bytes.length)));

/** Once each, also where two steps overlap: a needle counts where it begins. */
function countIn(bytes: Buffer, needle: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(needle); at !== -1 && at < STEP; at = bytes.indexOf(needle, at + 1)) count += 1;
  return count;
}

/** A process and all that descend from it, itself first. */
export function familyOf(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: statusOf(Number(name)).parent }));
  const family = [pid];
  for (const member of family)
    family.push(...parents.filter(({ parent }) => parent === member).map((child) => child.pid));
  return family;
}

/** The second field may hold anything, the last closing bracket ends it; the next two are state and parent. */
function statusOf(pid: number): { readonly state: string; readonly parent: number } {
  try {
    const [state = '', parent] =
      readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return { state, parent: Number(parent) };
  } catch {
    return { state: 'X', parent: 0 };
  }
}

/** False for a process that has ended, also while nobody has asked how. */
export const isRunning = (pid: number): boolean => !['X', 'Z'].includes(statusOf(pid).state);

/** The process that has `file` open, among those that descend from `pid`. Throws when there is none. */
export function holderOf(pid: number, file: string): number {
  const holder = familyOf(pid).find((member) => openFilesOf(member).includes(file));
  if (holder === undefined) throw new Error(`nobody has ${file} open`);
  return holder;
}

function openFilesOf(pid: number): string[] {
  const folder = `/proc/${pid}/fd`;
  return readdirSync(folder).flatMap((name) => {
    try {
      return [readlinkSync(`${folder}/${name}`)];
    } catch {
      // Closed meanwhile.
      return [];
    }
  });
}
