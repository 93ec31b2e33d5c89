import { subjectRequestsPageMessages } from '#shared/features/subject-requests/subject-requests-page.messages.ts';
import type { Candidate } from '#shared/features/subject-requests/subject-requests.contract.ts';
import { Checkbox } from '../../../ui/controls/Checkbox.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { type Chosen, chosenFrom } from '../register/request-draft.ts';

interface Props {
  readonly candidates: readonly Candidate[];
  readonly chosen: readonly Chosen[];
  readonly onToggle: (chosen: Chosen) => void;
}

/** Who the search may have meant; only a person can tell which of them it is. */
export function CandidateList({ candidates, chosen, onToggle }: Props) {
  const t = useTexts(subjectRequestsPageMessages);
  return (
    <section className="stack stack--tight">
      <p>{t('found', { count: candidates.length })}</p>
      <ul className="candidates">
        {candidates.map((candidate) => {
          const own = chosenFrom(candidate);
          return (
            <li key={own.key}>
              <Checkbox isSelected={chosen.some(({ key }) => key === own.key)} onChange={() => onToggle(own)}>
                <CandidateWords candidate={candidate} />
              </Checkbox>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function CandidateWords({ candidate }: { readonly candidate: Candidate }) {
  const t = useTexts(subjectRequestsPageMessages);
  const { name, companyName, phones, emails, matchedBy, calls } = candidate;
  return (
    <span className="candidate">
      <strong>{[name || t('withoutName'), companyName].filter(Boolean).join(', ')}</strong>
      <span>{[...phones, ...emails].join(' · ')}</span>
      <span className="small soft">
        {t(`matchedBy.${matchedBy}`)} · {t('callCount', { count: calls })}
      </span>
    </span>
  );
}
