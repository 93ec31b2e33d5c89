import { lstat, readFile } from 'node:fs/promises';
import { z } from '#shared/kernel/schema.ts';
import { asDiskError, errnoOf } from '../../host/disk-error.ts';
import { writeFileDurably } from '../../host/write-file-durably.ts';
import { canonicalJson } from './canonical-json.ts';
import { isMacOf, macOf } from './key-material.ts';
import type { JournalHead } from './vault-ports.ts';

const headSchema = z.strictObject({
  format: z.literal('sj-head'),
  v: z.literal(1),
  journal_id: z.string(),
  n: z.int().min(0),
  link: z.hex().length(64),
  mac: z.base64(),
});

const largestHeadFile = 4096;

/** Where and under which key the head of one journal is remembered. */
export interface HeadPlace {
  readonly path: string;
  /** The journal's head subkey. */
  readonly key: Buffer;
  readonly journalId: string;
}

/** Remembers the journal's last entry outside the database. Throws what the disk throws. */
export async function writeHead({ path, key, journalId }: HeadPlace, head: JournalHead): Promise<void> {
  const content = {
    format: 'sj-head',
    v: 1,
    journal_id: journalId,
    n: head.seq,
    link: head.link.toString('hex'),
  };
  await writeFileDurably(
    path,
    Buffer.from(`${canonicalJson({ ...content, mac: macOf(key, content) })}\n`, 'utf8'),
  );
}

/** The remembered head, or null when there is none or it was not written by this journal's owner. */
export async function readHead({ path, key, journalId }: HeadPlace): Promise<JournalHead | null> {
  const text = await readSmallFile(path);
  const parsed = headSchema.safeParse(text === null ? null : asJson(text));
  if (!parsed.success) return null;
  const { mac, ...content } = parsed.data;
  if (content.journal_id !== journalId || !isMacOf(key, content, mac)) return null;
  return { seq: content.n, link: Buffer.from(content.link, 'hex') };
}

async function readSmallFile(path: string): Promise<string | null> {
  try {
    const facts = await lstat(path);
    return facts.isFile() && facts.size <= largestHeadFile ? await readFile(path, 'utf8') : null;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw asDiskError(error) ?? error;
  }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
