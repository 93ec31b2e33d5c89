import { AppError } from '#shared/kernel/app-error.ts';
import { foundation } from './migrations/0001-foundation.ts';
import { lists } from './migrations/0002-lists.ts';
import { salesAndConsents } from './migrations/0003-sales-and-consents.ts';
import { emailChecks } from './migrations/0004-email-checks.ts';
import { rights } from './migrations/0005-rights.ts';
import { unfinishedLists } from './migrations/0006-unfinished-lists.ts';
import { indexInPieces } from './migrations/0007-index-in-pieces.ts';
import { eraseInPieces } from './migrations/0008-erase-in-pieces.ts';
import { markedIndex } from './migrations/0009-marked-index.ts';
import type { Connection } from './open-database.ts';

/** Every migration in order; the position plus one is the version it leaves behind. Landed ones never change. */
export const migrations: readonly string[] = [
  foundation,
  lists,
  salesAndConsents,
  emailChecks,
  rights,
  unfinishedLists,
  indexInPieces,
  eraseInPieces,
  markedIndex,
];

export const newestVersion = migrations.length;

/** The version of the file that is open. */
export const versionOf = (connection: Connection): number =>
  Number(connection.pragma('user_version', { simple: true }));

/**
 * Brings the file to the version behind the last of `steps`, all of them or none.
 * Throws `migration-failed` with the step's number; the file is then as it was.
 */
export function migrate(connection: Connection, steps: readonly string[] = migrations): void {
  const from = versionOf(connection);
  let step = from;
  const run = connection.transaction(() => {
    for (step = from; step < steps.length; step += 1) {
      connection.exec(steps[step] ?? '');
      connection.pragma(`user_version = ${step + 1}`);
    }
  });
  try {
    run.exclusive();
  } catch (error) {
    throw new AppError('migration-failed', { step: step + 1 }, { cause: error });
  }
}
