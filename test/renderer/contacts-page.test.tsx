// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Contact, ContactInput } from '#shared/features/contacts/contacts.contract.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { goTo, useView } from '#renderer/navigation/view.store.ts';
import { ContactsPage } from '#renderer/features/contacts/ContactsPage.tsx';
import { DETAIL_SLOT_ID } from '#renderer/ui/layout/Page.tsx';
import { ToastRegion } from '#renderer/ui/layout/ToastRegion.tsx';
import { type FakeBridge, type FakeServices, installBridge } from './fake-bridge.ts';
import './fill-happy-dom.ts';
import { renderInApp } from './render-in-app.tsx';

const annaId = '7f3c2f0e-6f5d-4a53-9d3b-0b8a3f0c1a11';
const badge = {
  isErased: false,
  suppressionId: '7f3c2f0e-6f5d-4a53-9d3b-0b8a3f0c1a99',
  kind: 'phone' as const,
  scope: ['phone' as const, 'sms' as const],
  since: '2026-03-03',
};

const anna: Contact = {
  id: annaId,
  kind: 'person',
  name: 'Anna Berg',
  companyName: 'Bolaget AB',
  role: 'Inköpare',
  legalForm: 'employee',
  organisationNumber: '',
  note: '',
  badges: [],
  createdAt: '2026-09-01T07:15:00.000Z',
  updatedAt: '2026-09-01T07:15:00.000Z',
  points: [
    {
      id: '7f3c2f0e-6f5d-4a53-9d3b-0b8a3f0c1a12',
      kind: 'phone',
      raw: '070-••• •• 67',
      label: 'mobil',
      normalised: '+4670•••••67',
      display: '070-••• •• 67',
      isMasked: true,
      badges: [badge],
      source: { kind: 'fair', note: 'Elmia', obtainedOn: '2026-09-01' },
    },
  ],
};

const row = {
  id: annaId,
  kind: 'person' as const,
  name: 'Anna Berg',
  companyName: 'Bolaget AB',
  role: 'Inköpare',
  legalForm: 'employee' as const,
  phone: '070-••• •• 67',
  email: '',
  isSuppressed: true,
};

const saved = (input: ContactInput): Contact => ({ ...anna, ...input, points: [] });

const services = (): FakeServices => ({
  contacts: {
    list: async ({ text }) => (text === 'nollan' ? { rows: [], total: 0 } : { rows: [row], total: 1 }),
    read: async () => anna,
    save: async (input) => saved(input),
    findDuplicates: async () => [],
  },
});

function openPage(params: Readonly<Record<string, string>> = {}): FakeBridge {
  const bridge = installBridge(services());
  goTo('contacts', params);
  renderInApp(
    <>
      <ContactsPage />
      <div id={DETAIL_SLOT_ID} />
      <ToastRegion />
    </>,
  );
  return bridge;
}

const lastSave = (bridge: FakeBridge) =>
  bridge.requests.findLast(({ operation }) => operation === 'contacts.save')?.input as
    ContactInput | undefined;

describe('the contacts', () => {
  beforeEach(() => goTo('contacts'));

  it('say in words that somebody has opted out, and open at a press', async () => {
    openPage();
    const person = userEvent.setup();
    const found = await screen.findByRole('row', { name: /Spärrad.*Anna Berg/ });
    await person.click(within(found).getByText('Anna Berg'));
    const detail = await screen.findByRole('article', { name: 'Anna Berg' });
    expect(within(detail).getByText('070-••• •• 67')).toBeTruthy();
    expect(within(detail).getByText('Mässa: Elmia, 2026-09-01')).toBeTruthy();
    expect(within(detail).getByRole('button', { name: 'Spärrad: Samtal, SMS' })).toBeTruthy();
  });

  it('tell an empty journal from a search without a match', async () => {
    const bridge = openPage();
    const person = userEvent.setup();
    await person.type(screen.getByRole('searchbox', { name: 'Sök bland personerna' }), 'nollan');
    expect(await screen.findByText('Ingen passar')).toBeTruthy();
    bridge.answer({ contacts: { list: async () => ({ rows: [], total: 0 }) } });
    await person.clear(screen.getByRole('searchbox', { name: 'Sök bland personerna' }));
    expect(await screen.findByText('Inga personer än')).toBeTruthy();
  });

  it.each([
    ['Spärra', 'opt-outs', { new: 'yes', contactId: annaId }],
    ['Registerutdrag', 'subject-requests', { contactId: annaId }],
    ['Ändra', 'contacts', { contactId: annaId, edit: 'yes' }],
  ])('lead on from a contact: %s', async (name, page, params) => {
    openPage({ contactId: annaId });
    await userEvent.setup().click(await screen.findByRole('button', { name }));
    expect(useView.getState()).toEqual({ page, params });
  });

  it('say why the list could not be read', async () => {
    const bridge = installBridge({});
    bridge.answer({
      contacts: {
        list: async () => {
          throw new AppError('disk-error');
        },
      },
    });
    renderInApp(<ContactsPage />);
    expect((await screen.findByRole('alert')).textContent).toContain('Disken kunde inte läsas');
  });
});

describe('a new contact', () => {
  it('is saved with its number and the source of it, once, and then shown', async () => {
    const bridge = openPage({ new: 'yes' });
    const person = userEvent.setup();
    await person.type(screen.getByRole('textbox', { name: 'Namn' }), 'Åsa Öberg');
    await person.type(screen.getByRole('textbox', { name: 'Telefonnummer' }), '070-123 45 67');
    await person.click(screen.getByRole('button', { name: /Varifrån/ }));
    await person.click(await screen.findByRole('option', { name: 'Mässa' }));
    await person.click(screen.getByRole('button', { name: /Spara personen/ }));
    await waitFor(() => expect(useView.getState().params['contactId']).toBe(lastSave(bridge)?.id));
    expect(lastSave(bridge)).toMatchObject({
      kind: 'person',
      name: 'Åsa Öberg',
      legalForm: 'unknown',
      points: [{ kind: 'phone', raw: '070-123 45 67', source: { kind: 'fair' } }],
    });
  });

  it('is not sent without a name or without the source of a number', async () => {
    const bridge = openPage({ new: 'yes' });
    const person = userEvent.setup();
    await person.type(screen.getByRole('textbox', { name: 'Telefonnummer' }), '070-123 45 67');
    await person.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('Skriv ett namn.')).toBeTruthy();
    expect(screen.getByText('Välj varifrån uppgiften kommer.')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Namn' })));
    expect(lastSave(bridge)).toBeUndefined();
  });

  it('refuses a personal identity number while it is typed', async () => {
    openPage({ new: 'yes' });
    const field = screen.getByRole('textbox', { name: /Organisationsnummer/ });
    await userEvent.setup().type(field, '800101-0019');
    expect(screen.getByText(/Det är ett personnummer/)).toBeTruthy();
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });

  it('warns gently of special-category data and of what is here already', async () => {
    const bridge = openPage({ new: 'yes' });
    bridge.answer({
      contacts: {
        findDuplicates: async () => [
          { because: 'suppressed-number', contactId: null, name: '', companyName: '' },
        ],
      },
    });
    const person = userEvent.setup();
    await person.type(screen.getByRole('textbox', { name: /Anteckning/ }), 'Är sjukskriven');
    expect(screen.getByText(/”sjukskriven” ser ut att handla om hälsa/)).toBeTruthy();
    await person.type(screen.getByRole('textbox', { name: 'Telefonnummer' }), '0701234567');
    expect(await screen.findByText('Numret är spärrat')).toBeTruthy();
  });

  it('keeps what was written when it could not be saved', async () => {
    const bridge = openPage({ new: 'yes' });
    bridge.answer({
      contacts: {
        save: async () => {
          throw new AppError('disk-full');
        },
      },
    });
    const person = userEvent.setup();
    await person.type(screen.getByRole('textbox', { name: 'Namn' }), 'Åsa Öberg{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('Disken är full');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Namn' }).value).toBe('Åsa Öberg');
    const first = lastSave(bridge)?.id;
    await person.click(screen.getByRole('button', { name: /Spara personen/ }));
    expect(lastSave(bridge)?.id).toBe(first);
  });
});

describe('a contact that is changed', () => {
  it('sends a covered number back as it came and does not let it be typed over', async () => {
    const bridge = openPage({ contactId: annaId, edit: 'yes' });
    const person = userEvent.setup();
    const number = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Telefonnummer' });
    expect(number.readOnly).toBe(true);
    await person.click(screen.getByRole('button', { name: /Spara ändringarna/ }));
    await waitFor(() => expect(lastSave(bridge)?.points[0]?.raw).toBe('070-••• •• 67'));
  });
});
