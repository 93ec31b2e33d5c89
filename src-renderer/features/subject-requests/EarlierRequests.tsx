import { subjectRequestsPageMessages } from '#shared/features/subject-requests/subject-requests-page.messages.ts';
import { client } from '../../ipc/client.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { dayOf } from '../../ui/format-instant.ts';
import { useTexts } from '../../ui/language.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useErrorText } from '../../ui/use-error-text.ts';

type Request = Awaited<ReturnType<typeof client.subjectRequests.list>>[number];

/** What was asked for and answered before, with the dates that count. */
export function EarlierRequests() {
  const t = useTexts(subjectRequestsPageMessages);
  const errorText = useErrorText();
  const { value, error, reload } = useOperation(() => client.subjectRequests.list(), [], ['subjectRequests']);
  return (
    <Panel title={t('earlier')}>
      {error !== null && (
        <Banner tone="stop" actions={<Button onPress={reload}>{t('tryAgain')}</Button>}>
          {errorText(error)}
        </Banner>
      )}
      {value?.length === 0 && <p className="soft">{t('noEarlier')}</p>}
      {value !== undefined && value.length > 0 && <RequestTable requests={value} />}
    </Panel>
  );
}

function RequestTable({ requests }: { readonly requests: readonly Request[] }) {
  const t = useTexts(subjectRequestsPageMessages);
  return (
    <div className="requests">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('receivedOn')}</th>
            <th scope="col">{t('due')}</th>
            <th scope="col">{t('answered')}</th>
            <th scope="col">{t('files')}</th>
          </tr>
        </thead>
        <tbody>
          {requests.map((request) => (
            <RequestRow key={request.id} request={request} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RequestRow({ request }: { readonly request: Request }) {
  const t = useTexts(subjectRequestsPageMessages);
  const answeredOn = dayOf(request.answeredAt);
  return (
    <tr>
      <th scope="row">{request.name || t('withoutName')}</th>
      <td>{request.receivedOn}</td>
      <td>{request.dueOn}</td>
      <td>
        {answeredOn}
        {answeredOn > request.dueOn && <span className="requests__late"> ({t('late')})</span>}
      </td>
      <td>{request.fileNames.join(', ')}</td>
    </tr>
  );
}
