import { Hash, UserPlus } from 'lucide-react';
import { callsMessages } from '#shared/features/calls/calls.messages.ts';
import { Chip } from '../../../ui/controls/Chip.tsx';
import { Icon } from '../../../ui/controls/Icon.tsx';
import { useTexts } from '../../../ui/language.tsx';
import type { Suggestion } from './use-suggestions.ts';

export const SUGGESTIONS_ID = 'log-line-suggestions';

/** The id of one row, for `aria-activedescendant`. */
export const suggestionId = (index: number): string => `${SUGGESTIONS_ID}-${index}`;

interface Props {
  readonly rows: readonly Suggestion[];
  readonly active: number;
  readonly onPick: (index: number) => void;
}

/** Who may be meant. The keyboard stays in the line; a press works too. */
export function SuggestionList({ rows, active, onPick }: Props) {
  const t = useTexts(callsMessages);
  return (
    <div
      id={SUGGESTIONS_ID}
      role="listbox"
      aria-label={t('suggestions')}
      className="log-line__suggestions floating"
    >
      {rows.map((row, index) => (
        <div
          key={row.id}
          id={suggestionId(index)}
          role="option"
          aria-selected={index === active}
          tabIndex={-1}
          className={
            index === active ? 'log-line__suggestion log-line__suggestion--active' : 'log-line__suggestion'
          }
          // The line must not lose the caret before the press is done.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(index)}
          onKeyDown={undefined}
        >
          <SuggestionText row={row} />
          {row.isSuppressed && <Chip tone="stop">{t('suppressed')}</Chip>}
        </div>
      ))}
    </div>
  );
}

function SuggestionText({ row }: { readonly row: Suggestion }) {
  const t = useTexts(callsMessages);
  if (row.chosen.by === 'contact')
    return (
      <span className="log-line__suggestion-text">
        {row.title}
        {row.detail !== '' && <span className="soft"> {row.detail}</span>}
      </span>
    );
  const isNumber = row.chosen.by === 'number';
  return (
    <span className="log-line__suggestion-text">
      <Icon of={isNumber ? Hash : UserPlus} size={16} />
      {isNumber ? t('suggestNumber', { number: row.title }) : t('suggestNew', { name: row.title })}
    </span>
  );
}
