// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { ErasureReceipt } from '#shared/features/erasures/erasures.contract.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { RequestsScreen } from '#renderer/app/RequestsScreen.tsx';
import { goTo, useView } from '#renderer/navigation/view.store.ts';
import { ToastRegion } from '#renderer/ui/layout/ToastRegion.tsx';
import { type FakeBridge, type FakeServices, installBridge } from './fake-bridge.ts';
import { annaId, contact, openRequest, paper, receiptId, requestId } from './fake-requests.ts';
import './fill-happy-dom.ts';
import { renderInApp } from './render-in-app.tsx';

type Plan = Awaited<ReturnType<NonNullable<NonNullable<FakeServices['erasures']>['plan']>>>;

const mention = { table: 'call', key: 'c9' };

const plan: Plan = {
  counts: [
    { table: 'contact', title: 'Kort', effect: 'deleted', rows: 1, why: 'Behövs inte längre' },
    { table: 'call', title: 'Samtal', effect: 'covered', rows: 1, why: 'Nämns hos andra' },
    { table: 'suppression', title: 'Spärr', effect: 'hashed', rows: 2, why: 'Ska aldrig kontaktas' },
    { table: 'sale', title: 'Köp', effect: 'kept', rows: 3, why: 'Bokföringslagen' },
  ],
  rows: [
    {
      row: { table: 'contact', key: annaId },
      title: 'Kort',
      effect: 'deleted',
      text: [{ text: 'Anna Berg', mark: 'subject' }],
      isFixed: true,
    },
    {
      row: mention,
      title: 'Samtal',
      effect: 'covered',
      text: [
        { text: 'Prata med ', mark: 'none' },
        { text: 'Anna', mark: 'subject' },
      ],
      isFixed: false,
    },
  ],
  rowCount: 9,
  holds: [],
  keepsOptOut: true,
  copiesUntil: '2027-01-31',
};

const receipt: ErasureReceipt = {
  id: receiptId,
  ground: 'request',
  erasedAt: '2026-11-20T09:00:00.000Z',
  erasedOn: '2026-11-20',
  counts: plan.counts,
  copiesUntil: '2027-01-31',
};

function openScreen(params: Readonly<Record<string, string>>, erasures: FakeServices['erasures'] = {}) {
  const bridge = installBridge({
    contacts: { read: async () => contact },
    subjectRequests: { read: async () => ({ ...openRequest, kind: 'erasure' }) },
    erasures: {
      plan: async () => plan,
      erase: async () => receipt,
      receipts: async () => [receipt],
      readReceipt: async () => ({ document: { ...paper, title: 'Kvitto' } }),
      saveReceipt: async () => ({ outcome: 'saved', fileNames: ['Kvitto.pdf'] }),
      ...erasures,
    },
  });
  goTo('subject-requests', params);
  renderInApp(
    <>
      <RequestsScreen />
      <ToastRegion />
    </>,
  );
  return { bridge, person: userEvent.setup() };
}

const inputsOf = (bridge: FakeBridge, operation: string) =>
  bridge.requests.filter((request) => request.operation === operation).map(({ input }) => input);

describe('the plan of an erasure', () => {
  it('says what goes and what stays, each with how many and why', async () => {
    openScreen({ erase: 'yes', contactId: annaId });
    const goes = await screen.findByRole('region', { name: 'Det här försvinner' });
    expect(goes.textContent).toContain('Kort');
    expect(goes.textContent).not.toContain('Köp');
    const stays = screen.getByRole('region', { name: 'Det här finns kvar' });
    expect(stays.textContent).toContain('Bokföringslagen');
    expect(stays.textContent).toContain('Blir ett fingeravtryck');
    expect(stays.textContent).toContain('2027-01-31');
    expect(screen.getByText(/Nejet finns kvar som ett fingeravtryck/)).toBeTruthy();
  });

  it('shows the rows that go for whoever wants to see them, and says how many there are', async () => {
    const { person } = openScreen({ erase: 'yes', contactId: annaId });
    await person.click(await screen.findByRole('button', { name: 'Visa posterna' }));
    expect(
      within(screen.getByRole('list', { name: 'Posterna, en för en' })).getAllByRole('listitem'),
    ).toHaveLength(1);
    expect(screen.getByText('De första 2 av 9 visas. Alla räknas ovan.')).toBeTruthy();
  });

  it('erases only after it was asked once more, with the words that are left', async () => {
    const { bridge, person } = openScreen({ erase: 'yes', contactId: annaId });
    await person.click(await screen.findByRole('radio', { name: 'Låt stå' }));
    await person.click(screen.getByRole('button', { name: 'Radera' }));
    const dialog = await screen.findByRole('alertdialog', { name: 'Radera för gott' });
    expect(inputsOf(bridge, 'erasures.erase')).toEqual([]);
    await person.click(within(dialog).getByRole('button', { name: 'Radera för gott' }));
    await waitFor(() => expect(useView.getState().params).toEqual({ receiptId }));
    expect(inputsOf(bridge, 'erasures.erase')).toMatchObject([
      {
        subject: { name: 'Anna Berg', contactIds: [annaId] },
        ground: 'request',
        requestId: null,
        leave: [mention],
      },
    ]);
  });

  it('answers the request that it was opened from', async () => {
    const { bridge, person } = openScreen({ erase: 'yes', requestId });
    await person.click(await screen.findByRole('button', { name: 'Radera' }));
    await person.click(await screen.findByRole('button', { name: 'Radera för gott' }));
    await waitFor(() => expect(inputsOf(bridge, 'erasures.erase')).toMatchObject([{ requestId, leave: [] }]));
  });

  it('erases nothing when the question is answered with no', async () => {
    const { bridge, person } = openScreen({ erase: 'yes', contactId: annaId });
    await person.click(await screen.findByRole('button', { name: 'Radera' }));
    const dialog = await screen.findByRole('alertdialog');
    await person.click(within(dialog).getByRole('button', { name: 'Avbryt' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(inputsOf(bridge, 'erasures.erase')).toEqual([]);
  });

  it('offers no erasure while something forbids it, and says what', async () => {
    openScreen(
      { erase: 'yes', contactId: annaId },
      { plan: async () => ({ ...plan, holds: ['Tvist om faktura 12'] }) },
    );
    expect((await screen.findByRole('alert')).textContent).toContain('Tvist om faktura 12');
    expect(screen.queryByRole('button', { name: 'Radera' })).toBeNull();
  });

  it('says that there is nothing to erase', async () => {
    openScreen(
      { erase: 'yes', contactId: annaId },
      { plan: async () => ({ ...plan, counts: [], rows: [], rowCount: 0, keepsOptOut: false }) },
    );
    expect(await screen.findByText('Det finns inget att radera')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Radera' })).toBeNull();
  });

  it('keeps the question open when the erasure failed, and says that nothing was erased', async () => {
    const { person } = openScreen(
      { erase: 'yes', contactId: annaId },
      {
        erase: async () => {
          throw new AppError('held-for-claims');
        },
      },
    );
    await person.click(await screen.findByRole('button', { name: 'Radera' }));
    await person.click(await screen.findByRole('button', { name: 'Radera för gott' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Inget raderades');
    expect(screen.getByRole('alertdialog')).toBeTruthy();
  });
});

describe('the receipts', () => {
  it('stand under a tab of their own and open', async () => {
    const { person } = openScreen({ part: 'erasures' });
    const row = await screen.findByRole('button', { name: /Kvitto på radering 2026-11-20/ });
    expect(row.textContent).toContain('4 poster');
    await person.click(row);
    expect(useView.getState().params).toEqual({ receiptId });
  });

  it('say what will stand there while there are none', async () => {
    openScreen({ part: 'erasures' }, { receipts: async () => [] });
    expect(await screen.findByText('Inget är raderat än')).toBeTruthy();
  });

  it('are shown as printed and saved', async () => {
    const { bridge, person } = openScreen({ receiptId });
    expect(await screen.findByRole('region', { name: 'Kvittot som det skrivs ut' })).toBeTruthy();
    await person.click(screen.getByRole('button', { name: 'Spara kvittot som PDF' }));
    expect(await screen.findByText('Sparat: Kvitto.pdf')).toBeTruthy();
    expect(inputsOf(bridge, 'erasures.saveReceipt')).toEqual([{ id: receiptId, language: 'sv' }]);
  });
});
