import { describeReason } from '#shared/compliance/words/describe-reason.ts';
import { dutyTexts } from '#shared/compliance/words/compliance.messages.ts';
import { dutyCitations } from '#shared/compliance/rule-packs/citations.ts';
import type { Citation, Duty, Reason } from '#shared/compliance/vocabulary.ts';
import { emailChecksMessages } from '#shared/features/email-checks/email-checks.messages.ts';
import { useLanguage, useTexts } from '../../../ui/language.tsx';
import { useIsLawShown } from './law.tsx';

interface Props {
  readonly children: string;
  readonly citations: readonly Citation[];
}

/** A sentence about the law. Every one on these pages is written by this, so that none is without its source. */
export const LegalSentence = ({ children, citations }: Props) => (
  <>
    {children}
    <Citations citations={citations} />
  </>
);

function Citations({ citations }: Pick<Props, 'citations'>) {
  const t = useTexts(emailChecksMessages);
  if (!useIsLawShown()) return null;
  return (
    <span className="legal__sources small">
      {citations.length === 0 && <span className="legal__source">{t('noCitation')}</span>}
      {citations.map(({ label, address, confidence }) => (
        <span key={label} className="legal__source soft">
          {label}. {t(`confidence.${confidence}`)} <span className="legal__address">{address}</span>
        </span>
      ))}
    </span>
  );
}

/** Why: one ground of a verdict. */
export function ReasonSentence({ reason }: { readonly reason: Reason }) {
  const language = useLanguage();
  return <LegalSentence citations={reason.citations}>{describeReason(reason, language).why}</LegalSentence>;
}

/** What would change that ground. */
export function ChangeSentence({ reason }: { readonly reason: Reason }) {
  const language = useLanguage();
  const { whatWouldChange } = describeReason(reason, language);
  return <LegalSentence citations={reason.citations}>{whatWouldChange}</LegalSentence>;
}

/** What must stand in the message. */
export function DutySentence({ duty }: { readonly duty: Duty }) {
  const t = useTexts(dutyTexts);
  return <LegalSentence citations={dutyCitations[duty]}>{t(duty)}</LegalSentence>;
}
