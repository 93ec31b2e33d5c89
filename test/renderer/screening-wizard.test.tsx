// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '#shared/features/screening/screening-session.contract.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { goTo, resetView, useView } from '#renderer/navigation/view.store.ts';
import { resetScreeningView } from '#renderer/features/screening/screening.store.ts';
import { ListsOverview } from '#renderer/features/screening/papers/ListsOverview.tsx';
import { Wizard } from '#renderer/features/screening/Wizard.tsx';
import { DETAIL_SLOT_ID } from '#renderer/ui/layout/Page.tsx';
import { ToastRegion } from '#renderer/ui/layout/ToastRegion.tsx';
import { exampleFile, type FakeList, fullCard, installFakeList, progressOf, screened } from './fake-list.ts';
import './fill-happy-dom.ts';
import { renderInApp } from './render-in-app.tsx';

beforeEach(() => {
  resetScreeningView();
  resetView();
});

function openWizard(start: Partial<Session> | null, prepare: (list: FakeList) => void = () => undefined) {
  const list = installFakeList(start);
  prepare(list);
  goTo('screening', { wizard: 'yes' });
  const { unmount } = renderInApp(
    <>
      <Wizard />
      <div id={DETAIL_SLOT_ID} />
      <ToastRegion />
    </>,
  );
  return { list, unmount, person: userEvent.setup() };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const title = (name: string) => screen.findByRole('heading', { level: 2, name }, { timeout: 20_000 });
const ctrlEnter = '{Control>}{Enter}{/Control}';
const rowOf = (name: RegExp) => screen.findByRole('row', { name });
const filterOf = (name: RegExp) => screen.findByRole('radio', { name });

/** Puts the focus into the rows, with the active cell where the keys lead. */
async function standInRows(person: ReturnType<typeof userEvent.setup>, keys: string) {
  act(() => screen.getByRole('grid').focus());
  await person.keyboard(keys);
}

const activeText = (): string => {
  const id = screen.getByRole('grid').getAttribute('aria-activedescendant') ?? '';
  return document.getElementById(id)?.textContent ?? '';
};

describe('the first step', () => {
  it('takes a chosen file on to the list card, with the focus on its title', async () => {
    const { list, person } = openWizard(null);
    await title('Vilken lista?');
    expect(screen.queryByRole('button', { name: /^Nästa/ })).toBeNull();
    await person.click(button('Välj fil'));
    const heading = await title('Vad vet du om listan?');
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(list.held()?.step).toBe('card');
    expect(screen.getByRole('heading', { level: 1, name: 'kunder.csv' })).toBeTruthy();
  });

  it('hands pasted rows over as UTF-8', async () => {
    const { list, person } = openWizard(null);
    await title('Vilken lista?');
    await person.click(button('Klistra in rader'));
    const dialog = await screen.findByRole('dialog');
    await person.click(within(dialog).getByRole('button', { name: /Läs raderna/ }));
    expect(within(dialog).getByText('Klistra in minst en rad.')).toBeTruthy();
    await person.click(within(dialog).getByLabelText('Rader'));
    await person.paste('Namn\tTelefon\nÅsa Öberg\t070-174 06 05');
    await person.keyboard(ctrlEnter);
    await title('Vad vet du om listan?');
    const [part] = list.inputsOf('screening.bringPart') as { part: string; name: string; isLast: boolean }[];
    expect(new TextDecoder().decode(bytesOf(atob(part?.part ?? '')))).toBe(
      'Namn\tTelefon\nÅsa Öberg\t070-174 06 05',
    );
    expect(part).toMatchObject({ name: 'Inklistrade rader.txt', isLast: true });
  });

  it('hands a large file over in pieces, in order and whole', async () => {
    const { list } = openWizard(null);
    await title('Vilken lista?');
    const bytes = new Uint8Array(4_000_000).map((_, index) => index % 251);
    const zone = screen.getByText('Släpp en fil här, eller välj den.');
    dropOn(zone, new File([bytes], 'stor.csv'));
    await title('Vad vet du om listan?');
    const parts = list.inputsOf('screening.bringPart') as {
      part: string;
      isLast: boolean;
      transferId: string;
    }[];
    expect(parts.map(({ isLast }) => isLast)).toEqual([false, false, true]);
    expect(new Set(parts.map(({ transferId }) => transferId)).size).toBe(1);
    expect(Math.max(...parts.map(({ part }) => part.length))).toBeLessThanOrEqual(5_600_000);
    const whole = bytesOf(parts.map(({ part }) => atob(part)).join(''));
    expect(whole.length).toBe(bytes.length);
    expect(whole.every((byte, index) => byte === index % 251)).toBe(true);
  });

  it('refuses a file that is let go beside the zone, so that the window does not open it', async () => {
    const { list } = openWizard(null);
    const event = dropOn(await title('Vilken lista?'), new File(['a;b'], 'kunder.csv'));
    expect(event.defaultPrevented).toBe(true);
    expect(list.inputsOf('screening.bringPart')).toEqual([]);
  });

  it('shows how far the reading has come, and stops it with Escape', async () => {
    const { list, person } = openWizard(null, (fake) => fake.hold('chooseFile'));
    await title('Vilken lista?');
    await person.click(button('Välj fil'));
    act(() => list.bridge.emit(progressOf(300, 1000, 'reading')));
    const bar = await screen.findByRole('progressbar', { name: 'Läser filen' });
    expect(bar.getAttribute('aria-valuetext')).toBe('30 %');
    await person.keyboard('{Escape}');
    expect(await screen.findByText(/Avbrutet. Inget skrevs/)).toBeTruthy();
    expect(useView.getState().params).toEqual({ wizard: 'yes' });
    expect(list.held()).toBeNull();
  });

  it('does not go on while another file is read', async () => {
    const { list, person } = openWizard({ step: 'file' }, (fake) => fake.hold('chooseFile'));
    await title('Vilken lista?');
    await person.click(button('Välj en annan fil'));
    await waitFor(() => expect(button(/^Nästa/).hasAttribute('disabled')).toBe(true));
    await person.keyboard(ctrlEnter);
    expect(list.inputsOf('screening.goTo')).toEqual([]);
  });

  it('says in place why a file was refused', async () => {
    const { list, person } = openWizard(null);
    list.bridge.answer({
      screening: {
        chooseFile: async () => {
          throw new AppError('file-encrypted');
        },
      },
    });
    await title('Vilken lista?');
    await person.click(button('Välj fil'));
    expect(await screen.findByText(/skyddad med lösenord/)).toBeTruthy();
  });

  it('throws the list away only when told twice', async () => {
    const { list, person } = openWizard({ step: 'file' });
    await title('Vilken lista?');
    await person.click(button('Kasta listan'));
    const dialog = await screen.findByRole('alertdialog', { name: 'Kasta kunder.csv?' });
    await person.click(within(dialog).getByRole('button', { name: 'Behåll den' }));
    expect(list.held()).not.toBeNull();
    await person.click(button('Kasta listan'));
    await person.click(
      within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Kasta listan' }),
    );
    await waitFor(() => expect(useView.getState().params).toEqual({}));
    expect(list.held()).toBeNull();
  });
});

const bytesOf = (binary: string): Uint8Array => Uint8Array.from(binary, (letter) => letter.charCodeAt(0));

function dropOn(target: Element, file: File): Event {
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'dataTransfer', {
    value: { types: ['Files'], files: [file], dropEffect: '' },
  });
  act(() => void target.dispatchEvent(event));
  return event;
}

describe('the list card', () => {
  it('points out what is missing where it is missing, and can be left for now', async () => {
    const { list, person } = openWizard({ step: 'card' });
    await title('Vad vet du om listan?');
    await person.keyboard(ctrlEnter);
    for (const words of [
      'Skriv vem du fick listan av.',
      'Ange dagen, senast i dag.',
      'Skriv hur uppgifterna samlades in.',
      'Skriv vad personerna fick veta.',
      'Välj en rättslig grund.',
      'Ange dagen, tidigast i dag.',
    ])
      expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.getByText('6 uppgifter saknas')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Leverantör')));
    expect(list.held()?.step).toBe('card');
    await person.click(button('Gå vidare så länge'));
    await title('Ser raderna rätt ut?');
    expect(screen.getByRole('button', { name: /Listkort \(något saknas\)/ })).toBeTruthy();
  });

  it('is kept as it was written, and goes on when it is complete', async () => {
    const { list, person } = openWizard({ step: 'card', card: { ...fullCard, supplier: '' } });
    await title('Vad vet du om listan?');
    await person.type(screen.getByLabelText('Leverantör'), 'Adressbolaget');
    await person.keyboard(ctrlEnter);
    await title('Ser raderna rätt ut?');
    expect(list.held()?.card).toEqual({ ...fullCard, supplier: 'Adressbolaget' });
  });

  it('is kept when somebody goes back with Escape', async () => {
    const { list, person } = openWizard({ step: 'card' });
    await title('Vad vet du om listan?');
    await person.type(screen.getByLabelText('Leverantör'), 'Adressbolaget');
    await person.keyboard('{Escape}');
    await title('Vilken lista?');
    expect(list.held()?.card.supplier).toBe('Adressbolaget');
  });

  it('is kept without being asked to, because the journal may lock', async () => {
    const { list, person } = openWizard({ step: 'card' });
    await title('Vad vet du om listan?');
    await person.type(screen.getByLabelText('Leverantör'), 'Adressbolaget');
    await waitFor(() => expect(list.held()?.card.supplier).toBe('Adressbolaget'), { timeout: 3000 });
    expect(list.inputsOf('screening.goTo')).toEqual([]);
  });

  it('stays when it could not be kept, and says why', async () => {
    const { list, person } = openWizard({ step: 'card', card: fullCard });
    list.bridge.answer({
      screening: {
        saveCard: async () => {
          throw new AppError('disk-full');
        },
      },
    });
    await title('Vad vet du om listan?');
    await person.type(screen.getByLabelText('Leverantör'), ' i Norr');
    await person.keyboard(ctrlEnter);
    expect(await screen.findByText(/Disken är full/)).toBeTruthy();
    expect(list.held()?.step).toBe('card');
  });

  it('proposes a day for deletion three months after the list was got', async () => {
    const { list, person } = openWizard({ step: 'card' });
    await title('Vad vet du om listan?');
    const group = screen.getByRole('group', { name: /Dagen du fick listan/ });
    const [year] = within(group).getAllByRole('spinbutton');
    if (year) await person.click(year);
    const day = new Date().toISOString().slice(0, 10);
    await person.keyboard(day.replaceAll('-', ''));
    await person.keyboard('{Escape}');
    await title('Vilken lista?');
    const card = list.held()?.card;
    expect(card?.obtainedOn).toBe(day);
    expect(card?.deleteOn.slice(0, 7)).toBe(threeMonthsAfter(day));
  });

  it('warns of a consent that names somebody else', async () => {
    const { person } = openWizard({ step: 'card', card: { ...fullCard, isControllerNamed: 'no' } });
    await title('Vad vet du om listan?');
    expect(screen.queryByText(/Det samtycket gäller inte er/)).toBeNull();
    await person.click(screen.getByRole('radio', { name: /Samtycke/ }));
    expect(screen.getByText(/Det samtycket gäller inte er/)).toBeTruthy();
  });

  it('keeps a contract in the journal and lets it go again', async () => {
    const { list, person } = openWizard({ step: 'card', card: fullCard });
    await title('Vad vet du om listan?');
    await person.click(button('Lägg till fil'));
    expect(await screen.findByText('Sparad: Avtal.pdf')).toBeTruthy();
    await person.type(screen.getByLabelText('Leverantör'), '!');
    await person.click(button('Ta bort'));
    expect(await screen.findByText('Ingen fil än')).toBeTruthy();
    expect(list.held()?.card.evidence).toBeNull();
  });
});

function threeMonthsAfter(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month + 2, 1)).toISOString().slice(0, 7);
}

describe('the reading', () => {
  it('shows the rows as they will be imported, and reads again as told', async () => {
    const { list, person } = openWizard({ step: 'read', card: fullCard });
    await title('Ser raderna rätt ut?');
    expect(await rowOf(/Anna Åkerström 070-174 06 05/)).toBeTruthy();
    expect(screen.getByText('4 rader')).toBeTruthy();
    await person.click(screen.getByRole('radio', { name: /Äldre Mac/ }));
    await waitFor(() => expect(list.inputsOf('screening.readAgain')).toEqual([{ encoding: 'macintosh' }]));
    await person.click(button(/Kolumnernas rubriker/));
    await person.click(await screen.findByRole('option', { name: 'Inga rubriker' }));
    await waitFor(() => expect(list.inputsOf('screening.readAgain').at(-1)).toEqual({ headerRecord: null }));
    expect(list.held()?.file?.encoding).toBe('macintosh');
  });

  it('warns of ragged rows, of a quotation mark that never closes and of formulas without a value', async () => {
    openWizard({
      step: 'read',
      file: { ...exampleFile, raggedRows: 14, endsInsideQuotes: true, formulasWithoutValue: 3 },
    });
    expect(await screen.findByText(/14 rader har fler eller färre celler/)).toBeTruthy();
    expect(screen.getByText(/Ett citattecken öppnas men stängs aldrig/)).toBeTruthy();
    expect(screen.getByText(/3 celler har en formel utan sparat värde/)).toBeTruthy();
  });

  it('leaves all as it was when a new reading is cancelled', async () => {
    const { list, person } = openWizard({ step: 'read' }, (fake) => fake.hold('readAgain'));
    await title('Ser raderna rätt ut?');
    await person.click(screen.getByRole('radio', { name: /Äldre Mac/ }));
    await screen.findByRole('progressbar');
    await person.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.getByRole<HTMLInputElement>('radio', { name: /Windows/ }).checked).toBe(true),
    );
    expect(list.held()).toMatchObject({ step: 'read', file: { encoding: 'windows-1252' } });
  });
});

describe('the columns', () => {
  it('go on only when one of them holds numbers or addresses', async () => {
    const { list, person } = openWizard({ step: 'map', mapping: ['name', 'ignore', 'ignore'] });
    await title('Vad står i kolumnerna?');
    await person.keyboard(ctrlEnter);
    expect(await screen.findByText(/Välj minst en kolumn med telefon eller e-post/)).toBeTruthy();
    expect(list.held()?.step).toBe('map');
    await person.click(button(/Läs in Telefon som/));
    await person.click(await screen.findByRole('option', { name: 'Telefon' }));
    expect(screen.queryByText(/Välj minst en kolumn/)).toBeNull();
    await person.click(button(/^Nästa: Kontroll/));
    await title('Är något fel i raderna?');
    expect(list.held()?.mapping).toEqual(['name', 'phone', 'ignore', 'ignore', 'ignore']);
  });

  it('of personal identity numbers are refused with the reason, and covered', async () => {
    openWizard({ step: 'map' });
    await title('Vad står i kolumnerna?');
    const row = screen.getByRole('row', { name: /Personnr/ });
    expect(within(row).getByText(/Personnummer behövs inte för att ringa/)).toBeTruthy();
    expect(row.textContent).not.toMatch(/\d/);
    expect(within(row).getAllByText('••••••••-••••').length).toBeGreaterThan(0);
    expect(screen.getByText('3 av 5 kolumner läses in.')).toBeTruthy();
  });

  it('offer first of all not to be imported', async () => {
    const { list, person } = openWizard({ step: 'map' });
    await title('Vad står i kolumnerna?');
    await person.click(button(/Läs in Namn som/));
    const options = await screen.findAllByRole('option');
    expect(options[0]?.textContent).toBe('Läs inte in');
    if (options[0]) await person.click(options[0]);
    await person.keyboard('{Escape}');
    await title('Ser raderna rätt ut?');
    expect(list.held()?.mapping[0]).toBe('ignore');
  });

  it('say when they are filled in from memory', async () => {
    openWizard({ step: 'map', mappingFrom: 'memory' });
    expect(await screen.findByText(/Ifyllt som förra gången/)).toBeTruthy();
  });
});

const atCheck: Partial<Session> = { step: 'check', card: fullCard };

describe('the check', () => {
  it('runs when it is come to, and shows first the rows with something wrong', async () => {
    const { list } = openWizard(atCheck);
    expect(await rowOf(/3 Telefonnumret går inte att förstå/)).toBeTruthy();
    expect(await rowOf(/4 Varken telefonnummer eller e-postadress/)).toBeTruthy();
    expect(screen.queryByRole('row', { name: /Anna/ })).toBeNull();
    expect(list.inputsOf('screening.check')).toHaveLength(1);
    const counts = screen.getByRole('list', { name: 'Felen, rad för rad' });
    expect(
      within(counts)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['1Varken telefonnummer eller e-postadress.', '1Telefonnumret går inte att förstå.']);
  });

  it('marks the wrong cell with a word as well', async () => {
    openWizard(atCheck);
    const row = await rowOf(/Björn/);
    expect(within(row).getByText('8-12').parentElement?.textContent).toBe('8-12 (fel)');
  });

  it('shows all rows when told to', async () => {
    const { person } = openWizard(atCheck);
    await rowOf(/Björn/);
    await person.click(await filterOf(/Alla\s*4/));
    expect(await rowOf(/Anna/)).toBeTruthy();
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('5');
  });

  it('shows what is not imported when told to, but never personal identity numbers', async () => {
    const { person } = openWizard(atCheck);
    await rowOf(/Björn/);
    expect(screen.queryByRole('columnheader', { name: /Segment/ })).toBeNull();
    await person.click(screen.getByRole('checkbox', { name: 'Visa även kolumner som inte läses in' }));
    expect(screen.getByRole('columnheader', { name: /Segment/ })).toBeTruthy();
    expect(screen.queryByRole('columnheader', { name: /Personnr/ })).toBeNull();
    expect(document.body.textContent).not.toContain('19810101');
  });

  it('changes a cell in place: Enter opens and saves it, and the rows are looked through again', async () => {
    const { list, person } = openWizard(atCheck);
    await rowOf(/Björn/);
    await standInRows(person, '{ArrowRight}{ArrowRight}{Enter}');
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Telefon' });
    expect(field.value).toBe('8-12');
    await person.clear(field);
    await person.type(field, '08-123 45 67{Enter}');
    await waitFor(() =>
      expect(list.inputsOf('screening.change')).toEqual([
        { kind: 'cell', row: 1, column: 1, value: '08-123 45 67' },
      ]),
    );
    await waitFor(() => expect(screen.queryByRole('row', { name: /Björn/ })).toBeNull());
    expect(screen.getByText('Rad 3 är ändrad.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('grid'));
    expect(list.inputsOf('screening.check')).toHaveLength(2);
  });

  it('leaves a cell as it was with Escape, and stays in the step', async () => {
    const { list, person } = openWizard(atCheck);
    await rowOf(/Björn/);
    await standInRows(person, '{ArrowRight}{ArrowRight}{Enter}');
    await person.keyboard('nonsens{Escape}');
    expect(list.inputsOf('screening.change')).toEqual([]);
    expect(document.activeElement).toBe(screen.getByRole('grid'));
    expect(activeText()).toContain('8-12');
    expect(list.held()?.step).toBe('check');
  });

  it('takes the last change back with Ctrl+Z', async () => {
    const { list, person } = openWizard(atCheck);
    await rowOf(/Björn/);
    expect(button('Ångra').hasAttribute('disabled')).toBe(true);
    await standInRows(person, '{ArrowRight}{ArrowRight}{Enter}');
    await person.keyboard('07{Enter}');
    await waitFor(() => expect(list.held()).toMatchObject({ changeCount: 1 }));
    await standInRows(person, '{Control>}z{/Control}');
    await waitFor(() => expect(list.held()).toMatchObject({ changeCount: 0 }));
    expect(await screen.findByText('Den senaste ändringen är ångrad.')).toBeTruthy();
    expect(await screen.findByText('8-12')).toBeTruthy();
  });

  it('changes many cells only after they have been shown', async () => {
    const { list, person } = openWizard(atCheck);
    await rowOf(/Björn/);
    await person.click(button('Ändra många'));
    const dialog = await screen.findByRole('dialog', { name: 'Ändra många celler' });
    await person.click(within(dialog).getByRole('button', { name: /Visa vad som ändras/ }));
    expect(within(dialog).getByText('Skriv vad som ska bytas ut.')).toBeTruthy();
    await person.type(within(dialog).getByLabelText('Byt ut'), '070-');
    await person.type(within(dialog).getByLabelText('Mot'), '+4670');
    await person.keyboard(ctrlEnter);
    expect(await within(dialog).findByText('2 celler ändras:')).toBeTruthy();
    expect(within(dialog).getByRole('row', { name: '2 070-174 06 05 +4670174 06 05' })).toBeTruthy();
    expect(list.inputsOf('screening.change')).toEqual([]);
    await person.click(within(dialog).getByRole('button', { name: /Ändra 2 celler/ }));
    await waitFor(() =>
      expect(list.inputsOf('screening.change')).toEqual([
        { kind: 'replace', column: 1, find: '070-', replace: '+4670' },
      ]),
    );
    expect(await screen.findByText('2 celler är ändrade.')).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('forgets what it showed when the bulk change becomes another one', async () => {
    const { person } = openWizard(atCheck);
    await rowOf(/Björn/);
    await person.click(button('Ändra många'));
    const dialog = await screen.findByRole('dialog', { name: 'Ändra många celler' });
    await person.click(within(dialog).getByRole('radio', { name: 'Lägg till en nolla först' }));
    await person.click(within(dialog).getByRole('button', { name: /Visa vad som ändras/ }));
    expect(await within(dialog).findByRole('button', { name: /Ändra 1 cell/ })).toBeTruthy();
    await person.click(within(dialog).getByRole('radio', { name: 'Byt ut text' }));
    expect(within(dialog).queryByRole('button', { name: /Ändra 1 cell/ })).toBeNull();
    expect(within(dialog).getByRole('button', { name: /Visa vad som ändras/ })).toBeTruthy();
  });

  it('shows its progress, says it aloud at each quarter, and stops with Escape', async () => {
    const { list, person } = openWizard(atCheck, (fake) => fake.hold('check'));
    await screen.findByRole('progressbar', { name: 'Går igenom raderna' });
    for (const done of [260_000, 270_000]) act(() => list.bridge.emit(progressOf(done, 1_000_000)));
    expect(screen.getByRole('progressbar').getAttribute('aria-valuetext')).toBe('27 %');
    expect(
      screen.getAllByRole('status').some(({ textContent }) => textContent === 'Går igenom raderna 25 %'),
    ).toBe(true);
    await person.keyboard('{Escape}');
    expect(await screen.findByText('Genomgången avbröts. Inget ändrades.')).toBeTruthy();
    expect(list.held()?.step).toBe('check');
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('stops when somebody leaves the page under it', async () => {
    const { list, unmount } = openWizard(atCheck, (fake) => fake.hold('check'));
    await screen.findByRole('progressbar');
    unmount();
    expect(list.bridge.requests.at(-1)?.operation).toBe('screening.cancel');
  });
});

const atScreen: Partial<Session> = { step: 'screen', card: fullCard };
const afterScreening: Partial<Session> = { ...atScreen, screening: screened() };

describe('the screening', () => {
  it('says which registers it will ask, and then how much of the list may be used', async () => {
    const { list, person } = openWizard(atScreen);
    await title('Vilka rader får användas?');
    expect(await screen.findByText(/NIX-Telefon, version 2026-11-01/)).toBeTruthy();
    await person.keyboard(ctrlEnter);
    expect(await screen.findByText('25 %')).toBeTruthy();
    expect(screen.getByText('av raderna får användas')).toBeTruthy();
    expect(screen.getByText('1 av 4 rader')).toBeTruthy();
    expect(list.inputsOf('screening.screen')).toHaveLength(1);
  });

  it('is not offered while the card lacks something, and leads to what it lacks', async () => {
    const { list, person } = openWizard({ ...atScreen, card: { ...fullCard, toldWhat: '' } });
    expect(await screen.findByText(/Saknas: Vad fick personerna veta då/)).toBeTruthy();
    await person.keyboard(ctrlEnter);
    expect(button(/Screena 4 rader/).hasAttribute('disabled')).toBe(true);
    expect(list.inputsOf('screening.screen')).toEqual([]);
    await person.click(button('Fyll i listkortet'));
    await title('Vad vet du om listan?');
  });

  it('gives every row its code and its reason', async () => {
    openWizard(afterScreening);
    expect(await rowOf(/2 Får användas/)).toBeTruthy();
    expect(await rowOf(/3 Står i spärregister Numret står i NIX-Telefon/)).toBeTruthy();
    expect(await rowOf(/4 Ogiltig rad Inget telefonnummer/)).toBeTruthy();
    expect(await rowOf(/5 Dubblett i filen Samma nummer eller adress som på rad 2/)).toBeTruthy();
  });

  it('narrows the rows to one code, and offers no code that no row has', async () => {
    const { list, person } = openWizard(afterScreening);
    await rowOf(/Anna/);
    expect((await filterOf(/Raderad person\s*0/)).hasAttribute('disabled')).toBe(true);
    await person.click(await filterOf(/Står i spärregister\s*1/));
    await waitFor(() => expect(screen.queryByRole('row', { name: /Anna/ })).toBeNull());
    expect(await rowOf(/Björn/)).toBeTruthy();
    expect(list.inputsOf('screening.rows').at(-1)).toMatchObject({ show: 'national-register', offset: 0 });
  });

  it('shows the row in full beside the rows, with the law one key away', async () => {
    const { person } = openWizard(afterScreening);
    await rowOf(/Björn/);
    await standInRows(person, '{ArrowDown}');
    const detail = await screen.findByRole('article', { name: 'Rad 3' });
    expect(within(detail).getByText('Björn Berg')).toBeTruthy();
    expect(detail.textContent).not.toContain('MFL (2008:486) 21 §');
    await person.keyboard('l');
    expect(detail.textContent).toContain('MFL (2008:486) 21 §. Säker källa.');
    await person.keyboard('l');
    expect(detail.textContent).not.toContain('MFL (2008:486) 21 §');
  });

  it('never shows a personal identity number', async () => {
    const { person } = openWizard(afterScreening);
    await rowOf(/Björn/);
    await standInRows(person, '{ArrowDown}');
    await screen.findByRole('article', { name: 'Rad 3' });
    expect(document.body.textContent).not.toContain('19810101');
  });

  it('saves the rows to correct', async () => {
    const { list, person } = openWizard(afterScreening);
    await rowOf(/Björn/);
    await person.click(button('Spara rader att rätta'));
    expect(await screen.findByText('Sparat: Rader att rätta.csv')).toBeTruthy();
    expect(list.inputsOf('screening.saveBadRows')).toEqual([{ language: 'sv' }]);
  });

  it('leaves nothing behind when it is cancelled', async () => {
    const { list, person } = openWizard(atScreen, (fake) => fake.hold('screen'));
    await title('Vilka rader får användas?');
    await person.click(button(/Screena 4 rader/));
    await screen.findByRole('progressbar', { name: 'Jämför raderna' });
    await person.click(button('Avbryt'));
    expect(await screen.findByText('Screeningen avbröts. Inget ändrades.')).toBeTruthy();
    expect(list.held()?.screening).toBeNull();
  });
});

const atWrite: Partial<Session> = { ...afterScreening, step: 'write' };

describe('the last step', () => {
  it('counts first what would happen, and says it in words', async () => {
    const { list } = openWizard(atWrite);
    expect(await screen.findByText('nya personer och företag skrivs in')).toBeTruthy();
    expect(screen.getByText('Ändras: företag (1).')).toBeTruthy();
    expect(screen.getByText('får inte användas och sparas inte')).toBeTruthy();
    expect(list.inputsOf('screening.write')).toEqual([]);
    expect(list.inputsOf('screening.dryRun')).toHaveLength(1);
  });

  it('counts again for another policy, and writes by it', async () => {
    const { list, person } = openWizard(atWrite);
    await screen.findByRole('button', { name: /Skriv in 2 och uppdatera 1/ });
    await person.click(button(/Fyll i det som saknas Företag/));
    await person.click(await screen.findByRole('option', { name: 'Ändra aldrig' }));
    await person.click(await screen.findByRole('button', { name: /Skriv in 2 personer/ }));
    await waitFor(() => expect(useView.getState().params).toHaveProperty('listId'));
    const [written] = list.inputsOf('screening.write') as { id: string; policy: { company: string } }[];
    expect(written?.policy.company).toBe('never');
    expect(useView.getState()).toMatchObject({ page: 'screening', params: { listId: written?.id } });
    expect(screen.getByText('kunder.csv är inskriven i journalen.')).toBeTruthy();
  });

  it('shows how far the writing has come; cancelled, it writes nothing and can be tried again as the same list', async () => {
    const { list, person } = openWizard(atWrite, (fake) => fake.hold('write'));
    await screen.findByRole('button', { name: /Skriv in 2 och uppdatera 1/ });
    await person.keyboard(ctrlEnter);
    const dialog = await screen.findByRole('dialog', { name: 'Skriver in kunder.csv' });
    act(() => list.bridge.emit(progressOf(1, 3, 'writing')));
    expect(within(dialog).getByText('1 av 3, 33 %')).toBeTruthy();
    act(() => list.bridge.emit(progressOf(1, 2, 'removing')));
    expect(within(dialog).getByRole('progressbar', { name: 'Listan tas bort igen' })).toBeTruthy();
    await person.keyboard('{Escape}');
    expect(
      await screen.findByText(
        'Avbrutet. Inget av listan står kvar, utom kontakter som har använts under tiden.',
      ),
    ).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(list.held()?.step).toBe('write');
    list.hold('write')();
    await person.keyboard(ctrlEnter);
    await waitFor(() => expect(useView.getState().params).toHaveProperty('listId'));
    const ids = (list.inputsOf('screening.write') as { id: string }[]).map(({ id }) => id);
    expect(new Set(ids).size).toBe(1);
  });

  it('leads back to a new screening when the old one no longer holds', async () => {
    const { person } = openWizard(atWrite, (fake) =>
      fake.bridge.answer({
        screening: {
          dryRun: async () => {
            throw new AppError('list-not-ready');
          },
        },
      }),
    );
    expect(await screen.findByText('Något har ändrats sedan screeningen')).toBeTruthy();
    expect(button('Skriv in').hasAttribute('disabled')).toBe(true);
    await person.click(button('Screena igen'));
    await title('Vilka rader får användas?');
  });

  it('writes nothing when no row may be used', async () => {
    const nothing = {
      new: 0,
      updated: 0,
      changedFields: { name: 0, company: 0, role: 0, 'organisation-number': 0, note: 0, identifiers: 0 },
      same: 0,
      blocked: 4,
      broken: 0,
    };
    const { list, person } = openWizard({ ...atWrite, dryRun: nothing });
    expect(await screen.findByText(/Ingen rad får användas/)).toBeTruthy();
    await person.keyboard(ctrlEnter);
    expect(list.inputsOf('screening.write')).toEqual([]);
  });
});

describe('a list that was left half way', () => {
  it.each([
    ['card', 'Vad vet du om listan?'],
    ['read', 'Ser raderna rätt ut?'],
    ['map', 'Vad står i kolumnerna?'],
    ['check', 'Är något fel i raderna?'],
    ['screen', 'Vilka rader får användas?'],
  ] as const)('comes back at the step it had reached: %s', async (step, heading) => {
    openWizard({ step, card: fullCard });
    expect(await title(heading)).toBeTruthy();
  });

  it('is screened again before it is written, because a lock forgets what was found', async () => {
    openWizard({ step: 'write', card: fullCard });
    expect(await title('Vilka rader får användas?')).toBeTruthy();
    expect(button(/Skriv in \(senare\)/).hasAttribute('disabled')).toBe(true);
  });

  it('asks for its file when that is gone, and keeps the rest', async () => {
    const { list, person } = openWizard({ step: 'map', card: fullCard, file: null });
    expect(await screen.findByText('Välj kunder.csv igen')).toBeTruthy();
    expect(list.held()?.card).toEqual(fullCard);
    await person.click(button(/Listkort \(klart\)/));
    await title('Vad vet du om listan?');
    expect(screen.getByLabelText<HTMLInputElement>('Leverantör').value).toBe(fullCard.supplier);
  });

  it('can be put aside from any step, and Escape in the first step does it too', async () => {
    const { list, person } = openWizard({ step: 'map', card: fullCard });
    await title('Vad står i kolumnerna?');
    await person.click(button('Lägg undan'));
    await waitFor(() => expect(useView.getState().params).toEqual({}));
    expect(list.held()?.step).toBe('map');
    act(() => goTo('screening', { wizard: 'yes' }));
    await person.click(button(/Fil \(klart\)/));
    await title('Vilken lista?');
    await person.keyboard('{Escape}');
    await waitFor(() => expect(useView.getState().params).toEqual({}));
  });

  it('goes to any step that is open by the steps on top', async () => {
    const { list, person } = openWizard({ ...atCheck });
    await rowOf(/Björn/);
    await person.click(button(/Läsning \(klart\)/));
    await title('Ser raderna rätt ut?');
    expect(list.held()?.step).toBe('read');
  });

  it('says when it could not be read, and tries again', async () => {
    const { list, person } = openWizard({ step: 'map' }, (fake) =>
      fake.bridge.answer({
        screening: {
          session: async () => {
            throw new AppError('disk-error');
          },
        },
      }),
    );
    expect(await screen.findByText(/Disken kunde inte läsas/)).toBeTruthy();
    list.bridge.answer({ screening: { session: async () => list.held() } });
    await person.click(button('Försök igen'));
    expect(await title('Vad står i kolumnerna?')).toBeTruthy();
  });
});

describe('the keys of the wizard', () => {
  it('lead on and back from a control that has the focus', async () => {
    const { person } = openWizard({ step: 'card', card: fullCard });
    await title('Vad vet du om listan?');
    await person.click(screen.getByRole('radio', { name: 'Ja' }));
    await person.keyboard(ctrlEnter);
    await title('Ser raderna rätt ut?');
    act(() => screen.getByRole('radio', { name: /Windows/ }).focus());
    await person.keyboard('{Escape}');
    await title('Vad vet du om listan?');
    act(() => button(/^Tillbaka/).focus());
    await person.keyboard(ctrlEnter);
    await title('Ser raderna rätt ut?');
  });

  it('close an open list first, and only then lead back', async () => {
    const { list, person } = openWizard({ step: 'map' });
    await title('Vad står i kolumnerna?');
    await person.click(button(/Läs in Namn som/));
    await screen.findAllByRole('option');
    await person.keyboard('{Escape}');
    expect(screen.queryByRole('option')).toBeNull();
    expect(list.inputsOf('screening.goTo')).toEqual([]);
    await person.keyboard('{Escape}');
    await title('Ser raderna rätt ut?');
  });

  it('mean nothing while somebody stands outside it', async () => {
    const { list } = openWizard({ step: 'map' });
    await title('Vad står i kolumnerna?');
    const outside = document.createElement('input');
    document.body.append(outside);
    outside.focus();
    fireEvent.keyDown(outside, { key: 'Escape' });
    fireEvent.keyDown(outside, { key: 'Enter', ctrlKey: true });
    outside.remove();
    expect(list.inputsOf('screening.goTo')).toEqual([]);
  });
});

it('tells on the page of lists how far one has come that is taken out again', async () => {
  const list = installFakeList(null);
  renderInApp(<ListsOverview registers={null} />);
  await screen.findByRole('heading', { name: 'Listor' });
  act(() => list.bridge.emit(progressOf(100, 400, 'removing')));
  const bar = await screen.findByRole('progressbar', { name: 'En lista tas bort igen' });
  expect(bar.getAttribute('aria-valuetext')).toBe('25 %');
  act(() => list.bridge.emit(progressOf(400, 400, 'removing')));
  expect(screen.queryByRole('progressbar')).toBeNull();
});
