import type { Messages } from '../../i18n/text.ts';

/** Texts of the settings page and of the company form in the first run. */
export const settingsMessages = {
  title: { sv: 'Inställningar', en: 'Settings' },
  parts: { sv: 'Delar av inställningarna', en: 'Parts of the settings' },
  display: { sv: 'Utseende', en: 'Display' },
  company: { sv: 'Företaget', en: 'Company' },
  work: { sv: 'Arbetet', en: 'Work' },
  security: { sv: 'Säkerhet', en: 'Security' },
  data: { sv: 'Var allt finns', en: 'Where it all is' },
  save: { sv: 'Spara', en: 'Save' },
  saving: { sv: 'Sparar …', en: 'Saving …' },
  saved: { sv: 'Sparat.', en: 'Saved.' },
  loading: { sv: 'Hämtar …', en: 'Loading …' },

  language: { sv: 'Språk', en: 'Language' },
  swedish: { sv: 'Svenska', en: 'Svenska' },
  english: { sv: 'English', en: 'English' },
  theme: { sv: 'Ljust eller mörkt', en: 'Light or dark' },
  themeSystem: { sv: 'Som datorn', en: 'As the computer' },
  themeLight: { sv: 'Ljust', en: 'Light' },
  themeDark: { sv: 'Mörkt', en: 'Dark' },
  density: { sv: 'Radhöjd', en: 'Row height' },
  densityCompact: { sv: 'Tät', en: 'Compact' },
  densityCompactHint: { sv: 'Fler rader ryms.', en: 'More rows fit.' },
  densityComfortable: { sv: 'Luftig', en: 'Comfortable' },
  densityComfortableHint: { sv: 'Lättare att träffa i bilen.', en: 'Easier to hit in the car.' },

  companyTitle: { sv: 'Personuppgiftsansvarig', en: 'Controller' },
  companyLead: {
    sv: 'Företaget som svarar för uppgifterna. Så här står det på registerutdrag.',
    en: 'The company that answers for the data. This is how it stands on subject-access reports.',
  },
  companyName: { sv: 'Företagets namn', en: 'Name of the company' },
  organisationNumber: { sv: 'Organisationsnummer', en: 'Organisation number' },
  address: { sv: 'Postadress', en: 'Postal address' },
  email: { sv: 'E-post', en: 'E-mail' },
  phone: { sv: 'Telefon', en: 'Phone' },
  privacyContact: {
    sv: 'Den som svarar på frågor om personuppgifter',
    en: 'Who answers questions about personal data',
  },
  privacyContactHint: {
    sv: 'Namn och e-post. Dataskyddsombudet, om ni har ett.',
    en: 'Name and e-mail. The data protection officer, if you have one.',
  },

  workTitle: { sv: 'Så arbetar du', en: 'How you work' },
  sellerName: { sv: 'Ditt namn', en: 'Your name' },
  sellerNameHint: {
    sv: 'Står på spärrar och registerutdrag som den som skrev in dem.',
    en: 'Stands on opt-outs and reports as the one who entered them.',
  },
  offer: { sv: 'Vad du säljer', en: 'What you sell' },
  offerHint: {
    sv: 'Som du säger det i telefon: "solpaneler till lantbruk".',
    en: 'As you say it on the phone: "solar panels for farms".',
  },
  hoursTitle: { sv: 'När du ringer', en: 'When you call' },
  hoursLead: {
    sv: 'Utanför tiderna svarar Ringbok "Med villkor". Lördagar, söndagar och helgdagar räknas som utanför.',
    en: 'Outside these hours Ringbok answers "With conditions". Saturdays, Sundays and public holidays count as outside.',
  },
  personHours: { sv: 'Privatpersoner och enskild firma', en: 'Private persons and sole traders' },
  companyHours: { sv: 'Företag', en: 'Companies' },
  from: { sv: 'från', en: 'from' },
  to: { sv: 'till', en: 'to' },
  hoursReversed: {
    sv: 'Sluttiden måste vara senare än starttiden.',
    en: 'The end must be later than the start.',
  },
  idleTitle: { sv: 'Lås när ingen är här', en: 'Lock when nobody is here' },
  idleLock: { sv: 'Lås efter', en: 'Lock after' },
  minutes: {
    sv: { one: '{count} minut', other: '{count} minuter' },
    en: { one: '{count} minute', other: '{count} minutes' },
  },
  idleHint: {
    sv: 'Journalen låses också när locket stängs eller datorn somnar.',
    en: 'The journal also locks when the lid closes or the computer sleeps.',
  },

  whereTitle: { sv: 'Var uppgifterna finns', en: 'Where the data is' },
  whereText: {
    sv: 'Allt ligger krypterat i mappen {folder} på den här datorn, i filerna journal.db, journal.keys, journal.keys.copy och journal.head. De hör ihop: flytta eller kopiera alltid hela mappen.',
    en: 'Everything lies encrypted in the folder {folder} on this computer, in the files journal.db, journal.keys, journal.keys.copy and journal.head. They belong together: always move or copy the whole folder.',
  },
  backupTitle: { sv: 'Säkerhetskopia', en: 'Backup' },
  backupText: {
    sv: 'Lås journalen och kopiera mappen till ett usb-minne som du förvarar på annan plats. Kopian är lika krypterad som originalet.',
    en: 'Lock the journal and copy the folder to a USB stick that you keep elsewhere. The copy is as encrypted as the original.',
  },
  sentTitle: { sv: 'Vad som aldrig skickas', en: 'What is never sent' },
  sentText: {
    sv: 'Ingenting. Ringbok öppnar ingen anslutning: inget konto, ingen server, ingen statistik, ingen koll efter nya versioner. Något lämnar datorn bara när du sparar en fil och själv skickar den.',
    en: 'Nothing. Ringbok opens no connection: no account, no server, no statistics, no check for new versions. Something leaves the computer only when you save a file and send it yourself.',
  },
  diskTitle: { sv: 'Kryptera hela disken också', en: 'Encrypt the whole disk too' },
  diskText: {
    sv: 'Medan journalen är öppen finns delar av den i datorns minne. Slå på BitLocker, FileVault eller LUKS så skyddas även det om datorn försvinner.',
    en: 'While the journal is open, parts of it are in the memory of the computer. Turn on BitLocker, FileVault or LUKS to protect that too if the computer is lost.',
  },
} as const satisfies Messages;
