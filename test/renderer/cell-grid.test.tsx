// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { cellAfterKey } from '#renderer/ui/table/cell-grid-keys.ts';
import { CellGrid, type CellGridProps } from '#renderer/ui/table/CellGrid.tsx';
import type { GridColumn } from '#renderer/ui/table/grid-column.ts';
import './fill-happy-dom.ts';
import { renderInApp } from './render-in-app.tsx';

const columnsOf = (count: number): readonly GridColumn[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `c${index}`,
    title: `Kolumn ${index}`,
    width: 120,
    isPinned: index === 0,
    isEditable: index > 0,
  }));

function showGrid(props: Partial<CellGridProps<number>> = {}) {
  renderInApp(
    <CellGrid
      label="Rader"
      columns={columnsOf(500)}
      total={1_000_000}
      rowAt={(index) => index}
      cellOf={(row, column) => ({ text: `${row}:${column}`, isWrong: row === 1 && column === 2 })}
      {...props}
    />,
  );
  return screen.getByRole('grid');
}

const activeText = () => {
  const id = screen.getByRole('grid').getAttribute('aria-activedescendant') ?? '';
  return document.getElementById(id)?.textContent ?? '';
};

const press = (...keys: readonly string[]) => {
  for (const key of keys) fireEvent.keyDown(screen.getByRole('grid'), { key });
};

describe('a grid of cells', () => {
  it('holds only the cells in sight and says how many there are', () => {
    const grid = showGrid();
    expect(grid.getAttribute('aria-rowcount')).toBe('1000001');
    expect(grid.getAttribute('aria-colcount')).toBe('500');
    const cells = screen.getAllByRole('gridcell').length;
    expect(cells).toBeGreaterThan(50);
    expect(cells).toBeLessThan(1000);
  });

  it('tells which rows are in sight, so that only they are loaded', () => {
    const onRange = vi.fn<(first: number, last: number) => void>();
    showGrid({ onRange });
    const [first, last] = onRange.mock.lastCall ?? [];
    expect(first).toBe(0);
    expect(last).toBeGreaterThan(10);
    expect(last).toBeLessThan(60);
  });

  it('marks no cell before somebody stands in it, and then moves by keys', () => {
    const onActiveRow = vi.fn<(index: number) => void>();
    const grid = showGrid({ onActiveRow });
    expect(grid.querySelector('.cell-grid__cell--active')).toBeNull();
    act(() => grid.focus());
    expect(onActiveRow).toHaveBeenLastCalledWith(0);
    press('ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowRight', 'ArrowLeft');
    expect(activeText()).toBe('1:1');
    expect(onActiveRow).toHaveBeenLastCalledWith(1);
  });

  it('says in words which cell is wrong', () => {
    showGrid();
    expect(screen.getByText('1:2').parentElement?.textContent).toBe('1:2 (fel)');
  });

  it('saves what was typed with Enter and gives the focus back', () => {
    const onEdit = vi.fn();
    const grid = showGrid({ onEdit });
    act(() => grid.focus());
    press('ArrowRight', 'Enter');
    const field = screen.getByRole('textbox', { name: 'Kolumn 1' });
    expect(document.activeElement).toBe(field);
    fireEvent.change(field, { target: { value: 'nytt' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(onEdit).toHaveBeenCalledExactlyOnceWith(0, 1, 'nytt');
    expect(document.activeElement).toBe(grid);
  });

  it('saves what was typed when the cell is left, and leaves the focus where it went', () => {
    const onEdit = vi.fn();
    const grid = showGrid({ onEdit });
    act(() => grid.focus());
    press('ArrowRight', 'Enter');
    const field = screen.getByRole('textbox');
    fireEvent.change(field, { target: { value: 'nytt' } });
    act(() => field.blur());
    expect(onEdit).toHaveBeenCalledExactlyOnceWith(0, 1, 'nytt');
    expect(document.activeElement).not.toBe(grid);
  });

  it.each([
    ['left with Escape', 'nytt', 'Escape'],
    ['unchanged', '0:1', 'Enter'],
  ])('saves nothing when a cell is %s', (_, text, key) => {
    const onEdit = vi.fn();
    const grid = showGrid({ onEdit });
    act(() => grid.focus());
    press('ArrowRight', 'F2');
    const field = screen.getByRole('textbox');
    fireEvent.change(field, { target: { value: text } });
    fireEvent.keyDown(field, { key });
    expect(onEdit).not.toHaveBeenCalled();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('opens no cell that may not be changed', () => {
    const grid = showGrid({ onEdit: vi.fn() });
    act(() => grid.focus());
    press('Enter');
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('shows a row that is on its way as busy, without words', () => {
    showGrid({ rowAt: () => undefined });
    const row = screen.getAllByRole('row')[1];
    expect(row?.getAttribute('aria-busy')).toBe('true');
    expect(row?.textContent).toBe('');
  });

  it('says what stands in place of no rows', () => {
    renderInApp(
      <CellGrid
        label="Rader"
        columns={columnsOf(2)}
        total={0}
        rowAt={() => undefined}
        cellOf={() => ({ text: '' })}
        empty={<p>Inga rader</p>}
      />,
    );
    expect(screen.getByText('Inga rader')).toBeTruthy();
    expect(screen.queryByRole('grid')).toBeNull();
  });
});

describe('the keys of a grid', () => {
  const size = { rows: 100, columns: 5, page: 10 };
  const from = { row: 50, column: 2 };

  it.each([
    ['ArrowLeft', false, { row: 50, column: 1 }],
    ['ArrowRight', false, { row: 50, column: 3 }],
    ['ArrowUp', false, { row: 49, column: 2 }],
    ['ArrowDown', false, { row: 51, column: 2 }],
    ['PageUp', false, { row: 40, column: 2 }],
    ['PageDown', false, { row: 60, column: 2 }],
    ['Home', false, { row: 50, column: 0 }],
    ['End', false, { row: 50, column: 4 }],
    ['Home', true, { row: 0, column: 0 }],
    ['End', true, { row: 99, column: 4 }],
    ['a', false, null],
  ])('%s (Ctrl: %s) leads to %o', (key, ctrlKey, expected) => {
    expect(cellAfterKey({ key, ctrlKey }, from, size)).toEqual(expected);
  });

  it.each([
    ['ArrowLeft', { row: 0, column: 0 }],
    ['ArrowUp', { row: 0, column: 0 }],
    ['PageUp', { row: 0, column: 0 }],
  ])('%s stops at the edge', (key, expected) => {
    expect(cellAfterKey({ key, ctrlKey: false }, { row: 0, column: 0 }, size)).toEqual(expected);
  });

  it('lead nowhere among no rows', () => {
    expect(cellAfterKey({ key: 'ArrowDown', ctrlKey: false }, from, { ...size, rows: 0 })).toBeNull();
  });
});
