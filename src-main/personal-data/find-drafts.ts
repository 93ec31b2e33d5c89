import type { Queries } from '../database/journal.ts';
import { createMentionTest } from './mention-test.ts';
import type { Row, SubjectKeys } from './table-declaration.ts';

/** One piece of half-written work: whom it is about, and what it says. */
interface Piece {
  readonly contactId: string | null;
  readonly text: string;
}

/** Half-written work about the person. What was begun about many at once is cut to what is about this one. */
export async function findDrafts(queries: Queries, subject: SubjectKeys): Promise<Row<'draft'>[]> {
  const drafts = await queries.selectFrom('draft').selectAll().orderBy('savedAt').execute();
  if (drafts.length === 0) return [];
  const speaksOfSubject = await createMentionTest(queries, subject);
  const isTheirs = ({ contactId, text }: Piece): boolean =>
    (contactId !== null && subject.contactIds.includes(contactId)) || speaksOfSubject(text, contactId);
  return drafts.flatMap((draft) => {
    const theirs = piecesOf(draft).filter(isTheirs);
    if (theirs.length === 0) return [];
    return [{ ...draft, value: JSON.stringify({ text: theirs.map(({ text }) => text).join('\n') }) }];
  });
}

function piecesOf({ key, value }: Row<'draft'>): readonly Piece[] {
  if (key === 'email-check') return piecesOfCheck(JSON.parse(value) as HalfMadeCheck);
  const { contactId = null, text = '' } = JSON.parse(value) as Partial<Piece>;
  return [{ contactId, text }];
}

/** The parts of a half-made e-mail check that can be about somebody. */
interface HalfMadeCheck {
  readonly recipient: { readonly contactId?: string; readonly address?: string } | null;
  readonly members: { readonly contactIds?: readonly string[] } | null;
  readonly answers: Written;
  readonly own: Readonly<Record<string, Written>>;
}

interface Written {
  readonly purpose: string;
  readonly why: string;
}

function piecesOfCheck({ recipient, members, answers, own }: HalfMadeCheck): readonly Piece[] {
  const about = (contactId: string | null, words: Partial<Written>, address = ''): Piece => ({
    contactId,
    text: [address, answers.purpose, words.why].filter(Boolean).join(' · '),
  });
  if (recipient) return [about(recipient.contactId ?? null, answers, recipient.address)];
  const people = new Set([...(members?.contactIds ?? []), ...Object.keys(own)]);
  return [...people].map((contactId) => about(contactId, own[contactId] ?? answers));
}
