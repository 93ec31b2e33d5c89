import type { SubjectRequestDetail } from '#shared/features/subject-requests/request-register.contract.ts';
import { requestPageMessages } from '#shared/features/subject-requests/request-page.messages.ts';
import { subjectRequestsPageMessages } from '#shared/features/subject-requests/subject-requests-page.messages.ts';
import { Facts } from '../../ui/layout/Facts.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { isIdentityOpen } from './register/request-status.ts';

/** What was asked, who asked as far as is known, and what became of it. */
export function AboutRequest({ request }: { readonly request: SubjectRequestDetail }) {
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
