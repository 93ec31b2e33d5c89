// @vitest-environment happy-dom
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { vaultMessages } from '#shared/features/vault/vault.messages.ts';
import { errorMessages } from '#shared/i18n/error.messages.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { ErrorCode } from '#shared/kernel/error-codes.ts';
import { UnlockPage, type UnlockPageProps } from '#renderer/features/vault/UnlockPage.tsx';
import { installBridge } from './fake-bridge.ts';
import { fakeVault, recoveryKey, rightPassphrase } from './fake-vault.ts';
import { fillIn, renderInApp } from './render-in-app.tsx';

let time = 0;

function setUp(props: Partial<UnlockPageProps> = {}) {
  const bridge = installBridge(fakeVault('locked'));
  const onOpened = vi.fn();
  renderInApp(<UnlockPage folderName="journal" onOpened={onOpened} now={() => time} {...props} />);
  return { bridge, onOpened, person: userEvent.setup() };
}

const passphraseField = () => screen.getByLabelText<HTMLInputElement>('Lösenfras');

const refuseWith = (code: ErrorCode, details = {}) => ({
  vault: {
    unlock: async () => {
      throw new AppError(code, details);
    },
  },
});

describe('the lock screen', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('stands ready for the passphrase and opens with Enter', async () => {
    const { person, onOpened, bridge } = setUp();
    expect(document.activeElement).toBe(passphraseField());
    await person.keyboard(`${rightPassphrase}{Enter}`);
    await waitFor(() => expect(onOpened).toHaveBeenCalledExactlyOnceWith([]));
    expect(bridge.requests).toEqual([
      { operation: 'vault.unlock', input: { passphrase: rightPassphrase, isRestoreAccepted: false } },
    ]);
  });

  it('says that the journal stopped by itself, and stands as ready as ever', async () => {
    const { person, onOpened } = setUp({ hasStopped: true });
    const said = screen.getByText(vaultMessages.stoppedText.sv).closest('[role="status"]');
    expect(said?.textContent).toContain('Journalen stannade oväntat');
    expect(document.activeElement).toBe(passphraseField());
    await person.keyboard(`${rightPassphrase}{Enter}`);
    await waitFor(() => expect(onOpened).toHaveBeenCalledExactlyOnceWith([]));
  });

  it('says nothing of the kind when somebody locked it', () => {
    setUp();
    expect(screen.queryByText('Journalen stannade oväntat')).toBeNull();
  });

  it('asks nothing for an empty passphrase', async () => {
    const { person, bridge } = setUp();
    await person.keyboard('{Enter}');
    expect(bridge.requests).toEqual([]);
  });

  it('says that the passphrase is wrong at the field and keeps what was typed', async () => {
    const { person, onOpened } = setUp();
    await person.keyboard('fel{Enter}');
    const message = await screen.findByText(errorMessages['wrong-passphrase'].sv);
    const described = passphraseField().getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described.some((id) => document.getElementById(id)?.contains(message))).toBe(true);
    expect(passphraseField().value).toBe('fel');
    expect(onOpened).not.toHaveBeenCalled();
  });

  it('counts down the wait after many wrong guesses and then lets the person try', async () => {
    time = 1_000;
    const { person, bridge } = setUp();
    bridge.answer(refuseWith('wrong-passphrase', { waitSeconds: 2 }));
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    await person.keyboard('fel{Enter}');
    expect(await screen.findByText('Vänta 2 sekunder före nästa försök.')).toBeTruthy();
    await person.keyboard('{Enter}');
    expect(bridge.requests.length).toBe(1);
    act(() => {
      time += 1_500;
      vi.advanceTimersByTime(250);
    });
    expect(screen.getByText('Vänta 1 sekund före nästa försök.')).toBeTruthy();
    act(() => {
      time += 500;
      vi.advanceTimersByTime(250);
    });
    expect(screen.queryByText(/Vänta/)).toBeNull();
    await person.keyboard('{Enter}');
    expect(bridge.requests.length).toBe(2);
  });

  it('asks before it opens a journal that is older than it was', async () => {
    const { person, bridge, onOpened } = setUp();
    bridge.answer({
      vault: {
        unlock: async ({ isRestoreAccepted }) => {
          if (!isRestoreAccepted) throw new AppError('journal-behind-head');
          return { notices: ['restored-journal-accepted'] };
        },
      },
    });
    await person.keyboard(`${rightPassphrase}{Enter}`);
    await person.click(await screen.findByRole('button', { name: /Jag lade tillbaka en äldre kopia/ }));
    await waitFor(() => expect(onOpened).toHaveBeenCalledExactlyOnceWith(['restored-journal-accepted']));
  });

  it.each([
    'journal-damaged',
    'journal-missing',
    'journal-newer',
    'journal-foreign',
    'journal-in-use',
    'journal-unsafe-file',
    'key-file-damaged',
    'key-file-missing',
    'key-file-unknown-version',
    'migration-failed',
    'disk-full',
  ] as const)('gives %s a plain message of its own', async (code) => {
    const { person, bridge } = setUp();
    bridge.answer(refuseWith(code));
    await person.keyboard('x{Enter}');
    expect((await screen.findByRole('alert')).textContent).toBe(errorMessages[code].sv);
  });

  it('says what it does while the key is worked out', async () => {
    const { person, bridge } = setUp();
    const unlocked = Promise.withResolvers<void>();
    bridge.answer({ vault: { unlock: () => unlocked.promise.then(() => ({ notices: [] })) } });
    await person.keyboard('x{Enter}');
    expect(screen.getByText('Räknar fram nyckeln …')).toBeTruthy();
    await person.keyboard('{Enter}');
    expect(bridge.requests.length).toBe(1);
    await act(async () => unlocked.resolve());
    expect(screen.queryByText('Räknar fram nyckeln …')).toBeNull();
  });

  it('says when Caps Lock is on', async () => {
    const { person } = setUp();
    expect(screen.queryByText('Caps Lock är på.')).toBeNull();
    await person.keyboard('{CapsLock}a');
    expect(screen.getByText('Caps Lock är på.')).toBeTruthy();
  });

  it('covers the passphrase until it is asked to show it', async () => {
    const { person } = setUp();
    expect(passphraseField().type).toBe('password');
    await person.click(screen.getByRole('button', { name: 'Visa' }));
    expect(passphraseField().type).toBe('text');
  });
});

async function openRecovery() {
  const started = setUp();
  await started.person.click(screen.getByRole('button', { name: /Glömt/ }));
  return started;
}

async function fillRecovery(person: ReturnType<typeof userEvent.setup>, repeat = rightPassphrase) {
  await fillIn(person, screen.getByLabelText('Återställningsnyckel'), recoveryKey);
  await fillIn(person, screen.getByLabelText('Ny lösenfras'), rightPassphrase);
  await fillIn(person, screen.getByLabelText('Lösenfrasen en gång till'), repeat);
  await person.click(screen.getByRole('button', { name: 'Öppna och byt lösenfras' }));
}

describe('opening with the recovery key', () => {
  it('sends the key and the new passphrase', async () => {
    const { person, bridge, onOpened } = await openRecovery();
    bridge.answer({ vault: { unlockWithRecoveryKey: async () => ({ notices: [] }) } });
    await fillRecovery(person);
    await waitFor(() => expect(onOpened).toHaveBeenCalledTimes(1));
    expect(bridge.requests.at(-1)).toEqual({
      operation: 'vault.unlockWithRecoveryKey',
      input: { recoveryKey, newPassphrase: rightPassphrase },
    });
  });

  it('sends nothing while the two passphrases differ', async () => {
    const { person, bridge } = await openRecovery();
    await fillRecovery(person, 'något annat');
    expect(screen.getByText('De två är inte lika.')).toBeTruthy();
    expect(bridge.requests.map(({ operation }) => operation)).not.toContain('vault.unlockWithRecoveryKey');
  });

  it.each(['recovery-key-mistyped', 'wrong-recovery-key'] as const)('shows %s at the key', async (code) => {
    const { person, bridge } = await openRecovery();
    bridge.answer({
      vault: {
        unlockWithRecoveryKey: async () => {
          throw new AppError(code);
        },
      },
    });
    await fillRecovery(person);
    const message = await screen.findByText(errorMessages[code].sv);
    const key = screen.getByLabelText('Återställningsnyckel');
    const described = key.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described.some((id) => document.getElementById(id)?.contains(message))).toBe(true);
  });
});
