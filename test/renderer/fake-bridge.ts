import type { Services } from '#shared/contract.ts';
import { contract } from '#shared/contract.ts';
import type { Operation } from '#shared/ipc/define-contract.ts';
import type { Envelope } from '#shared/ipc/envelope.ts';
import type { AppEvent } from '#shared/ipc/events.ts';
import { AppError } from '#shared/kernel/app-error.ts';

/** The operations a test answers; any other is refused as unknown. */
export type FakeServices = { readonly [F in keyof Services]?: Partial<Services[F]> };

export interface FakeBridge {
  readonly emit: (event: AppEvent) => void;
  /** Operations in the order they came, with their parsed inputs. */
  readonly requests: { readonly operation: string; readonly input: unknown }[];
  readonly usableReports: () => number;
  /** Replaces or adds answers. */
  readonly answer: (services: FakeServices) => void;
}

/**
 * Stands for the preload: what crosses it is parsed by the contract in both directions, as main does it,
 * so a page that sends what main would refuse fails here too.
 */
export function installBridge(initial: FakeServices): FakeBridge {
  const listeners = new Set<(event: unknown) => void>();
  const requests: FakeBridge['requests'] = [];
  let services = initial;
  let usableReports = 0;
  const ringbok = {
    ask: async (request: string): Promise<string> => {
      const { operation, input } = JSON.parse(request) as { operation: string; input?: unknown };
      return JSON.stringify(await reply(() => run(services, requests, operation, input)));
    },
    onEvent: (listener: (event: unknown) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reportUsable: () => {
      usableReports += 1;
    },
  };
  Object.defineProperty(window, 'ringbok', { value: ringbok, configurable: true });
  return {
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
    requests,
    usableReports: () => usableReports,
    answer: (more) => {
      services = merge(services, more);
    },
  };
}

async function reply(answer: () => Promise<unknown>): Promise<Envelope> {
  try {
    return { ok: true, value: await answer() };
  } catch (error) {
    if (error instanceof AppError) return { ok: false, code: error.code, details: error.details };
    throw error;
  }
}

async function run(services: FakeServices, requests: FakeBridge['requests'], name: string, input: unknown) {
  const [feature = '', verb = ''] = name.split('.');
  const features: Record<string, Record<string, Operation>> = contract;
  const operation = features[feature]?.[verb];
  const verbs = services[feature as keyof Services] as
    Record<string, (input: unknown) => unknown> | undefined;
  const implementation = verbs?.[verb];
  if (!operation || !implementation) throw new AppError('unknown-operation');
  const parsed = operation.input.safeParse(input);
  if (!parsed.success) throw new AppError('invalid-input');
  requests.push({ operation: name, input: parsed.data });
  return operation.output.parse(await implementation(parsed.data));
}

const merge = (before: FakeServices, more: FakeServices): FakeServices =>
  Object.fromEntries(
    [...new Set([...Object.keys(before), ...Object.keys(more)])].map((feature) => [
      feature,
      { ...before[feature as keyof Services], ...more[feature as keyof Services] },
    ]),
  );
