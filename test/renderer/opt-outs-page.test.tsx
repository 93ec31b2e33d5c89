// @vitest-environment happy-dom
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Suppression } from '#shared/features/opt-outs/opt-outs.contract.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { goTo, useView } from '#renderer/navigation/view.store.ts';
import { OptOutsPage } from '#renderer/features/opt-outs/OptOutsPage.tsx';
import { DETAIL_SLOT_ID } from '#renderer/ui/layout/Page.tsx';
import { ToastRegion } from '#renderer/ui/layout/ToastRegion.tsx';
import { type FakeBridge, type FakeServices, installBridge } from './fake-bridge.ts';
import './fill-happy-dom.ts';
import { renderInApp } from './render-in-app.tsx';

const id = '3d0c7c5e-9f0a-4a34-8a35-1f6f4d0e2b01';
const contactId = '3d0c7c5e-9f0a-4a34-8a35-1f6f4d0e2b02';

const entry: Suppression = {
  id,
  kind: 'phone',
  display: '070-123 45 67',
  contactId: null,
  scope: ['phone', 'sms'],
  statedOn: '2026-03-03',
  recordedAt: '2026-03-03T08:15:00.000Z',
  isActive: true,
};

const list = {
  outcome: 'read' as const,
  token: 'token',
  fileName: 'spärrlista.csv',
  phones: 12,
  emails: 3,
  domains: 1,
  alreadyBlocked: 2,
  duplicates: 0,
  invalid: [{ line: 14, text: '070-12' }],
  invalidTotal: 3,
  sample: ['070-123 45 67'],
};

const contact = {
  id: contactId,
  kind: 'person' as const,
  name: 'Anna Berg',
  companyName: '',
  role: '',
  legalForm: 'consumer' as const,
  organisationNumber: '',
  note: '',
  points: [],
  badges: [],
  createdAt: '2026-09-01T07:15:00.000Z',
  updatedAt: '2026-09-01T07:15:00.000Z',
};

const services = (): FakeServices => ({
  contacts: { read: async () => contact, suggest: async () => [] },
  optOuts: {
    list: async () => ({ rows: [entry], total: 1 }),
    history: async () => ({
      suppression: entry,
      events: [
        {
          id: '3d0c7c5e-9f0a-4a34-8a35-1f6f4d0e2b03',
          kind: 'added',
          at: '2026-03-03T08:15:00.000Z',
          statedBy: 'Björn',
          how: 'call',
          reason: 'Sluta ring.',
          evidence: '',
          recordedBy: 'Maja Lind',
          callId: null,
        },
      ],
    }),
    add: async () => entry,
    lift: async () => ({ ...entry, isActive: false }),
    chooseImport: async () => list,
    runImport: async () => ({ added: 14, alreadyBlocked: 2, invalid: 3 }),
  },
});

function openPage(params: Readonly<Record<string, string>> = {}) {
  const bridge = installBridge(services());
  goTo('opt-outs', params);
  renderInApp(
    <>
      <OptOutsPage />
      <div id={DETAIL_SLOT_ID} />
      <ToastRegion />
    </>,
  );
  return { bridge, person: userEvent.setup() };
}

const inputOf = (bridge: FakeBridge, operation: string) =>
  bridge.requests.findLast((request) => request.operation === operation)?.input;

describe('the opt-out register', () => {
  it('says what is covered, since when and whether it holds', async () => {
    openPage();
    const found = await screen.findByRole('row', { name: /070-123 45 67/ });
    for (const words of ['Nummer', 'Samtal, SMS', '2026-03-03', 'Gäller'])
      expect(within(found).getByText(words)).toBeTruthy();
    expect(screen.getByText(/Inget här kan tas bort/)).toBeTruthy();
  });

  it('asks for lifted entries only when told to', async () => {
    const { bridge, person } = openPage();
    await screen.findByRole('row', { name: /070-123 45 67/ });
    expect(inputOf(bridge, 'optOuts.list')).toMatchObject({ isLiftedIncluded: false });
    await person.click(screen.getByRole('checkbox', { name: 'Visa även hävda' }));
    await waitFor(() => expect(inputOf(bridge, 'optOuts.list')).toMatchObject({ isLiftedIncluded: true }));
  });
});

describe('a new opt-out', () => {
  it('covers everything unless somebody says otherwise', async () => {
    const { bridge, person } = openPage({ new: 'yes' });
    await person.type(await screen.findByRole('textbox', { name: 'Telefonnummer' }), '070-123 45 67{Enter}');
    await waitFor(() => expect(useView.getState().params).toEqual({ suppressionId: id }));
    expect(inputOf(bridge, 'optOuts.add')).toMatchObject({
      subject: { kind: 'phone', value: '070-123 45 67' },
      scope: ['all'],
      how: 'call',
    });
    expect(screen.getByText(/Spärrad: 070-123 45 67/)).toBeTruthy();
  });

  it('is not sent while "only some of it" names nothing', async () => {
    const { bridge, person } = openPage({ new: 'yes' });
    await person.type(await screen.findByRole('textbox', { name: 'Telefonnummer' }), '070-123 45 67');
    await person.click(screen.getByRole('radio', { name: /Bara en del/ }));
    await person.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('Kryssa i minst ett, eller välj Allt.')).toBeTruthy();
    expect(inputOf(bridge, 'optOuts.add')).toBeUndefined();
    await person.click(screen.getByRole('checkbox', { name: 'SMS' }));
    await person.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(inputOf(bridge, 'optOuts.add')).toMatchObject({ scope: ['sms'] }));
  });

  it('shows at the field that a number could not be understood', async () => {
    const { bridge, person } = openPage({ new: 'yes' });
    bridge.answer({
      optOuts: {
        add: async () => {
          throw new AppError('identifier-invalid');
        },
      },
    });
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Telefonnummer' });
    await person.type(field, '12{Enter}');
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    expect(field.value).toBe('12');
  });

  it('is about the contact that the page was opened on', async () => {
    const { bridge, person } = openPage({ new: 'yes', contactId });
    const field = await screen.findByRole<HTMLInputElement>('combobox', { name: 'Person i journalen' });
    expect(field.value).toBe('Anna Berg');
    await person.click(screen.getByRole('button', { name: /^Spärra/ }));
    await waitFor(() =>
      expect(inputOf(bridge, 'optOuts.add')).toMatchObject({
        subject: { kind: 'person', contactId },
        statedBy: 'Anna Berg',
      }),
    );
  });
});

describe('lifting an opt-out', () => {
  it("needs the person's own words and the evidence of them", async () => {
    const { bridge, person } = openPage({ suppressionId: id });
    await person.click(await screen.findByRole('button', { name: 'Häv spärren' }));
    const dialog = await screen.findByRole('alertdialog');
    const confirm = within(dialog).getByRole('button', { name: 'Häv spärren' });
    await person.click(confirm);
    expect(within(dialog).getAllByText('Behövs för att häva spärren.')).toHaveLength(3);
    expect(inputOf(bridge, 'optOuts.lift')).toBeUndefined();
    await person.type(within(dialog).getByLabelText('Vem har ångrat sig?'), 'Björn');
    await person.type(within(dialog).getByLabelText('Vad sade personen?'), 'Ring mig gärna.');
    await person.type(within(dialog).getByLabelText('Var finns beviset?'), 'Mejl i pärmen');
    await person.click(confirm);
    await waitFor(() =>
      expect(inputOf(bridge, 'optOuts.lift')).toMatchObject({
        suppressionId: id,
        statedBy: 'Björn',
        reason: 'Ring mig gärna.',
        evidence: 'Mejl i pärmen',
      }),
    );
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it('says in the dialog why it could not be done, and keeps the words', async () => {
    const { bridge, person } = openPage({ suppressionId: id });
    bridge.answer({
      optOuts: {
        lift: async () => {
          throw new AppError('already-lifted');
        },
      },
    });
    await person.click(await screen.findByRole('button', { name: 'Häv spärren' }));
    const dialog = await screen.findByRole('alertdialog');
    for (const label of ['Vem har ångrat sig?', 'Vad sade personen?', 'Var finns beviset?'])
      await person.type(within(dialog).getByLabelText(label), 'ord');
    await person.click(within(dialog).getByRole('button', { name: 'Häv spärren' }));
    expect(await within(dialog).findByText(/redan hävd/)).toBeTruthy();
    expect(within(dialog).getByLabelText<HTMLInputElement>('Vem har ångrat sig?').value).toBe('ord');
  });
});

describe('importing a list of opt-outs', () => {
  it('shows what was found, asks what it means, and tells what came of it', async () => {
    const { bridge, person } = openPage();
    await person.click(await screen.findByRole('button', { name: 'Läs in lista' }));
    expect(await screen.findByRole('heading', { name: 'Läs in spärrlista.csv' })).toBeTruthy();
    expect(screen.getByText('Rad 14')).toBeTruthy();
    expect(screen.getByText('och 2 till')).toBeTruthy();
    const run = screen.getByRole('button', { name: /Läs in 16 spärrar/ });
    await person.click(run);
    expect(await screen.findByText('Ange dagen.')).toBeTruthy();
    expect(inputOf(bridge, 'optOuts.runImport')).toBeUndefined();
    const [year] = screen.getAllByRole('spinbutton');
    if (year) await person.click(year);
    await person.keyboard('20240501');
    await person.click(run);
    expect(
      await screen.findByText('14 spärrar lades till. 2 fanns redan. 3 rader gick inte att tolka.'),
    ).toBeTruthy();
    expect(inputOf(bridge, 'optOuts.runImport')).toEqual({
      token: 'token',
      scope: ['all'],
      statedOn: '2024-05-01',
      note: '',
    });
  });

  it('shows how far a long list has been read, and stops it when asked to', async () => {
    const { bridge, person } = openPage();
    const reading = Promise.withResolvers<never>();
    bridge.answer({
      optOuts: {
        chooseImport: () => reading.promise,
        cancelImport: async () => reading.reject(new AppError('cancelled')),
      },
    });
    await person.click(await screen.findByRole('button', { name: 'Läs in lista' }));
    act(() => bridge.emit({ type: 'progress', job: 'opt-outs', stage: 'checking', done: 25, total: 100 }));
    const dialog = await screen.findByRole('dialog', { name: 'Läser filen …' });
    expect(within(dialog).getByText('Jämför med spärrarna som finns')).toBeTruthy();
    await person.click(within(dialog).getByRole('button', { name: /Avbryt/ }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByRole('heading', { name: 'Spärrar' })).toBeTruthy();
  });

  it('lets nobody cancel what is decided', async () => {
    const { bridge, person } = openPage();
    const running = Promise.withResolvers<{ added: number; alreadyBlocked: number; invalid: number }>();
    bridge.answer({ optOuts: { runImport: () => running.promise } });
    await person.click(await screen.findByRole('button', { name: 'Läs in lista' }));
    const run = await screen.findByRole('button', { name: /Läs in 16 spärrar/ });
    const [year] = screen.getAllByRole('spinbutton');
    if (year) await person.click(year);
    await person.keyboard('20240501');
    await person.click(run);
    const dialog = await screen.findByRole('dialog', { name: 'Läser in …' });
    act(() => bridge.emit({ type: 'progress', job: 'opt-outs', stage: 'writing', done: 8, total: 16 }));
    expect(await within(dialog).findByRole('button', { name: /Avbryt/ })).toBeTruthy();
    act(() => bridge.emit({ type: 'progress', job: 'opt-outs', stage: 'finishing', done: 8, total: 16 }));
    expect(await within(dialog).findByText(/kan inte längre avbrytas/)).toBeTruthy();
    expect(within(dialog).queryByRole('button', { name: /Avbryt/ })).toBeNull();
    running.resolve({ added: 16, alreadyBlocked: 0, invalid: 0 });
    expect(await screen.findByText(/16 spärrar lades till/)).toBeTruthy();
  });

  it('changes nothing when no file was chosen, and says when one could not be read', async () => {
    const { bridge, person } = openPage();
    bridge.answer({ optOuts: { chooseImport: async () => ({ outcome: 'cancelled' }) } });
    const choose = await screen.findByRole('button', { name: 'Läs in lista' });
    await person.click(choose);
    expect(screen.getByRole('heading', { name: 'Spärrar' })).toBeTruthy();
    bridge.answer({
      optOuts: {
        chooseImport: async () => {
          throw new AppError('file-unreadable');
        },
      },
    });
    await person.click(choose);
    expect(await screen.findByText(/Filen gick inte att läsa/)).toBeTruthy();
  });
});
