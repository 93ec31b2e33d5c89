import { Download } from 'lucide-react';
import { useState } from 'react';
import type { Breach } from '#shared/features/accountability/accountability.contract.ts';
import { accountabilityMessages } from '#shared/features/accountability/accountability.messages.ts';
import { client } from '../../ipc/client.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { dayOf } from '../../ui/format-instant.ts';
import { useLanguage, useTexts } from '../../ui/language.tsx';
import { BreachState } from './BreachState.tsx';
import { PaperDialog } from './PaperDialog.tsx';
import { useSavePaper } from './use-save-paper.ts';

interface Props {
  readonly breaches: readonly Breach[];
  readonly onOpen: (breach: Breach) => void;
}

/** Every breach that was noted, the latest first. */
export function BreachList({ breaches, onOpen }: Props) {
  const t = useTexts(accountabilityMessages);
  const [shown, setShown] = useState<string | null>(null);
  return (
    <div className="breaches">
      <table aria-label={t('breaches')}>
        <thead>
          <tr>
            <th scope="col">{t('whatColumn')}</th>
            <th scope="col">{t('awareColumn')}</th>
            <th scope="col">{t('stateColumn')}</th>
            <th scope="col">{t('tellColumn')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('open')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {breaches.map((breach) => (
            <BreachRow
              key={breach.id}
              breach={breach}
              onOpen={() => onOpen(breach)}
              onShow={() => setShown(breach.id)}
            />
          ))}
        </tbody>
      </table>
      {shown !== null && <NoteDialog id={shown} onClose={() => setShown(null)} />}
    </div>
  );
}

interface RowProps {
  readonly breach: Breach;
  readonly onOpen: () => void;
  readonly onShow: () => void;
}

function BreachRow({ breach, onOpen, onShow }: RowProps) {
  const t = useTexts(accountabilityMessages);
  const day = dayOf(breach.awareAt);
  const { toldOn, mustTell, what } = breach;
  return (
    <tr>
      <th scope="row">{what}</th>
      <td>{day}</td>
      <td>
        <BreachState breach={breach} />
      </td>
      <td>{toldOn === null ? t(`tell.${mustTell}`) : t('tell.done', { day: toldOn })}</td>
      <td>
        <div className="row">
          <Button kind="link" aria-label={t('open.what', { day })} onPress={onOpen}>
            {t('open')}
          </Button>
          <Button kind="link" aria-label={t('showNote.what', { day })} onPress={onShow}>
            {t('showNote')}
          </Button>
        </div>
      </td>
    </tr>
  );
}

function NoteDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const t = useTexts(accountabilityMessages);
  const language = useLanguage();
  const pdf = useSavePaper(() => client.accountability.saveBreachNote({ id, language }));
  return (
    <PaperDialog
      title={t('note')}
      read={() => client.accountability.readBreachNote({ id, language })}
      onClose={onClose}
      actions={
        <Button kind="primary" icon={Download} pendingText={pdf.pendingText} onPress={pdf.save}>
          {t('saveNote')}
        </Button>
      }
    />
  );
}
