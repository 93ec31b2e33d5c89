import type { ReactNode } from 'react';
import { useView } from '../../navigation/view.store.ts';
import { ListPage } from './papers/ListPage.tsx';
import { ListsOverview } from './papers/ListsOverview.tsx';
import { Wizard } from './Wizard.tsx';
import './screening.css';

/** Purchased lists: the ones there are, one of them, and the wizard that takes one in. */
export function ScreeningPage({ registers }: { readonly registers: ReactNode }) {
  const params = useView((view) => view.params);
  const listId = params['listId'];
  if (params['wizard'] !== undefined) return <Wizard />;
  if (listId !== undefined) return <ListPage key={listId} id={listId} />;
  return <ListsOverview registers={registers} />;
}
