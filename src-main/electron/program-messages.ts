import type { Program, ProgramLimits } from '../host/program.ts';

/** What the journal's process asks of the one that may start others. */
export type ProgramWish =
  | {
      readonly kind: 'start-program';
      readonly id: number;
      readonly program: Program;
      readonly limits: ProgramLimits;
    }
  | { readonly kind: 'end-program'; readonly id: number };

/** The first comes with the port to the program. */
export type ProgramNews =
  | { readonly kind: 'program-started'; readonly id: number }
  | { readonly kind: 'program-ended'; readonly id: number };

export const isProgramWish = (message: unknown): message is ProgramWish =>
  isOfKind(message, 'start-program') || isOfKind(message, 'end-program');

export const isProgramNews = (message: unknown): message is ProgramNews =>
  isOfKind(message, 'program-started') || isOfKind(message, 'program-ended');

const isOfKind = (message: unknown, kind: string): boolean =>
  typeof message === 'object' && message !== null && 'kind' in message && message.kind === kind;
