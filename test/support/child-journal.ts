import type { FormerEnd } from '#main/host/ports.ts';
import { serveJournal } from '#main/app/serve-journal.ts';
import { floorCost } from '#main/features/vault/derive-key.ts';
import { openProgramPort } from '#main/host/program-port.ts';
import { builtPrograms } from './start-programs.ts';

/**
 * The process that holds the journal, as a child of Node's. Arguments: data folder, why its predecessor ended, and the
 * folder of the programs it starts.
 */
const [dataFolder = '', formerEnd = '', programFolder = ''] = process.argv.slice(2);

await serveJournal({
  port: await openProgramPort(),
  dataFolder,
  fontFolder: 'resources/fonts',
  startProgram: builtPrograms(programFolder),
  formerEnd: formerEnd === '' ? null : (formerEnd as FormerEnd),
  exit: () => process.exit(0),
  tuning: { calibrate: () => Promise.resolve(floorCost) },
});
