import { sayValue, type Voice } from './say-value.ts';
import type { VisibleReport } from './visible-rows.ts';

/** A row of a purchased list that the person's details came from or were met in, with its codes in words. */
interface ListedRow {
  readonly supplier: string;
  readonly fileName: string;
  readonly obtainedOn: string;
  readonly rowNumber: number;
  readonly code: string;
  readonly effect: string;
}

/** Which lists, and where in them (GDPR art. 15(1)(g)). */
export const sayListedRows = ({ lists }: VisibleReport, voice: Voice): ListedRow[] =>
  lists.flatMap(({ supplier, fileName, obtainedOn, rows }) =>
    rows.map(({ rowNumber, code, effect }) => ({
      supplier,
      fileName,
      obtainedOn,
      rowNumber,
      code: sayValue(voice, 'listRow', 'code', code),
      effect: sayValue(voice, 'listRow', 'effect', effect),
    })),
  );
