import type { Messages } from '../../i18n/text.ts';

/** The certificate of a screening, and the notice to the people on a list (GDPR art. 14). */
export const listPapersMessages = {
  pageOf: { sv: 'Sida {page} av {pages}', en: 'Page {page} of {pages}' },
  noController: { sv: 'Personuppgiftsansvarig ej angiven', en: 'Controller not given' },

  'certificate.title': {
    sv: 'Intyg om screening av köpt lista',
    en: 'Certificate of screening of a purchased list',
  },
  'certificate.fileName': { sv: 'Screeningintyg', en: 'Screening certificate' },
  'certificate.company': { sv: 'Företaget', en: 'The company' },
  'certificate.summary': {
    sv: '{controller} screenade {day} en köpt lista från {supplier}, innan någon på den kontaktades. Varje rad jämfördes med de egna spärrarna, med spärregister och med journalen. Bara rader som fick användas skrevs in; de andra har inte lagrats.',
    en: 'On {day} {controller} screened a purchased list from {supplier}, before anybody on it was contacted. Every row was held against the company’s own opt-outs, the do-not-call registers and the journal. Only rows that could be used were written; the others have not been stored.',
  },
  'certificate.undone': {
    sv: 'Listan togs ut ur journalen igen {day}.',
    en: 'The list was taken out of the journal again on {day}.',
  },
  'certificate.rows': { sv: 'Rader i filen', en: 'Rows in the file' },
  'certificate.usable': { sv: 'Fick användas', en: 'Could be used' },
  'certificate.blocked': { sv: 'Fick inte användas', en: 'Could not be used' },
  'certificate.counted': { sv: '{count} ({share})', en: '{count} ({share})' },

  'certificate.list': { sv: 'Listan', en: 'The list' },
  controller: { sv: 'Personuppgiftsansvarig', en: 'Controller' },
  supplier: { sv: 'Leverantör', en: 'Supplier' },
  file: { sv: 'Fil', en: 'File' },
  checksum: { sv: 'Filens kontrollsumma (SHA-256)', en: 'Checksum of the file (SHA-256)' },
  obtainedOn: { sv: 'Kom till oss', en: 'Obtained' },
  collectedOn: { sv: 'Insamlad', en: 'Collected' },
  collectedHow: { sv: 'Hur den samlades in', en: 'How it was collected' },
  toldWhat: { sv: 'Vad personerna fick veta', en: 'What people were told' },
  isControllerNamed: { sv: 'Nämndes den ansvarige?', en: 'Was the controller named?' },
  audience: { sv: 'Vilka som står på listan', en: 'Who is on the list' },
  lawfulBasis: { sv: 'Rättslig grund', en: 'Lawful basis' },
  evidence: { sv: 'Avtal eller faktura', en: 'Contract or invoice' },
  noEvidence: { sv: 'Inte bifogad i journalen', en: 'Not kept in the journal' },
  notKnown: { sv: 'Inte känt', en: 'Not known' },

  'certificate.registers': { sv: 'Det listan jämfördes med', en: 'What the list was compared with' },
  'certificate.own': {
    sv: 'Journalen, så som den var {instant}:',
    en: 'The journal, as it was at {instant}:',
  },
  'certificate.ownOptOuts': {
    sv: 'egna spärrar: nummer, e-postadresser, domäner, företag och personer',
    en: 'own opt-outs: numbers, e-mail addresses, domains, companies and people',
  },
  'certificate.ownErased': {
    sv: 'kontrollvärden för personer vars uppgifter har raderats',
    en: 'check values of people whose data were erased',
  },
  'certificate.ownCalls': {
    sv: 'tidigare samtal: ”inte nu”, önskad tid och fel nummer',
    en: 'earlier calls: “not now”, a wished-for time and wrong numbers',
  },
  'certificate.ownRows': {
    sv: 'listans egna uppgifter om vem som inte vill bli kontaktad, och dubbletter i filen och journalen',
    en: 'what the list itself says of who does not want to be contacted, and duplicates in the file and the journal',
  },
  'certificate.registersCaption': { sv: 'Spärregister som frågades', en: 'Do-not-call registers asked' },
  'certificate.noRegister': {
    sv: 'Inget spärregister fanns i journalen. Nummer till privatpersoner kunde därför inte godkännas.',
    en: 'There was no do-not-call register in the journal, so numbers of private persons could not be cleared.',
  },
  register: { sv: 'Register', en: 'Register' },
  versionOn: { sv: 'Version', en: 'Version' },
  validUntil: { sv: 'Gäller till och med', en: 'Counts until' },
  numbers: { sv: 'Nummer', en: 'Numbers' },
  standing: { sv: 'Vid screeningen', en: 'At the screening' },
  'standing.valid': { sv: 'Gällde', en: 'Counted' },
  'standing.expired': { sv: 'För gammalt', en: 'Too old' },
  'standing.missing': { sv: 'Ingen fil inläst', en: 'No file imported' },

  'certificate.results': { sv: 'Resultat', en: 'Results' },
  'certificate.resultsText': {
    sv: 'Varje rad fick ett besked. Gällde flera skäl bestämde det strängaste.',
    en: 'Every row came to one outcome. Where several reasons held, the strictest decided.',
  },
  'certificate.mayBeUsed': { sv: 'Rader som fick användas', en: 'Rows that could be used' },
  'certificate.mayNotBeUsed': { sv: 'Rader som inte fick användas', en: 'Rows that could not be used' },
  'certificate.notKept': {
    sv: 'Av rader som inte fick användas finns bara antalet kvar. Varken namn, nummer eller adresser ur dem har lagrats.',
    en: 'Of rows that could not be used only the number is left. No names, numbers or addresses from them have been stored.',
  },
  outcome: { sv: 'Besked', en: 'Outcome' },
  meaning: { sv: 'Vad det betyder', en: 'What it means' },
  rowCount: { sv: 'Rader', en: 'Rows' },
  share: { sv: 'Andel', en: 'Share' },

  'certificate.effects': { sv: 'I journalen', en: 'In the journal' },
  'certificate.new': { sv: 'Nya kontakter', en: 'New contacts' },
  'certificate.updated': { sv: 'Uppdaterade', en: 'Updated' },
  'certificate.same': { sv: 'Oförändrade', en: 'Unchanged' },
  'certificate.policy': {
    sv: 'Så fick listan ändra uppgifter som redan fanns',
    en: 'How the list could change details that were there already',
  },
  field: { sv: 'Uppgift', en: 'Detail' },
  policy: { sv: 'Regel', en: 'Rule' },
  changedValues: { sv: 'Ändrade värden', en: 'Changed values' },

  'certificate.rules': { sv: 'Regler', en: 'Rules' },
  'certificate.rulesText': {
    sv: 'Beskeden följer Ringboks regelsamling {rulePack}. Källorna gäller de besked som förekom.',
    en: 'The outcomes follow Ringbok’s rules {rulePack}. The sources are those of the outcomes that occurred, named in Swedish.',
  },
  'certificate.rulesSince': {
    sv: 'Reglerna har setts över sedan dess; källorna står i {rulePack}.',
    en: 'The rules have been revised since; the sources are those of {rulePack}.',
  },
  ruleSource: { sv: 'Källa', en: 'Source' },
  confidence: { sv: 'Hur säker', en: 'How firm' },
  'confidence.high': { sv: 'Säker', en: 'Firm' },
  'confidence.medium': { sv: 'Tolkning', en: 'A reading' },
  'confidence.low': { sv: 'Osäker', en: 'Uncertain' },
  'confidence.own-default': { sv: 'Egen försiktig regel', en: 'Own cautious rule' },

  'certificate.duties': { sv: 'Skyldigheter som följer av listan', en: 'Duties that follow from the list' },
  'certificate.noticeDue': {
    sv: 'De som står på listan ska informeras senast {day}, eller vid den första kontakten om den kommer före (artikel 14.3 i GDPR).',
    en: 'The people on the list are to be informed by {day}, or at the first contact if that comes before (GDPR article 14(3)).',
  },
  'certificate.noticeGiven': {
    sv: 'Informationen enligt artikel 14 i GDPR lämnades {day}: {how}',
    en: 'The notice under GDPR article 14 was given on {day}: {how}',
  },
  'certificate.deleteOn': {
    sv: 'Kontakter som bara listan fört in, och som ingen har haft med att göra, raderas senast {day}.',
    en: 'Contacts that only the list brought in, and that nobody has dealt with, are erased by {day}.',
  },
  'certificate.limits': {
    sv: 'Intyget säger vad som var känt vid screeningen. Ett nej som kommer senare gäller genast, och journalen frågar på nytt före varje samtal.',
    en: 'This certificate says what was known at the screening. A later no holds at once, and the journal asks again before every call.',
  },

  'certificate.made': { sv: 'Hur intyget kom till', en: 'How this certificate came about' },
  screenedAt: { sv: 'Screenad', en: 'Screened' },
  writtenAt: { sv: 'Inskriven i journalen', en: 'Written into the journal' },
  writtenBy: { sv: 'Av', en: 'By' },
  madeAt: { sv: 'Intyget gjordes', en: 'Certificate made' },
  listId: { sv: 'Listans id i journalen', en: 'The list’s id in the journal' },
  checkpoint: { sv: 'Journalens historik', en: 'Audit trail of the journal' },
  'checkpoint.value': { sv: 'Post {seq}: {link}', en: 'Entry {seq}: {link}' },
  'certificate.chain': {
    sv: 'Historiken är en kedja där varje post bär en kontrollsumma över alla före den. Har posten samma kontrollsumma i journalen har inget fram till den ändrats i efterhand.',
    en: 'The audit trail is a chain in which each entry carries a checksum of all before it. If the entry has the same checksum in the journal, nothing up to it has been changed afterwards.',
  },
  'certificate.signature': { sv: 'Underskrift', en: 'Signature' },
  placeAndDay: { sv: 'Ort och datum', en: 'Place and date' },
  signature: { sv: 'Namnteckning', en: 'Signature' },
  signedBy: { sv: 'Namn', en: 'Name' },

  'notice.title': { sv: 'Information om dina personuppgifter', en: 'Information about your personal data' },
  'notice.fileName': { sv: 'Information enligt artikel 14', en: 'Notice under article 14' },
  'notice.gaps': {
    sv: 'Fyll i det som saknas innan du skickar texten: {gaps}. Företagets uppgifter står i Inställningar.',
    en: 'Fill in what is missing before you send this text: {gaps}. The company’s details are in Settings.',
  },
  'gap.name': { sv: '[fyll i företagets namn]', en: '[fill in the company’s name]' },
  'gap.address': { sv: '[fyll i adress]', en: '[fill in the address]' },
  'gap.contact': { sv: '[fyll i vem som svarar på frågor]', en: '[fill in who answers questions]' },
  'gap.offer': { sv: '[fyll i vad ni säljer]', en: '[fill in what you sell]' },
  'missing.name': { sv: 'företagets namn', en: 'the company’s name' },
  'missing.address': { sv: 'adress', en: 'address' },
  'missing.contact': { sv: 'vem som svarar på frågor', en: 'who answers questions' },
  'missing.offer': { sv: 'vad ni säljer', en: 'what you sell' },
  'notice.intro': {
    sv: '{name} har fått dina uppgifter av någon annan än dig. Därför berättar vi vad vi har, varför, och vad du kan göra.',
    en: '{name} received your details from somebody other than you. So we tell you what we hold, why, and what you can do.',
  },
  'notice.no': { sv: 'Du kan säga nej', en: 'You can say no' },
  'notice.noText': {
    sv: 'Du har rätt att när som helst, utan kostnad och utan att säga varför, invända mot att vi använder dina uppgifter för direktmarknadsföring. Säg eller skriv det till oss, så slutar vi genast (artikel 21.2–21.3 i GDPR). För att nejet ska hålla sparar vi ditt nummer eller din adress i vårt spärregister, och inget annat.',
    en: 'You have the right to object, at any time, free of charge and without giving a reason, to our use of your data for direct marketing. Tell us or write to us, and we stop at once (GDPR article 21(2)–(3)). So that your no holds, we keep your number or address in our opt-out register, and nothing else.',
  },
  'notice.who': { sv: 'Vem som ansvarar', en: 'Who is answerable' },
  organisationNumber: { sv: 'Organisationsnummer', en: 'Organisation number' },
  address: { sv: 'Adress', en: 'Address' },
  contact: { sv: 'Frågor om personuppgifter', en: 'Questions about personal data' },
  'notice.what': { sv: 'Vad vi har, och varifrån', en: 'What we hold, and where from' },
  'notice.categories': { sv: 'Uppgifter', en: 'Data' },
  'notice.source': { sv: 'Källa', en: 'Source' },
  'notice.sourceText': {
    sv: 'En lista från {supplier}, som vi fick {day}. Insamlad: {how}',
    en: 'A list from {supplier}, which we obtained on {day}. Collected: {how}',
  },
  'notice.why': { sv: 'Varför, och med vilken rätt', en: 'Why, and on what ground' },
  purpose: { sv: 'Ändamål', en: 'Purpose' },
  'notice.purposeText': {
    sv: 'Direktmarknadsföring: att kontakta dig om {offer}.',
    en: 'Direct marketing: to contact you about {offer}.',
  },
  'notice.basis.legitimate-interest': {
    sv: 'Berättigat intresse (artikel 6.1 f i GDPR): vårt intresse av att berätta om det vi säljer för den som kan ha nytta av det. Du kan be oss om vår avvägning.',
    en: 'Legitimate interests (GDPR article 6(1)(f)): our interest in telling those who may have use for it about what we sell. You can ask us for our assessment.',
  },
  'notice.basis.consent': {
    sv: 'Ditt samtycke (artikel 6.1 a i GDPR), som du när som helst kan ta tillbaka. Det som gjordes dessförinnan är fortfarande lagligt.',
    en: 'Your consent (GDPR article 6(1)(a)), which you can withdraw at any time. What was done before that stays lawful.',
  },
  'notice.basis.unknown': { sv: '[fyll i rättslig grund]', en: '[fill in the lawful basis]' },
  recipients: { sv: 'Mottagare', en: 'Recipients' },
  'notice.recipientsText': {
    sv: 'Vi lämnar inte uppgifterna vidare, och de förs inte över till något land utanför EU/EES.',
    en: 'We do not pass the data on, and they are not transferred to any country outside the EU/EEA.',
  },
  'notice.recipientsSaved': {
    sv: '[Listan har sparats som fil. Skriv vem som har fått den, eller att den stannar hos er.] Uppgifterna förs inte över till något land utanför EU/EES.',
    en: '[The list has been saved as a file. Write who has received it, or that it stays with you.] The data are not transferred to any country outside the EU/EEA.',
  },
  storage: { sv: 'Hur länge', en: 'How long' },
  'notice.storageText': {
    sv: 'Har vi inte haft kontakt med dig raderar vi uppgifterna senast {day}. Annars sparas de så länge kontakten är aktuell.',
    en: 'If we have not been in contact with you, we erase the data by {day}. Otherwise they are kept as long as the contact is current.',
  },
  'notice.rights': { sv: 'Dina rättigheter', en: 'Your rights' },
  'right.access': {
    sv: 'få veta vad vi har om dig och få en kopia (artikel 15)',
    en: 'learn what we hold about you and receive a copy (article 15)',
  },
  'right.rectification': { sv: 'få fel rättade (artikel 16)', en: 'have errors corrected (article 16)' },
  'right.erasure': { sv: 'få uppgifter raderade (artikel 17)', en: 'have data erased (article 17)' },
  'right.restriction': {
    sv: 'få användningen begränsad (artikel 18)',
    en: 'have their use restricted (article 18)',
  },
  'right.portability': {
    sv: 'få ut de uppgifter som bygger på ditt samtycke i maskinläsbar form (artikel 20)',
    en: 'receive data that rest on your consent in machine-readable form (article 20)',
  },
  'notice.complaint': {
    sv: 'Är du missnöjd kan du klaga hos Integritetsskyddsmyndigheten, Box 8114, 104 20 Stockholm, imy.se.',
    en: 'If you are not satisfied you can complain to the Swedish Authority for Privacy Protection (IMY), Box 8114, 104 20 Stockholm, imy.se.',
  },
} as const satisfies Messages;
