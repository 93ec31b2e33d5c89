import type { LucideIcon } from 'lucide-react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import { useNumberText } from '../use-number-text.ts';
import './CountFilter.css';

export interface CountedChoice<Id extends string> {
  readonly id: Id;
  readonly text: string;
  /** Null while it is not known: its place is kept. */
  readonly count: number | null;
  readonly icon?: LucideIcon;
  readonly tone?: 'ok' | 'caution' | 'stop' | 'info';
}

interface CountFilterProps<Id extends string> {
  /** What the rows are narrowed to. */
  readonly label: string;
  readonly choices: readonly CountedChoice<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
}

/** Counts that are filters: pressing one shows only its rows. A count of nothing can be read but not pressed. */
export const CountFilter = <Id extends string>({ label, choices, value, onChange }: CountFilterProps<Id>) => (
  <ToggleButtonGroup
    className="counts"
    aria-label={label}
    selectionMode="single"
    disallowEmptySelection
    selectedKeys={choices.some((choice) => choice.id === value) ? [value] : []}
    onSelectionChange={(keys) => {
      const chosen = choices.find((choice) => keys.has(choice.id));
      if (chosen) onChange(chosen.id);
    }}
  >
    {choices.map((choice) => (
      <CountButton key={choice.id} choice={choice} isChosen={choice.id === value} />
    ))}
  </ToggleButtonGroup>
);

interface CountButtonProps {
  readonly choice: CountedChoice<string>;
  readonly isChosen: boolean;
}

function CountButton({ choice, isChosen }: CountButtonProps) {
  const numberText = useNumberText();
  const tone = choice.tone === undefined ? '' : ` count--${choice.tone}`;
  return (
    <ToggleButton id={choice.id} className={`count${tone}`} isDisabled={choice.count === 0 && !isChosen}>
      {choice.icon && <Icon of={choice.icon} size={16} />}
      <span className="count__text">{choice.text}</span>
      <span className="count__number">{choice.count === null ? '' : numberText(choice.count)}</span>
    </ToggleButton>
  );
}
