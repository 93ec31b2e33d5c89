import { ChevronLeft } from 'lucide-react';
import { useState } from 'react';
import { withAnswer } from '#shared/compliance/answers.rules.ts';
import type { DraftScan } from '#shared/features/email-checks/draft-scan.contract.ts';
import type { ScanSummary } from '#shared/features/email-checks/email-checks.contract.ts';
import { emailChecksMessages } from '#shared/features/email-checks/email-checks.messages.ts';
import { goTo } from '../../../navigation/view.store.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { Page } from '../../../ui/layout/Page.tsx';
import { showToast } from '../../../ui/layout/toast.store.ts';
import { answered, type CheckInHand } from '../check-in-hand.ts';
import { LawProvider } from '../proof/law.tsx';
import type { InHand } from '../use-check-in-hand.ts';
import { BringDraft } from './BringDraft.tsx';
import { DraftFindings } from './DraftFindings.tsx';

interface Props {
  readonly inHand: InHand;
  /** It was opened from a check, and leads back to it. */
  readonly isForCheck: boolean;
}

/** Reads a draft: pasted, dropped or opened. Nothing of it is shown as it would look, and nothing is fetched. */
export function DraftReader({ inHand, isForCheck }: Props) {
  const t = useTexts(emailChecksMessages);
  const [scan, setScan] = useState<DraftScan | null>(null);
  const { check } = inHand;
  const leave = () => goTo('email-checks', isForCheck ? { check: 'yes' } : {});
  const canBeUsed = scan !== null && check !== null && check !== undefined;
  const useScan = () => {
    if (!canBeUsed) return;
    inHand.put(withScan(check, scan));
    showToast({ text: t('scanUsed') });
    goTo('email-checks', { check: 'yes' });
  };
  return (
    <LawProvider>
      <Page
        title={t('scanTitle')}
        lead={t('scanLead')}
        actions={
          <Button icon={ChevronLeft} onPress={leave}>
            {t(isForCheck ? 'backToCheck' : 'allChecks')}
          </Button>
        }
      >
        {scan === null ? (
          <BringDraft onScan={setScan} />
        ) : (
          <DraftFindings
            scan={scan}
            recipient={check?.recipient ?? null}
            onUse={canBeUsed ? useScan : null}
            onAnother={() => setScan(null)}
          />
        )}
      </Page>
    </LawProvider>
  );
}

const MOST_VENDORS = 50;
const LONGEST_VENDOR = 120;
const LONGEST_SUBJECT = 400;

/** What is kept of a scan beside the verdict. */
const summaryOf = ({ subject, usesTracking, findings, checks }: DraftScan): ScanSummary => ({
  subject: subject.slice(0, LONGEST_SUBJECT),
  tracking: usesTracking,
  vendors: [...new Set(findings.flatMap(({ vendor }) => vendor?.slice(0, LONGEST_VENDOR) ?? []))].slice(
    0,
    MOST_VENDORS,
  ),
  missing: checks.filter(({ state }) => state === 'missing').map(({ duty }) => duty),
});

/** The check with what the draft says of tracking. */
function withScan(check: CheckInHand, scan: DraftScan): CheckInHand {
  const answers = withAnswer(check.answers, 'tracking', scan.usesTracking);
  return { ...check, ...answered(check, answers), scan: summaryOf(scan) };
}
