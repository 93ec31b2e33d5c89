import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { CallOutcome } from '#shared/features/calls/calls.contract.ts';
import { handleLineKey } from './line-keys.ts';
import { offeredScopes } from './NeverScopeChoice.tsx';
import {
  askOutcome,
  choose,
  setCandidate,
  setLineText,
  setNeverScope,
  setOutcome,
  unchoose,
  useLogLine,
} from './log-line.store.ts';
import { findFirst, useSuggestions } from './use-suggestions.ts';
import type { WrittenCall } from './use-written-call.ts';

/** What the keys and presses of the log line do. */
export function useLineControl(written: WrittenCall) {
  const input = useFocusedInput();
  const { text, chosen, isAskingOutcome } = useLogLine();
  const list = useSuggestionList(text, chosen !== null);
  const { rows, all, active, setActive, close } = list;

  const pick = (index: number) => {
    const row = all[index];
    if (!row) return;
    choose(row.chosen, text.slice(list.nameEnd).trimStart());
    close();
    input.current?.focus();
  };
  const answer = (outcome: CallOutcome) => {
    if (outcome === 'never-again') setOutcome(outcome);
    else written.save(outcome);
    input.current?.focus();
  };
  const enter = () => {
    if (chosen === null && list.isLoading) void chooseWhenKnown(text, list.nameEnd).then(close);
    else if (chosen === null) pick(Math.min(active, all.length - 1));
    else if (!written.save()) askOutcome();
  };
  const write = (typed: string) => {
    setLineText(typed);
    list.open();
  };
  const handleKey = (event: KeyboardEvent<HTMLInputElement>) =>
    handleLineKey(event, {
      rows: rows.length,
      active,
      setActive,
      close: rows.length > 0 ? close : null,
      moveScope: written.outcome === 'never-again' ? moveScope : null,
      enter,
      answer: isAskingOutcome && written.outcome === null ? answer : null,
      unchoose: chosen === null ? null : unchoose,
      lastChip: written.line.chips.at(-1) ?? null,
    });
  return { input, rows, active, isLoading: list.isLoading, pick, answer, enter, write, handleKey, close };
}

/** The next of the things that "never again" can block, round and round. */
function moveScope(step: number): void {
  const { chosen, neverScope } = useLogLine.getState();
  const offered = offeredScopes(chosen);
  const next = offered.at((offered.indexOf(neverScope) + step) % offered.length);
  if (next) setNeverScope(next);
}

/** The line has the focus as soon as it is there. */
function useFocusedInput() {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return input;
}

export type LineControl = ReturnType<typeof useLineControl>;

function useSuggestionList(text: string, isSettled: boolean) {
  const [active, setActive] = useState(0);
  const [isOpen, setIsOpen] = useState(false);
  const { rows: all, nameEnd, isLoading } = useSuggestions(text, isSettled);
  const rows = isOpen ? all : [];
  // Kept while the list is closed: the guard must not fall silent when it is pressed.
  usePublishedCandidate(JSON.stringify(all[active]?.chosen ?? null));
  const open = () => {
    setActive(0);
    setIsOpen(true);
  };
  return { all, rows, nameEnd, isLoading, active, setActive, open, close: () => setIsOpen(false) };
}

/** Enter came before the suggestions: waits for them, so that haste never makes a second Anna. */
async function chooseWhenKnown(typed: string, nameEnd: number): Promise<void> {
  const found = await findFirst(typed).catch(() => null);
  const { chosen, text } = useLogLine.getState();
  if (found === null || chosen !== null || !text.startsWith(typed)) return;
  choose(found, text.slice(nameEnd).trimStart());
}

/** Tells the guard whom Enter would choose. Compared as JSON: the rows are new objects at every keystroke. */
function usePublishedCandidate(candidate: string): void {
  useEffect(() => setCandidate(JSON.parse(candidate) as Parameters<typeof setCandidate>[0]), [candidate]);
}
