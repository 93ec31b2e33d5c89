import { withAnswer } from '#shared/compliance/answers.rules.ts';
import type { DraftScan } from '#shared/features/email-checks/draft-scan.contract.ts';
import type { ScanSummary } from '#shared/features/email-checks/email-checks.contract.ts';
import { answered, type CheckInHand } from '../check-in-hand.ts';

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
export function withScan(check: CheckInHand, scan: DraftScan): CheckInHand {
  const answers = withAnswer(check.answers, 'tracking', scan.usesTracking);
  return { ...check, ...answered(check, answers), scan: summaryOf(scan) };
}
