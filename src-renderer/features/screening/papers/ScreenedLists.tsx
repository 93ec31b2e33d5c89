import type { ReactNode } from 'react';
import type { ScreenedList } from '#shared/features/screening/screening.contract.ts';
import { screenedListsMessages } from '#shared/features/screening/screened-lists.messages.ts';
import { goTo } from '../../../navigation/view.store.ts';
import { client } from '../../../ipc/client.ts';
import { useOperation } from '../../../ipc/use-operation.ts';
import { Banner } from '../../../ui/layout/Banner.tsx';
import { dayOf } from '../../../ui/format-instant.ts';
import { useTexts } from '../../../ui/language.tsx';
import { Panel } from '../../../ui/layout/Panel.tsx';
import { useErrorText } from '../../../ui/form/use-error-text.ts';
import { useNumberText } from '../../../ui/use-number-text.ts';
import { useToday } from '../../../ui/use-today.ts';
import './screened-lists.css';

/** Every list that was written, newest first. */
export function ScreenedLists({ empty }: { readonly empty: ReactNode }) {
  const t = useTexts(screenedListsMessages);
  const errorText = useErrorText();
  const { value, error } = useOperation(() => client.screening.lists(), [], ['screening', 'calls']);
  if (error) return <Banner tone="stop">{errorText(error)}</Banner>;
  if (!value) return null;
  if (value.length === 0) return <>{empty}</>;
  return (
    <Panel title={t('lists')}>
      <div className="lists">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('supplier')}</th>
              <th scope="col">{t('writtenOn')}</th>
              <th scope="col" className="lists__number">
                {t('usable')}
              </th>
              <th scope="col">{t('notice')}</th>
            </tr>
          </thead>
          <tbody>
            {value.map((list) => (
              <ListLine key={list.id} list={list} />
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

function ListLine({ list }: { readonly list: ScreenedList }) {
  const t = useTexts(screenedListsMessages);
  const numberText = useNumberText();
  return (
    <tr className={list.undoneAt === null ? '' : 'lists__undone'}>
      <th scope="row">
        <button
          type="button"
          className="lists__open"
          aria-label={`${list.supplier}, ${list.fileName}`}
          onClick={() => goTo('screening', { listId: list.id })}
        >
          <span className="lists__name">{list.supplier}</span>
          <span className="soft">{list.fileName}</span>
        </button>
      </th>
      <td>{dayOf(list.writtenAt)}</td>
      <td className="lists__number">
        {t('usableOf', { usable: numberText(list.usableCount), all: numberText(list.rowCount) })}
      </td>
      <td>
        <NoticeState list={list} />
      </td>
    </tr>
  );
}

/** Where the duty to tell the people on the list stands. */
function NoticeState({ list }: { readonly list: ScreenedList }) {
  const t = useTexts(screenedListsMessages);
  const today = useToday();
  if (list.undoneAt !== null) return <>{t('undone', { day: dayOf(list.undoneAt) })}</>;
  if (list.noticedOn !== null) return <>{t('noticeGiven', { day: list.noticedOn })}</>;
  if (list.noticeDueOn >= today) return <>{t('noticeBy', { day: list.noticeDueOn })}</>;
  return <strong className="lists__late">{t('noticeLate', { day: list.noticeDueOn })}</strong>;
}
