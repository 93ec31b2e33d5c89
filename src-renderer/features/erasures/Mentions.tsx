import { erasuresMessages } from '#shared/features/erasures/erasures.messages.ts';
import { useTexts } from '../../ui/language.tsx';
import { MarkedWords } from '../../ui/verdict/MarkedWords.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { RadioChoices } from '../../ui/controls/RadioChoices.tsx';
import type { Left, PlannedRow } from './use-left.ts';

interface Props {
  readonly rows: readonly PlannedRow[];
  readonly left: Left;
}

/** The person's name in other people's rows: covered there, or left, one by one. */
export function Mentions({ rows, left }: Props) {
  const t = useTexts(erasuresMessages);
  return (
    <Panel title={t('mentions')} lead={t('mentionsLead')}>
      <ul className="mentions">
        {rows.map((planned) => (
          <Mention key={`${planned.row.table} ${planned.row.key}`} planned={planned} left={left} />
        ))}
      </ul>
    </Panel>
  );
}

function Mention({ planned, left }: { readonly planned: PlannedRow; readonly left: Left }) {
  const t = useTexts(erasuresMessages);
  const { row, title, text } = planned;
  const isLeft = left.has(row);
  return (
    <li className="mention">
      <div>
        <p className="small soft">{title}</p>
        <p className="mention__text">
          <MarkedWords text={text} isCovered={(_word, mark) => mark === 'subject' && !isLeft} />
        </p>
      </div>
      <RadioChoices
        label={t('mentionChoice')}
        choices={[
          { id: 'cover', text: t('coverWords') },
          { id: 'leave', text: t('leaveWords') },
        ]}
        value={isLeft ? 'leave' : 'cover'}
        onChange={(choice) => left.set(row, choice === 'leave')}
        isAcross
      />
    </li>
  );
}
