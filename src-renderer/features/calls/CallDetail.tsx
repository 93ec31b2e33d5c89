import { useState } from 'react';
import { formatDuration } from '#shared/features/calls/call-duration.rules.ts';
import type { Call } from '#shared/features/calls/calls.contract.ts';
import { callsMessages } from '#shared/features/calls/calls.messages.ts';
import { goTo } from '../../navigation/view.store.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { dayOf, timeOf } from '../../ui/format-instant.ts';
import { useLanguage, useTexts } from '../../ui/language.tsx';
import { Verdict } from '../../ui/verdict/Verdict.tsx';
import { CorrectCallDialog } from './CorrectCallDialog.tsx';
import { NameCall } from './NameCall.tsx';

interface Props {
  readonly id: string;
  /** The call was taken back or cannot be shown. */
  readonly onGone: () => void;
}

/** One call: everything written about it, and what can be done with it. */
export function CallDetail({ id, onGone }: Props) {
  const t = useTexts(callsMessages);
  const { value: call, error } = useOperation(
    () => client.calls.read({ id }),
    [id],
    ['calls', 'contacts', 'optOuts'],
  );
  const [isCorrecting, setIsCorrecting] = useState(false);
  const complete = useAction(client.calls.completeFollowUp);
  if (error) return <Button onPress={onGone}>{t('gone')}</Button>;
  if (!call) return null;
  return (
    <article className="call-detail">
      <h2>{call.name || call.number || t('unnamed')}</h2>
      <Facts call={call} />
      {call.note !== '' && <p className="call-detail__note">{call.note}</p>}
      {call.contactId === null && <NameCall call={call} />}
      <div className="row">
        <Button onPress={() => setIsCorrecting(true)}>{t('correct')}</Button>
        {call.followUpOn !== null && (
          <Button onPress={() => void complete.run({ id, isDone: !call.isFollowUpDone })}>
            {call.isFollowUpDone ? t('followUpUndo') : t('followUpDone')}
          </Button>
        )}
        {call.contactId !== null && (
          <Button kind="link" onPress={() => goTo('contacts', { contactId: call.contactId ?? '' })}>
            {t('openContact')}
          </Button>
        )}
      </div>
      {isCorrecting && <CorrectCallDialog call={call} onClose={() => setIsCorrecting(false)} />}
    </article>
  );
}

function Facts({ call }: { readonly call: Call }) {
  const t = useTexts(callsMessages);
  const language = useLanguage();
  const offset = call.utcOffsetMinutes;
  const rows: readonly (readonly [label: string, value: string])[] = [
    [t('when'), `${dayOf(call.calledAt, offset)} ${timeOf(call.calledAt, offset)}`],
    [
      t('kindLabel'),
      [t(`kind.${call.kind}`), call.direction === 'in' ? t('incoming') : ''].filter(Boolean).join(', '),
    ],
    [t('csv.outcome'), t(`outcome.${call.outcome}`)],
    [t('length'), call.durationSeconds === null ? '' : formatDuration(call.durationSeconds, language)],
    [t('csv.company'), call.companyName],
    [t('csv.number'), call.number],
    [
      t('csv.followUp'),
      [call.followUpOn, call.followUpTime, call.isFollowUpDone ? t('done') : ''].filter(Boolean).join(' '),
    ],
    [
      t('logged'),
      `${dayOf(call.loggedAt)} ${timeOf(call.loggedAt)}${call.isCorrected ? `, ${t('corrected')}` : ''}`,
    ],
  ];
  return (
    <dl className="call-detail__facts">
      {rows
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      <div>
        <dt>{t('verdictThen')}</dt>
        <dd>
          <Verdict verdict={call.verdictThen} size="small" />
        </dd>
      </div>
    </dl>
  );
}
