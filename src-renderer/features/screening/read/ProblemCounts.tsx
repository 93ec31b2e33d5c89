import { rowProblemTexts } from '#shared/features/screening/screening-documents.messages.ts';
import type { Session } from '#shared/features/screening/screening-session.contract.ts';
import { screeningMessages } from '#shared/features/screening/screening.messages.ts';
import { rowProblems } from '#shared/lists/list-fields.ts';
import { useTexts } from '../../../ui/language.tsx';
import { useNumberText } from '../../../ui/use-number-text.ts';

/** What is wrong, gravest first, and in how many rows. */
export function ProblemCounts({ problems }: { readonly problems: NonNullable<Session['problems']> }) {
  const t = useTexts(screeningMessages);
  const problemText = useTexts(rowProblemTexts);
  const numberText = useNumberText();
  const found = rowProblems.filter((problem) => problems[problem] > 0);
  if (found.length === 0) return <p role="status">{t('noProblems')}.</p>;
  return (
    <ul className="problem-counts" aria-label={t('problemCounts')}>
      {found.map((problem) => (
        <li key={problem}>
          <strong className="problem-counts__number">{numberText(problems[problem])}</strong>
          <span>{problemText(problem)}</span>
        </li>
      ))}
    </ul>
  );
}
