import type { Text } from '../../i18n/text.ts';

/** Words of the receipt of an erasure. */
export const erasureDocumentsMessages = {
  title: { sv: 'Kvitto på radering', en: 'Receipt of an erasure' },
  pageOf: { sv: 'Sida {page} av {pages}', en: 'Page {page} of {pages}' },
  noController: { sv: 'Personuppgiftsansvarig ej angiven', en: 'Controller not stated' },
  lead: {
    sv: 'Kvittot visar att en person har raderats ur journalen. Det säger inte vem: inget som visar det finns kvar.',
    en: 'This receipt shows that a person was erased from the journal. It does not say who: nothing that would show it is left.',
  },
  receiptNumber: { sv: 'Kvittonummer', en: 'Receipt number' },
  ground: { sv: 'Grund', en: 'Ground' },
  'ground.request': { sv: 'Personens egen begäran', en: 'The person’s own request' },
  'ground.objection': { sv: 'Invändning mot direktmarknadsföring', en: 'Objection to direct marketing' },
  'ground.retention': { sv: 'Tiden för att spara hade gått ut', en: 'The period for keeping had ended' },
  'ground.unlawful': {
    sv: 'Uppgifterna fick inte behandlas',
    en: 'The data could not lawfully be processed',
  },
  erasedAt: { sv: 'Raderat', en: 'Erased' },
  copiesUntil: { sv: 'Säkerhetskopior borta senast', en: 'Backup copies gone by' },
  whatWent: { sv: 'Vad som gjordes', en: 'What was done' },
  kindOfData: { sv: 'Slag av uppgifter', en: 'Kind of data' },
  effect: { sv: 'Vad som hände', en: 'What happened' },
  rows: { sv: 'Rader', en: 'Rows' },
  why: { sv: 'Enligt registerförteckningen', en: 'By the record of processing' },
  'effect.deleted': { sv: 'Raderat', en: 'Erased' },
  'effect.covered': { sv: 'Orden om personen täckta', en: 'Words about the person covered' },
  'effect.emptied': { sv: 'Tömt på det som säger vem', en: 'Emptied of what says who' },
  'effect.hashed': { sv: 'Ersatt av ett kontrollvärde', en: 'Replaced by a check value' },
  'effect.kept': { sv: 'Behållet', en: 'Kept' },
  whatIsKept: { sv: 'Vad som finns kvar, och varför', en: 'What is left, and why' },
  keptHash: {
    sv: 'Av nummer och adresser finns ett kontrollvärde kvar som inte kan läsas tillbaka, med dagen och vad personen eventuellt sagt nej till. Utan det skulle en köpt lista föra tillbaka personen och ett nej glömmas.',
    en: 'Of numbers and addresses a check value is left that cannot be turned back, with the day and what the person may have said no to. Without it a purchased list would bring the person back, and a no would be forgotten.',
  },
  keptCopies: {
    sv: 'Automatiska säkerhetskopior från tiden före raderingen är krypterade och tas bort senast {day}. Läggs en av dem tillbaka görs raderingen om när journalen öppnas.',
    en: 'Automatic backup copies from before the erasure are encrypted and are removed by {day}. Should one of them be put back, the erasure is done again when the journal opens.',
  },
  citation: {
    sv: 'GDPR artikel 17 (radering), 21.3 och 17.3 b (nejet består), 5.2 (ansvarsskyldighet).',
    en: 'GDPR article 17 (erasure), 21(3) and 17(3)(b) (the no stays), 5(2) (accountability).',
  },
  fileName: { sv: 'Raderingskvitto {id}', en: 'Erasure receipt {id}' },
} as const satisfies Record<string, Text>;
