import { operation, operationWhileLocked } from '../../ipc/define-contract.ts';
import { channels, citationSchema, recipientKinds } from '../../compliance/vocabulary.ts';
import { calendarDaySchema, requiredTextSchema, textSchema, z } from '../../kernel/schema.ts';

export const permissions = ['opt-in', 'opt-out', 'forbidden'] as const;
const permissionSchema = z.enum(permissions);

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

/** A company's own word in place of one rule. */
const ownRulingSchema = z.object({
  permission: permissionSchema,
  note: z.string(),
  decidedBy: z.string(),
  decidedOn: calendarDaySchema,
});

/** One rule of a country as it holds today, and what the company has put in its place. */
const countryRuleSchema = z.object({
  id: z.string(),
  channels: z.array(z.enum(channels)),
  recipient: z.enum(recipientKinds),
  /** What the pack says, whatever the company does. */
  permission: permissionSchema,
  onlyIf: z.enum(['about-their-work', 'published-address', 'presumed-interest']).nullable(),
  hasSoftOptIn: z.boolean(),
  confidence: z.enum(['high', 'medium', 'low']),
  citations: z.array(citationSchema),
  ownRuling: ownRulingSchema.nullable(),
});
export type CountryRule = z.infer<typeof countryRuleSchema>;

export const settingsContract = {
  /** The rules of a country (ISO 3166) that hold today; `ZZ` for every country without rules of its own. */
  rules: operation(
    z.object({ country: z.string().regex(/^[A-Z]{2}$/) }),
    z.object({ versionOn: calendarDaySchema, rules: z.array(countryRuleSchema) }),
  ),
  /** Puts the company's own word in place of a rule; every verdict then says so. A null permission takes it back. */
  overrule: operation(
    z.object({
      ruleId: requiredTextSchema(80),
      permission: permissionSchema.nullable(),
      note: requiredTextSchema(1000),
      decidedBy: requiredTextSchema(200),
    }),
    z.void(),
  ),
  readDisplay: operationWhileLocked(z.void(), displaySchema),
  writeDisplay: operationWhileLocked(displaySchema, z.void()),
  read: operation(z.void(), z.object({ controller: controllerSchema, work: workSchema })),
  writeController: operation(controllerSchema, z.void()),
  writeWork: operation(workSchema, z.void()),
};
