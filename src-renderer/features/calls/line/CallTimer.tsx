import { Square, Timer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { callsMessages } from '#shared/features/calls/calls.messages.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { setLineText, setTimer, useLogLine } from './log-line.store.ts';

/** Starts and stops the clock on a call; stopping writes the length into the line, where it can be mended. */
export function CallTimer() {
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
  `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
