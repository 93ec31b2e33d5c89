import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '#shared/contract.ts';
import { askInWindow, createVaultInWindow, unlockInWindow } from '#test/support/drive-window.ts';
import { launchApp, type RunningApp } from '#test/support/launch-app.ts';

/** The e-mail check in the real window, by keyboard alone, in the five situations that a seller meets most. */

const MOST_ANSWERS = 6;

let folder = '';
let app: RunningApp;
const page = () => app.page();

type ContactInput = Parameters<Client['contacts']['save']>[0];

const invoke = async (operation: string, input: unknown): Promise<unknown> => {
  const envelope = await askInWindow(page(), operation, input);
  expect(envelope).toMatchObject({ ok: true });
  return (envelope as { readonly value: unknown }).value;
};

/** Somebody in the journal with one address; answers with the contact's id and the address's. */
async function keep(
  name: string,
  address: string,
  legalForm: ContactInput['legalForm'],
  source: ContactInput['points'][number]['source']['kind'],
  of: { readonly companyName?: string; readonly role?: string } = {},
): Promise<{ readonly contactId: string; readonly pointId: string }> {
  const contactId = crypto.randomUUID();
  const pointId = crypto.randomUUID();
  const point = {
    id: pointId,
    kind: 'email' as const,
    raw: address,
    label: '',
    source: { kind: source, note: '', obtainedOn: '2026-11-02' },
  };
  await invoke('contacts.save', {
    id: contactId,
    kind: 'person',
    name,
    companyName: '',
    role: '',
    ...of,
    legalForm,
    organisationNumber: '',
    note: '',
    points: [point],
  } satisfies ContactInput);
  return { contactId, pointId };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ringbok-email-check-'));
  app = await launchApp({ dataFolder: join(folder, 'data'), clock: '2026-11-25T09:00:00.000Z' });
  await createVaultInWindow(page());
  const customer = await keep('Karin Åkesson', 'karin@hemmet.se', 'consumer', 'sale');
  await invoke('sales.save', {
    id: crypto.randomUUID(),
    contactId: customer.contactId,
    soldOn: '2026-03-02',
    productKind: 'arbetskläder',
    reference: '',
    isContract: false,
    contractEndsOn: null,
    confirmedRunningOn: null,
    wasOptOutOffered: 'yes',
    note: '',
    obtainedPointIds: [customer.pointId],
  });
  await keep('Fredrik Öhman', 'fredrik@ohman.se', 'consumer', 'inquiry');
  const site = { companyName: 'Montage i Norr AB', role: 'Platschef' };
  await keep('Lena Dahl', 'lena.dahl@montage.se', 'employee', 'list-import', site);
  await keep('Anna Berg', 'anna.berg@bolaget.se', 'employee', 'fair', {
    companyName: 'Bolaget AB',
    role: 'Inköpschef',
  });
  await keep('Kundtjänst', 'info@firma.se', 'role-address', 'public-source', { companyName: 'Firma AB' });
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const press = (key: string) => page().keyboard.press(key);
const title = (text: string | RegExp) => page().getByRole('heading', { level: 2, name: text }).waitFor();

/** Alt+5, a part of the name, Enter. */
async function beginWith(name: string): Promise<void> {
  await press('Alt+1');
  await press('Alt+5');
  await page().locator('.recipient-field input:focus').waitFor();
  await page().keyboard.type(name);
  await page()
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .waitFor();
  await press('Enter');
}

interface Answer {
  readonly to: string | RegExp;
  /** A digit, or a sentence that Enter sends. */
  readonly with: string;
}

async function give(answers: readonly Answer[]): Promise<number> {
  for (const answer of answers) {
    await title(answer.to);
    if (/^\d$/.test(answer.with)) await press(answer.with);
    else {
      await page().locator('.question textarea:focus').waitFor();
      await page().keyboard.type(answer.with);
      await press('Enter');
    }
  }
  await page().locator('.check-end').waitFor();
  return answers.length;
}

const untracked: Answer = { to: /Spårar mejlet/, with: '1' };
const atWork: readonly Answer[] = [
  { to: 'Gäller mejlet det som personen arbetar med?', with: '1' },
  untracked,
];
const weighed = (name: string, why: string): readonly Answer[] => [
  { to: /ett sätt som stör mindre/, with: '1' },
  { to: /Väntar sig personen/, with: '1' },
  { to: `Varför skulle just ${name} vilja höra av er?`, with: why },
];

const situations: readonly {
  readonly is: string;
  readonly name: string;
  readonly answers: readonly Answer[];
  readonly verdict: string;
  readonly because: RegExp;
  readonly cites: string;
}[] = [
  {
    is: 'an existing customer',
    name: 'Karin Åkesson',
    answers: [{ to: /av samma slag som personen köpte/, with: '1' }, untracked],
    verdict: 'Tillåtet',
    because: /adressen gavs vid ett köp, ett nej erbjöds/,
    cites: 'MFL (2008:486) 19 §',
  },
  {
    is: 'an inquiry',
    name: 'Fredrik Öhman',
    answers: [{ to: /Svarar mejlet på det personen frågade om/, with: '1' }, untracked],
    verdict: 'Med villkor',
    because: /får skickas om det inte innehåller annan reklam/,
    cites: 'GDPR art. 6(1)(b)',
  },
  {
    is: 'somebody on a purchased list',
    name: 'Lena Dahl',
    answers: [
      ...atWork,
      { to: 'Vad vill ni uppnå med mejlet?', with: 'Sälja arbetskläder' },
      ...weighed('Lena Dahl', 'Leder ett bygge i Kiruna där fyrtio montörer behöver varmare kläder i vinter'),
    ],
    verdict: 'Med villkor',
    because: /Till arbetsplatsens adress/,
    cites: 'GDPR art. 6(1)(f)',
  },
  {
    is: 'a card from a fair',
    name: 'Anna Berg',
    // The purpose of the check before counts.
    answers: [
      ...atWork,
      ...weighed('Anna Berg', 'Bad om en prislista på skyddsskor när vi sågs på mässan i Älvsjö'),
    ],
    verdict: 'Med villkor',
    because: /Till arbetsplatsens adress/,
    cites: 'GDPR art. 6(1)(f)',
  },
  {
    is: 'the address of a function',
    name: 'Kundtjänst',
    answers: [untracked],
    verdict: 'Tillåtet',
    because: /Till företaget, inte till en person/,
    cites: 'art. 13(4)',
  },
];

describe('the e-mail check by keyboard', () => {
  it.each(situations)('answers about $is in at most six answers', async (one) => {
    await beginWith(one.name);
    const count = await give(one.answers);
    console.log(`${one.is}: ${count} answers, ${one.verdict}`);
    expect(count).toBeLessThanOrEqual(MOST_ANSWERS);
    const column = page().getByRole('region', { name: 'Besked' });
    expect(await column.getByRole('status').innerText()).toBe(one.verdict);
    expect(await column.innerText()).toMatch(one.because);
    await press('l');
    expect(await page().locator('.frame__body').innerText()).toContain(one.cites);
    await press('Enter');
    await page().locator('.proof').waitFor();
    const proof = await page().locator('.proof').innerText();
    expect(proof).toContain(one.verdict);
    expect(proof).toContain('Samma svar vid omkörning');
  });

  it('keeps the proof of each, newest first', async () => {
    await press('Alt+5');
    await page()
      .getByRole('row', { name: /Karin Åkesson/ })
      .waitFor();
    const rows = await page().getByRole('row').allInnerTexts();
    expect(rows).toHaveLength(situations.length + 1);
    expect(rows[1]).toMatch(/Kundtjänst/);
  });

  it('saves a proof as PDF', async () => {
    const path = join(folder, 'e-postkoll.pdf');
    await app.answerSaveDialog(path);
    await page().getByRole('grid').press('Enter');
    await page().getByRole('button', { name: 'Spara som PDF' }).press('Enter');
    await page()
      .getByText(/e-postkoll\.pdf/)
      .waitFor();
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('refuses a reason that already stands for somebody else', async () => {
    await beginWith('Lena Dahl');
    const borrowed = weighed('Lena Dahl', 'Bad om en prislista på skyddsskor när vi sågs på mässan i Älvsjö');
    for (const { to, with: answer } of [...atWork, ...borrowed]) {
      await title(to);
      if (answer.length === 1) await press(answer);
      else await page().keyboard.type(answer);
    }
    await press('Enter');
    await page()
      .getByText(/Samma ord står redan för någon annan\. Skriv/)
      .waitFor();
    expect(await page().locator('.check-end').count()).toBe(0);
  });

  it('survives a lock half way', async () => {
    const next = app.nextPage();
    await page().keyboard.down('Control');
    await Promise.all([
      next,
      page()
        .keyboard.down('l')
        .catch(() => undefined),
    ]);
    await unlockInWindow(page());
    await page().locator('#log-line').waitFor();
    await press('Alt+5');
    await page().getByText('En koll är halvfärdig: Lena Dahl').waitFor();
    await page().getByRole('button', { name: 'Fortsätt' }).press('Enter');
    await title('Varför skulle just Lena Dahl vilja höra av er?');
  });

  it('says of a stored check that it no longer holds once its person has said no', async () => {
    await press('Alt+1');
    await press('Alt+5');
    const { rows } = (await invoke('contacts.list', { text: 'Karin' })) as { rows: { id: string }[] };
    await invoke('optOuts.add', {
      id: crypto.randomUUID(),
      subject: { kind: 'person', contactId: rows[0]?.id },
      scope: ['all'],
      statedOn: '2026-11-24',
      statedBy: '',
      how: 'email',
      note: '',
    });
    const row = page().getByRole('row', { name: /Karin Åkesson/ });
    await row.getByText('Nej, har sagt nej').waitFor();
    await row.click();
    await page().getByText('Beskedet gäller inte längre').waitFor();
  });

  it('asked for nothing outside and reported no error', () => {
    expect(app.requestsRefused()).toEqual([]);
    expect(app.consoleErrors()).toEqual([]);
  });
});
