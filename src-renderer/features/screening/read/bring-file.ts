import type { Session } from '#shared/features/screening/screening-session.contract.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { client } from '../../../ipc/client.ts';

/** Small enough that handing a piece over is not felt, and a multiple of three: base64 without padding between. */
const PIECE_BYTES = 1_572_864;

interface Bringing {
  /** Bytes that main has. */
  readonly onSent: (bytes: number) => void;
  readonly isStopped: () => boolean;
}

/**
 * Hands a file that was dropped or pasted over to main, piece by piece, and answers with the list it was read as.
 * Rejects with `cancelled` once it is stopped, and with whatever main refuses the file for.
 */
export async function bringFile(file: Blob, name: string, { onSent, isStopped }: Bringing): Promise<Session> {
  const transferId = crypto.randomUUID();
  for (let start = 0; ; start += PIECE_BYTES) {
    const end = Math.min(file.size, start + PIECE_BYTES);
    const part = await toBase64(file.slice(start, end));
    if (isStopped()) throw new AppError('cancelled');
    const session = await client.screening.bringPart({
      transferId,
      name: name.slice(0, 255),
      part,
      isLast: end === file.size,
    });
    onSent(end);
    if (session !== null) return session;
    if (end === file.size) throw new AppError('file-unreadable');
  }
}

/** What follows the comma in `data:…;base64,…`. */
const contentOf = (address: FileReader['result']): string =>
  typeof address === 'string' ? address.slice(address.indexOf(',') + 1) : '';

/** Read by the browser in its own thread. */
const toBase64 = (piece: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(contentOf(reader.result)));
    reader.addEventListener('error', () => reject(new AppError('file-unreadable')));
    reader.readAsDataURL(piece);
  });
