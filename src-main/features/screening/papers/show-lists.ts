import { setImmediate } from 'node:timers/promises';
import { noticeDueOn } from '#shared/features/screening/list-card.rules.ts';
import { usableCodes } from '#shared/features/screening/screening-words.ts';
import {
  type ScreenedList,
  type ScreenedListDetail,
  screenedListDetailSchema,
} from '#shared/features/screening/screening.contract.ts';
import type { Queries } from '../../../database/journal.ts';
import type { ScreeningPorts } from '../screening-ports.ts';
import { findBroughtRows } from '../write/untouched-contacts.repository.ts';
import { countBlocked } from './count-blocked.ts';
import type { RunRow } from './list-export.repository.ts';
import { requireRun } from './require-run.ts';
import { findEvidenceName, findFirstContactOn, findRuns } from './screened-lists.repository.ts';

type ShowPorts = Pick<ScreeningPorts, 'journal' | 'loadOptedOut' | 'findBadges'>;

/** What is known of the lists that were written. */
interface ListShow {
  /** Newest first. */
  readonly all: () => Promise<ScreenedList[]>;
  /** Throws `list-not-found`. */
  readonly one: (id: string) => Promise<ScreenedListDetail>;
}

/** Counts that take a walk over a whole list are made once and hold until the journal changes. */
export function createListShow(ports: ShowPorts): ListShow {
  const untouched = countedOnce(ports, (run) => countUntouched(ports, run));
  const blocked = countedOnce(ports, (run) => countBlocked(ports, run));
  const show = async (run: RunRow): Promise<ScreenedList> => ({
    ...(await ports.journal.read((queries) => showRun(queries, run))),
    untouchedCount: run.undoneAt === null ? await untouched(run) : 0,
  });
  return {
    all: async () => {
      const lists: ScreenedList[] = [];
      for (const run of await ports.journal.read(findRuns)) lists.push(await show(run));
      return lists;
    },
    one: async (id) => {
      const run = await ports.journal.read((queries) => requireRun(queries, id));
      return {
        ...(await show(run)),
        ...(await ports.journal.read((queries) => showDetail(queries, run))),
        blockedSinceCount: run.undoneAt === null ? await blocked(run) : 0,
      };
    },
  };
}

function countedOnce(
  { journal }: Pick<ScreeningPorts, 'journal'>,
  count: (run: RunRow) => Promise<number>,
): (run: RunRow) => Promise<number> {
  const counts = new Map<number, { readonly headSeq: number; readonly count: number }>();
  return async (run) => {
    const headSeq = journal.head().seq;
    const known = counts.get(run.seq);
    if (known?.headSeq === headSeq) return known.count;
    const made = { headSeq, count: await count(run) };
    counts.set(run.seq, made);
    return made.count;
  };
}

const CHUNK = 5000;

async function countUntouched({ journal }: Pick<ScreeningPorts, 'journal'>, run: RunRow): Promise<number> {
  let count = 0;
  for (let afterRow = -1, isMore = true; isMore;) {
    const rows = await journal.read((queries) => findBroughtRows(queries, run, { afterRow, limit: CHUNK }));
    count += rows.filter(({ isUntouched }) => isUntouched === 1).length;
    afterRow = rows.at(-1)?.rowNumber ?? afterRow;
    isMore = rows.length === CHUNK;
    await setImmediate();
  }
  return count;
}

async function showRun(queries: Queries, run: RunRow): Promise<Omit<ScreenedList, 'untouchedCount'>> {
  const isNoticeOwed = run.noticedOn === null && run.undoneAt === null;
  const firstContactOn = isNoticeOwed ? await findFirstContactOn(queries, run.seq, run.writtenAt) : null;
  const { counts } = storedOf(run);
  return {
    id: run.id,
    supplier: run.supplier,
    fileName: run.fileName,
    obtainedOn: run.obtainedOn,
    writtenAt: run.writtenAt,
    rowCount: run.rowCount,
    usableCount: [...usableCodes].reduce((sum, code) => sum + counts[code], 0),
    noticeDueOn: isNoticeOwed
      ? earlier(run.noticeDueOn, noticeDueOn(run.obtainedOn, firstContactOn))
      : run.noticeDueOn,
    noticedOn: run.noticedOn,
    deleteOn: run.deleteOn,
    undoneAt: run.undoneAt,
  };
}

const earlier = (one: string, other: string): string => (one < other ? one : other);

type Detail = Omit<ScreenedListDetail, keyof ScreenedList | 'blockedSinceCount'>;

async function showDetail(queries: Queries, run: RunRow): Promise<Detail> {
  const { evidenceId, sha256, rulePack, screenedAt, writtenBy, noticeHow } = run;
  const name = evidenceId === null ? null : await findEvidenceName(queries, evidenceId);
  const { card, ...stored } = storedOf(run);
  return {
    ...stored,
    card: { ...card, evidence: evidenceId !== null && name !== null ? { id: evidenceId, name } : null },
    sha256,
    rulePack,
    screenedAt,
    writtenBy,
    noticeHow,
  };
}

const storedSchema = screenedListDetailSchema.pick({
  card: true,
  counts: true,
  effects: true,
  registers: true,
});

/** What is stored as text, read as it was written. */
const storedOf = ({ counts, effects, registers, ...run }: RunRow) =>
  storedSchema.parse({
    card: { ...run, evidence: null },
    counts: JSON.parse(counts),
    effects: JSON.parse(effects),
    registers: JSON.parse(registers),
  });
