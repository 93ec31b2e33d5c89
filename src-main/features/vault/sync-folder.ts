import { type Dirent, readdirSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '#shared/kernel/app-error.ts';

/** Programs that copy files behind one's back; a copy of a live database is a broken one. */
type SyncService = 'Dropbox' | 'OneDrive' | 'iCloud' | 'Google Drive' | 'Nextcloud' | 'cloud storage';

/** A folder on the way to the data folder, with the names of what lies directly in it. */
interface FolderFacts {
  readonly path: string;
  readonly fileNames: readonly string[];
  readonly folderNames: readonly string[];
}

const byFolderName: readonly (readonly [RegExp, SyncService])[] = [
  [/^dropbox(?:$|[ -(])/i, 'Dropbox'],
  [/^onedrive(?:$|[ -])/i, 'OneDrive'],
  [/^(?:mobile documents|icloud ?drive|com~apple~clouddocs|icloud~.+)$/i, 'iCloud'],
  [/^(?:google ?drive(?:$|[ -].*)|my drive|min enhet)$/i, 'Google Drive'],
  [/^(?:nextcloud|owncloud)\d*$/i, 'Nextcloud'],
  [/^cloudstorage$/i, 'cloud storage'],
];

// `.dropbox` as a folder is the program's settings in the home folder; as a file it marks the synced one.
const byMarkerFile: readonly (readonly [RegExp, SyncService])[] = [
  [/^\.dropbox$/, 'Dropbox'],
  [/^\.(?:_?sync_[0-9a-f]+\.db|nextcloudsync\.log|owncloudsync\.log)$/, 'Nextcloud'],
];
const byMarkerFolder: readonly (readonly [RegExp, SyncService])[] = [
  [/^\.dropbox\.cache$/, 'Dropbox'],
  [/^\.tmp\.drive(?:download|upload)$/, 'Google Drive'],
];

/** The program that would sync a file lying in the innermost of `folders`, or null. `syncRoots` are folders known to be synced. */
export function syncServiceOf(
  folders: readonly FolderFacts[],
  syncRoots: readonly string[] = [],
): SyncService | null {
  if (folders.some(({ path }) => syncRoots.includes(path))) return 'OneDrive';
  for (const { path, fileNames, folderNames } of folders) {
    const name = path.split(/[\\/]/).at(-1) ?? '';
    const service =
      firstMatch(byFolderName, [name]) ??
      firstMatch(byMarkerFile, fileNames) ??
      firstMatch(byMarkerFolder, folderNames);
    if (service) return service;
  }
  return null;
}

const firstMatch = (
  patterns: readonly (readonly [RegExp, SyncService])[],
  names: readonly string[],
): SyncService | null => patterns.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1] ?? null;

/** Throws `journal-in-sync-folder` when a sync program watches the folder, which need not exist yet. */
export function assertNotSynced(folder: string): void {
  const service = syncServiceOf(foldersTo(realPathOf(folder)), oneDriveRoots());
  if (service) throw new AppError('journal-in-sync-folder', { service });
}

// OneDrive on Windows says in the environment which folders it keeps, whatever they are called.
const oneDriveRoots = (): readonly string[] =>
  ['OneDrive', 'OneDriveConsumer', 'OneDriveCommercial']
    .map((name) => process.env[name])
    .filter((root) => root !== undefined && root !== '')
    .map((root) => realPathOf(root ?? ''));

/** The real path, as far as it exists: a link may lead into a synced folder. */
function realPathOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : [realPathOf(parent), path.slice(parent.length)].join('');
  }
}

function foldersTo(path: string): FolderFacts[] {
  const parent = dirname(path);
  const facts = { path, ...namesIn(path) };
  return parent === path ? [facts] : [facts, ...foldersTo(parent)];
}

function namesIn(path: string): Omit<FolderFacts, 'path'> {
  const entries = readEntries(path);
  return {
    fileNames: entries.filter((entry) => entry.isFile()).map((entry) => entry.name),
    folderNames: entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name),
  };
}

function readEntries(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return [];
  }
}
