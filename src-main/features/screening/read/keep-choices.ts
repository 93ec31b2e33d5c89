import { cellChangeSchema, listCardSchema } from '#shared/features/screening/screening-session.contract.ts';
import { mappingSchema, policySchema, stepSchema } from '#shared/features/screening/screening-words.ts';
import { toInstant } from '#shared/kernel/clock.ts';
import { idSchema, z } from '#shared/kernel/schema.ts';
import type { CellChange } from '#shared/lists/list-fields.ts';
import { readDraft, writeDraft } from '../../../database/drafts.ts';
import type { AuditTrail } from '../../../database/audit-trail.ts';
import type { DraftQueries, Queries } from '../../../database/journal.ts';
import { deleteUnusedEvidence } from '../screen/screening.repository.ts';
import type { ScreeningPorts } from '../screening-ports.ts';
import type { ListChoices } from './list-session.ts';

/** The draft that holds the list in hand. */
const KEY = 'list';

const readingSchema = z.object({
  encoding: z.string().exactOptional(),
  delimiter: z.string().exactOptional(),
  sheet: z.number().exactOptional(),
  headerRecord: z.number().nullable().exactOptional(),
});

const choicesSchema = z.object({
  id: idSchema,
  step: stepSchema,
  fileName: z.string(),
  sha256: z.string(),
  path: z.string().nullable(),
  reading: readingSchema,
  card: listCardSchema,
  mapping: mappingSchema,
  mappingFrom: z.enum(['guess', 'memory', 'person']),
  changes: z.array(cellChangeSchema),
  policy: policySchema,
});

/** What was chosen for the list in hand; null when there is none, or an earlier version of the product wrote it. */
export async function readChoices(queries: Queries): Promise<ListChoices | null> {
  const kept = choicesSchema.safeParse(await readDraft(queries, KEY));
  return kept.success ? kept.data : null;
}

/** What is written in the same breath as the choices. */
export interface KeptAlongside {
  /** A document that the choices do not name any more, and that is forgotten unless a written list stands on it. */
  readonly lost: string | null;
  /** Leaves an entry in the audit trail. */
  readonly alongside?: (queries: Queries, trail: AuditTrail) => Promise<void>;
}

/** Keeps the choices in place of those before, all of it or nothing; null forgets them. */
export async function keepChoices(
  { journal, clock }: Pick<ScreeningPorts, 'journal' | 'clock'>,
  choices: ListChoices | null,
  { lost, alongside }: KeptAlongside,
): Promise<void> {
  const keep = (queries: DraftQueries) => writeDraft(queries, KEY, asDraft(choices), toInstant(clock.now()));
  if (lost === null && !alongside) return journal.keepDraft(keep);
  await journal.write(async (queries, trail) => {
    await keep(queries);
    await alongside?.(queries, trail);
    if (lost === null) return;
    await deleteUnusedEvidence(queries, lost);
    trail.record({ action: 'screening.dropEvidence', table: 'evidenceFile', id: lost });
  });
}

// `text` is what a report about a person looks through in every draft.
const asDraft = (choices: ListChoices | null): object | null =>
  choices && { ...choices, text: choices.changes.map(typedIn).join('\n') };

function typedIn(change: CellChange): string {
  switch (change.kind) {
    case 'cell':
      return change.value;
    case 'replace':
      return `${change.find}\n${change.replace}`;
    case 'add-leading-zero':
      return '';
  }
}
