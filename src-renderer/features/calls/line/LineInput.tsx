import { PhoneCall } from 'lucide-react';
import { callsMessages } from '#shared/features/calls/calls.messages.ts';
import { LOG_LINE_ID } from '../../../app/view.store.ts';
import { Chip } from '../../../ui/controls/Chip.tsx';
import { Icon } from '../../../ui/controls/Icon.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { SUGGESTIONS_ID, suggestionId } from './SuggestionList.tsx';
import { type Chosen, unchoose, useLogLine } from './log-line.store.ts';
import type { LineControl } from './use-line-control.ts';

/** The field itself, with the person as a chip before the caret. */
export function LineInput({ control }: { readonly control: LineControl }) {
  const t = useTexts(callsMessages);
  const { text, chosen } = useLogLine();
  const { input, rows, active, write, handleKey, close } = control;
  const isOpen = rows.length > 0;
  return (
    <div className="log-line__box">
      <Icon of={PhoneCall} size={20} />
      {chosen !== null && (
        <Chip tone="accent" onRemove={unchoose}>
          {nameOf(chosen)}
        </Chip>
      )}
      <input
        id={LOG_LINE_ID}
        ref={input}
        className="log-line__input"
        role="combobox"
        aria-label={chosen === null ? t('lineWho') : t('lineWhat')}
        aria-busy={control.isLoading}
        aria-expanded={isOpen}
        aria-controls={isOpen ? SUGGESTIONS_ID : undefined}
        aria-activedescendant={isOpen ? suggestionId(active) : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder={chosen === null ? t('lineWhoHint') : t('lineWhatHint')}
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={handleKey}
        onBlur={close}
      />
    </div>
  );
}

function nameOf(chosen: Chosen): string {
  if (chosen.by === 'number') return chosen.number;
  if (chosen.by === 'new') return chosen.name;
  return [chosen.name, chosen.companyName].filter(Boolean).join(', ');
}
