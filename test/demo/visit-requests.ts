import type { Page } from 'playwright-core';
import { erasuresMessages } from '#shared/features/erasures/erasures.messages.ts';
import { requestPageMessages } from '#shared/features/subject-requests/request-page.messages.ts';
import { subjectRequestsPageMessages } from '#shared/features/subject-requests/subject-requests-page.messages.ts';
import { frameMessages } from '#shared/i18n/frame.messages.ts';
import { translate } from '#shared/i18n/text.ts';
import type { Stage, Visit } from './visit.ts';

/** A request for access from the letter on, the other kinds, and the parts beside the list. Nothing is erased. */
export const requestVisits: readonly Visit[] = [
  { name: 'subject-requests', isMain: true, show: openRequests },
  { name: 'request-new', isMain: true, show: beginRequest },
  { name: 'request-who', isMain: true, show: choosePerson },
  { name: 'report-preview', isMain: true, show: openRequest(({ cast }) => cast.asking.name, '.sheet') },
  { name: 'report-paper', isMain: false, show: openReportPaper },
  {
    name: 'request-identity',
    isMain: false,
    show: openRequest(({ cast }) => cast.lifted.name, '.choice'),
  },
  { name: 'request-rectify', isMain: false, show: openRequest(({ cast }) => cast.namedCompany.name, 'form') },
  { name: 'request-letter', isMain: false, show: showLetter },
  { name: 'erasure-plan', isMain: true, show: openPlan },
  { name: 'erasure-confirm', isMain: false, show: askToErase },
  { name: 'retention', isMain: true, show: openPart('partRetention') },
  { name: 'erasures', isMain: false, show: openPart('partErasures') },
  { name: 'accountability', isMain: true, show: openPart('partAccountability') },
];

async function openRequests({ page, language }: Stage): Promise<void> {
  // What was said of an earlier visit is no part of these pictures.
  await page.locator('.toast').first().waitFor({ state: 'detached' });
  const title = translate(frameMessages.subjectRequests, language);
  await page.locator('.navigation__item', { has: page.getByText(title, { exact: true }) }).click();
  await page.locator('.requests__row').first().waitFor();
}

const textOf = ({ language }: Stage, key: keyof typeof subjectRequestsPageMessages): string =>
  translate(subjectRequestsPageMessages[key], language);

async function beginRequest(stage: Stage): Promise<void> {
  await openRequests(stage);
  await stage.page.getByRole('button', { name: textOf(stage, 'newRequest'), exact: true }).click();
  await stage.page.locator('.request-kinds').waitFor();
}

/** Found, ticked, and how it is known who asks; not noted, so that the next look finds the same journal. */
async function choosePerson(stage: Stage): Promise<void> {
  const { page, cast } = stage;
  await beginRequest(stage);
  await page.getByLabel(textOf(stage, 'search')).fill(cast.open.name);
  await page.locator('.candidates label', { hasText: cast.open.name }).first().click();
  await page
    .locator('.choice', { hasText: textOf(stage, 'identity.called-back') })
    .first()
    .click();
  await scrollTo(page, '.search-person');
}

function openRequest(who: (stage: Stage) => string, ready: string): Visit['show'] {
  return async (stage) => {
    await openRequests(stage);
    // The open ones stand first.
    await stage.page
      .locator('.requests__open', { hasText: who(stage) })
      .first()
      .click();
    await stage.page.locator(`#content ${ready}`).first().waitFor();
  };
}

async function openReportPaper(stage: Stage): Promise<void> {
  await openRequest(({ cast }) => cast.asking.name, '.sheet')(stage);
  await scrollTo(stage.page, '.sheet');
}

async function showLetter(stage: Stage): Promise<void> {
  const { page, language } = stage;
  await openRequest(({ cast }) => cast.lifted.name, '.choice')(stage);
  await page.getByRole('button', { name: translate(requestPageMessages.showLetter, language) }).click();
  await page.locator('.sheet').waitFor();
  await scrollTo(page, '.letter-fields');
}

async function openPlan(stage: Stage): Promise<void> {
  await openRequest(({ cast }) => cast.noTexts.name, '.panel')(stage);
  await stage.page
    .getByRole('button', { name: translate(requestPageMessages.openPlan, stage.language) })
    .click();
  await stage.page.locator('.plan-table').first().waitFor();
}

async function askToErase(stage: Stage): Promise<void> {
  await openPlan(stage);
  await stage.page
    .getByRole('button', { name: translate(erasuresMessages.erase, stage.language), exact: true })
    .click();
  await stage.page.getByRole('alertdialog').waitFor();
}

function openPart(part: 'partRetention' | 'partErasures' | 'partAccountability'): Visit['show'] {
  return async (stage) => {
    const { page } = stage;
    const cancel = page.getByRole('alertdialog').getByRole('button', {
      name: translate(erasuresMessages.keep, stage.language),
    });
    if ((await cancel.count()) > 0) await cancel.click();
    await openRequests(stage);
    await page.getByRole('tab', { name: textOf(stage, part), exact: true }).click();
    await page.locator('[role="tabpanel"] .panel').first().waitFor();
  };
}

async function scrollTo(page: Page, what: string): Promise<void> {
  await page
    .locator(what)
    .first()
    .evaluate((element) => {
      const body = element.closest('.frame__body');
      const below = element.getBoundingClientRect().top - (body?.getBoundingClientRect().top ?? 0);
      body?.scrollBy(0, below - 96);
    });
}
