import { organisationKeys } from '../../compliance/party.ts';
import type { SuppressionKind } from '../../compliance/vocabulary.ts';
import { AppError } from '../../kernel/app-error.ts';
import { asciiDomain, parseEmailAddress } from '../../kernel/email-address.ts';
import { companyKeyOf } from '../../kernel/company-name.ts';
import { parseOrganisationNumber } from '../../kernel/organisation-number.ts';
import { parsePhoneNumber } from '../../kernel/phone-number.ts';

/** What an opt-out is about, in the form that is matched and in the form that is shown. */
export interface SuppressionKey {
  readonly kind: SuppressionKind;
  readonly value: string;
  readonly display: string;
}

/** A number in any format, as its E.164 form; null when it is none. */
export function phoneKey(typed: string): SuppressionKey | null {
  const number = parsePhoneNumber(typed);
  return number && { kind: 'phone', value: number.e164, display: number.display };
}

/** An e-mail address with its plus-tag; null when it is none. */
export function emailKey(typed: string): SuppressionKey | null {
  const address = parseEmailAddress(typed);
  return address && { kind: 'email', value: address.matchKey, display: address.display };
}

/** `bolaget.se`, `@bolaget.se` or `*.bolaget.se`: the domain with everything under it. Null when it is none. */
export function domainKey(typed: string): SuppressionKey | null {
  const named = typed
    .trim()
    .toLowerCase()
    .replace(/^(?:\*?@)?(?:\*\.)?/, '');
  const value = asciiDomain(named);
  return value === null ? null : { kind: 'domain', value, display: named };
}

/**
 * An organisation number, or a company by its name. Throws `organisation-number-invalid` for digits that are no
 * such number, and `identifier-is-personal-identity-number`: a sole trader opts out as a person.
 */
export function organisationKey(typed: string): SuppressionKey | null {
  const number = parseOrganisationNumber(typed);
  if (number?.isPersonalIdentityNumber) throw new AppError('identifier-is-personal-identity-number');
  if (number) return { kind: 'organisation', value: number.value, display: number.value };
  if (/^[\d\s-]+$/.test(typed)) throw new AppError('organisation-number-invalid');
  const [value] = organisationKeys({ organisationNumber: null, companyKey: companyKeyOf(typed) });
  return value === undefined ? null : { kind: 'organisation', value, display: typed };
}

/**
 * The stored values that hold for a key: an address is held by itself, by itself without its plus-tag
 * (the same mailbox), by its domain and by every domain above that.
 */
export function valuesHolding(key: string): readonly string[] {
  const address = isEmailKey(key) ? parseEmailAddress(key) : null;
  if (address === null) return [key];
  return [...new Set([key, address.matchKeyWithoutTag, ...domainsAbove(address.domain)])];
}

/** An address without its plus-tag, `anna@bolaget.se` for `anna+list@bolaget.se`; null for every other key. */
export const untaggedKey = (key: string): string | null =>
  isEmailKey(key) ? (parseEmailAddress(key)?.matchKeyWithoutTag ?? null) : null;

const isEmailKey = (key: string): boolean => key.includes('@') && !key.startsWith('name:');

function domainsAbove(domain: string): string[] {
  const labels = domain.split('.');
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'));
}
