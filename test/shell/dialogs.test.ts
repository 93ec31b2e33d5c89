import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow, Dialog, OpenDialogOptions, SaveDialogOptions } from 'electron';
import { afterAll, describe, expect, it } from 'vitest';
import { createDialogs } from '#main/electron/dialogs.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringbok-dialogs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The system's questions, answered one after the other; one without an answer stays open for ever. */
function openDialogs(answers: readonly (string | null)[], suggestedFolder = folder) {
  const asked: (SaveDialogOptions & OpenDialogOptions)[] = [];
  const next = (_window: unknown, options: object): Promise<unknown> => {
    const answer = answers[asked.length];
    asked.push(options);
    if (answer === undefined) return new Promise(() => undefined);
    return Promise.resolve({
      canceled: answer === null,
      filePath: answer ?? '',
      filePaths: answer ? [answer] : [],
    });
  };
  const dialogs = createDialogs({
    dialog: { showSaveDialog: next, showOpenDialog: next } as unknown as Dialog,
    currentWindow: () => ({}) as BrowserWindow,
    suggestedFolder: () => suggestedFolder,
  });
  return { dialogs, asked };
}

const report = { suggestedName: 'registerutdrag.pdf', kind: 'pdf' } as const;

describe('a question for a path', () => {
  it('that is open when the journal locks is answered with "cancelled"', async () => {
    const { dialogs } = openDialogs([]);
    const open = [dialogs.chooseSaveFile(report), dialogs.chooseOpenFile(['csv'])];
    dialogs.cancelAll();
    expect(await Promise.all(open)).toEqual([null, null]);
  });

  it('that is asked after a lock is answered as ever', async () => {
    const { dialogs } = openDialogs([join(folder, 'a.pdf')]);
    dialogs.cancelAll();
    expect(await dialogs.chooseSaveFile(report)).toBe(join(folder, 'a.pdf'));
  });

  it('is cancelled when the person cancels it', async () => {
    const { dialogs } = openDialogs([null, null]);
    expect(await dialogs.chooseSaveFile(report)).toBeNull();
    expect(await dialogs.chooseOpenFile(['pdf', 'any'])).toBeNull();
  });
});

describe('a file to be saved', () => {
  it('is suggested in the usual folder, and by its bare name where there is none', async () => {
    const there = openDialogs([null]);
    await there.dialogs.chooseSaveFile(report);
    expect(there.asked[0]?.defaultPath).toBe(join(folder, 'registerutdrag.pdf'));
    const missing = openDialogs([null], join(folder, 'no such folder'));
    await missing.dialogs.chooseSaveFile(report);
    expect(missing.asked[0]?.defaultPath).toBe('registerutdrag.pdf');
  });

  it('gets its ending when none was typed', async () => {
    const { dialogs } = openDialogs([join(folder, 'utdrag')]);
    expect(await dialogs.chooseSaveFile(report)).toBe(join(folder, 'utdrag.pdf'));
  });

  it('keeps the ending that was typed', async () => {
    const { dialogs } = openDialogs([join(folder, 'utdrag.PDF')]);
    expect(await dialogs.chooseSaveFile(report)).toBe(join(folder, 'utdrag.PDF'));
  });

  it('is asked about again when the ending makes it a file that is there already', async () => {
    writeFileSync(join(folder, 'taken.pdf'), '');
    const { dialogs, asked } = openDialogs([join(folder, 'taken'), join(folder, 'taken.pdf')]);
    expect(await dialogs.chooseSaveFile(report)).toBe(join(folder, 'taken.pdf'));
    expect(asked.map(({ defaultPath }) => defaultPath)).toEqual([
      join(folder, 'registerutdrag.pdf'),
      join(folder, 'taken.pdf'),
    ]);
    const cancelled = openDialogs([join(folder, 'taken'), null]);
    expect(await cancelled.dialogs.chooseSaveFile(report)).toBeNull();
  });
});
