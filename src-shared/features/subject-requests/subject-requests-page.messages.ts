import type { Messages } from '../../i18n/text.ts';

/** The texts of the page; what is printed in the report stands in `subject-requests.messages`. */
export const subjectRequestsPageMessages = {
  pageTitle: { sv: 'Registerutdrag', en: 'Subject-access reports' },
  pageLead: {
    sv: 'Den som frågar har rätt till allt ni har om personen, gratis och inom en månad. Inget skäl behövs.',
    en: 'Whoever asks has a right to everything you hold about them, free of charge and within a month. No reason is needed.',
  },
  step: { sv: '{number}. {title}', en: '{number}. {title}' },

  who: { sv: 'Vem gäller det?', en: 'Who is it about?' },
  search: { sv: 'Namn, e-post eller telefon', en: 'Name, e-mail or phone' },
  searchHint: {
    sv: 'Numret i vilken form som helst. Samtal utan namn, spärrar och anteckningar söks också igenom.',
    en: 'The number in any form. Calls without a name, opt-outs and notes are searched too.',
  },
  find: { sv: 'Sök', en: 'Search' },
  finding: { sv: 'Söker …', en: 'Searching …' },
  searchEmpty: {
    sv: 'Skriv ett namn, en adress eller ett nummer.',
    en: 'Write a name, an address or a number.',
  },
  found: {
    sv: { one: 'En träff. Är det här personen?', other: '{count} träffar. Kryssa i alla som är personen.' },
    en: { one: 'One match. Is this the person?', other: '{count} matches. Tick all that are the person.' },
  },
  foundNothing: { sv: 'Inget om ”{text}”', en: 'Nothing about “{text}”' },
  foundNothingHint: {
    sv: 'Det är också ett svar. Pröva gärna ett annat nummer eller en annan stavning först.',
    en: 'That is an answer too. Try another number or another spelling first, if you can.',
  },
  goOnAnyway: { sv: 'Gör utdraget ändå', en: 'Make the report anyway' },
  'matchedBy.name': { sv: 'Namnet', en: 'By name' },
  'matchedBy.phone': { sv: 'Numret', en: 'By number' },
  'matchedBy.email': { sv: 'E-posten', en: 'By e-mail' },
  'matchedBy.note': { sv: 'Nämns i en anteckning', en: 'Mentioned in a note' },
  withoutName: { sv: 'Utan namn', en: 'No name' },
  callCount: {
    sv: { one: 'Ett samtal', other: '{count} samtal' },
    en: { one: 'One call', other: '{count} calls' },
  },
  chosen: { sv: 'Utdraget omfattar', en: 'The report covers' },
  reportName: { sv: 'Namn på utdraget', en: 'Name on the report' },
  reportNameHint: {
    sv: 'Så tilltalas personen. Namnet söks också i alla anteckningar.',
    en: 'This is how the person is addressed. The name is also looked for in every note.',
  },
  searchMore: {
    sv: 'Sök gärna också på nummer och adresser som personen själv har uppgett.',
    en: 'Search for numbers and addresses that the person has given you, too.',
  },

  request: { sv: 'Begäran', en: 'The request' },
  chooseFirst: { sv: 'Välj först vem det gäller.', en: 'First choose who it is about.' },
  receivedOn: { sv: 'Kom in', en: 'Received' },
  receivedOnHint: {
    sv: 'Dagen då den nådde er, oavsett väg.',
    en: 'The day it reached you, by whatever way.',
  },
  receivedOnMissing: { sv: 'Ange dagen då begäran kom in.', en: 'Give the day the request came in.' },
  dueOn: { sv: 'Svara senast {dueOn}.', en: 'Answer by {dueOn}.' },
  overdue: {
    sv: 'Svarstiden gick ut {dueOn}. Svara ändå, och säg varför det dröjde.',
    en: 'The time to answer ran out on {dueOn}. Answer all the same, and say why it took so long.',
  },
  identity: { sv: 'Hur vet du att det är rätt person?', en: 'How do you know it is the right person?' },
  identityHint: {
    sv: 'Skrivs i utdraget. Spara ingen kopia av en legitimation.',
    en: 'Printed in the report. Keep no copy of an identity card.',
  },
  identityMissing: {
    sv: 'Välj hur identiteten är kontrollerad.',
    en: 'Choose how the identity was settled.',
  },
  'identity.known-address': {
    sv: 'Begäran kom från en adress eller ett nummer som vi redan hade.',
    en: 'The request came from an address or number we already held.',
  },
  'identity.called-back': {
    sv: 'Vi ringde upp personen på det nummer vi hade.',
    en: 'We called the person back on the number we held.',
  },
  'identity.questions': {
    sv: 'Personen svarade rätt på frågor om uppgifter som vi hade.',
    en: 'The person answered questions about the data we held.',
  },
  'identity.in-person': {
    sv: 'Personen bad om utdraget på plats och är känd av oss.',
    en: 'The person asked in person and is known to us.',
  },
  'identity.own-words': { sv: 'På annat sätt', en: 'In another way' },
  identityOwnWords: { sv: 'Beskriv hur', en: 'Describe how' },
  identityOwnWordsMissing: {
    sv: 'Skriv hur identiteten är kontrollerad.',
    en: 'Write how the identity was settled.',
  },
  reportLanguage: { sv: 'Utdragets språk', en: 'Language of the report' },
  'language.sv': { sv: 'Svenska', en: 'Swedish' },
  'language.en': { sv: 'Engelska', en: 'English' },

  report: { sv: 'Utdraget', en: 'The report' },
  reportLead: {
    sv: 'Läs igenom det innan du skickar det. Uppgifter om andra är borttagna, och det står var.',
    en: 'Read it before you send it. Information about others is removed, and it says where.',
  },
  preview: { sv: 'Visa utdraget', en: 'Show the report' },
  previewing: { sv: 'Sammanställer …', en: 'Putting it together …' },
  previewAgain: { sv: 'Visa på nytt', en: 'Show again' },
  previewStale: {
    sv: 'Något är ändrat sedan utdraget visades.',
    en: 'Something has changed since the report was shown.',
  },
  rows: {
    sv: { one: 'En post ur journalen.', other: '{count} poster ur journalen.' },
    en: { one: 'One record from the journal.', other: '{count} records from the journal.' },
  },
  noRows: {
    sv: 'Journalen har inget om personen. Utdraget säger det.',
    en: 'The journal holds nothing about the person. The report says so.',
  },
  document: { sv: 'Utdraget som det skrivs ut', en: 'The report as it will be printed' },
  save: { sv: 'Spara PDF och JSON', en: 'Save PDF and JSON' },
  saving: { sv: 'Skriver …', en: 'Writing …' },
  saved: { sv: 'Sparat: {files}', en: 'Saved: {files}' },
  sendNow: {
    sv: 'Utdraget är sparat och begäran antecknad. Skicka det krypterat eller med brev till en adress du känner till, och ta sedan bort filerna.',
    en: 'The report is saved and the request noted. Send it encrypted, or by post to an address you know, and then delete the files.',
  },
  startOver: { sv: 'Nytt utdrag', en: 'New report' },
  tryAgain: { sv: 'Försök igen', en: 'Try again' },

  earlier: { sv: 'Tidigare utdrag', en: 'Earlier reports' },
  noEarlier: {
    sv: 'Inga än. Varje utdrag du sparar antecknas här, med datumen.',
    en: 'None yet. Every report you save is noted here, with its dates.',
  },
  name: { sv: 'Namn', en: 'Name' },
  due: { sv: 'Svara senast', en: 'Answer by' },
  answered: { sv: 'Besvarad', en: 'Answered' },
  late: { sv: 'för sent', en: 'late' },
  files: { sv: 'Filer', en: 'Files' },
} as const satisfies Messages;
