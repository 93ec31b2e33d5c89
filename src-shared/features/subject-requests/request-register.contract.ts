import { scopeSchema } from '../../compliance/vocabulary.ts';
import { documentSchema } from '../../documents/document-model.ts';
import { operation } from '../../ipc/define-contract.ts';
import { savedFileSchema } from '../../ipc/saved-file.ts';
import {
  calendarDaySchema,
  idSchema,
  instantSchema,
  requiredTextSchema,
  textSchema,
  z,
} from '../../kernel/schema.ts';
import { subjectSchema } from '../../compliance/subject.ts';

/** What a person may ask for (GDPR art. 15 to 18, 20 and 21). */
export const requestKinds = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
] as const;
export type RequestKind = (typeof requestKinds)[number];

/** Any channel will do (EDPB guidelines 01/2022). */
export const requestWays = ['email', 'phone', 'letter', 'visit', 'sms', 'other'] as const;
export type RequestWay = (typeof requestWays)[number];

export const requestOutcomes = ['granted', 'partly', 'refused', 'nothing-held', 'taken-back'] as const;
export type RequestOutcome = (typeof requestOutcomes)[number];

const requestEventKinds = [
  'received',
  'identity-asked',
  'identity-settled',
  'extended',
  'acted',
  'letter',
  'answered',
  'reopened',
] as const;

export const letterKinds = ['receipt', 'identity', 'extension', 'answer', 'refusal'] as const;
export type LetterKind = (typeof letterKinds)[number];

const languageSchema = z.enum(['sv', 'en']);

/** One line of the register. */
const requestSchema = z.object({
  id: idSchema,
  kind: z.enum(requestKinds),
  /** Empty once the person was erased. */
  name: z.string(),
  subject: subjectSchema,
  receivedOn: calendarDaySchema,
  /** Null for those from before it was asked. */
  receivedBy: z.enum(requestWays).nullable(),
  words: z.string(),
  /** The last day by law; after an extension, the later one. */
  dueOn: calendarDaySchema,
  /** Counted from the day the identity was settled, where it had to be asked for; else the same day. */
  laterDueOn: calendarDaySchema,
  /** Day 28, or before: what is aimed at. */
  aimOn: calendarDaySchema,
  extendedOn: calendarDaySchema.nullable(),
  /** May it be extended today (GDPR art. 12(3))? */
  mayExtend: z.boolean(),
  identityCheck: z.string(),
  identityAskedOn: calendarDaySchema.nullable(),
  identitySettledOn: calendarDaySchema.nullable(),
  language: languageSchema,
  outcome: z.enum(requestOutcomes).nullable(),
  answeredAt: instantSchema.nullable(),
  fileNames: z.array(z.string()),
});
export type SubjectRequest = z.infer<typeof requestSchema>;

const requestEventSchema = z.object({
  id: idSchema,
  kind: z.enum(requestEventKinds),
  at: instantSchema,
  note: z.string(),
  recordedBy: z.string(),
});

/** With what happened to it, oldest first. */
const requestDetailSchema = requestSchema.extend({ events: z.array(requestEventSchema) });
export type SubjectRequestDetail = z.infer<typeof requestDetailSchema>;

const recordInputSchema = z.object({
  id: idSchema,
  kind: z.enum(requestKinds),
  subject: subjectSchema,
  receivedOn: calendarDaySchema,
  receivedBy: z.enum(requestWays),
  /** What was asked, word for word where it matters. */
  words: textSchema(4000),
  /** How the identity was settled; empty while it is not. */
  identityCheck: textSchema(500),
  language: languageSchema,
  /** Of an objection to direct marketing: it is written into the opt-out register at once. Others give none. */
  scope: z.array(scopeSchema).max(6),
});
export type RecordRequestInput = z.input<typeof recordInputSchema>;

export const requestRegisterContract = {
  /**
   * Notes a request. An objection acts in the same breath (GDPR art. 21(3)): `optOuts` says what became blocked. Sent
   * twice, it is one.
   */
  record: operation(
    recordInputSchema,
    z.object({
      request: requestDetailSchema,
      optOuts: z.array(z.object({ display: z.string(), scope: z.array(scopeSchema) })),
    }),
  ),
  /** Open ones by their deadline, then the answered ones, the latest first. */
  list: operation(z.void(), z.array(requestSchema)),
  read: operation(z.object({ id: idSchema }), requestDetailSchema),
  /** What could settle the identity, from what is held: which address or number to answer or call back. */
  suggestIdentity: operation(
    z.object({ subject: subjectSchema, language: languageSchema.default('sv') }),
    z.array(
      z.object({
        way: z.enum(['known-address', 'called-back', 'questions']),
        /** The number or address, covered in part; for questions, what could be asked. */
        hint: z.string(),
      }),
    ),
  ),
  /** The person was asked who they are, or showed it (GDPR art. 12(6)). */
  noteIdentity: operation(
    z.object({
      id: idSchema,
      eventId: idSchema,
      state: z.enum(['asked', 'settled']),
      on: calendarDaySchema,
      words: textSchema(500),
    }),
    requestDetailSchema,
  ),
  /** Two months more, told with the reason inside the first month; else `extension-too-late`. */
  extend: operation(
    z.object({
      id: idSchema,
      eventId: idSchema,
      toldOn: calendarDaySchema,
      reason: requiredTextSchema(2000),
    }),
    requestDetailSchema,
  ),
  /** Something was done about it, in words. */
  noteAct: operation(
    z.object({ id: idSchema, eventId: idSchema, words: requiredTextSchema(2000) }),
    requestDetailSchema,
  ),
  /** A letter as it will be printed. `words` fills the place for the reason or the answer. */
  letter: operation(
    z.object({ id: idSchema, kind: z.enum(letterKinds), words: textSchema(4000) }),
    z.object({ document: documentSchema }),
  ),
  saveLetter: operation(
    z.object({ id: idSchema, eventId: idSchema, kind: z.enum(letterKinds), words: textSchema(4000) }),
    savedFileSchema,
  ),
  /** Ends a request. A refusal needs its reasons (GDPR art. 12(4)): `reason-missing`. */
  close: operation(
    z.object({
      id: idSchema,
      eventId: idSchema,
      outcome: z.enum(requestOutcomes),
      words: textSchema(4000),
    }),
    requestDetailSchema,
  ),
  reopen: operation(
    z.object({ id: idSchema, eventId: idSchema, words: requiredTextSchema(2000) }),
    requestDetailSchema,
  ),
};
