import { Mail, Phone } from 'lucide-react';
import { contactsMessages } from '#shared/features/contacts/contacts.messages.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { useToday } from '../../ui/use-today.ts';
import { emptyPoint, type PointDraft, type PointProblems } from './contact-draft.ts';
import { PointFields } from './PointFields.tsx';

interface Props {
  readonly points: readonly PointDraft[];
  readonly onChange: (points: readonly PointDraft[]) => void;
  /** Null until somebody has tried to save. */
  readonly problems: ReadonlyMap<string, PointProblems> | null;
}

const MOST = 50;

/** Any number of telephone numbers and e-mail addresses. */
export function PointsFields({ points, onChange, problems }: Props) {
  const t = useTexts(contactsMessages);
  const today = useToday();
  const add = (kind: PointDraft['kind']) => onChange([...points, emptyPoint(kind, today, points.at(-1))]);
  const indexOf = (point: PointDraft) => points.filter(({ kind }) => kind === point.kind).indexOf(point) + 1;
  return (
    <Panel title={t('points')} lead={t('pointsLead')}>
      {points.map((point) => (
        <PointFields
          key={point.id}
          point={point}
          index={indexOf(point)}
          onChange={(part) =>
            onChange(points.map((other) => (other === point ? { ...other, ...part } : other)))
          }
          onRemove={() => onChange(points.filter((other) => other !== point))}
          problems={problems?.get(point.id) ?? null}
        />
      ))}
      <div className="row">
        <Button icon={Phone} isDisabled={points.length >= MOST} onPress={() => add('phone')}>
          {t('addPhone')}
        </Button>
        <Button icon={Mail} isDisabled={points.length >= MOST} onPress={() => add('email')}>
          {t('addEmail')}
        </Button>
      </div>
    </Panel>
  );
}
