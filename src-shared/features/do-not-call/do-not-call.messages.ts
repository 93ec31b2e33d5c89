import type { Messages } from '../../i18n/text.ts';

/** Register files: what is held, and a new version of it. */
export const doNotCallMessages = {
  title: { sv: 'Spärregister', en: 'Do-not-call registers' },
  lead: {
    sv: 'Ett nummer till en privatperson får ringas bara om registret är aktuellt och numret inte står där.',
    en: 'A private person’s number may be called only when the register is current and the number is not in it.',
  },
  none: { sv: 'Ingen fil är inläst', en: 'No file has been imported' },
  noneHint: {
    sv: 'Hämta registret hos NIX-Telefon och läs in det här. Till dess spärras privatpersoners nummer som inte kontrollerats.',
    en: 'Get the register from NIX-Telefon and import it here. Until then, private numbers that were not checked are blocked.',
  },
  other: { sv: 'Ett annat lands register', en: 'Another country’s register' },
  otherHint: {
    sv: 'Numrets land avgör vilket register som ska kontrolleras.',
    en: 'The country of the number decides which register must be checked.',
  },
  otherChoose: { sv: 'Välj register', en: 'Choose a register' },
  version: { sv: 'Versionen från {day}', en: 'Version of {day}' },
  validUntil: {
    sv: {
      one: 'Gäller till och med {day}: en dag kvar',
      other: 'Gäller till och med {day}: {count} dagar kvar',
    },
    en: { one: 'Counts until {day}: one day left', other: 'Counts until {day}: {count} days left' },
  },
  expired: {
    sv: 'Gäller inte längre: sista dagen var {day}. Läs in en ny version.',
    en: 'No longer counts: the last day was {day}. Import a new version.',
  },
  facts: {
    sv: '{numbers} nummer ur {file}, inlästa {day}',
    en: '{numbers} numbers from {file}, imported {day}',
  },
  choose: { sv: 'Läs in en ny version', en: 'Import a new version' },
  chooseFirst: { sv: 'Läs in registret', en: 'Import the register' },
  reading: { sv: 'Läser filen', en: 'Reading the file' },
  found: { sv: '{numbers} nummer i {file}', en: '{numbers} numbers in {file}' },
  invalid: {
    sv: { one: 'En rad gick inte att förstå: {some}', other: '{count} rader gick inte att förstå: {some}' },
    en: {
      one: 'One row could not be understood: {some}',
      other: '{count} rows could not be understood: {some}',
    },
  },
  duplicates: {
    sv: { one: 'Ett nummer stod två gånger.', other: '{count} nummer stod flera gånger.' },
    en: { one: 'One number stood twice.', other: '{count} numbers stood more than once.' },
  },
  versionOn: { sv: 'Registrets eget datum', en: 'The register’s own date' },
  versionOnHint: {
    sv: 'Dagen då registret uppdaterades, inte dagen du läser in det. Därifrån räknas tiden som registret gäller.',
    en: 'The day on which the register was updated, not the day you import it. The time that it counts runs from it.',
  },
  versionOnMissing: { sv: 'Ange registrets datum.', en: 'Give the register’s date.' },
  import: { sv: 'Byt till den här versionen', en: 'Change to this version' },
  importing: { sv: 'Skriver in registret', en: 'Writing the register' },
  importingWords: {
    sv: 'Avbryter du gäller versionen du hade.',
    en: 'If you cancel, the version you had still holds.',
  },
  imported: {
    sv: '{register}: versionen från {day} gäller nu.',
    en: '{register}: the version of {day} now holds.',
  },
} as const satisfies Messages;
