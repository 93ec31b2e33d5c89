import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '#shared/contract.ts';
import { askInWindow, createVaultInWindow } from '#test/support/drive-window.ts';
import { launchApp, type RunningApp } from '#test/support/launch-app.ts';
import { readPdfText } from '#test/support/read-pdf.ts';

/** A request for access in the real window, from the letter on the desk to the PDF on the disk. */

const MOST_ACTIONS = 8;

let folder = '';
let app: RunningApp;
let actions = 0;
const page = () => app.page();

const invoke = async (operation: string, input: unknown): Promise<unknown> => {
  const envelope = await askInWindow(page(), operation, input);
  expect(envelope).toMatchObject({ ok: true });
  return (envelope as { readonly value: unknown }).value;
};

async function keep(name: string, phone: string, email: string): Promise<string> {
  const id = crypto.randomUUID();
  const source = { kind: 'inquiry' as const, note: '', obtainedOn: '2026-11-02' };
  await invoke('contacts.save', {
    id,
    kind: 'person',
    name,
    companyName: 'Bolaget AB',
    role: '',
    legalForm: 'employee',
    organisationNumber: '',
    note: '',
    points: [
      { id: crypto.randomUUID(), kind: 'phone', raw: phone, label: '', source },
      { id: crypto.randomUUID(), kind: 'email', raw: email, label: '', source },
    ],
  } satisfies Parameters<Client['contacts']['save']>[0]);
  return id;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ringbok-access-'));
  app = await launchApp({ dataFolder: join(folder, 'data'), clock: '2026-11-25T09:00:00.000Z' });
  await createVaultInWindow(page());
  const anna = await keep('Anna Berg', '070-174 06 05', 'anna.berg@bolaget.se');
  await keep('Bo Ekström', '070-174 06 06', 'bo.ekstrom@bolaget.se');
  await invoke('calls.record', {
    id: crypto.randomUUID(),
    contactId: anna,
    number: null,
    outcome: 'talked-open',
    durationSeconds: 240,
    followUpOn: null,
    followUpTime: null,
    note: 'Vill se pris på jackor. Bo Ekström ska vara med nästa gång.',
    calledAt: '2026-11-20T09:00:00.000Z',
    utcOffsetMinutes: 60,
  } satisfies Parameters<Client['calls']['record']>[0]);
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

/** One action: a click. */
async function click(target: Locator): Promise<void> {
  actions += 1;
  await target.click();
}

/** One action: a field filled in. It has the focus already, so that nobody has to go there. */
async function fill(target: Locator, text: string): Promise<void> {
  actions += 1;
  await target.and(page().locator(':focus')).waitFor();
  await page().keyboard.type(text);
}

/** One action: the answer to the system's question where to save. */
async function saveInto(path: string, press: () => Promise<void>): Promise<void> {
  actions += 1;
  await app.answerSaveDialog(path);
  await press();
}

const button = (name: string | RegExp) => page().getByRole('button', { name });

describe('a request for access', () => {
  it('takes at most eight actions from the letter to the saved PDF', async () => {
    const path = join(folder, 'utdrag.pdf');
    await click(page().locator('.navigation__item', { hasText: 'Ärenden' }));
    await click(button('Ny begäran'));
    await fill(page().getByRole('searchbox', { name: 'Namn, e-post eller telefon' }), 'Anna Berg');
    await click(page().locator('.candidates label', { hasText: 'Anna Berg' }));
    await click(page().locator('.choice', { hasText: 'Vi ringde upp' }));
    await click(button('Anteckna och visa utdraget'));
    await saveInto(path, () => click(button('Spara utdraget')));
    await page().getByText('Besvarad 2026-11-25').first().waitFor();
    console.log(`from the letter to the saved PDF: ${actions} actions`);
    expect(actions).toBeLessThanOrEqual(MOST_ACTIONS);
    const text = readPdfText(readFileSync(path));
    expect(text).toContain('Anna Berg');
    expect(text).toContain('Vill se pris på jackor');
    expect(text).not.toContain('Ekström');
  });

  it('noted a letter of today, how the identity was settled, and the last day by law', async () => {
    const requests = (await invoke('subjectRequests.list', undefined)) as Awaited<
      ReturnType<Client['subjectRequests']['list']>
    >;
    expect(requests).toMatchObject([
      {
        kind: 'access',
        name: 'Anna Berg',
        receivedOn: '2026-11-25',
        receivedBy: 'letter',
        dueOn: '2026-12-28',
        outcome: 'granted',
        identityCheck: expect.stringContaining('Vi ringde upp'),
      },
    ]);
  });

  it('lies among the answered, and says what to do with the files', async () => {
    await page()
      .getByText(/Skicka det krypterat/)
      .waitFor();
    await page().keyboard.press('Alt+7');
    await page()
      .getByRole('region', { name: 'Besvarade' })
      .getByRole('button', { name: /Anna Berg/ })
      .waitFor();
  });

  it('goes by the keyboard alone', async () => {
    const press = (key: string) => page().keyboard.press(key);
    await press('Alt+1');
    await press('Alt+7');
    await button('Ny begäran').press('Enter');
    await page().keyboard.type('bo.ekstrom@bolaget.se');
    const box = page().getByRole('checkbox', { name: /Bo Ekström/ });
    await box.waitFor();
    await box.press('Space');
    await page()
      .getByRole('radio', { name: /Begäran kom från/ })
      .press('Space');
    await button('Anteckna och visa utdraget').press('Enter');
    await page().locator('.sheet').waitFor();
    expect(await page().getByRole('meter', { name: 'Svara senast' }).innerText()).toContain('33 dagar kvar');
  });

  it('stands on Today until it is answered', async () => {
    await page().keyboard.press('Alt+1');
    const row = page()
      .getByRole('region', { name: 'Ärenden att svara på' })
      .getByRole('button', { name: /Bo Ekström/ });
    await row.waitFor();
    await row.press('Enter');
    await page().locator('.sheet').waitFor();
  });

  it('asked for nothing outside and reported no error', () => {
    expect(app.requestsRefused()).toEqual([]);
    expect(app.consoleErrors()).toEqual([]);
  });
});
