import type { Block } from '#shared/documents/document-model.ts';
import { parsePhoneNumber } from '#shared/kernel/phone-number.ts';
import { flatMapInTurns } from '../../../host/take-turns.ts';
import { remember } from '../register/remember.ts';
import { paragraph } from '../../../documents/paper.ts';
import { lines, type Report, table, withValue } from './report-blocks.ts';
import { say, sayValue, type Voice } from './say-value.ts';
import { tableBlocks } from './table-sections.ts';
import type { VisibleRow } from './visible-rows.ts';

const isWritten = (call: VisibleRow): boolean => call['kind'] === 'sms' || call['kind'] === 'email';

/** Heading 5: every call and visit, with its note. */
export async function callSection(report: Report): Promise<Block[]> {
  const { voice, visible } = report;
  const calls = visible.rows.call.filter((call) => !isWritten(call));
  if (calls.length === 0) return [paragraph(say(voice, 'noCalls'))];
  return [
    paragraph(say(voice, 'callsIntro', { timeZone: voice.timeZone }), 'soft'),
    await contactTable(report, say(voice, 'calls'), calls),
  ];
}

/** Heading 6: SMS and e-mails, and what the journal said of each contact. */
export async function assessmentSection(report: Report): Promise<Block[]> {
  const { voice, visible } = report;
  const written = visible.rows.call.filter(isWritten);
  const assessed = visible.rows.call.filter((call) => typeof call['verdict'] === 'string');
  return [
    written.length === 0
      ? paragraph(say(voice, 'noMessages'))
      : await contactTable(report, say(voice, 'assessments'), written),
    ...(assessed.length === 0
      ? [paragraph(say(voice, 'noAssessments'))]
      : [paragraph(say(voice, 'assessmentsIntro')), await assessmentTable(report, assessed)]),
    ...tableBlocks(report, 'assessments'),
  ];
}

const contactTable = async (
  { voice, turn }: Report,
  caption: string,
  calls: readonly VisibleRow[],
): Promise<Block> =>
  table(
    caption,
    [
      { title: say(voice, 'when'), share: 4 },
      { title: say(voice, 'contactMade'), share: 4 },
      { title: say(voice, 'outcome'), share: 4 },
      { title: say(voice, 'note'), share: 6 },
    ],
    await flatMapInTurns(calls, turn, (call) => [
      [whenCell(voice, call), contactCell(voice, call), outcomeCell(voice, call), noteCell(call)],
    ]),
  );

const cell = (voice: Voice, call: VisibleRow, column: string): string =>
  sayValue(voice, 'call', column, call[column]);

function whenCell(voice: Voice, call: VisibleRow): string {
  const at = cell(voice, call, 'calledAt');
  const day = cell(voice, call, 'calledOn');
  return lines(
    at,
    at.startsWith(day) ? '' : say(voice, 'onDay', { day }),
    withValue(voice, 'logged', 'at', cell(voice, call, 'loggedAt')),
    withValue(voice, 'corrected', 'at', cell(voice, call, 'correctedAt')),
  );
}

const contactCell = (voice: Voice, call: VisibleRow): string =>
  lines(
    cell(voice, call, 'kind'),
    cell(voice, call, 'direction'),
    numberOf(voice, call),
    cell(voice, call, 'durationSeconds'),
  );

/** As it was written, and as it was understood when that looks different. */
function numberOf(voice: Voice, call: VisibleRow): string {
  const raw = cell(voice, call, 'numberRaw');
  const number = cell(voice, call, 'number');
  const display = remember(voice, number, () => parsePhoneNumber(number)?.display ?? number);
  return raw === '' || raw === display || display === '' ? raw || display : `${raw} (${display})`;
}

function outcomeCell(voice: Voice, call: VisibleRow): string {
  if (typeof call['outcome'] !== 'string') return say(voice, 'callsOfOthers');
  const followUp = [cell(voice, call, 'followUpOn'), cell(voice, call, 'followUpTime')].join(' ').trim();
  return lines(
    cell(voice, call, 'outcome'),
    withValue(voice, 'followUp', 'at', followUp),
    withValue(voice, 'followUpDone', 'at', cell(voice, call, 'followUpDoneAt')),
  );
}

const noteCell = (call: VisibleRow): string => String(call['note'] ?? '');

const assessmentTable = async ({ voice, turn }: Report, calls: readonly VisibleRow[]): Promise<Block> =>
  table(
    say(voice, 'verdict'),
    [
      { title: say(voice, 'when'), share: 4 },
      { title: say(voice, 'verdict'), share: 3 },
      { title: say(voice, 'reasons'), share: 12 },
    ],
    await flatMapInTurns(calls, turn, (call) => [
      ['calledAt', 'verdict', 'decision'].map((column) => cell(voice, call, column)),
    ]),
  );
