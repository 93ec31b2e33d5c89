import type { CalendarDay } from '../../kernel/clock.ts';

/** The days of a sale while it is being written; null for what is not given. */
export interface SaleDays {
  readonly soldOn: CalendarDay;
  readonly isContract: boolean;
  readonly contractEndsOn: CalendarDay | null;
  readonly confirmedRunningOn: CalendarDay | null;
}

/**
 * The day that cannot be: a sale or a confirmation that lies ahead, an end or a confirmation before the sale, or either
 * of them on a single purchase. Null when all can.
 */
export function wrongDayOf(
  { soldOn, isContract, contractEndsOn, confirmedRunningOn }: SaleDays,
  today: CalendarDay,
): 'soldOn' | 'contractEndsOn' | 'confirmedRunningOn' | null {
  if (soldOn > today) return 'soldOn';
  if (contractEndsOn !== null && (!isContract || contractEndsOn < soldOn)) return 'contractEndsOn';
  if (confirmedRunningOn === null) return null;
  const canBe = isContract && confirmedRunningOn >= soldOn && confirmedRunningOn <= today;
  return canBe ? null : 'confirmedRunningOn';
}
