/** The row that a key leads to from `index` among `count` rows, or null when the key moves nothing. */
export function indexAfterKey(key: string, index: number, count: number, page: number): number | null {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + page,
    PageUp: index - page,
    Home: 0,
    End: count - 1,
  };
  const target = Object.hasOwn(moves, key) ? moves[key] : undefined;
  return target === undefined || count === 0 ? null : Math.max(0, Math.min(count - 1, target));
}
