import type { Messages } from '../../i18n/text.ts';

/** The texts of one request: what to do next, its deadline, its letters and its history. */
export const requestPageMessages = {
  title: { sv: '{kind}: {name}', en: '{kind}: {name}' },
  lead: { sv: 'Kom in {day} genom {way}.', en: 'Received {day} by {way}.' },
  leadNoWay: { sv: 'Kom in {day}.', en: 'Received {day}.' },
  back: { sv: 'Till ärendena', en: 'To the requests' },
  tryAgain: { sv: 'Försök igen', en: 'Try again' },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
  saving: { sv: 'Sparar …', en: 'Saving …' },

  next: { sv: 'Gör nu', en: 'Do this now' },
  nextIdentity: { sv: 'Ta reda på att det är rätt person', en: 'Make sure it is the right person' },
  nextIdentityLead: {
    sv: 'Svara inte förrän du vet. Fråga inte efter mer än som behövs.',
    en: 'Do not answer before you know. Ask for no more than is needed.',
  },
  nextReport: { sv: 'Läs utdraget och spara det', en: 'Read the report and save it' },
  nextRectify: { sv: 'Rätta uppgiften', en: 'Correct the data' },
  nextRectifyLead: {
    sv: 'Ändra på kortet. Det gamla värdet står kvar i historiken. Skriv sedan här vad du gjorde.',
    en: 'Change it on the card. The old value stays in the history. Then write here what you did.',
  },
  nextErase: { sv: 'Radera personen', en: 'Erase the person' },
  nextEraseLead: {
    sv: 'Du ser först vad som försvinner och vad som finns kvar. Inget raderas förrän du säger till.',
    en: 'You first see what goes and what stays. Nothing is erased until you say so.',
  },
  nextRestrict: { sv: 'Begränsa användningen', en: 'Restrict the use' },
  nextRestrictLead: {
    sv: 'Uppgifterna får sedan bara lagras, och varje besked om personen blir spärrat.',
    en: 'The data may then only be stored, and every verdict about the person becomes blocked.',
  },
  nextPortable: { sv: 'Spara personens egna uppgifter', en: 'Save the person’s own data' },
  nextPortableLead: {
    sv: 'Det personen själv har lämnat, med samtycke eller avtal som grund, som JSON och CSV.',
    en: 'What the person provided, on consent or contract, as JSON and CSV.',
  },
  nextAnswer: { sv: 'Svara personen', en: 'Answer the person' },
  nextAnswerLead: {
    sv: 'Det är gjort. Skriv ett svar, spara brevet om du vill, och avsluta.',
    en: 'It is done. Write an answer, save the letter if you like, and close.',
  },
  nextObjectionLead: {
    sv: 'Nejet gäller sedan du antecknade det. Svara och avsluta.',
    en: 'The no has held since you noted it. Answer and close.',
  },

  identityAsk: { sv: 'Fråga personen', en: 'Ask the person' },
  identityAskHint: {
    sv: 'Antecknar att du frågat i dag. Brevet finns under Brev.',
    en: 'Notes that you asked today. The letter is under Letters.',
  },
  identitySettle: { sv: 'Det är rätt person', en: 'It is the right person' },
  identityAsked: {
    sv: 'Frågad {day}. Tiden räknas från svaret.',
    en: 'Asked on {day}. The time counts from the reply.',
  },

  openCard: { sv: 'Öppna kortet', en: 'Open the card' },
  openPlan: { sv: 'Visa vad som raderas', en: 'Show what would be erased' },
  noContact: {
    sv: 'Personen har inget kort. Skriv vad du gjorde.',
    en: 'The person has no card. Write what you did.',
  },
  didWhat: { sv: 'Vad du gjorde', en: 'What you did' },
  didWhatMissing: { sv: 'Skriv vad som gjordes.', en: 'Write what was done.' },
  didIt: { sv: 'Anteckna som gjort', en: 'Note as done' },

  reading: { sv: 'Sammanställer utdraget …', en: 'Putting the report together …' },
  rows: {
    sv: { one: 'En post ur journalen.', other: '{count} poster ur journalen.' },
    en: { one: 'One record from the journal.', other: '{count} records from the journal.' },
  },
  noRows: {
    sv: 'Journalen har inget om personen. Utdraget säger det.',
    en: 'The journal holds nothing about the person. The report says so.',
  },
  document: { sv: 'Utdraget som det skrivs ut', en: 'The report as it will be printed' },
  saveReport: { sv: 'Spara utdraget', en: 'Save the report' },
  savePortable: { sv: 'Spara JSON och CSV', en: 'Save JSON and CSV' },
  saved: { sv: 'Sparat: {files}', en: 'Saved: {files}' },
  sendNow: {
    sv: 'Svaret är sparat och begäran besvarad. Skicka det krypterat eller med brev till en adress du känner till, och ta sedan bort filerna.',
    en: 'The answer is saved and the request answered. Send it encrypted, or by post to an address you know, and then delete the files.',
  },

  hits: { sv: 'Att titta på', en: 'To look at' },
  hitsLead: {
    sv: 'Texter som bara nämner personen, eller nämner andra också. Andras namn, nummer och adresser är täckta.',
    en: 'Texts that only mention the person, or mention others too. Names, numbers and addresses of others are covered.',
  },
  hitsShown: {
    sv: 'De första {shown} av {count} visas. Alla är täckta på samma sätt.',
    en: 'The first {shown} of {count} are shown. All are covered in the same way.',
  },
  hitTitle: { sv: '{title} {day}', en: '{title} {day}' },
  hitChoice: { sv: 'Vad är det här?', en: 'What is this?' },
  'hit.own': { sv: 'Den här personen', en: 'This person' },
  'hit.not': { sv: 'Någon annan', en: 'Somebody else' },
  'hit.cover': { sv: 'Täck texten', en: 'Cover the text' },
  hitLeftOut: {
    sv: 'Utelämnas, och utdraget säger varför.',
    en: 'Left out, and the report says why.',
  },
  hitCovered: { sv: 'Hela texten täcks.', en: 'The whole text is covered.' },
  coveredWords: { sv: 'Täckt i utdraget', en: 'Covered in the report' },
  showWord: { sv: 'Visa {text}', en: 'Show {text}' },
  shownWords: { sv: 'Visas ändå', en: 'Shown all the same' },
  alsoCover: { sv: 'Täck också', en: 'Cover also' },
  alsoCoverHint: {
    sv: 'Ett namn eller några ord som pekar ut någon annan.',
    en: 'A name or a few words that point to somebody else.',
  },
  cover: { sv: 'Täck', en: 'Cover' },
  coveredToo: { sv: 'Täckt av dig', en: 'Covered by you' },

  deadline: { sv: 'Sista dag', en: 'Last day' },
  legalDay: { sv: 'Enligt lagen', en: 'By law' },
  laterDay: {
    sv: 'Räknat från dagen då identiteten blev klar: {day}.',
    en: 'Counted from the day the identity was settled: {day}.',
  },
  aimDay: { sv: 'Sikta på {day}, så finns det marginal.', en: 'Aim for {day}, to have a margin.' },
  extendedOn: {
    sv: 'Förlängd. Personen fick veta det {day}.',
    en: 'Extended. The person was told on {day}.',
  },
  extend: { sv: 'Förläng med två månader', en: 'Extend by two months' },
  extendLead: {
    sv: 'Bara när begäran är komplicerad eller det kommer många. Personen ska få veta det, med skälet, inom den första månaden.',
    en: 'Only when the request is complex or there are many. The person must be told, with the reason, within the first month.',
  },
  extendReason: { sv: 'Skälet, som personen får det', en: 'The reason, as the person is given it' },
  extendReasonMissing: { sv: 'Skriv skälet.', en: 'Write the reason.' },
  toldOn: { sv: 'Personen fick veta', en: 'The person was told' },
  toldOnMissing: { sv: 'Ange dagen.', en: 'Give the day.' },
  extended: { sv: 'Tiden är förlängd.', en: 'The time is extended.' },

  about: { sv: 'Om begäran', en: 'About the request' },
  aboutWords: { sv: 'Personens ord', en: 'The person’s words' },
  aboutIdentity: { sv: 'Identitet', en: 'Identity' },
  aboutOpen: { sv: 'Inte klar', en: 'Not settled' },
  aboutLanguage: { sv: 'Svarets språk', en: 'Language of the answer' },
  aboutOutcome: { sv: 'Resultat', en: 'Outcome' },
  aboutFiles: { sv: 'Filer', en: 'Files' },
  aboutAnswered: { sv: 'Besvarad', en: 'Answered' },

  letters: { sv: 'Brev', en: 'Letters' },
  lettersLead: {
    sv: 'Färdiga texter på svarets språk. Du fyller i det som bara du vet.',
    en: 'Ready texts in the language of the answer. You fill in what only you know.',
  },
  letterKind: { sv: 'Vilket brev', en: 'Which letter' },
  'letter.receipt': { sv: 'Vi har fått din begäran', en: 'We have your request' },
  'letter.identity': { sv: 'Vi behöver veta vem du är', en: 'We need to know who you are' },
  'letter.extension': { sv: 'Vi behöver mer tid', en: 'We need more time' },
  'letter.answer': { sv: 'Svaret', en: 'The answer' },
  'letter.refusal': { sv: 'Avslag med skäl', en: 'Refusal with reasons' },
  letterWords: { sv: 'Dina ord i brevet', en: 'Your words in the letter' },
  showLetter: { sv: 'Visa brevet', en: 'Show the letter' },
  writingLetter: { sv: 'Skriver brevet …', en: 'Writing the letter …' },
  letterDocument: { sv: 'Brevet som det skrivs ut', en: 'The letter as it will be printed' },
  saveLetter: { sv: 'Spara brevet som PDF', en: 'Save the letter as PDF' },

  answerWords: { sv: 'Svaret till personen', en: 'The answer to the person' },
  answerWordsHint: {
    sv: 'Står i brevet och i historiken.',
    en: 'Printed in the letter and kept in the history.',
  },
  answerAndClose: { sv: 'Avsluta som besvarad', en: 'Close as answered' },
  otherEnd: { sv: 'Avsluta på annat sätt', en: 'Close in another way' },
  otherEndLead: {
    sv: 'Den som får nej, helt eller delvis, ska få veta varför och att hon kan klaga hos IMY.',
    en: 'Whoever gets a no, in whole or in part, must be told why and that they can complain to IMY.',
  },
  endOutcome: { sv: 'Hur slutar det?', en: 'How does it end?' },
  endReason: { sv: 'Skälet, som personen får det', en: 'The reason, as the person is given it' },
  endReasonMissing: { sv: 'Skriv skälet.', en: 'Write the reason.' },
  endOutcomeMissing: { sv: 'Välj hur det slutar.', en: 'Choose how it ends.' },
  end: { sv: 'Avsluta', en: 'Close' },
  ended: { sv: 'Ärendet är besvarat.', en: 'The request is answered.' },

  answered: { sv: 'Besvarad {day}', en: 'Answered {day}' },
  answeredLate: {
    sv: 'Besvarad {day}, efter sista dagen {due}',
    en: 'Answered {day}, after the last day {due}',
  },
  reopen: { sv: 'Öppna igen', en: 'Reopen' },
  reopenLead: {
    sv: 'Om personen hör av sig igen eller något saknades. Sista dagen är den som var.',
    en: 'If the person gets in touch again or something was missing. The last day stays as it was.',
  },
  reopenReason: { sv: 'Varför', en: 'Why' },
  reopenReasonMissing: { sv: 'Skriv varför.', en: 'Write why.' },

  history: { sv: 'Vad som har hänt', en: 'What has happened' },
  'event.received': { sv: 'Kom in', en: 'Received' },
  'event.identity-asked': { sv: 'Frågade vem det är', en: 'Asked who it is' },
  'event.identity-settled': { sv: 'Identiteten klar', en: 'Identity settled' },
  'event.extended': { sv: 'Förlängd', en: 'Extended' },
  'event.acted': { sv: 'Gjort', en: 'Done' },
  'event.letter': { sv: 'Brev sparat', en: 'Letter saved' },
  'event.answered': { sv: 'Besvarad', en: 'Answered' },
  'event.reopened': { sv: 'Öppnad igen', en: 'Reopened' },
} as const satisfies Messages;
