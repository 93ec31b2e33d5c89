import { callsMessages } from '#shared/features/calls/calls.messages.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { CallTimer } from './CallTimer.tsx';
import { LineChips } from './LineChips.tsx';
import { LineInput } from './LineInput.tsx';
import { NeverScopeChoice } from './NeverScopeChoice.tsx';
import { OutcomeChoices } from './OutcomeChoices.tsx';
import { SuggestionList } from './SuggestionList.tsx';
import { useLogLine } from './log-line.store.ts';
import { useDraft } from './use-draft.ts';
import { type LineControl, useLineControl } from './use-line-control.ts';
import { useWrittenCall, type WrittenCall } from './use-written-call.ts';
import './log-line.css';

/** The line on top of every page: who, how long, how it went and what comes next, without leaving the keyboard. */
export function LogLine() {
  const t = useTexts(callsMessages);
  const chosen = useLogLine((line) => line.chosen);
  const written = useWrittenCall();
  const control = useLineControl(written);
  useDraft();
  return (
    <div className="log-line">
      <div className="log-line__row">
        <LineInput control={control} />
        <CallTimer />
        <Button
          kind="primary"
          keyHint="↵"
          isDisabled={chosen === null}
          pendingText={written.isSaving ? t('saving') : null}
          onPress={control.enter}
        >
          {t('save')}
        </Button>
      </div>
      {control.rows.length > 0 && (
        <SuggestionList rows={control.rows} active={control.active} onPick={control.pick} />
      )}
      <div className="log-line__under">
        <UnderLine written={written} control={control} />
      </div>
    </div>
  );
}

/** What was understood, or the one question that is left. */
function UnderLine({ written, control }: { readonly written: WrittenCall; readonly control: LineControl }) {
  const { chosen, isAskingOutcome } = useLogLine();
  if (written.outcome === 'never-again') return <NeverScopeChoice chosen={chosen} />;
  if (isAskingOutcome && written.outcome === null) return <OutcomeChoices onChoose={control.answer} />;
  return <LineChips written={written} />;
}
