import { retentionKinds } from '#shared/features/retention/retention.contract.ts';
import { retentionKindTexts } from '#shared/features/retention/retention.messages.ts';
import { type Language, translate } from '#shared/i18n/text.ts';
import type { Queries } from '../../database/journal.ts';
import { readPeriods } from './retention-settings.repository.ts';

/** How long each kind is kept, in words: what the record of processing says (GDPR art. 30(1)(f)). */
export async function sayTimeLimits(
  queries: Queries,
  language: Language,
): Promise<{ what: string; countedFrom: string; months: number }[]> {
  const periods = await readPeriods(queries);
  return retentionKinds.map((kind) => ({
    what: translate(retentionKindTexts[kind].title, language),
    countedFrom: translate(retentionKindTexts[kind].countedFrom, language),
    months: periods[kind],
  }));
}
