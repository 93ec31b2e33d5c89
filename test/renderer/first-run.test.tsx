// @vitest-environment happy-dom
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { AppError } from '#shared/kernel/app-error.ts';
import FirstRun from '#renderer/app/FirstRun.tsx';
import { drawTwo, groupsOf, isSameGroup } from '#renderer/features/vault/recovery-groups.ts';
import { ToastRegion } from '#renderer/ui/layout/ToastRegion.tsx';
import { installBridge } from './fake-bridge.ts';
import { fakeVault, recoveryKey, rightPassphrase } from './fake-vault.ts';
import { fillIn, renderInApp } from './render-in-app.tsx';

function setUp() {
  const bridge = installBridge(fakeVault('missing'));
  const onDone = vi.fn();
  renderInApp(
    <>
      <FirstRun onDone={onDone} />
      <ToastRegion />
    </>,
  );
  return { bridge, onDone, person: userEvent.setup() };
}

type Person = ReturnType<typeof userEvent.setup>;

const create = (person: Person) => person.click(screen.getByRole('button', { name: 'Skapa journalen' }));

async function reachRetyping(person: Person) {
  await person.click(screen.getByRole('button', { name: 'Föreslå en lösenfras' }));
  await screen.findByText('Föreslå en annan');
  await create(person);
  await person.click(await screen.findByRole('button', { name: 'Jag har den på papper' }));
}

const askedFields = () => screen.getAllByLabelText<HTMLInputElement>(/^Grupp \d$/);

async function retype(person: Person, change: (group: string) => string) {
  for (const field of askedFields()) {
    const number = Number(/\d/.exec(field.labels?.[0]?.textContent ?? '')?.[0]);
    await person.clear(field);
    await person.click(field);
    await person.paste(change(recoveryKey.split('-')[number - 1] ?? ''));
  }
  await person.click(screen.getByRole('button', { name: 'Fortsätt' }));
}

describe('the first run', () => {
  it('says what is lost before anything is made', async () => {
    const { bridge } = setUp();
    await act(async () => undefined);
    expect(screen.getByText(/Förlorar du båda är allt i den borta/)).toBeTruthy();
    expect(bridge.requests.map(({ operation }) => operation)).not.toContain('vault.create');
  });

  it('goes from passphrase to recovery key on paper to an open journal', async () => {
    const { person, bridge, onDone } = setUp();
    await reachRetyping(person);
    expect(bridge.requests).toContainEqual({
      operation: 'vault.create',
      input: { passphrase: rightPassphrase },
    });
    expect(screen.queryByText('K7QM')).toBeNull();
    await retype(person, (group) => group.toLowerCase());
    await person.click(await screen.findByRole('button', { name: 'Hoppa över' }));
    expect(bridge.requests).toContainEqual({ operation: 'vault.confirmRecoveryKey', input: { recoveryKey } });
    expect(onDone).toHaveBeenCalledTimes(1);
  });

  it('does not go on while a group is read wrong', async () => {
    const { person, bridge } = setUp();
    await reachRetyping(person);
    await retype(person, () => 'ZZZZ');
    expect(screen.getAllByText(/Läs en gång till/).length).toBe(2);
    expect(screen.queryByRole('button', { name: 'Hoppa över' })).toBeNull();
    expect(bridge.requests.map(({ operation }) => operation)).not.toContain('vault.confirmRecoveryKey');
  });

  it('stays where it is, and says so, when the confirmation cannot be kept', async () => {
    const { person, bridge } = setUp();
    bridge.answer({
      vault: {
        confirmRecoveryKey: async () => {
          throw new AppError('disk-full');
        },
      },
    });
    await reachRetyping(person);
    await retype(person, (group) => group);
    expect(await screen.findByText(/Disken är full/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Fortsätt' })).toBeTruthy();
  });

  it('shows the key again when it was not on paper after all', async () => {
    const { person } = setUp();
    await reachRetyping(person);
    await person.click(screen.getByRole('button', { name: 'Visa nyckeln igen' }));
    expect(screen.getByText('K7QM')).toBeTruthy();
  });

  it('makes no journal while the two passphrases differ', async () => {
    const { person, bridge } = setUp();
    await fillIn(person, screen.getByLabelText('Lösenfras'), rightPassphrase);
    await fillIn(person, screen.getByLabelText('Lösenfrasen en gång till'), 'något annat');
    await create(person);
    expect(screen.getByText('De två är inte lika.')).toBeTruthy();
    expect(bridge.requests.map(({ operation }) => operation)).not.toContain('vault.create');
  });

  it('names the strength in words and says what a weak passphrase lacks', async () => {
    const { person, bridge } = setUp();
    await person.type(screen.getByLabelText('Lösenfras'), 'kort');
    expect(await screen.findByText('Gissas genast. Lägg till ett par ord till.')).toBeTruthy();
    bridge.answer({
      vault: {
        create: async () => {
          throw new AppError('passphrase-too-weak');
        },
      },
    });
    await person.type(screen.getByLabelText('Lösenfrasen en gång till'), 'kort');
    await create(person);
    expect(await screen.findByText(/för lätt att gissa/)).toBeTruthy();
  });

  it('saves the key as a PDF and says under which name', async () => {
    const { person, bridge } = setUp();
    await person.click(screen.getByRole('button', { name: 'Föreslå en lösenfras' }));
    await screen.findByText('Föreslå en annan');
    await create(person);
    await person.click(await screen.findByRole('button', { name: 'Spara som PDF att skriva ut' }));
    expect(await screen.findByText(/ringbok-nyckel\.pdf/)).toBeTruthy();
    expect(bridge.requests.at(-1)?.input).toEqual({ recoveryKey, language: 'sv' });
  });

  it('keeps the company details that were filled in', async () => {
    const { person, bridge, onDone } = setUp();
    await reachRetyping(person);
    await retype(person, (group) => group);
    await fillIn(person, await screen.findByLabelText('Företagets namn'), 'Solkraft i Norr AB');
    await person.click(screen.getByRole('button', { name: 'Spara och börja' }));
    await waitFor(() => expect(onDone).toHaveBeenCalledTimes(1));
    expect(bridge.requests.at(-1)).toMatchObject({
      operation: 'settings.writeController',
      input: { name: 'Solkraft i Norr AB' },
    });
  });
});

describe('the groups of a recovery key', () => {
  it('are numbered as they are printed', () => {
    expect(groupsOf('AAAA-BBBB CCCC').map(({ number, text }) => `${number} ${text}`)).toEqual([
      '1 AAAA',
      '2 BBBB',
      '3 CCCC',
    ]);
  });

  it.each([
    ['k7qm', 'K7QM', true],
    ['K7 QM', 'K7QM', true],
    ['OHNW', '0HNW', true],
    ['qxip', 'QX1P', true],
    ['qxlp', 'QX1P', true],
    ['', 'QX1P', false],
    ['K7Q', 'K7QM', false],
    ['K7QN', 'K7QM', false],
  ])('%j read against %s: %s', (typed, group, isSame) => {
    expect(isSameGroup(typed, group)).toBe(isSame);
  });

  it('are always drawn two and two, in order, whatever chance says', () => {
    const groups = groupsOf(recoveryKey);
    for (const first of [0, 0.3, 0.5, 0.999]) {
      for (const second of [0, 0.3, 0.5, 0.999]) {
        const values = [first, second];
        const drawn = drawTwo(groups, () => values.shift() ?? 0).map(({ number }) => number);
        expect(drawn.length).toBe(2);
        expect(drawn[0]).toBeLessThan(drawn[1] ?? 0);
      }
    }
  });
});
