import { AppError } from '#shared/kernel/app-error.ts';
import { type ListSource, listLimits } from '../../../import/list-protocol.ts';

/** A piece of a dropped or pasted file. */
interface FilePart {
  readonly transferId: string;
  readonly name: string;
  /** Base64. */
  readonly part: string;
  readonly isLast: boolean;
}

/** Puts the pieces of one file together. */
interface Parts {
  /**
   * The whole file with its last piece, null before. Pieces come in order; the first one of another file makes this
   * one forgotten. Throws `invalid-input` for what is no base64, `file-too-large` beyond what a list may weigh, and
   * `file-token-unknown` for a piece of a file that was forgotten: the rest alone would pass for a shorter list.
   */
  readonly add: (part: FilePart) => ListSource | null;
  readonly forget: () => void;
}

interface Transfer {
  readonly id: string;
  readonly pieces: Buffer[];
  length: number;
}

export function createParts(maxBytes: number = listLimits.maxBytes): Parts {
  const ended = new Set<string>();
  let transfer: Transfer | null = null;

  const forget = (): void => {
    if (transfer !== null) ended.add(transfer.id);
    transfer = null;
  };
  const transferOf = (id: string): Transfer => {
    if (ended.has(id)) throw new AppError('file-token-unknown');
    if (transfer?.id !== id) forget();
    transfer ??= { id, pieces: [], length: 0 };
    return transfer;
  };

  const add: Parts['add'] = ({ transferId, name, part, isLast }) => {
    const { pieces } = takePiece(transferOf(transferId), part, maxBytes);
    if (!isLast) return null;
    forget();
    return { name: nameOf(name), bytes: Buffer.concat(pieces) };
  };
  return {
    add: (part) => {
      try {
        return add(part);
      } catch (error) {
        if (transfer?.id === part.transferId) forget();
        throw error;
      }
    },
    forget,
  };
}

function takePiece(transfer: Transfer, part: string, maxBytes: number): Transfer {
  if (part.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(part))
    throw new AppError('invalid-input', { field: 'part' });
  const piece = Buffer.from(part, 'base64');
  transfer.length += piece.length;
  if (transfer.length > maxBytes)
    throw new AppError('file-too-large', { megabytes: Math.floor(maxBytes / 1024 / 1024) });
  transfer.pieces.push(piece);
  return transfer;
}

// The name is shown and printed; a path has no business there.
const nameOf = (name: string): string => name.split(/[/\\]/).at(-1) || name;
