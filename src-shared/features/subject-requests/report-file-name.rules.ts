import { shorten } from '../../kernel/shorten.ts';

const MAX_LENGTH = 80;
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$/i;

/**
 * A file name without its ending that every file system takes: no path parts, no reserved name, at most 80
 * characters with the ending `.json`, and no run of digits in the person's name, which could be their number.
 */
export function reportFileName(kind: string, name: string, day: string): string {
  const suffix = ` ${day}`;
  const room = MAX_LENGTH - '.json'.length - suffix.length - kind.length - 1;
  const person = shorten(safePart(name), room);
  return `${kind}${person === '' || reserved.test(person) ? '' : ` ${person}`}${suffix}`;
}

const safePart = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/\S+@\S+/gu, ' ')
    .replace(/\+?\d[\d\s()./-]{3,}\d/gu, ' ')
    .replace(/[^\p{L}\p{M}\p{N} '’-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
