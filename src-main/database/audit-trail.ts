import { randomBytes } from 'node:crypto';
import type { Instant } from '#shared/kernel/clock.ts';
import { commitmentOf, genesisLink, linkOf } from './audit-chain.ts';
import type { Connection } from './open-database.ts';
import type { Database } from './schema.ts';

/** One thing that was done. `before` and `after` are the row's own values: the old ones stay here for good. */
export interface AuditRecord {
  /** The operation, `calls.record`. */
  readonly action: string;
  readonly table: keyof Database;
  readonly id: string;
  readonly before?: object;
  readonly after?: object;
  /** Why, when the person gave a reason. */
  readonly reason?: string;
  /** One of very many of one piece of work: the window is told by an entry without it, once, at its end. */
  readonly isPart?: true;
}

/** Appends to the trail inside the transaction it was given for. */
export interface AuditTrail {
  readonly record: (entry: AuditRecord) => void;
}

export interface ChainHead {
  readonly seq: number;
  readonly link: Buffer;
}

/** The chain of one open journal. */
export interface AuditChain {
  readonly head: () => ChainHead;
  /** Writes one entry; must run inside a transaction. */
  readonly append: (at: Instant, entry: AuditRecord) => void;
  /** Reads the head from the file again, after a transaction was rolled back. */
  readonly reload: () => void;
  /** The link at a position, or null when the chain is shorter. */
  readonly linkAt: (seq: number) => Buffer | null;
}

/** Opens the chain of `journalId` on a connection that is already migrated. */
export function openAuditChain(connection: Connection, journalId: string): AuditChain {
  const insertLink = connection.prepare('INSERT INTO chainLink (seq, commitment, link) VALUES (?, ?, ?)');
  const insertEntry = connection.prepare('INSERT INTO auditEntry (seq, salt, payload) VALUES (?, ?, ?)');
  const selectLast = connection.prepare('SELECT seq, link FROM chainLink ORDER BY seq DESC LIMIT 1');
  const selectLink = connection.prepare('SELECT link FROM chainLink WHERE seq = ?').pluck();
  const genesis: ChainHead = { seq: 0, link: genesisLink(journalId) };
  const readHead = (): ChainHead => (selectLast.get() as ChainHead | undefined) ?? genesis;
  let head = readHead();
  return {
    head: () => head,
    append: (at, entry) => {
      const seq = head.seq + 1;
      const salt = randomBytes(32);
      const payload = JSON.stringify({ at, ...entry });
      const commitment = commitmentOf(salt, payload);
      const link = linkOf(journalId, seq, head.link, commitment);
      insertLink.run(seq, commitment, link);
      insertEntry.run(seq, salt, payload);
      head = { seq, link };
    },
    reload: () => {
      head = readHead();
    },
    linkAt: (seq) => (seq === 0 ? genesis.link : ((selectLink.get(seq) as Buffer | undefined) ?? null)),
  };
}

/** What a walk over the whole chain found. */
export interface ChainCheck {
  readonly entries: number;
  /** Positions whose link or commitment does not fit: somebody changed the file behind the product's back. */
  readonly broken: readonly number[];
  /** Positions whose content was erased. */
  readonly erased: readonly number[];
}

const ENTRIES_BETWEEN = 1000;

/**
 * Recomputes every link and commitment. Time grows with the journal: about 20 µs an entry. `onProgress` is told in
 * entries.
 */
export function verifyChain(
  connection: Connection,
  journalId: string,
  onProgress: (done: number, total: number) => void = () => undefined,
): ChainCheck {
  const total = Number(connection.prepare('SELECT count(*) FROM chainLink').pluck().get());
  const rows = connection
    .prepare(
      `SELECT chainLink.seq, commitment, link, salt, payload
       FROM chainLink LEFT JOIN auditEntry USING (seq) ORDER BY chainLink.seq`,
    )
    .iterate() as IterableIterator<
    ChainHead & { commitment: Buffer; salt: Buffer | null; payload: string | null }
  >;
  const broken: number[] = [];
  const erased: number[] = [];
  let previous = genesisLink(journalId);
  let expected = 0;
  for (const row of rows) {
    expected += 1;
    if (expected % ENTRIES_BETWEEN === 0) onProgress(expected, total);
    const isLinked = linkOf(journalId, row.seq, previous, row.commitment).equals(row.link);
    if (row.salt === null || row.payload === null) erased.push(row.seq);
    const isKept =
      row.salt === null || row.payload === null || commitmentOf(row.salt, row.payload).equals(row.commitment);
    if (!isLinked || !isKept || row.seq !== expected) broken.push(row.seq);
    previous = row.link;
  }
  return { entries: expected, broken, erased };
}
