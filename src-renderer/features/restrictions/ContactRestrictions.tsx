import { Snowflake } from 'lucide-react';
import { useState } from 'react';
import type { Restriction } from '#shared/features/restrictions/restrictions.contract.ts';
import { restrictionsMessages } from '#shared/features/restrictions/restrictions.messages.ts';
import { client } from '../../ipc/client.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { Chip } from '../../ui/controls/Chip.tsx';
import { DetailPart } from '../../ui/layout/Detail.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { EndRestriction } from './EndRestriction.tsx';
import { StartRestriction } from './StartRestriction.tsx';
import './restrictions.css';

interface Props {
  readonly contactId: string;
  /** `first` speaks only while the use is restricted; `last` only while it is not. */
  readonly place: 'first' | 'last';
}

/** May a contact's data be used? Since when not and why, and both ways over. */
export function ContactRestrictions({ contactId, place }: Props) {
  const t = useTexts(restrictionsMessages);
  const errorText = useErrorText();
  const [dialog, setDialog] = useState<'start' | Restriction | null>(null);
  const { value, error, reload } = useOperation(
    () => client.restrictions.list({ contactId }),
    [contactId],
    ['restrictions', 'contacts'],
  );
  const close = () => setDialog(null);
  const current = value?.find(({ endedOn }) => endedOn === null);
  if ((current === undefined) === (place === 'first')) return null;
  return (
    <DetailPart title={t('heading')}>
      {error !== null && (
        <Banner tone="stop" actions={<Button onPress={reload}>{t('tryAgain')}</Button>}>
          {errorText(error)}
        </Banner>
      )}
      {current && <Holds restriction={current} onEnd={() => setDialog(current)} />}
      {value !== undefined && !current && (
        <>
          <p className="soft">{t('none')}</p>
          <div className="row">
            <Button icon={Snowflake} onPress={() => setDialog('start')}>
              {t('start')}
            </Button>
          </div>
        </>
      )}
      <Ended restrictions={value ?? []} />
      {dialog === 'start' && (
        <StartRestriction contactId={contactId} onClose={close} onStarted={() => reload()} />
      )}
      {dialog !== null && dialog !== 'start' && (
        <EndRestriction restriction={dialog} onClose={close} onEnded={reload} />
      )}
    </DetailPart>
  );
}

function Holds({ restriction, onEnd }: { readonly restriction: Restriction; readonly onEnd: () => void }) {
  const t = useTexts(restrictionsMessages);
  const { ground, note, startedOn } = restriction;
  return (
    <div className="restriction">
      <div className="row">
        <Chip tone="stop" icon={Snowflake}>
          {t('badge')}
        </Chip>
        <span>{t('since', { day: startedOn })}</span>
      </div>
      <p>{t(`ground.${ground}`)}</p>
      {note !== '' && <p className="restriction__note soft">{note}</p>}
      <div className="row">
        <Button onPress={onEnd}>{t('end')}</Button>
      </div>
    </div>
  );
}

function Ended({ restrictions }: { readonly restrictions: readonly Restriction[] }) {
  const t = useTexts(restrictionsMessages);
  return restrictions.flatMap(({ id, startedOn, endedOn, endReason }) =>
    endedOn === null
      ? []
      : [
          <p key={id} className="small soft">
            {t('was', { from: startedOn, to: endedOn })}
            {endReason !== '' && `: ${endReason}`}
          </p>,
        ],
  );
}
