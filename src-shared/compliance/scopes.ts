import { type Scope, scopes, type SuppressionKind, type Use } from './vocabulary.ts';

/** The scope in its one stored form: `all` swallows the rest, no scope stands twice, always the same order. */
export const normaliseScope = (scope: readonly Scope[]): readonly Scope[] =>
  scope.includes('all') ? ['all'] : scopes.filter((one) => scope.includes(one));

/** As it stands in the opt-out register: `all`, `phone,sms`. */
export const joinScope = (scope: readonly Scope[]): string => normaliseScope(scope).join(',');

/** The scope of a stored suppression. */
export const splitScope = (stored: string): Scope[] =>
  scopes.filter((one) => stored.split(',').includes(one));

/** Does an opt-out of this scope speak of this use? */
export const coversUse = (scope: readonly Scope[], use: Use): boolean =>
  scope.includes('all') || scope.includes(use);

/**
 * Of what was said under another number or address: a no to everything, and whatever an e-mail says of calls, mean
 * the party (GDPR art. 21(2)–(3)); a no to calls on another number means that number.
 */
export const isAboutTheParty = ({
  kind,
  scope,
}: {
  readonly kind: SuppressionKind;
  readonly scope: readonly Scope[];
}): boolean => kind !== 'phone' || scope.includes('all');
