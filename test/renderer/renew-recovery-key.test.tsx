// @vitest-environment happy-dom
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '#shared/kernel/app-error.ts';
import { App } from '#renderer/app/App.tsx';
import { loadDisplay } from '#renderer/app/display.store.ts';
import { goTo, pageIds, resetView, useView } from '#renderer/navigation/view.store.ts';
import { type FakeBridge, installBridge } from './fake-bridge.ts';
import { fakeVault, recoveryKey, rightPassphrase } from './fake-vault.ts';
import { fillIn, renderInApp } from './render-in-app.tsx';

const bannerTitle = 'Ingen återställningsnyckel är bekräftad';
const action = { name: 'Gör en ny återställningsnyckel' };

/** An open journal whose vault remembers what was confirmed, and says when it changes, as main does. */
async function openJournal(isConfirmed: boolean) {
  let isRecoveryKeyConfirmed = isConfirmed;
  const bridge = installBridge(fakeVault('open'));
  const remember = (is: boolean) => {
    isRecoveryKeyConfirmed = is;
    bridge.emit({ type: 'changed', features: ['vault'] });
  };
  const renewRecoveryKey = fakeVault('open').vault?.renewRecoveryKey;
  bridge.answer({
    vault: {
      status: async () => ({
        state: 'open',
        locksInSeconds: 230,
        folderName: 'journal',
        isRecoveryKeyConfirmed,
        stopped: null,
      }),
      renewRecoveryKey: async (input) => {
        const answer = (await renewRecoveryKey?.(input)) ?? { recoveryKey: '' };
        remember(false);
        return answer;
      },
      confirmRecoveryKey: async () => remember(true),
    },
  });
  await loadDisplay();
  renderInApp(<App />);
  await screen.findByRole('navigation', { name: 'Sidor' }, { timeout: 5_000 });
  return { bridge, person: userEvent.setup() };
}

type Person = ReturnType<typeof userEvent.setup>;

const operations = (bridge: FakeBridge) => bridge.requests.map(({ operation }) => operation);
const inDialog = async () => within(await screen.findByRole('dialog'));
const inKeyDialog = async () => within(await screen.findByRole('alertdialog'));

async function giveThePassphrase(person: Person, passphrase: string) {
  await fillIn(person, (await inDialog()).getByLabelText('Lösenfras'), passphrase);
  await person.keyboard('{Enter}');
}

async function readBack(person: Person) {
  await person.click((await inKeyDialog()).getByRole('button', { name: 'Jag har den på papper' }));
  const shown = await inKeyDialog();
  expect(shown.queryByText('K7QM')).toBeNull();
  for (const field of shown.getAllByLabelText<HTMLInputElement>(/^Grupp \d$/)) {
    const number = Number(/\d/.exec(field.labels?.[0]?.textContent ?? '')?.[0]);
    await fillIn(person, field, recoveryKey.split('-')[number - 1] ?? '');
  }
  await person.click(shown.getByRole('button', { name: 'Fortsätt' }));
}

// Read here, however long it takes: a test waits for what is drawn, not for the disk.
beforeAll(async () => {
  await import('#renderer/app/Frame.tsx');
});
beforeEach(() => resetView());

describe('an open journal without a confirmed recovery key', () => {
  it('says so above every page', async () => {
    await openJournal(false);
    for (const page of pageIds) {
      act(() => goTo(page));
      expect(await screen.findByText(bannerTitle)).toBeTruthy();
    }
  });

  it('says nothing once the key is confirmed', async () => {
    const { bridge } = await openJournal(true);
    await waitFor(() => expect(operations(bridge)).toContain('vault.status'));
    await act(async () => undefined);
    expect(screen.queryByText(bannerTitle)).toBeNull();
  });

  it('leads from the passphrase over the new key to silence', async () => {
    const { bridge, person } = await openJournal(false);
    await person.click(await screen.findByRole('button', action));
    expect((await inDialog()).getByText(/som redan finns öppnas fortfarande med den gamla/)).toBeTruthy();
    await giveThePassphrase(person, rightPassphrase);
    expect((await inKeyDialog()).getByText('K7QM')).toBeTruthy();
    await readBack(person);
    await waitFor(() => expect(screen.queryByText(bannerTitle)).toBeNull());
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(screen.getByText('Den nya återställningsnyckeln gäller.')).toBeTruthy();
    expect(bridge.requests).toContainEqual({
      operation: 'vault.renewRecoveryKey',
      input: { passphrase: rightPassphrase },
    });
    expect(bridge.requests).toContainEqual({ operation: 'vault.confirmRecoveryKey', input: { recoveryKey } });
  });

  it('saves the new key as a PDF', async () => {
    const { bridge, person } = await openJournal(false);
    await person.click(await screen.findByRole('button', action));
    await giveThePassphrase(person, rightPassphrase);
    await person.click((await inKeyDialog()).getByRole('button', { name: 'Spara som PDF att skriva ut' }));
    expect(await screen.findByText(/ringbok-nyckel\.pdf/)).toBeTruthy();
    expect(bridge.requests).toContainEqual({
      operation: 'vault.saveRecoverySheet',
      input: { recoveryKey, language: 'sv' },
    });
  });

  it('keeps the banner, and forgets the key, when the dialog is closed before the key is read back', async () => {
    const { bridge, person } = await openJournal(false);
    await person.click(await screen.findByRole('button', action));
    await giveThePassphrase(person, rightPassphrase);
    await person.click((await inKeyDialog()).getByRole('button', { name: 'Stäng' }));
    expect(screen.queryByText('K7QM')).toBeNull();
    expect(operations(bridge)).not.toContain('vault.confirmRecoveryKey');
    await person.click(await screen.findByRole('button', action));
    expect((await inDialog()).getByLabelText<HTMLInputElement>('Lösenfras').value).toBe('');
  });

  it('does not lose the new key to a stray Escape', async () => {
    const { person } = await openJournal(false);
    await person.click(await screen.findByRole('button', action));
    await giveThePassphrase(person, rightPassphrase);
    await inKeyDialog();
    await person.keyboard('{Escape}');
    expect((await inKeyDialog()).getByText('K7QM')).toBeTruthy();
  });

  it('leads whoever has a printout to its rehearsal', async () => {
    const { person } = await openJournal(false);
    await person.click(await screen.findByRole('button', { name: 'Jag har en utskrift: pröva den' }));
    expect(useView.getState()).toEqual({ page: 'settings', params: { part: 'security' } });
    expect(await screen.findByText('Öva återställningsnyckeln')).toBeTruthy();
  });
});

describe('a wrong passphrase', () => {
  it('makes no key and is said at its field', async () => {
    const { person } = await openJournal(false);
    await person.click(await screen.findByRole('button', action));
    await giveThePassphrase(person, 'fel');
    expect(await screen.findByText(/Lösenfrasen stämmer inte/)).toBeTruthy();
    expect((await inDialog()).getByLabelText('Lösenfras').getAttribute('aria-invalid')).toBe('true');
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it('shows the pause before the next try', async () => {
    const { bridge, person } = await openJournal(false);
    bridge.answer({
      vault: {
        renewRecoveryKey: async () => {
          throw new AppError('wrong-passphrase', { waitSeconds: 8 });
        },
      },
    });
    await person.click(await screen.findByRole('button', action));
    await giveThePassphrase(person, 'fel');
    expect(await screen.findByText('Vänta 8 sekunder före nästa försök.')).toBeTruthy();
    await person.keyboard('{Enter}');
    expect(operations(bridge).filter((name) => name === 'vault.renewRecoveryKey')).toHaveLength(1);
  });

  it('is told apart from a disk that refuses', async () => {
    const { bridge, person } = await openJournal(false);
    bridge.answer({
      vault: {
        renewRecoveryKey: async () => {
          throw new AppError('disk-full');
        },
      },
    });
    await person.click(await screen.findByRole('button', action));
    await giveThePassphrase(person, rightPassphrase);
    expect((await inDialog()).getByText(/Disken är full/)).toBeTruthy();
  });
});

describe('the settings', () => {
  it('offer another recovery key, beside the rehearsal, whether or not one is confirmed', async () => {
    const { person } = await openJournal(true);
    act(() => goTo('settings', { part: 'security' }));
    await person.click(await screen.findByRole('button', action));
    await giveThePassphrase(person, rightPassphrase);
    await inKeyDialog();
    await readBack(person);
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    await act(async () => undefined);
    expect(screen.queryByText(bannerTitle)).toBeNull();
  });
});
