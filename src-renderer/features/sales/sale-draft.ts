import type { OptOutOffer, Sale, SaleInput } from '#shared/features/sales/sales.contract.ts';
import { wrongDayOf } from '#shared/features/sales/sale-days.rules.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';

/** Whom something was sold to, with the numbers and addresses that may have been given. */
export interface Customer {
  readonly id: string;
  readonly name: string;
  readonly points: readonly {
    readonly id: string;
    /** Null when it could not be understood. */
    readonly normalised: string | null;
    readonly display: string;
    readonly isMasked: boolean;
  }[];
}

/** A sale while it is being written. Its id is made once, so saving twice is saving once. */
export interface SaleDraft extends Omit<SaleInput, 'soldOn'> {
  readonly soldOn: CalendarDay | null;
}

/** Nothing sold yet: a single purchase of today. */
export const emptySale = (contactId: string, today: CalendarDay): SaleDraft => ({
  id: crypto.randomUUID(),
  contactId,
  soldOn: today,
  productKind: '',
  reference: '',
  isContract: false,
  contractEndsOn: null,
  confirmedRunningOn: null,
  obtainedPointIds: [],
  wasOptOutOffered: 'unknown' satisfies OptOutOffer,
  note: '',
});

/** A recorded sale, ready to be corrected. */
export function draftOf(sale: Sale): SaleInput {
  const { obtainedPoints, recordedAt: _, recordedBy: __, ...fields } = sale;
  return { ...fields, obtainedPointIds: obtainedPoints.flatMap(({ pointId }) => pointId ?? []) };
}

/** What must be mended before it can be saved. */
export interface SaleProblems {
  readonly isProductMissing: boolean;
  readonly wrongDay: 'soldOn' | 'contractEndsOn' | 'confirmedRunningOn' | null;
}

export const problemsOf = (draft: SaleDraft, today: CalendarDay): SaleProblems => ({
  isProductMissing: draft.productKind.trim() === '',
  wrongDay: draft.soldOn === null ? 'soldOn' : wrongDayOf({ ...daysOf(draft), soldOn: draft.soldOn }, today),
});

/** The draft as it is sent; null while something is wrong. */
export function inputOf(draft: SaleDraft, today: CalendarDay): SaleInput | null {
  const { isProductMissing, wrongDay } = problemsOf(draft, today);
  if (isProductMissing || wrongDay !== null || draft.soldOn === null) return null;
  return { ...draft, ...daysOf(draft), soldOn: draft.soldOn };
}

/** A single purchase has no days of a contract, whatever was typed before. */
const daysOf = ({ isContract, contractEndsOn, confirmedRunningOn }: SaleDraft) => ({
  isContract,
  contractEndsOn: isContract ? contractEndsOn : null,
  confirmedRunningOn: isContract ? confirmedRunningOn : null,
});
