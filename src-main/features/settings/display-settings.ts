import { constants } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Display,
  displaySchema,
  type settingsContract,
} from '#shared/features/settings/settings.contract.ts';
import type { ServiceOf } from '#shared/ipc/define-contract.ts';

interface DisplayPorts {
  /** Absolute path of the folder that holds the journal. */
  readonly dataFolder: string;
  readonly writeFile: (path: string, bytes: Uint8Array) => Promise<void>;
  readonly onWritten: () => void;
}

const defaultDisplay: Display = { language: 'sv', theme: 'system', density: 'compact' };

const MAX_BYTES = 4096;

/**
 * The half of the settings that answers while the vault is closed: how the window looks, in a plain file beside
 * the journal. It holds nothing about anybody.
 */
export function createDisplaySettings({
  dataFolder,
  writeFile,
  onWritten,
}: DisplayPorts): Pick<ServiceOf<typeof settingsContract>, 'readDisplay' | 'writeDisplay'> {
  const path = join(dataFolder, 'display.json');
  return {
    readDisplay: async () => (await readDisplayFile(path)) ?? defaultDisplay,
    writeDisplay: async (display) => {
      // A language is chosen before the first journal, and so its folder, is there.
      await mkdir(dataFolder, { recursive: true, mode: 0o700 });
      await writeFile(path, new TextEncoder().encode(`${JSON.stringify(display)}\n`));
      onWritten();
    },
  };
}

/** Null when the file is missing, damaged or no plain file: a lost preference is no reason not to start. */
async function readDisplayFile(path: string): Promise<Display | null> {
  try {
    // O_NONBLOCK: opening a pipe would otherwise wait for ever.
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const { size } = await file.stat();
      if (size > MAX_BYTES) return null;
      return displaySchema.parse(JSON.parse(await file.readFile('utf8')));
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}
