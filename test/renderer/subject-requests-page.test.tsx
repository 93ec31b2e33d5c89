// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Document } from '#shared/documents/document-model.ts';
import type { Candidate } from '#shared/features/subject-requests/subject-requests.contract.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { goTo } from '#renderer/app/view.store.ts';
import { SubjectRequestsPage } from '#renderer/features/subject-requests/SubjectRequestsPage.tsx';
import { ToastRegion } from '#renderer/ui/ToastRegion.tsx';
import { type FakeBridge, type FakeServices, installBridge } from './fake-bridge.ts';
import './fill-happy-dom.ts';
import { renderInApp } from './render-in-app.tsx';

const annaId = '5a1d2c3b-4e5f-4a6b-8c7d-9e0f1a2b3c01';
const requestId = '5a1d2c3b-4e5f-4a6b-8c7d-9e0f1a2b3c02';

const anna: Candidate = {
  contactId: annaId,
  name: 'Anna Berg',
  companyName: 'Bolaget AB',
  phones: ['070-123 45 67'],
  emails: [],
  matchedBy: 'name',
  calls: 3,
};
const unnamed: Candidate = { ...anna, contactId: null, name: '', companyName: '', matchedBy: 'phone' };

const report: Document = {
  language: 'sv',
  title: 'Registerutdrag för Anna Berg',
  issuer: 'Solkraft i Norr AB',
  pageOf: 'Sida {page} av {pages}',
  blocks: [
    { type: 'heading', level: 1, text: '1. Bekräftelse' },
    { type: 'paragraph', tone: 'normal', text: 'Ja, vi behandlar personuppgifter om dig.' },
    { type: 'heading', level: 2, text: 'Nummer' },
    { type: 'list', items: ['Rätta', 'Radera'] },
    { type: 'facts', rows: [{ label: 'Kom in', value: '2026-11-20' }] },
    {
      type: 'table',
      caption: 'Samtal',
      columns: [
        { title: 'När', share: 1 },
        { title: 'Utfall', share: 2 },
      ],
      rows: [['2026-10-01 09:15', 'Inget svar']],
    },
  ],
};

const services = (): FakeServices => ({
  subjectRequests: {
    find: async ({ text }) => (text.startsWith('anna') ? [anna, unnamed] : []),
    preview: async () => ({ document: report, rows: 42 }),
    exportReport: async () => ({ outcome: 'saved', fileNames: ['Utdrag.pdf', 'Utdrag.json'] }),
    list: async () => [
      {
        id: requestId,
        name: 'Örjan Öberg',
        receivedOn: '2026-08-31',
        dueOn: '2026-09-30',
        answeredAt: '2026-10-02T09:00:00.000Z',
        language: 'en',
        fileNames: ['Report.pdf'],
      },
    ],
  },
});

function openPage(params: Readonly<Record<string, string>> = {}, extra: FakeServices = {}) {
  const bridge = installBridge(services());
  bridge.answer(extra);
  goTo('subject-requests', params);
  renderInApp(
    <>
      <SubjectRequestsPage />
      <ToastRegion />
    </>,
  );
  return { bridge, person: userEvent.setup() };
}

const inputsOf = (bridge: FakeBridge, operation: string) =>
  bridge.requests.filter((request) => request.operation === operation).map(({ input }) => input);

const search = async (person: ReturnType<typeof userEvent.setup>, text: string) =>
  person.type(await screen.findByRole('searchbox', { name: 'Namn, e-post eller telefon' }), `${text}{Enter}`);

describe('answering a subject-access request', () => {
  it('finds, previews the real document and saves it under one id', async () => {
    const { bridge, person } = openPage();
    await search(person, 'anna');
    await person.click(await screen.findByRole('checkbox', { name: /Anna Berg, Bolaget AB/ }));
    await person.click(screen.getByRole('checkbox', { name: /Utan namn/ }));
    await person.click(screen.getByRole('radio', { name: /Vi ringde upp/ }));
    await person.click(screen.getByRole('radio', { name: 'Engelska' }));
    await person.click(screen.getByRole('button', { name: 'Visa utdraget' }));
    const paper = await screen.findByRole('region', { name: 'Utdraget som det skrivs ut' });
    expect(within(paper).getByRole('heading', { name: '1. Bekräftelse', level: 4 })).toBeTruthy();
    expect(within(paper).getByRole('heading', { name: 'Nummer', level: 5 })).toBeTruthy();
    expect(within(paper).getByRole('table', { name: 'Samtal' })).toBeTruthy();
    expect(within(paper).getByRole('columnheader', { name: 'Utfall' })).toBeTruthy();
    expect(within(paper).getAllByRole('listitem')).toHaveLength(2);
    expect(screen.getByText('42 poster ur journalen.')).toBeTruthy();
    await person.click(screen.getByRole('button', { name: 'Spara PDF och JSON' }));
    expect(await screen.findByText('Sparat: Utdrag.pdf, Utdrag.json')).toBeTruthy();
    const [shown] = inputsOf(bridge, 'subjectRequests.preview');
    expect(shown).toMatchObject({
      subject: { name: 'Anna Berg', contactIds: [annaId], phones: ['070-123 45 67'], emails: [] },
      identityCheck: 'We called the person back on the number we held.',
      language: 'en',
    });
    expect(inputsOf(bridge, 'subjectRequests.exportReport')).toEqual([shown]);
  });

  it.each([
    ['nollan@exempel.se', { name: '', phones: [], emails: ['nollan@exempel.se'] }],
    ['+46 (0)70-000 00 00', { name: '', phones: ['+46 (0)70-000 00 00'], emails: [] }],
    ['Nils Nolla', { name: 'Nils Nolla', phones: [], emails: [] }],
  ])('goes on when nothing is held about %s', async (text, subject) => {
    const { bridge, person } = openPage();
    await search(person, text);
    await person.click(await screen.findByRole('button', { name: 'Gör utdraget ändå' }));
    await person.click(screen.getByRole('radio', { name: /Begäran kom från/ }));
    await person.click(screen.getByRole('button', { name: 'Visa utdraget' }));
    await waitFor(() =>
      expect(inputsOf(bridge, 'subjectRequests.preview')[0]).toMatchObject({
        subject: { ...subject, contactIds: [] },
      }),
    );
  });

  it('asks how the identity was settled before it shows anything', async () => {
    const { bridge, person } = openPage();
    await search(person, 'anna');
    await person.click(await screen.findByRole('checkbox', { name: /Anna Berg, Bolaget AB/ }));
    await person.click(screen.getByRole('button', { name: 'Visa utdraget' }));
    expect(await screen.findByText('Välj hur identiteten är kontrollerad.')).toBeTruthy();
    await person.click(screen.getByRole('radio', { name: 'På annat sätt' }));
    await person.click(screen.getByRole('button', { name: 'Visa utdraget' }));
    expect(screen.getByText('Skriv hur identiteten är kontrollerad.')).toBeTruthy();
    expect(inputsOf(bridge, 'subjectRequests.preview')).toEqual([]);
  });

  it('hides a report that no longer is what would be saved', async () => {
    const { person } = openPage();
    await search(person, 'anna');
    await person.click(await screen.findByRole('checkbox', { name: /Anna Berg, Bolaget AB/ }));
    await person.click(screen.getByRole('radio', { name: /Vi ringde upp/ }));
    await person.click(screen.getByRole('button', { name: 'Visa utdraget' }));
    await screen.findByRole('region', { name: 'Utdraget som det skrivs ut' });
    await person.type(screen.getByRole('textbox', { name: 'Namn på utdraget' }), ' Svensson');
    expect(screen.queryByRole('region', { name: 'Utdraget som det skrivs ut' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Spara PDF och JSON' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Visa på nytt' })).toBeTruthy();
  });

  it('says that the file could not be written and keeps the report in sight', async () => {
    const { person } = openPage(
      {},
      {
        subjectRequests: {
          exportReport: async () => {
            throw new AppError('export-failed');
          },
        },
      },
    );
    await search(person, 'anna');
    await person.click(await screen.findByRole('checkbox', { name: /Anna Berg, Bolaget AB/ }));
    await person.click(screen.getByRole('radio', { name: /Vi ringde upp/ }));
    await person.click(screen.getByRole('button', { name: 'Visa utdraget' }));
    await person.click(await screen.findByRole('button', { name: 'Spara PDF och JSON' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Filen kunde inte skrivas');
    expect(screen.getByRole('region', { name: 'Utdraget som det skrivs ut' })).toBeTruthy();
  });

  it('starts with the contact that the page was opened on', async () => {
    const contact = {
      id: annaId,
      kind: 'person' as const,
      name: 'Anna Berg',
      companyName: 'Bolaget AB',
      role: '',
      legalForm: 'employee' as const,
      organisationNumber: '',
      note: '',
      points: [],
      badges: [],
      createdAt: '2026-09-01T07:15:00.000Z',
      updatedAt: '2026-09-01T07:15:00.000Z',
    };
    openPage({ contactId: annaId }, { contacts: { read: async () => contact } });
    const chosen = await screen.findByRole('group', { name: 'Utdraget omfattar' });
    expect(within(chosen).getByText('Anna Berg, Bolaget AB')).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Namn på utdraget' }).value).toBe(
      'Anna Berg',
    );
  });

  it('shows earlier requests with the deadline, and says which came late', async () => {
    openPage();
    const row = (await screen.findByText('Örjan Öberg')).closest('tr');
    expect(row?.textContent).toContain('2026-09-30');
    expect(row?.textContent).toContain('(för sent)');
  });
});
