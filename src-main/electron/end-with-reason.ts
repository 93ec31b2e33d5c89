import { app, dialog } from 'electron';

/** Why the product ends, or does not start, in the words of whoever sits before it. */
const reasons = {
  'already-open': {
    sv: 'Ringbok är redan öppen med den här journalen.',
    en: 'Ringbok is already open with this journal.',
  },
  'cannot-lock': {
    sv: 'Ringbok kan inte skriva i sin egen mapp. Ingenting är ändrat. Se efter att disken inte är full eller skrivskyddad och starta igen.',
    en: 'Ringbok cannot write to its own folder. Nothing has changed. See that the disk is neither full nor write-protected, and start again.',
  },
  'no-folder': {
    sv: 'Ringbok kan inte göra eller läsa mappen för journalen. Ingenting är ändrat. Ange en mapp som du får skriva i.',
    en: 'Ringbok cannot make or read the folder for the journal. Nothing has changed. Name a folder that you may write to.',
  },
  'started-open': {
    sv: 'Ringbok startar inte med ett tillval som öppnar programmet för andra program.',
    en: 'Ringbok does not start with a switch that opens it to other programs.',
  },
  'no-sandbox': {
    sv: 'Ringbok startar inte utan sitt skydd mot andra program (sandlådan). Ingenting är ändrat. På Ubuntu 24.04 och senare: installera deb-paketet i stället för AppImage-filen. Starta det inte som root.',
    en: 'Ringbok does not start without its sandbox. Nothing has changed. On Ubuntu 24.04 and later, install the deb package in place of the AppImage. Do not start it as root.',
  },
  'not-started': {
    sv: 'Ringbok kunde inte starta. Ingenting är ändrat. Installera om programmet; journalen rörs inte av det.',
    en: 'Ringbok could not start. Nothing has changed. Install the program anew; that does not touch the journal.',
  },
  'no-page': {
    sv: 'Ringboks fönster gick inte att visa. Allt som var sparat finns kvar. Starta igen; hjälper inte det, installera om programmet.',
    en: 'The window of Ringbok could not be shown. Everything that was saved is still there. Start again; if that does not help, install the program anew.',
  },
  'no-journal': {
    sv: 'Den del av Ringbok som håller i journalen stannar gång på gång. Allt som var sparat finns kvar. Starta om datorn; hjälper inte det, installera om programmet.',
    en: 'The part of Ringbok that holds the journal keeps stopping. Everything that was saved is still there. Restart the computer; if that does not help, install the program anew.',
  },
  fault: {
    sv: 'Ett fel i Ringbok. Journalen är låst och allt som var sparat finns kvar. Starta igen.',
    en: 'A fault in Ringbok. The journal is locked and everything that was saved is still there. Start again.',
  },
} as const;

export type EndReason = keyof typeof reasons;

/**
 * Ends the product at once with a sentence on standard error. Where there is no terminal to read it on, it stands in
 * a box; who is sent to the window that is open already needs none.
 */
export async function endWithReason(reason: EndReason): Promise<void> {
  const { sv, en } = reasons[reason];
  process.stderr.write(`${en}\n`);
  if (app.isPackaged && reason !== 'already-open') {
    // Before that, Linux shows no box.
    await app.whenReady();
    dialog.showErrorBox('Ringbok', `${sv}\n\n${en}`);
  }
  app.exit(reason === 'already-open' ? 0 : 1);
}
