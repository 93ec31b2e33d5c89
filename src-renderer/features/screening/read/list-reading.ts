import type { Session } from '#shared/features/screening/screening-session.contract.ts';

/** The file of the list in hand, as it was read. */
export type ListFile = NonNullable<Session['file']>;

/** Another choice for reading it; what is not named stays as it is. */
export interface Reading {
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly sheet?: number;
  readonly headerRecord?: number | null;
}
