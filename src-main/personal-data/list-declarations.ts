import { isOneOf } from '../database/compile-once.ts';
import type { Queries } from '../database/journal.ts';
import { always, type PersonalData, type Row, type SubjectKeys, text } from './table-declaration.ts';
import { hashesOf, readHashKey } from './erased-identifiers.ts';
import { findMentioning } from './find-mentioning.ts';
import { createMentionTest } from './mention-test.ts';

/** The rows of lists that the person's contacts came from or were met in again. */
const findListRows = (queries: Queries, { contactIds }: SubjectKeys): Promise<Row<'listRow'>[]> =>
  queries
    .selectFrom('listRow')
    .selectAll()
    .where('contactSeq', 'in', contactSeqs(queries, contactIds))
    .orderBy('runSeq')
    .orderBy('rowNumber')
    .execute();

/** What lists changed in them, and notes of others that a list changed and that speak of the person. */
async function findListChanges(queries: Queries, subject: SubjectKeys): Promise<Row<'listChange'>[]> {
  const own = await queries
    .selectFrom('listChange')
    .selectAll()
    .where('contactSeq', 'in', contactSeqs(queries, subject.contactIds))
    .orderBy('runSeq')
    .orderBy('field')
    .execute();
  const notes = await findMentioning(queries, 'listChange', subject);
  if (notes.length === 0) return own;
  const holders = await findContactIds(queries, notes);
  const speaksOfSubject = await createMentionTest(queries, subject);
  const others = notes.filter(({ before, after, contactSeq }) => {
    const contactId = holders.get(contactSeq);
    return contactId !== undefined && [before, after].some((said) => speaksOfSubject(said, contactId));
  });
  return [...own, ...others.filter(({ contactSeq }) => !subject.contactSeqs.includes(contactSeq))];
}

async function findContactIds(
  queries: Queries,
  changes: readonly Row<'listChange'>[],
): Promise<ReadonlyMap<number, string>> {
  const seqs = JSON.stringify(changes.map(({ contactSeq }) => contactSeq));
  const rows = await queries
    .selectFrom('contact')
    .select(['seq', 'id'])
    .where(isOneOf('seq', seqs))
    .execute();
  return new Map(rows.map(({ seq, id }) => [seq, id]));
}

const contactSeqs = (queries: Queries, ids: readonly string[]) =>
  queries.selectFrom('contact').select('seq').where('id', 'in', ids);

/** The person's numbers as they stand in register files, shared ones included: they say nothing about anybody else. */
const findRegisterNumbers = (
  queries: Queries,
  { phones, sharedPhones }: SubjectKeys,
): Promise<Row<'registerNumber'>[]> =>
  queries
    .selectFrom('registerNumber')
    .selectAll()
    .where(
      'number',
      'in',
      [...phones, ...sharedPhones].map((phone) => Number(phone.slice(1))),
    )
    .where('registerSeq', 'in', queries.selectFrom('registerFile').select('seq'))
    .orderBy('registerSeq')
    .orderBy('number')
    .execute();

/** What an erasure left of the person's numbers and addresses. */
export async function findErasedIdentifiers(
  queries: Queries,
  { phones, emails }: SubjectKeys,
): Promise<Row<'erasedIdentifier'>[]> {
  const key = await readHashKey(queries);
  if (key === null) return [];
  return queries
    .selectFrom('erasedIdentifier')
    .selectAll()
    .where('hash', 'in', hashesOf(key, [...phones, ...emails]))
    .orderBy('erasedOn')
    .execute();
}

const whyLists = {
  category: text('Vilka listor uppgifterna kom ifrån', 'Which lists the data came from'),
  purpose: text(
    'Att kunna säga varifrån uppgifterna kommer, och att kunna ångra en inläsning.',
    'To be able to say where the data come from, and to undo an import.',
  ),
  lawfulBasis: text(
    'Rättslig förpliktelse, artikel 6.1 c i GDPR (artiklarna 14.2 f och 15.1 g), och ansvarsskyldigheten i artikel 5.2.',
    'Legal obligation, GDPR article 6(1)(c) (articles 14(2)(f) and 15(1)(g)), and accountability in article 5(2).',
  ),
  retention: text('Lika länge som kontakten.', 'As long as the contact.'),
  erasure: text('Raderas tillsammans med kontakten.', 'Erased together with the contact.'),
} as const;

export const listRowDeclaration: PersonalData<'listRow'> = {
  holds: 'personal-data',
  title: text('Rader i inlästa listor', 'Rows of imported lists'),
  columns: {
    runSeq: 'technical',
    rowNumber: text('Rad i listan', 'Row of the list'),
    contactSeq: 'technical',
    code: text('Besked', 'Outcome'),
    effect: text('Vad raden gjorde', 'What the row did'),
  },
  codes: {
    code: {
      clear: text('Fick användas', 'Could be used'),
      'company-number': text('Företagets nummer', 'A company’s number'),
      'duplicate-in-journal': text('Fanns redan i journalen', 'Was in the journal already'),
    },
    effect: {
      new: text('Lades till', 'Added'),
      updated: text('Uppdaterade uppgifterna', 'Updated the details'),
      same: text('Ändrade ingenting', 'Changed nothing'),
    },
  },
  ...whyLists,
  source: text(
    'Leverantören av listan; den står vid varje nummer och adress.',
    'The supplier of the list; named at each number and address.',
  ),
  onErasure: 'delete',
  freeText: [],
  keyOf: ({ runSeq, rowNumber }) => `${runSeq}/${rowNumber}`,
  isOwn: always,
  find: findListRows,
};

export const listChangeDeclaration: PersonalData<'listChange'> = {
  holds: 'personal-data',
  title: text('Vad inlästa listor ändrade', 'What imported lists changed'),
  columns: {
    runSeq: 'technical',
    contactSeq: 'technical',
    field: text('Uppgift', 'Detail'),
    pointId: 'technical',
    before: text('Före', 'Before'),
    after: text('Efter', 'After'),
  },
  codes: {
    field: {
      name: text('Namn', 'Name'),
      companyName: text('Företag', 'Company'),
      role: text('Roll', 'Role'),
      note: text('Anteckning', 'Note'),
      organisationNumber: text('Organisationsnummer', 'Organisation number'),
      legalForm: text('Rättslig form', 'Legal form'),
      point: text('Nummer eller adress', 'Number or address'),
      updatedAt: text('Senast ändrad', 'Last changed'),
    },
  },
  ...whyLists,
  source: text('Listan, och journalen före den.', 'The list, and the journal before it.'),
  onErasure: 'delete',
  freeText: ['before', 'after'],
  keyOf: ({ runSeq, contactSeq, field, pointId }) => [runSeq, contactSeq, field, pointId].join('/'),
  isOwn: ({ contactSeq }, { contactSeqs }) => contactSeqs.includes(contactSeq),
  find: findListChanges,
};

export const registerNumberDeclaration: PersonalData<'registerNumber'> = {
  holds: 'personal-data',
  title: text('Nummer i spärregister', 'Numbers in do-not-call registers'),
  columns: {
    registerSeq: 'technical',
    number: text('Nummer', 'Number'),
  },
  category: text('Kontroller mot spärregister', 'Checks against do-not-call registers'),
  purpose: text(
    'Att inte ringa den som står i ett spärregister.',
    'Not to call whoever is listed in a do-not-call register.',
  ),
  lawfulBasis: text(
    'Berättigat intresse, artikel 6.1 f i GDPR: att följa 21 § marknadsföringslagen och god sed.',
    'Legitimate interests, GDPR article 6(1)(f): to follow section 21 of the Swedish Marketing Act and good practice.',
  ),
  retention: text(
    'Tills nästa version av registret läses in.',
    'Until the next version of the register is imported.',
  ),
  source: text('Spärregistret.', 'The do-not-call register.'),
  erasure: text(
    'Ersätts med varje ny version. Numret står kvar så länge det står i registret.',
    'Replaced with every new version. The number stays as long as it is in the register.',
  ),
  onErasure: 'keep',
  freeText: [],
  keyOf: ({ registerSeq, number }) => `${registerSeq}/${number}`,
  isOwn: always,
  find: findRegisterNumbers,
};

export const erasedIdentifierDeclaration: PersonalData<'erasedIdentifier'> = {
  holds: 'personal-data',
  title: text('Spår efter en tidigare radering', 'What an earlier erasure left'),
  columns: {
    hash: 'technical',
    scope: text('Spärr som gällde', 'Opt-out that held'),
    saidOn: text('Sagt', 'Stated on'),
    erasureId: 'technical',
    erasedOn: text('Raderad', 'Erased on'),
  },
  category: text('Spärrar och vad som sagts om dem', 'Suppressions and what was said about them'),
  purpose: text(
    'Att den som raderats inte kommer tillbaka genom en köpt lista.',
    'That whoever was erased does not come back through a purchased list.',
  ),
  lawfulBasis: text(
    'Rättslig förpliktelse, artikel 6.1 c i GDPR (artikel 17 och 21.3).',
    'Legal obligation, GDPR article 6(1)(c) (articles 17 and 21(3)).',
  ),
  retention: text('Så länge vi bedriver direktmarknadsföring.', 'As long as we carry out direct marketing.'),
  source: text('Raderingen själv.', 'The erasure itself.'),
  erasure: text(
    'Behålls: ett kontrollvärde som inte kan läsas tillbaka.',
    'Kept: a check value that cannot be turned back.',
  ),
  onErasure: 'keep',
  freeText: [],
  keyOf: ({ hash }) => hash.toString('hex'),
  isOwn: always,
  find: findErasedIdentifiers,
};
