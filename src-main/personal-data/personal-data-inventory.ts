import { callDeclaration, draftDeclaration } from './call-declarations.ts';
import { contactDeclaration, contactPointDeclaration } from './contact-declarations.ts';
import {
  erasedIdentifierDeclaration,
  listChangeDeclaration,
  listRowDeclaration,
  registerNumberDeclaration,
} from './list-declarations.ts';
import {
  consentDeclaration,
  consentEvidenceDeclaration,
  consentWordingDeclaration,
  evidenceFileDeclaration,
} from './consent-declarations.ts';
import { emailCheckDeclaration, emailCheckGroupDeclaration } from './mail-declarations.ts';
import {
  optOutEventDeclaration,
  registerCheckDeclaration,
  suppressionDeclaration,
} from './opt-out-declarations.ts';
import {
  exportedSubjectDeclaration,
  exportRecordDeclaration,
  subjectRequestDeclaration,
} from './request-declarations.ts';
import {
  breachDeclaration,
  erasureDeclaration,
  legalHoldDeclaration,
  requestEventDeclaration,
  restrictionDeclaration,
  retentionReviewDeclaration,
} from './right-declarations.ts';
import { saleDeclaration } from './sale-declarations.ts';
import type { TableDeclaration, TableName } from './table-declaration.ts';
import { auditEntryDeclaration } from './trail-declaration.ts';

/**
 * Every table: whose data it holds, why, on what ground, how long, from where, how it is erased, and how a person's
 * rows are found (GDPR art. 15(1), 17, 30). Report, erasure and retention walk it. A table or column that is missing
 * here does not compile.
 */
export const personalDataInventory = {
  journal: {
    holds: 'nothing-personal',
    because: 'The identity of the journal itself: a random id and a date.',
  },
  setting: {
    holds: 'nothing-personal',
    because: "The controller's own details and preferences; nothing about a data subject.",
  },
  draft: draftDeclaration,
  contact: contactDeclaration,
  contactPoint: contactPointDeclaration,
  contactSearch: { holds: 'derived', because: 'Full-text index over contact and contactPoint.' },
  call: callDeclaration,
  callSearch: { holds: 'derived', because: 'Full-text index over call and the names of contacts.' },
  renamedContact: {
    holds: 'derived',
    because: 'Whose calls callSearch does not hold under their present name yet; it is empty moments later.',
  },
  goneCall: {
    holds: 'derived',
    because: 'Places of calls that are gone, until callSearch has forgotten them.',
  },
  markedIndex: {
    holds: 'nothing-personal',
    because: 'Which full-text index is being written anew; nothing about a data subject.',
  },
  suppression: suppressionDeclaration,
  activeSuppression: {
    holds: 'derived',
    because: 'A view of suppression and optOutEvent; it stores nothing.',
  },
  optOutEvent: optOutEventDeclaration,
  optOutImport: {
    holds: 'derived',
    because:
      'A list that is being read into suppression, some seconds long; taken in or gone when that ends.',
  },
  registerCheck: registerCheckDeclaration,
  subjectRequest: subjectRequestDeclaration,
  requestEvent: requestEventDeclaration,
  restriction: restrictionDeclaration,
  legalHold: legalHoldDeclaration,
  retentionReview: retentionReviewDeclaration,
  erasure: erasureDeclaration,
  suppressionHeir: {
    holds: 'derived',
    because: 'Which hash stands for a suppression that is gone: a random id and a row of erasedIdentifier.',
  },
  breach: breachDeclaration,
  exportRecord: exportRecordDeclaration,
  exportedSubject: exportedSubjectDeclaration,
  chainLink: {
    holds: 'nothing-personal',
    because: 'Hashes of salted content: without the salt, which goes with the content, they say nothing.',
  },
  auditEntry: auditEntryDeclaration,
  registerFile: {
    holds: 'nothing-personal',
    because: 'Which version of a register was read, and when; its numbers are in registerNumber.',
  },
  registerNumber: registerNumberDeclaration,
  numberSet: { holds: 'derived', because: 'Sorted numbers of registerNumber and suppression, kept ready.' },
  hashKey: {
    holds: 'nothing-personal',
    because: 'A random key: without the hashes it says nothing about anybody.',
  },
  erasedIdentifier: erasedIdentifierDeclaration,
  evidenceFile: evidenceFileDeclaration,
  supplierMapping: {
    holds: 'nothing-personal',
    because: "A hash of a file's column titles and how they were read.",
  },
  screeningRun: {
    holds: 'nothing-personal',
    because: 'Terms and counts of a whole list; the people on it are in listRow.',
  },
  unfinishedList: {
    holds: 'nothing-personal',
    because: 'That a list is being written or taken out again; the people on it are in listRow.',
  },
  listRow: listRowDeclaration,
  listChange: listChangeDeclaration,
  sale: saleDeclaration,
  consentWording: consentWordingDeclaration,
  consent: consentDeclaration,
  consentEvidence: consentEvidenceDeclaration,
  emailCheck: emailCheckDeclaration,
  emailCheckGroup: emailCheckGroupDeclaration,
  rulesKept: {
    holds: 'nothing-personal',
    because: 'The rules of a country as they were when a verdict was given.',
  },
  ownRuling: {
    holds: 'nothing-personal',
    because: "The company's own reading of the law; who decided it is of its own staff.",
  },
} as const satisfies { readonly [T in TableName]: TableDeclaration<T> };

/** The tables that hold personal data. */
export type PersonalTable = {
  [T in TableName]: (typeof personalDataInventory)[T] extends { readonly holds: 'personal-data' } ? T : never;
}[TableName];

/** Every table that holds personal data, in the order of the inventory. */
export const personalTables = (Object.keys(personalDataInventory) as TableName[]).filter(
  (table): table is PersonalTable => personalDataInventory[table].holds === 'personal-data',
);
