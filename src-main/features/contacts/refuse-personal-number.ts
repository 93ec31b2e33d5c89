import { AppError } from '#shared/kernel/app-error.ts';
import { parseOrganisationNumber } from '#shared/kernel/organisation-number.ts';

/** Throws `identifier-is-personal-identity-number` for a number that must not be kept (lag (2018:218) 3 kap. 10 §). */
export function refusePersonalNumber(organisationNumber: string | null): void {
  const number = organisationNumber === null ? null : parseOrganisationNumber(organisationNumber);
  if (number?.isPersonalIdentityNumber) throw new AppError('identifier-is-personal-identity-number');
}
