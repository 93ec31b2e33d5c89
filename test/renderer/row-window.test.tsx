// @vitest-environment happy-dom
import { act, renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AppError } from '#shared/kernel/app-error.ts';
import { useRowWindow } from '#renderer/ipc/use-row-window.ts';
import './render-in-app.tsx';

interface Props {
  readonly listKey: string;
  readonly version: unknown;
  readonly isPaused?: boolean;
}

const TOTAL = 1_000_000;

function openWindow(first: Props) {
  const asked: number[] = [];
  let prefix = '';
  let isBroken = false;
  const load = async ({ offset, limit }: { offset: number; limit: number }) => {
    asked.push(offset);
    if (isBroken) throw new AppError('disk-error');
    const count = Math.min(limit, TOTAL - offset);
    return { rows: Array.from({ length: count }, (_, index) => `${prefix}${offset + index}`), total: TOTAL };
  };
  const { result, rerender } = renderHook(
    ({ listKey, version, isPaused = false }: Props) =>
      useRowWindow(load, { key: listKey, version, isPaused }),
    { initialProps: first },
  );
  return {
    asked,
    rerender,
    rows: result,
    setPrefix: (next: string) => {
      prefix = next;
    },
    setBroken: (next: boolean) => {
      isBroken = next;
    },
    scrollTo: (from: number, to: number) => act(async () => result.current.onRange(from, to)),
  };
}

describe('a window on a million rows', () => {
  it('loads the page that is in sight, and no other', async () => {
    const { rows, asked } = openWindow({ listKey: 'a', version: 1 });
    await waitFor(() => expect(rows.current.total).toBe(TOTAL));
    expect(rows.current.rowAt(0)).toBe('0');
    expect(rows.current.rowAt(199)).toBe('199');
    expect(rows.current.rowAt(200)).toBeUndefined();
    expect(asked).toEqual([0]);
  });

  it('goes straight to a place far down, and forgets what is far from it', async () => {
    const { rows, asked, scrollTo } = openWindow({ listKey: 'a', version: 1 });
    await waitFor(() => expect(rows.current.total).toBe(TOTAL));
    await scrollTo(799_990, 800_020);
    await waitFor(() => expect(rows.current.rowAt(800_010)).toBe('800010'));
    expect(rows.current.rowAt(799_995)).toBe('799995');
    expect(rows.current.rowAt(0)).toBeUndefined();
    expect(asked).toEqual([0, 799_800, 800_000]);
  });

  it('asks for where a fast scroll stops, not for all it passed', async () => {
    const { rows, asked } = openWindow({ listKey: 'a', version: 1 });
    await waitFor(() => expect(rows.current.total).toBe(TOTAL));
    await act(async () => {
      for (let place = 10_000; place <= 500_000; place += 10_000) rows.current.onRange(place, place + 30);
    });
    await waitFor(() => expect(rows.current.rowAt(500_010)).toBe('500010'));
    expect(asked.length).toBeLessThanOrEqual(3);
  });

  it('keeps the rows of a list that changed until the new ones are there', async () => {
    const { rows, rerender, setPrefix } = openWindow({ listKey: 'a', version: 1 });
    await waitFor(() => expect(rows.current.rowAt(3)).toBe('3'));
    setPrefix('ny ');
    rerender({ listKey: 'a', version: 2 });
    expect(rows.current.rowAt(3)).toBe('3');
    await waitFor(() => expect(rows.current.rowAt(3)).toBe('ny 3'));
  });

  it('starts empty for another list', async () => {
    const { rows, rerender } = openWindow({ listKey: 'a', version: 1 });
    await waitFor(() => expect(rows.current.rowAt(3)).toBe('3'));
    rerender({ listKey: 'b', version: 1 });
    expect(rows.current.rowAt(3)).toBeUndefined();
    expect(rows.current.total).toBeNull();
    await waitFor(() => expect(rows.current.rowAt(3)).toBe('3'));
  });

  it('asks nothing while it is paused', async () => {
    const { rows, asked, rerender } = openWindow({ listKey: 'a', version: 1, isPaused: true });
    await act(async () => undefined);
    expect(asked).toEqual([]);
    rerender({ listKey: 'a', version: 1 });
    await waitFor(() => expect(rows.current.rowAt(0)).toBe('0'));
  });

  it('says why a page failed and does not ask for it over and over; a change asks again', async () => {
    const { rows, asked, rerender, setBroken } = openWindow({ listKey: 'a', version: 1, isPaused: true });
    setBroken(true);
    rerender({ listKey: 'a', version: 1 });
    await waitFor(() => expect(rows.current.error).toMatchObject({ code: 'disk-error' }));
    expect(asked).toEqual([0]);
    setBroken(false);
    rerender({ listKey: 'a', version: 2 });
    await waitFor(() => expect(rows.current.rowAt(0)).toBe('0'));
    expect(rows.current.error).toBeNull();
  });
});
