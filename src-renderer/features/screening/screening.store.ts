import { create } from 'zustand';
import type { RowCode } from '#shared/features/screening/screening-words.ts';

interface ScreeningView {
  /** Which rows the check shows. */
  readonly checked: 'all' | 'problems';
  /** Which rows the screening shows. */
  readonly screened: 'all' | RowCode;
  readonly areIgnoredShown: boolean;
}

const start: ScreeningView = { checked: 'problems', screened: 'all', areIgnoredShown: false };

/** How the lists are looked at. View state only: rows stay in main. */
export const useScreeningView = create<ScreeningView>(() => start);

export const changeScreeningView = (change: Partial<ScreeningView>): void =>
  useScreeningView.setState(change);

/** As it is for a list that nobody has looked at. */
export const resetScreeningView = (): void => useScreeningView.setState(start);
