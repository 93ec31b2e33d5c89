import { randomUUID } from 'node:crypto';
import type {
  ListCard,
  Session,
  sessionOperations,
} from '#shared/features/screening/screening-session.contract.ts';
import type { ServiceOf } from '#shared/ipc/define-contract.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { todayAt, toInstant } from '#shared/kernel/clock.ts';
import type { ListField } from '#shared/lists/list-fields.ts';
import { aboutEvidence, insertEvidence } from '../../../database/evidence-files.ts';
import { readEvidence } from '../../../import/read-evidence.ts';
import { screenList } from '../screen/screen-list.ts';
import type { ScreeningPorts } from '../screening-ports.ts';
import { createParts } from './bring-parts.ts';
import { changeCells, previewChange, readOtherwise, undoLastChange } from './change-list.ts';
import { checkList } from './check-list.ts';
import type { ListChange } from './hold-list.ts';
import type { ListDesk } from './list-desk.ts';
import { assertReady } from './list-ready.ts';
import type { ListInHand } from './list-session.ts';
import { nothingFound } from './start-session.ts';
import { showRows } from './show-rows.ts';
import { showSession } from './show-session.ts';

type SessionService = ServiceOf<typeof sessionOperations>;

/** The operations of the wizard up to and including screening; planning and writing are other people's. */
export function createSessionVerbs(
  ports: ScreeningPorts,
  desk: ListDesk,
): Omit<SessionService, 'dryRun' | 'write' | 'saveBadRows'> {
  const parts = createParts();
  const show = () => showInHand(ports, desk);
  return {
    session: () => showIfAny(ports, desk),
    chooseFile: async () => {
      const path = await ports.chooseListFile();
      // Whoever answers a question that was left open may not be the one who asked.
      ports.journal.assertOpen();
      if (path === null) return { outcome: 'cancelled' };
      await desk.open({ path });
      return { outcome: 'read', session: show() };
    },
    bringPart: async (part) => {
      const source = parts.add(part);
      if (source === null) return null;
      await desk.open(source);
      return show();
    },
    cancel: async () => {
      parts.forget();
      await desk.cancel();
    },
    discard: async () => {
      parts.forget();
      await desk.discard();
    },
    attachEvidence: async () => ((await attachEvidence(ports, desk)) ? show() : null),
    rows: async (input) => showRows(await required(desk), input),
    ...createStepVerbs(ports, desk),
  };
}

/** What the person does to the list in hand, step by step. */
function createStepVerbs(ports: ScreeningPorts, desk: ListDesk) {
  const showAfter = async (work: Promise<void>): Promise<Session> => {
    await work;
    return showInHand(ports, desk);
  };
  return {
    goTo: ({ step }) => showAfter(desk.update({ choices: { step } })),
    saveCard: (card) => showAfter(desk.change((held) => writeCard(held, card))),
    saveMapping: ({ mapping }) => showAfter(desk.change((held) => mapColumns(held, mapping))),
    readAgain: (choices) => showAfter(readOtherwise(ports, desk, choices)),
    previewChange: async (change) => {
      await desk.resume();
      return previewChange(desk.current(), change);
    },
    change: (change) => showAfter(changeCells(desk, change)),
    undoChange: () => showAfter(undoLastChange(desk)),
    check: () =>
      showAfter(
        desk.runJob('checking', async (session, job) =>
          desk.update({ check: await checkList(session, job) }),
        ),
      ),
    screen: () =>
      showAfter(
        desk.runJob('screening', async (session, job) => {
          assertReady(session, ports.clock);
          const found = await ports.journal.withFewPages(() => screenList(ports, session, job));
          await desk.update({ ...found, dryRun: null });
        }),
      ),
  } satisfies Partial<SessionService>;
}

async function showIfAny(ports: ScreeningPorts, desk: ListDesk): Promise<Session | null> {
  const held = await desk.resume();
  return held && showSession(held, todayAt(ports.clock));
}

/** What every step answers with. Throws `list-not-open`. */
export function showInHand({ clock }: Pick<ScreeningPorts, 'clock'>, desk: ListDesk): Session {
  const held = desk.inHand();
  if (held === null) throw new AppError('list-not-open');
  return showSession(held, todayAt(clock));
}

async function required(desk: ListDesk) {
  const held = await desk.resume();
  if (held === null) throw new AppError('list-not-open');
  return held;
}

/** The card as the person left it. Who is on the list decides about its rows, so another answer forgets their codes. */
function writeCard({ choices }: ListInHand, card: ListCard): ListChange {
  // A proof is only ever brought in by choosing its file; here it can be let go.
  const evidence = card.evidence === null ? null : choices.card.evidence;
  const isOtherAudience = card.audience !== choices.card.audience;
  return {
    choices: { card: { ...card, evidence } },
    ...(isOtherAudience && { screening: null, dryRun: null }),
  };
}

/** The columns as the person reads them: one field for each column of the file. */
function mapColumns({ choices, reader }: ListInHand, chosen: readonly ListField[]): ListChange {
  const columns = reader?.facts().columns ?? choices.mapping;
  const mapping = columns.map((_, column): ListField => chosen[column] ?? 'ignore');
  const isSame = mapping.every((field, column) => field === choices.mapping[column]);
  return { choices: { mapping, mappingFrom: 'person' }, ...(!isSame && nothingFound) };
}

/**
 * Lets the person pick a contract or invoice and keeps it inside the journal, in place of the one before. False when
 * nothing was picked. Throws `list-not-open`, `file-unreadable`, `file-empty`, `file-too-large`.
 */
async function attachEvidence(ports: ScreeningPorts, desk: ListDesk): Promise<boolean> {
  if ((await desk.resume()) === null) throw new AppError('list-not-open');
  const path = await ports.chooseEvidenceFile();
  // Whoever answers a question that was left open may not be the one who asked.
  ports.journal.assertOpen();
  if (path === null) return false;
  const file = { ...readEvidence(path), id: randomUUID(), addedAt: toInstant(ports.clock.now()) };
  await desk.change(({ choices: { card } }) => ({
    choices: { card: { ...card, evidence: { id: file.id, name: file.name } } },
    alongside: async (queries, trail) => {
      await insertEvidence(queries, file);
      const after = aboutEvidence(file);
      trail.record({ action: 'screening.attachEvidence', table: 'evidenceFile', id: file.id, after });
    },
  }));
  return true;
}
