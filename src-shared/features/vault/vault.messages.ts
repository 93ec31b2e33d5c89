import type { Messages } from '../../i18n/text.ts';

/** Texts of the lock screen, the first run, recovery, and the vault's part of the settings. */
export const vaultMessages = {
  passphrase: { sv: 'Lösenfras', en: 'Passphrase' },
  newPassphrase: { sv: 'Ny lösenfras', en: 'New passphrase' },
  show: { sv: 'Visa', en: 'Show' },
  hide: { sv: 'Dölj', en: 'Hide' },
  capsLock: { sv: 'Caps Lock är på.', en: 'Caps Lock is on.' },
  back: { sv: 'Tillbaka', en: 'Back' },

  // Unlocking
  unlockLead: { sv: 'Det som finns här inne stannar här inne.', en: 'What is inside stays inside.' },
  unlock: { sv: 'Lås upp', en: 'Unlock' },
  unlocking: { sv: 'Räknar fram nyckeln …', en: 'Working out the key …' },
  stoppedTitle: { sv: 'Journalen stannade oväntat', en: 'The journal stopped unexpectedly' },
  stoppedText: {
    sv: 'Allt som var sparat finns kvar. Det du höll på att skriva kan saknas. Lås upp för att fortsätta.',
    en: 'Everything that was saved is still there. What you were writing may be missing. Unlock to go on.',
  },
  forgotten: {
    sv: 'Glömt? Öppna med återställningsnyckeln',
    en: 'Forgotten? Open with the recovery key',
  },
  waitSeconds: {
    sv: {
      one: 'Vänta {count} sekund före nästa försök.',
      other: 'Vänta {count} sekunder före nästa försök.',
    },
    en: {
      one: 'Wait {count} second before the next try.',
      other: 'Wait {count} seconds before the next try.',
    },
  },
  olderCopyTitle: { sv: 'Journalen är äldre än väntat', en: 'The journal is older than expected' },
  olderCopyText: {
    sv: 'När den senast stängdes innehöll den mer än nu. Har du själv lagt tillbaka en äldre kopia är det i sin ordning. Annars kan någon ha bytt ut filen: öppna den inte, leta efter den rätta.',
    en: 'When it was last closed it held more than now. If you put back an older copy yourself, all is well. If not, somebody may have replaced the file: do not open it, look for the right one.',
  },
  olderCopyOpen: { sv: 'Jag lade tillbaka en äldre kopia: öppna', en: 'I put back an older copy: open it' },
  folder: { sv: 'Mapp: {name}', en: 'Folder: {name}' },

  noticesTitle: {
    sv: 'Journalen är öppen. Något behöver sägas:',
    en: 'The journal is open. One thing to know:',
  },
  noticeKeyFileCopyUsed: {
    sv: 'Nyckelfilen var skadad, så kopian användes. Inget är förlorat. Ta en säkerhetskopia av hela mappen idag.',
    en: 'The key file was damaged, so its copy was used. Nothing is lost. Take a backup of the whole folder today.',
  },
  noticeKeyFileSlotsChanged: {
    sv: 'Nyckelfilen har ändrats utanför Ringbok. Journalen är hel. Byt lösenfras om det inte var du.',
    en: 'The key file was changed outside Ringbok. The journal is whole. Change the passphrase if it was not you.',
  },
  noticeRestoredJournalAccepted: {
    sv: 'En äldre kopia av journalen är öppen. Det som skrevs efter den finns inte här.',
    en: 'An older copy of the journal is open. What was written after it is not here.',
  },

  // Choosing a passphrase
  passphraseHint: {
    sv: 'Flera ord som bara du skulle sätta ihop. Skriv dem som du vill.',
    en: 'Several words that only you would put together. Write them as you like.',
  },
  repeatPassphrase: { sv: 'Lösenfrasen en gång till', en: 'The passphrase once more' },
  repeatDiffers: { sv: 'De två är inte lika.', en: 'The two are not the same.' },
  suggest: { sv: 'Föreslå en lösenfras', en: 'Suggest a passphrase' },
  suggestAnother: { sv: 'Föreslå en annan', en: 'Suggest another' },
  suggestionNote: {
    sv: 'Förslaget är slumpat på den här datorn. Skriv ner det innan du går vidare.',
    en: 'The suggestion was drawn on this computer. Write it down before you go on.',
  },
  strength: { sv: 'Styrka', en: 'Strength' },
  strength0: { sv: 'Gissas genast', en: 'Guessed at once' },
  strength1: { sv: 'Lätt att gissa', en: 'Easy to guess' },
  strength2: { sv: 'Går att gissa', en: 'Can be guessed' },
  strength3: { sv: 'Stark', en: 'Strong' },
  strength4: { sv: 'Utom räckhåll', en: 'Out of reach' },
  tooWeak: { sv: 'Lägg till ett par ord till.', en: 'Add another word or two.' },

  // First run
  step: { sv: 'Steg {now} av {all}', en: 'Step {now} of {all}' },
  createTitle: { sv: 'Skapa din journal', en: 'Create your journal' },
  createLead: {
    sv: 'Allt sparas krypterat i en enda fil på den här datorn. Lösenfrasen är nyckeln, och den finns bara hos dig.',
    en: 'Everything is kept encrypted in a single file on this computer. The passphrase is the key, and only you have it.',
  },
  createLost: {
    sv: 'Ingen kan öppna journalen utan lösenfrasen eller återställningsnyckeln som du får i nästa steg. Förlorar du båda är allt i den borta. Inte heller vi kan få tillbaka det.',
    en: 'Nobody can open the journal without the passphrase or the recovery key that you get in the next step. If you lose both, everything in it is gone. We cannot bring it back either.',
  },
  create: { sv: 'Skapa journalen', en: 'Create the journal' },
  creating: { sv: 'Skapar journalen …', en: 'Creating the journal …' },

  recoveryTitle: { sv: 'Din återställningsnyckel', en: 'Your recovery key' },
  recoveryLead: {
    sv: 'Den öppnar journalen om du glömmer lösenfrasen. Den visas bara nu. Skriv ut den, eller skriv av den, och lägg den där du har pass och kontrakt, inte i datorväskan.',
    en: 'It opens the journal if you forget the passphrase. It is shown only now. Print it, or copy it by hand, and keep it where you keep passport and contracts, not in the laptop bag.',
  },
  recoveryLost: {
    sv: 'Utan lösenfrasen och utan den här nyckeln kan ingen öppna journalen. Förlorar du båda är allt i den borta.',
    en: 'Without the passphrase and without this key nobody can open the journal. If you lose both, everything in it is gone.',
  },
  recoveryKey: { sv: 'Återställningsnyckel', en: 'Recovery key' },
  saveSheet: { sv: 'Spara som PDF att skriva ut', en: 'Save as a PDF to print' },
  savingSheet: { sv: 'Skapar PDF …', en: 'Making the PDF …' },
  sheetSaved: {
    sv: 'Sparad: {file}. Skriv ut och radera filen.',
    en: 'Saved: {file}. Print it, then delete the file.',
  },
  retypeTitle: { sv: 'Visa att du har den', en: 'Show that you have it' },
  retypeLead: {
    sv: 'Läs två grupper från din utskrift och skriv dem här.',
    en: 'Read two groups from your printout and type them here.',
  },
  group: { sv: 'Grupp {number}', en: 'Group {number}' },
  groupDiffers: {
    sv: 'Det står inte så i grupp {number}. Läs en gång till.',
    en: 'That is not what group {number} says. Read it once more.',
  },
  hideKeyAndGoOn: { sv: 'Jag har den på papper', en: 'I have it on paper' },
  showKeyAgain: { sv: 'Visa nyckeln igen', en: 'Show the key again' },
  goOn: { sv: 'Fortsätt', en: 'Go on' },

  companyTitle: { sv: 'Vem svarar för uppgifterna?', en: 'Who answers for the data?' },
  companyLead: {
    sv: 'Ditt företag är personuppgiftsansvarig. Namnet står på registerutdrag som du lämnar ut. Du kan fylla i det senare under Inställningar.',
    en: 'Your company is the controller. Its name stands on the subject-access reports you hand out. You can fill this in later under Settings.',
  },
  skip: { sv: 'Hoppa över', en: 'Skip' },
  finish: { sv: 'Spara och börja', en: 'Save and begin' },
  saving: { sv: 'Sparar …', en: 'Saving …' },

  unconfirmedTitle: {
    sv: 'Ingen återställningsnyckel är bekräftad',
    en: 'No recovery key has been confirmed',
  },
  unconfirmedText: {
    sv: 'Ingen har visat att nyckeln finns på papper. Glömmer du lösenfrasen utan den är allt i journalen borta.',
    en: 'Nobody has shown that the key is on paper. If you forget the passphrase without it, everything in the journal is gone.',
  },
  tryPrinted: { sv: 'Jag har en utskrift: pröva den', en: 'I have a printout: try it' },

  // Recovery
  recoverTitle: { sv: 'Öppna med återställningsnyckeln', en: 'Open with the recovery key' },
  recoverLead: {
    sv: 'Skriv nyckeln från din utskrift och välj en ny lösenfras. Den gamla slutar gälla; nyckeln gäller fortfarande.',
    en: 'Type the key from your printout and choose a new passphrase. The old one stops working; the key still holds.',
  },
  recoveryHint: {
    sv: 'Stora eller små bokstäver och mellanslag spelar ingen roll.',
    en: 'Capitals, small letters and spaces make no difference.',
  },
  recover: { sv: 'Öppna och byt lösenfras', en: 'Open and change passphrase' },

  // In the settings
  changeTitle: { sv: 'Byt lösenfras', en: 'Change passphrase' },
  changeLead: {
    sv: 'Återställningsnyckeln gäller som förut. Journalen behöver inte krypteras om.',
    en: 'The recovery key holds as before. The journal need not be encrypted anew.',
  },
  currentPassphrase: { sv: 'Nuvarande lösenfras', en: 'Present passphrase' },
  change: { sv: 'Byt lösenfras', en: 'Change passphrase' },
  changed: { sv: 'Lösenfrasen är bytt.', en: 'The passphrase has been changed.' },
  rehearseTitle: { sv: 'Öva återställningsnyckeln', en: 'Rehearse the recovery key' },
  rehearseLead: {
    sv: 'Hämta utskriften och skriv av nyckeln. Så vet du att den fungerar den dag du behöver den. Inget ändras.',
    en: 'Fetch the printout and type the key. Then you know that it works the day you need it. Nothing changes.',
  },
  rehearse: { sv: 'Pröva nyckeln', en: 'Try the key' },
  rehearsing: { sv: 'Prövar nyckeln …', en: 'Trying the key …' },
  rehearsalRight: { sv: 'Nyckeln öppnar den här journalen.', en: 'The key opens this journal.' },
  rehearsalWrong: {
    sv: 'Nyckeln öppnar inte den här journalen. Jämför med utskriften, eller leta efter en nyare.',
    en: 'The key does not open this journal. Compare it with the printout, or look for a newer one.',
  },
  renewTitle: { sv: 'Ny återställningsnyckel', en: 'A new recovery key' },
  renewWhen: {
    sv: 'Om utskriften är borta, eller om någon annan kan ha sett den.',
    en: 'For when the printout is gone, or somebody else may have seen it.',
  },
  renew: { sv: 'Gör en ny återställningsnyckel', en: 'Make a new recovery key' },
  renewLead: {
    sv: 'Den gamla nyckeln slutar öppna journalen. Kopior och säkerhetskopior som redan finns öppnas fortfarande med den gamla.',
    en: 'The old key stops opening the journal. Copies and backups made earlier still open with the old one.',
  },
  renewNow: { sv: 'Gör nyckeln', en: 'Make the key' },
  renewing: { sv: 'Gör nyckeln …', en: 'Making the key …' },
  renewedTitle: { sv: 'Din nya återställningsnyckel', en: 'Your new recovery key' },
  renewed: { sv: 'Den nya återställningsnyckeln gäller.', en: 'The new recovery key holds.' },
  verifyTitle: { sv: 'Kontrollera journalen', en: 'Check the journal' },
  verifyLead: {
    sv: 'Läser hela filen och räknar om historiken, där varje ändring står. En ändring bakom Ringboks rygg syns.',
    en: 'Reads the whole file and counts the audit trail again, where every change stands. A change behind Ringbok’s back shows.',
  },
  verify: { sv: 'Kontrollera nu', en: 'Check now' },
  verifying: { sv: 'Läser …', en: 'Reading …' },
  verifyCopying: {
    sv: 'Tar en kopia att läsa. Journalen går att använda under tiden.',
    en: 'Taking a copy to read. The journal can be used meanwhile.',
  },
  verifyReading: {
    sv: 'Läser kopian från början till slut. Journalen går att använda under tiden.',
    en: 'Reading the copy from beginning to end. The journal can be used meanwhile.',
  },
  verifyNoRoom: {
    sv: 'På disken finns inte plats för en kopia att läsa. Journalen är inte kontrollerad, och inget är ändrat. Frigör utrymme och försök igen.',
    en: 'The disk has no room for a copy to read. The journal has not been checked, and nothing has been changed. Free some space and try again.',
  },
  verifyWhole: {
    sv: {
      one: 'Filen är hel, och historikens enda post stämmer.',
      other: 'Filen är hel, och historikens alla {count} poster stämmer.',
    },
    en: {
      one: 'The file is whole, and the one entry of the audit trail holds.',
      other: 'The file is whole, and all {count} entries of the audit trail hold.',
    },
  },
  verifyDamaged: {
    sv: 'Filen är skadad på något ställe. Inget är ändrat nu. Kopiera mappen till ett säkert ställe innan du fortsätter.',
    en: 'The file is damaged somewhere. Nothing has been changed now. Copy the folder to a safe place before you go on.',
  },
  verifyChanged: {
    sv: 'Historiken är ändrad utanför Ringbok, vid post {entries}. Inget är ändrat nu. Kopiera mappen till ett säkert ställe.',
    en: 'The audit trail was changed outside Ringbok, at entry {entries}. Nothing has been changed now. Copy the folder to a safe place.',
  },
} as const satisfies Messages;
