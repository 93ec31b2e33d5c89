import type { ErrorCode } from '../kernel/error-codes.ts';
import type { Text } from './text.ts';

/** The sentence for every failure: what happened, what was kept, what to do next. */
export const errorMessages = {
  'unknown-operation': {
    sv: 'Fönstret bad om något som Ringbok inte känner till. Inget ändrades. Starta om Ringbok.',
    en: 'The window asked for something Ringbok does not know. Nothing was changed. Restart Ringbok.',
  },
  'foreign-sender': {
    sv: 'En fråga kom från fel håll och avvisades. Inget ändrades. Starta om Ringbok.',
    en: 'A request came from the wrong place and was refused. Nothing was changed. Restart Ringbok.',
  },
  'invalid-input': {
    sv: 'Något i det du fyllde i gick inte att läsa. Inget sparades. Kontrollera fälten och försök igen.',
    en: 'Something you filled in could not be read. Nothing was saved. Check the fields and try again.',
  },
  'invalid-output': {
    sv: 'Svaret från journalen hade fel form och visas därför inte. Det som är sparat ligger kvar. Starta om Ringbok.',
    en: 'The answer from the journal had the wrong form and is not shown. What is saved is still there. Restart Ringbok.',
  },
  unexpected: {
    sv: 'Något gick fel som Ringbok inte väntade sig. Det som redan är sparat ligger kvar. Försök igen, eller starta om Ringbok.',
    en: 'Something went wrong that Ringbok did not expect. What is already saved is still there. Try again, or restart Ringbok.',
  },

  'vault-locked': {
    sv: 'Journalen är låst. Inget ändrades. Lås upp och försök igen.',
    en: 'The journal is locked. Nothing was changed. Unlock it and try again.',
  },
  'journal-stopped': {
    sv: 'Journalen stannade och är låst. Allt som var sparat finns kvar. Lås upp den och gör om det du höll på med.',
    en: 'The journal stopped and is locked. Everything that was saved is there. Unlock it and do again what you were doing.',
  },
  'vault-already-open': {
    sv: 'Journalen är redan öppen. Inget ändrades.',
    en: 'The journal is already open. Nothing was changed.',
  },
  'vault-missing': {
    sv: 'Det finns ingen journal här ännu. Skapa en för att börja.',
    en: 'There is no journal here yet. Create one to begin.',
  },
  'vault-exists': {
    sv: 'Det finns redan en journal här. Den är orörd. Starta om Ringbok för att låsa upp den.',
    en: 'There is already a journal here. It is untouched. Restart Ringbok to unlock it.',
  },
  'wrong-passphrase': {
    sv: 'Lösenfrasen stämmer inte. Journalen är orörd. Försök igen, eller öppna med återställningsnyckeln.',
    en: 'The passphrase is not right. The journal is untouched. Try again, or open with the recovery key.',
  },
  'wrong-recovery-key': {
    sv: 'Nyckeln är rätt skriven men hör till en annan journal. Journalen är orörd. Leta efter en annan utskrift.',
    en: 'The key is well written but belongs to another journal. The journal is untouched. Look for another printout.',
  },
  'recovery-key-mistyped': {
    sv: 'Det är ett skrivfel i nyckeln. Journalen är orörd. Jämför grupp för grupp med utskriften.',
    en: 'There is a typing error in the key. The journal is untouched. Compare it with the printout, group by group.',
  },
  'passphrase-too-weak': {
    sv: 'Lösenfrasen är för lätt att gissa. Den gamla gäller om du hade en. Lägg till några ord, eller ta förslaget.',
    en: 'The passphrase is too easy to guess. The old one still holds if you had one. Add a few words, or take the suggestion.',
  },
  'passphrase-too-long': {
    sv: 'Lösenfrasen är för lång. Den gamla gäller om du hade en. Håll den under 1 000 tecken.',
    en: 'The passphrase is too long. The old one still holds if you had one. Keep it under 1,000 characters.',
  },
  'key-file-damaged': {
    sv: 'Nyckelfilen och dess kopia är skadade. Själva journalen är orörd men går inte att öppna utan dem. Lägg tillbaka filen journal.keys från en säkerhetskopia.',
    en: 'The key file and its copy are damaged. The journal itself is untouched but cannot be opened without them. Put the file journal.keys back from a backup.',
  },
  'key-file-missing': {
    sv: 'Journalen finns men nyckelfilen saknas. Journalen är orörd. Lägg tillbaka filen journal.keys från en säkerhetskopia.',
    en: 'The journal is there but its key file is missing. The journal is untouched. Put the file journal.keys back from a backup.',
  },
  'key-file-unknown-version': {
    sv: 'Nyckelfilen är gjord av en nyare Ringbok. Journalen är orörd. Installera den nyare versionen.',
    en: 'The key file was made by a newer Ringbok. The journal is untouched. Install the newer version.',
  },
  'journal-damaged': {
    sv: 'Journalfilen är skadad och öppnas inte. Inget har skrivits över. Lägg tillbaka den senaste säkerhetskopian.',
    en: 'The journal file is damaged and will not open. Nothing has been overwritten. Put the latest backup back.',
  },
  'journal-missing': {
    sv: 'Nyckelfilen finns men journalfilen saknas. Ingen ny, tom journal har skapats. Lägg tillbaka filen journal.db från en säkerhetskopia.',
    en: 'The key file is there but the journal file is missing. No new, empty journal has been made. Put the file journal.db back from a backup.',
  },
  'journal-newer': {
    sv: 'Journalen är gjord av en nyare Ringbok. Den är orörd. Installera den nyare versionen.',
    en: 'The journal was made by a newer Ringbok. It is untouched. Install the newer version.',
  },
  'journal-foreign': {
    sv: 'Filen journal.db hör till ett annat program. Den är orörd. Flytta den, och lägg tillbaka journalen från en säkerhetskopia.',
    en: 'The file journal.db belongs to another program. It is untouched. Move it away, and put the journal back from a backup.',
  },
  'journal-behind-head': {
    sv: 'Journalen är äldre än när den senast stängdes. Den är orörd. Öppna den bara om du själv har lagt tillbaka en äldre kopia.',
    en: 'The journal is older than when it was last closed. It is untouched. Open it only if you put back an older copy yourself.',
  },
  'journal-in-sync-folder': {
    sv: 'Mappen synkas till nätet, och det kan förstöra journalen. Inget har skapats. Välj en mapp som bara finns på datorn.',
    en: 'The folder is synced to the internet, which can destroy the journal. Nothing was created. Choose a folder that exists only on this computer.',
  },
  'journal-in-use': {
    sv: 'Journalen är redan öppen i ett annat fönster eller program. Inget ändrades. Stäng det och försök igen.',
    en: 'The journal is already open in another window or program. Nothing was changed. Close it and try again.',
  },
  'journal-unsafe-file': {
    sv: 'Journalfilen är en genväg till något annat och öppnas därför inte. Inget ändrades. Lägg den riktiga filen i mappen.',
    en: 'The journal file is a link to something else and is therefore not opened. Nothing was changed. Put the real file in the folder.',
  },
  'journal-setting-refused': {
    sv: 'Databasen tog inte emot en säkerhetsinställning, så journalen stängdes. Inget ändrades. Starta om Ringbok.',
    en: 'The database refused a security setting, so the journal was closed. Nothing was changed. Restart Ringbok.',
  },

  'disk-full': {
    sv: 'Disken är full. Det senaste sparades inte, allt tidigare ligger kvar. Frigör utrymme och försök igen.',
    en: 'The disk is full. The last change was not saved, everything before it is still there. Free some space and try again.',
  },
  'disk-read-only': {
    sv: 'Det går inte att skriva till mappen. Det senaste sparades inte, allt tidigare ligger kvar. Kontrollera mappens rättigheter.',
    en: 'The folder cannot be written to. The last change was not saved, everything before it is still there. Check the permissions of the folder.',
  },
  'disk-error': {
    sv: 'Disken kunde inte läsas eller skrivas. Det senaste kan saknas, allt tidigare ligger kvar. Försök igen; händer det på nytt, ta en säkerhetskopia och låt någon se över disken.',
    en: 'The disk could not be read or written. The last change may be missing, everything before it is still there. Try again; if it happens again, take a backup and have the disk looked at.',
  },
  'migration-failed': {
    sv: 'Journalen kunde inte göras om till den nya versionens form. Den är kvar som den var. Installera förra versionen igen, eller försök på nytt.',
    en: 'The journal could not be brought to the new version. It is as it was. Install the previous version again, or try once more.',
  },

  'call-not-found': {
    sv: 'Samtalet finns inte längre. Inget ändrades. Listan visar vad som finns.',
    en: 'The call is no longer there. Nothing was changed. The list shows what there is.',
  },
  'email-check-not-found': {
    sv: 'E-postkollen finns inte längre. Gör en ny.',
    en: 'That e-mail check is no longer there. Make a new one.',
  },
  'email-group-too-large': {
    sv: 'Fler än 5 000 mottagare på en gång går inte. Dela upp dem. Inget har sparats.',
    en: 'More than 5,000 recipients at once cannot be checked. Divide them. Nothing was saved.',
  },
  'sale-not-found': {
    sv: 'Köpet finns inte längre. Inget ändrades. Listan visar vad som finns.',
    en: 'The sale is no longer there. Nothing was changed. The list shows what there is.',
  },
  'consent-not-found': {
    sv: 'Samtycket finns inte längre. Inget ändrades. Listan visar vad som finns.',
    en: 'The consent is no longer there. Nothing was changed. The list shows what there is.',
  },
  'contact-not-found': {
    sv: 'Personen finns inte längre. Inget ändrades. Listan visar vilka som finns.',
    en: 'The contact is no longer there. Nothing was changed. The list shows who there is.',
  },
  'suppression-not-found': {
    sv: 'Spärren hittades inte. Inget ändrades. Listan visar vilka som finns.',
    en: 'The opt-out was not found. Nothing was changed. The list shows which there are.',
  },
  'identifier-invalid': {
    sv: 'Numret eller adressen gick inte att tolka. Inget sparades. Skriv ett nummer som 070-123 45 67, eller en adress som anna@bolaget.se.',
    en: 'The number or address could not be understood. Nothing was saved. Write a number such as 070-123 45 67, or an address such as anna@bolaget.se.',
  },
  'identifier-is-personal-identity-number': {
    sv: 'Det ser ut som ett personnummer, och det behöver du inte för att sälja. Inget sparades. Ta bort numret och försök igen.',
    en: 'This looks like a personal identity number, which you do not need in order to sell. Nothing was saved. Remove it and try again.',
  },
  'organisation-number-invalid': {
    sv: 'Organisationsnumret stämmer inte: kontrollsiffran blir fel. Inget sparades. Skriv det som 556036-0793.',
    en: 'The organisation number is not right: its check digit does not add up. Nothing was saved. Write it as 556036-0793.',
  },
  'undo-too-late': {
    sv: 'Det har gått för lång tid för att ångra. Det som sparades ligger kvar. Rätta det i stället.',
    en: 'It is too late to undo. What was saved is still there. Correct it instead.',
  },
  'already-lifted': {
    sv: 'Spärren är redan hävd. Inget ändrades.',
    en: 'The opt-out has already been lifted. Nothing was changed.',
  },
  'number-blocked': {
    sv: 'Numret är spärrat. Inget ändrades. Läs skälet innan du gör något mer.',
    en: 'The number is blocked. Nothing was changed. Read the reason before you do anything more.',
  },
  'file-unreadable': {
    sv: 'Filen gick inte att läsa. Inget lästes in. Spara den som CSV eller text och försök igen.',
    en: 'The file could not be read. Nothing was imported. Save it as CSV or text and try again.',
  },
  'file-too-large': {
    sv: 'Filen är för stor. Inget lästes in. Dela den i mindre delar.',
    en: 'The file is too large. Nothing was imported. Split it into smaller parts.',
  },
  'file-token-unknown': {
    sv: 'Filen är inte längre vald. Inget lästes in. Välj den igen.',
    en: 'The file is no longer chosen. Nothing was imported. Choose it again.',
  },
  'export-failed': {
    sv: 'Filen kunde inte skrivas. Journalen är orörd. Välj en annan mapp och försök igen.',
    en: 'The file could not be written. The journal is untouched. Choose another folder and try again.',
  },
  'erased-meanwhile': {
    sv: 'Någon raderades medan filen skrevs. Ingen fil sparades och journalen är orörd. Spara igen.',
    en: 'Somebody was erased while the file was being written. No file was saved and the journal is untouched. Save again.',
  },
  'subject-empty': {
    sv: 'Det finns inget att söka på. Inget skapades. Ange namn, telefon eller e-post.',
    en: 'There is nothing to search for. Nothing was made. Give a name, phone number or e-mail address.',
  },
  'request-not-found': {
    sv: 'Ärendet finns inte längre. Inget ändrades. Listan över ärenden visar vilka som finns.',
    en: 'The request is no longer there. Nothing was changed. The list of requests shows which there are.',
  },
  'request-answered': {
    sv: 'Ärendet är redan besvarat. Inget ändrades. Öppna det igen om något ska läggas till.',
    en: 'The request has already been answered. Nothing was changed. Reopen it if something is to be added.',
  },
  'extension-too-late': {
    sv: 'Den första månaden har gått, och då kan tiden inte längre förlängas. Inget ändrades. Svara så snart du kan och förklara dröjsmålet.',
    en: 'The first month is over, and the time can no longer be extended. Nothing was changed. Answer as soon as you can and explain the delay.',
  },
  'reason-missing': {
    sv: 'Den som får nej ska få veta varför. Inget ändrades. Skriv skälet och försök igen.',
    en: 'Whoever gets a no must be told why. Nothing was changed. Write the reason and try again.',
  },
  'restriction-not-found': {
    sv: 'Begränsningen finns inte längre, eller har redan upphört. Inget ändrades.',
    en: 'The restriction is no longer there, or has already ended. Nothing was changed.',
  },
  'restriction-told-too-late': {
    sv: 'Personen ska få veta innan begränsningen upphör. Inget ändrades. Meddela först och ange den dagen.',
    en: 'The person must be told before the restriction ends. Nothing was changed. Tell them first and state that day.',
  },
  'data-restricted': {
    sv: 'Personens uppgifter får just nu bara lagras. Inget ändrades. Öppna begränsningen för att se varför.',
    en: 'For now the person’s data may only be stored. Nothing was changed. Open the restriction to see why.',
  },
  'held-for-claims': {
    sv: 'Uppgifterna måste sparas tills vidare: någon har angett ett rättsligt skäl. Inget raderades. Häv spärren mot gallring först om skälet har fallit bort.',
    en: 'The data must be kept for now: somebody has given a legal reason. Nothing was erased. End the hold first if the reason is gone.',
  },
  'erasure-nothing-held': {
    sv: 'Det finns inget om personen att radera. Inget ändrades. Kontrollera namn, nummer och adress.',
    en: 'Nothing is held about the person that could be erased. Nothing was changed. Check name, number and address.',
  },
  'erasure-not-found': {
    sv: 'Kvittot finns inte. Inget ändrades. Listan över raderingar visar vilka som finns.',
    en: 'The receipt is not there. Nothing was changed. The list of erasures shows which there are.',
  },
  'hold-not-found': {
    sv: 'Spärren mot gallring finns inte längre, eller har redan hävts. Inget ändrades.',
    en: 'The hold is no longer there, or has already ended. Nothing was changed.',
  },
  'keep-too-long': {
    sv: 'Uppgifter kan sparas högst 24 månader i taget. Inget ändrades. Välj en tidigare dag.',
    en: 'Data can be kept for at most 24 months at a time. Nothing was changed. Choose an earlier day.',
  },
  'breach-not-found': {
    sv: 'Anteckningen om incidenten finns inte längre. Inget ändrades.',
    en: 'The note of the incident is no longer there. Nothing was changed.',
  },
  'file-empty': {
    sv: 'Filen är tom. Inget lästes in. Kontrollera att du valde rätt fil.',
    en: 'The file is empty. Nothing was imported. Check that you chose the right one.',
  },
  'file-kind-unknown': {
    sv: 'Filen är varken Excel (.xlsx) eller text, vad den än heter. Inget lästes in. Öppna den i ditt kalkylprogram och spara som .xlsx eller CSV.',
    en: 'The file is neither Excel (.xlsx) nor text, whatever its name says. Nothing was imported. Open it in your spreadsheet program and save it as .xlsx or CSV.',
  },
  'file-kind-old-excel': {
    sv: 'Filen är i ett äldre Excelformat. Inget lästes in. Öppna den i Excel och spara som .xlsx.',
    en: 'The file is in an older Excel format. Nothing was imported. Open it in Excel and save it as .xlsx.',
  },
  'file-kind-open-document': {
    sv: 'Filen är ett OpenDocument-kalkylark (.ods). Inget lästes in. Öppna det och spara som .xlsx eller CSV.',
    en: 'The file is an OpenDocument spreadsheet (.ods). Nothing was imported. Open it and save it as .xlsx or CSV.',
  },
  'file-encrypted': {
    sv: 'Filen är skyddad med lösenord. Inget lästes in. Ta bort lösenordet i Excel och spara filen igen.',
    en: 'The file is protected by a password. Nothing was imported. Remove the password in Excel and save the file again.',
  },
  'file-damaged': {
    sv: 'Filen är skadad eller avbruten. Inget lästes in. Be leverantören om en ny, eller öppna den i Excel och spara den igen.',
    en: 'The file is damaged or cut short. Nothing was imported. Ask the supplier for a new one, or open it in Excel and save it again.',
  },
  'file-changed': {
    sv: 'Filen har ändrats eller flyttats sedan du valde den. Dina val finns kvar. Välj filen igen.',
    en: 'The file has changed or moved since you chose it. Your choices are kept. Choose the file again.',
  },
  'list-too-large': {
    sv: 'Filen har för många rader eller kolumner, eller en cell som är för lång. Ringbok tar emot en miljon rader i en lista, två miljoner i ett spärregister, och 500 kolumner. Inget lästes in. Dela filen i mindre delar.',
    en: 'The file has too many rows or columns, or a cell that is too long. Ringbok takes a million rows in a list, two million in a do-not-call register, and 500 columns. Nothing was imported. Split the file into smaller parts.',
  },
  'list-suspicious': {
    sv: 'Filen är byggd så att den kan skada den som öppnar den. Läsningen stoppades och inget lästes in. Be leverantören om en vanlig CSV-fil.',
    en: 'The file is built in a way that can harm whoever opens it. Reading was stopped and nothing was imported. Ask the supplier for a plain CSV file.',
  },
  'list-reader-stopped': {
    sv: 'Läsningen stoppades: filen tog för mycket tid eller minne. Inget lästes in och journalen är orörd. Dela filen eller spara den som CSV.',
    en: 'Reading was stopped: the file took too much time or memory. Nothing was imported and the journal is untouched. Split the file or save it as CSV.',
  },
  'draft-too-large': {
    sv: 'Utkastet är för stort: Ringbok läser mejl på upp till 20 MB med högst 300 000 tecken text. Inget sparades. Ta bort bilagor, eller klistra in bara texten.',
    en: 'The draft is too large: Ringbok reads messages of up to 20 MB with at most 300,000 characters of text. Nothing was saved. Remove attachments, or paste the text alone.',
  },
  'draft-suspicious': {
    sv: 'Utkastet är byggt så att det skulle ta för mycket tid eller minne att läsa. Läsningen stoppades, inget hämtades och inget sparades. Spara om det från ditt e-postprogram, eller klistra in bara texten.',
    en: 'The draft is built in a way that would take too much time or memory to read. Reading was stopped, nothing was fetched and nothing was saved. Save it again from your mail program, or paste the text alone.',
  },
  'draft-unreadable': {
    sv: 'Det här är inget mejl som Ringbok kan läsa, vad filen än heter. Inget sparades. Spara utkastet som .eml eller .html, eller klistra in det.',
    en: 'This is not a message Ringbok can read, whatever the file is called. Nothing was saved. Save the draft as .eml or .html, or paste it.',
  },
  'list-not-open': {
    sv: 'Ingen lista är öppen. Inget ändrades. Välj en fil först.',
    en: 'No list is open. Nothing was changed. Choose a file first.',
  },
  'list-not-ready': {
    sv: 'Listan är inte klar för det steget. Inget skrevs. Gå tillbaka och fyll i det som saknas.',
    en: 'The list is not ready for that step. Nothing was written. Go back and fill in what is missing.',
  },
  'list-not-found': {
    sv: 'Listan finns inte längre. Inget ändrades. Översikten visar vilka som finns.',
    en: 'The list is no longer there. Nothing was changed. The overview shows which there are.',
  },
  'list-already-undone': {
    sv: 'Listan är redan ångrad. Inget ändrades.',
    en: 'The list has already been undone. Nothing was changed.',
  },
  'register-version-older': {
    sv: 'Registret i journalen är nyare än filen. Inget ändrades. Hämta den senaste versionen.',
    en: 'The register in the journal is newer than the file. Nothing was changed. Get the latest version.',
  },
  'register-file-not-numbers': {
    sv: 'Filen innehåller inga telefonnummer som går att tolka. Inget ändrades. Registret ska ha ett nummer per rad.',
    en: 'The file holds no telephone numbers that can be understood. Nothing was changed. The register should have one number a row.',
  },
  'job-running': {
    sv: 'Något annat pågår redan. Inget ändrades. Vänta tills det är klart, eller avbryt det.',
    en: 'Something else is already running. Nothing was changed. Wait until it is done, or cancel it.',
  },
  cancelled: {
    sv: 'Avbrutet. Inget skrevs och journalen är som den var.',
    en: 'Cancelled. Nothing was written and the journal is as it was.',
  },
} as const satisfies Record<ErrorCode, Text>;
