import { isDeepStrictEqual } from 'node:util';
import type { Controller, settingsContract, Work } from '#shared/features/settings/settings.contract.ts';
import type { ServiceOf } from '#shared/ipc/define-contract.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { Clock } from '#shared/kernel/clock.ts';
import type { AuditTrail } from '../../database/audit-trail.ts';
import type { Journal, Queries } from '../../database/journal.ts';
import { overrule, showRules } from './country-rules.ts';
import { readController, readWork, writeSetting } from './settings.repository.ts';

type SettingsService = ServiceOf<typeof settingsContract>;

interface SettingsPorts {
  readonly journal: Journal;
  readonly clock: Clock;
  /** The half that needs no journal, made by `createDisplaySettings`. */
  readonly display: Pick<SettingsService, 'readDisplay' | 'writeDisplay'>;
}

/** Everything that can be set. */
export function createSettingsService({ journal, clock, display }: SettingsPorts): SettingsService {
  return {
    ...display,
    read: () =>
      journal.read(async (queries) => ({
        controller: await readController(queries),
        work: await readWork(queries),
      })),
    writeController: (controller) =>
      journal.write(async (queries, trail) =>
        keep(queries, trail, 'controller', await readController(queries), controller),
      ),
    writeWork: (work) =>
      journal.write(async (queries, trail) => {
        requireOrder('personHours', work.personHours);
        requireOrder('companyHours', work.companyHours);
        await keep(queries, trail, 'work', await readWork(queries), work);
      }),
    rules: ({ country }) => journal.read((queries) => showRules(queries, clock, country)),
    overrule: (ruling) => journal.write((queries, trail) => overrule(queries, trail, clock, ruling)),
  };
}

const actions = { controller: 'settings.writeController', work: 'settings.writeWork' } as const;

async function keep<Value extends Controller | Work>(
  queries: Queries,
  trail: AuditTrail,
  key: 'controller' | 'work',
  before: Value,
  after: Value,
): Promise<void> {
  if (isDeepStrictEqual(before, after)) return;
  await writeSetting(queries, key, after);
  trail.record({ action: actions[key], table: 'setting', id: key, before, after });
}

function requireOrder(field: string, hours: Work['personHours']): void {
  if (hours.from > hours.to) throw new AppError('invalid-input', { field });
}
