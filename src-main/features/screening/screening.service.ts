import type { screeningContract } from '#shared/features/screening/screening.contract.ts';
import type { ServiceOf } from '#shared/ipc/define-contract.ts';
import { createListDesk } from './read/list-desk.ts';
import { createListExportVerbs } from './papers/list-exports.ts';
import type { ScreeningPorts } from './screening-ports.ts';
import { createSessionVerbs } from './read/session-verbs.ts';
import { createWritingVerbs } from './write/writing-verbs.ts';
import { createWrittenListVerbs } from './papers/written-lists.ts';

type ScreeningService = ServiceOf<typeof screeningContract>;

/** List screening around one open journal. */
export interface Screening {
  readonly service: ScreeningService;
  /** True while long work runs that somebody waits for. */
  readonly isBusy: () => boolean;
  /** Takes out what a list left that was not written or undone to its end, while the journal is used. */
  readonly finishUnfinished: () => Promise<void>;
  /** The journal locks: stops what is running and lets go of every row. */
  readonly close: () => Promise<void>;
}

/** The wizard, the lists that were written, and what is saved from either. */
export function createScreening(ports: ScreeningPorts): Screening {
  const desk = createListDesk(ports);
  return {
    service: {
      ...createSessionVerbs(ports, desk),
      ...createWritingVerbs(ports, desk),
      ...createWrittenListVerbs(ports, desk.runApart),
      ...createListExportVerbs(ports, desk),
    },
    finishUnfinished: desk.finishUnfinished,
    isBusy: desk.isBusy,
    close: desk.close,
  };
}
