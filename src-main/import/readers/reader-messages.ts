import type { ErrorDetails } from '#shared/kernel/app-error.ts';
import type { ErrorCode } from '#shared/kernel/error-codes.ts';
import type { CellChange, Mapping } from '#shared/lists/list-fields.ts';
import type {
  ListCells,
  ListFacts,
  ListLimits,
  ListRecord,
  ListSource,
  ReadChoices,
  ScanBatch,
  ScanPlan,
} from '../list-protocol.ts';
import type { ChangePreview } from '../preview-change.ts';

/** What the reader can be asked, and what it answers. */
export interface Questions {
  readonly open: {
    readonly input: {
      readonly source: ListSource;
      readonly choices: ReadChoices;
      readonly limits: ListLimits;
    };
    readonly answer: ListFacts;
  };
  readonly read: { readonly input: ReadChoices; readonly answer: ListFacts };
  readonly applyChanges: { readonly input: readonly CellChange[]; readonly answer: null };
  readonly previewChange: { readonly input: CellChange; readonly answer: ChangePreview };
  readonly cells: { readonly input: readonly number[]; readonly answer: readonly ListCells[] };
  readonly records: {
    readonly input: { readonly rows: readonly number[]; readonly mapping: Mapping };
    readonly answer: readonly ListRecord[];
  };
  readonly scan: { readonly input: ScanPlan; readonly answer: null };
}
export type Verb = keyof Questions;

type Ask<More> = {
  [V in Verb]: {
    readonly kind: 'ask';
    readonly id: number;
    readonly verb: V;
    readonly input: Questions[V]['input'];
  } & More;
}[Verb];

/** One more batch of this scan was taken care of, or none is wanted any more. */
interface Taken {
  readonly kind: 'taken';
  readonly id: number;
}

/** To the reader's process. The answer to a cancelled question is not wanted any more. */
export type Request = Ask<unknown> | Taken | { readonly kind: 'cancel'; readonly id: number };

/** One number that both threads of the reader's process see: other than 0 when the answer is not wanted any more. */
export type CancelFlag = Int32Array<SharedArrayBuffer>;

/** To the thread that reads. */
export type Message = Ask<{ readonly cancel: CancelFlag }> | Taken;

/** From the reader. */
export type Reply =
  | { readonly kind: 'progress'; readonly id: number; readonly share: number }
  | { readonly kind: 'batch'; readonly id: number; readonly batch: ScanBatch }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Questions[Verb]['answer'] }
  | {
      readonly kind: 'failure';
      readonly id: number;
      readonly code: ErrorCode;
      readonly details: ErrorDetails;
    };
