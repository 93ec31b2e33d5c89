import type { Queries } from '../database/journal.ts';
import { readWork } from '../features/settings/settings.repository.ts';

/** Who works with this journal, as it is noted beside what was done; empty until somebody fills it in. */
export const readSellerName = async (queries: Queries): Promise<string> =>
  (await readWork(queries)).sellerName;
