import type { lookUpKeys, Party } from '#shared/compliance/party.ts';
import type { JobStage } from '#shared/ipc/events.ts';
import type { Clock } from '#shared/kernel/clock.ts';
import type { Journal, Queries } from '../../database/journal.ts';
import type { ListReader, ListSource, OpenListParts } from '../../import/list-protocol.ts';

/** What the do-not-call registers need of the machine and of other features. */
export interface DoNotCallPorts {
  readonly journal: Journal;
  readonly clock: Clock;
  /** Who a contact id and a typed number stand for. Throws `contact-not-found`. */
  readonly findParty: (queries: Queries, keys: ReturnType<typeof lookUpKeys>) => Promise<Party>;
  /** Who is at the keyboard; empty while nobody has said so. */
  readonly readSellerName: (queries: Queries) => Promise<string>;
  /** Absolute path of the register file the person picked, or null. */
  readonly chooseListFile: () => Promise<string | null>;
  readonly openList: OpenRegisterFile;
  readonly onProgress: (stage: JobStage, done: number, total: number) => void;
}

/** Reads a file of numbers in a process of its own. */
type OpenRegisterFile = (
  source: ListSource,
  parts: Omit<OpenListParts, 'startProgram'>,
) => Promise<ListReader>;
