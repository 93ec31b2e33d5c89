import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askInWindow, createVaultInWindow, lineOf, pressKeys } from '#test/support/drive-window.ts';
import { launchApp, type RunningApp } from '#test/support/launch-app.ts';
import { isWhole } from '#test/support/thoroughness.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let folder = '';
let app: RunningApp;
const page = () => app.page();

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe holds against the page as it stands, in words. Evaluated from outside, so the page's policy stays as it is. */
async function violationsOn(where: Page): Promise<string[]> {
  // Half-way through a fade every contrast is wrong.
  await where.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });
  await where.evaluate(axe);
  const found = await where.evaluate(async () => {
    const run = (
      globalThis as unknown as { axe: { run: (options: object) => Promise<{ violations: Violation[] }> } }
    ).axe;
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    return (await run.run({ runOnly: { type: 'tag', values: tags } })).violations;
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  );
}

const looks = [
  { language: 'sv', theme: 'light' },
  { language: 'sv', theme: 'dark' },
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const;

/** Sets language and theme through the product's own operation and loads the window again. */
async function showIn(look: (typeof looks)[number]): Promise<void> {
  await askInWindow(page(), 'settings.writeDisplay', { ...look, density: 'compact' });
  await page().reload();
  await page().locator('#log-line, input[type="password"]').first().waitFor();
}

/** One of the parts under Requests. */
async function openPart(title: RegExp): Promise<void> {
  await page().keyboard.press('Alt+7');
  const tab = page().getByRole('tab', { name: title });
  await tab.click();
  await page().locator('[role="tabpanel"]').waitFor();
}

const states: readonly (readonly [name: string, open: () => Promise<void>])[] = [
  ['Today', () => page().keyboard.press('Alt+1')],
  ['Calls', () => page().keyboard.press('Alt+2')],
  ['Contacts', () => page().keyboard.press('Alt+3')],
  ['Opt-outs', () => page().keyboard.press('Alt+4')],
  ['E-mail checks', () => page().keyboard.press('Alt+5')],
  [
    'a question of the e-mail check, with its law',
    async () => {
      // What the look before left half way is gone on with.
      await page()
        .getByRole('combobox', { name: /mejla|e-mail/ })
        .fill('ny.kund@exempel.com');
      await page().getByRole('option').first().waitFor();
      await page().keyboard.press('Enter');
      await page().locator('.question').waitFor();
      await page().keyboard.press('1');
      await page().locator('.trail').waitFor();
      await page().keyboard.press('l');
      await page().locator('.legal__source').first().waitFor();
    },
  ],
  [
    'the end of an e-mail check',
    async () => {
      for (let asked = 0; asked < 8 && (await page().locator('.check-end').count()) === 0; asked += 1) {
        const title = await page().locator('.question__title').innerText();
        await page().keyboard.press('Alt+0');
        await page().waitForFunction(
          (before) => document.querySelector('.question__title')?.textContent !== before,
          title,
        );
      }
      await page().locator('.check-end').waitFor();
    },
  ],
  [
    'a stored e-mail check',
    async () => {
      await page().keyboard.press('Enter');
      await page().locator('.proof').waitFor();
    },
  ],
  [
    'the reading of a draft',
    async () => {
      await page().keyboard.press('Alt+5');
      await page()
        .getByRole('button', { name: /utkast|draft/ })
        .press('Enter');
      await page()
        .locator('.bring-draft textarea')
        .fill('<img src="https://exempel.se/open.gif?u=1" width="1">');
      await page().keyboard.press('Control+Enter');
      await page().locator('.findings').waitFor();
    },
  ],
  [
    'the choice of many recipients',
    async () => {
      await page().keyboard.press('Alt+5');
      await page()
        .getByRole('button', { name: /Flera|Many/ })
        .press('Enter');
      await page().locator('.group-choice__chosen').waitFor();
    },
  ],
  ['Lists', () => page().keyboard.press('Alt+6')],
  ['Requests', () => openPart(/^(Ärenden|Requests)$/)],
  ['retention', () => openPart(/^(Gallring|Retention)$/)],
  ['erasures', () => openPart(/^(Raderingar|Erasures)$/)],
  ['the record and the incidents', () => openPart(/^(Register och|Record and)/)],
  [
    'a new request with somebody chosen',
    async () => {
      await openPart(/^(Ärenden|Requests)$/);
      await page()
        .getByRole('button', { name: /^(Ny begäran|New request)$/ })
        .press('Enter');
      await page().getByRole('searchbox').fill('Anna Berg');
      await page()
        .getByRole('checkbox', { name: /Anna Berg/ })
        .press('Space');
      await page()
        .getByRole('radio', { name: /kom hit|came here/ })
        .waitFor();
    },
  ],
  [
    'a request with its report',
    async () => {
      await page()
        .getByRole('radio', { name: /kom hit|came here/ })
        .press('Space');
      await page()
        .getByRole('button', { name: /^(Anteckna och|Note it)/ })
        .press('Enter');
      await page().locator('.sheet').waitFor();
      // What was announced of the button goes by itself, after the button.
      await page().waitForFunction(
        () => document.querySelector('[data-live-announcer] [role="img"]') === null,
      );
    },
  ],
  [
    'the plan of an erasure',
    async () => {
      // The guard of what the look before left in the line stands where the card would.
      await lineOf(page()).fill('');
      await lineOf(page()).press('Backspace');
      await lineOf(page()).fill('');
      await page().keyboard.press('Alt+3');
      await page()
        .getByRole('row', { name: /Anna Berg/ })
        .first()
        .click();
      await page()
        .getByRole('button', { name: /^(Radera personen|Erase the person)$/ })
        .press('Enter');
      await page().locator('.plan-table').first().waitFor();
    },
  ],
  [
    'the question before an erasure',
    async () => {
      await page()
        .getByRole('button', { name: /^(Radera|Erase)$/ })
        .press('Enter');
      await page().getByRole('alertdialog').waitFor();
    },
  ],
  [
    'Settings',
    async () => {
      const cancel = page()
        .getByRole('alertdialog')
        .getByRole('button', { name: /^(Avbryt|Cancel)$/ });
      if ((await cancel.count()) > 0) await cancel.press('Enter');
      await page().getByRole('alertdialog').waitFor({ state: 'detached' });
      await page().keyboard.press('Alt+8');
    },
  ],
  [
    'the guard, blocked',
    async () => {
      // What the look before left in the line has come back as a draft.
      await lineOf(page()).fill('');
      await pressKeys(page(), '070-174 06 05');
      await page().locator('.verdict--blocked').first().waitFor();
    },
  ],
  [
    'the question how it went',
    async () => {
      await pressKeys(page(), '⏎⏎');
      await page().locator('.log-line__question').waitFor();
    },
  ],
  [
    'the keys',
    () =>
      page()
        .keyboard.press('Escape')
        .then(() => page().locator('h1').click())
        .then(() => page().keyboard.press('?')),
  ],
];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ringbok-axe-'));
  app = await launchApp({ dataFolder: join(folder, 'data') });
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('axe', () => {
  it.each(looks)('finds nothing on the first screen, $language $theme', async (look) => {
    await showIn(look);
    expect(await violationsOn(page())).toEqual([]);
  });

  it('has a journal with something in it to look at', async () => {
    await showIn({ language: 'sv', theme: 'light' });
    await createVaultInWindow(page());
    await pressKeys(page(), 'Anna Berg⏎12m ja, vill se pris, ring idag 15⏎');
    await page().getByText('Samtalet är sparat.').waitFor();
    await pressKeys(page(), '070-174 06 05⏎x⏎');
    await page()
      .getByText(/Numret är spärrat/)
      .waitFor();
    expect(app.consoleErrors()).toEqual([]);
  });

  // Both languages and both themes; the other two pairs in the whole run.
  const walked = isWhole ? looks : [looks[0], looks[3]];

  describe.each(walked)('in $language $theme', (look) => {
    it('begins on a fresh window', async () => {
      await showIn(look);
      expect(await page().locator('html').getAttribute('lang')).toBe(look.language);
    });

    it.each(states)('finds nothing on %s', async (_name, open) => {
      await open();
      expect(await violationsOn(page())).toEqual([]);
    });
  });
});
