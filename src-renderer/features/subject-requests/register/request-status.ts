import type { SubjectRequest } from '#shared/features/subject-requests/request-register.contract.ts';

type Status = 'identity' | 'identityAsked' | 'answer' | 'extended';

/** True when nobody knows yet who asks, and it matters. */
export const isIdentityOpen = ({ kind, identityCheck, identitySettledOn }: SubjectRequest): boolean =>
  kind !== 'objection' && identityCheck === '' && identitySettledOn === null;

/** Where an open request stands; its words are `status.*`. */
export function statusOf(request: SubjectRequest): Status {
  if (isIdentityOpen(request)) return request.identityAskedOn === null ? 'identity' : 'identityAsked';
  return request.extendedOn === null ? 'answer' : 'extended';
}
