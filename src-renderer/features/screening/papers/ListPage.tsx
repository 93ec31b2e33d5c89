import { ChevronLeft, MailCheck } from 'lucide-react';
import { screenedListsMessages } from '#shared/features/screening/screened-lists.messages.ts';
import {
  rowCodeExplanations,
  rowCodeTexts,
} from '#shared/features/screening/screening-documents.messages.ts';
import { rowCodes } from '#shared/features/screening/screening-words.ts';
import type { ScreenedListDetail } from '#shared/features/screening/screening.contract.ts';
import { goTo } from '../../../navigation/view.store.ts';
import { client } from '../../../ipc/client.ts';
import { useOperation } from '../../../ipc/use-operation.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { useErrorText } from '../../../ui/form/use-error-text.ts';
import { dayOf } from '../../../ui/format-instant.ts';
import { useTexts } from '../../../ui/language.tsx';
import { Banner } from '../../../ui/layout/Banner.tsx';
import { Page } from '../../../ui/layout/Page.tsx';
import { Panel } from '../../../ui/layout/Panel.tsx';
import { useNumberText } from '../../../ui/use-number-text.ts';
import { EraseUntouched } from '../write/EraseUntouched.tsx';
import { SaveList } from '../write/SaveList.tsx';
import { UndoList } from '../write/UndoList.tsx';
import { ListFacts } from './ListFacts.tsx';
import { NoticeDuty } from './NoticeDuty.tsx';
import './screened-lists.css';

/** One written list: what it gave, what it asks for, and the ways out of the journal and back. */
export function ListPage({ id }: { readonly id: string }) {
  const t = useTexts(screenedListsMessages);
  const errorText = useErrorText();
  const { value: list, error } = useOperation(
    () => client.screening.list({ id }),
    [id],
    ['screening', 'contacts', 'calls', 'optOuts', 'doNotCall'],
  );
  const back = (
    <Button icon={ChevronLeft} onPress={() => goTo('screening')}>
      {t('back')}
    </Button>
  );
  const checkForMail = (
    <Button icon={MailCheck} onPress={() => goTo('email-checks', { listId: id })}>
      {t('checkForMail')}
    </Button>
  );
  if (error)
    return (
      <Page title={t('lists')} actions={back}>
        <Banner tone="stop">{errorText(error)}</Banner>
      </Page>
    );
  if (!list) return null;
  return (
    <Page
      title={list.supplier}
      lead={<Lead list={list} />}
      actions={
        <>
          {list.undoneAt === null && checkForMail}
          {back}
        </>
      }
    >
      {list.undoneAt !== null && <Banner tone="info">{t('isUndone', { day: dayOf(list.undoneAt) })}</Banner>}
      <ListOutcomes list={list} />
      {list.undoneAt === null && <SaveList list={list} />}
      {list.undoneAt === null && (
        <Panel title={t('duties')}>
          <NoticeDuty list={list} />
          <EraseUntouched list={list} />
        </Panel>
      )}
      <ListFacts list={list} />
      {list.undoneAt === null && <UndoList list={list} />}
    </Page>
  );
}

function Lead({ list }: { readonly list: ScreenedListDetail }) {
  const t = useTexts(screenedListsMessages);
  const facts = { file: list.fileName, day: dayOf(list.writtenAt), who: list.writtenBy };
  return <>{t(list.writtenBy === '' ? 'pageLeadNoName' : 'pageLead', facts)}</>;
}

/** How much of the list could be used, and what the rest of it came to. */
function ListOutcomes({ list }: { readonly list: ScreenedListDetail }) {
  const t = useTexts(screenedListsMessages);
  const code = useTexts(rowCodeTexts);
  const explanation = useTexts(rowCodeExplanations);
  const numberText = useNumberText();
  const { usableCount, rowCount, counts } = list;
  const share = rowCount === 0 ? 0 : Math.floor((100 * usableCount) / rowCount);
  return (
    <Panel title={t('results')}>
      <div>
        <p className="list-share">{t('share', { share })}</p>
        <p className="soft">{t('shareOf', { usable: numberText(usableCount), all: numberText(rowCount) })}</p>
      </div>
      {list.blockedSinceCount > 0 && list.undoneAt === null && (
        <Banner tone="caution">{t('blockedSince', { count: list.blockedSinceCount })}</Banner>
      )}
      <div className="lists">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('outcome')}</th>
              <th scope="col" className="lists__number">
                {t('rows')}
              </th>
              <th scope="col">{t('meaning')}</th>
            </tr>
          </thead>
          <tbody>
            {rowCodes
              .filter((one) => (counts[one] ?? 0) > 0)
              .map((one) => (
                <tr key={one}>
                  <th scope="row">{code(one)}</th>
                  <td className="lists__number">{numberText(counts[one] ?? 0)}</td>
                  <td className="list-outcomes__explained">{explanation(one)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
