import { commonCitations } from '#shared/compliance/rule-packs/citations.ts';
import type { DutyCheck, Finding } from '#shared/features/email-checks/draft-scan.contract.ts';
import {
  draftScanMessages,
  dutyCheckTexts,
  findingKindTexts,
  findingSureTexts,
  findingWhyTexts,
} from '#shared/features/email-checks/draft-scan.messages.ts';
import { emailChecksMessages } from '#shared/features/email-checks/email-checks.messages.ts';
import { translate } from '#shared/i18n/text.ts';
import { Chip } from '../../../ui/controls/Chip.tsx';
import { useLanguage, useTexts } from '../../../ui/language.tsx';
import { LegalSentence } from '../proof/LegalSentence.tsx';

/** One thing that tracks: what, whose, where, how it was told, and what to do about it. */
export function FindingRow({ finding }: { readonly finding: Finding }) {
  const t = useTexts(emailChecksMessages);
  const say = useTexts(draftScanMessages);
  const kind = useTexts(findingKindTexts);
  const why = useTexts(findingWhyTexts);
  const sure = useTexts(findingSureTexts);
  const toDo = finding.kind === 'read-receipt' ? 'scanToDoReceipt' : 'scanToDo';
  return (
    <li className="finding">
      <p className="row">
        <strong>{kind(finding.kind)}</strong>
        <Chip tone={finding.sure === 'certain' ? 'stop' : 'caution'}>{sure(finding.sure)}</Chip>
        <span>{finding.vendor ?? say('unknownVendor')}</span>
        {finding.count > 1 && <span className="soft">{say('moreOfTheSame', { count: finding.count })}</span>}
      </p>
      <p className="finding__where">{finding.where}</p>
      <p className="soft">{why(finding.why)}</p>
      <p>
        <LegalSentence citations={commonCitations['tracking-without-consent']}>{t(toDo)}</LegalSentence>
      </p>
    </li>
  );
}

/** What the scan says of one duty, with what it found. */
export function CheckSentence({ check: { duty, state, quote, citations } }: { readonly check: DutyCheck }) {
  const language = useLanguage();
  if (!isWritten(duty)) return null;
  const text = translate(dutyCheckTexts[duty][state], language, { quote: quote ?? '' });
  return <LegalSentence citations={citations}>{text}</LegalSentence>;
}

const isWritten = (duty: DutyCheck['duty']): duty is keyof typeof dutyCheckTexts =>
  Object.hasOwn(dutyCheckTexts, duty);
