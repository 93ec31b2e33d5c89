import type { OtherPerson, OwnTerms } from '#shared/features/subject-requests/find-covered.rules.ts';
import type { subjectRequestsContract } from '#shared/features/subject-requests/subject-requests.contract.ts';
import type { CalendarDay, Instant } from '#shared/kernel/clock.ts';
import type { z } from '#shared/kernel/schema.ts';
import type { PersonalTable } from '../../../personal-data/personal-data-inventory.ts';
import type { Row } from '../../../personal-data/table-declaration.ts';
import type { KnownSubject } from '../subject/subject-keys.ts';
import type { Controller } from '../subject-requests-ports.ts';
import type { ListSource } from '../subject-requests.repository.ts';

export type ReportInput = z.output<(typeof subjectRequestsContract)['preview']['input']>;

/** The rows about one person, by table. */
export type GatheredRows = { readonly [T in PersonalTable]: readonly Row<T>[] };

/** A row of any table. */
export type GatheredRow = GatheredRows[PersonalTable][number];

/** The request that is being answered, as the register knows it. */
export interface AnsweredRequest {
  /** Null while it is not recorded. */
  readonly row: Row<'subjectRequest'> | null;
  readonly events: readonly Row<'requestEvent'>[];
}

/** Everything a report is built from; from here on nothing is read. */
export interface ReportFacts {
  readonly input: ReportInput;
  readonly dueOn: CalendarDay;
  readonly madeAt: Instant;
  readonly timeZone: string;
  readonly controller: Controller;
  readonly subject: KnownSubject;
  readonly request: AnsweredRequest;
  /** What the search found, before anything was decided. */
  readonly found: GatheredRows;
  /** What is the person's, or speaks of them. */
  readonly rows: GatheredRows;
  /** How many rows of each table were said to be about somebody else. */
  readonly setAside: ReadonlyMap<PersonalTable, number>;
  /** The purchased lists that the rows of lists are from. */
  readonly lists: readonly ListSource[];
  readonly others: readonly OtherPerson[];
  readonly own: OwnTerms;
  /** Unnamed calls on shared numbers that nothing ties to the person. */
  readonly sharedCalls: number;
}
