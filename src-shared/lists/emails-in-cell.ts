import { type EmailAddress, parseEmailAddress } from '../kernel/email-address.ts';
import { longestIdentifierCell } from './phones-in-cell.ts';

/** An address as it stands in the list. */
interface ListedEmail {
  readonly raw: string;
  /** Null for what is no address. */
  readonly address: EmailAddress | null;
}

/** The addresses of one cell in order, what is no address included. None for an empty cell. */
export function emailsInCell(cell: string): readonly ListedEmail[] {
  const raw = cell.trim();
  if (raw === '' || cell.length > longestIdentifierCell) return [];
  const whole = parseEmailAddress(raw);
  if (whole) return [{ raw, address: whole }];
  const pieces = raw.split(/[\s;,]+/).filter((piece) => piece.includes('@'));
  if (pieces.length === 0) return [{ raw, address: null }];
  return pieces.map((piece) => ({ raw: piece, address: parseEmailAddress(piece) }));
}
