import type { OptOutEvent } from '#shared/features/opt-outs/opt-outs.contract.ts';
import { optOutsMessages } from '#shared/features/opt-outs/opt-outs.messages.ts';
import { goTo } from '../../app/view.store.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { dayOf, timeOf } from '../../ui/format-instant.ts';
import { useTexts } from '../../ui/language.tsx';

/** What happened to an entry, in order. None of it is ever changed. */
export const OptOutEvents = ({ events }: { readonly events: readonly OptOutEvent[] }) => (
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
