// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Consent, ConsentInput } from '#shared/features/consents/consents.contract.ts';
import type { Contact } from '#shared/features/contacts/contacts.contract.ts';
import type { Sale, SaleInput } from '#shared/features/sales/sales.contract.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { ContactsScreen } from '#renderer/app/ContactsScreen.tsx';
import { goTo, useView } from '#renderer/navigation/view.store.ts';
import { dayOf } from '#renderer/ui/format-instant.ts';
import { DETAIL_SLOT_ID } from '#renderer/ui/layout/Page.tsx';
import { ToastRegion } from '#renderer/ui/layout/ToastRegion.tsx';
import { type FakeBridge, type FakeServices, installBridge } from './fake-bridge.ts';
import './fill-happy-dom.ts';
import { fillIn, renderInApp } from './render-in-app.tsx';

const id = (last: string) => `7f3c2f0e-6f5d-4a53-9d3b-0b8a3f0c1a${last}`;
const contactId = id('11');
const today = dayOf(new Date().toISOString());

const point = (pointId: string, kind: 'phone' | 'email', display: string): Contact['points'][number] => ({
  id: pointId,
  kind,
  raw: display,
  label: '',
  normalised: display,
  display,
  isMasked: false,
  badges: [],
  source: { kind: 'sale', note: '', obtainedOn: '2026-09-01' },
});

const anna: Contact = {
  id: contactId,
  kind: 'person',
  name: 'Anna Berg',
  companyName: '',
  role: '',
  legalForm: 'consumer',
  organisationNumber: '',
  note: '',
  badges: [],
  createdAt: '2026-09-01T07:15:00.000Z',
  updatedAt: '2026-09-01T07:15:00.000Z',
  points: [point(id('12'), 'phone', '070-123 45 67'), point(id('13'), 'email', 'anna@bolaget.se')],
};

const sale: Sale = {
  id: id('21'),
  contactId,
  soldOn: today,
  productKind: 'Verktyg',
  reference: 'Order 7',
  isContract: false,
  contractEndsOn: null,
  confirmedRunningOn: null,
  obtainedPoints: [{ pointId: id('13'), kind: 'email', display: 'anna@bolaget.se', isMasked: false }],
  wasOptOutOffered: 'yes',
  note: '',
  recordedAt: '2026-09-01T07:15:00.000Z',
  recordedBy: '',
};

const consent: Consent = {
  id: id('31'),
  contactId,
  use: 'email',
  purpose: 'Nyhetsbrev',
  givenOn: '2026-09-01',
  givenTime: '10:15',
  how: 'call',
  namesController: true,
  note: '',
  point: { pointId: id('13'), kind: 'email', display: 'anna@bolaget.se', isMasked: false },
  wording: { number: 4, text: 'Får Verktygsbolaget AB skriva till dig?', language: 'sv' },
  evidence: [],
  recordedAt: '2026-09-01T08:15:00.000Z',
  recordedBy: '',
  withdrawal: null,
  endedByNoOn: null,
};
const tracking: Consent = { ...consent, id: id('32'), use: 'tracking', purpose: 'Statistik' };

function savedSale(input: SaleInput): Sale {
  const { obtainedPointIds: _, ...fields } = input;
  return { ...sale, ...fields };
}

function given(input: ConsentInput): Consent {
  const { pointId: _, wording: __, evidenceToken: ___, ...fields } = input;
  return { ...consent, ...fields };
}

const services = (sales: Sale[], consents: Consent[]): FakeServices => ({
  contacts: { list: async () => ({ rows: [], total: 0 }), read: async () => anna },
  restrictions: { list: async () => [] },
  sales: {
    list: async () => sales,
    save: async (input) => savedSale(input),
    remove: async () => undefined,
    restore: async () => sale,
    knownProductKinds: async () => ['Verktyg', 'Skärvätska'],
  },
  consents: {
    list: async () => consents,
    give: async (input) => given(input),
    withdraw: async () => consent,
    chooseEvidence: async () => ({ outcome: 'read', token: 'a1b2', name: 'blankett.pdf' }),
    attachEvidence: async () => consent,
    saveEvidence: async () => ({ outcome: 'saved', fileNames: ['ut.pdf'] }),
    listWordings: async () => [
      { ...consent.wording, uses: ['email'] },
      { number: 3, text: 'Får vi se vad du öppnar?', language: 'sv', uses: ['tracking'] },
    ],
  },
});

let bridge: FakeBridge;
let slot: HTMLElement;
const person = userEvent.setup();
beforeEach(() => {
  slot = document.createElement('div');
  slot.id = DETAIL_SLOT_ID;
  document.body.replaceChildren(slot);
});

async function open(
  params: Record<string, string> = {},
  { sales = [sale], consents = [consent] }: { sales?: Sale[]; consents?: Consent[] } = {},
  language: 'sv' | 'en' = 'sv',
) {
  bridge = installBridge(services(sales, consents));
  goTo('contacts', { contactId, ...params });
  renderInApp(
    <>
      <ContactsScreen />
      <ToastRegion />
    </>,
    language,
  );
}
const sent = (operation: string) =>
  bridge.requests.filter((request) => request.operation === operation).map(({ input }) => input);
const button = (name: string | RegExp) => screen.findByRole('button', { name });

describe('the sales of a contact', () => {
  it('say what each is good for, and where that is written one press away', async () => {
    await open();
    expect(await screen.findByText(`Verktyg, ${today}`)).toBeTruthy();
    expect(screen.getByText('Gavs vid köpet: anna@bolaget.se')).toBeTruthy();
    expect(screen.getByText(/får användas för reklam för era egna, liknande varor/)).toBeTruthy();
    expect(screen.queryByText(/19 § andra stycket/)).toBeNull();
    const [law] = await screen.findAllByRole('button', { name: 'Visa lagrum' });
    law?.focus();
    await person.keyboard('{Enter}');
    expect(screen.getByText(/19 § andra stycket/)).toBeTruthy();
    expect(screen.getAllByText(/NIX-Telefon: undantag för kunder/)).toHaveLength(1);
  });

  it('say what is missing, in English too', async () => {
    const unknown: Sale = { ...sale, wasOptOutOffered: 'unknown', isContract: true };
    await open({}, { sales: [unknown] }, 'en');
    expect(await screen.findByText(/not known whether you offered a no/)).toBeTruthy();
    expect(screen.getByText(/not known whether the contract runs/)).toBeTruthy();
  });

  it('say what to do when there are none', async () => {
    await open({}, { sales: [], consents: [] });
    expect(await screen.findByText(/Inget köp antecknat/)).toBeTruthy();
    await person.click(await button('Nytt köp'));
    expect(useView.getState().params).toEqual({ contactId, sale: 'new' });
  });

  it('are removed at once, and given back from the toast', async () => {
    await open();
    await person.click(await button('Ta bort: Verktyg'));
    expect(await screen.findByText('Köpet togs bort.')).toBeTruthy();
    expect(sent('sales.remove')).toEqual([{ id: sale.id }]);
    await person.click(await button(/Ångra/));
    await waitFor(() => expect(sent('sales.restore')).toEqual([{ id: sale.id }]));
  });

  it('that are contracts are confirmed with one press', async () => {
    await open({}, { sales: [{ ...sale, isContract: true, soldOn: '2026-01-01' }] });
    await person.click(await button('Avtalet löper i dag: Verktyg'));
    await waitFor(() =>
      expect(sent('sales.save')).toMatchObject([{ id: sale.id, confirmedRunningOn: today }]),
    );
  });

  it('say why they cannot be shown', async () => {
    await open();
    bridge.answer({ sales: { list: () => Promise.reject(new AppError('disk-error')) } });
    bridge.emit({ type: 'changed', features: ['sales'] });
    expect(await screen.findByRole('alert')).toBeTruthy();
  });
});

describe('the form of a sale', () => {
  it('records by keyboard what was sold, what was given and whether a no was offered', async () => {
    await open({ sale: 'new' });
    await fillIn(person, await screen.findByRole('combobox', { name: /Slags vara/ }), 'Verktyg');
    await person.tab();
    screen.getByRole('checkbox', { name: 'anna@bolaget.se' }).focus();
    await person.keyboard(' ');
    screen.getByRole('radio', { name: /^Ja/ }).focus();
    await person.keyboard(' ');
    await person.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(sent('sales.save')).toMatchObject([
        {
          contactId,
          soldOn: today,
          productKind: 'Verktyg',
          isContract: false,
          obtainedPointIds: [id('13')],
          wasOptOutOffered: 'yes',
        },
      ]),
    );
    expect(useView.getState().params).toEqual({ contactId });
  });

  it('asks about the offer only when something was given, and shows what it changes', async () => {
    await open({ sale: 'new' });
    expect(await screen.findByText(/Ingen adress och inget nummer gavs/)).toBeTruthy();
    expect(screen.queryByRole('radio', { name: 'Det framgår inte' })).toBeNull();
    await person.click(screen.getByRole('checkbox', { name: 'anna@bolaget.se' }));
    expect(within(slot).getByText(/Det framgår inte om ni erbjöd ett nej/)).toBeTruthy();
    await person.click(screen.getByRole('radio', { name: 'Nej' }));
    expect(within(slot).getByText(/det går inte att ordna i efterhand/)).toBeTruthy();
  });

  it('says at the field what is missing, and sends nothing', async () => {
    await open({ sale: 'new' });
    await person.click(await button(/Spara köpet/));
    expect(await screen.findByText('Vad såldes?')).toBeTruthy();
    expect(sent('sales.save')).toEqual([]);
  });

  it('corrects what stands there, and sends no days of a contract for a single purchase', async () => {
    const contract: Sale = {
      ...sale,
      isContract: true,
      soldOn: '2026-01-02',
      contractEndsOn: '2026-06-30',
      confirmedRunningOn: '2026-03-01',
    };
    await open({ sale: sale.id }, { sales: [contract] });
    expect(await screen.findByRole('heading', { name: 'Rätta köpet: Anna Berg' })).toBeTruthy();
    await person.click(screen.getByRole('radio', { name: /Enstaka köp/ }));
    await person.click(await button(/Spara köpet/));
    await waitFor(() =>
      expect(sent('sales.save')).toMatchObject([
        {
          id: sale.id,
          isContract: false,
          contractEndsOn: null,
          confirmedRunningOn: null,
          reference: 'Order 7',
        },
      ]),
    );
  });
});

describe('the consents of a contact', () => {
  it('say for what, when, how and in which words, and how they stand', async () => {
    await open();
    expect(await screen.findByText('Ändamål: Nyhetsbrev')).toBeTruthy();
    expect(screen.getByText('Lämnat 2026-09-01 kl. 10:15, i ett samtal')).toBeTruthy();
    expect(screen.getByText('Gäller tills det tas tillbaka.')).toBeTruthy();
    expect(screen.queryByText(consent.wording.text)).toBeNull();
    await person.click(await button('Visa orden: E-post'));
    expect(screen.getByText(consent.wording.text)).toBeTruthy();
    expect(screen.getByText('Formulering 4')).toBeTruthy();
  });

  it('are taken back with one press and one answer, today, and tracking apart from e-mail', async () => {
    await open({}, { consents: [tracking, consent] });
    (await button('Ta tillbaka: Spårning')).focus();
    await person.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', { name: 'Ta tillbaka samtycket: Spårning' });
    expect(within(dialog).getByText(/kan inte ångras/)).toBeTruthy();
    within(dialog).getByRole('button', { name: 'Ta tillbaka' }).focus();
    await person.keyboard('{Enter}');
    await waitFor(() =>
      expect(sent('consents.withdraw')).toEqual([
        { id: tracking.id, withdrawnOn: today, how: 'call', note: '' },
      ]),
    );
    expect(await screen.findByText('Samtycket är taget tillbaka: Spårning.')).toBeTruthy();
  });

  it('that were taken back or ended by a no say so', async () => {
    const withdrawn: Consent = {
      ...consent,
      withdrawal: {
        withdrawnOn: '2026-09-03',
        how: 'sms',
        note: 'Skrev stopp',
        recordedAt: '2026-09-03T08:15:00.000Z',
        recordedBy: '',
      },
    };
    await open({}, { consents: [{ ...tracking, endedByNoOn: '2026-09-02' }, withdrawn] });
    expect(await screen.findByText('Taget tillbaka 2026-09-03.')).toBeTruthy();
    expect(screen.getByText('Togs tillbaka med SMS')).toBeTruthy();
    expect(screen.getByText('Skrev stopp')).toBeTruthy();
    expect(screen.getByText(/personen sade nej 2026-09-02/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Ta tillbaka: E-post' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Ta tillbaka: Spårning' })).toBeTruthy();
  });

  it('say what to do when there are none, in English too', async () => {
    await open({}, { sales: [], consents: [] }, 'en');
    expect(await screen.findByText(/No consent on record/)).toBeTruthy();
    await person.click(await button('New consent'));
    expect(useView.getState().params).toEqual({ contactId, consent: 'new' });
  });

  it('take one more document, and save each outside again', async () => {
    await open({}, { consents: [{ ...consent, evidence: [{ id: id('41'), name: 'ja.pdf' }] }] });
    await person.click(await button('Bifoga handling: E-post'));
    await waitFor(() => expect(sent('consents.attachEvidence')).toEqual([{ id: consent.id, token: 'a1b2' }]));
    await person.click(await button('Spara ut ja.pdf'));
    expect(await screen.findByText('Sparad utanför journalen som ut.pdf.')).toBeTruthy();
    expect(sent('consents.saveEvidence')).toEqual([{ id: consent.id, evidenceId: id('41') }]);
  });
});

describe('the form of a consent', () => {
  it('offers the words in which this use was asked for before, and one use at a time', async () => {
    await open({ consent: 'new' });
    const words = { selector: 'blockquote' };
    expect(await screen.findByText(consent.wording.text, words)).toBeTruthy();
    await person.click(screen.getByRole('radio', { name: 'Spårning' }));
    expect(screen.getByText('Får vi se vad du öppnar?', words)).toBeTruthy();
    expect(screen.queryByText(consent.wording.text)).toBeNull();
    expect(screen.getAllByRole('radio', { checked: true })).toHaveLength(1);
    await person.click(screen.getByRole('radio', { name: 'Samtal' }));
    expect(screen.getByRole('textbox', { name: /ord för ord/ })).toBeTruthy();
  });

  it('sends what was answered, with the document', async () => {
    await open({ consent: 'new' });
    await person.click(await screen.findByRole('radio', { name: 'Samtal' }));
    await fillIn(person, screen.getByRole('textbox', { name: 'För vad?' }), 'Erbjudanden');
    await fillIn(person, screen.getByRole('textbox', { name: /Klockan/ }), '09:30');
    await fillIn(person, screen.getByRole('textbox', { name: /ord för ord/ }), 'Får vi ringa?');
    await person.click(screen.getByRole('radio', { name: 'Ja' }));
    await person.click(await button('Bifoga handling'));
    expect(await screen.findByText('Bifogas: blankett.pdf')).toBeTruthy();
    await person.click(await button(/Spara samtycket/));
    await waitFor(() =>
      expect(sent('consents.give')).toMatchObject([
        {
          contactId,
          use: 'phone',
          pointId: null,
          purpose: 'Erbjudanden',
          givenOn: today,
          givenTime: '09:30',
          how: 'call',
          namesController: true,
          wording: { kind: 'new', text: 'Får vi ringa?', language: 'sv' },
          evidenceToken: 'a1b2',
        },
      ]),
    );
    expect(useView.getState().params).toEqual({ contactId });
  });

  it('says at each field what is missing, presumes no yes, and sends nothing', async () => {
    await open({ consent: 'new' });
    await person.click(await screen.findByRole('radio', { name: 'Brev' }));
    await fillIn(person, screen.getByRole('textbox', { name: /Klockan/ }), '9.30');
    await person.click(await button(/Spara samtycket/));
    for (const said of [
      'Vad gäller samtycket?',
      'Skriv som 09:30.',
      'Vad löd frågan?',
      'Svara ja eller nej.',
    ])
      expect(screen.getByText(said)).toBeTruthy();
    expect(sent('consents.give')).toEqual([]);
  });

  it('keeps what was written when it is refused', async () => {
    await open({ consent: 'new' });
    bridge.answer({ consents: { give: () => Promise.reject(new AppError('disk-full')) } });
    await fillIn(person, await screen.findByRole('textbox', { name: 'För vad?' }), 'Nyhetsbrev');
    await person.click(screen.getByRole('radio', { name: 'Ja' }));
    await person.click(await button(/Spara samtycket/));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.getByDisplayValue('Nyhetsbrev')).toBeTruthy();
  });
});
