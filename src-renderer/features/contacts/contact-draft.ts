import type { LegalForm } from '#shared/compliance/vocabulary.ts';
import type { Contact, ContactInput, ContactPoint } from '#shared/features/contacts/contacts.contract.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import { parseOrganisationNumber } from '#shared/kernel/organisation-number.ts';

type SourceKind = ContactPoint['source']['kind'];

/** A number or address while it is being written. */
export interface PointDraft {
  readonly id: string;
  readonly kind: ContactPoint['kind'];
  readonly raw: string;
  readonly label: string;
  /** Opted out: what is held is covered here and goes back as it came. */
  readonly isMasked: boolean;
  readonly sourceKind: SourceKind | null;
  readonly sourceNote: string;
  readonly obtainedOn: CalendarDay | null;
}

/** A contact while it is being written. Its id is made once, so saving twice is saving once. */
export interface ContactDraft extends Omit<ContactInput, 'points'> {
  readonly points: readonly PointDraft[];
}

/** What must be mended before a draft can be saved. */
export interface DraftProblems {
  readonly isNameMissing: boolean;
  readonly organisationNumber: 'wrong' | 'personal' | null;
  readonly points: ReadonlyMap<string, PointProblems>;
}

export interface PointProblems {
  readonly isSourceMissing: boolean;
  readonly isDayMissing: boolean;
}

/** What somebody can be in law, as a person and as a company. */
export const legalFormsOf: Readonly<Record<ContactInput['kind'], readonly LegalForm[]>> = {
  person: ['unknown', 'employee', 'sole-trader', 'consumer'],
  company: ['unknown', 'legal-person', 'sole-trader', 'role-address'],
};

/** A number or address not yet written; its source is that of the one before it. */
export const emptyPoint = (
  kind: PointDraft['kind'],
  today: CalendarDay,
  before?: PointDraft,
): PointDraft => ({
  id: crypto.randomUUID(),
  kind,
  raw: '',
  label: '',
  isMasked: false,
  sourceKind: before?.sourceKind ?? null,
  sourceNote: before?.sourceNote ?? '',
  obtainedOn: before?.obtainedOn ?? today,
});

/** Nobody yet, with room for one number. */
export const emptyDraft = (today: CalendarDay): ContactDraft => ({
  id: crypto.randomUUID(),
  kind: 'person',
  name: '',
  companyName: '',
  role: '',
  legalForm: 'unknown',
  organisationNumber: '',
  note: '',
  points: [emptyPoint('phone', today)],
});

/** A saved contact, ready to be changed. */
export const draftOf = (contact: Contact): ContactDraft => ({
  id: contact.id,
  kind: contact.kind,
  name: contact.name,
  companyName: contact.companyName,
  role: contact.role,
  legalForm: contact.legalForm,
  organisationNumber: contact.organisationNumber,
  note: contact.note,
  points: contact.points.map(({ id, kind, raw, label, isMasked, source }) => ({
    id,
    kind,
    raw,
    label,
    isMasked,
    sourceKind: source.kind,
    sourceNote: source.note,
    obtainedOn: source.obtainedOn,
  })),
});

const isWritten = (point: PointDraft): boolean => point.raw.trim() !== '';

/** What is missing or wrong; a number or address without a text does not count. */
export function problemsOf(draft: ContactDraft): DraftProblems {
  const points = draft.points.filter(isWritten).flatMap((point) => {
    const problems = { isSourceMissing: point.sourceKind === null, isDayMissing: point.obtainedOn === null };
    return problems.isSourceMissing || problems.isDayMissing ? [[point.id, problems] as const] : [];
  });
  return {
    isNameMissing: draft.name.trim() === '',
    organisationNumber: organisationNumberProblem(draft.organisationNumber),
    points: new Map(points),
  };
}

/** What is wrong with an organisation number; null when it is right or not given. */
function organisationNumberProblem(typed: string): DraftProblems['organisationNumber'] {
  if (typed.trim() === '') return null;
  const number = parseOrganisationNumber(typed);
  if (number === null) return 'wrong';
  return number.isPersonalIdentityNumber ? 'personal' : null;
}

export const isRight = ({ isNameMissing, organisationNumber, points }: DraftProblems): boolean =>
  !isNameMissing && organisationNumber === null && points.size === 0;

/** The draft as it is sent: unwritten numbers left out, a company without a company or role of its own. */
export function inputOf(draft: ContactDraft): ContactInput {
  const isCompany = draft.kind === 'company';
  return {
    ...draft,
    companyName: isCompany ? '' : draft.companyName,
    role: isCompany ? '' : draft.role,
    points: draft.points.filter(isWritten).flatMap(({ id, kind, raw, label, ...from }) =>
      from.sourceKind === null || from.obtainedOn === null
        ? []
        : [
            {
              id,
              kind,
              raw,
              label,
              source: { kind: from.sourceKind, note: from.sourceNote, obtainedOn: from.obtainedOn },
            },
          ],
    ),
  };
}
