import { operation } from '../../ipc/define-contract.ts';
import { calendarDaySchema, idSchema, requiredTextSchema, z } from '../../kernel/schema.ts';

/** The do-not-call registers the product knows. */
export const registers = ['nix-telefon'] as const;

export const doNotCallContract = {
  /**
   * Notes that one number was looked up in a register. Its validity runs from the register's own version
   * date, not from today (rules.md trap 11).
   */
  recordCheck: operation(
    z.object({
      id: idSchema,
      register: z.enum(registers),
      number: requiredTextSchema(80),
      registerVersionOn: calendarDaySchema,
      isListed: z.boolean(),
    }),
    z.void(),
  ),
};
