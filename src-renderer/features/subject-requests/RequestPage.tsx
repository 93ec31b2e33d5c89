import { requestPageMessages } from '#shared/features/subject-requests/request-page.messages.ts';
import type { SubjectRequestDetail } from '#shared/features/subject-requests/request-register.contract.ts';
import { subjectRequestsPageMessages } from '#shared/features/subject-requests/subject-requests-page.messages.ts';
import { goTo } from '../../navigation/view.store.ts';
import { client } from '../../ipc/client.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { useTexts } from '../../ui/language.tsx';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Facts } from '../../ui/layout/Facts.tsx';
import { Page } from '../../ui/layout/Page.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { Answered } from './Answered.tsx';
import { Letters } from './Letters.tsx';
import { OtherEnd } from './OtherEnd.tsx';
import { Deadline } from './register/Deadline.tsx';
import { NextStep } from './register/NextStep.tsx';
import { RequestHistory } from './register/RequestHistory.tsx';
import { isIdentityOpen } from './register/request-status.ts';
import type { RestrictionSlot } from './restriction-slot.ts';
import './subject-requests.css';

interface Props {
  readonly id: string;
  /** What the restrictions bring to a request for one. */
  readonly restriction: RestrictionSlot;
}

/** One request: what to do next first, then its last day, what it is about, its letters and its history. */
export function RequestPage({ id, restriction }: Props) {
  const t = useTexts(requestPageMessages);
  const words = useTexts(subjectRequestsPageMessages);
  const errorText = useErrorText();
  const { value, error, reload } = useOperation(
    () => client.subjectRequests.read({ id }),
    [id],
    ['subjectRequests'],
  );
  const back = <Button onPress={() => goTo('subject-requests')}>{t('back')}</Button>;
  if (error)
    return (
      <Page title={words('pageTitle')} actions={back}>
        <Banner tone="stop" actions={<Button onPress={reload}>{t('tryAgain')}</Button>}>
          {errorText(error)}
        </Banner>
      </Page>
    );
  if (value === undefined) return <p className="soft">{words('loading')}</p>;
  return (
    <Page title={titleOf(value, t, words)} lead={leadOf(value, t, words)} actions={back}>
      {value.answeredAt === null ? (
        <NextStep request={value} restriction={restriction} onChanged={reload} />
      ) : (
        <Answered request={value} answeredAt={value.answeredAt} onChanged={reload} />
      )}
      {value.answeredAt === null && <Deadline request={value} onChanged={reload} />}
      <AboutRequest request={value} />
      <Letters request={value} onChanged={reload} />
      {value.answeredAt === null && <OtherEnd request={value} onChanged={reload} />}
      <RequestHistory events={value.events} />
    </Page>
  );
}

type PageTexts = ReturnType<typeof useTexts<typeof requestPageMessages>>;
type Words = ReturnType<typeof useTexts<typeof subjectRequestsPageMessages>>;

const titleOf = ({ kind, name, answeredAt }: SubjectRequestDetail, t: PageTexts, words: Words): string =>
  t('title', {
    kind: words(`kind.${kind}`),
    name: name || words(answeredAt === null ? 'withoutName' : 'erasedName'),
  });

const leadOf = ({ receivedOn, receivedBy }: SubjectRequestDetail, t: PageTexts, words: Words): string =>
  receivedBy === null || receivedBy === 'other'
    ? t('leadNoWay', { day: receivedOn })
    : t('lead', { day: receivedOn, way: words(`way.${receivedBy}`).toLocaleLowerCase('sv') });

/** What was asked, who asked as far as is known, and what became of it. */
function AboutRequest({ request }: { readonly request: SubjectRequestDetail }) {
  const t = useTexts(requestPageMessages);
  const words = useTexts(subjectRequestsPageMessages);
  const { outcome } = request;
  return (
    <Panel title={t('about')}>
      <div className="about-request">
        <Facts
          rows={[
            { label: t('aboutWords'), value: request.words },
            {
              label: t('aboutIdentity'),
              value: isIdentityOpen(request) ? t('aboutOpen') : request.identityCheck,
            },
            { label: t('aboutLanguage'), value: words(`language.${request.language}`) },
            { label: t('aboutOutcome'), value: outcome === null ? '' : words(`outcome.${outcome}`) },
            { label: t('aboutFiles'), value: request.fileNames.join('\n') },
          ]}
        />
      </div>
    </Panel>
  );
}
