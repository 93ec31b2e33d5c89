// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '#shared/kernel/app-error.ts';
import { loadDisplay, useDisplay } from '#renderer/app/display.store.ts';
import { SettingsScreen } from '#renderer/app/SettingsScreen.tsx';
import { resetView } from '#renderer/navigation/view.store.ts';
import { ToastRegion } from '#renderer/ui/layout/ToastRegion.tsx';
import { installBridge } from './fake-bridge.ts';
import { fakeVault, recoveryKey, rightPassphrase } from './fake-vault.ts';
import { fillIn, renderInApp } from './render-in-app.tsx';

async function openPart(name: string) {
  const bridge = installBridge(fakeVault('open'));
  await loadDisplay();
  renderInApp(
    <>
      <SettingsScreen />
      <ToastRegion />
    </>,
  );
  const person = userEvent.setup();
  await person.click(screen.getByRole('tab', { name }));
  return { bridge, person };
}

const lastOf = (requests: readonly { operation: string; input: unknown }[], operation: string) =>
  requests.findLast((request) => request.operation === operation)?.input;

describe('the settings', () => {
  beforeEach(() => resetView());

  it('save the controller and say so', async () => {
    const { bridge, person } = await openPart('Företaget');
    await fillIn(person, await screen.findByLabelText('Företagets namn'), 'Solkraft i Norr AB');
    await person.click(screen.getByRole('button', { name: 'Spara' }));
    expect(await screen.findByText('Sparat.')).toBeTruthy();
    expect(lastOf(bridge.requests, 'settings.writeController')).toMatchObject({ name: 'Solkraft i Norr AB' });
  });

  it('show a wrong organisation number at its field and keep what was typed', async () => {
    const { bridge, person } = await openPart('Företaget');
    bridge.answer({
      settings: {
        writeController: async () => {
          throw new AppError('organisation-number-invalid');
        },
      },
    });
    const field = await screen.findByLabelText<HTMLInputElement>('Organisationsnummer');
    await person.type(field, '556036-0794');
    await person.click(screen.getByRole('button', { name: 'Spara' }));
    expect(await screen.findByText(/kontrollsiffran blir fel/)).toBeTruthy();
    expect(field.value).toBe('556036-0794');
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });

  it('save how the seller works', async () => {
    const { bridge, person } = await openPart('Arbetet');
    await person.type(await screen.findByLabelText('Vad du säljer'), 'solpaneler');
    await person.click(screen.getByRole('button', { name: 'Spara' }));
    await waitFor(() =>
      expect(lastOf(bridge.requests, 'settings.writeWork')).toMatchObject({
        offer: 'solpaneler',
        idleLockMinutes: 5,
      }),
    );
  });

  it('do not save hours that end before they begin', async () => {
    const { bridge, person } = await openPart('Arbetet');
    bridge.answer({
      settings: {
        writeWork: async () => {
          throw new AppError('unexpected');
        },
      },
    });
    const [until] = await screen.findAllByRole('button', { name: /20:00/ });
    if (until) await person.click(until);
    await person.click(await screen.findByRole('option', { name: '08:00' }));
    expect(screen.getByText('Sluttiden måste vara senare än starttiden.')).toBeTruthy();
    await person.click(screen.getByRole('button', { name: 'Spara' }));
    expect(lastOf(bridge.requests, 'settings.writeWork')).toBeUndefined();
  });

  it('change the look at once', async () => {
    const { bridge, person } = await openPart('Utseende');
    await person.click(screen.getByRole('radio', { name: 'Mörkt' }));
    expect(document.documentElement.dataset['theme']).toBe('dark');
    await person.click(screen.getByRole('radio', { name: /Luftig/ }));
    expect(document.documentElement.dataset['density']).toBe('comfortable');
    expect(lastOf(bridge.requests, 'settings.writeDisplay')).toMatchObject({
      theme: 'dark',
      density: 'comfortable',
    });
  });

  it('go back to the old look when the new one could not be kept', async () => {
    const { bridge, person } = await openPart('Utseende');
    bridge.answer({
      settings: {
        writeDisplay: async () => {
          throw new AppError('disk-full');
        },
      },
    });
    await person.click(screen.getByRole('radio', { name: 'Mörkt' }));
    expect(await screen.findByText(/Disken är full/)).toBeTruthy();
    expect(useDisplay.getState().theme).toBe('system');
  });

  it('change the passphrase and forget what was typed', async () => {
    const { bridge, person } = await openPart('Säkerhet');
    await fillIn(person, screen.getByLabelText('Nuvarande lösenfras'), 'den gamla');
    await fillIn(person, screen.getByLabelText('Ny lösenfras'), rightPassphrase);
    await fillIn(person, screen.getByLabelText('Lösenfrasen en gång till'), rightPassphrase);
    await person.click(screen.getByRole('button', { name: 'Byt lösenfras' }));
    expect(await screen.findByText('Lösenfrasen är bytt.')).toBeTruthy();
    expect(lastOf(bridge.requests, 'vault.changePassphrase')).toEqual({
      current: 'den gamla',
      next: rightPassphrase,
    });
    expect(screen.getByLabelText<HTMLInputElement>('Nuvarande lösenfras').value).toBe('');
    expect(screen.getByLabelText<HTMLInputElement>('Ny lösenfras').value).toBe('');
  });

  it('say at the present passphrase that it is wrong', async () => {
    const { bridge, person } = await openPart('Säkerhet');
    bridge.answer({
      vault: {
        changePassphrase: async () => {
          throw new AppError('wrong-passphrase', { waitSeconds: 0 });
        },
      },
    });
    await person.type(screen.getByLabelText('Nuvarande lösenfras'), 'fel');
    await fillIn(person, screen.getByLabelText('Ny lösenfras'), rightPassphrase);
    await fillIn(person, screen.getByLabelText('Lösenfrasen en gång till'), rightPassphrase);
    await person.click(screen.getByRole('button', { name: 'Byt lösenfras' }));
    await waitFor(() =>
      expect(screen.getByLabelText('Nuvarande lösenfras').getAttribute('aria-invalid')).toBe('true'),
    );
  });

  it.each([
    [recoveryKey, 'Nyckeln öppnar den här journalen.'],
    [recoveryKey.replace('K7QM', 'K7QN'), 'Nyckeln öppnar inte den här journalen.'],
  ])('tell whether the recovery key %s opens this journal', async (typed, expected) => {
    const { person } = await openPart('Säkerhet');
    await fillIn(person, screen.getByLabelText('Återställningsnyckel'), typed);
    await person.click(screen.getByRole('button', { name: 'Pröva nyckeln' }));
    expect(await screen.findByText((text) => text.startsWith(expected))).toBeTruthy();
  });

  it('say where everything is and that nothing is sent', async () => {
    await openPart('Var allt finns');
    expect(await screen.findByText(/mappen journal på den här datorn/)).toBeTruthy();
    expect(screen.getByText(/Ringbok öppnar ingen anslutning/)).toBeTruthy();
  });
});
