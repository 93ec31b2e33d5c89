import { createHash } from 'node:crypto';
import type { ConsentInput } from '#shared/features/consents/consents.contract.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { Instant } from '#shared/kernel/clock.ts';
import type { Queries } from '../../database/journal.ts';
import { findWording, findWordingByHash, insertWording } from './consents.repository.ts';

/** The number of a wording, kept once however often it is used. Throws `invalid-input` for an unknown number. */
export async function keepWording(
  queries: Queries,
  wording: ConsentInput['wording'],
  now: Instant,
): Promise<number> {
  if (wording.kind === 'known') {
    const known = await findWording(queries, wording.number);
    if (!known) throw new AppError('invalid-input', { field: 'wording' });
    return known.id;
  }
  const { language } = wording;
  const text = wording.text.normalize('NFC').replaceAll('\r\n', '\n');
  const hash = createHash('sha256').update(`${language}\n${text}`).digest('hex');
  const same = await findWordingByHash(queries, hash);
  return same?.id ?? insertWording(queries, { text, language, hash, createdAt: now });
}
