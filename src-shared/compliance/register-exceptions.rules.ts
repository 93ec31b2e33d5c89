import { addDays, addMonths, type CalendarDay } from '../kernel/clock.ts';
import { consentsFor } from './consents.rules.ts';
import type { ConsentFact, ContactabilityFacts, CustomerRelation } from './contactability-facts.ts';
import type { DoNotCallRegister } from './rule-packs/rule-pack.ts';
import type { Reason } from './vocabulary.ts';

/** Why a register does not decide about a call: the reason it is replaced by. */
export type RegisterException = Pick<Reason, 'rule' | 'verdict' | 'facts'>;

/** Something that holds up to and including `until`. */
interface Holding<Source> {
  readonly source: Source;
  readonly until: CalendarDay;
}

/**
 * The exception from a register that holds on `today`, if any. A consent comes first: it says nothing about the kind
 * of product, so nothing more has to be made sure of.
 */
export function findRegisterException(
  register: DoNotCallRegister,
  facts: ContactabilityFacts,
  today: CalendarDay,
): RegisterException | null {
  return findConsent(register, facts, today) ?? findCustomer(register, facts, today);
}

/** A consent counts for fewer than the register's months. */
function findConsent(
  register: DoNotCallRegister,
  facts: ContactabilityFacts,
  today: CalendarDay,
): RegisterException | null {
  const consent = longest(
    consentsFor(facts, 'phone', today).map((source) => ({
      source,
      until: addDays(addMonths(source.givenOn, register.consentMonths), -1),
    })),
    today,
    (source: ConsentFact) => source.givenOn,
  );
  if (consent === null) return null;
  const { givenOn } = consent.source;
  return { rule: 'register-exception-consent', verdict: 'allowed', facts: { givenOn, until: consent.until } };
}

/**
 * A customer may be called about the same kind of product. When nobody has said what the call is about, that is left
 * as a condition; another kind of product is no exception.
 */
function findCustomer(
  register: DoNotCallRegister,
  facts: ContactabilityFacts,
  today: CalendarDay,
): RegisterException | null {
  const customer = customerWithin(register.customerMonths, facts, today, false);
  return customer && { rule: 'register-exception-customer', ...customer };
}

/**
 * The customer relation that holds on `today` for so many months, as the verdict and facts of a reason: conditional
 * while nobody has said what the contact is about. `isForRunningContracts`: one that has ended is no relation.
 */
export function customerWithin(
  months: number,
  facts: ContactabilityFacts,
  today: CalendarDay,
  isForRunningContracts: boolean,
): Pick<Reason, 'verdict' | 'facts'> | null {
  const offered = facts.offeredProductKind;
  const customer = longest(
    facts.customerRelations
      .filter(({ productKind }) => offered === null || productKind === offered)
      .flatMap((source) => {
        const from = countsFrom(source, today);
        if (from === null || months === 0) return [];
        const until = addMonths(from, months);
        const { endedOn } = source;
        if (!isForRunningContracts || endedOn === null) return [{ source, until }];
        return [{ source, until: earlier(until, addDays(endedOn, -1)) }];
      }),
    today,
    (source: CustomerRelation) => source.productKind,
  );
  if (customer === null) return null;
  const { productKind } = customer.source;
  const because = offered === null ? 'product-not-said' : 'same-product';
  return {
    verdict: offered === null ? 'conditional' : 'allowed',
    facts: { productKind, until: customer.until, because },
  };
}

const earlier = (a: CalendarDay, b: CalendarDay): CalendarDay => (a < b ? a : b);

/**
 * The day from which the months of a customer relation count: its end, else the last time somebody confirmed that it
 * runs. An end that lies ahead, or none, says nothing by itself.
 */
function countsFrom(
  { endedOn, confirmedRunningOn }: CustomerRelation,
  today: CalendarDay,
): CalendarDay | null {
  if (endedOn !== null && endedOn <= today) return endedOn;
  return confirmedRunningOn !== null && confirmedRunningOn <= today ? confirmedRunningOn : null;
}

/** Of those that still hold, the one that holds longest; `nameOf` keeps the answer the same in any order. */
function longest<Source>(
  found: readonly Holding<Source>[],
  today: CalendarDay,
  nameOf: (source: Source) => string,
): Holding<Source> | null {
  const keyOf = (one: Holding<Source>) => `${one.until} ${nameOf(one.source)}`;
  const holding = found.filter(({ until }) => today <= until);
  return holding.toSorted((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1))[0] ?? null;
}
