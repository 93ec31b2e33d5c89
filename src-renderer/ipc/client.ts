import type { Client } from '#shared/contract.ts';
import type { Envelope } from '#shared/ipc/envelope.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import './bridge.ts';

type AnyVerb = (input?: unknown) => Promise<unknown>;

const verbs = new Map<string, AnyVerb>();

function verbFor(operation: string): AnyVerb {
  const known = verbs.get(operation);
  if (known) return known;
  const made: AnyVerb = async (input) => {
    const reply = await window.ringbok.ask(JSON.stringify({ operation, input }));
    const envelope = JSON.parse(reply) as Envelope;
    if (envelope.ok) return envelope.value;
    throw new AppError(envelope.code, envelope.details);
  };
  verbs.set(operation, made);
  return made;
}

const featureFor = (feature: string): object =>
  new Proxy({}, { get: (_target, name) => verbFor(`${feature}.${String(name)}`) });

/**
 * Everything main offers, as `client.calls.record(input)`. Its shape is the contract's, and only its type:
 * the schemas stay in main, which is the side that checks. Rejects with `AppError`.
 */
export const client = new Proxy({}, { get: (_target, feature) => featureFor(String(feature)) }) as Client;
