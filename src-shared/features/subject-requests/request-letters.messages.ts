import type { Messages } from '../../i18n/text.ts';

/** The letters about a request, what the register itself writes into its history, and the file of what was provided. */
export const requestLettersMessages = {
  pageOf: { sv: 'Sida {page} av {pages}', en: 'Page {page} of {pages}' },
  noController: { sv: 'Personuppgiftsansvarig ej angiven', en: 'Controller not given' },

  'history.blocked': { sv: 'Spärrat: {blocked}', en: 'Blocked: {blocked}' },

  'fileName.receipt': { sv: 'Bekräftelse', en: 'Receipt' },
  'fileName.identity': { sv: 'Fråga om identitet', en: 'Question of identity' },
  'fileName.extension': { sv: 'Förlängd tid', en: 'More time' },
  'fileName.answer': { sv: 'Svar', en: 'Answer' },
  'fileName.refusal': { sv: 'Avslag', en: 'Refusal' },

  to: { sv: 'Till', en: 'To' },
  day: { sv: 'Datum', en: 'Date' },
  asked: { sv: 'Du begärde', en: 'You asked for' },
  receivedOn: { sv: 'Kom till oss', en: 'Reached us' },
  dueOn: { sv: 'Svar senast', en: 'Answer by' },
  yourWords: { sv: 'Med dina ord', en: 'In your words' },
  hello: { sv: 'Hej {name},', en: 'Dear {name},' },
  helloNobody: { sv: 'Hej,', en: 'Hello,' },

  'kind.access': { sv: 'ett utdrag ur våra register', en: 'a copy of the data we hold about you' },
  'kind.rectification': { sv: 'rättelse av dina uppgifter', en: 'correction of your data' },
  'kind.erasure': { sv: 'radering av dina uppgifter', en: 'erasure of your data' },
  'kind.restriction': {
    sv: 'att dina uppgifter tills vidare bara lagras',
    en: 'your data to be stored only, for the time being',
  },
  'kind.portability': {
    sv: 'dina uppgifter i en form att ta med dig',
    en: 'your data in a form to take along',
  },
  'kind.objection': { sv: 'att slippa direktmarknadsföring', en: 'no more direct marketing' },

  'receipt.title': { sv: 'Vi har tagit emot din begäran', en: 'We have received your request' },
  'receipt.text': {
    sv: 'Din begäran kom till oss {receivedOn}. Vi svarar så snart vi kan, och senast {dueOn}.',
    en: 'Your request reached us on {receivedOn}. We will answer as soon as we can, and by {dueOn} at the latest.',
  },
  'receipt.free': {
    sv: 'Det kostar ingenting, och du behöver inte säga varför du frågar.',
    en: 'It is free, and you need not say why you ask.',
  },
  'receipt.objectionTitle': { sv: 'Vi har noterat ditt nej', en: 'We have noted your no' },
  'receipt.objection': {
    sv: 'Ditt nej till direktmarknadsföring kom till oss {receivedOn} och gäller redan. Du behöver inte göra något mer.',
    en: 'Your no to direct marketing reached us on {receivedOn} and already holds. You need not do anything more.',
  },
  'receipt.kept': {
    sv: 'För att nejet ska hålla sparar vi det kortaste som behövs: det nummer, den adress eller det namn det gäller, vad det omfattar och dagen du sade det. Utan det skulle en köpt lista kunna föra tillbaka dig.',
    en: 'For the no to last we keep the least that is needed: the number, address or name it is about, what it covers and the day you said it. Without that, a purchased list could bring you back.',
  },

  'identity.title': { sv: 'Vi behöver veta att det är du', en: 'We need to know that it is you' },
  'identity.why': {
    sv: 'Din begäran kom till oss {receivedOn}. Innan vi svarar vill vi vara säkra på att det är du som frågar, så att ingen annan får dina uppgifter.',
    en: 'Your request reached us on {receivedOn}. Before we answer we want to be sure that it is you who asks, so that nobody else gets your data.',
  },
  'identity.what': { sv: 'Det här räcker', en: 'This is enough' },
  'identity.default': {
    sv: 'Svara från den e-postadress vi redan har till dig, eller be oss ringa upp det nummer vi redan har. Går inget av det kan du svara på en fråga om vår tidigare kontakt.',
    en: 'Answer from the e-mail address we already have for you, or ask us to call the number we already have. If neither is possible you can answer a question about our earlier contact.',
  },
  'identity.noCopy': {
    sv: 'Skicka ingen kopia av pass, körkort eller annan id-handling. Det behövs inte.',
    en: 'Do not send a copy of a passport, driving licence or other identity document. It is not needed.',
  },
  'identity.when': {
    sv: 'Svara gärna snart. Vi räknar med att svara senast {dueOn}, om vi då vet att det är du.',
    en: 'Please answer soon. We expect to answer by {dueOn}, if we know by then that it is you.',
  },

  'extension.title': { sv: 'Vi behöver mer tid', en: 'We need more time' },
  'extension.text': {
    sv: 'Din begäran kom till oss {receivedOn}. Vi hinner inte svara inom en månad. I stället svarar vi senast {extendedTo}.',
    en: 'Your request reached us on {receivedOn}. We cannot answer within one month. Instead we will answer by {extendedTo} at the latest.',
  },
  'extension.why': { sv: 'Varför det tar längre tid', en: 'Why it takes longer' },

  'answer.title': { sv: 'Svar på din begäran', en: 'The answer to your request' },
  'answer.access': {
    sv: 'Här är det vi har om dig. Utdraget följer med det här brevet.',
    en: 'Here is what we hold about you. The report comes with this letter.',
  },
  'answer.rectification': {
    sv: 'Vi har rättat dina uppgifter.',
    en: 'We have corrected your data.',
  },
  'answer.erasure': {
    sv: 'Vi har raderat dina uppgifter.',
    en: 'We have erased your data.',
  },
  'answer.erasureKept': { sv: 'Det här finns kvar', en: 'This remains' },
  'answer.erasureHash': {
    sv: 'Ett kontrollvärde för ditt nummer och din adress. Det går inte att läsa ut vem du är ur det. Vi behåller det för att ett nej från dig ska fortsätta gälla, och för att ingen köpt lista ska föra tillbaka dig.',
    en: 'A check value for your number and your address. Who you are cannot be read from it. We keep it so that a no of yours keeps holding and no purchased list brings you back.',
  },
  'answer.erasureReceipt': {
    sv: 'En anteckning om att vi raderade och när, utan något som säger vem det gällde.',
    en: 'A note that we erased, and when, without anything that says whom it was about.',
  },
  'answer.erasureCopies': {
    sv: 'Säkerhetskopior som försvinner efter hand. Läggs en av dem tillbaka, raderas du ur den igen.',
    en: 'Backup copies that go in time. If one of them is put back, you are erased from it again.',
  },
  'answer.restriction': {
    sv: 'Från och med nu lagrar vi bara dina uppgifter och använder dem inte. Du får veta det innan det upphör.',
    en: 'From now on we only store your data and do not use them. You will be told before that ends.',
  },
  'answer.portability': {
    sv: 'Här är de uppgifter du har lämnat till oss, som filer att ta med dig. De följer med det här brevet.',
    en: 'Here are the data you have given us, as files to take along. They come with this letter.',
  },
  'answer.objection': {
    sv: 'Vi använder inte längre dina uppgifter till direktmarknadsföring.',
    en: 'We no longer use your data for direct marketing.',
  },
  'answer.nothing-held': {
    sv: 'Vi har sökt i hela vårt register på det du gav oss. Vi behandlar inga uppgifter om dig, utom den här begäran.',
    en: 'We have searched all of our register for what you gave us. We process no data about you, except this request.',
  },
  'answer.taken-back': {
    sv: 'Du har tagit tillbaka din begäran. Vi gör därför inget mer.',
    en: 'You have taken your request back. We therefore do nothing more.',
  },
  'answer.partly': {
    sv: 'Vi har gjort en del av det du bad om, men inte allt.',
    en: 'We have done part of what you asked, but not all of it.',
  },
  'answer.partlyWhy': { sv: 'Det vi inte gjorde, och varför', en: 'What we did not do, and why' },
  'answer.words': { sv: 'Det här har vi gjort', en: 'This is what we have done' },
  'answer.files': { sv: 'Filer som hör till svaret', en: 'Files that belong to the answer' },
  'answer.told': { sv: 'Andra som har fått dina uppgifter', en: 'Others who have been given your data' },
  'answer.toldNobody': {
    sv: 'Vi har inte sparat ut dina uppgifter i någon fil till andra, så ingen annan behövde få veta.',
    en: 'We have not saved your data in any file for others, so nobody else had to be told.',
  },
  'answer.toldFiles': {
    sv: 'Dina uppgifter har stått i de här filerna. Den som har fått en sådan fil ska få veta vad som ändrats, och fråga gärna oss vilka det är.',
    en: 'Your data stood in these files. Whoever was given one is to be told what has changed, and you may ask us who that is.',
  },
  'answer.toldFile': { sv: '{fileName}, {day}', en: '{fileName}, {day}' },

  'refusal.title': { sv: 'Vi gör inte det du bad om', en: 'We will not do what you asked' },
  'refusal.text': {
    sv: 'Din begäran kom till oss {receivedOn}. Vi har prövat den och säger nej.',
    en: 'Your request reached us on {receivedOn}. We have considered it and say no.',
  },
  'refusal.why': { sv: 'Varför', en: 'Why' },
  'refusal.what': { sv: 'Om du inte håller med', en: 'If you do not agree' },
  'refusal.complain': {
    sv: 'Du kan klaga hos Integritetsskyddsmyndigheten (IMY), Box 8114, 104 20 Stockholm, imy.se. Du behöver inte vända dig till oss först.',
    en: 'You can complain to the Swedish Authority for Privacy Protection (Integritetsskyddsmyndigheten, IMY), Box 8114, 104 20 Stockholm, imy.se. You need not turn to us first.',
  },
  'refusal.court': {
    sv: 'Du kan också låta en domstol pröva saken.',
    en: 'You can also have a court decide the matter.',
  },

  gap: { sv: '[Skriv skälet här]', en: '[Write the reason here]' },
  questions: {
    sv: 'Har du frågor, vänd dig till {contact}.',
    en: 'If you have questions, turn to {contact}.',
  },
  sender: { sv: 'Vem som svarar', en: 'Who answers' },
  controller: { sv: 'Personuppgiftsansvarig', en: 'Controller' },
  address: { sv: 'Adress', en: 'Address' },
  email: { sv: 'E-post', en: 'E-mail' },
  phone: { sv: 'Telefon', en: 'Telephone' },
  contact: { sv: 'Kontakt i frågor om personuppgifter', en: 'Contact for questions of personal data' },

  'law.receipt': { sv: 'GDPR artikel 12.3 och 12.5', en: 'GDPR article 12(3) and 12(5)' },
  'law.identity': { sv: 'GDPR artikel 12.6', en: 'GDPR article 12(6)' },
  'law.extension': { sv: 'GDPR artikel 12.3', en: 'GDPR article 12(3)' },
  'law.refusal': { sv: 'GDPR artikel 12.4, 77 och 79', en: 'GDPR articles 12(4), 77 and 79' },
  'law.access': { sv: 'GDPR artikel 12.3 och 15', en: 'GDPR articles 12(3) and 15' },
  'law.rectification': { sv: 'GDPR artikel 12.3, 16 och 19', en: 'GDPR articles 12(3), 16 and 19' },
  'law.erasure': { sv: 'GDPR artikel 12.3, 17 och 19', en: 'GDPR articles 12(3), 17 and 19' },
  'law.restriction': { sv: 'GDPR artikel 12.3, 18 och 19', en: 'GDPR articles 12(3), 18 and 19' },
  'law.portability': { sv: 'GDPR artikel 12.3 och 20', en: 'GDPR articles 12(3) and 20' },
  'law.objection': { sv: 'GDPR artikel 12.3 och 21.2–21.3', en: 'GDPR articles 12(3) and 21(2)–(3)' },

  'question.lastCall': {
    sv: 'Vilken månad talade vi senast med varandra?',
    en: 'In which month did we last speak with each other?',
  },
  'question.sale': { sv: 'Vad har du köpt av oss?', en: 'What have you bought from us?' },
  'question.consent': { sv: 'Vad har du sagt ja till hos oss?', en: 'What have you said yes to with us?' },

  'portable.fileName': { sv: 'Mina uppgifter', en: 'My data' },
  'portable.what': { sv: 'Uppgift', en: 'What' },
  'portable.value': { sv: 'Innehåll', en: 'Content' },
  'portable.day': { sv: 'Dag', en: 'Day' },
  'portable.source': { sv: 'Hur vi fick den', en: 'How we got it' },
  'portable.phone': { sv: 'Telefon', en: 'Telephone' },
  'portable.email': { sv: 'E-post', en: 'E-mail' },
  'portable.sale': { sv: 'Köp', en: 'Purchase' },
  'portable.consent': { sv: 'Samtycke', en: 'Consent' },
  'portable.withdrawal': { sv: 'Återkallat samtycke', en: 'Withdrawn consent' },
  'portable.request': { sv: 'Begäran', en: 'Request' },
  'portable.note': { sv: 'Upplysning', en: 'Note' },
  'portable.basis': {
    sv: 'Filen innehåller det du själv har lämnat och som vi behandlar med stöd av avtal eller ditt samtycke (GDPR artikel 20).',
    en: 'The file holds what you have given us yourself and what we process under a contract or your consent (GDPR article 20).',
  },
  'portable.noBasis': {
    sv: 'Vi har varken avtal med dig eller ditt samtycke, så rätten i GDPR artikel 20 gäller inte här. Du får ändå det du själv har lämnat.',
    en: 'We have neither a contract with you nor your consent, so the right in GDPR article 20 does not apply here. You are given what you have provided all the same.',
  },
} as const satisfies Messages;
