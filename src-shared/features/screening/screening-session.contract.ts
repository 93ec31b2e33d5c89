import { reasonSchema } from '../../compliance/vocabulary.ts';
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
import { rowProblems } from '../../lists/list-fields.ts';
import {
  audiences,
  lawfulBases,
  listFieldSchema,
  mappingSchema,
  namedAnswers,
  policyFields,
  policySchema,
  requiredOfCard,
  rowCodeSchema,
  rowWords,
  stepSchema,
} from './screening-words.ts';

const day = z.union([calendarDaySchema, z.literal('')]);

/** What is known about a purchased list. Empty until the person fills it in; rows are not cleared before it is complete. */
export const listCardSchema = z.object({
  supplier: textSchema(200),
  obtainedOn: day,
  /** When the people gave their details, as far as anybody knows. */
  collectedOn: day,
  collectedHow: textSchema(1000),
  toldWhat: textSchema(1000),
  isControllerNamed: z.enum(namedAnswers),
  lawfulBasis: z.enum(lawfulBases),
  audience: z.enum(audiences),
  deleteOn: day,
  /** The contract or invoice that is kept as proof. */
  evidence: z.object({ id: idSchema, name: z.string() }).nullable(),
});
export type ListCard = z.infer<typeof listCardSchema>;

const listFileSchema = z.object({
  fileName: z.string(),
  byteLength: z.number(),
  kind: z.enum(['text', 'xlsx']),
  encoding: z.string().nullable(),
  encodings: z.array(z.object({ encoding: z.string(), lines: z.array(z.string()) })),
  delimiter: z.string().nullable(),
  sheets: z.array(z.object({ name: z.string(), isHidden: z.boolean() })),
  sheet: z.number().nullable(),
  headerRecord: z.number().nullable(),
  columns: z.array(z.string()),
  samples: z.array(z.array(z.string())),
  rowCount: z.number(),
  raggedRows: z.number(),
  endsInsideQuotes: z.boolean(),
  /** Cells of a workbook that are read as empty, because their formula was saved without a value. */
  formulasWithoutValue: z.number(),
  /** The first rows under the header, as they will be imported. */
  preview: z.array(z.array(z.string())),
});

const countsSchema = z.record(rowCodeSchema, z.number());

/** A register that was asked, and how long its answer counts. */
export const registerUsedSchema = z.object({
  register: z.string(),
  /** Null when no file of it was ever imported. */
  versionOn: calendarDaySchema.nullable(),
  /** The last day on which a clear answer counts; null when there is no file. */
  validUntil: calendarDaySchema.nullable(),
  isValid: z.boolean(),
  numberCount: z.number(),
});

const screeningSchema = z.object({
  at: instantSchema,
  counts: countsSchema,
  registers: z.array(registerUsedSchema),
  rulePack: z.string(),
});

export const dryRunSchema = z.object({
  new: z.number(),
  updated: z.number(),
  /** Of the updated: how many values of each field would change. */
  changedFields: z.record(z.enum(policyFields), z.number()),
  same: z.number(),
  blocked: z.number(),
  broken: z.number(),
});
export type DryRun = z.infer<typeof dryRunSchema>;

/** A list on its way through the wizard. Kept while the journal is open; what was chosen survives a lock. */
const sessionSchema = z.object({
  id: idSchema,
  step: stepSchema,
  /** Null when the file must be chosen again: it was pasted, moved or changed. */
  file: listFileSchema.nullable(),
  /** The name of the file that the choices below were made for. */
  fileName: z.string(),
  card: listCardSchema,
  /** What the card still lacks. */
  missing: z.array(z.enum(requiredOfCard)),
  mapping: mappingSchema,
  mappingFrom: z.enum(['guess', 'memory', 'person']),
  changeCount: z.number(),
  /** Rows by gravest problem, after a check; null before. */
  problems: z.record(z.enum(rowProblems), z.number()).nullable(),
  screening: screeningSchema.nullable(),
  policy: policySchema,
  dryRun: dryRunSchema.nullable(),
});
export type Session = z.infer<typeof sessionSchema>;

export const cellChangeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('cell'),
    row: z.number().int().min(0),
    column: z.number().int().min(0).max(499),
    value: z.string().max(32_767),
  }),
  z.object({
    kind: z.literal('replace'),
    column: z.number().int().min(0).max(499),
    find: z.string().min(1).max(400),
    replace: z.string().max(400),
  }),
  z.object({ kind: z.literal('add-leading-zero'), column: z.number().int().min(0).max(499) }),
]);

const sessionRowSchema = z.object({
  /** Place among the rows under the header, from 0: what changes name. */
  row: z.number(),
  /** As a person counts in the file. */
  number: z.number(),
  /** Every column, in the file's order. */
  cells: z.array(z.string()),
  problems: z.array(z.enum(rowProblems)),
  /** Columns whose cell is what is wrong. */
  wrongColumns: z.array(z.number()),
  code: rowCodeSchema.nullable(),
  /** Why, as the decision says it; null for what is about the file itself, where `words` says it. */
  reason: reasonSchema.nullable(),
  /** For codes without a reason of the decision. `row` is the other row's number in the file. */
  words: z
    .object({
      key: z.enum(rowWords),
      row: z.number().nullable(),
    })
    .nullable(),
});
export type SessionRow = z.infer<typeof sessionRowSchema>;

const opened = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('cancelled') }),
  z.object({ outcome: z.literal('read'), session: sessionSchema }),
]);

export const sessionOperations = {
  /** The list in hand, or null. After a lock its file is read again, when it is still there and the same. */
  session: operation(z.void(), sessionSchema.nullable()),
  /** Lets the person pick a file. The list in hand gives way, unless it was about this very file. */
  chooseFile: operation(z.void(), opened),
  /** A dropped or pasted file, piece by piece: base64 of at most 4 MB each. Reads it with the last piece. */
  bringPart: operation(
    z.object({
      transferId: idSchema,
      name: requiredTextSchema(255),
      part: z.string().max(5_600_000),
      isLast: z.boolean(),
    }),
    sessionSchema.nullable(),
  ),
  /** Reads the same file with other choices; what depends on them is forgotten. */
  readAgain: operation(
    z.object({
      encoding: z.string().max(40).optional(),
      delimiter: z.string().max(1).optional(),
      sheet: z.number().int().min(0).optional(),
      headerRecord: z.number().int().min(0).nullable().optional(),
    }),
    sessionSchema,
  ),
  goTo: operation(z.object({ step: stepSchema }), sessionSchema),
  saveCard: operation(listCardSchema, sessionSchema),
  /** Keeps a contract or invoice inside the journal, at most 10 MB. */
  attachEvidence: operation(z.void(), sessionSchema.nullable()),
  saveMapping: operation(z.object({ mapping: z.array(listFieldSchema).max(500) }), sessionSchema),
  /** Looks for what is wrong in the rows. */
  check: operation(z.void(), sessionSchema),
  previewChange: operation(
    cellChangeSchema,
    z.object({
      count: z.number(),
      samples: z.array(z.object({ number: z.number(), before: z.string(), after: z.string() })),
    }),
  ),
  change: operation(cellChangeSchema, sessionSchema),
  /** Takes the last change back. */
  undoChange: operation(z.void(), sessionSchema),
  /** One code and one reason for every row. */
  screen: operation(z.void(), sessionSchema),
  rows: operation(
    z.object({
      show: z.union([z.enum(['all', 'problems']), rowCodeSchema]),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(200),
    }),
    z.object({ rows: z.array(sessionRowSchema), total: z.number() }),
  ),
  /** What writing would do, without doing it. */
  dryRun: operation(z.object({ policy: policySchema }), sessionSchema),
  /** All of it or nothing, after a copy of the journal. The same id twice is one list. */
  write: operation(z.object({ id: idSchema, policy: policySchema }), z.object({ id: idSchema })),
  /** Stops what is running; what it had begun leaves nothing behind. */
  cancel: operation(z.void(), z.void()),
  /** Ends the list in hand without a trace. */
  discard: operation(z.void(), z.void()),
  /** The rows that cannot be used for what is wrong in them, as the same kind of file with a reason. */
  saveBadRows: operation(z.object({ language: z.enum(['sv', 'en']) }), savedFileSchema),
};
