import { join, resolve } from 'node:path';

const switchName = '--data-folder=';

/**
 * The folder named by `--data-folder=DIR` or, failing that, by `RINGBOK_DATA_FOLDER`; absolute.
 * Null when neither names one.
 */
export function givenDataFolder(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): string | null {
  const argument = argv.find((text) => text.startsWith(switchName))?.slice(switchName.length);
  const given = argument || environment['RINGBOK_DATA_FOLDER'];
  return given ? resolve(given) : null;
}

/** Where the journal lies when nobody names a folder. */
export const usualDataFolder = (userData: string): string => join(userData, 'journal');

/**
 * Where Electron keeps its own files when a data folder is named: inside it, so that two folders are two
 * instances and nothing is written anywhere else.
 */
export const windowFolder = (dataFolder: string): string => join(dataFolder, 'window');
