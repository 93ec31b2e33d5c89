import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';

/** Rows in one question to main. */
const PAGE = 200;
/** Pages kept on either side of what is in sight. */
const MARGIN = 2;

interface RowWindow<Row> {
  /** Null until main has answered once. */
  readonly total: number | null;
  /** The row at a place, or undefined while it is not loaded. */
  readonly rowAt: (index: number) => Row | undefined;
  /** Places in sight: their pages are loaded, the ones far from them forgotten. */
  readonly onRange: (first: number, last: number) => void;
  /** Why the last question failed; null once one succeeds. */
  readonly error: unknown;
}

type LoadRows<Row> = (page: {
  readonly offset: number;
  readonly limit: number;
}) => Promise<{ readonly rows: readonly Row[]; readonly total: number }>;

interface Page<Row> {
  readonly version: unknown;
  readonly rows: readonly Row[];
}

interface Loaded<Row> {
  readonly key: string;
  readonly total: number | null;
  readonly pages: ReadonlyMap<number, Page<Row>>;
  readonly failure: { readonly page: number; readonly version: unknown; readonly error: unknown } | null;
}

interface Sight {
  readonly first: number;
  readonly last: number;
}

interface Question {
  /** Another key is another list, which starts empty. */
  readonly key: string;
  /** Another version, by identity, is the same list changed: what is shown stays until the new rows are there. */
  readonly version: unknown;
  /** While true nothing is asked. */
  readonly isPaused: boolean;
}

/** The part of a very long list that is in sight, and no more. */
export function useRowWindow<Row>(load: LoadRows<Row>, { key, version, isPaused }: Question): RowWindow<Row> {
  const [sight, setSight] = useState<Sight>({ first: 0, last: 0 });
  const [kept, setKept] = useState<Loaded<Row>>(() => emptyFor(key));
  const isBusy = useRef(false);
  const loaded = kept.key === key ? kept : emptyFor<Row>(key);

  // One question at a time, for what is in sight when it is asked: a fast scroll asks only for where it stops.
  const askNext = useEffectEvent(async (wanted: Wanted<Row>) => {
    const { key, version, sight } = wanted;
    const page = nextPage(wanted);
    if (wanted.isPaused || isBusy.current || page === null) return;
    isBusy.current = true;
    const answer = await answerTo(load, page);
    isBusy.current = false;
    setKept((before) => {
      const current = before.key === key ? before : emptyFor<Row>(key);
      return 'error' in answer
        ? { ...current, failure: { page, version, error: answer.error } }
        : {
            key,
            total: answer.total,
            failure: null,
            pages: addPage(current.pages, page, version, answer.rows, sight),
          };
    });
  });
  useEffect(
    () => void askNext({ key, version, isPaused, sight, kept }),
    [key, version, isPaused, sight, kept],
  );

  const onRange = useCallback((first: number, last: number) => {
    const next = { first: Math.floor(first / PAGE), last: Math.floor(last / PAGE) };
    setSight((before) => (before.first === next.first && before.last === next.last ? before : next));
  }, []);
  const { pages } = loaded;
  const rowAt = useCallback(
    (index: number) => pages.get(Math.floor(index / PAGE))?.rows[index % PAGE],
    [pages],
  );
  return { total: loaded.total, rowAt, onRange, error: loaded.failure?.error ?? null };
}

const emptyFor = <Row>(key: string): Loaded<Row> => ({ key, total: null, pages: new Map(), failure: null });

interface Wanted<Row> extends Question {
  readonly sight: Sight;
  readonly kept: Loaded<Row>;
}

/** The first page in sight that is missing or older than the list; null when there is none. */
function nextPage<Row>({ key, version, sight, kept }: Wanted<Row>): number | null {
  const { pages, failure } = kept.key === key ? kept : emptyFor<Row>(key);
  for (let page = sight.first; page <= sight.last; page += 1) {
    const hasFailed = failure?.page === page && failure.version === version;
    if (pages.get(page)?.version !== version && !hasFailed) return page;
  }
  return null;
}

type Answer<Row> = Awaited<ReturnType<LoadRows<Row>>> | { readonly error: unknown };

async function answerTo<Row>(load: LoadRows<Row>, page: number): Promise<Answer<Row>> {
  try {
    return await load({ offset: page * PAGE, limit: PAGE });
  } catch (error) {
    return { error };
  }
}

function addPage<Row>(
  pages: ReadonlyMap<number, Page<Row>>,
  page: number,
  version: unknown,
  rows: readonly Row[],
  sight: Sight,
): ReadonlyMap<number, Page<Row>> {
  const near = [...pages].filter(([place]) => place >= sight.first - MARGIN && place <= sight.last + MARGIN);
  return new Map([...near, [page, { version, rows }]]);
}
