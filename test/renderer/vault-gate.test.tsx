// @vitest-environment happy-dom
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '#shared/kernel/app-error.ts';
import { App } from '#renderer/app/App.tsx';
import { loadDisplay, useDisplay } from '#renderer/app/display.store.ts';
import { setLineText, useLogLine } from '#renderer/features/calls/line/log-line.store.ts';
import { goTo, useView } from '#renderer/navigation/view.store.ts';
import { showToast } from '#renderer/ui/layout/toast.store.ts';
import { installBridge } from './fake-bridge.ts';
import { fakeVault, rightPassphrase } from './fake-vault.ts';
import { renderInApp } from './render-in-app.tsx';

async function start(state: 'missing' | 'locked' | 'open') {
  const bridge = installBridge(fakeVault(state));
  await loadDisplay();
  renderInApp(<App />);
  return { bridge, person: userEvent.setup() };
}

const frame = () => screen.findByRole('navigation', { name: 'Sidor' }, { timeout: 5_000 });

describe('the gate of the vault', () => {
  beforeEach(() => useDisplay.setState({ language: 'sv', theme: 'system', density: 'compact' }));

  // First in the file: the report is made once in the life of a window.
  it('reports once that the first screen can be used', async () => {
    const { bridge, person } = await start('locked');
    await screen.findByLabelText('Lösenfras');
    expect(bridge.usableReports()).toBe(1);
    await person.keyboard(`${rightPassphrase}{Enter}`);
    await frame();
    expect(bridge.usableReports()).toBe(1);
  });

  it('leads to the making of a journal when there is none', async () => {
    await start('missing');
    expect(await screen.findByRole('heading', { name: 'Skapa din journal' })).toBeTruthy();
  });

  it('leaves nothing of the journal on screen when it locks', async () => {
    const { bridge } = await start('open');
    await frame();
    act(() => {
      goTo('settings', { part: 'work' });
      setLineText('anna berg, vill se pris');
      showToast({ text: 'Samtalet med Anna Berg är sparat.' });
    });
    act(() => bridge.emit({ type: 'locked' }));
    expect(await screen.findByLabelText('Lösenfras')).toBeTruthy();
    expect(screen.queryByRole('navigation')).toBeNull();
    expect(screen.queryByText(/Anna Berg/)).toBeNull();
    expect(useLogLine.getState().text).toBe('');
    expect(useView.getState()).toEqual({ page: 'today', params: {} });
  });

  it('locks on Ctrl+L', async () => {
    const { bridge, person } = await start('open');
    await frame();
    await person.keyboard('{Control>}l{/Control}');
    await waitFor(() => expect(bridge.requests.map(({ operation }) => operation)).toContain('vault.lock'));
  });

  it('shows above the page what the unlock wanted said, until it is read', async () => {
    const { bridge, person } = await start('locked');
    bridge.answer({ vault: { unlock: async () => ({ notices: ['key-file-copy-used'] }) } });
    await screen.findByLabelText('Lösenfras');
    await person.keyboard('x{Enter}');
    const notice = await screen.findByText(/så kopian användes/, {}, { timeout: 5_000 });
    const close = notice.closest('.banner')?.querySelector('button');
    expect(close).toBeTruthy();
    if (close) await person.click(close);
    expect(screen.queryByText(/så kopian användes/)).toBeNull();
  });

  it('speaks the other language at one press and keeps the choice', async () => {
    const { bridge, person } = await start('locked');
    await person.click(await screen.findByRole('button', { name: 'English' }));
    expect(screen.getByLabelText('Passphrase')).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
    expect(bridge.requests).toContainEqual({
      operation: 'settings.writeDisplay',
      input: { language: 'en', theme: 'system', density: 'compact' },
    });
  });

  it('says so when the state of the vault cannot be read, and tries again when asked', async () => {
    const bridge = installBridge(fakeVault('locked'));
    const { status } = { ...fakeVault('locked').vault };
    bridge.answer({
      vault: {
        status: async () => {
          throw new AppError('disk-error');
        },
      },
    });
    await loadDisplay();
    renderInApp(<App />);
    expect((await screen.findByRole('alert')).textContent).toContain('Disken kunde inte läsas');
    if (status) bridge.answer({ vault: { status } });
    await userEvent.setup().click(screen.getByRole('button', { name: 'Försök igen' }));
    expect(await screen.findByLabelText('Lösenfras')).toBeTruthy();
  });
});
