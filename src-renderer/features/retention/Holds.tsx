import { useState } from 'react';
import type { LegalHold } from '#shared/features/retention/retention.contract.ts';
import { retentionPageMessages } from '#shared/features/retention/retention-page.messages.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { Dialog } from '../../ui/layout/Dialog.tsx';
import { Field } from '../../ui/form/Field.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { showToast } from '../../ui/layout/toast.store.ts';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { useFrameTexts } from '../../ui/use-frame-texts.ts';
import { useToday } from '../../ui/use-today.ts';

/** Whoever nothing may be erased of, why, and when somebody looks again. */
export function Holds() {
  const t = useTexts(retentionPageMessages);
  const errorText = useErrorText();
  const { value, error, reload } = useOperation(
    () => client.retention.holds({ contactId: null }),
    [],
    ['retention', 'contacts'],
  );
  return (
    <Panel title={t('holds')} lead={t('holdsLead')}>
      {error !== null && (
        <Banner tone="stop" actions={<Button onPress={reload}>{t('tryAgain')}</Button>}>
          {errorText(error)}
        </Banner>
      )}
      {value?.length === 0 && <p className="soft">{t('noHolds')}</p>}
      {value !== undefined && value.length > 0 && <HoldTable holds={value} />}
    </Panel>
  );
}

function HoldTable({ holds }: { readonly holds: readonly LegalHold[] }) {
  const t = useTexts(retentionPageMessages);
  const [ending, setEnding] = useState<LegalHold | null>(null);
  return (
    <div className="retention-table">
      <table aria-label={t('holds')}>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('reason')}</th>
            <th scope="col">{t('startedOn')}</th>
            <th scope="col">{t('reviewOn')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('endHold')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {holds.map((hold) => (
            <HoldRow key={hold.id} hold={hold} onEnd={() => setEnding(hold)} />
          ))}
        </tbody>
      </table>
      {ending !== null && <EndHoldDialog hold={ending} onClose={() => setEnding(null)} />}
    </div>
  );
}

function HoldRow({ hold, onEnd }: { readonly hold: LegalHold; readonly onEnd: () => void }) {
  const t = useTexts(retentionPageMessages);
  const today = useToday();
  return (
    <tr>
      <th scope="row">{hold.name}</th>
      <td>{hold.reason}</td>
      <td>{hold.startedOn}</td>
      <td>
        {hold.reviewOn}
        {hold.reviewOn < today && <span className="retention-table__late"> ({t('reviewLate')})</span>}
      </td>
      <td>
        <Button kind="link" aria-label={t('endHold.who', { name: hold.name })} onPress={onEnd}>
          {t('endHold')}
        </Button>
      </td>
    </tr>
  );
}

function EndHoldDialog({ hold, onClose }: { readonly hold: LegalHold; readonly onClose: () => void }) {
  const t = useTexts(retentionPageMessages);
  const frame = useFrameTexts();
  const errorText = useErrorText();
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const end = useAction(client.retention.endHold, 'in-place');
  const submit = async () => {
    setIsTried(true);
    if (reason.trim() === '' || end.isPending) return;
    const outcome = await end.run({ id: hold.id, reason });
    if (!outcome.ok) return;
    showToast({ text: t('holdEnded') });
    onClose();
  };
  return (
    <Dialog title={t('endHoldTitle', { name: hold.name })} isOpen onClose={onClose}>
      <Form onSubmit={() => void submit()}>
        <Field
          label={t('endHoldReason')}
          value={reason}
          onChange={setReason}
          maxLength={1000}
          autoFocus
          error={isTried && reason.trim() === '' ? t('endHoldMissing') : null}
        />
        {end.error && <Banner tone="stop">{errorText(end.error)}</Banner>}
        <div className="row">
          <Button kind="primary" type="submit" pendingText={end.isPending ? t('saving') : null}>
            {t('endHold')}
          </Button>
          <Button onPress={onClose}>{frame('cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
