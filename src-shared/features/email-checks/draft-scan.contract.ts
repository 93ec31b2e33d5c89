import { citationSchema, duties } from '../../compliance/vocabulary.ts';
import { requiredTextSchema, z } from '../../kernel/schema.ts';

/** What in a draft lets its sender see what somebody does with it. */
const findingKinds = [
  'open-pixel',
  'css-beacon',
  'font-beacon',
  'embedded-beacon',
  'tracked-link',
  'read-receipt',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** By what it was told. */
const findingWhys = [
  'vendor-address',
  'tiny-image',
  'hidden-image',
  'merge-tag',
  'recipient-address',
  'recipient-parameter',
  'recipient-token',
  'redirect',
  'open-address',
  'receipt-header',
] as const;
export type FindingWhy = (typeof findingWhys)[number];

const findingSchema = z.object({
  kind: z.enum(findingKinds),
  /** The service, when its addresses are known. */
  vendor: z.string().nullable(),
  /** The address, or the header's name; at most 120 characters. */
  where: z.string().max(120),
  why: z.enum(findingWhys),
  sure: z.enum(['certain', 'likely']),
  /** How many of the same: of this kind, told by the same, at the same host. */
  count: z.number().int().min(1),
});
export type Finding = z.infer<typeof findingSchema>;

/** The duties of a message that its text can meet. */
export const draftDuties = duties.filter((duty) => duty.startsWith('write-'));

const dutyCheckSchema = z.object({
  duty: z.enum(duties),
  state: z.enum(['met', 'missing', 'unsure']),
  /** What met it, or what left it unsure; null when there is nothing to show. */
  quote: z.string().max(160).nullable(),
  citations: z.array(citationSchema),
});
export type DutyCheck = z.infer<typeof dutyCheckSchema>;

const usesOfTracking = ['none', 'opens', 'links', 'both'] as const;
export type UsesTracking = (typeof usesOfTracking)[number];

export const draftScanSchema = z.object({
  kind: z.enum(['message', 'html', 'text']),
  subject: z.string(),
  usesTracking: z.enum(usesOfTracking),
  /** The certain ones first; at most 200. */
  findings: z.array(findingSchema).max(200),
  /** One for each duty, whether or not the recipient is owed it: that is the decision's to say. */
  checks: z.array(dutyCheckSchema),
});
export type DraftScan = z.infer<typeof draftScanSchema>;

/** A draft to be scanned: text that was pasted or dropped, or a file that is chosen next. */
export const scanDraftInputSchema = z.discriminatedUnion('from', [
  z.object({ from: z.literal('paste'), text: requiredTextSchema(20 * 1024 * 1024) }),
  z.object({ from: z.literal('file') }),
]);
export type ScanDraftInput = z.infer<typeof scanDraftInputSchema>;

/** Null when no file was chosen. */
export const scanDraftOutputSchema = draftScanSchema.nullable();
