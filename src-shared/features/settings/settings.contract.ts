import { operation, operationWhileLocked } from '../../ipc/define-contract.ts';
import { textSchema, z } from '../../kernel/schema.ts';

/** How the window looks. Kept outside the vault, so that the lock screen speaks the right language. */
export const displaySchema = z.object({
  language: z.enum(['sv', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  density: z.enum(['compact', 'comfortable']),
});
export type Display = z.infer<typeof displaySchema>;

/** The company answerable for the data (personuppgiftsansvarig), as it is printed on reports. */
export const controllerSchema = z.object({
  name: textSchema(200),
  organisationNumber: textSchema(40),
  address: textSchema(400),
  email: textSchema(320),
  phone: textSchema(60),
  /** Data protection officer or whoever answers privacy questions. */
  privacyContact: textSchema(300),
});
export type Controller = z.infer<typeof controllerSchema>;

/** Whole hours 0–24, local time; outside them a call is `conditional`, an own default. */
const hoursSchema = z.object({ from: z.number().int().min(0).max(24), to: z.number().int().min(0).max(24) });

export const workSchema = z.object({
  sellerName: textSchema(200),
  /** What is sold, in the words used when telling a person why they are called. */
  offer: textSchema(400),
  idleLockMinutes: z.number().int().min(1).max(60),
  personHours: hoursSchema,
  companyHours: hoursSchema,
});
export type Work = z.infer<typeof workSchema>;

export const settingsContract = {
  readDisplay: operationWhileLocked(z.void(), displaySchema),
  writeDisplay: operationWhileLocked(displaySchema, z.void()),
  read: operation(z.void(), z.object({ controller: controllerSchema, work: workSchema })),
  writeController: operation(controllerSchema, z.void()),
  writeWork: operation(workSchema, z.void()),
};
