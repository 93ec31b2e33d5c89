// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Table, type Column } from '#renderer/ui/table/Table.tsx';
import { indexAfterKey } from '#renderer/ui/table/table-keys.ts';
import { renderInApp } from './render-in-app.tsx';

// happy-dom lays nothing out: a table is given the height of a window.
Object.defineProperties(HTMLElement.prototype, { clientHeight: { value: 600 }, clientWidth: { value: 800 } });

interface Row {
  readonly id: string;
  readonly name: string;
}

const rowsOf = (count: number): readonly Row[] =>
  Array.from({ length: count }, (_, index) => ({ id: `r${index}`, name: `Namn ${index}` }));

const columns: readonly Column<Row>[] = [
  { id: 'name', title: 'Namn', width: '1fr', cell: (row) => row.name },
  { id: 'act', title: 'Gör', width: '80px', cell: () => <button type="button">Knapp</button> },
];

const renderTable = (props: Partial<Parameters<typeof Table<Row>>[0]> = {}) =>
  renderInApp(
    <Table label="Samtal" columns={columns} rows={rowsOf(200_000)} rowId={(row) => row.id} {...props} />,
  );

const activeText = () => {
  const id = screen.getByRole('grid').getAttribute('aria-activedescendant') ?? '';
  return document.getElementById(id)?.textContent ?? '';
};

describe('a table', () => {
  it('holds only the rows in sight and says how many there are', () => {
    renderTable();
    const rows = screen.getAllByRole('row').length;
    expect(rows).toBeGreaterThan(15);
    expect(rows).toBeLessThan(60);
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('200001');
  });

  it('moves the active row by keys and opens it with Enter', () => {
    const onOpen = vi.fn();
    renderTable({ onOpen });
    const grid = screen.getByRole('grid');
    fireEvent.keyDown(grid, { key: 'ArrowDown' });
    fireEvent.keyDown(grid, { key: 'ArrowDown' });
    fireEvent.keyDown(grid, { key: 'ArrowUp' });
    expect(activeText()).toContain('Namn 1');
    fireEvent.keyDown(grid, { key: 'Enter' });
    expect(onOpen).toHaveBeenCalledExactlyOnceWith({ id: 'r1', name: 'Namn 1' });
  });

  it('opens the row that is pressed, not when a button in it is', () => {
    const onOpen = vi.fn();
    renderTable({ onOpen });
    fireEvent.click(screen.getAllByRole('button', { name: 'Knapp' })[2]!);
    expect(onOpen).not.toHaveBeenCalled();
    fireEvent.click(screen.getByText('Namn 3'));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith({ id: 'r3', name: 'Namn 3' });
  });

  it('leaves keys alone that belong to a control in a row', () => {
    const onOpen = vi.fn();
    renderTable({ onOpen });
    fireEvent.keyDown(screen.getAllByRole('button', { name: 'Knapp' })[0]!, { key: 'Enter' });
    expect(onOpen).not.toHaveBeenCalled();
  });

  it('asks for more once when the end is near, and not when all is there', async () => {
    const onEndReached = vi.fn();
    const rows = rowsOf(15);
    const { unmount } = renderTable({ rows, total: 40, onEndReached });
    await act(async () => undefined);
    expect(onEndReached).toHaveBeenCalledTimes(1);
    unmount();
    renderTable({ rows, total: 15, onEndReached });
    await act(async () => undefined);
    expect(onEndReached).toHaveBeenCalledTimes(1);
  });

  it('shows what to do next when there are no rows', () => {
    renderTable({ rows: [], empty: <p>Inga samtal ännu</p> });
    expect(screen.getByText('Inga samtal ännu')).toBeTruthy();
    expect(screen.queryByRole('grid')).toBeNull();
  });
});

describe('a key in a table', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 9, 9],
    ['ArrowUp', 0, 0],
    ['PageDown', 2, 6],
    ['PageDown', 8, 9],
    ['PageUp', 2, 0],
    ['Home', 7, 0],
    ['End', 0, 9],
    ['a', 3, null],
    ['toString', 3, null],
  ])('%s from row %i leads to %s', (key, from, to) => {
    expect(indexAfterKey(key, from, 10, 4)).toBe(to);
  });

  it('leads nowhere in an empty table', () => {
    expect(indexAfterKey('End', 0, 0, 4)).toBeNull();
  });
});
