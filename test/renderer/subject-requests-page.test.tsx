// @vitest-environment happy-dom
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type {
  RequestOutcome,
  SubjectRequestDetail,
} from '#shared/features/subject-requests/request-register.contract.ts';
import { addDays } from '#shared/kernel/clock.ts';
import type { SavedFile } from '#shared/ipc/saved-file.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { RequestsScreen } from '#renderer/app/RequestsScreen.tsx';
import { goTo, useView } from '#renderer/navigation/view.store.ts';
import { ToastRegion } from '#renderer/ui/layout/ToastRegion.tsx';
import { type FakeBridge, type FakeServices, installBridge } from './fake-bridge.ts';
import { acted, anna, annaId, contact, hit, openRequest, paper, requestId, today } from './fake-requests.ts';
import './fill-happy-dom.ts';
import { fillIn, renderInApp } from './render-in-app.tsx';

const unnamed = { ...anna, contactId: null, name: '', companyName: '', matchedBy: 'phone' as const };

const services = (request: SubjectRequestDetail): FakeServices => {
  const answer = async () => request;
  return {
    contacts: { read: async () => contact },
    subjectRequests: {
      find: async ({ text }) => (text.startsWith('anna') ? [anna, unnamed] : []),
      suggestIdentity: async () => [
        { way: 'known-address', hint: 'a••a@bolaget.se' },
        { way: 'called-back', hint: '070-••• •• 67' },
      ],
      record: async ({ kind, id }) => ({
        request: { ...request, id, kind },
        optOuts: kind === 'objection' ? [{ display: '070-123 45 67', scope: ['phone', 'sms'] }] : [],
      }),
      list: async () => [],
      read: answer,
      noteIdentity: answer,
      extend: answer,
      noteAct: answer,
      close: answer,
      reopen: answer,
      letter: async () => ({ document: { ...paper, title: 'Brev' } }),
      saveLetter: async () => ({ outcome: 'saved', fileNames: ['Brev.pdf'] }),
      preview: async () => ({ document: paper, rows: 42, hits: [hit], hitCount: 1 }),
      exportReport: async () => ({ outcome: 'saved', fileNames: ['Utdrag.pdf', 'Utdrag.json'] }),
      exportPortable: async () => ({ outcome: 'saved', fileNames: ['Uppgifter.json'] }),
    },
  };
};

function openScreen(
  params: Readonly<Record<string, string>> = {},
  request: Partial<SubjectRequestDetail> = {},
  extra: FakeServices = {},
) {
  const bridge = installBridge(services({ ...openRequest, ...request }));
  bridge.answer(extra);
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

const press = async (person: UserEvent, name: string | RegExp) =>
  person.click(await screen.findByRole('button', { name }));

const choose = async (person: UserEvent, name: string | RegExp) =>
  person.click(await screen.findByRole('radio', { name }));

async function find(person: UserEvent, text: string): Promise<void> {
  await fillIn(person, await screen.findByRole('searchbox', { name: 'Namn, e-post eller telefon' }), text);
}

const pickAnna = async (person: UserEvent) =>
  person.click(await screen.findByRole('checkbox', { name: /Anna Berg, Bolaget AB/ }));

describe('the list of requests', () => {
  it('says what to do while nobody is waiting', async () => {
    openScreen();
    expect(await screen.findByText('Ingen väntar på svar')).toBeTruthy();
    expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual([
      'Ärenden',
      'Gallring',
      'Raderingar',
      'Register och incidenter',
    ]);
  });

  it.each([
    [20, '20 dagar kvar'],
    [1, 'en dag kvar'],
    [0, 'sista dagen'],
    [-1, 'en dag för sent'],
    [-4, '4 dagar för sent'],
  ])('counts the days left when %i are', async (days, words) => {
    const dueOn = addDays(today, days);
    const listed = { ...openRequest, dueOn, receivedOn: addDays(today, -30) };
    openScreen({}, {}, { subjectRequests: { list: async () => [listed] } });
    const meter = await screen.findByRole('meter', { name: 'Svara senast' });
    expect(meter.getAttribute('aria-valuetext')).toBe(`${dueOn}, ${words}`);
  });

  it('opens a request, and tells the answered ones apart from the open ones', async () => {
    const answered = {
      ...openRequest,
      id: annaId,
      name: 'Örjan Öberg',
      receivedOn: '2026-08-31',
      dueOn: '2026-09-30',
      laterDueOn: '2026-09-30',
      answeredAt: '2026-10-02T09:00:00.000Z',
      outcome: 'granted' as const,
    };
    const { person } = openScreen({}, {}, { subjectRequests: { list: async () => [openRequest, answered] } });
    const closed = await screen.findByRole('region', { name: 'Besvarade' });
    expect(closed.textContent).toContain('Örjan Öberg');
    expect(closed.textContent).toContain('(för sent)');
    await person.click(screen.getByRole('button', { name: /Anna Berg/ }));
    expect(useView.getState().params).toEqual({ requestId });
  });

  it('says why it could not be read', async () => {
    openScreen(
      {},
      {},
      {
        subjectRequests: {
          list: async () => {
            throw new AppError('unexpected');
          },
        },
      },
    );
    expect(await screen.findByRole('alert')).toBeTruthy();
  });
});

describe('a new request', () => {
  it('is for access, received today, and settled with one choice', async () => {
    const { bridge, person } = openScreen({ new: 'yes' });
    await find(person, 'anna');
    await pickAnna(person);
    await choose(person, /Vi ringde upp/);
    await press(person, 'Anteckna och visa utdraget');
    await waitFor(() => expect(useView.getState().params).toHaveProperty('requestId'));
    expect(inputsOf(bridge, 'subjectRequests.record')).toEqual([
      {
        id: expect.any(String),
        kind: 'access',
        subject: { name: 'Anna Berg', contactIds: [annaId], phones: [], emails: [] },
        receivedOn: today,
        receivedBy: 'letter',
        words: '',
        identityCheck: 'Vi ringde upp personen på det nummer vi hade. (070-••• •• 67)',
        language: 'sv',
        scope: [],
      },
    ]);
  });

  it('came by e-mail when it came from an address that was known', async () => {
    const { bridge, person } = openScreen({ new: 'yes' });
    await find(person, 'anna');
    await pickAnna(person);
    await choose(person, /Begäran kom från/);
    await press(person, 'Anteckna och visa utdraget');
    await waitFor(() =>
      expect(inputsOf(bridge, 'subjectRequests.record')[0]).toMatchObject({ receivedBy: 'email' }),
    );
  });

  it.each([
    ['nollan@exempel.se', { name: '', phones: [], emails: ['nollan@exempel.se'] }],
    ['+46 (0)70-000 00 00', { name: '', phones: ['+46 (0)70-000 00 00'], emails: [] }],
    ['Nils Nolla', { name: 'Nils Nolla', phones: [], emails: [] }],
  ])('goes on when nothing is held about %s', async (text, subject) => {
    const { bridge, person } = openScreen({ new: 'yes' });
    await find(person, text);
    await press(person, 'Gå vidare ändå');
    await choose(person, /Personen kom hit/);
    await press(person, 'Anteckna och visa utdraget');
    await waitFor(() =>
      expect(inputsOf(bridge, 'subjectRequests.record')[0]).toMatchObject({
        subject: { ...subject, contactIds: [] },
        receivedBy: 'visit',
      }),
    );
  });

  it('points out what is missing, one thing after another, and sends nothing', async () => {
    const { bridge, person } = openScreen({ new: 'yes' });
    await press(person, 'Anteckna begäran');
    expect(await screen.findByText('Sök upp personen och kryssa i träffen.')).toBeTruthy();
    await find(person, 'anna');
    await pickAnna(person);
    expect(await screen.findByText('Välj hur identiteten är kontrollerad.')).toBeTruthy();
    await choose(person, 'På annat sätt');
    await press(person, 'Anteckna och visa utdraget');
    expect(screen.getByText('Skriv hur identiteten är kontrollerad.')).toBeTruthy();
    expect(inputsOf(bridge, 'subjectRequests.record')).toEqual([]);
  });

  it('is noted before anybody knows who asks', async () => {
    const { bridge, person } = openScreen({ new: 'yes' });
    await find(person, 'anna');
    await pickAnna(person);
    await choose(person, /Jag vet inte än/);
    await press(person, 'Anteckna begäran');
    await waitFor(() =>
      expect(inputsOf(bridge, 'subjectRequests.record')[0]).toMatchObject({ identityCheck: '' }),
    );
  });

  it('that objects asks for no identity, acts at once and says what became blocked', async () => {
    const { bridge, person } = openScreen({ new: 'yes' });
    await choose(person, /Vill inte ha reklam/);
    await find(person, 'anna');
    await pickAnna(person);
    expect(screen.queryByRole('radio', { name: /Vi ringde upp/ })).toBeNull();
    await press(person, 'Spärra nu');
    expect(await screen.findByText('Nejet gäller nu')).toBeTruthy();
    expect(screen.getByText('070-123 45 67: Samtal, SMS')).toBeTruthy();
    expect(inputsOf(bridge, 'subjectRequests.record')[0]).toMatchObject({
      kind: 'objection',
      scope: ['all'],
      identityCheck: '',
    });
  });

  it('that objects to some ways needs at least one of them', async () => {
    const { bridge, person } = openScreen({ new: 'yes' });
    await choose(person, /Vill inte ha reklam/);
    await find(person, 'anna');
    await pickAnna(person);
    await choose(person, 'Bara vissa sätt');
    await press(person, 'Spärra nu');
    expect(await screen.findByText('Välj minst ett sätt.')).toBeTruthy();
    await person.click(screen.getByRole('checkbox', { name: 'SMS' }));
    await press(person, 'Spärra nu');
    await waitFor(() =>
      expect(inputsOf(bridge, 'subjectRequests.record')).toEqual([
        expect.objectContaining({ scope: ['sms'] }),
      ]),
    );
  });

  it('starts with the contact that it was opened on', async () => {
    openScreen({ contactId: annaId });
    const chosen = await screen.findByRole('group', { name: 'Ärendet omfattar' });
    expect(within(chosen).getByText('Anna Berg, Bolaget AB')).toBeTruthy();
  });

  it('keeps what was written when it could not be noted', async () => {
    const { person } = openScreen(
      { contactId: annaId },
      {},
      {
        subjectRequests: {
          record: async () => {
            throw new AppError('subject-empty');
          },
        },
      },
    );
    await choose(person, /Vi ringde upp/);
    await press(person, 'Anteckna och visa utdraget');
    expect((await screen.findByRole('alert')).textContent).toContain('Det finns inget att söka på');
    expect(screen.getByRole('group', { name: 'Ärendet omfattar' })).toBeTruthy();
  });
});

describe('a request for access', () => {
  it('shows the real document and saves what is shown', async () => {
    const { bridge, person } = openScreen({ requestId });
    const sheet = await screen.findByRole('region', { name: 'Utdraget som det skrivs ut' });
    expect(within(sheet).getByRole('heading', { name: '1. Bekräftelse', level: 4 })).toBeTruthy();
    expect(screen.getByText('42 poster ur journalen.')).toBeTruthy();
    await press(person, 'Spara utdraget');
    expect(await screen.findByText('Sparat: Utdrag.pdf, Utdrag.json')).toBeTruthy();
    const [shown] = inputsOf(bridge, 'subjectRequests.preview');
    expect(inputsOf(bridge, 'subjectRequests.exportReport')).toEqual([shown]);
  });

  it('covers others until somebody shows one, and leaves out what is about somebody else', async () => {
    const { bridge, person } = openScreen({ requestId });
    const other = await screen.findByText('Bo Ek', { selector: 'mark' });
    expect(other.className).toContain('marked--covered');
    expect(screen.getByText('Anna', { selector: 'mark' }).className).not.toContain('marked--covered');
    await press(person, 'Visa Bo Ek');
    expect(screen.getByText('Bo Ek', { selector: 'mark' }).className).not.toContain('marked--covered');
    await choose(person, 'Någon annan');
    await fillIn(person, screen.getByRole('textbox', { name: 'Täck också' }), 'grannen');
    await press(person, 'Täck');
    const choices = {
      notThisPerson: [hit.row],
      covered: [],
      alsoCover: ['grannen'],
      show: ['Bo Ek'],
    };
    await waitFor(() =>
      expect(inputsOf(bridge, 'subjectRequests.preview').at(-1)).toMatchObject({ choices }),
    );
    await choose(person, 'Täck texten');
    await press(person, 'Ta bort Bo Ek');
    await waitFor(() =>
      expect(inputsOf(bridge, 'subjectRequests.preview').at(-1)).toMatchObject({
        choices: { ...choices, notThisPerson: [], covered: [hit.row], show: [] },
      }),
    );
  });

  it('shows how far the report has come, and can be cancelled', async () => {
    const saving = Promise.withResolvers<SavedFile>();
    const { bridge, person } = openScreen(
      { requestId },
      {},
      {
        subjectRequests: {
          exportReport: () => saving.promise,
          cancelExport: async () => saving.reject(new AppError('cancelled')),
        },
      },
    );
    await press(person, 'Spara utdraget');
    act(() => bridge.emit({ type: 'progress', job: 'export', stage: 'saving', done: 1, total: 2 }));
    expect(await screen.findByRole('progressbar', { name: 'Skriver filen' })).toBeTruthy();
    await press(person, 'Avbryt');
    expect(await screen.findByText(/Inget skrevs/)).toBeTruthy();
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('says that the file could not be written and keeps the report in sight', async () => {
    const { person } = openScreen(
      { requestId },
      {},
      {
        subjectRequests: {
          exportReport: async () => {
            throw new AppError('export-failed');
          },
        },
      },
    );
    await press(person, 'Spara utdraget');
    expect((await screen.findByRole('alert')).textContent).toContain('Filen kunde inte skrivas');
    expect(screen.getByRole('region', { name: 'Utdraget som det skrivs ut' })).toBeTruthy();
  });

  it('first asks who it is, when nobody knows', async () => {
    const { bridge, person } = openScreen({ requestId }, { identityCheck: '', identitySettledOn: null });
    await press(person, 'Det är rätt person');
    expect(await screen.findByText('Välj hur identiteten är kontrollerad.')).toBeTruthy();
    await choose(person, /Vi ringde upp/);
    await press(person, 'Det är rätt person');
    await press(person, 'Fråga personen');
    await waitFor(() =>
      expect(inputsOf(bridge, 'subjectRequests.noteIdentity')).toMatchObject([
        { state: 'settled', on: today, words: expect.stringContaining('070-••• •• 67') },
        { state: 'asked', on: today, words: '' },
      ]),
    );
    expect(inputsOf(bridge, 'subjectRequests.preview')).toEqual([]);
  });
});

describe('a request of another kind', () => {
  it('for rectification opens the card, then notes what was done', async () => {
    const { bridge, person } = openScreen({ requestId }, { kind: 'rectification' });
    await press(person, 'Anteckna som gjort');
    expect(await screen.findByText('Skriv vad som gjordes.')).toBeTruthy();
    await fillIn(person, screen.getByRole('textbox', { name: 'Vad du gjorde' }), 'Numret är rättat.');
    await press(person, 'Anteckna som gjort');
    await waitFor(() =>
      expect(inputsOf(bridge, 'subjectRequests.noteAct')).toMatchObject([{ words: 'Numret är rättat.' }]),
    );
    await press(person, 'Öppna kortet');
    expect(useView.getState()).toMatchObject({
      page: 'contacts',
      params: { contactId: annaId, edit: 'yes' },
    });
  });

  it.each(['rectification', 'restriction', 'erasure'] as const)(
    'for %s is answered once it is done',
    async (kind) => {
      const { bridge, person } = openScreen({ requestId }, { kind, events: [acted] });
      await press(person, 'Avsluta som besvarad');
      await waitFor(() =>
        expect(inputsOf(bridge, 'subjectRequests.close')).toMatchObject([{ outcome: 'granted', words: '' }]),
      );
    },
  );

  it('for erasure leads to the plan', async () => {
    const { person } = openScreen({ requestId }, { kind: 'erasure' });
    await screen.findByRole('heading', { name: 'Radera personen' });
    await press(person, 'Visa vad som raderas');
    expect(useView.getState().params).toEqual({ requestId, erase: 'yes' });
  });

  it('for restriction starts it and notes it', async () => {
    const { bridge, person } = openScreen(
      { requestId },
      { kind: 'restriction' },
      {
        restrictions: {
          start: async (input) => ({
            ...input,
            name: 'Anna Berg',
            toldOn: null,
            endedOn: null,
            endReason: '',
          }),
        },
      },
    );
    await press(person, 'Begränsa användningen');
    const dialog = await screen.findByRole('dialog');
    await person.click(within(dialog).getByRole('button', { name: 'Begränsa användningen' }));
    await waitFor(() =>
      expect(inputsOf(bridge, 'subjectRequests.noteAct')).toMatchObject([
        { id: requestId, words: `Användningen är begränsad sedan ${today}.` },
      ]),
    );
  });

  it('for portability saves the files', async () => {
    const { bridge, person } = openScreen({ requestId }, { kind: 'portability' });
    await press(person, 'Spara JSON och CSV');
    expect(await screen.findByText('Sparat: Uppgifter.json')).toBeTruthy();
    expect(inputsOf(bridge, 'subjectRequests.exportPortable')).toMatchObject([{ id: requestId }]);
  });

  it('that objects is only to be answered', async () => {
    openScreen({ requestId }, { kind: 'objection', identityCheck: '', identitySettledOn: null });
    expect(await screen.findByRole('button', { name: 'Avsluta som besvarad' })).toBeTruthy();
  });
});

describe('the deadline of a request', () => {
  it('shows both counts where they differ', async () => {
    openScreen({ requestId }, { laterDueOn: addDays(today, 31) });
    expect(
      await screen.findByText(`Räknat från dagen då identiteten blev klar: ${addDays(today, 31)}.`),
    ).toBeTruthy();
  });

  it('is extended with the reason and the day the person was told', async () => {
    const { bridge, person } = openScreen({ requestId });
    await press(person, 'Förläng med två månader');
    await press(person, 'Förläng med två månader');
    expect(await screen.findByText('Skriv skälet.')).toBeTruthy();
    await fillIn(
      person,
      screen.getByRole('textbox', { name: 'Skälet, som personen får det' }),
      'Många begäranden.',
    );
    await press(person, 'Förläng med två månader');
    await waitFor(() =>
      expect(inputsOf(bridge, 'subjectRequests.extend')).toMatchObject([
        { id: requestId, toldOn: today, reason: 'Många begäranden.' },
      ]),
    );
  });

  it('cannot be extended when the first month is over', async () => {
    openScreen({ requestId }, { mayExtend: false });
    await screen.findByRole('region', { name: 'Sista dag' });
    expect(screen.queryByRole('button', { name: 'Förläng med två månader' })).toBeNull();
  });
});

describe('the end of a request', () => {
  it.each<[RequestOutcome, string, boolean]>([
    ['granted', 'Gjort som personen bad', false],
    ['partly', 'Gjort till en del', true],
    ['refused', 'Avslag med skäl', true],
    ['nothing-held', 'Inget fanns', false],
    ['taken-back', 'Personen tog tillbaka', false],
  ])('%s needs a reason only when it is a no', async (outcome, words, needsReason) => {
    const { bridge, person } = openScreen({ requestId });
    await press(person, 'Avsluta på annat sätt');
    await choose(person, words);
    await press(person, 'Avsluta');
    if (needsReason) {
      expect(await screen.findByText('Skriv skälet.')).toBeTruthy();
      expect(inputsOf(bridge, 'subjectRequests.close')).toEqual([]);
      await fillIn(
        person,
        screen.getByRole('textbox', { name: 'Skälet, som personen får det' }),
        'Ogrundad.',
      );
      await press(person, 'Avsluta');
    }
    await waitFor(() =>
      expect(inputsOf(bridge, 'subjectRequests.close')).toMatchObject([
        { outcome, words: needsReason ? 'Ogrundad.' : '' },
      ]),
    );
  });

  it('says that it was answered late, and is opened again with a reason', async () => {
    const { bridge, person } = openScreen(
      { requestId },
      {
        answeredAt: '2026-10-02T09:00:00.000Z',
        outcome: 'granted',
        dueOn: '2026-09-30',
        laterDueOn: '2026-09-30',
        fileNames: ['Utdrag.pdf'],
      },
    );
    expect(await screen.findByText('Besvarad 2026-10-02, efter sista dagen 2026-09-30')).toBeTruthy();
    expect(screen.getByText(/Skicka det krypterat/)).toBeTruthy();
    await press(person, 'Öppna igen');
    await press(person, 'Öppna igen');
    expect(await screen.findByText('Skriv varför.')).toBeTruthy();
    await fillIn(person, screen.getByRole('textbox', { name: 'Varför' }), 'Ett samtal saknades.');
    await press(person, 'Öppna igen');
    await waitFor(() =>
      expect(inputsOf(bridge, 'subjectRequests.reopen')).toMatchObject([{ words: 'Ett samtal saknades.' }]),
    );
  });
});

describe('the letters of a request', () => {
  it('are shown as they are printed and saved as shown', async () => {
    const { bridge, person } = openScreen({ requestId });
    const part = within(await screen.findByRole('region', { name: 'Brev' }));
    await person.click(part.getByRole('button', { name: 'Visa brevet' }));
    expect(await part.findByRole('region', { name: 'Brevet som det skrivs ut' })).toBeTruthy();
    await person.click(part.getByRole('button', { name: 'Spara brevet som PDF' }));
    expect(await screen.findByText('Sparat: Brev.pdf')).toBeTruthy();
    expect(inputsOf(bridge, 'subjectRequests.saveLetter')).toMatchObject([{ kind: 'receipt', words: '' }]);
  });
});

describe('a request that cannot be read', () => {
  it('says why and leads back', async () => {
    const { person } = openScreen(
      { requestId },
      {},
      {
        subjectRequests: {
          read: async () => {
            throw new AppError('request-not-found');
          },
        },
      },
    );
    expect((await screen.findByRole('alert')).textContent).toContain('finns inte längre');
    await press(person, 'Till ärendena');
    expect(useView.getState().params).toEqual({});
  });
});
