// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { VerifyJournal } from '#renderer/features/vault/VerifyJournal.tsx';
import { AppError } from '#shared/kernel/app-error.ts';
import { installBridge } from './fake-bridge.ts';
import { renderInApp } from './render-in-app.tsx';

const whole = { isFileWhole: true, entries: 488, brokenEntries: [], erasedEntries: 0 };

async function check(found: typeof whole | { brokenEntries: number[] }) {
  installBridge({ vault: { verify: async () => ({ ...whole, ...found }) } });
  renderInApp(<VerifyJournal />);
  await userEvent.setup().click(screen.getByRole('button', { name: 'Kontrollera nu' }));
}

describe('the check of the journal', () => {
  it('says that file and audit trail hold', async () => {
    await check(whole);
    expect(await screen.findByRole('status')).toHaveProperty(
      'textContent',
      expect.stringContaining('alla 488 poster stämmer'),
    );
  });

  it('names the entries that were changed, and says so at once', async () => {
    await check({ brokenEntries: [7, 9] });
    expect((await screen.findByRole('alert')).textContent).toContain('vid post 7, 9');
  });

  it('never calls a damaged file whole', async () => {
    await check({ ...whole, isFileWhole: false });
    expect((await screen.findByRole('alert')).textContent).toContain('skadad');
  });
});

describe('while it runs', () => {
  it('says how far it has come, and can be cancelled', async () => {
    const checked = Promise.withResolvers<typeof whole>();
    const bridge = installBridge({
      vault: {
        verify: () => checked.promise,
        cancelVerify: () => {
          checked.reject(new AppError('cancelled'));
          return Promise.resolve();
        },
      },
    });
    renderInApp(<VerifyJournal />);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Kontrollera nu' }));
    expect(screen.getByRole('progressbar', { name: /Tar en kopia/ })).toBeTruthy();
    act(() => bridge.emit({ type: 'progress', job: 'verify', stage: 'checking', done: 1000, total: 4000 }));
    expect(screen.getByRole('progressbar', { name: /Läser kopian/ }).getAttribute('aria-valuenow')).toBe(
      '25',
    );
    await user.click(screen.getByRole('button', { name: 'Avbryt' }));
    expect(await screen.findByText(/Avbrutet|avbröts/)).toBeTruthy();
    expect(screen.queryByRole('progressbar')).toBeNull();
  });
});

describe('without room for a copy', () => {
  it('says that nothing was checked, not that something was lost', async () => {
    installBridge({ vault: { verify: () => Promise.reject(new AppError('disk-full')) } });
    renderInApp(<VerifyJournal />);
    await userEvent.setup().click(screen.getByRole('button', { name: 'Kontrollera nu' }));
    const said = (await screen.findByRole('alert')).textContent;
    expect(said).toContain('Journalen är inte kontrollerad, och inget är ändrat.');
    expect(said).not.toContain('sparades inte');
  });
});
