import type { Block } from '#shared/documents/document-model.ts';
import { subjectRequestsMessages as messages } from '#shared/features/subject-requests/subject-requests.messages.ts';
import { translate } from '#shared/i18n/text.ts';
import { personalDataInventory } from '../../../personal-data/personal-data-inventory.ts';
import { paragraph } from '../../../documents/paper.ts';
import type { EarlierValue, HistoryEntry } from './earlier-values.ts';
import { heldTables } from './processing-sections.ts';
import { facts, lines, type Report, rowTable, subheading, table, withValue } from './report-blocks.ts';
import { declarationOf, say, sayInstant, sayValue, type Voice } from './say-value.ts';
import { requestEventColumns, tableBlocks } from './table-sections.ts';

/** Heading 1: yes or no. */
export function confirmationSection(report: Report): Block[] {
  const { facts, voice, visible } = report;
  const controller = facts.controller.name || say(voice, 'weTheController');
  if (heldTables(report).length === 0) return [paragraph(say(voice, 'nothingHeld', { controller }))];
  const count = Object.values(visible.rows).flat().length + visible.history.length;
  return [paragraph(say(voice, 'held', { controller })), paragraph(say(voice, 'heldRows', { count }))];
}

/** Heading 2: what was asked, when, and who answered for the identity. */
export function requestSection(report: Report): Block[] {
  const { facts: found, voice, visible } = report;
  const { input, dueOn, madeAt, subject } = found;
  const { identityCheck, row, events } = visible.request;
  const text = (column: string) => sayValue(voice, 'subjectRequest', column, row?.[column]);
  return [
    facts([
      [say(voice, 'requestBy'), input.subject.name || (subject.names[0] ?? '')],
      [say(voice, 'receivedOn'), input.receivedOn],
      [say(voice, 'receivedBy'), row?.['receivedBy'] ? text('receivedBy') : ''],
      [say(voice, 'requestWords'), text('words')],
      [say(voice, 'dueOn'), dueOn],
      [say(voice, 'extendedOn'), text('extendedOn')],
      [say(voice, 'answeredAt'), sayInstant(voice, madeAt)],
      [say(voice, 'identityCheck'), identityCheck || say(voice, 'identityNotChecked')],
      [say(voice, 'identityAskedOn'), text('identityAskedOn')],
      [say(voice, 'identitySettledOn'), text('identitySettledOn')],
    ]),
    ...rowTable(report, 'requestEvent', requestEventColumns, events),
    paragraph(say(voice, 'requestKept'), 'soft'),
  ];
}

/** Heading 3: the controller. */
export function controllerSection({ facts: { controller }, voice }: Report): Block[] {
  return [
    facts([
      [say(voice, 'controllerName'), controller.name || say(voice, 'notStated')],
      [say(voice, 'organisationNumber'), controller.organisationNumber],
      [say(voice, 'address'), controller.address],
      [say(voice, 'email'), controller.email],
      [say(voice, 'phone'), controller.phone],
      [say(voice, 'privacyContact'), controller.privacyContact],
    ]),
  ];
}

/** Heading 4: the cards, half-written notes, earlier requests, and what was changed. */
export function dataSection(report: Report): Block[] {
  const { voice, visible } = report;
  return [
    ...(visible.rows.contact.length === 0 ? [paragraph(say(voice, 'noContact'))] : []),
    ...tableBlocks(report, 'data'),
    ...historyBlocks(report),
  ];
}

/** Heading 12: every consent with its words and documents; every suppression, what happened to it, and the register checks. */
export function consentSection(report: Report): Block[] {
  const { voice, visible } = report;
  const { consent, suppression, evidenceFile } = visible.rows;
  return [
    ...(consent.length === 0 ? [paragraph(say(voice, 'noConsents'))] : []),
    ...(suppression.length === 0 ? [paragraph(say(voice, 'noSuppressions'))] : []),
    ...(evidenceFile.length === 0 ? [] : [paragraph(say(voice, 'documentsHandedOver'), 'soft')]),
    ...tableBlocks(report, 'consents'),
  ];
}

function historyBlocks({ voice, visible }: Report): Block[] {
  if (visible.history.length === 0) return [];
  return [
    subheading(say(voice, 'history')),
    paragraph(say(voice, 'historyIntro'), 'soft'),
    table(
      translate(personalDataInventory.auditEntry.title, voice.language),
      [
        { title: say(voice, 'when'), share: 4 },
        { title: say(voice, 'action'), share: 5 },
        { title: say(voice, 'earlierValues'), share: 9 },
      ],
      visible.history.map((entry) => [
        sayInstant(voice, entry.at),
        lines(sayAction(voice, entry), withValue(voice, 'givenReason', 'reason', entry.reason)),
        lines(...entry.earlierValues.map((value) => sayEarlierValue(voice, value).join(': '))),
      ]),
    ),
  ];
}

/** What was done, in words; an unknown action by its code. */
export function sayAction({ language }: Voice, { action }: HistoryEntry): string {
  const key = `action.${action}`;
  return key in messages ? translate(messages[key as keyof typeof messages], language) : action;
}

/** Label and value of something that no longer holds. */
export function sayEarlierValue(voice: Voice, { table, column, value }: EarlierValue): [string, string] {
  const label = declarationOf(table).columns[column];
  const name = label === undefined || label === 'technical' ? column : translate(label, voice.language);
  return [name, sayValue(voice, table, column, value)];
}
