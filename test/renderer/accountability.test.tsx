// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Document } from '#shared/documents/document-model.ts';
import type { Breach, BreachInput } from '#shared/features/accountability/accountability.contract.ts';
import { judgeBreach } from '#shared/features/accountability/breach.rules.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { addSeconds } from '#shared/kernel/clock.ts';
import { AccountabilityPart } from '#renderer/features/accountability/AccountabilityPart.tsx';
import { draftOf, inputOf, problemsOf } from '#renderer/features/accountability/breach-draft.ts';
import { dayOf } from '#renderer/ui/format-instant.ts';
import { ToastRegion } from '#renderer/ui/layout/ToastRegion.tsx';
import { type FakeBridge, installBridge } from './fake-bridge.ts';
import './fill-happy-dom.ts';
import { fillIn, renderInApp } from './render-in-app.tsx';

const HOUR = 3600;
const now = new Date().toISOString();
const ago = (hours: number): string => `${addSeconds(now, -hours * HOUR).slice(0, 16)}:00.000Z`;

const input: BreachInput = {
  id: '7f3c2f0e-6f5d-4a53-9d3b-0b8a3f0c1a11',
  kind: 'lost-device',
  happenedOn: null,
  awareAt: ago(2),
  what: 'En bärbar dator har kommit bort.',
  measures: 'Journalen är krypterad.',
  consequences: 'Går inte att läsa.',
  peopleCount: 1200,
  recordCount: 4000,
  isEncrypted: true,
  risk: 'unknown',
  reportedAt: null,
  toldOn: null,
  lateReason: '',
};
const breach = (fields: Partial<BreachInput> = {}): Breach => judgeBreach({ ...input, ...fields });

const paper: Document = {
  language: 'sv',
  title: 'Registerförteckning',
  issuer: 'Verktygsbolaget AB',
  pageOf: 'Sida {page} av {pages}',
  blocks: [{ type: 'paragraph', text: 'Ingen får uppgifter automatiskt.', tone: 'normal' }],
};

const person = userEvent.setup();
let bridge: FakeBridge;

async function open(breaches: Breach[] = [], language: 'sv' | 'en' = 'sv'): Promise<void> {
  bridge = installBridge({
    accountability: {
      readRecord: async () => ({ document: paper }),
      saveRecord: async ({ kind }) => ({ outcome: 'saved', fileNames: [`ut.${kind}`] }),
      breaches: async () => breaches,
      draftBreach: async () => input,
      saveBreach: async (saved) => judgeBreach(saved),
      readBreachNote: async () => ({ document: { ...paper, title: 'Anmälan' } }),
      saveBreachNote: async () => ({ outcome: 'saved', fileNames: ['incident.pdf'] }),
    },
  });
  renderInApp(
    <>
      <AccountabilityPart />
      <ToastRegion />
    </>,
    language,
  );
  await screen.findByRole('heading', {
    name: language === 'sv' ? 'Registerförteckning' : 'Record of processing',
  });
}

const asked = (operation: string) =>
  bridge.requests.filter((request) => request.operation === operation).map((request) => request.input);
const press = async (name: string | RegExp) => person.click(await screen.findByRole('button', { name }));

describe('the record of processing', () => {
  it('is shown as it will be printed, and saved from there', async () => {
    await open();
    await press('Visa förteckningen');
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText('Ingen får uppgifter automatiskt.')).toBeDefined();
    await person.click(dialog.getByRole('button', { name: 'Spara som PDF' }));
    expect(await screen.findByText('Sparat: ut.pdf.')).toBeDefined();
  });

  it('is saved as CSV', async () => {
    await open();
    await press('Spara som CSV');
    expect(await screen.findByText('Sparat: ut.csv.')).toBeDefined();
    expect(asked('accountability.saveRecord')).toEqual([{ language: 'sv', kind: 'csv' }]);
  });
});

describe('the breaches', () => {
  it('are said to be none', async () => {
    await open();
    expect(await screen.findByText('Ingen incident är antecknad')).toBeDefined();
  });

  it('stand with where the report stands and whether people must be told', async () => {
    await open([
      breach({ risk: 'risk' }),
      breach({ id: '7f3c2f0e-6f5d-4a53-9d3b-0b8a3f0c1a12', awareAt: ago(100), risk: 'high' }),
      breach({ id: '7f3c2f0e-6f5d-4a53-9d3b-0b8a3f0c1a13', awareAt: ago(200), risk: 'unlikely' }),
      breach({
        id: '7f3c2f0e-6f5d-4a53-9d3b-0b8a3f0c1a14',
        awareAt: ago(300),
        reportedAt: ago(290),
        risk: 'high',
        toldOn: '2026-11-01',
      }),
    ]);
    const rows = within(await screen.findByRole('table'))
      .getAllByRole('row')
      .slice(1);
    const texts = rows.map((row) =>
      [...row.querySelectorAll('td')].slice(1, 3).map((cell) => cell.textContent),
    );
    expect(texts[0]?.[0]).toMatch(/^(69|70) h \d+ min kvar$/);
    expect(texts[1]?.[0]).toMatch(/^Skulle ha anmälts för 28 h \d+ min sedan$/);
    expect(texts.map(([state, tell]) => [state?.replace(/\d.*/, ''), tell]).slice(2)).toEqual([
      ['Behöver inte anmälas', 'Behöver inte informeras'],
      ['Anmäld i tid', 'Informerade 2026-11-01'],
    ]);
    expect(texts[1]?.[1]).toBe('Ska informeras');
  });

  it('show the note as it will be printed, and save it', async () => {
    await open([breach()]);
    await press(`Visa underlaget från ${dayOf(input.awareAt)}`);
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText('Anmälan')).toBeDefined();
    await person.click(dialog.getByRole('button', { name: 'Spara som PDF' }));
    expect(await screen.findByText('Sparat: incident.pdf.')).toBeDefined();
  });

  it('say what went wrong, and ask again', async () => {
    await open();
    bridge.answer({ accountability: { breaches: () => Promise.reject(new AppError('disk-error')) } });
    bridge.emit({ type: 'changed', features: ['accountability'] });
    const again = await screen.findByRole('button', { name: 'Försök igen' });
    bridge.answer({ accountability: { breaches: async () => [breach()] } });
    await person.click(again);
    expect(await screen.findByText(input.what)).toBeDefined();
  });
});

describe('a note', () => {
  it('starts filled in, with the clock running, and is saved as it stands', async () => {
    await open();
    await press('Anteckna en incident');
    expect(await screen.findByText(/^(69|70) h \d+ min kvar$/)).toBeDefined();
    expect(screen.getByText(/Bedöm risken/)).toBeDefined();
    await person.click(screen.getByRole('radio', { name: /^Risk/ }));
    await press(/^Spara anteckningen/);
    await screen.findByText('Anteckningen är sparad.');
    expect(asked('accountability.saveBreach')).toEqual([{ ...input, risk: 'risk' }]);
    expect(await screen.findByRole('heading', { name: 'Personuppgiftsincidenter' })).toBeDefined();
  });

  it('that was reported late asks why before it is saved', async () => {
    await open([breach({ awareAt: ago(100), risk: 'risk' })]);
    await press(/^Öppna anteckningen/);
    await person.click(await screen.findByRole('checkbox', { name: 'Anmäld till IMY' }));
    await press(/^Spara anteckningen/);
    expect(await screen.findByText('Anmälan ska säga varför den dröjde (artikel 33.1).')).toBeDefined();
    expect(asked('accountability.saveBreach')).toEqual([]);
    await fillIn(
      person,
      screen.getByLabelText('Varför anmälan kom efter 72 timmar'),
      'Datorn hittades först.',
    );
    await press(/^Spara anteckningen/);
    await screen.findByText('Anteckningen är sparad.');
    expect(asked('accountability.saveBreach')).toMatchObject([{ lateReason: 'Datorn hittades först.' }]);
  });

  it('with a number that is none is not saved', async () => {
    await open();
    await press('Anteckna en incident');
    const people = await screen.findByLabelText(/^Ungefärligt antal personer/);
    await person.clear(people);
    await fillIn(person, people, 'många');
    await press(/^Spara anteckningen/);
    expect(await screen.findByText('Skriv ett helt tal, eller inget.')).toBeDefined();
    expect(asked('accountability.saveBreach')).toEqual([]);
  });

  it('says what the journal refused', async () => {
    await open();
    bridge.answer({ accountability: { saveBreach: () => Promise.reject(new AppError('disk-full')) } });
    await press('Anteckna en incident');
    await press(/^Spara anteckningen/);
    await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/disk/i));
  });

  it('is left without a trace', async () => {
    await open();
    await press('Anteckna en incident');
    await press('Avbryt');
    expect(await screen.findByText('Ingen incident är antecknad')).toBeDefined();
    expect(asked('accountability.saveBreach')).toEqual([]);
  });
});

describe('a draft', () => {
  const at = '2026-11-23T09:00:00.000Z';
  const fixed = { ...input, awareAt: '2026-11-20T08:00:00.000Z' };

  it('says the note it was made of', () => {
    expect(inputOf(draftOf(fixed, at), at)).toEqual(fixed);
    const reported = { ...fixed, reportedAt: '2026-11-21T10:30:00.000Z', peopleCount: null };
    expect(inputOf(draftOf(reported, at), at)).toEqual(reported);
  });

  it('forgets the reason for a delay that was none', () => {
    const draft = draftOf({ ...fixed, reportedAt: at, lateReason: 'Sent' }, at);
    expect(inputOf(draft, at).lateReason).toBe('Sent');
    expect(inputOf({ ...draft, isReported: false }, at).lateReason).toBe('');
  });

  it.each<[string, object, string[]]>([
    ['nothing', {}, []],
    ['no day', { awareOn: null }, ['awareOn']],
    ['a day ahead', { awareOn: '2026-12-24' }, ['awareOn']],
    ['a time that is none', { awareTime: '25:00' }, ['awareTime']],
    ['a time without minutes', { awareTime: '9' }, ['awareTime']],
    ['a report before it was known', { isReported: true, reportedOn: '2026-11-19' }, ['reported']],
    ['a report without a time', { isReported: true, reportedTime: '' }, ['reportedTime']],
    ['a fraction', { people: '1,5' }, ['people']],
    ['fewer than none', { records: '-1' }, ['records']],
    ['people told tomorrow', { toldOn: '2026-11-24' }, ['toldOn']],
  ])('with %s names what cannot be', (_what, fields, expected) => {
    const problems = problemsOf({ ...draftOf(fixed, '2026-11-23T07:00:00.000Z'), ...fields }, at);
    expect(Object.entries(problems).flatMap(([name, isWrong]) => (isWrong ? [name] : []))).toEqual(expected);
  });
});

it('speaks English', async () => {
  await open([], 'en');
  expect(await screen.findByText('No breach is noted')).toBeDefined();
});
