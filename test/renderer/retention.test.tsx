// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { DueContact, LegalHold } from '#shared/features/retention/retention.contract.ts';
import { defaultPeriods, latestKeepUntil } from '#shared/features/retention/retention.rules.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { addMonths } from '#shared/kernel/clock.ts';
import { RetentionPart } from '#renderer/features/retention/RetentionPart.tsx';
import { dayOf } from '#renderer/ui/format-instant.ts';
import { ToastRegion } from '#renderer/ui/layout/ToastRegion.tsx';
import { type FakeBridge, type FakeServices, installBridge } from './fake-bridge.ts';
import './fill-happy-dom.ts';
import { fillIn, renderInApp } from './render-in-app.tsx';

const id = (last: string) => `7f3c2f0e-6f5d-4a53-9d3b-0b8a3f0c1a${last}`;
const today = dayOf(new Date().toISOString());

const anna: DueContact = {
  contactId: id('11'),
  name: 'Anna Berg',
  companyName: 'Bolaget AB',
  kind: 'prospect',
  lastOn: '2024-05-02',
  endedOn: '2025-05-02',
  calls: 3,
  hasOptOut: true,
};
const bo: DueContact = { ...anna, contactId: id('12'), name: 'Bo Ek', kind: 'customer', hasOptOut: false };
const hold: LegalHold = {
  id: id('21'),
  contactId: id('13'),
  name: 'Cia Dahl',
  reason: 'Tvist om faktura',
  startedOn: '2026-01-01',
  reviewOn: '2026-06-01',
  endedOn: null,
};
const counts = { prospect: 1, customer: 1, 'untouched-list-row': 0, request: 0, breach: 0 };
const state = { counts, held: 1, keptWithReason: 0, reviewOn: today, isReviewDue: true };

const retention = (contacts: DueContact[], holds: LegalHold[]): FakeServices => ({
  retention: {
    readPeriods: async () => ({ periods: defaultPeriods, defaults: defaultPeriods }),
    writePeriods: async (periods) => periods,
    count: async ({ periods }) =>
      periods === null ? state : { ...state, counts: { ...counts, prospect: 100 * periods.prospect } },
    due: async () => ({ contacts, total: contacts.length }),
    keep: async ({ contactIds }) => ({ kept: contactIds.length }),
    erase: async ({ contactIds }) => ({ erased: contactIds.length, held: 0 }),
    cancelErase: async () => undefined,
    finishReview: async () => undefined,
    purgeRecords: async () => ({ requests: 2, breaches: 1 }),
    hold: async ({ id, contactId, reason, reviewOn }) => ({ ...hold, id, contactId, reason, reviewOn }),
    endHold: async () => ({ ...hold, endedOn: today }),
    holds: async () => holds,
  },
});

const person = userEvent.setup();
let bridge: FakeBridge;

async function open(
  { contacts = [anna, bo], holds = [hold] }: { contacts?: DueContact[]; holds?: LegalHold[] } = {},
  language: 'sv' | 'en' = 'sv',
): Promise<void> {
  bridge = installBridge(retention(contacts, holds));
  renderInApp(
    <>
      <RetentionPart />
      <ToastRegion />
    </>,
    language,
  );
  await screen.findByLabelText(language === 'sv' ? 'Möjliga kunder, månader' : 'Prospects, months');
}

const asked = (operation: string) =>
  bridge.requests.filter((request) => request.operation === operation).map(({ input }) => input);
const button = (name: string) => screen.findByRole('button', { name });
const press = async (name: string) => person.click(await button(name));
const choose = async (name: string) => person.click(await screen.findByRole('checkbox', { name }));
const inDialog = () => screen.findByRole('dialog');

describe('the weekly review', () => {
  it('shows who is past the period, since when, and whether a no is kept', async () => {
    await open();
    const table = await screen.findByRole('table', { name: 'Personer som har passerat sin tid' });
    const rows = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent));
    expect(rows).toEqual([
      ['Anna Berg', 'Bolaget AB', 'Möjliga kunder', '2024-05-02', '2025-05-02', '3', 'Ja'],
      ['Bo Ek', 'Bolaget AB', 'Tidigare kunder', '2024-05-02', '2025-05-02', '3', 'Inget nej'],
    ]);
  });

  it('offers nothing while nobody is chosen', async () => {
    await open();
    for (const name of ['Spara med skäl', 'Radera', 'Undanta av rättsliga skäl'])
      expect((await button(name)).hasAttribute('disabled')).toBe(true);
  });

  it('keeps those chosen, and asks for the reason first', async () => {
    await open();
    await choose('Anna Berg');
    await press('Spara med skäl');
    const dialog = within(await inDialog());
    await person.click(dialog.getByRole('button', { name: /Spara med skäl/ }));
    expect(dialog.getByText('Skriv varför uppgifterna behövs.')).toBeDefined();
    expect(asked('retention.keep')).toEqual([]);
    await fillIn(person, dialog.getByLabelText('Skäl'), 'Offert lämnad');
    await person.click(dialog.getByRole('button', { name: /Spara med skäl/ }));
    await screen.findByText(`1 sparas till ${addMonths(today, 6)}.`);
    expect(asked('retention.keep')).toMatchObject([
      { contactIds: [anna.contactId], reason: 'Offert lämnad', keepUntil: addMonths(today, 6) },
    ]);
    expect(addMonths(today, 6) < latestKeepUntil(today)).toBe(true);
  });

  it('says what the journal refused, and stays open', async () => {
    await open();
    bridge.answer({ retention: { keep: () => Promise.reject(new AppError('keep-too-long')) } });
    await choose('Anna Berg');
    await press('Spara med skäl');
    const dialog = within(await inDialog());
    await fillIn(person, dialog.getByLabelText('Skäl'), 'Offert');
    await person.click(dialog.getByRole('button', { name: /Spara med skäl/ }));
    expect(await dialog.findByText(/högst 24 månader i taget/)).toBeDefined();
  });

  it('erases only after it has said that it cannot be undone', async () => {
    await open();
    await person.click(await screen.findByRole('checkbox', { name: 'Välj alla 2 som visas' }));
    await press('Radera');
    const dialog = within(await screen.findByRole('alertdialog'));
    expect(dialog.getByText(/går inte att ångra/)).toBeDefined();
    expect(asked('retention.erase')).toEqual([]);
    await person.click(dialog.getByRole('button', { name: 'Radera 2 personer' }));
    await screen.findByText('2 personer är raderade.');
    expect(asked('retention.erase')).toEqual([
      { contactIds: [anna.contactId, bo.contactId], language: 'sv' },
    ]);
  });

  it('leaves everybody when the question is answered with no', async () => {
    await open();
    await choose('Bo Ek');
    await press('Radera');
    await press('Låt bli');
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(asked('retention.erase')).toEqual([]);
  });

  it('shows how far an erasure has come, and stops when asked', async () => {
    await open();
    const stopped = Promise.withResolvers<never>();
    bridge.answer({
      retention: {
        erase: () => stopped.promise,
        cancelErase: async () => stopped.reject(new AppError('cancelled')),
      },
    });
    await choose('Anna Berg');
    await press('Radera');
    await press('Radera 1 person');
    bridge.emit({ type: 'progress', job: 'erasure', stage: 'erasing', done: 1, total: 2 });
    expect((await screen.findAllByText(/50\s%/)).length).toBeGreaterThan(0);
    await press('Avbryt');
    expect(await screen.findByText(/Raderingen avbröts/)).toBeDefined();
  });

  it('says when some were left', async () => {
    await open();
    bridge.answer({ retention: { erase: async () => ({ erased: 1, held: 1 }) } });
    await person.click(await screen.findByRole('checkbox', { name: 'Välj alla 2 som visas' }));
    await press('Radera');
    await press('Radera 2 personer');
    expect(await screen.findByText(/^1 raderade. 1 lämnades/)).toBeDefined();
  });

  it('is noted as done', async () => {
    await open();
    await press('Genomgången är klar');
    expect(await screen.findByText('Genomgången är noterad.')).toBeDefined();
    expect(asked('retention.finishReview')).toHaveLength(1);
  });

  it('says so when nobody is past the period', async () => {
    await open({ contacts: [] });
    expect(await screen.findByText('Ingen har passerat sin tid')).toBeDefined();
  });

  it('loads the next hundred when asked', async () => {
    const many = Array.from({ length: 100 }, (_, index) => ({
      ...anna,
      contactId: `7f3c2f0e-6f5d-4a53-9d3b-0b8a3f0c${String(1000 + index)}`,
      name: `Person ${index}`,
    }));
    await open();
    bridge.answer({
      retention: { due: async ({ offset }) => ({ contacts: offset === 0 ? many : [bo], total: 101 }) },
    });
    bridge.emit({ type: 'changed', features: ['retention'] });
    await press('Visa fler');
    expect(await screen.findByText('Bo Ek')).toBeDefined();
    expect(asked('retention.due')).toContainEqual({ offset: 100 });
  });

  it('says what went wrong, and asks again', async () => {
    await open();
    bridge.answer({ retention: { due: () => Promise.reject(new AppError('disk-error')) } });
    bridge.emit({ type: 'changed', features: ['retention'] });
    const again = await screen.findByRole('button', { name: 'Försök igen' });
    bridge.answer(retention([], []));
    await person.click(again);
    expect(await screen.findByText('Ingen har passerat sin tid')).toBeDefined();
  });
});

describe('holds', () => {
  it('stand with their reason and their day of review, overdue when it has passed', async () => {
    await open();
    const table = within(await screen.findByRole('table', { name: 'Undantagna av rättsliga skäl' }));
    expect(table.getByText('Tvist om faktura')).toBeDefined();
    expect(table.getByText('(skulle ha prövats)')).toBeDefined();
  });

  it('are begun for those chosen', async () => {
    await open();
    await choose('Anna Berg');
    await press('Undanta av rättsliga skäl');
    const dialog = within(await inDialog());
    await fillIn(person, dialog.getByLabelText('Skäl'), 'Mål i tingsrätten');
    await person.click(dialog.getByRole('button', { name: /Undanta/ }));
    await screen.findByText('1 person är undantagen.');
    expect(asked('retention.hold')).toMatchObject([
      { contactId: anna.contactId, reason: 'Mål i tingsrätten', reviewOn: addMonths(today, 6) },
    ]);
  });

  it('end with a reason', async () => {
    await open();
    await press('Häv undantaget för Cia Dahl');
    const dialog = within(await inDialog());
    await person.click(dialog.getByRole('button', { name: 'Häv' }));
    expect(dialog.getByText('Skriv varför.')).toBeDefined();
    await fillIn(person, dialog.getByLabelText('Varför det inte behövs längre'), 'Förlikt');
    await person.click(dialog.getByRole('button', { name: 'Häv' }));
    expect(await screen.findByText('Undantaget är hävt.')).toBeDefined();
    expect(asked('retention.endHold')).toEqual([{ id: hold.id, reason: 'Förlikt' }]);
  });

  it('are said to be none', async () => {
    await open({ holds: [] });
    expect(await screen.findByText(/^Ingen är undantagen/)).toBeDefined();
  });
});

describe('the periods', () => {
  const field = () => screen.findByLabelText('Möjliga kunder, månader');

  it('stand with where they come from, and our own are marked', async () => {
    await open();
    expect(screen.getAllByText('Eget förval')).toHaveLength(3);
    expect(screen.getByText(/Normalt högst ett år för marknadsföring/)).toBeDefined();
    expect(screen.getByText(/Branschpraxis/)).toBeDefined();
  });

  it('count as they are typed, and say that nothing is saved', async () => {
    await open();
    await person.clear(await field());
    await fillIn(person, await field(), '24');
    expect(await screen.findByText(/^2\s400 har passerat tiden$/)).toBeDefined();
    expect(screen.getByText(/Inget har sparats än/)).toBeDefined();
    expect(asked('retention.writePeriods')).toEqual([]);
  });

  it.each(['0', '121', '', 'tolv'])('refuse %o', async (typed) => {
    await open();
    await person.clear(await field());
    if (typed !== '') await fillIn(person, await field(), typed);
    await press('Spara tiderna');
    expect(screen.getByText('Ange 1–120 månader.')).toBeDefined();
    expect(asked('retention.writePeriods')).toEqual([]);
  });

  it('are saved, and go back to the defaults', async () => {
    await open();
    await person.clear(await field());
    await fillIn(person, await field(), '18');
    await press('Spara tiderna');
    await screen.findByText('Tiderna är sparade.');
    expect(asked('retention.writePeriods')).toEqual([{ ...defaultPeriods, prospect: 18 }]);
    await press('Tillbaka till förvalen');
    expect(((await field()) as HTMLInputElement).value).toBe('12');
  });
});

it('old requests and notes go after a question', async () => {
  await open();
  expect(screen.getByText(/^Inget besvarat ärende/)).toBeDefined();
  bridge.answer({
    retention: { count: async () => ({ ...state, counts: { ...counts, request: 2, breach: 1 } }) },
  });
  bridge.emit({ type: 'changed', features: ['retention'] });
  await press('Radera dem');
  const dialog = within(await screen.findByRole('alertdialog'));
  await person.click(dialog.getByRole('button', { name: 'Radera' }));
  expect(await screen.findByText('Raderade: 2 ärenden och 1 anteckningar.')).toBeDefined();
});

it('speaks English', async () => {
  await open({}, 'en');
  expect(await screen.findByRole('heading', { name: 'The weekly review' })).toBeDefined();
  expect(screen.getByRole('heading', { name: 'Held for legal reasons' })).toBeDefined();
});
