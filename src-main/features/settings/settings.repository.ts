import { defaultHours } from '#shared/compliance/rule-packs/SE.ts';
import {
  type Controller,
  controllerSchema,
  type Work,
  workSchema,
} from '#shared/features/settings/settings.contract.ts';
import { compileOnce } from '../../database/compile-once.ts';
import type { Queries } from '../../database/journal.ts';

const emptyController: Controller = {
  name: '',
  organisationNumber: '',
  address: '',
  email: '',
  phone: '',
  privacyContact: '',
};

// Five minutes is what an unlocked desk may cost.
const defaultWork: Work = {
  sellerName: '',
  offer: '',
  idleLockMinutes: 5,
  personHours: defaultHours.person,
  companyHours: defaultHours.company,
};

/** The company answerable for the data; empty texts until somebody fills them in. */
export const readController = async (queries: Queries): Promise<Controller> =>
  controllerSchema.parse({
    ...emptyController,
    ...parsed((await selectSetting(queries, 'controller'))[0]),
  });

/** How the seller works, with cautious defaults. */
export async function readWork(queries: Queries): Promise<Work> {
  const [row] = await selectSetting(queries, 'work');
  // Asked before every call, and hardly ever another than the last time.
  if (latestWork === null || latestWork.value !== row?.value)
    latestWork = { value: row?.value, work: workSchema.parse({ ...defaultWork, ...parsed(row) }) };
  return latestWork.work;
}

let latestWork: { readonly value: string | undefined; readonly work: Work } | null = null;

/** Keeps `value` in place of what stood under `key`. */
export async function writeSetting(
  queries: Queries,
  key: 'controller' | 'work',
  value: Controller | Work,
): Promise<void> {
  const row = { key, value: JSON.stringify(value) };
  await queries
    .insertInto('setting')
    .values(row)
    .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
    .execute();
}

const parsed = (row: { readonly value: string } | undefined): object =>
  row ? (JSON.parse(row.value) as object) : {};

const selectSetting = compileOnce((queries: Queries, key: string) =>
  queries.selectFrom('setting').select('value').where('key', '=', key).compile(),
);
