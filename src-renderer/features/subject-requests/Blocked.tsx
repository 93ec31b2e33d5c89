import { scopeTexts } from '#shared/compliance/words/compliance.messages.ts';
import { subjectRequestsPageMessages } from '#shared/features/subject-requests/subject-requests-page.messages.ts';
import { goTo } from '../../navigation/view.store.ts';
import type { client } from '../../ipc/client.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { useTexts } from '../../ui/language.tsx';

export type Recorded = Awaited<ReturnType<typeof client.subjectRequests.record>>;

/** What an objection blocked as it was noted. */
export function Blocked({ recorded }: { readonly recorded: Recorded }) {
  const t = useTexts(subjectRequestsPageMessages);
  const scopeText = useTexts(scopeTexts);
  const { request, optOuts } = recorded;
  return (
    <Banner
      tone="ok"
      title={t('blockedTitle')}
      actions={
        <Button kind="primary" autoFocus onPress={() => goTo('subject-requests', { requestId: request.id })}>
          {t('openRequest')}
        </Button>
      }
    >
      {optOuts.length === 0 && <p>{t('blockedNothing')}</p>}
      <ul className="blocked">
        {optOuts.map(({ display, scope }) => (
          <li key={display}>
            {t('blockedLine', { display, scope: scope.map((one) => scopeText(one)).join(', ') })}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
