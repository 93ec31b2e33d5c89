import { createMasker } from '#shared/features/subject-requests/mask-others.rules.ts';
import type { ReportFacts } from './gather-report.ts';

/** Takes other people out of texts and counts the places. */
export interface Cover {
  readonly text: (text: string) => string;
  /** What stands in their place. */
  readonly marker: string;
  readonly removed: () => number;
}

/** Covers everybody but the data subject. */
export function createCover({ others, own }: ReportFacts, marker: string): Cover {
  const mask = createMasker(others, own, marker);
  let count = 0;
  return {
    text: (text) => {
      const masked = mask(text);
      // A value that was covered as a whole counts too.
      count += text === marker ? 1 : masked.removed;
      return masked.text;
    },
    marker,
    removed: () => count,
  };
}
