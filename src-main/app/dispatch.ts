import type { AppOperation, Services } from '#shared/contract.ts';
import { contract } from '#shared/contract.ts';
import type { Operation } from '#shared/ipc/define-contract.ts';
import type { Envelope } from '#shared/ipc/envelope.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { Diary } from '../host/ports.ts';

/** One request as it came over the boundary; nothing in it is trusted. */
export interface Request {
  /** True when it came from the main frame of our own window. */
  readonly isFromOwnFrame: boolean;
  readonly operation: unknown;
  readonly input: unknown;
}

/** Some features' services, or some verbs of them. */
type SomeServices = { readonly [Feature in keyof Services]?: Partial<Services[Feature]> };

interface GateParts {
  /** The services while the vault is open; null while it is closed. */
  readonly openServices: () => SomeServices | null;
  /** The services that answer while the vault is closed. */
  readonly lockedServices: SomeServices;
  readonly diary: Diary;
}

type Run = (input: unknown) => Promise<unknown>;

// A Map, because on an object `constructor.name` and `__proto__.x` would be found.
const operations = new Map<string, { feature: string; verb: string; operation: Operation }>(
  Object.entries(contract).flatMap(([feature, verbs]) =>
    Object.entries(verbs).map(
      ([verb, operation]) => [`${feature}.${verb}`, { feature, verb, operation }] as const,
    ),
  ),
);

/** Every operation's name, as it goes over the wire. */
export const operationNames = [...operations.keys()] as AppOperation[];

/**
 * The one gate to the product: a known operation, from our own frame, with the vault open unless it works
 * locked, with input that parses; then it runs, its output is parsed, and errors become codes. Never rejects.
 */
export const createDispatch =
  (parts: GateParts) =>
  async (request: Request): Promise<Envelope> => {
    const operation = typeof request.operation === 'string' ? request.operation : '';
    try {
      return { ok: true, value: await answer(parts, request, operation) };
    } catch (error) {
      return refusal(parts.diary, operations.has(operation) ? operation : 'unknown', error);
    }
  };

async function answer(parts: GateParts, request: Request, name: string): Promise<unknown> {
  if (!request.isFromOwnFrame) throw new AppError('foreign-sender');
  const known = operations.get(name);
  if (!known) throw new AppError('unknown-operation');
  const run = findRun(parts, known);
  const input = known.operation.input.safeParse(request.input);
  if (!input.success)
    throw new AppError('invalid-input', { field: input.error.issues[0]?.path.join('.') ?? '' });
  const output = known.operation.output.safeParse(await run(input.data));
  if (!output.success) throw new AppError('invalid-output', {}, { cause: output.error });
  return output.data;
}

function findRun(
  parts: GateParts,
  { feature, verb, operation }: { feature: string; verb: string; operation: Operation },
): Run {
  const services = operation.worksLocked ? parts.lockedServices : parts.openServices();
  if (!services) throw new AppError('vault-locked');
  const service = services[feature as keyof Services] as Readonly<Record<string, Run>> | undefined;
  const run = service?.[verb];
  if (!run) throw new AppError('unknown-operation');
  return run;
}

function refusal(diary: Diary, operation: string, error: unknown): Envelope {
  if (error instanceof AppError) {
    diary.note({ what: 'refused', operation, code: error.code });
    return { ok: false, code: error.code, details: error.details };
  }
  // The message may quote a value out of the journal: only the kind of failure is noted.
  diary.note({ what: 'failed', operation, code: error instanceof Error ? error.name : 'unknown' });
  return { ok: false, code: 'unexpected', details: {} };
}
