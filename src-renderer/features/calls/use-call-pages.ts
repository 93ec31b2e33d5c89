import { useState } from 'react';
import type { Call, CallFilter } from '#shared/features/calls/calls.contract.ts';
import { client } from '../../ipc/client.ts';
import { useOperation } from '../../ipc/use-operation.ts';

const PAGE = 100;

export interface CallPages {
  readonly rows: readonly Call[];
  readonly totalInJournal: number;
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly error: unknown;
  readonly loadMore: () => void;
}

/** The calls a filter lets through, loaded as far as somebody has scrolled. */
export function useCallPages(filter: CallFilter): CallPages {
  const key = JSON.stringify(filter);
  // Another filter starts from the top again.
  const [asked, setAsked] = useState({ key, count: PAGE });
  const count = asked.key === key ? asked.count : PAGE;
  const { value, error, isLoading } = useOperation(
    () => loadRows(filter, count),
    [filter, count],
    ['calls', 'contacts', 'optOuts'],
  );
  return {
    rows: value?.rows ?? [],
    totalInJournal: value?.totalInJournal ?? 0,
    hasMore: value?.hasMore ?? false,
    isLoading,
    error,
    loadMore: () => setAsked({ key, count: count + PAGE }),
  };
}

const LARGEST_PAGE = 500;

async function loadRows(filter: CallFilter, count: number) {
  const rows: Call[] = [];
  let beforeSeq: number | null = null;
  let totalInJournal = 0;
  do {
    const limit = Math.min(LARGEST_PAGE, count - rows.length);
    const page: Awaited<ReturnType<typeof client.calls.list>> = await client.calls.list({
      filter,
      beforeSeq,
      limit,
    });
    rows.push(...page.rows);
    beforeSeq = page.nextBeforeSeq;
    totalInJournal = page.totalInJournal;
  } while (beforeSeq !== null && rows.length < count);
  return { rows, totalInJournal, hasMore: beforeSeq !== null };
}
