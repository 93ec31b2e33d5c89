import { create } from 'zustand';

/** Every page there can be, in the order of the navigation. A page without a component is not offered. */
export const pageIds = [
  'today',
  'calls',
  'contacts',
  'opt-outs',
  'email-checks',
  'screening',
  'subject-requests',
  'settings',
] as const;
export type PageId = (typeof pageIds)[number];

/** What a page is opened on: `{ contactId }`, `{ tab }`. Strings only, so a page can be named in a command. */
type PageParams = Readonly<Record<string, string>>;

interface View {
  readonly page: PageId;
  readonly params: PageParams;
}

const start: View = { page: 'today', params: {} };

/** What is on screen. View state only: never a copy of what the journal holds. */
export const useView = create<View>(() => start);

/** Opens a page. */
export const goTo = (page: PageId, params: PageParams = {}): void => useView.setState({ page, params });

/** Back to the start, as when the journal locks. */
export const resetView = (): void => useView.setState(start);

/** The id of the log line's input, which `/` focuses. */
export const LOG_LINE_ID = 'log-line';
