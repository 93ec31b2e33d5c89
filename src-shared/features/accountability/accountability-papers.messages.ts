import type { Messages, Text } from '../../i18n/text.ts';
import type { BreachInput } from './accountability.contract.ts';

const paper = {
  noController: { sv: 'Företaget', en: 'The company' },
  pageOf: { sv: 'Sida {page} av {pages}', en: 'Page {page} of {pages}' },
  controller: { sv: 'Personuppgiftsansvarig', en: 'Controller' },
  organisationNumber: { sv: 'Organisationsnummer', en: 'Organisation number' },
  address: { sv: 'Adress', en: 'Address' },
  email: { sv: 'E-post', en: 'E-mail' },
  phone: { sv: 'Telefon', en: 'Telephone' },
  privacyContact: { sv: 'Kontakt i dataskyddsfrågor', en: 'Contact for data protection' },
  controllerMissing: {
    sv: 'Uppgifterna om företaget är inte ifyllda. Gör det under Inställningar och spara på nytt.',
    en: 'The details of the company are not filled in. Do that under Settings and save again.',
  },
} as const satisfies Messages;

/** The record of processing, as it is printed. */
export const processingRecordMessages = {
  ...paper,
  title: { sv: 'Registerförteckning', en: 'Record of processing activities' },
  fileName: { sv: 'Registerförteckning {day}', en: 'Record of processing {day}' },
  summary: {
    sv: 'Förteckning över den behandling av personuppgifter som {controller} gör i säljjournalen Ringbok, enligt artikel 30.1 i dataskyddsförordningen (GDPR). Upprättad {day} ur journalens egen förteckning över vad den lagrar.',
    en: 'Record of the processing of personal data that {controller} carries out in the sales journal Ringbok, under article 30(1) of the General Data Protection Regulation (GDPR). Drawn up on {day} from the journal’s own inventory of what it stores.',
  },
  notWhole: {
    sv: 'Den gäller bara det som sker i Ringbok. Löner, bokföring, webbplats och annat som företaget gör har en egen plats i förteckningen.',
    en: 'It covers only what happens in Ringbok. Payroll, bookkeeping, the website and whatever else the company does have a place of their own in the record.',
  },
  addressed: {
    sv: 'Texterna är desamma som i registerutdraget: ”du” är den registrerade.',
    en: 'The texts are those of the subject-access report: “you” is the data subject.',
  },
  who: { sv: 'Vem som ansvarar', en: 'Who is responsible' },
  activities: { sv: 'Behandlingar', en: 'Processing activities' },
  purpose: { sv: 'Ändamål', en: 'Purpose' },
  people: { sv: 'Registrerade', en: 'Data subjects' },
  categories: { sv: 'Uppgifter', en: 'Data' },
  lawfulBasis: { sv: 'Rättslig grund', en: 'Lawful basis' },
  retention: { sv: 'Tid för radering', en: 'Time limit for erasure' },
  source: { sv: 'Källa', en: 'Source' },
  held: { sv: 'Delar av journalen', en: 'Parts of the journal' },
  'people.contacts': {
    sv: 'Kontakter: kunder och möjliga kunder',
    en: 'Contacts: customers and prospects',
  },
  'people.employees': {
    sv: 'Anställda och företrädare hos företag som kontaktas',
    en: 'Employees and representatives of companies that are contacted',
  },
  'people.listed': { sv: 'Personer på köpta listor', en: 'People on purchased lists' },
  'people.asking': {
    sv: 'Personer som har utövat sina rättigheter',
    en: 'People who have exercised their rights',
  },
  'people.registered': {
    sv: 'Abonnenter i spärregister, till exempel NIX-Telefon',
    en: 'Subscribers in do-not-call registers, such as NIX-Telefon',
  },
  recipients: { sv: 'Mottagare', en: 'Recipients' },
  noneAutomatically: {
    sv: 'Ingen får uppgifter automatiskt: Ringbok öppnar inga anslutningar. Uppgifter lämnar journalen bara när någon sparar en fil. Varje sådan fil antecknas.',
    en: 'Nobody receives data automatically: Ringbok opens no connections. Data leave the journal only when somebody saves a file. Each such file is noted.',
  },
  fileKind: { sv: 'Fil', en: 'File' },
  files: { sv: 'Antal', en: 'Number' },
  latest: { sv: 'Senast', en: 'Latest' },
  noFiles: { sv: 'Ingen fil har sparats än.', en: 'No file has been saved yet.' },
  thirdCountries: {
    sv: 'Överföring till land utanför EU och EES',
    en: 'Transfers to countries outside the EU and EEA',
  },
  noTransfers: {
    sv: 'Ingen överföring sker. Uppgifterna ligger krypterade på den egna datorn.',
    en: 'No transfer takes place. The data lie encrypted on the company’s own computer.',
  },
  periods: { sv: 'Tidsfrister för radering', en: 'Time limits for erasure' },
  period: { sv: 'Frist', en: 'Time limit' },
  countedFrom: { sv: 'Räknas från', en: 'Counted from' },
  months: {
    sv: { one: '1 månad', other: '{count} månader' },
    en: { one: '1 month', other: '{count} months' },
  },
  security: { sv: 'Säkerhetsåtgärder', en: 'Security measures' },
  'security.encryption': {
    sv: 'Journalen är krypterad i sin helhet (ChaCha20-Poly1305, slumpad nyckel). Nyckeln skyddas av en lösenfras (Argon2id) och en återställningsnyckel på papper.',
    en: 'The whole journal is encrypted (ChaCha20-Poly1305, random key). The key is protected by a passphrase (Argon2id) and a recovery key on paper.',
  },
  'security.lock': {
    sv: 'Journalen låses efter {count} minuter utan aktivitet och när datorn somnar. Vid låsning stängs det som visades.',
    en: 'The journal locks after {count} minutes of inactivity and when the computer sleeps. Locking closes whatever was shown.',
  },
  'security.offline': {
    sv: 'Programmet öppnar inga anslutningar till internet.',
    en: 'The program opens no connections to the internet.',
  },
  'security.backup': {
    sv: 'Säkerhetskopior är krypterade på samma sätt, kontrolleras genom att öppnas och gallras efter hand. En återställd kopia för inte tillbaka någon som raderats eller sagt nej sedan dess.',
    en: 'Backups are encrypted in the same way, checked by being opened, and age out. A restored copy does not bring back anybody who was erased or said no since.',
  },
  'security.trail': {
    sv: 'Varje ändring antecknas i en historik som inte kan ändras utan att det syns.',
    en: 'Every change is noted in an audit trail that cannot be changed without it showing.',
  },
  'security.minimal': {
    sv: 'Det som raderas skrivs över på disken. Ett nej finns kvar som en nycklad kontrollsumma, utan namn.',
    en: 'What is erased is overwritten on the disk. A no stays as a keyed hash, without a name.',
  },
  'security.decision': {
    sv: 'Innan någon kontaktas prövas spärrar och lagens regler på ett och samma ställe.',
    en: 'Before anybody is contacted, opt-outs and the rules of law are weighed in one single place.',
  },
  checked: {
    sv: 'Gå igenom förteckningen minst en gång om året, och när något ändras i hur uppgifterna används.',
    en: 'Go through the record at least once a year, and whenever the use of the data changes.',
  },
} as const satisfies Messages;

/** The note of a breach, as it is printed and sent to the authority. */
export const breachNoteMessages = {
  ...paper,
  title: { sv: 'Anmälan av personuppgiftsincident', en: 'Notification of a personal data breach' },
  fileName: { sv: 'Personuppgiftsincident {day}', en: 'Personal data breach {day}' },
  summary: {
    sv: 'Uppgifter enligt artikel 33.3 i GDPR. Anmälan görs i Integritetsskyddsmyndighetens (IMY) e-tjänst, imy.se; det här underlaget innehåller det som frågas där.',
    en: 'Information under GDPR article 33(3). The notification is made in the e-service of the Swedish authority IMY, imy.se; this note holds what is asked there.',
  },
  inPhases: {
    sv: 'Det som inte är känt än kan lämnas senare, utan onödigt dröjsmål (artikel 33.4).',
    en: 'What is not known yet may be given later, without undue delay (article 33(4)).',
  },
  times: { sv: 'När', en: 'When' },
  happenedOn: { sv: 'Inträffade', en: 'Happened' },
  awareAt: { sv: 'Blev känd', en: 'Became known' },
  reportBy: { sv: 'Ska vara anmäld senast', en: 'To be reported by' },
  reportedAt: { sv: 'Anmäld', en: 'Reported' },
  notReported: { sv: 'Inte anmäld än', en: 'Not reported yet' },
  lateReason: { sv: 'Skäl till att anmälan dröjt', en: 'Reasons for the delay' },
  nature: { sv: 'Incidentens art (artikel 33.3 a)', en: 'Nature of the breach (article 33(3)(a))' },
  kind: { sv: 'Slag', en: 'Kind' },
  what: { sv: 'Vad som hände', en: 'What happened' },
  people: { sv: 'Vilka som berörs', en: 'Who is concerned' },
  peopleText: {
    sv: 'Kunder, möjliga kunder och anställda hos företag som kontaktas; personer på köpta listor.',
    en: 'Customers, prospects and employees of companies that are contacted; people on purchased lists.',
  },
  peopleCount: { sv: 'Ungefärligt antal personer', en: 'Approximate number of people' },
  data: { sv: 'Kategorier av uppgifter', en: 'Categories of data' },
  recordCount: { sv: 'Ungefärligt antal uppgiftsposter', en: 'Approximate number of records' },
  unknownCount: { sv: 'Inte känt än', en: 'Not known yet' },
  contact: {
    sv: 'Kontaktpunkt för mer information (artikel 33.3 b)',
    en: 'Contact point for more information (article 33(3)(b))',
  },
  consequences: {
    sv: 'Sannolika konsekvenser (artikel 33.3 c)',
    en: 'Likely consequences (article 33(3)(c))',
  },
  measures: {
    sv: 'Åtgärder som vidtagits eller föreslås (artikel 33.3 d)',
    en: 'Measures taken or proposed (article 33(3)(d))',
  },
  encrypted: { sv: 'Uppgifterna var krypterade', en: 'The data were encrypted' },
  'encrypted.yes': {
    sv: 'Ja. Utan lösenfras eller återställningsnyckel går de inte att läsa.',
    en: 'Yes. Without the passphrase or the recovery key they cannot be read.',
  },
  'encrypted.no': { sv: 'Nej', en: 'No' },
  notWritten: { sv: 'Inte ifyllt än.', en: 'Not filled in yet.' },
  assessment: { sv: 'Bedömning', en: 'Assessment' },
  risk: { sv: 'Risk för de berörda', en: 'Risk to those concerned' },
  mustReport: { sv: 'Anmälan till IMY (artikel 33.1)', en: 'Report to IMY (article 33(1))' },
  mustTell: {
    sv: 'Information till de berörda (artikel 34)',
    en: 'Information to those concerned (article 34)',
  },
  'duty.yes': { sv: 'Ska göras', en: 'Required' },
  'duty.no': { sv: 'Behövs inte', en: 'Not required' },
  'duty.decide': {
    sv: 'Beror på risken, som inte är bedömd än',
    en: 'Depends on the risk, which is not assessed yet',
  },
  toldOn: { sv: 'De berörda informerades', en: 'Those concerned were told' },
  kept: {
    sv: 'Incidenten dokumenteras oavsett om den anmäls (artikel 33.5).',
    en: 'The breach is documented whether or not it is reported (article 33(5)).',
  },
  // What a new note starts from.
  'draft.what': {
    sv: 'En bärbar dator med säljjournalen Ringbok har kommit bort. Skriv var, när och hur.',
    en: 'A laptop with the sales journal Ringbok is missing. Write where, when and how.',
  },
  'draft.measures': {
    sv: 'Journalen är krypterad i sin helhet (ChaCha20-Poly1305). Nyckeln skyddas av en lösenfras (Argon2id) och journalen låses av sig själv. Återställningsnyckeln förvaras inte med datorn: kontrollera det. Datorns konton spärras och lösenord byts.',
    en: 'The whole journal is encrypted (ChaCha20-Poly1305). The key is protected by a passphrase (Argon2id) and the journal locks by itself. The recovery key is not kept with the computer: check that. The computer’s accounts are blocked and passwords changed.',
  },
  'draft.consequences': {
    sv: 'Om journalen var låst går uppgifterna inte att läsa utan lösenfrasen. Var den öppen, eller om lösenfrasen eller återställningsnyckeln följde med, kan namn, kontaktuppgifter och anteckningar ha blivit kända för obehöriga.',
    en: 'If the journal was locked, the data cannot be read without the passphrase. If it was open, or the passphrase or recovery key went with it, names, contact details and notes may have become known to others.',
  },
} as const satisfies Messages;

export const breachKindTexts: Readonly<Record<BreachInput['kind'], Text>> = {
  'lost-device': { sv: 'Borttappad eller stulen dator', en: 'Lost or stolen computer' },
  'wrong-recipient': { sv: 'Uppgifter till fel mottagare', en: 'Data sent to the wrong recipient' },
  'unauthorised-access': { sv: 'Obehörig åtkomst', en: 'Unauthorised access' },
  other: { sv: 'Annat', en: 'Other' },
};

export const breachRiskTexts: Readonly<Record<BreachInput['risk'], Text>> = {
  unknown: { sv: 'Inte bedömd än', en: 'Not assessed yet' },
  unlikely: { sv: 'Osannolik', en: 'Unlikely' },
  risk: { sv: 'Risk', en: 'Risk' },
  high: { sv: 'Hög risk', en: 'High risk' },
};
