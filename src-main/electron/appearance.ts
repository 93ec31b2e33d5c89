import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Menu, type MenuItemConstructorOptions, nativeTheme, systemPreferences } from 'electron';
import type { Display } from '#shared/features/settings/settings.contract.ts';

type Appearance = Pick<Display, 'theme' | 'language'>;

const maxBytes = 4096;

/**
 * What was chosen for the window, read before there is one: its first colour, its title bar and its menu follow it.
 * A file that is missing or damaged chooses nothing.
 */
export function readAppearance(dataFolder: string): Appearance {
  const { theme, language } = readChoices(join(dataFolder, 'display.json'));
  return {
    theme: theme === 'dark' || theme === 'light' ? theme : 'system',
    language: language === 'en' ? 'en' : 'sv',
  };
}

function readChoices(path: string): Partial<Record<keyof Display, unknown>> {
  try {
    // O_NONBLOCK: opening a pipe would otherwise wait for ever.
    const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const isSmall = fstatSync(file).isFile() && fstatSync(file).size <= maxBytes;
      const content: unknown = isSmall ? JSON.parse(readFileSync(file, 'utf8')) : null;
      return typeof content === 'object' && content !== null ? content : {};
    } finally {
      closeSync(file);
    }
  } catch {
    return {};
  }
}

/** Applies what was chosen, now and whenever the function it returns is called. */
export function followAppearance(dataFolder: string): () => void {
  const follow = (): void => applyAppearance(readAppearance(dataFolder));
  follow();
  return follow;
}

/** Gives what the system draws around the page the look that was chosen for the page. */
function applyAppearance({ theme, language }: Appearance): void {
  nativeTheme.themeSource = theme;
  const isMac = process.platform === 'darwin';
  Menu.setApplicationMenu(isMac ? Menu.buildFromTemplate(menuFor(language)) : null);
}

/** macOS adds dictation, which may send what is said away, to every menu for editing that it is not told to leave. */
export function refuseDictation(): void {
  if (process.platform !== 'darwin') return;
  systemPreferences.setUserDefault('NSDisabledDictationMenuItem', 'boolean', true);
  systemPreferences.setUserDefault('NSDisabledCharacterPaletteMenuItem', 'boolean', true);
}

const labels = {
  sv: {
    about: 'Om Ringbok',
    hide: 'Göm Ringbok',
    hideOthers: 'Göm övriga',
    unhide: 'Visa alla',
    quit: 'Avsluta Ringbok',
    edit: 'Redigera',
    undo: 'Ångra',
    redo: 'Gör om',
    cut: 'Klipp ut',
    copy: 'Kopiera',
    paste: 'Klistra in',
    selectAll: 'Markera allt',
    window: 'Fönster',
    minimize: 'Minimera',
    close: 'Stäng',
  },
  en: {
    about: 'About Ringbok',
    hide: 'Hide Ringbok',
    hideOthers: 'Hide Others',
    unhide: 'Show All',
    quit: 'Quit Ringbok',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select All',
    window: 'Window',
    minimize: 'Minimise',
    close: 'Close',
  },
} as const;

/** macOS edits, minimises and closes only through a menu; elsewhere one would only open ways out of the page. */
export function menuFor(language: Display['language']): MenuItemConstructorOptions[] {
  const text = labels[language];
  const item = (role: Exclude<keyof typeof text, 'edit' | 'window'>): MenuItemConstructorOptions => ({
    role,
    label: text[role],
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  return [
    {
      label: 'Ringbok',
      submenu: [item('about'), line, item('hide'), item('hideOthers'), item('unhide'), line, item('quit')],
    },
    {
      label: text.edit,
      submenu: [
        item('undo'),
        item('redo'),
        line,
        item('cut'),
        item('copy'),
        item('paste'),
        item('selectAll'),
      ],
    },
    { role: 'windowMenu', label: text.window, submenu: [item('minimize'), item('close')] },
  ];
}
