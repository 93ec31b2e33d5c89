import { Download } from 'lucide-react';
import { useState } from 'react';
import type { ScreenedListDetail } from '#shared/features/screening/screening.contract.ts';
import { screenedListsMessages } from '#shared/features/screening/screened-lists.messages.ts';
import { client } from '../../../ipc/client.ts';
import { useAction } from '../../../ipc/use-action.ts';
import { useOperation } from '../../../ipc/use-operation.ts';
import { Banner } from '../../../ui/layout/Banner.tsx';
import { Button } from '../../../ui/controls/Button.tsx';
import { DateField } from '../../../ui/controls/DateField.tsx';
import { Dialog } from '../../../ui/layout/Dialog.tsx';
import { DocumentView } from '../../../ui/layout/DocumentView.tsx';
import { Field } from '../../../ui/form/Field.tsx';
import { Form } from '../../../ui/form/Form.tsx';
import { useLanguage, useTexts } from '../../../ui/language.tsx';
import { showToast } from '../../../ui/layout/toast.store.ts';
import { useErrorText } from '../../../ui/form/use-error-text.ts';
import { useFrameTexts } from '../../../ui/use-frame-texts.ts';
import { useToday } from '../../../ui/use-today.ts';
import { useSaveFile } from './use-save-file.ts';

/** The notice that the people on the list are owed: its day, its text, and that it was given. */
export function NoticeDuty({ list }: { readonly list: ScreenedListDetail }) {
  const t = useTexts(screenedListsMessages);
  const today = useToday();
  const [open, setOpen] = useState<'text' | 'form' | null>(null);
  const { noticedOn, noticeDueOn } = list;
  const isLate = noticedOn === null && noticeDueOn < today;
  return (
    <section className="list-duty">
      <h3>{t('noticeTitle')}</h3>
      {noticedOn !== null && <p>{t('noticeDone', { day: noticedOn, how: list.noticeHow })}</p>}
      {isLate && <Banner tone="caution">{t('noticeDueLate', { day: noticeDueOn })}</Banner>}
      {noticedOn === null && !isLate && <p>{t('noticeDue', { day: noticeDueOn })}</p>}
      {open === 'form' ? (
        <NoticeForm id={list.id} onClose={() => setOpen(null)} />
      ) : (
        <div className="row">
          <Button onPress={() => setOpen('text')}>{t('showNotice')}</Button>
          {noticedOn === null && <Button onPress={() => setOpen('form')}>{t('noteNotice')}</Button>}
        </div>
      )}
      {open === 'text' && <NoticeDialog id={list.id} onClose={() => setOpen(null)} />}
    </section>
  );
}

interface Props {
  readonly id: string;
  readonly onClose: () => void;
}

function NoticeDialog({ id, onClose }: Props) {
  const t = useTexts(screenedListsMessages);
  const errorText = useErrorText();
  const language = useLanguage();
  const { value, error } = useOperation(
    () => client.screening.notice({ id, language }),
    [id, language],
    ['settings'],
  );
  const pdf = useSaveFile(() => client.screening.saveNotice({ id, language }));
  return (
    <Dialog
      title={t('noticeText')}
      isOpen
      isWide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('close')}</Button>
          <Button kind="primary" icon={Download} pendingText={pdf.pendingText} onPress={pdf.save}>
            {t('saveNotice')}
          </Button>
        </>
      }
    >
      {error ? <Banner tone="stop">{errorText(error)}</Banner> : null}
      {value && <DocumentView label={t('noticeText')} document={value} />}
    </Dialog>
  );
}

function NoticeForm({ id, onClose }: Props) {
  const t = useTexts(screenedListsMessages);
  const frame = useFrameTexts();
  const errorText = useErrorText();
  const today = useToday();
  const [noticedOn, setNoticedOn] = useState<string | null>(today);
  const [how, setHow] = useState('');
  const [isTried, setIsTried] = useState(false);
  const note = useAction(client.screening.noteNotice, 'in-place');
  const submit = async () => {
    setIsTried(true);
    if (noticedOn === null || how.trim() === '') return;
    const outcome = await note.run({ id, noticedOn, how });
    if (!outcome.ok) return;
    showToast({ text: t('noticeNoted') });
    onClose();
  };
  return (
    <Form onSubmit={() => void submit()}>
      <div className="list-notice__form">
        <DateField
          label={t('noticedOn')}
          value={noticedOn}
          onChange={setNoticedOn}
          max={today}
          error={isTried && noticedOn === null ? t('noticedOnMissing') : null}
        />
        <Field
          label={t('noticeHow')}
          placeholder={t('noticeHowHint')}
          value={how}
          onChange={setHow}
          maxLength={400}
          autoFocus
          error={isTried && how.trim() === '' ? t('noticeHowMissing') : null}
        />
      </div>
      {note.error && <Banner tone="stop">{errorText(note.error)}</Banner>}
      <div className="row">
        <Button kind="primary" type="submit" keyHint="Ctrl ↵">
          {t('noteIt')}
        </Button>
        <Button onPress={onClose}>{frame('cancel')}</Button>
      </div>
    </Form>
  );
}
