import type { Messages } from '../../i18n/text.ts';

/** What stands on the printed sheet with the recovery key. */
export const recoverySheetMessages = {
  issuer: { sv: 'Ringbok', en: 'Ringbok' },
  fileName: { sv: 'Ringbok återställningsnyckel', en: 'Ringbok recovery key' },
  title: { sv: 'Återställningsnyckel till Ringbok', en: 'Recovery key for Ringbok' },
  what: {
    sv: 'Den här nyckeln öppnar journalen om lösenfrasen är glömd. Den som har både datorn och nyckeln kan läsa allt.',
    en: 'This key opens the journal when the passphrase is forgotten. Whoever has both the computer and the key can read everything.',
  },
  key: { sv: 'Nyckel', en: 'Key' },
  journal: { sv: 'Journal', en: 'Journal' },
  madeOn: { sv: 'Skapad', en: 'Made' },
  todo: { sv: 'Gör så här', en: 'What to do' },
  print: {
    sv: 'Skriv ut bladet och radera filen. En fil på samma dator skyddar inte.',
    en: 'Print this sheet and delete the file. A file on the same computer protects nothing.',
  },
  keep: {
    sv: 'Förvara bladet inlåst, inte vid datorn.',
    en: 'Keep it locked away, not beside the computer.',
  },
  lost: {
    sv: 'Är både lösenfrasen och det här bladet borta går journalen inte att öppna. Ingen kan hjälpa till då.',
    en: 'When both the passphrase and this sheet are gone, the journal cannot be opened. Nobody can help then.',
  },
  pageOf: { sv: 'Sida {page} av {pages}', en: 'Page {page} of {pages}' },
} as const satisfies Messages;
