import type { DoNotCallRegister } from '#shared/compliance/rule-packs/rule-pack.ts';
import { expiryOf } from '#shared/compliance/do-not-call.rules.ts';
import { rulePacks } from '#shared/compliance/rule-packs/pack-for.ts';
import type { RegisterState } from '#shared/features/do-not-call/do-not-call.contract.ts';
import { addDays, type CalendarDay } from '#shared/kernel/clock.ts';
import type { RegisterFileRow } from './do-not-call.repository.ts';

/** The last day on which a clear answer from this version counts. */
export const validUntil = (register: Pick<DoNotCallRegister, 'valid'>, versionOn: CalendarDay): CalendarDay =>
  addDays(expiryOf(register, versionOn), -1);

/** A register as the window shows it on `today`. */
export function toRegisterState(
  register: RegisterState['register'],
  row: RegisterFileRow | undefined,
  today: CalendarDay,
): RegisterState {
  if (!row) return { register, file: null };
  const { versionOn, numberCount, fileName, importedAt, importedBy } = row;
  const until = validUntil(ruleOf(register), versionOn);
  const daysLeft = daysBetween(today, until) + 1;
  return {
    register,
    file: { versionOn, validUntil: until, daysLeft, numberCount, fileName, importedAt, importedBy },
  };
}

function ruleOf(register: RegisterState['register']): DoNotCallRegister {
  const rule = rulePacks.flatMap(({ registers }) => registers).find(({ id }) => id === register);
  if (!rule) throw new Error('a register without a rule');
  return rule;
}

const daysBetween = (from: CalendarDay, to: CalendarDay): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
