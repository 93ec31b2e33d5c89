import type { ReportFacts } from './gather-report.ts';
import { sayValue, type Voice } from './say-value.ts';

/** A row of a purchased list that the person's details came from or were met in, with its codes in words. */
export interface ListedRow {
  readonly supplier: string;
  readonly fileName: string;
  readonly obtainedOn: string;
  readonly rowNumber: number;
  readonly code: string;
  readonly effect: string;
}

/** Which lists, and where in them (GDPR art. 15(1)(g)). */
export const sayListedRows = ({ rows, lists }: ReportFacts, voice: Voice): ListedRow[] =>
  lists.flatMap(({ seq, supplier, fileName, obtainedOn }) =>
    rows.listRow
      .filter(({ runSeq }) => runSeq === seq)
      .map(({ rowNumber, code, effect }) => ({
        supplier,
        fileName,
        obtainedOn,
        rowNumber,
        code: sayValue(voice, 'listRow', 'code', code),
        effect: sayValue(voice, 'listRow', 'effect', effect),
      })),
  );
