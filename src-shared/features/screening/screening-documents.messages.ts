import type { Messages, Text } from '../../i18n/text.ts';
import type { ListField, RowProblem } from '../../lists/list-fields.ts';
import type { ListCard } from './screening-session.contract.ts';
import type { Audience, Policy, RowCode, RowWord, WritePolicy } from './screening-words.ts';

/** What a row came to, as a label. */
export const rowCodeTexts = {
  clear: { sv: 'Får användas', en: 'May be used' },
  'company-number': { sv: 'Företagsnummer', en: 'Company number' },
  'duplicate-in-journal': { sv: 'Finns redan i journalen', en: 'In the journal already' },
  'own-opt-out': { sv: 'Spärrad hos oss', en: 'Opted out' },
  'national-register': { sv: 'Står i spärregister', en: 'In a do-not-call register' },
  'erased-person': { sv: 'Raderad person', en: 'Erased person' },
  'not-now': { sv: 'Inte nu', en: 'Not now' },
  'duplicate-in-file': { sv: 'Dubblett i filen', en: 'Duplicate in the file' },
  'not-checked': { sv: 'Inte kontrollerad', en: 'Not checked' },
  invalid: { sv: 'Ogiltig rad', en: 'Invalid row' },
} as const satisfies Record<RowCode, Text>;

/** What each code means: plain words first, the statute second. */
export const rowCodeExplanations = {
  clear: {
    sv: 'Inget nej är känt, och numret står inte i något av de spärregister som kontrollerades.',
    en: 'No objection is known, and the number is in none of the do-not-call registers that were checked.',
  },
  'company-number': {
    sv: 'Numret går till ett företag eller till någon i sin yrkesroll, och inget nej är känt. Sådana nummer måste inte kontrolleras mot NIX-Telefon.',
    en: 'The number reaches a company or somebody in their role at work, and no objection is known. Such numbers need no check against NIX-Telefon.',
  },
  'duplicate-in-journal': {
    sv: 'Personen eller företaget fanns redan i journalen och får kontaktas.',
    en: 'The person or company was in the journal already and may be contacted.',
  },
  'own-opt-out': {
    sv: 'Personen eller företaget har sagt nej till oss, eller så står det i listan att de inte vill bli kontaktade (artikel 21.2–21.3 i GDPR, 21 § marknadsföringslagen).',
    en: 'The person or company has said no to us, or the list itself says that they do not want to be contacted (GDPR article 21(2)–(3), section 21 of the Swedish Marketing Act).',
  },
  'national-register': {
    sv: 'Numret står i ett spärregister (21 § marknadsföringslagen).',
    en: 'The number is in a do-not-call register (section 21 of the Swedish Marketing Act).',
  },
  'erased-person': {
    sv: 'Någon med det numret eller den adressen har fått sina uppgifter raderade och ska inte komma tillbaka genom en lista (artikel 17 i GDPR).',
    en: 'Somebody with that number or address has had their data erased and is not to come back through a list (GDPR article 17).',
  },
  'not-now': {
    sv: 'Personen har bett oss återkomma senare eller sagt ”inte nu”, eller så svarade någon annan på numret.',
    en: 'The person asked us to come back later or said “not now”, or somebody else answered the number.',
  },
  'duplicate-in-file': {
    sv: 'Samma nummer eller adress står på en tidigare rad i filen.',
    en: 'The same number or address stands on an earlier row of the file.',
  },
  'not-checked': {
    sv: 'Ingen giltig kontroll mot spärregistret finns, numret är utländskt, raden har bara en e-postadress, eller uppgifterna om listan är inte fullständiga.',
    en: 'There is no valid check against the do-not-call register, the number is foreign, the row has only an e-mail address, or what is known about the list is not complete.',
  },
  invalid: {
    sv: 'Raden har inget telefonnummer och ingen e-postadress som går att förstå.',
    en: 'The row has no phone number and no e-mail address that can be understood.',
  },
} as const satisfies Record<RowCode, Text>;

/** Why a row has its code, where no decision says so. */
export const rowWordsTexts = {
  invalid: {
    sv: 'Inget telefonnummer och ingen e-postadress går att förstå.',
    en: 'No phone number and no e-mail address can be understood.',
  },
  'list-says-no': {
    sv: 'Det står i listan att personen inte vill bli kontaktad.',
    en: 'The list says that the person does not want to be contacted.',
  },
  erased: {
    sv: 'Någon med det numret eller den adressen har fått sina uppgifter raderade.',
    en: 'Somebody with that number or address has had their data erased.',
  },
  'same-as-row': {
    sv: 'Samma nummer eller adress som på rad {row}.',
    en: 'The same number or address as on row {row}.',
  },
  'in-journal': {
    sv: 'Finns redan i journalen och får kontaktas.',
    en: 'In the journal already, and may be contacted.',
  },
  'card-incomplete': {
    sv: 'Uppgifterna om listan är inte fullständiga. Fyll i listkortet först.',
    en: 'What is known about the list is not complete. Fill in the list card first.',
  },
  'email-only': {
    sv: 'Raden har bara en e-postadress. Reklam per e-post till en person kräver oftast att personen har sagt ja först (19 § marknadsföringslagen).',
    en: 'The row has only an e-mail address. E-mail marketing to a person mostly needs the person’s yes beforehand (section 19 of the Swedish Marketing Act).',
  },
  'personal-number': {
    sv: 'Raden har ett personnummer men inget nummer och ingen adress att använda. Personnummer läses inte in.',
    en: 'The row has a personal identity number but no phone number and no address to use. Personal identity numbers are not imported.',
  },
} as const satisfies Record<RowWord, Text>;

/** What is wrong with a row. */
export const rowProblemTexts = {
  empty: { sv: 'Raden är tom.', en: 'The row is empty.' },
  'no-identifier': {
    sv: 'Varken telefonnummer eller e-postadress.',
    en: 'Neither a phone number nor an e-mail address.',
  },
  'phone-invalid': {
    sv: 'Telefonnumret går inte att förstå.',
    en: 'The phone number cannot be understood.',
  },
  'email-invalid': {
    sv: 'E-postadressen går inte att förstå.',
    en: 'The e-mail address cannot be understood.',
  },
  'personal-identity-number': {
    sv: 'Ett personnummer. Det läses inte in.',
    en: 'A personal identity number. It is not imported.',
  },
  'organisation-number-invalid': {
    sv: 'Organisationsnumret stämmer inte.',
    en: 'The organisation number is not valid.',
  },
  'too-many-cells': {
    sv: 'Fler celler än det finns kolumner.',
    en: 'More cells than there are columns.',
  },
  'text-too-long': {
    sv: 'En text är för lång och kortas när den läses in.',
    en: 'A text is too long and is shortened when it is imported.',
  },
} as const satisfies Record<RowProblem, Text>;

export const audienceTexts = {
  unknown: { sv: 'Vet inte (räknas som privatpersoner)', en: 'Not known (count as private persons)' },
  consumers: { sv: 'Privatpersoner', en: 'Private persons' },
  employees: { sv: 'Anställda i sin yrkesroll', en: 'Employees in their role' },
  companies: { sv: 'Företag', en: 'Companies' },
} as const satisfies Record<Audience, Text>;

export const lawfulBasisTexts = {
  'legitimate-interest': {
    sv: 'Berättigat intresse (artikel 6.1 f i GDPR)',
    en: 'Legitimate interests (GDPR article 6(1)(f))',
  },
  consent: { sv: 'Samtycke (artikel 6.1 a i GDPR)', en: 'Consent (GDPR article 6(1)(a))' },
  unknown: { sv: 'Vet inte', en: 'Not known' },
} as const satisfies Record<ListCard['lawfulBasis'], Text>;

/** Whether the people were told the controller's name. */
export const namedAnswerTexts = {
  yes: { sv: 'Ja', en: 'Yes' },
  no: { sv: 'Nej', en: 'No' },
  unknown: { sv: 'Vet inte', en: 'Not known' },
} as const satisfies Record<ListCard['isControllerNamed'], Text>;

/** What a list may do to a field of the journal. */
export const policyTexts = {
  'fill-empty': { sv: 'Fyll i det som saknas', en: 'Fill in what is missing' },
  'newer-wins': { sv: 'Den nyaste uppgiften gäller', en: 'The newer detail wins' },
  never: { sv: 'Ändra aldrig', en: 'Never change' },
} as const satisfies Record<Policy, Text>;

export const policyFieldTexts = {
  name: { sv: 'Namn', en: 'Name' },
  company: { sv: 'Företag', en: 'Company' },
  role: { sv: 'Roll', en: 'Role' },
  'organisation-number': { sv: 'Organisationsnummer', en: 'Organisation number' },
  note: { sv: 'Anteckning', en: 'Note' },
  identifiers: { sv: 'Nummer och adresser', en: 'Numbers and addresses' },
} as const satisfies Record<keyof WritePolicy, Text>;

/** What a column of a list can be read as. */
export const listFieldTexts = {
  name: { sv: 'Namn', en: 'Name' },
  'first-name': { sv: 'Förnamn', en: 'First name' },
  'last-name': { sv: 'Efternamn', en: 'Last name' },
  company: { sv: 'Företag', en: 'Company' },
  role: { sv: 'Roll', en: 'Role' },
  phone: { sv: 'Telefon', en: 'Phone' },
  email: { sv: 'E-post', en: 'E-mail' },
  'organisation-number': { sv: 'Organisationsnummer', en: 'Organisation number' },
  note: { sv: 'Anteckning', en: 'Note' },
  'do-not-contact': { sv: 'Vill inte bli kontaktad', en: 'Does not want to be contacted' },
  'personal-identity-number': {
    sv: 'Personnummer (läses inte in)',
    en: 'Personal identity number (not imported)',
  },
  ignore: { sv: 'Läs inte in', en: 'Do not import' },
} as const satisfies Record<ListField, Text>;

/** The files with rows that leave the product. */
export const listFileMessages = {
  'cleared.fileName': { sv: 'Får användas', en: 'May be used' },
  'cleared.name': { sv: 'Namn', en: 'Name' },
  'cleared.company': { sv: 'Företag', en: 'Company' },
  'cleared.role': { sv: 'Roll', en: 'Role' },
  'cleared.phone': { sv: 'Telefon', en: 'Phone' },
  'cleared.otherPhone': { sv: 'Telefon 2', en: 'Phone 2' },
  'cleared.email': { sv: 'E-post', en: 'E-mail' },
  'cleared.organisationNumber': { sv: 'Organisationsnummer', en: 'Organisation number' },
  'cleared.note': { sv: 'Anteckning', en: 'Note' },
  'cleared.rowNumber': { sv: 'Rad i listan', en: 'Row of the list' },
  'bad.fileName': { sv: 'Rader att rätta', en: 'Rows to correct' },
  'bad.rowNumber': { sv: 'Rad i filen', en: 'Row of the file' },
  'bad.reason': { sv: 'Varför raden inte kan användas', en: 'Why the row cannot be used' },
} as const satisfies Messages;
