import { whoSchema } from '../../compliance/party.ts';
import { decisionSchema, verdictSchema } from '../../compliance/vocabulary.ts';
import { operation } from '../../ipc/define-contract.ts';
import { savedFileSchema } from '../../ipc/saved-file.ts';
import {
  calendarDaySchema,
  idSchema,
  instantSchema,
  requiredTextSchema,
  textSchema,
  timeOfDaySchema,
  z,
} from '../../kernel/schema.ts';

/** Outcome and openness to be contacted again, in one answer. */
export const callOutcomes = [
  'talked-open',
  'talked-later',
  'talked-not-now',
  'no-answer',
  'wrong-number',
  'never-again',
] as const;
export type CallOutcome = (typeof callOutcomes)[number];
const callOutcomeSchema = z.enum(callOutcomes);

/** The one key that answers each outcome. */
export const outcomeKeys: Readonly<Record<CallOutcome, string>> = {
  'talked-open': '1',
  'talked-later': '2',
  'talked-not-now': '3',
  'no-answer': '4',
  'wrong-number': '5',
  'never-again': 'x',
};

/** What kind of contact was made; all are logged in the same line. */
const callKinds = ['call', 'visit', 'sms', 'email'] as const;
export type CallKind = (typeof callKinds)[number];
const directions = ['out', 'in'] as const;

/** What "never again" blocks. */
export const neverScopes = ['number', 'person', 'company'] as const;

/** Seconds a saved call can be undone. */
export const UNDO_SECONDS = 10;

const callFieldsSchema = z.object({
  kind: z.enum(callKinds).default('call'),
  direction: z.enum(directions).default('out'),
  contactId: idSchema.nullable(),
  /** What was typed or dialled; null when the contact has none or it was a visit. */
  number: textSchema(80).nullable(),
  calledAt: instantSchema,
  /** Minutes east of UTC where the call was made, so local time survives a journey. */
  utcOffsetMinutes: z.number().int().min(-840).max(840),
  durationSeconds: z.number().int().min(0).max(86_400).nullable(),
  outcome: callOutcomeSchema,
  followUpOn: calendarDaySchema.nullable(),
  followUpTime: timeOfDaySchema.nullable(),
  note: textSchema(4000),
});

export const recordCallSchema = callFieldsSchema.extend({
  id: idSchema,
  /** Only read when the outcome is `never-again`. */
  neverScope: z.enum(neverScopes).default('number'),
});
export type RecordCall = z.input<typeof recordCallSchema>;

const callSchema = z.object({
  id: idSchema,
  /** Order of logging: newest is highest. */
  seq: z.number().int(),
  kind: z.enum(callKinds),
  direction: z.enum(directions),
  contactId: idSchema.nullable(),
  /** Empty for an unnamed call. */
  name: z.string(),
  companyName: z.string(),
  /** As it may be shown: masked while suppressed; empty when there is none. */
  number: z.string(),
  isNumberMasked: z.boolean(),
  isSuppressed: z.boolean(),
  calledAt: instantSchema,
  utcOffsetMinutes: z.number().int(),
  loggedAt: instantSchema,
  durationSeconds: z.number().int().nullable(),
  outcome: callOutcomeSchema,
  followUpOn: calendarDaySchema.nullable(),
  followUpTime: timeOfDaySchema.nullable(),
  isFollowUpDone: z.boolean(),
  note: z.string(),
  /** What the guard said when the call was logged. */
  verdictThen: verdictSchema,
  isCorrected: z.boolean(),
});
export type Call = z.infer<typeof callSchema>;

/** Everything the guard column shows. */
const guardCardSchema = z.object({
  contactId: idSchema.nullable(),
  name: z.string(),
  companyName: z.string(),
  role: z.string(),
  /** Masked while the verdict is blocked. Empty when there is no number. */
  number: z.string(),
  isNumberMasked: z.boolean(),
  /** True when the number belongs to a company switchboard: ask who. */
  isSwitchboard: z.boolean(),
  decision: decisionSchema,
  lastCall: z.object({ calledAt: instantSchema, outcome: callOutcomeSchema, note: z.string() }).nullable(),
  followUpOn: calendarDaySchema.nullable(),
  /** What to say first: where the number came from, in the words of its source; empty when unknown. */
  sourceKind: z.string(),
  sourceNote: z.string(),
});
export type GuardCard = z.infer<typeof guardCardSchema>;

export const callFilterSchema = z.object({
  /** Matches names, companies, numbers in any format and notes; every word must match. */
  text: textSchema(200).default(''),
  outcomes: z.array(callOutcomeSchema).default([]),
  contactId: idSchema.nullable().default(null),
  /** Local calendar days, both included. */
  from: calendarDaySchema.nullable().default(null),
  to: calendarDaySchema.nullable().default(null),
  onlyUnnamed: z.boolean().default(false),
});
export type CallFilter = z.input<typeof callFilterSchema>;

/** A half-written call: kept inside the vault when it locks. */
export const callDraftSchema = z.object({
  text: textSchema(4000),
  contactId: idSchema.nullable(),
  timerStartedAt: instantSchema.nullable(),
});
export type CallDraft = z.infer<typeof callDraftSchema>;

export const callsContract = {
  guard: operation(whoSchema, guardCardSchema),
  /** Uncovers a blocked number. The reason goes into the audit trail. */
  revealNumber: operation(
    z.object({ who: whoSchema, reason: requiredTextSchema(300) }),
    z.object({ number: z.string() }),
  ),
  /** Durable when it answers. The same id twice is one call. */
  record: operation(
    recordCallSchema,
    z.object({
      call: callSchema,
      /** What "never again" did block: the nearest to what was asked for; null for every other outcome. */
      blocked: z.enum(neverScopes).nullable(),
    }),
  ),
  /**
   * Old values stay in the audit trail; `number` null leaves it as it is. Nothing here lifts an opt-out or adds one:
   * "never again" is logged, or added to the register, and is never the outcome of a correction.
   */
  correct: operation(callFieldsSchema.omit({ contactId: true }).extend({ id: idSchema }), callSchema),
  /** Takes a call back within `UNDO_SECONDS`; an opt-out it wrote is retracted by an event of its own. */
  undo: operation(z.object({ id: idSchema }), z.void()),
  /** Newest first. `beforeSeq` continues where the last page ended. */
  list: operation(
    z.object({
      filter: callFilterSchema.prefault({}),
      beforeSeq: z.number().int().nullable().default(null),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    z.object({
      rows: z.array(callSchema),
      nextBeforeSeq: z.number().int().nullable(),
      /** How many calls the journal holds in all, filter or not. */
      totalInJournal: z.number().int(),
    }),
  ),
  read: operation(z.object({ id: idSchema }), callSchema),
  /** Follow-ups due on or before a local day, oldest first. */
  followUps: operation(z.object({ until: calendarDaySchema }), z.array(callSchema)),
  completeFollowUp: operation(z.object({ id: idSchema, isDone: z.boolean() }), callSchema),
  /** Gives an unnamed call its person. */
  name: operation(z.object({ id: idSchema, contactId: idSchema }), callSchema),
  exportCsv: operation(
    z.object({ filter: callFilterSchema.prefault({}), language: z.enum(['sv', 'en']) }),
    savedFileSchema,
  ),
  /** Stops the calls that are being saved; nothing is left of the file. */
  cancelExport: operation(z.void(), z.void()),
  readDraft: operation(z.void(), callDraftSchema.nullable()),
  saveDraft: operation(callDraftSchema.nullable(), z.void()),
};
