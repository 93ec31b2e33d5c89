import { addDays, addMonths, type CalendarDay } from '../kernel/clock.ts';
import { hasRefused } from './consents.rules.ts';
import type { ContactabilityFacts, CustomerRelation, MessageFacts } from './contactability-facts.ts';
import type { SoftOptIn } from './rule-packs/rule-pack.ts';
import type { Ask, Channel } from './vocabulary.ts';

/** Which condition of the exception for customers is not met. */
export type SoftOptInFault =
  | 'no-exception'
  | 'said-no-before'
  | 'not-from-sale'
  | 'no-opt-out-offered'
  | 'too-long-ago'
  | 'on-no-mail-list'
  | 'other-products';

/** Whether the exception for customers holds. `open`: it could, once `ask` is answered. */
type SoftOptInState =
  | {
      readonly is: 'met';
      readonly productKind: string;
      readonly collectedOn: CalendarDay | null;
      readonly until: CalendarDay | null;
    }
  | { readonly is: 'open'; readonly ask: Ask }
  | { readonly is: 'failed'; readonly because: SoftOptInFault };

interface Collection {
  readonly productKind: string;
  readonly on: CalendarDay | null;
  readonly wasOptOutOffered: boolean | null;
}

/**
 * The conditions of Directive 2002/58/EC art. 13(2), as the country's pack words them: the address came from the
 * customer at a sale, a no was offered then, none was ever said, and the message is about own, similar products. What
 * has failed is said before anything is asked. Once a no was said, or a consent taken back, the exception is gone for
 * good.
 */
export function softOptInOf(
  exception: SoftOptIn | null,
  facts: ContactabilityFacts,
  channel: Channel,
  today: CalendarDay,
): SoftOptInState {
  if (exception === null) return failed('no-exception');
  if (hasRefused(facts, channel)) return failed('said-no-before');
  const message = facts.message ?? nothingSaid;
  const states = collectionsOf(exception, facts, message, today).map((collection) =>
    stateOf(collection, exception, facts, message, today),
  );
  return (
    states.find(({ is }) => is === 'met') ??
    states.find(({ is }) => is === 'open') ??
    states[0] ??
    whenNothingIsRecorded(exception, facts, message)
  );
}

const failed = (because: SoftOptInFault): SoftOptInState => ({ is: 'failed', because });
const open = (ask: Ask): SoftOptInState => ({ is: 'open', ask });

const nothingSaid = {
  wasOptOutOffered: null,
  isOnNoMailList: null,
  isForSimilarProducts: null,
} satisfies Partial<MessageFacts>;

type SoftMessage = Pick<MessageFacts, 'wasOptOutOffered' | 'isOnNoMailList' | 'isForSimilarProducts'>;

/**
 * The sales, and where the law allows it the negotiations, at which the address was given; the latest first. A sale
 * that lies ahead is none yet.
 */
function collectionsOf(
  { includesNegotiations }: SoftOptIn,
  facts: ContactabilityFacts,
  { wasOptOutOffered }: SoftMessage,
  today: CalendarDay,
): Collection[] {
  const sales = facts.customerRelations
    .filter(({ gaveAddress, soldOn }) => gaveAddress && soldOn <= today)
    .toSorted(latestFirst)
    .map((sale) => ({
      productKind: sale.productKind,
      on: sale.soldOn,
      wasOptOutOffered: sale.wasOptOutOffered ?? wasOptOutOffered,
    }));
  const wasNegotiating = includesNegotiations && facts.source === 'inquiry';
  return wasNegotiating ? [...sales, { productKind: '', on: facts.obtainedOn, wasOptOutOffered }] : sales;
}

const latestFirst = (a: CustomerRelation, b: CustomerRelation): number =>
  `${a.soldOn} ${a.productKind}` < `${b.soldOn} ${b.productKind}` ? 1 : -1;

function stateOf(
  collection: Collection,
  exception: SoftOptIn,
  facts: ContactabilityFacts,
  message: SoftMessage,
  today: CalendarDay,
): SoftOptInState {
  const until =
    exception.withinMonths === null || collection.on === null
      ? null
      : addDays(addMonths(collection.on, exception.withinMonths), -1);
  const isSimilar =
    message.isForSimilarProducts ??
    (facts.offeredProductKind !== null && facts.offeredProductKind === collection.productKind ? true : null);
  if (collection.wasOptOutOffered === false) return failed('no-opt-out-offered');
  if (until !== null && today > until) return failed('too-long-ago');
  if (exception.noMailList !== null && message.isOnNoMailList === true) return failed('on-no-mail-list');
  if (isSimilar === false) return failed('other-products');
  if (collection.wasOptOutOffered === null) return open('opt-out-offered');
  if (exception.noMailList !== null && message.isOnNoMailList === null) return open('no-mail-list');
  if (isSimilar === null) return open('similar-products');
  return { is: 'met', productKind: collection.productKind, collectedOn: collection.on, until };
}

/** Without a recorded sale the source decides whether there can have been one. */
function whenNothingIsRecorded(
  { noMailList }: SoftOptIn,
  facts: ContactabilityFacts,
  message: SoftMessage,
): SoftOptInState {
  if (message.wasOptOutOffered === false) return failed('no-opt-out-offered');
  if (noMailList !== null && message.isOnNoMailList === true) return failed('on-no-mail-list');
  if (message.isForSimilarProducts === false) return failed('other-products');
  if (facts.source === null) return open('source');
  return facts.source === 'sale' ? open('sale') : failed('not-from-sale');
}
