import type { SubjectRequestDetail } from '#shared/features/subject-requests/request-register.contract.ts';
import { requestPageMessages } from '#shared/features/subject-requests/request-page.messages.ts';
import { dayOf, timeOf } from '../../../ui/format-instant.ts';
import { useTexts } from '../../../ui/language.tsx';
import { Panel } from '../../../ui/layout/Panel.tsx';

/** What happened to a request, oldest first. */
export function RequestHistory({ events }: Pick<SubjectRequestDetail, 'events'>) {
  const t = useTexts(requestPageMessages);
  return (
    <Panel title={t('history')}>
      <ol className="request-history">
        {events.map(({ id, kind, at, note, recordedBy }) => (
          <li key={id} className="request-history__event">
            <span className="soft">{`${dayOf(at)} ${timeOf(at)}`}</span>
            <span>
              <strong>{t(`event.${kind}`)}</strong>
              {note !== '' && <span className="request-history__note">{note}</span>}
              {recordedBy !== '' && <span className="soft small"> {recordedBy}</span>}
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
