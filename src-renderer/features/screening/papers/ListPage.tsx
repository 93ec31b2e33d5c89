import { ChevronLeft, MailCheck } from 'lucide-react';
import type { ScreenedListDetail } from '#shared/features/screening/screening.contract.ts';
import { screenedListsMessages } from '#shared/features/screening/screened-lists.messages.ts';
import { goTo } from '../../../app/view.store.ts';
import { client } from '../../../ipc/client.ts';
import { useOperation } from '../../../ipc/use-operation.ts';
import { Banner } from '../../../ui/layout/Banner.tsx';
import { Button } from '../../../ui/controls/Button.tsx';
import { dayOf } from '../../../ui/format-instant.ts';
import { useTexts } from '../../../ui/language.tsx';
import { Page } from '../../../ui/layout/Page.tsx';
import { Panel } from '../../../ui/layout/Panel.tsx';
import { useErrorText } from '../../../ui/form/use-error-text.ts';
import { EraseUntouched } from '../write/EraseUntouched.tsx';
import { ListFacts } from './ListFacts.tsx';
import { ListOutcomes } from './ListOutcomes.tsx';
import { NoticeDuty } from './NoticeDuty.tsx';
import { SaveList } from '../write/SaveList.tsx';
import { UndoList } from '../write/UndoList.tsx';
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
