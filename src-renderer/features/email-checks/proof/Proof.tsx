import { ChevronLeft, Download, MailCheck, RotateCcw } from 'lucide-react';
import type { Check } from '#shared/features/email-checks/email-checks.contract.ts';
import { emailChecksMessages } from '#shared/features/email-checks/email-checks.messages.ts';
import { staleTexts } from '#shared/features/email-checks/email-proof.messages.ts';
import { goTo } from '../../../navigation/view.store.ts';
import { client } from '../../../ipc/client.ts';
import { useAction } from '../../../ipc/use-action.ts';
import { useOperation } from '../../../ipc/use-operation.ts';
import { Banner } from '../../../ui/layout/Banner.tsx';
import { Button } from '../../../ui/controls/Button.tsx';
import { dayOf, timeOf } from '../../../ui/format-instant.ts';
import { useLanguage, useTexts } from '../../../ui/language.tsx';
import { Page } from '../../../ui/layout/Page.tsx';
import { showToast } from '../../../ui/layout/toast.store.ts';
import { useErrorText } from '../../../ui/form/use-error-text.ts';
import { Verdict } from '../../../ui/verdict/Verdict.tsx';
import { decidingReasons, reasonKey } from './deciding-reasons.ts';
import { LawProvider } from './law.tsx';
import { ReasonSentence } from './LegalSentence.tsx';
import { ProofPapers } from './ProofPapers.tsx';
import { VerdictColumn } from '../group/VerdictColumn.tsx';

interface Props {
  readonly id: string;
  readonly onRedo: (check: Check) => void;
}

/** One check as it was stored: the proof, and whether it still holds. */
export function Proof({ id, onRedo }: Props) {
  const t = useTexts(emailChecksMessages);
  const errorText = useErrorText();
  const { value: check, error } = useOperation(
    () => client.emailChecks.read({ id }),
    [id],
    ['emailChecks', 'contacts', 'optOuts', 'sales', 'consents', 'settings'],
  );
  if (error)
    return (
      <Page title={t('pageTitle')} actions={<AllChecks />}>
        <Banner tone="stop">{errorText(error)}</Banner>
      </Page>
    );
  return (
    <LawProvider>
      {check ? <Shown check={check} onRedo={onRedo} /> : <Page title={t('pageTitle')}>{null}</Page>}
    </LawProvider>
  );
}

function AllChecks() {
  const t = useTexts(emailChecksMessages);
  return (
    <Button icon={ChevronLeft} onPress={() => goTo('email-checks')}>
      {t('allChecks')}
    </Button>
  );
}

function Shown({ check, onRedo }: { readonly check: Check; readonly onRedo: Props['onRedo'] }) {
  const t = useTexts(emailChecksMessages);
  const { name, companyName, address, checkedAt, checkedBy, decision } = check;
  const made = { day: dayOf(checkedAt), time: timeOf(checkedAt), who: checkedBy };
  const isStale = check.staleBecause.length > 0;
  return (
    <Page
      title={name || address}
      lead={[companyName, name === '' ? '' : address].filter(Boolean).join(' · ')}
      actions={<AllChecks />}
    >
      <div className="proof">
        {isStale && <Stale check={check} />}
        <div className="proof__verdict">
          {isStale && <span>{t('staleThen')}</span>}
          <Verdict verdict={decision.verdict} size={isStale ? 'small' : 'large'} />
          <p className="soft">{t(checkedBy === '' ? 'made' : 'madeBy', made)}</p>
        </div>
        <div className="row">
          <SavePdf id={check.id} isPrimary={!isStale} />
          {mayBeRedone(check) && (
            <Button icon={RotateCcw} kind={isStale ? 'primary' : 'quiet'} onPress={() => onRedo(check)}>
              {t('redo')}
            </Button>
          )}
          <Button icon={MailCheck} onPress={() => goTo('email-checks')}>
            {t('newCheck')}
          </Button>
        </div>
        <VerdictColumn decision={decision} isOpen={false} hasWord={false} />
        <ProofPapers check={check} />
      </div>
    </Page>
  );
}

// A covered address cannot be asked about again, and need not be: its holder has said no.
const mayBeRedone = ({ contactId, address }: Check): boolean => contactId !== null || !address.includes('•');

/** Why it no longer holds, and what the same question gives today. */
function Stale({ check }: { readonly check: Check }) {
  const t = useTexts(emailChecksMessages);
  const because = useTexts(staleTexts);
  return (
    <Banner tone="caution" title={t('staleTitle')}>
      <div className="stack stack--tight">
        <ul>
          {check.staleBecause.map((one) => (
            <li key={one}>{sentence(because(one))}</li>
          ))}
        </ul>
        <p className="row">
          {t('staleToday')} <Verdict verdict={check.today.verdict} />
        </p>
        <ul>
          {decidingReasons(check.today).map((reason) => (
            <li key={reasonKey(reason)}>
              <ReasonSentence reason={reason} />
            </li>
          ))}
        </ul>
      </div>
    </Banner>
  );
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function SavePdf({ id, isPrimary }: { readonly id: string; readonly isPrimary: boolean }) {
  const t = useTexts(emailChecksMessages);
  const language = useLanguage();
  const action = useAction(client.emailChecks.savePdf);
  const run = async () => {
    const outcome = await action.run({ id, language });
    if (!outcome.ok || outcome.value.outcome === 'cancelled') return;
    showToast({ text: t('savedFile', { files: outcome.value.fileNames.join(', ') }) });
  };
  return (
    <Button
      icon={Download}
      kind={isPrimary ? 'primary' : 'quiet'}
      pendingText={action.isPending ? t('saving') : null}
      onPress={() => void run()}
    >
      {t('savePdf')}
    </Button>
  );
}
