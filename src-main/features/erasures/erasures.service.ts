import type { erasuresContract } from '#shared/features/erasures/erasures.contract.ts';
import { type Language, translate } from '#shared/i18n/text.ts';
import type { ServiceOf } from '#shared/ipc/define-contract.ts';
import { addDays, todayAt } from '#shared/kernel/clock.ts';
import { DAYS_OF_A_COPY } from '../../database/copy-beside.ts';
import { createPartText, type PartText } from '../../personal-data/cover-subject.ts';
import { personalDataInventory } from '../../personal-data/personal-data-inventory.ts';
import { erasableOf, planErasure, type PlannedRow, textIn } from '../../personal-data/plan-erasure.ts';
import { countsOf } from './count-rows.ts';
import { erasePerson, readErasable } from './erase-person.ts';
import type { ErasuresPorts } from './erasures-ports.ts';
import { findErasures, findHolds } from './erasures.repository.ts';
import { makeReceipt, saveReceipt } from './make-receipt.ts';
import { searched, withSearch } from './search-people.ts';
import { sayCounts, toReceipt } from './show-receipts.ts';

/** Erasure (GDPR art. 17) with its preview and its receipt. */
export const createErasuresService = (ports: ErasuresPorts): ServiceOf<typeof erasuresContract> => ({
  plan: showPlan(ports),
  erase: (order) => erasePerson(ports, order),
  receipts: async ({ language }) => {
    const rows = await ports.journal.read(findErasures);
    return rows.map((row) => toReceipt(row, language));
  },
  readReceipt: async ({ id, language }) => ({
    document: await ports.journal.read((queries) => makeReceipt(ports, queries, id, language)),
  }),
  saveReceipt: ({ id, language }) => saveReceipt(ports, id, language),
});

type ShowPlan = ServiceOf<typeof erasuresContract>['plan'];

const MOST_SHOWN = 500;

/** What an erasure would do; the rows that somebody has to decide about first. */
const showPlan =
  (ports: ErasuresPorts): ShowPlan =>
  ({ subject: asked, language }) =>
    withSearch(ports, [asked], ([found = null]) =>
      ports.journal.read(async (queries) => {
        const keys = await readErasable(ports, queries, asked);
        return searched(queries, keys, found, async (subject) => {
          const plan = await planErasure(queries, subject);
          const partText = createPartText(subject);
          const shown = plan.toSorted((a, b) => Number(isFixed(a)) - Number(isFixed(b))).slice(0, MOST_SHOWN);
          const today = todayAt(ports.clock);
          return {
            counts: sayCounts(countsOf(plan), language),
            rows: shown.map((planned) => showRow(planned, partText, language)),
            rowCount: plan.length,
            holds: await findHolds(queries, subject.contactIds),
            keepsOptOut: plan.some(({ effect }) => effect === 'hashed'),
            copiesUntil: addDays(today, DAYS_OF_A_COPY),
          };
        });
      }),
    );

/** Words about somebody in another one's row may be left; the person's own rows go as they go. */
const isFixed = ({ effect }: PlannedRow): boolean => effect !== 'covered';

const showRow = (planned: PlannedRow, partText: PartText, language: Language) => {
  const { table, key, effect, row } = planned;
  return {
    row: { table, key },
    title: translate(personalDataInventory[table].title, language),
    effect,
    text: erasableOf(table)
      .freeText.flatMap((column) => partText(textIn(row, column)))
      .map(({ text, isSubject }) => ({ text, mark: isSubject ? ('subject' as const) : ('none' as const) })),
    isFixed: isFixed(planned),
  };
};
