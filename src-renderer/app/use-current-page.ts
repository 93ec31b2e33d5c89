import { pages, type PageEntry } from './pages.tsx';
import { useView } from '../navigation/view.store.ts';

/** The page on screen: the one asked for, or the first there is. */
export function useCurrentPage(): PageEntry | undefined {
  const page = useView((view) => view.page);
  return pages.find((entry) => entry.id === page) ?? pages[0];
}
