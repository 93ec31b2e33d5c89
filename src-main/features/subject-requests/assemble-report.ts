import { createHash } from 'node:crypto';
import type { Block, Document } from '#shared/documents/document-model.ts';
import type { SubjectRequestsText } from '#shared/features/subject-requests/subject-requests.messages.ts';
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

type Section = readonly [heading: SubjectRequestsText, build: (report: Report) => Block[]];

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

/** Builds the report from what was gathered: the same facts give the same document and the same bytes. */
export function assembleReport(facts: ReportFacts): AssembledReport {
  const voice: Voice = { language: facts.input.language, timeZone: facts.timeZone };
  const visible = showRows(facts, voice);
  const search = recordSearch(facts, visible.leftOut);
  const data = toReportData(facts, voice, visible, search);
  const json = new TextEncoder().encode(`${JSON.stringify(data)}\n`);
  const sha256 = createHash('sha256').update(json).digest('hex');
  const report: Report = { facts, voice, visible, search, sha256 };
  const isHeld = heldTables(report).length > 0;
  const sections = [...opening, ...(isHeld ? whatIsHeld : []), ...closing];
  const rows = Object.values(facts.rows).reduce((sum, found) => sum + found.length, 0);
  return { document: toDocument(report, sections), json, csv: toReportCsv(voice, visible), rows };
}

function toDocument(report: Report, sections: readonly Section[]): Document {
  const { facts, voice } = report;
  const name = facts.input.subject.name || facts.subject.contacts[0]?.name;
  return {
    language: voice.language,
    title: name ? say(voice, 'title', { name }) : say(voice, 'titleWithoutName'),
    issuer: facts.controller.name,
    pageOf: say(voice, 'pageOf'),
    blocks: sections.flatMap(([heading, build], index) => [
      {
        type: 'heading' as const,
        level: 1 as const,
        text: say(voice, 'heading', { number: index + 1, text: say(voice, heading) }),
      },
      ...build(report),
    ]),
  };
}
