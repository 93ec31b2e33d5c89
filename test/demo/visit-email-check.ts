import { emailChecksMessages as messages } from '#shared/features/email-checks/email-checks.messages.ts';
import { frameMessages } from '#shared/i18n/frame.messages.ts';
import { translate } from '#shared/i18n/text.ts';
import type { Stage, Visit } from './visit.ts';

/** The e-mail check: those that were made, a question, the verdict, a proof, and a draft that tracks. */
export const emailCheckVisits: readonly Visit[] = [
  { name: 'email-checks', isMain: true, show: openOverview },
  { name: 'email-question', isMain: true, show: beginCheck },
  { name: 'email-verdict', isMain: true, show: answerAll },
  { name: 'email-proof', isMain: false, show: openProof },
  { name: 'email-draft', isMain: true, show: readDraft },
];

async function openOverview({ page, language }: Stage): Promise<void> {
  const title = translate(frameMessages.emailChecks, language);
  await page.locator('.navigation__item', { has: page.getByText(title, { exact: true }) }).click();
  await page.locator('[role="row"][aria-rowindex="2"]').waitFor();
}

/** As far as the first question. */
async function beginCheck(stage: Stage): Promise<void> {
  const { page, cast, language } = stage;
  // Somebody else in each language: a check that was begun is gone on with, not begun again.
  const { name } = language === 'sv' ? cast.asking : cast.noPost;
  await openOverview(stage);
  await page.locator('.recipient-field input').fill(name);
  await page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.question').waitFor();
}

const why = {
  sv: 'Ska utrusta sex nyanställda montörer efter nyår och bad om prover på vinterjackor i storlek 54',
  en: 'Has six new fitters to equip after New Year and asked for samples of winter jackets in size 54',
};

/** Every question answered by its first choice, and the reason in words. */
async function answerAll(stage: Stage): Promise<void> {
  const { page, language } = stage;
  if ((await page.locator('.question').count()) === 0) await beginCheck(stage);
  for (;;) {
    const isWriting = await page.locator('.question textarea').count();
    if (isWriting > 0) {
      await page.locator('.question textarea').fill(why[language]);
      await page.keyboard.press('Enter');
    } else await page.keyboard.press('1');
    await page.locator('.question, .check-end').first().waitFor();
    await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
    if ((await page.locator('.check-end').count()) > 0) return;
  }
}

async function openProof(stage: Stage): Promise<void> {
  await openOverview(stage);
  await stage.page.locator('[role="row"][aria-rowindex]', { hasText: stage.cast.open.name }).first().click();
  await stage.page.locator('.proof').waitFor();
}

const draft = `<html><body><p>Hej,</p>
<p>Nu finns vinterjackorna: <a href="https://click.utskick.example/ls/click?upn=u001.7fQ2mZr8KpV4xT1bNcD9eWjA6sLhY3gU0oRi">se dem här</a>.</p>
<p>Hälsningar, Vadstrumpa Arbetskläder AB</p>
<img src="https://open.utskick.example/wf/open?upn=u001.9kLm2QwErTy7UiOp4AsDfGh6JkZx" width="1" height="1">
</body></html>`;

async function readDraft(stage: Stage): Promise<void> {
  const { page, language } = stage;
  await openOverview(stage);
  await page.getByRole('button', { name: translate(messages.readDraft, language) }).click();
  await page.locator('.bring-draft textarea').fill(draft);
  await page.keyboard.press('Control+Enter');
  await page.locator('.bring-draft').waitFor({ state: 'detached' });
}
