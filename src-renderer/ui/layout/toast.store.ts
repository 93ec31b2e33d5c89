import { create } from 'zustand';

interface ToastUndo {
  /** Takes the thing back. A rejection is shown as an error. */
  readonly run: () => Promise<unknown>;
  /** How long it can be taken back. */
  readonly seconds: number;
}

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'ok' | 'stop';
  readonly undo: ToastUndo | null;
}

interface ToastState {
  readonly toasts: readonly Toast[];
  readonly nextId: number;
}

export const useToasts = create<ToastState>(() => ({ toasts: [], nextId: 1 }));

interface ToastContent {
  readonly text: string;
  /** `stop` stays until it is closed; `ok` goes by itself. Default `ok`. */
  readonly tone?: 'ok' | 'stop';
  readonly undo?: ToastUndo;
}

/** Says at the foot of the window what was done. At most three are kept: the oldest goes first. */
export function showToast({ text, tone = 'ok', undo }: ToastContent): void {
  useToasts.setState(({ toasts, nextId }) => ({
    toasts: [...toasts, { id: nextId, text, tone, undo: undo ?? null }].slice(-3),
    nextId: nextId + 1,
  }));
}

export const dismissToast = (id: number): void =>
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));

/** Forgets every message: they may name people. */
export const clearToasts = (): void => useToasts.setState({ toasts: [] });
