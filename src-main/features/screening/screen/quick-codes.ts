import type { RowFinding } from '#shared/features/screening/row-code.rules.ts';
import { emailsPerRow, phonesPerRow, type ScanBatch } from '../../../import/list-protocol.ts';
import type { ScreeningSets } from './load-screening.ts';
import { createQuickFinding } from './quick-findings.ts';
import { type FormOfRow, holdsPersonalNumber, saysNo } from './see-row.ts';
import type { SharedFinding, Tally } from './tally-rows.ts';

/** The code of a row that the journal knows nothing of. */
export type QuickCode = (batch: ScanBatch, index: number, isRepeated: boolean) => SharedFinding;

export function createQuickCode(
  sets: ScreeningSets,
  formOf: FormOfRow,
  tally: Pick<Tally, 'share'>,
): QuickCode {
  const quick = createQuickFinding(sets, tally);
  const inWords = (code: RowFinding['code'], words: RowFinding['words']) =>
    tally.share({ code, reason: null, words });
  const invalid = inWords('invalid', 'invalid');
  const personalNumber = inWords('invalid', 'personal-number');
  const emailOnly = inWords('not-checked', 'email-only');
  const listSaysNo = inWords('own-opt-out', 'list-says-no');
  const repeated = inWords('duplicate-in-file', 'same-as-row');
  return (batch, index, isRepeated) => {
    const { phones, emails, flags } = batch;
    const bits = flags[index] ?? 0;
    const form = formOf(batch, index);
    let strictest: SharedFinding | null = null;
    for (let at = index * phonesPerRow; at < (index + 1) * phonesPerRow; at += 1) {
      const phone = phones[at] ?? 0;
      if (phone === 0) break;
      strictest = stricter(strictest, quick(phone, form));
    }
    if (strictest === null && emails[index * emailsPerRow] === 0)
      return holdsPersonalNumber(bits) ? personalNumber : invalid;
    strictest ??= emailOnly;
    if (saysNo(bits)) strictest = stricter(strictest, listSaysNo);
    return isRepeated ? stricter(strictest, repeated) : strictest;
  };
}

const stricter = (one: SharedFinding | null, other: SharedFinding): SharedFinding =>
  one === null || other.rank < one.rank ? other : one;
