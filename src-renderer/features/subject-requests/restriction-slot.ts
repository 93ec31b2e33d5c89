import type { ReactNode } from 'react';

/** Starts the restriction of a contact; says in words what was done. */
export type RestrictionSlot = (contactId: string, onActed: (words: string) => void) => ReactNode;
