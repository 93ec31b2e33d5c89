import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '#test/support/open-test-app.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const read = () => app.client.settings.read(undefined);
const readDisplay = () => app.client.settings.readDisplay(undefined);
const defaultDisplay = { language: 'sv', theme: 'system', density: 'compact' };

describe('what is set inside the vault', () => {
  it('begins with cautious hours, five minutes and an empty company', async () => {
    const { controller, work } = await read();
    expect(Object.values(controller)).toEqual(['', '', '', '', '', '']);
    expect(work).toEqual({
      sellerName: '',
      offer: '',
      idleLockMinutes: 5,
      personHours: { from: 9, to: 20 },
      companyHours: { from: 8, to: 17 },
    });
  });

  it('is kept over a lock and stands nowhere in the folder in plain text', async () => {
    const { controller, work } = await read();
    await app.client.settings.writeController({ ...controller, name: 'Kanariebolaget AB' });
    await app.client.settings.writeWork({ ...work, sellerName: 'Sanna Säljare', idleLockMinutes: 2 });
    await app.lock();
    await expect(read()).rejects.toMatchObject({ code: 'vault-locked' });
    for (const name of readdirSync(app.dataFolder))
      expect(readFileSync(join(app.dataFolder, name)).includes('Kanariebolaget')).toBe(false);
    await app.unlock();
    const after = await read();
    expect(after.controller.name).toBe('Kanariebolaget AB');
    expect(after.work).toMatchObject({ sellerName: 'Sanna Säljare', idleLockMinutes: 2 });
  });

  it.each(['personHours', 'companyHours'] as const)(
    'refuses %s that end before they begin',
    async (field) => {
      const { work } = await read();
      const wrong = { ...work, [field]: { from: 17, to: 8 } };
      await expect(app.client.settings.writeWork(wrong)).rejects.toMatchObject({
        code: 'invalid-input',
        details: { field },
      });
      expect((await read()).work).toEqual(work);
    },
  );

  it('changes nothing when the same is written again', async () => {
    const { controller, work } = await read();
    const eventsBefore = app.host.events.length;
    await app.client.settings.writeController(controller);
    await app.client.settings.writeWork(work);
    expect(app.host.events).toHaveLength(eventsBefore);
  });
});

const path = () => join(app.dataFolder, 'display.json');

describe('how the window looks', () => {
  it('can be read and written while the vault is locked', async () => {
    await app.lock();
    expect(await readDisplay()).toEqual(defaultDisplay);
    const display = { language: 'en', theme: 'dark', density: 'comfortable' } as const;
    await app.client.settings.writeDisplay(display);
    expect(await readDisplay()).toEqual(display);
    await app.unlock();
    expect(await readDisplay()).toEqual(display);
  });

  it('can be chosen before there is any journal', async () => {
    const fresh = await openTestApp({ isOpened: false });
    const display = { language: 'en', theme: 'light', density: 'compact' } as const;
    await fresh.client.settings.writeDisplay(display);
    expect(await fresh.client.settings.readDisplay(undefined)).toEqual(display);
    expect((await fresh.client.vault.status(undefined)).state).toBe('missing');
    await fresh.close();
  });

  it.each(['', '{', 'null', '[]', '{"language":"fi"}', '{"language":"en"}', ' '.repeat(100_000)])(
    'falls back to the defaults when the file holds %j',
    async (text) => {
      writeFileSync(path(), text.slice(0, 100_000));
      expect(await readDisplay()).toEqual(defaultDisplay);
    },
  );

  it('falls back to the defaults when a folder stands in its place', async () => {
    rmSync(path(), { force: true });
    mkdirSync(path());
    expect(await readDisplay()).toEqual(defaultDisplay);
  });

  it('refuses a language the product does not speak', async () => {
    const wrong = { ...defaultDisplay, language: 'fi' } as unknown as Parameters<
      TestApp['client']['settings']['writeDisplay']
    >[0];
    await expect(app.client.settings.writeDisplay(wrong)).rejects.toMatchObject({ code: 'invalid-input' });
  });
});
