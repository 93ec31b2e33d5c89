import { missingOf } from '#shared/features/screening/list-card.rules.ts';
import type { Session } from '#shared/features/screening/screening-session.contract.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import type { ListFacts } from '../../../import/list-protocol.ts';
import { registersUsed } from '../screen/registers-used.ts';
import type { ListInHand, ListScreening } from './list-session.ts';

/** The list in hand as the window sees it: never a path. */
export function showSession(held: ListInHand, today: CalendarDay): Session {
  const { choices, reader, preview, check, screening, dryRun } = held;
  return {
    id: choices.id,
    step: choices.step,
    file: reader && showFile(reader.facts(), preview),
    fileName: choices.fileName,
    card: choices.card,
    missing: missingOf(choices.card, today),
    mapping: [...choices.mapping],
    mappingFrom: choices.mappingFrom,
    changeCount: choices.changes.length,
    problems: check && { ...check.counts },
    screening: screening && showScreening(screening, today),
    policy: choices.policy,
    dryRun,
  };
}

const showFile = (facts: ListFacts, preview: ListInHand['preview']): NonNullable<Session['file']> => ({
  fileName: facts.fileName,
  byteLength: facts.byteLength,
  kind: facts.kind,
  encoding: facts.encoding,
  encodings: facts.encodings.map(({ encoding, lines }) => ({ encoding, lines: [...lines] })),
  delimiter: facts.delimiter,
  sheets: facts.sheets.map((sheet) => ({ ...sheet })),
  sheet: facts.sheet,
  headerRecord: facts.headerRecord,
  columns: [...facts.columns],
  samples: facts.samples.map((values) => [...values]),
  rowCount: facts.rowCount,
  raggedRows: facts.raggedRows,
  endsInsideQuotes: facts.endsInsideQuotes,
  formulasWithoutValue: facts.formulasWithoutValue,
  preview: preview.map((cells) => [...cells]),
});

const showScreening = (
  { at, counts, registers, rulePack }: ListScreening,
  today: CalendarDay,
): NonNullable<Session['screening']> => ({
  at,
  counts: { ...counts },
  registers: registersUsed({ registers }, today),
  rulePack,
});
