import { AppError } from '#shared/kernel/app-error.ts';
import type { ListLimits } from './list-protocol.ts';

/** More rows, columns or characters in a cell than a list may have. */
export const listTooLarge = ({ maxRows, maxColumns, maxCellLength }: ListLimits): AppError =>
  new AppError('list-too-large', { rows: maxRows, columns: maxColumns, characters: maxCellLength });
