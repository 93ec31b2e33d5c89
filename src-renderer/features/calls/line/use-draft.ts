import { useEffect } from 'react';
import { client } from '../../../ipc/client.ts';
import { draftOf, setLineText, setTimer, useLogLine } from './log-line.store.ts';

const SAVE_AFTER_MS = 400;

/** Keeps the half-written call in the vault, and brings it back after a lock. */
export function useDraft(): void {
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
