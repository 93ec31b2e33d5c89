export interface KeyGroup {
  /** As printed beside it, from 1. */
  readonly number: number;
  readonly text: string;
}

/** The printed groups of a recovery key. */
export const groupsOf = (recoveryKey: string): readonly KeyGroup[] =>
  recoveryKey
    .split(/[\s-]+/)
    .filter(Boolean)
    .map((text, index) => ({ number: index + 1, text }));

/** True when what was typed reads as `group`: case and the letters that look like digits do not matter. */
export const isSameGroup = (typed: string, group: string): boolean => readable(typed) === readable(group);

const readable = (text: string): string =>
  text
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');

/** Two different groups drawn by `random` (0 ≤ value < 1), in the order of the printout. */
export function drawTwo(groups: readonly KeyGroup[], random: () => number): readonly KeyGroup[] {
  const first = Math.floor(random() * groups.length);
  const second = (first + 1 + Math.floor(random() * (groups.length - 1))) % groups.length;
  return groups.filter((_group, index) => index === first || index === second);
}
