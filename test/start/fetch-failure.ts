/** Why Electron's runtime could not be had. */
export type FetchFailure =
  | {
      readonly kind:
        | 'unreachable'
        | 'broken-off'
        | 'stalled'
        | 'too-slow'
        | 'wrong-checksum'
        | 'full-disk'
        | 'unpacker-barred'
        | 'damaged'
        | 'not-published'
        | 'incomplete'
        /** A person has ended it. */
        | 'stopped';
    }
  /** Anything but success, e.g. 404. */
  | { readonly kind: 'refused'; readonly status: string }
  | { readonly kind: 'not-allowed'; readonly path: string }
  | { readonly kind: 'unknown'; readonly words: string };

export const limits = { withoutGrowthMs: 30_000, inAllMs: 15 * 60_000 } as const;

/** How far a fetch has come; times in milliseconds of one monotonic clock. */
export interface FetchWatch {
  readonly startedAtMs: number;
  readonly changedAtMs: number;
  readonly bytes: number;
}

/** What one more look at the bytes on disk says: the watch to go on with, or why to end the fetch. */
export function watchFetch(
  watch: FetchWatch,
  { atMs, bytes }: { readonly atMs: number; readonly bytes: number },
): FetchWatch | 'stalled' | 'too-slow' {
  if (atMs - watch.startedAtMs >= limits.inAllMs) return 'too-slow';
  // Fewer bytes are a step too: what was fetched is moved away before it is unpacked.
  if (bytes !== watch.bytes) return { ...watch, changedAtMs: atMs, bytes };
  return atMs - watch.changedAtMs >= limits.withoutGrowthMs ? 'stalled' : watch;
}

const signs: readonly (readonly [RegExp, (match: RegExpExecArray) => FetchFailure])[] = [
  [/did not match expected checksum/, () => ({ kind: 'wrong-checksum' })],
  [
    /does not have a published|builds are not available on|No checksum found/,
    () => ({ kind: 'not-published' }),
  ],
  [/Response code (\d+)/, ([, status = '']) => ({ kind: 'refused', status })],
  [/ENOSPC|EDQUOT|os error (?:28|112|122)\b/, () => ({ kind: 'full-disk' })],
  [/native binding|ERR_DLOPEN_FAILED|extract-zip[^\n]*\.node/, () => ({ kind: 'unpacker-barred' })],
  [/(?:EACCES|EPERM|EROFS)[^\n]*?'([^'\n]+)'/, ([, path = '']) => ({ kind: 'not-allowed', path })],
  [/'([^'\n]+)'[^\n]*os error (?:1|5|13|17|20|30)\b/, ([, path = '']) => ({ kind: 'not-allowed', path })],
  [/invalid Zip archive|failed to (?:read|extract)/, () => ({ kind: 'damaged' })],
  [/terminated|Response body|ECONNRESET|premature/i, () => ({ kind: 'broken-off' })],
  [/fetch failed|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|TIMEDOUT|TIMEOUT/, () => ({ kind: 'unreachable' })],
];

/** Reads from what Electron's installer wrote on standard error why it failed. */
export function readFailure(written: string): FetchFailure {
  for (const [sign, read] of signs) {
    const match = sign.exec(written);
    if (match) return read(match);
  }
  return { kind: 'unknown', words: written.trim().split('\n')[0] ?? '' };
}

const tryAgain = 'the next start tries again';

/** One sentence: the cause, and what to do about it. */
export function sayFailure(failure: FetchFailure, version: string): string {
  const not = `Electron ${version} could not be`;
  switch (failure.kind) {
    case 'unreachable':
      return `${not} fetched, because its server was not reached: ${tryAgain} (behind a proxy, set HTTPS_PROXY first).`;
    case 'broken-off':
      return `${not} fetched, because the connection broke off: ${tryAgain}.`;
    case 'stalled':
      return `${not} fetched, because nothing came for 30 seconds, as when a firewall holds it back: ${tryAgain}.`;
    case 'too-slow':
      return `${not} fetched within 15 minutes: start once more on a faster network.`;
    case 'refused':
      return `${not} fetched, because the server answered ${failure.status}: look at the proxy or ELECTRON_MIRROR; ${tryAgain}.`;
    case 'wrong-checksum':
      return (
        `${not} trusted: what came has a wrong checksum, so something on the way has changed it, and it was thrown ` +
        'away; try another network, or ask whoever runs this one.'
      );
    case 'not-published':
      return `${not} fetched, because none is published for this kind of computer: nothing can be done about it here.`;
    case 'not-allowed':
      return `${not} put in place, because ${failure.path} may not be written to: make it yours, then start again.`;
    case 'full-disk':
      return `${not} put in place, because the disk is full: free 500 MB, then start again.`;
    case 'unpacker-barred':
      return (
        `${not} unpacked, because this computer does not let its unpacker run: have the .node file in ` +
        'node_modules/@electron-internal/extract-zip allowed.'
      );
    case 'damaged':
      return `${not} unpacked, because the archive is damaged: start once with force_no_cache=true to fetch it anew.`;
    case 'incomplete':
      return `${not} found although its installer ended well: run npm ci, then start again.`;
    case 'stopped':
      return `${not} fetched, because that was stopped: ${tryAgain}.`;
    case 'unknown':
      return `${not} fetched (${failure.words || 'its installer gave no reason'}): ${tryAgain}.`;
  }
}
