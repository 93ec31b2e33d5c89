import { nameFormsOf } from '#shared/kernel/find-mentions.ts';
import { createMasker } from '#shared/features/subject-requests/mask-others.rules.ts';
import type { PersonalTable } from '../../../personal-data/personal-data-inventory.ts';
import { flatMapInTurns, takeTurns } from '../../../host/take-turns.ts';
import type { ReportFacts } from './report-facts.ts';
import { createLeftOutCount, type LeftOut } from './left-out.ts';
import { createRowTest } from './row-choices.ts';

/** Takes other people out of texts and counts the places. */
export interface Cover {
  readonly text: (table: PersonalTable, text: string) => string;
  /** A text whose every word is covered by decision. */
  readonly whole: (table: PersonalTable, text: string) => string;
  readonly isWhole: (table: string, key: string) => boolean;
  /** What stands in their place. */
  readonly marker: string;
  readonly count: (table: PersonalTable, reason: LeftOut['reason'], count: number) => void;
  /** What was covered so far. */
  readonly leftOut: () => LeftOut[];
}

const NAMES_A_TURN = 500;

/** Covers everybody but the data subject, and what was chosen besides. */
export async function createCover(
  { others, own, input: { choices } }: ReportFacts,
  marker: string,
): Promise<Cover> {
  const named = await flatMapInTurns(others, takeTurns(NAMES_A_TURN), (other) => [
    { ...other, nameForms: nameFormsOf(other.name) },
  ]);
  const mask = createMasker(named, own, marker, choices);
  const counts = createLeftOutCount();
  return {
    text: (table, text) => {
      const masked = mask(text);
      // A value that was covered as a whole counts too.
      const places = text === marker ? 1 : masked.removed;
      if (places > 0) counts.add(table, 'othersCovered', places);
      return masked.text;
    },
    whole: (table, text) => {
      if (text === '') return '';
      counts.add(table, 'wholeCovered', 1);
      return marker;
    },
    isWhole: createRowTest(choices.covered),
    marker,
    count: counts.add,
    leftOut: counts.all,
  };
}
