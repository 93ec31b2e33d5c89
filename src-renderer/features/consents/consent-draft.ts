import type { Use } from '#shared/compliance/vocabulary.ts';
import { pointKindOf } from '#shared/features/consents/consent-points.rules.ts';
import type {
  ConsentInput,
  ConsentWay,
  UsedWording,
  Wording,
} from '#shared/features/consents/consents.contract.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';

/** Who agreed, with the numbers and addresses it may be about. */
export interface Agreeing {
  readonly id: string;
  readonly name: string;
  readonly points: readonly {
    readonly id: string;
    readonly kind: 'phone' | 'email';
    /** Null when it could not be understood. */
    readonly normalised: string | null;
    readonly display: string;
    readonly label: string;
  }[];
}

/** A consent while it is being written. Its id is made once, so saving twice is saving once. */
export interface ConsentDraft {
  readonly id: string;
  readonly contactId: string;
  readonly use: Use;
  readonly pointId: string | null;
  readonly purpose: string;
  readonly givenOn: CalendarDay | null;
  /** As it is typed; empty when nobody knows. */
  readonly givenTime: string;
  readonly how: ConsentWay;
  /** The number of a wording that is kept; null for new words. */
  readonly wordingNumber: number | null;
  readonly wordingText: string;
  readonly wordingLanguage: Wording['language'];
  readonly namesController: boolean | null;
  readonly evidence: { readonly token: string; readonly name: string } | null;
  readonly note: string;
}

/** Nothing said yet, in no words yet. */
export const emptyConsent = (contactId: string, today: CalendarDay, language: 'sv' | 'en'): ConsentDraft => ({
  id: crypto.randomUUID(),
  contactId,
  use: 'email',
  pointId: null,
  purpose: '',
  givenOn: today,
  givenTime: '',
  how: 'call',
  wordingNumber: null,
  wordingText: '',
  wordingLanguage: language,
  namesController: null,
  evidence: null,
  note: '',
});

/** The wordings in which this use was asked for before. */
export const wordingsFor = (use: Use, wordings: readonly UsedWording[]): readonly UsedWording[] =>
  wordings.filter(({ uses }) => uses.includes(use));

/** The draft for another use: in the words that this was asked for in last, and at a point of its kind. */
export const withUse = (
  { use: before, pointId }: Pick<ConsentDraft, 'use' | 'pointId'>,
  use: Use,
  wordings: readonly UsedWording[],
): Pick<ConsentDraft, 'use' | 'pointId' | 'wordingNumber'> => ({
  use,
  pointId: pointKindOf(before) === pointKindOf(use) ? pointId : null,
  wordingNumber: wordingsFor(use, wordings)[0]?.number ?? null,
});

const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What must be mended before it can be saved. */
export const problemsOf = (draft: ConsentDraft) => ({
  purpose: draft.purpose.trim() === '',
  givenOn: draft.givenOn === null,
  givenTime: draft.givenTime.trim() !== '' && !timeOfDay.test(draft.givenTime.trim()),
  wording: draft.wordingNumber === null && draft.wordingText.trim() === '',
  named: draft.namesController === null,
});
export type ConsentProblems = ReturnType<typeof problemsOf>;

/** The draft as it is sent; null while something is missing. */
export function inputOf(draft: ConsentDraft): ConsentInput | null {
  const { id, contactId, use, purpose, how, note, givenOn, namesController, wordingNumber } = draft;
  if (Object.values(problemsOf(draft)).includes(true) || givenOn === null || namesController === null)
    return null;
  const time = draft.givenTime.trim();
  return {
    id,
    contactId,
    use,
    purpose,
    how,
    note,
    givenOn,
    namesController,
    givenTime: time === '' ? null : time,
    pointId: pointKindOf(use) === null ? null : draft.pointId,
    wording:
      wordingNumber === null
        ? { kind: 'new', text: draft.wordingText, language: draft.wordingLanguage }
        : { kind: 'known', number: wordingNumber },
    evidenceToken: draft.evidence?.token ?? null,
  };
}
