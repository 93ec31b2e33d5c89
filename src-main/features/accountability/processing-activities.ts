import { type Language, type Text, translate } from '#shared/i18n/text.ts';
import {
  personalDataInventory,
  type PersonalTable,
  personalTables,
} from '../../personal-data/personal-data-inventory.ts';

/** Who the data are about (GDPR art. 30(1)(c)). */
type PeopleKind = 'contacts' | 'employees' | 'listed' | 'asking' | 'registered';

const everybodyMet = ['contacts', 'employees', 'listed'] as const;

/** Whom the rows of each table are about. A table that is missing here does not compile. */
const peopleOf: Readonly<Record<PersonalTable, readonly PeopleKind[]>> = {
  draft: everybodyMet,
  contact: everybodyMet,
  contactPoint: everybodyMet,
  call: ['contacts', 'employees'],
  suppression: everybodyMet,
  optOutEvent: everybodyMet,
  registerCheck: everybodyMet,
  subjectRequest: ['asking'],
  requestEvent: ['asking'],
  restriction: ['asking'],
  legalHold: ['contacts', 'employees'],
  retentionReview: ['contacts', 'employees'],
  erasure: ['asking', ...everybodyMet],
  breach: everybodyMet,
  exportRecord: everybodyMet,
  exportedSubject: everybodyMet,
  auditEntry: everybodyMet,
  registerNumber: ['registered'],
  erasedIdentifier: everybodyMet,
  evidenceFile: ['contacts', 'employees'],
  listRow: ['listed'],
  listChange: ['listed'],
  sale: ['contacts', 'employees'],
  consentWording: ['contacts', 'employees'],
  consent: ['contacts', 'employees'],
  consentEvidence: ['contacts', 'employees'],
  emailCheck: everybodyMet,
  emailCheckGroup: everybodyMet,
};

const order: readonly PeopleKind[] = ['contacts', 'employees', 'listed', 'asking', 'registered'];

/** Everything that is done for one purpose, each text once. */
export interface Activity {
  readonly purpose: string;
  readonly people: readonly PeopleKind[];
  readonly categories: readonly string[];
  readonly lawfulBases: readonly string[];
  readonly retention: readonly string[];
  readonly sources: readonly string[];
  /** What the parts of the journal are called. */
  readonly held: readonly string[];
}

type Aspect = 'category' | 'lawfulBasis' | 'retention' | 'source' | 'title';

/** What the personal-data inventory says of the journal, by purpose, in its own order. */
export function activitiesIn(language: Language): Activity[] {
  const say = (text: Text): string => translate(text, language);
  const byPurpose = Map.groupBy(personalTables, (table) => say(personalDataInventory[table].purpose));
  return [...byPurpose].map(([purpose, tables]): Activity => {
    const said = (aspect: Aspect): string[] => [
      ...new Set(tables.map((table) => say(personalDataInventory[table][aspect]))),
    ];
    const people = new Set(tables.flatMap((table) => peopleOf[table]));
    return {
      purpose,
      people: order.filter((kind) => people.has(kind)),
      categories: said('category'),
      lawfulBases: said('lawfulBasis'),
      retention: said('retention'),
      sources: said('source'),
      held: said('title'),
    };
  });
}
