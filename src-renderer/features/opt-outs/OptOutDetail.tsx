import { useState } from 'react';
import { suppressionKindTexts } from '#shared/compliance/words/compliance.messages.ts';
import { describeScope } from '#shared/compliance/words/describe-scope.ts';
import type { OptOutEvent, Suppression } from '#shared/features/opt-outs/opt-outs.contract.ts';
import { optOutsMessages } from '#shared/features/opt-outs/opt-outs.messages.ts';
import { goTo } from '../../navigation/view.store.ts';
import { client } from '../../ipc/client.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { dayOf, timeOf } from '../../ui/format-instant.ts';
import { useLanguage, useTexts } from '../../ui/language.tsx';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Detail, DetailPart } from '../../ui/layout/Detail.tsx';
import { Facts } from '../../ui/layout/Facts.tsx';
import { LiftDialog } from './LiftDialog.tsx';
import { SuppressionState } from './SuppressionState.tsx';

/** One entry of the register: what it covers, what happened to it, and the one way out of it. */
export function OptOutDetail({ id }: { readonly id: string }) {
  const t = useTexts(optOutsMessages);
  const errorText = useErrorText();
  const [isLifting, setIsLifting] = useState(false);
  const { value, error } = useOperation(
    () => client.optOuts.history({ suppressionId: id }),
    [id],
    ['optOuts'],
  );
  if (error) return <Banner tone="stop">{errorText(error)}</Banner>;
  if (!value) return null;
  const { suppression, events } = value;
  const { contactId } = suppression;
  return (
    <Detail title={suppression.display}>
      <Holds suppression={suppression} />
      <DetailPart title={t('history')}>
        <OptOutEvents events={events} />
      </DetailPart>
      <div className="row">
        {contactId !== null && (
          <Button onPress={() => goTo('contacts', { contactId })}>{t('openContact')}</Button>
        )}
        {suppression.isActive && (
          <Button kind="danger" onPress={() => setIsLifting(true)}>
            {t('lift')}
          </Button>
        )}
      </div>
      {isLifting && <LiftDialog suppression={suppression} onClose={() => setIsLifting(false)} />}
    </Detail>
  );
}

function Holds({ suppression }: { readonly suppression: Suppression }) {
  const t = useTexts(optOutsMessages);
  const kind = useTexts(suppressionKindTexts);
  const language = useLanguage();
  return (
    <Facts
      rows={[
        { label: t('state'), value: <SuppressionState suppression={suppression} /> },
        { label: t('kind'), value: kind(suppression.kind) },
        { label: t('scope'), value: describeScope(suppression.scope, language) },
        { label: t('since'), value: suppression.statedOn },
      ]}
    />
  );
}

/** What happened to an entry, in order. None of it is ever changed. */
const OptOutEvents = ({ events }: { readonly events: readonly OptOutEvent[] }) => (
  <ol className="opt-out-events">
    {events.map((event) => (
      <Event key={event.id} event={event} />
    ))}
  </ol>
);

function Event({ event }: { readonly event: OptOutEvent }) {
  const t = useTexts(optOutsMessages);
  const { callId, evidence, recordedBy, statedBy } = event;
  const lines = [
    statedBy && t('eventBy', { statedBy }),
    evidence && t('eventEvidence', { evidence }),
    recordedBy && t('recordedBy', { recordedBy }),
  ].filter(Boolean);
  return (
    <li className="opt-out-event">
      <strong>{t(`event.${event.kind}`)}</strong>
      <div>
        {dayOf(event.at)} {timeOf(event.at)} · {t(`how.${event.how}`)}
      </div>
      {event.reason !== '' && <p className="opt-out-event__words">{event.reason}</p>}
      {lines.map((line) => (
        <div key={line} className="small soft">
          {line}
        </div>
      ))}
      {callId !== null && (
        <Button kind="link" onPress={() => goTo('calls', { callId })}>
          {t('fromCall')}
        </Button>
      )}
    </li>
  );
}
