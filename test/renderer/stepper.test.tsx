// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Stepper, type StepperStep } from '#renderer/ui/layout/Stepper.tsx';
import { renderInApp } from './render-in-app.tsx';

type Id = 'file' | 'card' | 'read' | 'write';

const steps: readonly StepperStep<Id>[] = [
  { id: 'file', title: 'Fil', state: 'done' },
  { id: 'card', title: 'Listkort', state: 'wanting' },
  { id: 'read', title: 'Läsning', state: 'open' },
  { id: 'write', title: 'Skriv in', state: 'closed' },
];

function show(current: Id) {
  const onSelect = vi.fn<(id: Id) => void>();
  renderInApp(<Stepper label="Sju steg" steps={steps} current={current} onSelect={onSelect} />);
  return { onSelect, person: userEvent.setup() };
}

const step = (name: RegExp) => screen.getByRole('button', { name });

describe('a stepper', () => {
  it('says of every step its number, its name and how far it has come', () => {
    show('read');
    expect(screen.getAllByRole('button').map((button) => button.textContent?.replace(/\s+/g, ' '))).toEqual([
      'Steg 1: Fil (klart)',
      'Steg 2: Listkort (något saknas)',
      '3Steg 3: Läsning (här är du)',
      '4Steg 4: Skriv in (senare)',
    ]);
    expect(screen.getByRole('navigation', { name: 'Sju steg' })).toBeTruthy();
  });

  it('leads to a step that is done and to one that wants something', async () => {
    const { onSelect, person } = show('read');
    await person.click(step(/Fil/));
    await person.click(step(/Listkort/));
    expect(onSelect.mock.calls).toEqual([['file'], ['card']]);
  });

  it('leads by keyboard too', async () => {
    const { onSelect, person } = show('read');
    await person.tab();
    await person.keyboard('{Enter}');
    expect(onSelect.mock.calls).toEqual([['file']]);
  });

  it('marks where one stands, and goes nowhere from there to there', async () => {
    const { onSelect, person } = show('read');
    expect(step(/Läsning/).getAttribute('aria-current')).toBe('step');
    await person.click(step(/Läsning/));
    expect(onSelect).not.toHaveBeenCalled();
  });

  it('does not lead to a step that is closed', async () => {
    const { onSelect, person } = show('file');
    expect(step(/Skriv in/).hasAttribute('disabled')).toBe(true);
    await person.click(step(/Skriv in/));
    expect(onSelect).not.toHaveBeenCalled();
  });

  it('lets the current step be seen even when it has been closed behind one', () => {
    show('write');
    expect(step(/Skriv in/).hasAttribute('disabled')).toBe(false);
  });
});
