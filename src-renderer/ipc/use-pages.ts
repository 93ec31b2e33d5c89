import { useState } from 'react';
import { type FeatureName, useOperation } from './use-operation.ts';

const STEP = 200;
const LARGEST_PAGE = 500;

interface LoadedPage<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

interface Pages<Row> extends LoadedPage<Row> {
  readonly isLoading: boolean;
  /** Why the last question failed; null once one succeeds. */
  readonly error: unknown;
  readonly loadMore: () => void;
  readonly reload: () => void;
}

/** A long list, loaded as far as somebody has scrolled; from the top again when `deps` change. */
export function usePages<Row>(
  load: (page: { readonly offset: number; readonly limit: number }) => Promise<LoadedPage<Row>>,
  deps: readonly unknown[],
  features: readonly FeatureName[],
): Pages<Row> {
  const key = JSON.stringify(deps);
  const [reached, setReached] = useState({ key, count: STEP });
  const count = reached.key === key ? reached.count : STEP;
  const { value, error, isLoading, reload } = useOperation(
    () => loadRows(load, count),
    [key, count],
    features,
  );
  return {
    rows: value?.rows ?? [],
    total: value?.total ?? 0,
    error,
    isLoading,
    reload,
    loadMore: () => setReached({ key, count: count + STEP }),
  };
}

async function loadRows<Row>(
  load: (page: { readonly offset: number; readonly limit: number }) => Promise<LoadedPage<Row>>,
  count: number,
): Promise<LoadedPage<Row>> {
  const rows: Row[] = [];
  let total = 0;
  do {
    const page = await load({ offset: rows.length, limit: Math.min(LARGEST_PAGE, count - rows.length) });
    rows.push(...page.rows);
    total = page.total;
    if (page.rows.length === 0) break;
  } while (rows.length < Math.min(count, total));
  return { rows, total };
}
