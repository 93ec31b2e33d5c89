import { PhoneCall, Square, Timer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { callsMessages } from '#shared/features/calls/calls.messages.ts';
import { LOG_LINE_ID } from '../../../navigation/view.store.ts';
import { client } from '../../../ipc/client.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { Chip } from '../../../ui/controls/Chip.tsx';
import { Icon } from '../../../ui/controls/Icon.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { LineChips } from './LineChips.tsx';
import { NeverScopeChoice } from './NeverScopeChoice.tsx';
import { OutcomeChoices } from './OutcomeChoices.tsx';
import { suggestionId, SuggestionList, SUGGESTIONS_ID } from './SuggestionList.tsx';
import { type Chosen, draftOf, setLineText, setTimer, unchoose, useLogLine } from './log-line.store.ts';
import { type LineControl, useLineControl } from './use-line-control.ts';
import { useWrittenCall, type WrittenCall } from './use-written-call.ts';
import { twoDigits } from '#shared/kernel/clock.ts';
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

/** Starts and stops the clock on a call; stopping writes the length into the line, where it can be mended. */
function CallTimer() {
  const t = useTexts(callsMessages);
  const startedAt = useLogLine((line) => line.timerStartedAt);
  const seconds = useSecondsSince(startedAt);
  if (startedAt === null)
    return (
      <Button icon={Timer} onPress={() => setTimer(new Date().toISOString())}>
        {t('startTimer')}
      </Button>
    );
  return (
    <Button icon={Square} onPress={() => stopTimer(startedAt)}>
      {t('stopTimer', { time: clockFace(seconds) })}
    </Button>
  );
}

function stopTimer(startedAt: string): void {
  const minutes = Math.max(1, Math.round((Date.now() - Date.parse(startedAt)) / 60_000));
  const { text } = useLogLine.getState();
  setTimer(null);
  setLineText([text.trimEnd(), `${minutes}m `].filter((part) => part !== '').join(' '));
}

function useSecondsSince(startedAt: string | null): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (startedAt === null) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [startedAt]);
  return startedAt === null ? 0 : Math.max(0, Math.floor((now - Date.parse(startedAt)) / 1000));
}

const clockFace = (seconds: number): string =>
  `${twoDigits(Math.floor(seconds / 60))}:${twoDigits(seconds % 60)}`;

const SAVE_AFTER_MS = 400;

/** Keeps the half-written call in the vault, and brings it back after a lock. */
function useDraft(): void {
  useEffect(() => {
    void restoreDraft();
  }, []);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const stop = useLogLine.subscribe((line) => {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => void keep(draftOf(line)), SAVE_AFTER_MS);
    });
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, []);
}

// A draft that cannot be kept is still on the screen: the next keystroke tries again.
const keep = async (draft: ReturnType<typeof draftOf>): Promise<void> => {
  await client.calls.saveDraft(draft).catch(() => undefined);
};

async function restoreDraft(): Promise<void> {
  const draft = await client.calls.readDraft().catch(() => null);
  if (draft === null || useLogLine.getState().text !== '') return;
  const contact =
    draft.contactId === null ? null : await client.contacts.read({ id: draft.contactId }).catch(() => null);
  if (contact)
    useLogLine.setState({
      chosen: {
        by: 'contact',
        contactId: contact.id,
        name: contact.name,
        companyName: contact.companyName,
        number: null,
      },
    });
  setLineText(draft.text);
  setTimer(draft.timerStartedAt);
}

/** The field itself, with the person as a chip before the caret. */
function LineInput({ control }: { readonly control: LineControl }) {
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
