import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Block, Document } from '#shared/documents/document-model.ts';
import type { SubjectRequestsText } from '#shared/features/subject-requests/subject-requests.messages.ts';
import { takeTurns } from '../../../host/take-turns.ts';
import { assessmentSection, callSection } from './call-sections.ts';
import {
  confirmationSection,
  consentSection,
  controllerSection,
  dataSection,
  requestSection,
} from './data-sections.ts';
import type { ReportFacts } from './report-facts.ts';
import {
  automationSection,
  categorySection,
  complaintSection,
  heldTables,
  purposeSection,
  recipientSection,
  rightsSection,
  sourceSection,
  storageSection,
  transferSection,
} from './processing-sections.ts';
import { encodeInTurns, stringifyInPieces } from './encode-in-turns.ts';
import type { Report } from './report-blocks.ts';
import { toReportData } from './report-data.ts';
import { say, type Voice } from './say-value.ts';
import { recordSearch } from './search-record.ts';
import { leftOutSection, searchSection } from './search-sections.ts';
import { toReportCsv } from './report-tables.ts';
import { showRows } from './visible-rows.ts';

export interface AssembledReport {
  readonly document: Document;
  /** The same data as UTF-8 JSON. */
  readonly json: Uint8Array;
  /** Its rows as UTF-8 CSV. */
  readonly csv: Uint8Array;
  /** How many rows were found. */
  readonly rows: number;
}

type Section = readonly [heading: SubjectRequestsText, build: (report: Report) => Block[] | Promise<Block[]>];

// Confirmation, the data, then the information about the processing: the parts of EDPB Guidelines 01/2022.
const opening: readonly Section[] = [
  ['confirmation', confirmationSection],
  ['request', requestSection],
  ['controller', controllerSection],
];
const whatIsHeld: readonly Section[] = [
  ['data', dataSection],
  ['calls', callSection],
  ['assessments', assessmentSection],
  ['purposes', purposeSection],
  ['categories', categorySection],
  ['recipients', recipientSection],
  ['storage', storageSection],
  ['sources', sourceSection],
  ['consents', consentSection],
  ['automation', automationSection],
  ['transfers', transferSection],
];
const closing: readonly Section[] = [
  ['rights', rightsSection],
  ['complaint', complaintSection],
  ['leftOut', leftOutSection],
  ['search', searchSection],
];

// Some ten milliseconds.
const ROWS_A_TURN = 50;
const TEXTS_A_TURN = 2000;

/**
 * Builds the report from what was gathered: the same facts give the same document and the same bytes. `onStep` is called
 * now and then, and may throw.
 */
export async function assembleReport(
  facts: ReportFacts,
  onStep: () => void = () => undefined,
): Promise<AssembledReport> {
  const voice: Voice = { language: facts.input.language, timeZone: facts.timeZone };
  const turn = takeTurns(ROWS_A_TURN, onStep);
  const textTurn = takeTurns(TEXTS_A_TURN, onStep);
  const visible = await showRows(facts, voice, turn);
  const search = recordSearch(facts, visible.leftOut);
  const data = await toReportData(facts, voice, visible, search, turn);
  const json = await encodeInTurns(linesOfJson(data), textTurn);
  const sha256 = createHash('sha256').update(json).digest('hex');
  const report: Report = { facts, voice, visible, search, sha256, turn };
  const isHeld = heldTables(report).length > 0;
  const sections = [...opening, ...(isHeld ? whatIsHeld : []), ...closing];
  const rows = Object.values(facts.rows).reduce((sum, found) => sum + found.length, 0);
  const document = await toDocument(report, sections);
  return { document, json, csv: await toReportCsv(voice, visible, textTurn), rows };
}

function* linesOfJson(data: object): Generator<string> {
  yield* stringifyInPieces(data);
  yield '\n';
}

async function toDocument(report: Report, sections: readonly Section[]): Promise<Document> {
  const { facts, voice } = report;
  const blocks: Block[] = [];
  for (const [index, [heading, build]] of sections.entries()) {
    const text = say(voice, 'heading', { number: index + 1, text: say(voice, heading) });
    blocks.push({ type: 'heading', level: 1, text }, ...(await build(report)));
    await setImmediate();
  }
  const name = facts.input.subject.name || facts.subject.contacts[0]?.name;
  return {
    language: voice.language,
    title: name ? say(voice, 'title', { name }) : say(voice, 'titleWithoutName'),
    issuer: facts.controller.name,
    pageOf: say(voice, 'pageOf'),
    blocks,
  };
}
