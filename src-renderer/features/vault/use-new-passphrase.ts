import { useState } from 'react';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { useOperation } from '../../ipc/use-operation.ts';

export interface NewPassphrase {
  readonly text: string;
  readonly repeat: string;
  readonly isShown: boolean;
  readonly isSuggested: boolean;
  /** How hard it is to guess, 0–4; null until it has been judged. */
  readonly rating: { readonly score: number; readonly isAccepted: boolean } | null;
  /** True when two covered fields differ, or one was left empty. */
  readonly isRepeatWrong: boolean;
  readonly setText: (text: string) => void;
  readonly setRepeat: (repeat: string) => void;
  readonly setShown: (isShown: boolean) => void;
  /** Puts a generated passphrase in the field, uncovered. */
  readonly suggest: () => Promise<void>;
}

interface Draft {
  readonly text: string;
  readonly repeat: string;
  readonly isShown: boolean;
  readonly isSuggested: boolean;
}

/** A passphrase in the making: typed twice while covered, once while it can be read. */
export function useNewPassphrase(): NewPassphrase {
  const [draft, setDraft] = useState<Draft>({ text: '', repeat: '', isShown: false, isSuggested: false });
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const { text } = draft;
  const rated = useOperation(
    async () => ({ text, ...(await client.vault.ratePassphrase({ passphrase: text })) }),
    [text],
    [],
  );
  const suggestion = useAction(() => client.vault.suggestPassphrase());
  return {
    ...draft,
    // An answer about other words says nothing about these.
    rating: text !== '' && rated.value?.text === text ? rated.value : null,
    isRepeatWrong: !draft.isShown && draft.repeat !== text,
    setText: (next) => change({ text: next, isSuggested: false }),
    setRepeat: (repeat) => change({ repeat }),
    setShown: (isShown) => change({ isShown }),
    suggest: async () => {
      const outcome = await suggestion.run(undefined);
      if (!outcome.ok) return;
      change({ text: outcome.value.passphrase, repeat: '', isShown: true, isSuggested: true });
    },
  };
}
