import type { Messages } from '../../i18n/text.ts';

/** The texts of the subject-access report; headings follow GDPR art. 15(1)(a)–(h) and 15(2). */
export const subjectRequestsMessages = {
  title: { sv: 'Registerutdrag för {name}', en: 'Subject-access report for {name}' },
  titleWithoutName: { sv: 'Registerutdrag', en: 'Subject-access report' },
  fileName: { sv: 'Registerutdrag', en: 'Subject-access report' },
  pageOf: { sv: 'Sida {page} av {pages}', en: 'Page {page} of {pages}' },
  heading: { sv: '{number}. {text}', en: '{number}. {text}' },
  attachment: {
    sv: 'Samma uppgifter i maskinläsbar form (JSON)',
    en: 'The same data in machine-readable form (JSON)',
  },
  attachmentCsv: {
    sv: 'Samma uppgifter som tabell (CSV)',
    en: 'The same data as a table (CSV)',
  },
  otherPerson: {
    sv: '[uppgift om annan person borttagen]',
    en: '[information about another person removed]',
  },
  ourSeller: { sv: 'vår säljare', en: 'our seller' },

  confirmation: { sv: 'Bekräftelse', en: 'Confirmation' },
  request: { sv: 'Om begäran', en: 'About the request' },
  controller: { sv: 'Vem som ansvarar', en: 'Who is answerable' },
  data: { sv: 'Dina uppgifter', en: 'Your data' },
  calls: { sv: 'Samtal och anteckningar', en: 'Calls and notes' },
  assessments: { sv: 'E-post och bedömningar', en: 'E-mail and assessments' },
  purposes: { sv: 'Varför vi behandlar uppgifterna', en: 'Why we process the data' },
  categories: { sv: 'Kategorier av uppgifter', en: 'Categories of data' },
  recipients: { sv: 'Vilka som fått dem', en: 'Who has received them' },
  storage: { sv: 'Hur länge de sparas', en: 'How long they are kept' },
  sources: { sv: 'Varifrån de kommer', en: 'Where they come from' },
  consents: { sv: 'Samtycken och spärrar', en: 'Consents and suppressions' },
  automation: { sv: 'Automatiserade beslut', en: 'Automated decisions' },
  transfers: { sv: 'Överföring utanför EU/EES', en: 'Transfers outside the EU/EEA' },
  rights: { sv: 'Dina rättigheter', en: 'Your rights' },
  complaint: {
    sv: 'Klagomål till Integritetsskyddsmyndigheten',
    en: 'Complaints to the Swedish Authority for Privacy Protection',
  },
  leftOut: { sv: 'Vad vi utelämnat och varför', en: 'What we left out and why' },
  search: { sv: 'Så sökte vi', en: 'How we searched' },

  held: {
    sv: 'Ja, {controller} behandlar personuppgifter om dig. Det här är en fullständig kopia av dem, med den information som artikel 15 i dataskyddsförordningen (GDPR) kräver.',
    en: 'Yes, {controller} processes personal data about you. This is a complete copy of them, with the information that article 15 of the General Data Protection Regulation (GDPR) requires.',
  },
  heldRows: {
    sv: { one: 'Vi fann {count} post som rör dig.', other: 'Vi fann {count} poster som rör dig.' },
    en: {
      one: 'We found {count} record that concerns you.',
      other: 'We found {count} records that concern you.',
    },
  },
  nothingHeld: {
    sv: 'Nej, {controller} behandlar inga personuppgifter om dig, utöver din begäran och det här svaret.',
    en: 'No, {controller} processes no personal data about you, apart from your request and this answer.',
  },
  weTheController: { sv: 'vi', en: 'we' },

  requestBy: { sv: 'Begäran från', en: 'Request from' },
  receivedOn: { sv: 'Kom in', en: 'Received' },
  receivedBy: { sv: 'Kom in genom', en: 'Came by' },
  requestWords: { sv: 'Det du begärde', en: 'What you asked' },
  extendedOn: { sv: 'Du fick veta att tiden förlängs', en: 'You were told of the extension' },
  identityAskedOn: { sv: 'Vi bad dig visa vem du är', en: 'We asked you to show who you are' },
  identitySettledOn: { sv: 'Det stod klart vem du är', en: 'It was settled who you are' },
  dueOn: { sv: 'Sista dag för svar', en: 'Last day to answer' },
  answeredAt: { sv: 'Svaret gjordes', en: 'Answer made' },
  identityCheck: { sv: 'Så kontrollerades identiteten', en: 'How the identity was checked' },
  identityNotChecked: { sv: 'Ingen särskild kontroll antecknad', en: 'No particular check noted' },
  requestKept: {
    sv: 'Begäran, det vi sökte på och svarets kontrollsumma sparas för att vi ska kunna visa att du fått svar (artikel 5.2 och 6.1 c i GDPR). Riktmärket är två år.',
    en: 'The request, what we searched for and the checksum of the answer are kept so that we can show that you were answered (GDPR articles 5(2) and 6(1)(c)). The guideline is two years.',
  },
  controllerName: { sv: 'Personuppgiftsansvarig', en: 'Controller' },
  organisationNumber: { sv: 'Organisationsnummer', en: 'Organisation number' },
  address: { sv: 'Adress', en: 'Address' },
  email: { sv: 'E-post', en: 'E-mail' },
  phone: { sv: 'Telefon', en: 'Phone' },
  privacyContact: { sv: 'Kontakt i frågor om personuppgifter', en: 'Contact for privacy questions' },
  notStated: { sv: 'Inte angivet', en: 'Not stated' },

  noContact: {
    sv: 'Vi har inget namn- eller företagskort på dig. Det som finns står under de följande rubrikerna.',
    en: 'We hold no card with your name or company. What there is stands under the following headings.',
  },
  noCalls: { sv: 'Inga samtal eller besök är antecknade.', en: 'No calls or visits are noted.' },
  noMessages: { sv: 'Inga SMS eller e-brev är antecknade.', en: 'No SMS or e-mails are noted.' },
  noAssessments: { sv: 'Inga bedömningar är antecknade.', en: 'No assessments are noted.' },
  callsIntro: {
    sv: 'Äldst först. Tider är lokal tid ({timeZone}).',
    en: 'Oldest first. Times are local time ({timeZone}).',
  },
  callsOfOthers: {
    sv: 'En anteckning om någon annan som nämner dig; bara det som rör dig visas.',
    en: 'A note about somebody else that mentions you; only what concerns you is shown.',
  },
  assessmentsIntro: {
    sv: 'Före varje kontakt visar journalen om den är tillåten, enligt reglerna nedan. Vår säljare bestämmer.',
    en: 'Before each contact the journal shows whether it is allowed, by the rules below. Our seller decides.',
  },
  when: { sv: 'När', en: 'When' },
  contactMade: { sv: 'Kontakt', en: 'Contact' },
  outcome: { sv: 'Utfall', en: 'Outcome' },
  note: { sv: 'Anteckning', en: 'Note' },
  verdict: { sv: 'Bedömning', en: 'Assessment' },
  reasons: { sv: 'Skäl', en: 'Reasons' },
  logged: { sv: 'Antecknat {at}', en: 'Logged {at}' },
  onDay: { sv: 'Dag på platsen: {day}', en: 'Day at the place: {day}' },
  corrected: { sv: 'Rättat {at}', en: 'Corrected {at}' },
  followUp: { sv: 'Uppföljning {at}', en: 'Follow-up {at}' },
  followUpDone: { sv: 'Uppföljning gjord {at}', en: 'Follow-up done {at}' },
  rulePack: { sv: 'Regler: {rulePack}', en: 'Rules: {rulePack}' },
  minutesAndSeconds: { sv: '{minutes} min {seconds} s', en: '{minutes} min {seconds} s' },
  minutes: { sv: '{minutes} min', en: '{minutes} min' },
  seconds: { sv: '{seconds} s', en: '{seconds} s' },

  history: { sv: 'Ändringar och tidigare värden', en: 'Changes and earlier values' },
  historyIntro: {
    sv: 'Vad som gjorts med uppgifterna. Tidigare värden visas där de skiljer sig från dem som gäller nu.',
    en: 'What was done with the data. Earlier values are shown where they differ from those that hold now.',
  },
  action: { sv: 'Vad som gjordes', en: 'What was done' },
  earlierValues: { sv: 'Tidigare värden', en: 'Earlier values' },
  givenReason: { sv: 'Skäl: {reason}', en: 'Reason: {reason}' },
  'action.calls.record': { sv: 'Kontakt antecknad', en: 'Contact logged' },
  'action.calls.correct': { sv: 'Anteckning rättad', en: 'Entry corrected' },
  'action.calls.undo': { sv: 'Anteckning ångrad', en: 'Entry undone' },
  'action.calls.name': { sv: 'Samtal kopplat till person', en: 'Call tied to a person' },
  'action.calls.completeFollowUp': { sv: 'Uppföljning bockad av eller på', en: 'Follow-up ticked off or on' },
  'action.calls.revealNumber': { sv: 'Spärrat nummer visat', en: 'Blocked number uncovered' },
  'action.contacts.save': { sv: 'Personuppgifter sparade', en: 'Details saved' },
  'action.sales.save': { sv: 'Köp antecknat eller rättat', en: 'Sale recorded or corrected' },
  'action.sales.remove': { sv: 'Köp borttaget', en: 'Sale removed' },
  'action.sales.restore': { sv: 'Borttaget köp återställt', en: 'Removed sale restored' },
  'action.consents.give': { sv: 'Samtycke antecknat', en: 'Consent recorded' },
  'action.consents.withdraw': { sv: 'Samtycke taget tillbaka', en: 'Consent withdrawn' },
  'action.consents.attachEvidence': {
    sv: 'Handling bifogad till samtycke',
    en: 'Document attached to a consent',
  },
  'action.optOuts.add': { sv: 'Spärr tillagd', en: 'Suppression added' },
  'action.optOuts.lift': { sv: 'Spärr hävd', en: 'Suppression lifted' },
  'action.optOuts.retract': { sv: 'Spärr tagen tillbaka', en: 'Suppression taken back' },
  'action.optOuts.runImport': { sv: 'Spärrlista inläst', en: 'List of opt-outs imported' },
  'action.doNotCall.recordCheck': { sv: 'Spärregister kontrollerat', en: 'Do-not-call register checked' },
  'action.doNotCall.importRegister': {
    sv: 'Spärregister inläst',
    en: 'Do-not-call register imported',
  },
  'action.screening.write': {
    sv: 'Uppgifter ur en köpt lista inskrivna',
    en: 'Details from a purchased list written',
  },
  'action.screening.takeBack': {
    sv: 'En köpt lista som inte skrevs färdigt togs bort igen',
    en: 'A purchased list that was not finished taken out again',
  },
  'action.screening.undo': { sv: 'En köpt lista ångrad', en: 'A purchased list undone' },
  'action.screening.noteNotice': {
    sv: 'Information om en köpt lista lämnad',
    en: 'Notice about a purchased list given',
  },
  'action.screening.deleteUntouched': {
    sv: 'Kontakter ur en köpt lista raderade',
    en: 'Contacts of a purchased list erased',
  },
  'action.screening.attachEvidence': {
    sv: 'Avtal om en köpt lista sparat',
    en: 'Contract for a purchased list kept',
  },
  'action.export': { sv: 'Fil sparad', en: 'File saved' },
  'action.subjectRequests.record': { sv: 'Begäran antecknad', en: 'Request recorded' },
  'action.subjectRequests.noteIdentity': { sv: 'Identitetskontroll antecknad', en: 'Identity check noted' },
  'action.subjectRequests.extend': { sv: 'Tiden för svar förlängd', en: 'Time to answer extended' },
  'action.subjectRequests.noteAct': { sv: 'Åtgärd antecknad', en: 'Act noted' },
  'action.subjectRequests.saveLetter': { sv: 'Brev sparat', en: 'Letter saved' },
  'action.subjectRequests.close': { sv: 'Begäran avslutad', en: 'Request closed' },
  'action.subjectRequests.reopen': { sv: 'Begäran öppnad igen', en: 'Request reopened' },
  'action.subjectRequests.exportPortable': {
    sv: 'Uppgifter att ta med sig sparade',
    en: 'Data to take along saved',
  },
  'action.restrictions.start': { sv: 'Begränsning började', en: 'Restriction began' },
  'action.restrictions.end': { sv: 'Begränsning upphörde', en: 'Restriction ended' },
  'action.erasures.erase': { sv: 'Radering gjord', en: 'Erasure carried out' },
  'action.retention.keep': { sv: 'Prövat och sparat längre', en: 'Reviewed and kept longer' },
  'action.retention.hold': { sv: 'Sparas av rättsliga skäl', en: 'Kept for legal reasons' },
  'action.retention.endHold': {
    sv: 'Sparas inte längre av rättsliga skäl',
    en: 'No longer kept for legal reasons',
  },
  'action.emailChecks.save': { sv: 'E-postkoll sparad', en: 'E-mail check saved' },
  'action.emailChecks.saveGroup': { sv: 'E-postkoll för flera sparad', en: 'E-mail check for many saved' },
  'action.screening.dropEvidence': {
    sv: 'Avtal om en köpt lista borttaget',
    en: 'Contract for a purchased list removed',
  },
  'action.accountability.saveBreach': { sv: 'Incident antecknad', en: 'Incident noted' },
  'action.subjectRequests.exportReport': { sv: 'Registerutdrag gjort', en: 'Subject-access report made' },

  lawfulBasis: { sv: 'Rättslig grund: {basis}', en: 'Lawful basis: {basis}' },
  noRecipients: {
    sv: 'Journalen finns bara på vår dator och skickar inget. Ingen fil med dina uppgifter har sparats ur den.',
    en: 'The journal is kept on our own computer only and sends nothing. No file with your data has been saved from it.',
  },
  someRecipients: {
    sv: 'Journalen finns bara på vår dator och skickar inget. De här filerna med dina uppgifter har sparats ur den. Vill du veta om en fil lämnats vidare, fråga oss.',
    en: 'The journal is kept on our own computer only and sends nothing. These files with your data have been saved from it. To learn whether a file was passed on, ask us.',
  },
  listFrom: { sv: 'Lista från', en: 'List from' },
  listFile: { sv: 'Fil', en: 'File' },
  listRow: { sv: 'Rad', en: 'Row' },
  listEffect: { sv: 'Vad som hände', en: 'What happened' },
  listObtained: { sv: 'Kom till oss', en: 'Obtained' },
  listOf: { sv: '{supplier}, kom till oss {day}', en: '{supplier}, obtained {day}' },
  sourceOf: { sv: '{value}: {source}, {day}', en: '{value}: {source}, {day}' },
  noConsents: {
    sv: 'Vi har inga samtycken från dig antecknade; behandlingen vilar inte på samtycke.',
    en: 'We have no consents from you on record; the processing does not rest on consent.',
  },
  documentsHandedOver: {
    sv: 'Handlingarna är egna filer. Vi lämnar ut dem tillsammans med registerutdraget.',
    en: 'The documents are files of their own. We hand them over together with this report.',
  },
  noSuppressions: {
    sv: 'Det finns ingen spärr för dig. Du kan när som helst säga nej till direktmarknadsföring.',
    en: 'There is no suppression for you. You may say no to direct marketing at any time.',
  },
  noAutomation: {
    sv: 'Nej. Journalen visar om en kontakt är tillåten enligt regler som någon kan läsa, men det är alltid en människa som bestämmer. Det är inget sådant beslut som avses i artikel 22 i GDPR, och ingen profilering görs.',
    en: 'No. The journal shows whether a contact is allowed by rules that anyone can read, but a person always decides. It is no decision as meant in GDPR article 22, and there is no profiling.',
  },
  noTransfers: {
    sv: 'Vi överför inga uppgifter om dig utanför EU/EES. Journalen finns bara på vår dator.',
    en: 'We transfer no data about you outside the EU/EEA. The journal is kept on our own computer only.',
  },
  rightsIntro: {
    sv: 'Du kan när som helst vända dig till oss och be om detta, utan kostnad:',
    en: 'You may turn to us at any time and ask for this, free of charge:',
  },
  rightRectification: {
    sv: 'Rättelse av uppgifter som är fel eller ofullständiga (artikel 16).',
    en: 'Rectification of data that are wrong or incomplete (article 16).',
  },
  rightErasure: {
    sv: 'Radering av uppgifter som vi inte längre har rätt att behålla (artikel 17).',
    en: 'Erasure of data that we no longer have a right to keep (article 17).',
  },
  rightRestriction: {
    sv: 'Begränsning, så att uppgifterna bara lagras medan en fråga utreds (artikel 18).',
    en: 'Restriction, so that the data are only stored while a question is settled (article 18).',
  },
  rightObjection: {
    sv: 'Invändning. Säger du nej till direktmarknadsföring slutar vi genast, utan avvägning (artikel 21.2 och 21.3).',
    en: 'Objection. If you say no to direct marketing we stop at once, without any weighing (article 21(2) and 21(3)).',
  },
  rightPortability: {
    sv: 'Dataportabilitet gäller uppgifter som behandlas efter samtycke eller avtal (artikel 20). Samma uppgifter som här finns också i maskinläsbar form.',
    en: 'Data portability covers data processed on consent or contract (article 20). The same data as here also come in machine-readable form.',
  },
  complaintText: {
    sv: 'Du kan klaga hos Integritetsskyddsmyndigheten (IMY), www.imy.se. Du behöver inte vända dig till oss först.',
    en: 'You may complain to the Swedish Authority for Privacy Protection (Integritetsskyddsmyndigheten, IMY), www.imy.se. You need not turn to us first.',
  },

  leftOutOthers: {
    sv: {
      one: 'Uppgift om annan person: {count} ställe är borttaget, eftersom kopian inte får inkräkta på andras rättigheter (artikel 15.4). Stället är märkt.',
      other:
        'Uppgifter om andra personer: {count} ställen är borttagna, eftersom kopian inte får inkräkta på andras rättigheter (artikel 15.4). Varje ställe är märkt.',
    },
    en: {
      one: 'Information about another person: {count} place is removed, since the copy must not affect the rights of others (article 15(4)). It is marked.',
      other:
        'Information about other people: {count} places are removed, since the copy must not affect the rights of others (article 15(4)). Each is marked.',
    },
  },
  leftOutNoOthers: {
    sv: 'Inga uppgifter om andra personer behövde tas bort.',
    en: 'No information about other people had to be removed.',
  },
  leftOutShared: {
    sv: {
      one: '{count} samtal på ett nummer som flera delar, utan något som säger att det rör dig.',
      other: '{count} samtal på nummer som flera delar, utan något som säger att de rör dig.',
    },
    en: {
      one: '{count} call on a number that several share, with nothing to say that it concerns you.',
      other: '{count} calls on numbers that several share, with nothing to say that they concern you.',
    },
  },
  leftOutStaff: {
    sv: 'Namnen på våra säljare: de är inte dina personuppgifter. Där står ”vår säljare”.',
    en: 'The names of our sellers: they are not your personal data. “Our seller” stands there.',
  },
  leftOutTechnical: {
    sv: 'Journalens inre nycklar, sorteringsnycklar och sökindex: de säger inget om dig utöver det som visas.',
    en: 'The inner keys, sorting keys and search indexes of the journal: they say nothing about you beyond what is shown.',
  },

  leftOutByKind: { sv: 'Vad som utelämnats, slag för slag', en: 'What was left out, kind by kind' },
  leftOutWhat: { sv: 'Vad', en: 'What' },
  leftOutCount: { sv: 'Antal', en: 'Number' },
  leftOutWhy: { sv: 'Varför', en: 'Why' },
  'leftOut.notThisPerson': {
    sv: 'Poster som kom upp i sökningen men bedömdes gälla någon annan. De visas inte.',
    en: 'Records that came up in the search but were judged to be about somebody else. They are not shown.',
  },
  'leftOut.onlyYours': {
    sv: 'Poster som gäller någon annan och nämner dig. Bara orden om dig visas.',
    en: 'Records about somebody else that mention you. Only the words about you are shown.',
  },
  'leftOut.othersCovered': {
    sv: 'Ställen där någon annans uppgifter är täckta. Resten av texten visas.',
    en: 'Places where somebody else’s data are covered. The rest of the text is shown.',
  },
  'leftOut.wholeCovered': {
    sv: 'Texter som är täckta i sin helhet, eftersom det som rör dig inte går att skilja från det som rör någon annan.',
    en: 'Texts that are covered as a whole, since what concerns you cannot be told apart from what concerns somebody else.',
  },

  searchTerms: { sv: 'Vi sökte på', en: 'We searched for' },
  searchNames: { sv: 'Namn', en: 'Names' },
  searchForms: { sv: 'Namnens skrivsätt', en: 'Forms of the names' },
  searchPhones: { sv: 'Telefonnummer, i alla skrivsätt', en: 'Phone numbers, however written' },
  searchEmails: { sv: 'E-postadresser', en: 'E-mail addresses' },
  searchShared: {
    sv: 'Delas med andra; avgör inget på egen hand',
    en: 'Shared with others; decide nothing by themselves',
  },
  searchFirm: { sv: 'Din firma', en: 'Your firm' },
  searchContacts: { sv: 'Kort som är du', en: 'Cards that are you' },
  searchPlaces: { sv: 'Var vi sökte', en: 'Where we searched' },
  place: { sv: 'Plats', en: 'Place' },
  hits: { sv: 'Träffar', en: 'Hits' },
  setAside: { sv: 'Gällde någon annan', en: 'About somebody else' },
  searchElsewhere: {
    sv: {
      one: '{count} tabell till söktes inte igenom: den håller inga personuppgifter eller byggs av dem ovan. Den står i den maskinläsbara formen med skäl.',
      other:
        '{count} tabeller till söktes inte igenom: de håller inga personuppgifter eller byggs av dem ovan. De står i den maskinläsbara formen med skäl.',
    },
    en: {
      one: '{count} more table was not searched: it holds no personal data or is built from those above. It stands in the machine-readable form with the reason.',
      other:
        '{count} more tables were not searched: they hold no personal data or are built from those above. They stand in the machine-readable form with the reasons.',
    },
  },
  searchChecksum: {
    sv: 'Kontrollsumma (SHA-256) för sökningen: det vi sökte på, var, träffarna och det utelämnade',
    en: 'Checksum (SHA-256) of the search: terms, places, hits and what was left out',
  },
  checksum: {
    sv: 'Kontrollsumma (SHA-256) för uppgifterna i maskinläsbar form',
    en: 'Checksum (SHA-256) of the data in machine-readable form',
  },
} as const satisfies Messages;

export type SubjectRequestsText = keyof typeof subjectRequestsMessages;
