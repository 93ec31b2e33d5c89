import { otherCountries } from './other-countries.ts';
import type { OwnRuling, RulePack } from './rule-pack.ts';
import { AT } from './AT.ts';
import { BE } from './BE.ts';
import { DE } from './DE.ts';
import { DK } from './DK.ts';
import { ES } from './ES.ts';
import { FI } from './FI.ts';
import { FR } from './FR.ts';
import { GB } from './GB.ts';
import { IE } from './IE.ts';
import { IT } from './IT.ts';
import { NL } from './NL.ts';
import { NO } from './NO.ts';
import { PL } from './PL.ts';
import { SE } from './SE.ts';

/** Every country with a pack of its own, in the order in which they are shown. */
export const rulePacks: readonly RulePack[] = [SE, NO, DK, FI, DE, AT, NL, BE, FR, IE, GB, PL, ES, IT];

const byCountry = new Map(rulePacks.map((pack) => [pack.country, pack]));

/** The pack of a country (ISO 3166); the cautious default for any other, and for none. */
export const packFor = (country: string | null): RulePack =>
  (country === null ? undefined : byCountry.get(country)) ?? otherCountries;

/** The pack as the company has overruled it. A ruling about a rule that the pack no longer has is left aside. */
export function withOwnRulings(pack: RulePack, rulings: ReadonlyMap<string, OwnRuling>): RulePack {
  if (rulings.size === 0) return pack;
  const rules = pack.rules.map((rule) => {
    const ownRuling = rulings.get(rule.id);
    return ownRuling ? { ...rule, ownRuling, permission: ownRuling.permission } : rule;
  });
  return { ...pack, rules };
}
