import type { Scope } from '#shared/compliance/vocabulary.ts';
import type { RequestWay } from '#shared/features/subject-requests/request-register.contract.ts';
import type { Subject } from '#shared/compliance/subject.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import { nameFormsOf } from '#shared/kernel/find-mentions.ts';
import { parsePhoneNumber } from '#shared/kernel/phone-number.ts';
import type { AuditTrail } from '../../../database/audit-trail.ts';
import type { Queries } from '../../../database/journal.ts';
import { emailKeysOf, type KnownSubject } from '../subject/subject-keys.ts';
import type { Objected, SubjectRequestsPorts } from '../subject-requests-ports.ts';
import { findOtherNames } from './requests.repository.ts';

interface Said {
  readonly id: string;
  readonly name: string;
  readonly subject: Subject;
  readonly receivedOn: CalendarDay;
  readonly receivedBy: RequestWay;
  readonly words: string;
  readonly scope: readonly Scope[];
}

/**
 * An objection acts before it is answered (GDPR art. 21(3)): every card, number and address of the person is blocked.
 * A number or address that others stand on too is left to them, as long as a card tells the person apart; another card
 * under the same name is no other. Throws
 * `identifier-invalid` when nothing is known of the person but a name.
 */
export async function writeObjection(
  { recordObjection }: Pick<SubjectRequestsPorts, 'recordObjection'>,
  queries: Queries,
  trail: AuditTrail,
  known: KnownSubject,
  said: Said,
): Promise<Objected[]> {
  const own = known.contacts.length > 0 ? await findOwn(queries, known) : said.subject;
  return recordObjection(queries, trail, {
    requestId: said.id,
    statedBy: said.name,
    contacts: known.contacts.map(({ id, name, companyName }) => ({ id, name: name || companyName })),
    phones: own.phones,
    emails: own.emails,
    scope: said.scope,
    statedOn: said.receivedOn,
    how: said.receivedBy === 'phone' ? 'call' : said.receivedBy,
    note: said.words,
  });
}

async function findOwn(
  queries: Queries,
  { keys, terms, contacts }: KnownSubject,
): Promise<Pick<Subject, 'phones' | 'emails'>> {
  const shared = [...terms.phones.map(phoneKeyOf), ...terms.emails.flatMap(emailKeysOf)].filter(
    (key) => key !== '' && !keys.phones.includes(key) && !keys.emails.includes(key),
  );
  const others = await findOtherNames(
    queries,
    shared,
    contacts.map(({ id }) => id),
  );
  const isSamePerson = (name: string): boolean => {
    const [inFull = ''] = nameFormsOf(name);
    // An initial is Anna's as well as Anders'.
    return keys.nameForms.includes(inFull) && inFull.split(' ').every((word) => word.length > 1);
  };
  const foreign = new Set(others.filter(({ name }) => !isSamePerson(name)).map(({ value }) => value));
  return {
    phones: terms.phones.filter((raw) => !foreign.has(phoneKeyOf(raw))),
    emails: terms.emails.filter((raw) => !emailKeysOf(raw).some((key) => foreign.has(key))),
  };
}

const phoneKeyOf = (raw: string): string => parsePhoneNumber(raw)?.e164 ?? '';
