import { useState } from 'react';
import { screeningMessages } from '#shared/features/screening/screening.messages.ts';
import type { Session } from '#shared/features/screening/screening-session.contract.ts';
import type { AppError } from '#shared/kernel/app-error.ts';
import type { CellChange } from '#shared/lists/list-fields.ts';
import { client } from '../../../ipc/client.ts';
import { useAction } from '../../../ipc/use-action.ts';
import { useTexts } from '../../../ui/language.tsx';
import { showToast } from '../../../ui/layout/toast.store.ts';

export interface Changes {
  /** False when it could not be made; why stands in `error`. */
  readonly make: (change: CellChange) => Promise<boolean>;
  readonly undo: () => void;
  readonly isUndoing: boolean;
  readonly isPending: boolean;
  readonly error: AppError | null;
  /** What was just typed into a cell, until the rows have been looked through again; undefined for any other cell. */
  readonly typedInto: (row: number, column: number) => string | undefined;
}

type CellEdit = Extract<CellChange, { readonly kind: 'cell' }>;

const KEPT = 50;

interface Check {
  readonly isRunning: boolean;
  readonly clearError: () => void;
}

/** Changes to what the list says, and the way back from the last of them. The file itself stays as it is. */
export function useChanges(take: (session: Session) => void, check: Check): Changes {
  const t = useTexts(screeningMessages);
  const change = useAction(afterStopping(check, client.screening.change), 'in-place');
  const back = useAction(
    afterStopping(check, () => client.screening.undoChange()),
    'in-place',
  );
  const [typed, setTyped] = useState<readonly CellEdit[]>([]);
  const make = async (wanted: CellChange) => {
    back.clearError();
    const outcome = await change.run(wanted);
    if (!outcome.ok) return false;
    setTyped(wanted.kind === 'cell' ? [...typed, wanted].slice(-KEPT) : []);
    take(outcome.value);
    return true;
  };
  const undo = async () => {
    if (back.isPending) return;
    change.clearError();
    const outcome = await back.run(undefined);
    if (!outcome.ok) return;
    setTyped([]);
    take(outcome.value);
    showToast({ text: t('undoneChange') });
  };
  return {
    make,
    undo: () => void undo(),
    isUndoing: back.isPending,
    isPending: change.isPending || back.isPending,
    error: change.error ?? back.error,
    typedInto: (row, column) => typed.findLast((edit) => edit.row === row && edit.column === column)?.value,
  };
}

/** Nothing may change under the check: it is stopped first, and begins again by itself after the change. */
const afterStopping =
  <Input, Output>(check: Check, work: (input: Input) => Promise<Output>) =>
  async (input: Input): Promise<Output> => {
    if (check.isRunning) {
      await client.screening.cancel();
      check.clearError();
    }
    return work(input);
  };
