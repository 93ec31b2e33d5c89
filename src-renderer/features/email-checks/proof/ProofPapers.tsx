import { dutyTexts } from '#shared/compliance/words/compliance.messages.ts';
import { answerTexts, questionTexts } from '#shared/compliance/words/questions.messages.ts';
import { sayAnswer } from '#shared/compliance/words/say-answer.ts';
import type { Check, ScanSummary } from '#shared/features/email-checks/email-checks.contract.ts';
import { emailChecksMessages } from '#shared/features/email-checks/email-checks.messages.ts';
import { Facts } from '../../../ui/layout/Facts.tsx';
import { useLanguage, useTexts } from '../../../ui/language.tsx';
import { Panel } from '../../../ui/layout/Panel.tsx';
import { answeredAsks } from '../check-in-hand.ts';

/** What a stored verdict rests on: the facts, the answers, the draft that was read, and the rules word for word. */
export function ProofPapers({ check }: { readonly check: Check }) {
  return (
    <>
      <FactsKnown check={check} />
      <AnswersGiven check={check} />
      {check.scan !== null && <Scanned scan={check.scan} />}
      <RulesUsed check={check} />
    </>
  );
}

function FactsKnown({ check }: { readonly check: Check }) {
  const t = useTexts(emailChecksMessages);
  const language = useLanguage();
  return (
    <Panel title={t('factsKnown')}>
      <Facts rows={check.facts[language]} />
    </Panel>
  );
}

function AnswersGiven({ check }: { readonly check: Check }) {
  const t = useTexts(emailChecksMessages);
  const question = useTexts(questionTexts);
  const language = useLanguage();
  const { answers } = check;
  const asks = answeredAsks(answers);
  const isAssumed = !asks.includes('assessment-purpose') && answers.purpose !== '';
  if (asks.length === 0 && !isAssumed)
    return (
      <Panel title={t('answersGiven')}>
        <p className="soft">{t('noAnswersGiven')}</p>
      </Panel>
    );
  return (
    <Panel title={t('answersGiven')}>
      <dl className="proof__answers">
        {[...asks, ...(isAssumed ? (['assessment-purpose'] as const) : [])].map((ask) => (
          <div key={ask}>
            <dt className="soft">{question(ask)}</dt>
            <dd>{sayAnswer(answers, ask, language)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

function Scanned({ scan }: { readonly scan: ScanSummary }) {
  const t = useTexts(emailChecksMessages);
  const answer = useTexts(answerTexts);
  const dutyText = useTexts(dutyTexts);
  const missing = scan.missing.map((duty) => (isDuty(duty) ? dutyText(duty) : duty));
  return (
    <Panel title={t('scanned')}>
      <Facts
        rows={[
          { label: t('scanSubject'), value: scan.subject || t('noSubject') },
          { label: t('scanTracking'), value: answer(`tracking.${scan.tracking}`) },
          { label: t('scanVendors'), value: scan.vendors.join(', ') },
          { label: t('scanMissing'), value: missing.join('\n') },
        ]}
      />
    </Panel>
  );
}

const isDuty = (text: string): text is keyof typeof dutyTexts => Object.hasOwn(dutyTexts, text);

function RulesUsed({ check }: { readonly check: Check }) {
  const t = useTexts(emailChecksMessages);
  return (
    <Panel title={t('rules')}>
      <Facts
        rows={[
          { label: t('rulePack'), value: check.decision.rulePack },
          { label: t('rulesHash'), value: check.rulesHash },
          { label: t('rerun'), value: t(check.isReproduced ? 'reproduced' : 'notReproduced') },
        ]}
      />
    </Panel>
  );
}
