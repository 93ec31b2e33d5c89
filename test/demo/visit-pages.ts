import type { Locator, Page } from 'playwright-core';
import { settingsMessages } from '#shared/features/settings/settings.messages.ts';
import { frameMessages } from '#shared/i18n/frame.messages.ts';
import { translate } from '#shared/i18n/text.ts';
import type { Cast } from './example-scenes.ts';
import type { Stage, Visit } from './visit.ts';
import { emailCheckVisits } from './visit-email-check.ts';
import { requestVisits } from './visit-requests.ts';
import { wizardVisits } from './visit-wizard.ts';

/** Every page in the order of the navigation, each followed by its states. */
export const visits: readonly Visit[] = [
  { name: 'today', isMain: true, show: openPage('today', '.today__row') },
  { name: 'calls', isMain: true, show: openPage('calls', rowNumber(8)) },
  {
    name: 'call-open',
    isMain: false,
    show: openRow('calls', ({ asking }) => asking.name, '.call-detail__facts'),
  },
  { name: 'log-line', isMain: true, show: writeCall },
  { name: 'guard-blocked', isMain: true, show: askGuard },
  { name: 'contacts', isMain: true, show: openPage('contacts', rowNumber(8)) },
  {
    name: 'contact-open',
    isMain: false,
    show: openRow('contacts', ({ open }) => open.name, '.frame__detail h2'),
  },
  { name: 'opt-outs', isMain: true, show: openPage('optOuts', rowNumber(8)) },
  {
    name: 'opt-out-open',
    isMain: false,
    show: openRow('optOuts', ({ optedOut }) => optedOut.name, '.frame__detail h2'),
  },
  ...emailCheckVisits,
  { name: 'lists', isMain: true, show: openPage('screening', '.drop-zone') },
  ...wizardVisits,
  ...requestVisits,
  { name: 'settings', isMain: false, show: openPage('settings', '#content h1') },
  { name: 'settings-rules', isMain: false, show: openRules },
];

type PageName = 'today' | 'calls' | 'contacts' | 'optOuts' | 'emailChecks' | 'screening' | 'settings';

/** The row of a table in that place, counted from 1 without the header. */
function rowNumber(place: number): string {
  return `[role="row"][aria-rowindex="${place + 1}"]`;
}

function openPage(name: PageName, ready: string): Visit['show'] {
  return async (stage) => {
    const { page, language } = stage;
    await clearLine(page);
    const title = translate(frameMessages[name], language);
    await page.locator('.navigation__item', { has: page.getByText(title, { exact: true }) }).click();
    await page.locator(ready).first().waitFor();
  };
}

/** Opens the first row that names somebody, found by the page's own search. */
function openRow(name: PageName, who: (cast: Cast) => string, ready: string): Visit['show'] {
  return async (stage) => {
    await openPage(name, rowNumber(1))(stage);
    const row = stage.page.locator('[role="row"][aria-rowindex]', { hasText: who(stage.cast) }).first();
    await narrowUntilSeen(stage.page, row, who(stage.cast));
    await row.click();
    await stage.page.locator(ready).first().waitFor();
  };
}

/** Only the rows in sight exist: what is further down is searched for. */
async function narrowUntilSeen(page: Page, row: Locator, text: string): Promise<void> {
  if ((await row.count()) > 0) return;
  await page.locator('#content input[type="search"]').fill(text);
  await row.waitFor();
}

/** What each country asks, with the sources of the first rule. */
async function openRules(stage: Stage): Promise<void> {
  const { page, language } = stage;
  await openPage('settings', '#content h1')(stage);
  await page.getByRole('tab', { name: translate(settingsMessages.rules, language), exact: true }).click();
  await page.locator('.rule button').first().click();
  await page.locator('.rule__address').first().waitFor();
}

/** A call half written: the person chosen, the rest understood, the guard's answer beside it. */
async function writeCall(stage: Stage): Promise<void> {
  const { page, language, cast } = stage;
  await openPage('today', '#content h1')(stage);
  await choosePerson(page, cast.open.name);
  const words = {
    sv: '12m ja, vill se pris på jackor, ring tors 9',
    en: '12m yes, wants a price on jackets, call thu 9',
  };
  await page.locator('#log-line').pressSequentially(words[language]);
  await page.locator('.log-line__under .chip').nth(2).waitFor();
}

/** Somebody who has said no: the answer comes before the number can be read. */
async function askGuard(stage: Stage): Promise<void> {
  await openPage('today', '#content h1')(stage);
  await choosePerson(stage.page, stage.cast.optedOut.name);
}

async function choosePerson(page: Page, name: string): Promise<void> {
  const line = page.locator('#log-line');
  await line.pressSequentially(name);
  await page.locator('#log-line-suggestions [aria-selected="true"]', { hasText: name }).waitFor();
  await line.press('Enter');
  await page.locator('.guard [role="status"]').waitFor();
}

/** Leaves no half-written call behind: it would be kept in the journal, and stand on the next page. */
async function clearLine(page: Page): Promise<void> {
  const line = page.locator('#log-line');
  await line.fill('');
  // At the start of the line it takes the person back into text.
  await line.press('Backspace');
  await line.fill('');
  await page.locator('.guard').waitFor({ state: 'detached' });
}
