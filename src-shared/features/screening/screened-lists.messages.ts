import type { Messages } from '../../i18n/text.ts';

/** The lists that were written, and one of them. */
export const screenedListsMessages = {
  lists: { sv: 'Inskrivna listor', en: 'Lists in the journal' },
  supplier: { sv: 'Leverantör', en: 'Supplier' },
  file: { sv: 'Fil', en: 'File' },
  writtenOn: { sv: 'Inskriven', en: 'Written' },
  usable: { sv: 'Får användas', en: 'May be used' },
  usableOf: { sv: '{usable} av {all}', en: '{usable} of {all}' },
  notice: { sv: 'Information till dem', en: 'Notice to them' },
  noticeBy: { sv: 'Senast {day}', en: 'By {day}' },
  noticeLate: { sv: 'Skulle lämnats {day}', en: 'Was due {day}' },
  noticeGiven: { sv: 'Lämnad {day}', en: 'Given {day}' },
  undone: { sv: 'Ångrad {day}', en: 'Undone {day}' },
  notFound: { sv: 'Listan finns inte längre.', en: 'The list is no longer there.' },
  checkForMail: { sv: 'Kolla för e-post', en: 'Check for e-mail' },
  back: { sv: 'Alla listor', en: 'All lists' },

  pageLead: {
    sv: '{file}, inskriven {day} av {who}',
    en: '{file}, written {day} by {who}',
  },
  pageLeadNoName: { sv: '{file}, inskriven {day}', en: '{file}, written {day}' },
  share: { sv: '{share} % av raderna fick användas', en: '{share} % of the rows could be used' },
  shareOf: { sv: '{usable} av {all} rader', en: '{usable} of {all} rows' },
  blockedSince: {
    sv: {
      one: 'En person på listan har spärrats sedan dess. Den följer inte med när du sparar.',
      other: '{count} personer på listan har spärrats sedan dess. De följer inte med när du sparar.',
    },
    en: {
      one: 'One person on the list has been blocked since. They are left out when you save.',
      other: '{count} people on the list have been blocked since. They are left out when you save.',
    },
  },
  outcome: { sv: 'Besked', en: 'Outcome' },
  rows: { sv: 'Rader', en: 'Rows' },
  meaning: { sv: 'Vad det betyder', en: 'What it means' },
  results: { sv: 'Vad listan gav', en: 'What the list gave' },

  save: { sv: 'Spara de som får användas', en: 'Save those that may be used' },
  saveLead: {
    sv: 'Ringbok frågar igen innan filen skrivs: den som har sagt nej sedan dess är inte med.',
    en: 'Ringbok asks again before the file is written: whoever has said no since is left out.',
  },
  saveCsv: { sv: 'Spara som CSV', en: 'Save as CSV' },
  saveXlsx: { sv: 'Spara som Excel', en: 'Save as Excel' },
  saveCertificate: { sv: 'Spara intyget (PDF)', en: 'Save the certificate (PDF)' },
  saving: { sv: 'Sparar …', en: 'Saving …' },
  saved: { sv: 'Sparat: {files}.', en: 'Saved: {files}.' },

  duties: { sv: 'Att göra', en: 'To do' },
  noticeTitle: { sv: 'Berätta för dem som står på listan', en: 'Tell the people on the list' },
  noticeDue: {
    sv: 'Senast {day}, eller i det första samtalet om det kommer före (artikel 14 i GDPR).',
    en: 'By {day}, or in the first call if that comes before (GDPR article 14).',
  },
  noticeDueLate: {
    sv: 'Skulle ha lämnats {day} (artikel 14 i GDPR). Lämna den nu, eller radera dem som ingen har kontaktat.',
    en: 'Was due on {day} (GDPR article 14). Give it now, or erase those that nobody has contacted.',
  },
  noticeDone: { sv: 'Lämnad {day}: {how}', en: 'Given {day}: {how}' },
  showNotice: { sv: 'Visa texten att skicka', en: 'Show the text to send' },
  noticeText: { sv: 'Information till dem som står på listan', en: 'Notice to the people on the list' },
  saveNotice: { sv: 'Spara som PDF', en: 'Save as PDF' },
  noteNotice: { sv: 'Anteckna att den är lämnad', en: 'Note that it was given' },
  noticedOn: { sv: 'Lämnad', en: 'Given on' },
  noticeHow: { sv: 'Hur?', en: 'How?' },
  noticeHowHint: { sv: 'Brev, i samtalet, med e-post …', en: 'By letter, in the call, by e-mail …' },
  noticeHowMissing: { sv: 'Skriv hur den lämnades.', en: 'Write how it was given.' },
  noticedOnMissing: { sv: 'Ange dagen.', en: 'Give the day.' },
  noteIt: { sv: 'Anteckna', en: 'Note it' },
  noticeNoted: { sv: 'Antecknat.', en: 'Noted.' },
  close: { sv: 'Stäng', en: 'Close' },

  deleteTitle: { sv: 'Radera dem som ingen har kontaktat', en: 'Erase those nobody has contacted' },
  deleteBy: {
    sv: {
      one: 'En person är orörd. Den ska raderas senast {day}.',
      other: '{count} personer är orörda. De ska raderas senast {day}.',
    },
    en: {
      one: 'One person is untouched. They are to be erased by {day}.',
      other: '{count} people are untouched. They are to be erased by {day}.',
    },
  },
  deleteNone: { sv: 'Ingen på listan är orörd.', en: 'Nobody on the list is untouched.' },
  deleteNow: {
    sv: { one: 'Radera en person', other: 'Radera {count} personer' },
    en: { one: 'Erase one person', other: 'Erase {count} people' },
  },
  deleteWarning: {
    sv: 'Det går inte att ångra. Den som har fått ett samtal, en anteckning eller en spärr blir kvar.',
    en: 'This cannot be undone. Whoever has had a call, a note or an opt-out stays.',
  },
  deleting: { sv: 'Raderar …', en: 'Erasing …' },
  deleted: {
    sv: { one: 'En person är raderad.', other: '{count} personer är raderade.' },
    en: { one: 'One person has been erased.', other: '{count} people have been erased.' },
  },

  about: { sv: 'Om listan', en: 'About the list' },
  obtainedOn: { sv: 'Kom till oss', en: 'Obtained' },
  collectedOn: { sv: 'Insamlad', en: 'Collected' },
  collectedHow: { sv: 'Hur den samlades in', en: 'How it was collected' },
  toldWhat: { sv: 'Vad personerna fick veta', en: 'What people were told' },
  isControllerNamed: { sv: 'Nämndes vårt företag?', en: 'Was our company named?' },
  lawfulBasis: { sv: 'Laglig grund', en: 'Lawful basis' },
  audience: { sv: 'Vilka som står på listan', en: 'Who is on the list' },
  evidence: { sv: 'Avtal eller faktura', en: 'Contract or invoice' },
  registers: { sv: 'Spärregister', en: 'Do-not-call registers' },
  registerUsed: {
    sv: '{register}, versionen från {day} ({numbers} nummer)',
    en: '{register}, version of {day} ({numbers} numbers)',
  },
  registerMissing: { sv: '{register}: ingen fil inläst', en: '{register}: no file imported' },
  effects: { sv: 'I journalen', en: 'In the journal' },
  effectsOf: {
    sv: '{new} nya, {updated} uppdaterade, {same} oförändrade',
    en: '{new} new, {updated} updated, {same} unchanged',
  },
  rulePack: { sv: 'Regler', en: 'Rules' },
  checksum: { sv: 'Filens kontrollsumma', en: 'Checksum of the file' },

  undo: { sv: 'Ångra hela listan', en: 'Undo the whole list' },
  undoLead: {
    sv: 'Tar bort dem som listan förde in och ingen har använt, och sätter tillbaka det som den ändrade.',
    en: 'Takes out those the list brought in and nobody has used, and puts back what it changed.',
  },
  undoTitle: { sv: 'Ångra listan från {supplier}?', en: 'Undo the list from {supplier}?' },
  undoWords: {
    sv: 'Den som har fått ett samtal eller en ändring sedan dess blir kvar. Spärrar rörs inte. En kopia av journalen sparas först.',
    en: 'Whoever has had a call or a change since stays. Opt-outs are not touched. A copy of the journal is kept first.',
  },
  undoConfirm: { sv: 'Ångra listan', en: 'Undo the list' },
  undoing: { sv: 'Ångrar listan', en: 'Undoing the list' },
  undoingWords: {
    sv: 'Avbryter du nu är allt som innan.',
    en: 'If you cancel now, everything is as before.',
  },
  undoingGone: {
    sv: 'Listan tas bort. Det går inte att avbryta längre; låser du journalen görs resten när du låser upp den.',
    en: 'The list is being taken out. It can no longer be cancelled; if you lock the journal, the rest is done when you unlock it.',
  },
  leftOver: { sv: 'En lista tas bort igen', en: 'A list is being taken out again' },
  leftOverWords: {
    sv: 'Den blev inte klar när journalen låstes. Du kan arbeta under tiden.',
    en: 'It was not finished when the journal was locked. You can work meanwhile.',
  },
  undoDone: {
    sv: '{removed} togs bort, {restored} uppgifter sattes tillbaka, {kept} blev kvar.',
    en: '{removed} taken out, {restored} details put back, {kept} kept.',
  },
  isUndone: {
    sv: 'Listan ångrades {day}. Det som står här är vad den var.',
    en: 'The list was undone on {day}. What stands here is what it was.',
  },
  keepIt: { sv: 'Behåll', en: 'Keep it' },
} as const satisfies Messages;
