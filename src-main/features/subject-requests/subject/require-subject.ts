import type { Subject } from '#shared/compliance/subject.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { Queries } from '../../../database/journal.ts';
import { type KnownSubject, readSubject } from './subject-keys.ts';

/** Whom a request is about. Throws `subject-empty`, and `contact-not-found` for a card that is not there. */
export async function requireSubject(queries: Queries, subject: Subject): Promise<KnownSubject> {
  const lists = [subject.contactIds, subject.phones, subject.emails];
  if (subject.name === '' && lists.every((list) => list.length === 0)) throw new AppError('subject-empty');
  const known = await readSubject(queries, subject);
  if (known.contacts.length < new Set(subject.contactIds).size) throw new AppError('contact-not-found');
  return known;
}
