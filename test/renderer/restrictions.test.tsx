// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Restriction } from '#shared/features/restrictions/restrictions.contract.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { ContactRestrictions } from '#renderer/features/restrictions/ContactRestrictions.tsx';
import { type FakeServices, installBridge } from './fake-bridge.ts';
import { annaId, today } from './fake-requests.ts';
import './fill-happy-dom.ts';
import { fillIn, renderInApp } from './render-in-app.tsx';

const restriction: Restriction = {
  id: '5a1d2c3b-4e5f-4a6b-8c7d-9e0f1a2b3c21',
  contactId: annaId,
  name: 'Anna Berg',
  ground: 'accuracy',
  note: 'Säger att numret är fel.',
  startedOn: '2026-11-02',
  toldOn: null,
  endedOn: null,
  endReason: '',
};
const ended: Restriction = {
  ...restriction,
  startedOn: '2026-01-02',
  toldOn: '2026-02-01',
  endedOn: '2026-02-03',
  endReason: 'Utrett',
};

function open(list: readonly Restriction[], restrictions: FakeServices['restrictions'] = {}) {
  const bridge = installBridge({
    restrictions: {
      list: async () => [...list],
      start: async () => restriction,
      end: async () => ended,
      ...restrictions,
    },
  });
  renderInApp(
    <>
      <ContactRestrictions contactId={annaId} place="first" />
      <ContactRestrictions contactId={annaId} place="last" />
    </>,
  );
  return { bridge, person: userEvent.setup() };
}

/** Types a day into a date field, segment by segment. */
async function typeDay(person: UserEvent, name: string, day: string): Promise<void> {
  const [first] = within(screen.getByRole('group', { name })).getAllByRole('spinbutton');
  if (!first) throw new Error('no date field');
  await person.click(first);
  await person.keyboard(day.replaceAll('-', ''));
}

const endInputs = (bridge: ReturnType<typeof open>['bridge']) =>
  bridge.requests.filter(({ operation }) => operation === 'restrictions.end');

describe('the restriction on a card', () => {
  it('says that the data may be used, and what was', async () => {
    open([ended]);
    expect(await screen.findByText('Uppgifterna får användas.')).toBeTruthy();
    expect(screen.getByText('Begränsad 2026-01-02 till 2026-02-03: Utrett')).toBeTruthy();
  });

  it('says since when the data may only be stored, and why', async () => {
    open([restriction]);
    expect(await screen.findByText('Får bara lagras')).toBeTruthy();
    expect(screen.getByText('Sedan 2026-11-02')).toBeTruthy();
    expect(screen.getByText(/Personen säger att något är fel/)).toBeTruthy();
    expect(screen.getByText('Säger att numret är fel.')).toBeTruthy();
  });

  it('starts from today, on the ground that was chosen', async () => {
    const { bridge, person } = open([]);
    await person.click(await screen.findByRole('button', { name: 'Begränsa användningen' }));
    const dialog = within(await screen.findByRole('dialog'));
    await person.click(dialog.getByRole('radio', { name: /rättsligt anspråk/ }));
    await person.click(dialog.getByRole('button', { name: 'Begränsa användningen' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(bridge.requests.filter(({ operation }) => operation === 'restrictions.start')).toMatchObject([
      { input: { contactId: annaId, ground: 'claims', startedOn: today, note: '' } },
    ]);
  });

  it('ends only when the person was told and a reason is given', async () => {
    const { bridge, person } = open([restriction]);
    await person.click(await screen.findByRole('button', { name: 'Upphäv' }));
    const dialog = within(await screen.findByRole('dialog'));
    const end = () => person.click(dialog.getByRole('button', { name: 'Upphäv' }));
    await end();
    expect(await dialog.findByText(/Den kan inte ligga efter/)).toBeTruthy();
    expect(dialog.getByText('Skriv varför.')).toBeTruthy();
    expect(endInputs(bridge)).toEqual([]);
    await typeDay(person, 'Personen fick veta', today);
    await fillIn(person, dialog.getByRole('textbox', { name: 'Varför den upphör' }), 'Numret stämde.');
    await end();
    await waitFor(() =>
      expect(endInputs(bridge)).toMatchObject([
        { input: { id: restriction.id, toldOn: today, endedOn: today, reason: 'Numret stämde.' } },
      ]),
    );
  });

  it('stays in the question when it could not start', async () => {
    const { person } = open([], {
      start: async () => {
        throw new AppError('unexpected');
      },
    });
    await person.click(await screen.findByRole('button', { name: 'Begränsa användningen' }));
    const dialog = within(await screen.findByRole('dialog'));
    await person.click(dialog.getByRole('button', { name: 'Begränsa användningen' }));
    expect(await dialog.findByRole('alert')).toBeTruthy();
  });

  it('says why it could not be read', async () => {
    open([], {
      list: async () => {
        throw new AppError('unexpected');
      },
    });
    expect(await screen.findByRole('alert')).toBeTruthy();
  });
});
