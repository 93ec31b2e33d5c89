import type { ScreenedListDetail } from '#shared/features/screening/screening.contract.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import type { ListScreening } from '../read/list-session.ts';

/** The registers that a screening asked, and whether their answers count on `today`. */
export const registersUsed = (
  { registers }: Pick<ListScreening, 'registers'>,
  today: CalendarDay,
): ScreenedListDetail['registers'] =>
  registers.map(({ register, versionOn, validUntil, numberCount }) => ({
    register,
    versionOn,
    validUntil,
    isValid: validUntil !== null && today <= validUntil,
    numberCount,
  }));
