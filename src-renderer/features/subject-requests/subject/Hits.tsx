import { requestPageMessages } from '#shared/features/subject-requests/request-page.messages.ts';
import type { Choices } from '#shared/compliance/subject.ts';
import type { Hit } from '#shared/features/subject-requests/subject-requests.contract.ts';
import { MarkedWords } from '../../../ui/verdict/MarkedWords.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { RadioChoices } from '../../../ui/controls/RadioChoices.tsx';
import { CoverWords } from '../CoverWords.tsx';
import { choiceOf, choose, type HitChoice } from '../report-choices.ts';

interface Props {
  readonly hits: readonly Hit[];
  /** All there are, shown or not. */
  readonly count: number;
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
}

/** Rows that only speak of the person, or name others beside: one choice each, others covered until somebody says so. */
export function Hits({ hits, count, choices, onChange }: Props) {
  const t = useTexts(requestPageMessages);
  return (
    <section className="hits" aria-label={t('hits')}>
      <header>
        <h3>{t('hits')}</h3>
        <p className="soft">{t('hitsLead')}</p>
      </header>
      <CoverWords hits={hits} choices={choices} onChange={onChange} />
      <ul className="hits__list">
        {hits.map((hit) => (
          <HitRow
            key={`${hit.row.table} ${hit.row.key}`}
            hit={hit}
            choices={choices}
            onChoose={(choice) => onChange(choose(choices, hit.row, choice))}
          />
        ))}
      </ul>
      {count > hits.length && <p className="soft">{t('hitsShown', { shown: hits.length, count })}</p>}
    </section>
  );
}

interface RowProps {
  readonly hit: Hit;
  readonly choices: Choices;
  readonly onChoose: (choice: HitChoice) => void;
}

const hitChoices = ['own', 'not', 'cover'] as const;

function HitRow({ hit, choices, onChoose }: RowProps) {
  const t = useTexts(requestPageMessages);
  const choice = choiceOf(choices, hit.row);
  return (
    <li className="hit">
      <div>
        <p className="small soft">{t('hitTitle', { title: hit.title, day: hit.day }).trim()}</p>
        <p className={choice === 'own' ? 'hit__text' : 'hit__text hit__text--out'}>
          <MarkedWords
            text={hit.text}
            isCovered={(word, mark) => mark === 'other' && !choices.show.includes(word)}
          />
        </p>
        {choice === 'not' && <p className="small">{t('hitLeftOut')}</p>}
        {choice === 'cover' && <p className="small">{t('hitCovered')}</p>}
      </div>
      <RadioChoices
        label={t('hitChoice')}
        choices={hitChoices.map((id) => ({ id, text: t(`hit.${id}`) }))}
        value={choice}
        onChange={onChoose}
        isAcross
      />
    </li>
  );
}
