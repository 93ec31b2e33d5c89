import { AppError } from '#shared/kernel/app-error.ts';

/** Not what its format says: cut short, altered, or never right. */
export const damaged = (cause?: unknown): AppError =>
  cause === undefined ? new AppError('file-damaged') : new AppError('file-damaged', {}, { cause });

/** Built to harm, or in a way that no spreadsheet program writes. */
export const suspicious = (): AppError => new AppError('list-suspicious');
