import { lawfulBasisTexts } from '#shared/features/screening/screening-documents.messages.ts';
import { screeningMessages as messages } from '#shared/features/screening/screening.messages.ts';
import { frameMessages } from '#shared/i18n/frame.messages.ts';
import { type Language, translate } from '#shared/i18n/text.ts';
import type { Stage, Visit } from './visit.ts';

/** A purchased list in the wizard, one step after the other; each picture goes on where the one before it stopped. */
export const wizardVisits: readonly Visit[] = [
  { name: 'list-card', isMain: false, show: pasteList },
  { name: 'list-read', isMain: false, show: fillCard },
  { name: 'list-columns', isMain: false, show: goOnTo('map.title', '#content') },
  { name: 'list-check', isMain: false, show: goOnTo('check.title', '.problem-counts') },
  { name: 'list-screen', isMain: false, show: screen },
  { name: 'list-write', isMain: false, show: goOnTo('write.title', '.effects') },
];

type Key = Parameters<typeof say>[1];

const say = (language: Language, key: keyof typeof messages): string => {
  const text = translate(messages[key], language);
  return typeof text === 'string' ? text : '';
};

const rows = [
  'Namn;Företag;Telefon;E-post;NIX',
  'Ulrika Stensund;Stensunds Glas AB;070-174 06 71;ulrika@stensund.example;nej',
  'Mats Hagström;Hagströms Tak HB;0701740672;mats@hagstrom.example;nej',
  'Karin Lövgren;;+46 (0)70-174 06 73;;nej',
  'Ulrika Stensund;Stensunds Glas AB;+46701740671;ulrika@stensund.example;nej',
  'Per Näslund;Näslunds Golv AB;08-465 004 71 vx;per@naslund.example;ja',
  'Sara Ek;;sju noll ett;sara@;nej',
  'Tom Lind;Linds Åkeri AB;7,01740674E8;tom@lind.example;nej',
].join('\n');

async function pasteList({ page, language }: Stage): Promise<void> {
  const title = translate(frameMessages.screening, language);
  await page.locator('.navigation__item', { has: page.getByText(title, { exact: true }) }).click();
  await page.locator('.drop-zone').waitFor();
  await discardWhatIsInHand({ page, language });
  await page.getByRole('button', { name: say(language, 'paste') }).click();
  await page.getByRole('dialog').getByRole('textbox').fill(rows);
  await page.getByRole('button', { name: say(language, 'pasteRun') }).click();
  await stepTitle({ page, language }, 'card.title');
}

type Place = Pick<Stage, 'page' | 'language'>;

/** The pictures in the other language left theirs behind. */
async function discardWhatIsInHand({ page, language }: Place): Promise<void> {
  const discard = page.getByRole('button', { name: say(language, 'discard') });
  if ((await discard.count()) === 0) return;
  await discard.click();
  const question = page.getByRole('alertdialog');
  await question.getByRole('button', { name: say(language, 'discard') }).click();
  // Its own button has the same name, and goes a moment later.
  await question.waitFor({ state: 'detached' });
  await discard.waitFor({ state: 'detached' });
}

const stepTitle = ({ page, language }: Place, key: Key): Promise<void> =>
  page.getByRole('heading', { level: 2, name: say(language, key) }).waitFor();

async function fillCard(stage: Stage): Promise<void> {
  const { page, language } = stage;
  await page.getByLabel(say(language, 'supplier')).focus();
  await page.keyboard.type('Adressbolaget AB');
  await page.keyboard.press('Tab');
  await page.keyboard.type('20261120');
  await page.getByLabel(say(language, 'collectedHow')).fill('Webbformulär');
  await page.getByLabel(say(language, 'toldWhat')).fill('Att uppgifterna lämnas till byggföretag');
  const basis = translate(lawfulBasisTexts['legitimate-interest'], language);
  await page.getByRole('radio', { name: basis }).press('Space');
  await goOnTo('read.title', '.wizard__status')(stage);
}

/** Ctrl+Enter goes to the next step from anywhere in this one. */
function goOnTo(title: Key, ready: string): Visit['show'] {
  return async (stage) => {
    await stage.page.keyboard.press('Control+Enter');
    await stepTitle(stage, title);
    await stage.page.locator(ready).first().waitFor();
  };
}

async function screen(stage: Stage): Promise<void> {
  await goOnTo('screen.title', '#content')(stage);
  await stage.page.keyboard.press('Control+Enter');
  await stage.page.locator('.share').waitFor();
}
