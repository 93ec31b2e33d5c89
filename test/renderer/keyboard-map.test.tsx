// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { pages } from '#renderer/app/pages.tsx';
import { useKeyboardMap } from '#renderer/app/use-keyboard-map.ts';
import { LOG_LINE_ID, resetView, useView } from '#renderer/navigation/view.store.ts';
import './render-in-app.tsx';

const actions = { lock: vi.fn(), openPalette: vi.fn(), openShortcuts: vi.fn() };

function Probe({ hasDialog }: { readonly hasDialog: boolean }) {
  useKeyboardMap(actions);
  return (
    <>
      <input id={LOG_LINE_ID} aria-label="rad" defaultValue="anna" />
      <textarea aria-label="anteckning" />
      {hasDialog && <div role="dialog" />}
    </>
  );
}

const press = (target: Element, init: KeyboardEventInit) => fireEvent.keyDown(target, init);

describe('the keys that work on every page', () => {
  beforeEach(() => {
    resetView();
    for (const action of Object.values(actions)) action.mockReset();
  });

  it('focus the log line on / with what stands there selected', () => {
    render(<Probe hasDialog={false} />);
    const isLeftAlone = press(document.body, { key: '/' });
    const line = screen.getByLabelText<HTMLInputElement>('rad');
    expect(isLeftAlone).toBe(false);
    expect(document.activeElement).toBe(line);
    expect([line.selectionStart, line.selectionEnd]).toEqual([0, 4]);
  });

  it('keep / out of a log line that is still empty', () => {
    render(<Probe hasDialog={false} />);
    const line = screen.getByLabelText<HTMLInputElement>('rad');
    expect(press(line, { key: '/' })).toBe(true);
    line.value = '';
    expect(press(line, { key: '/' })).toBe(false);
  });

  it('leave / and ? to whoever is writing', () => {
    render(<Probe hasDialog={false} />);
    const note = screen.getByLabelText('anteckning');
    expect(press(note, { key: '/' })).toBe(true);
    expect(press(note, { key: '?', shiftKey: true })).toBe(true);
    expect(actions.openShortcuts).not.toHaveBeenCalled();
    press(document.body, { key: '?', shiftKey: true });
    expect(actions.openShortcuts).toHaveBeenCalledTimes(1);
  });

  it.each(pages.map((page, index) => [index + 1, page.id] as const))(
    'open page %i, %s, with Alt',
    (digit, id) => {
      render(<Probe hasDialog={false} />);
      press(screen.getByLabelText('anteckning'), { key: '§', code: `Digit${digit}`, altKey: true });
      expect(useView.getState().page).toBe(id);
    },
  );

  it('open the palette with Ctrl+K and with the Mac key', () => {
    render(<Probe hasDialog={false} />);
    press(screen.getByLabelText('anteckning'), { key: 'k', ctrlKey: true });
    press(document.body, { key: 'k', metaKey: true });
    expect(actions.openPalette).toHaveBeenCalledTimes(2);
  });

  it('lock from anywhere, and do nothing else inside a dialog', () => {
    render(<Probe hasDialog />);
    press(document.body, { key: '?' });
    press(document.body, { key: 'k', ctrlKey: true });
    press(document.body, { code: 'Digit1', key: '1', altKey: true });
    expect(actions.openShortcuts).not.toHaveBeenCalled();
    expect(actions.openPalette).not.toHaveBeenCalled();
    press(document.body, { key: 'l', ctrlKey: true });
    expect(actions.lock).toHaveBeenCalledTimes(1);
  });
});
