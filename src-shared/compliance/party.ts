import { idSchema, requiredTextSchema, textSchema, z } from '../kernel/schema.ts';
import type { LegalForm } from './vocabulary.ts';

/** Who is meant: a known contact, or a number as typed. */
export const whoSchema = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('contact'),
    contactId: idSchema,
    number: textSchema(80).nullable().default(null),
  }),
  z.object({ by: z.literal('number'), number: requiredTextSchema(80) }),
]);
export type Who = z.output<typeof whoSchema>;
/** As the renderer writes it: what is left out is null. */
export type WhoInput = z.input<typeof whoSchema>;

/** The keys under which a party is looked up. */
export const lookUpKeys = (who: Who) => ({
  contactId: who.by === 'contact' ? who.contactId : null,
  number: who.number,
});

/** Whoever is at the other end: a known contact, or only a number. */
export interface Party {
  readonly contactId: string | null;
  readonly name: string;
  readonly companyName: string;
  readonly role: string;
  readonly legalForm: LegalForm;
  readonly organisationNumber: string | null;
  /** `companyKeyOf` the company's name; empty when there is none. */
  readonly companyKey: string;
  /** What was typed or is held, and what it was understood as. */
  readonly number: {
    readonly raw: string;
    readonly e164: string | null;
    readonly country: string | null;
    readonly display: string;
  } | null;
  readonly source: { readonly kind: string; readonly note: string } | null;
  /** True when the number stands on the company itself, or on several people of one company. */
  readonly isSwitchboard: boolean;
  /** True when somebody's card carries the number. */
  readonly isNumberHeld: boolean;
  /** Other cards whose opt-outs hold here too: a second card of the same person, the company's own. */
  readonly otherCards: readonly string[];
  /** The party's other numbers and addresses that no colleague shares. */
  readonly otherIdentifiers: readonly string[];
}

/** What "never again" can block. */
export type Blockable = 'number' | 'person' | 'company';

/** The match key of a company-wide suppression: its number when known, else its name. */
export const organisationKeys = (party: {
  readonly organisationNumber: string | null;
  readonly companyKey: string;
}): readonly string[] => [
  ...(party.organisationNumber ? [party.organisationNumber] : []),
  ...(party.companyKey ? [`name:${party.companyKey}`] : []),
];

/** Every key under which the opt-out register may hold something about this party and this number. */
export const suppressionKeysOf = (party: Party): readonly string[] => [
  ...(party.number?.e164 ? [party.number.e164] : []),
  ...(party.contactId ? [party.contactId] : []),
  ...party.otherCards,
  ...organisationKeys(party),
];

/** What is blocked of this party: what was wanted, else the nearest to it that is known; null when nothing is. */
export function blockableOf(party: Party, wanted: Blockable): Blockable | null {
  const known: Readonly<Record<Blockable, boolean>> = {
    number: Boolean(party.number?.e164),
    person: party.contactId !== null,
    company: organisationKeys(party).length > 0,
  };
  const order: readonly Blockable[] =
    wanted === 'person' ? ['person', 'number'] : [wanted, 'number', 'person'];
  return order.find((one) => known[one]) ?? null;
}
