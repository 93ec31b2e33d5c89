import type { Messages } from '../../i18n/text.ts';

/** The texts of the screens; what is printed on a receipt stands in `erasure-documents.messages`. */
export const erasuresMessages = {
  erasePerson: { sv: 'Radera personen', en: 'Erase the person' },
  title: { sv: 'Radera {name}', en: 'Erase {name}' },
  titleNoName: { sv: 'Radera personen', en: 'Erase the person' },
  lead: {
    sv: 'Så här blir det. Inget är raderat än.',
    en: 'This is what would happen. Nothing has been erased yet.',
  },
  back: { sv: 'Tillbaka', en: 'Back' },
  tryAgain: { sv: 'Försök igen', en: 'Try again' },
  planning: { sv: 'Räknar igenom journalen …', en: 'Going through the journal …' },
  nothing: { sv: 'Det finns inget att radera', en: 'There is nothing to erase' },
  nothingHint: {
    sv: 'Journalen har inget om personen. Kontrollera namn, nummer och adress.',
    en: 'The journal holds nothing about the person. Check name, number and address.',
  },

  ground: { sv: 'Varför raderas personen?', en: 'Why is the person erased?' },
  'ground.request': { sv: 'Personen har bett om det', en: 'The person asked for it' },
  'ground.objection': { sv: 'Personen vill inte ha reklam', en: 'The person wants no marketing' },
  'ground.retention': { sv: 'Uppgifterna behövs inte längre', en: 'The data is no longer needed' },
  'ground.unlawful': {
    sv: 'Uppgifterna borde inte ha samlats in',
    en: 'The data should not have been collected',
  },

  heldTitle: { sv: 'Kan inte raderas nu', en: 'Cannot be erased now' },
  goes: { sv: 'Det här försvinner', en: 'This goes' },
  stays: { sv: 'Det här finns kvar', en: 'This stays' },
  noStays: { sv: 'Inget om personen finns kvar.', en: 'Nothing about the person stays.' },
  table: { sv: 'Uppgift', en: 'Data' },
  rows: { sv: 'Poster', en: 'Records' },
  rowsLabel: { sv: 'Poster:', en: 'Records:' },
  happens: { sv: 'Vad som händer', en: 'What happens' },
  why: { sv: 'Varför', en: 'Why' },
  'effect.deleted': { sv: 'Raderas', en: 'Erased' },
  'effect.covered': { sv: 'Orden täcks', en: 'Words covered' },
  'effect.emptied': { sv: 'Töms på uppgifter', en: 'Emptied of data' },
  'effect.hashed': { sv: 'Blir ett fingeravtryck', en: 'Becomes a fingerprint' },
  'effect.kept': { sv: 'Finns kvar', en: 'Kept' },
  keepsOptOut: {
    sv: 'Nejet finns kvar som ett fingeravtryck utan namn, så att ingen kontaktar personen om uppgifterna kommer in igen.',
    en: 'The no stays as a fingerprint without a name, so that nobody contacts the person should the data come in again.',
  },
  copiesUntil: {
    sv: 'Automatiska kopior av journalen kan ha uppgifterna till och med {day}. Återställs en sådan kopia görs raderingen om.',
    en: 'Automatic copies of the journal may hold the data up to and including {day}. If such a copy is restored, the erasure is done again.',
  },

  mentions: { sv: 'Nämns hos andra', en: 'Mentioned with others' },
  mentionsLead: {
    sv: 'Texter i andras uppgifter där personen nämns. Orden som är märkta täcks, om du inte låter dem stå.',
    en: 'Texts in other people’s data where the person is mentioned. The marked words are covered, unless you leave them.',
  },
  mentionChoice: { sv: 'Orden om personen', en: 'The words about the person' },
  coverWords: { sv: 'Täck', en: 'Cover' },
  leaveWords: { sv: 'Låt stå', en: 'Leave' },
  ownRows: { sv: 'Posterna, en för en', en: 'The records, one by one' },
  showRows: { sv: 'Visa posterna', en: 'Show the records' },
  hideRows: { sv: 'Dölj posterna', en: 'Hide the records' },
  rowsShown: {
    sv: 'De första {shown} av {count} visas. Alla räknas ovan.',
    en: 'The first {shown} of {count} are shown. All are counted above.',
  },

  erase: { sv: 'Radera', en: 'Erase' },
  confirmTitle: { sv: 'Radera för gott', en: 'Erase for good' },
  confirm: {
    sv: '{name} raderas ur journalen. Det går inte att ångra.',
    en: '{name} is erased from the journal. It cannot be undone.',
  },
  thisPerson: { sv: 'Personen', en: 'The person' },
  eraseForGood: { sv: 'Radera för gott', en: 'Erase for good' },
  erasing: { sv: 'Raderar …', en: 'Erasing …' },
  keep: { sv: 'Avbryt', en: 'Cancel' },
  erased: { sv: 'Raderingen är gjord.', en: 'The erasure is done.' },

  receipts: { sv: 'Raderingar', en: 'Erasures' },
  receiptsLead: {
    sv: 'Varje kvitto säger vad som raderades och när, aldrig vem.',
    en: 'Each receipt says what was erased and when, never whom.',
  },
  noReceipts: { sv: 'Inget är raderat än', en: 'Nothing has been erased yet' },
  noReceiptsHint: {
    sv: 'När någon raderas, på begäran eller vid gallring, står kvittot här.',
    en: 'When somebody is erased, on request or by retention, the receipt stands here.',
  },
  receiptTitle: { sv: 'Kvitto på radering {day}', en: 'Receipt of erasure {day}' },
  receiptCount: {
    sv: {
      one: 'En post raderades, täcktes eller tömdes',
      other: '{count} poster raderades, täcktes eller tömdes',
    },
    en: { one: 'One record erased, covered or emptied', other: '{count} records erased, covered or emptied' },
  },
  copiesShort: { sv: 'Kopior till {day}', en: 'Copies until {day}' },
  copiesGone: { sv: 'Inga kopior kvar', en: 'No copies left' },
  openReceipt: { sv: 'Öppna', en: 'Open' },
  document: { sv: 'Kvittot som det skrivs ut', en: 'The receipt as it will be printed' },
  saveReceipt: { sv: 'Spara kvittot som PDF', en: 'Save the receipt as PDF' },
  saving: { sv: 'Sparar …', en: 'Saving …' },
  saved: { sv: 'Sparat: {files}', en: 'Saved: {files}' },
  backToReceipts: { sv: 'Till raderingarna', en: 'To the erasures' },
} as const satisfies Messages;
