import type { Verbs } from './verbs.ts';

/** One end of a channel between two processes. */
interface Port {
  readonly send: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
}

/** The other side's verbs, each answered later. */
export type Remote<V> = {
  readonly [Name in keyof V]: V[Name] extends (input: infer Input) => infer Output
    ? (input: Input) => Promise<Awaited<Output>>
    : never;
};

type Message =
  | { readonly kind: 'ask'; readonly id: number; readonly verb: string; readonly input: unknown }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly reason: string };

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Answers the other side with `mine`, and returns its verbs to be called. */
export function link<Theirs>(port: Port, mine: Verbs): Remote<Theirs> {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;

  const answer = async (id: number, verb: string, input: unknown): Promise<void> => {
    try {
      const run = mine[verb] as ((input: unknown) => unknown) | undefined;
      if (!run) throw new Error(`no verb ${verb}`);
      port.send({ kind: 'answer', id, value: await run(input) });
    } catch (error) {
      port.send({ kind: 'failure', id, reason: error instanceof Error ? error.message : String(error) });
    }
  };

  port.onMessage((received) => {
    const message = received as Message;
    if (message.kind === 'ask') {
      void answer(message.id, message.verb, message.input);
      return;
    }
    const asker = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'answer') asker?.resolve(message.value);
    else asker?.reject(new Error(message.reason));
  });

  const ask = (verb: string, input: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      port.send({ kind: 'ask', id: lastId, verb, input });
    });
  return new Proxy(
    {},
    { get: (_target, verb) => (input: unknown) => ask(String(verb), input) },
  ) as Remote<Theirs>;
}
