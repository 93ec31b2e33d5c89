import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { marksOf } from '#main/database/match-query.ts';
import { newestVersion } from '#main/database/migrate.ts';
import { closeDatabase, type Connection, openDatabase } from '#main/database/open-database.ts';
import { openJournal } from '#main/database/open-journal.ts';
import { floorCost } from '#main/features/vault/derive-key.ts';
import { createVaultService } from '#main/features/vault/vault.service.ts';
import { foldedWords } from '#shared/kernel/fold-text.ts';
import { createTestClock, testPassphrase } from '#test/support/open-test-app.ts';
import { startProgram } from '#test/support/start-programs.ts';
import {
  generateCall,
  type GeneratedCall,
  type GeneratedContact,
  generateContacts,
  seededRandom,
} from './generate.ts';

/** An empty folder for one bench, on the disk that the sources lie on: a folder in memory would sync nothing. */
export function benchFolder(name: string): string {
  const folder = join(import.meta.dirname, '.data', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** A journal that `openTestApp({ folder })` opens, made by the vault itself, and the key to reach behind it. */
export async function makeJournal(folder: string): Promise<{ path: string; key: Buffer }> {
  const clock = createTestClock('2026-11-23T09:00:00.000Z');
  let key = Buffer.alloc(0);
  const vault = createVaultService(
    {
      clock,
      monotonicNow: clock.monotonicNow,
      randomBytes,
      dataFolder: join(folder, 'data'),
      openJournal: (request) => {
        key = Buffer.from(request.key);
        return openJournal(request, { clock, onCommitted: () => undefined, startProgram });
      },
      onOpened: () => undefined,
      onLocked: () => undefined,
      onKeysChanged: () => undefined,
      saveRecoverySheet: () => Promise.resolve({ outcome: 'cancelled' }),
      idleLockMinutes: () => 60,
    },
    { calibrate: () => Promise.resolve(floorCost) },
  );
  await vault.service.create({ passphrase: testPassphrase });
  await vault.lock();
  return { path: join(folder, 'data', 'journal.db'), key };
}

/** Runs `work` on the bare encrypted file, which nobody else may hold open meanwhile. */
export function behindTheProduct<T>(
  { path, key }: { readonly path: string; readonly key: Buffer },
  work: (connection: Connection) => T,
): T {
  const connection = openDatabase(path, key, newestVersion);
  try {
    return work(connection);
  } finally {
    closeDatabase(connection);
  }
}

/** Fills a migrated database with contacts and calls, the same ones for the same sizes. Answers the contacts. */
export function fill(
  connection: Connection,
  { contactCount, callCount }: { readonly contactCount: number; readonly callCount: number },
): GeneratedContact[] {
  const random = seededRandom(20_261_123);
  const contacts = generateContacts(contactCount, random);
  connection.transaction(() => insertContacts(connection, contacts))();
  const insert = prepareCalls(connection);
  const chunk = 20_000;
  for (let from = 0; from < callCount; from += chunk)
    connection.transaction(() => {
      for (let index = from; index < Math.min(callCount, from + chunk); index += 1)
        insert(generateCall(index, contacts, random));
    })();
  mergeIndexes(connection);
  return contacts;
}

/** Lets the first calls of a filled journal have been with this contact, on its own number. */
export function giveCalls(
  connection: Connection,
  contact: GeneratedContact | undefined,
  count: number,
): void {
  if (!contact) throw new Error('a journal without contacts');
  connection
    .prepare('UPDATE call SET contactId = ?, numberRaw = ?, number = ? WHERE seq <= ?')
    .run(contact.id, contact.raw, contact.e164, count);
}

/** As the journal does it by itself when nobody asks for anything. */
function mergeIndexes(connection: Connection): void {
  const changes = connection.prepare('SELECT total_changes()').pluck();
  for (const index of ['callSearch', 'contactSearch']) {
    const merge = connection.prepare(`INSERT INTO ${index} (${index}, rank) VALUES ('merge', 1000)`);
    let before: number;
    do {
      before = Number(changes.get());
      merge.run();
    } while (Number(changes.get()) - before >= 2);
  }
}

const madeAt = '2026-01-01T08:00:00.000Z';

function insertContacts(connection: Connection, contacts: readonly GeneratedContact[]): void {
  const contact = connection.prepare(
    `INSERT INTO contact (id, kind, name, sortKey, companyName, companyKey, role, legalForm, note, createdAt, updatedAt)
     VALUES (?, 'person', ?, ?, ?, ?, '', 'employee', '', ?, ?)`,
  );
  const point = connection.prepare(
    `INSERT INTO contactPoint (id, contactId, position, kind, raw, normalised, label, sourceKind, sourceNote, obtainedOn, createdAt)
     VALUES (?, ?, 0, 'phone', ?, ?, '', 'visit', '', '2026-01-01', ?)`,
  );
  const search = connection.prepare(
    `INSERT INTO contactSearch (rowid, name, number, email, folded) VALUES (?, ?, ?, '', ?)`,
  );
  for (const one of contacts) {
    const { id, name, companyName } = one;
    const { lastInsertRowid } = contact.run(
      id,
      name,
      one.sortKey,
      companyName,
      one.companyKey,
      madeAt,
      madeAt,
    );
    point.run(crypto.randomUUID(), id, one.raw, one.e164, madeAt);
    search.run(
      lastInsertRowid,
      `${name} ${companyName}`.trim(),
      one.numberForms,
      foldedWords(`${name} ${companyName}`),
    );
  }
}

function prepareCalls(connection: Connection): (call: GeneratedCall) => void {
  const insert = connection.prepare(
    `INSERT INTO call (id, kind, direction, contactId, numberRaw, number, calledAt, utcOffsetMinutes, calledOn, loggedAt,
       durationSeconds, outcome, followUpOn, note, verdict, decision)
     VALUES (?, 'call', 'out', ?, ?, ?, ?, 60, ?, ?, 120, ?, ?, ?, 'allowed', ?)`,
  );
  const search = connection.prepare(
    `INSERT INTO callSearch (rowid, who, number, note, folded, marks) VALUES (?, ?, ?, ?, ?, ?)`,
  );
  return ({ id, contact, calledAt, outcome, followUpOn, note, folded }) => {
    const day = calledAt.slice(0, 10);
    const { lastInsertRowid } = insert.run(
      id,
      contact.id,
      contact.raw,
      contact.e164,
      calledAt,
      day,
      calledAt,
      outcome,
      followUpOn,
      note,
      decision,
    );
    search.run(
      lastInsertRowid,
      `${contact.name} ${contact.companyName}`.trim(),
      contact.numberForms,
      note,
      folded,
      marksOf({ outcome, contactId: contact.id }),
    );
  };
}

// About as long as the decisions that the product stores.
const decision = JSON.stringify({
  verdict: 'allowed',
  reasons: [
    { rule: 'business-call', verdict: 'allowed', facts: { legalForm: 'employee' }, source: 'x'.repeat(120) },
  ],
  duties: [],
});
