// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '#shared/kernel/app-error.ts';
import { ToastRegion } from '#renderer/ui/layout/ToastRegion.tsx';
import { showToast } from '#renderer/ui/layout/toast.store.ts';
import { renderInApp } from './render-in-app.tsx';

let time = 0;
const now = () => time;

function pass(milliseconds: number): void {
  act(() => {
    time += milliseconds;
    vi.advanceTimersByTime(milliseconds);
  });
}

const show = (...content: Parameters<typeof showToast>) => act(() => showToast(...content));

const refuse = async () => Promise.reject(new AppError('undo-too-late'));

describe('a toast', () => {
  beforeEach(() => {
    time = 5_000;
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    renderInApp(<ToastRegion now={now} />);
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('counts its undo down in words and goes when the time is out', () => {
    show({ text: 'Samtalet är sparat.', undo: { run: async () => undefined, seconds: 10 } });
    expect(screen.getByText('Ångra (10 s)')).toBeTruthy();
    pass(3_250);
    expect(screen.getByText('Ångra (7 s)')).toBeTruthy();
    pass(6_500);
    expect(screen.getByText('Ångra (1 s)')).toBeTruthy();
    pass(500);
    expect(screen.queryByText('Samtalet är sparat.')).toBeNull();
  });

  it('takes the thing back once and says so', async () => {
    const run = vi.fn(async () => undefined);
    show({ text: 'Samtalet är sparat.', undo: { run, seconds: 10 } });
    await act(async () => fireEvent.click(screen.getByRole('button', { name: /Ångra/ })));
    expect(run).toHaveBeenCalledTimes(1);
    expect(screen.queryByText('Samtalet är sparat.')).toBeNull();
    expect(screen.getByText('Ångrat.')).toBeTruthy();
  });

  it('takes the newest undo back on Alt+Z from anywhere', async () => {
    const older = vi.fn(async () => undefined);
    const newer = vi.fn(async () => undefined);
    show({ text: 'Första.', undo: { run: older, seconds: 10 } });
    show({ text: 'Andra.', undo: { run: newer, seconds: 10 } });
    await act(async () => fireEvent.keyDown(document.body, { code: 'KeyZ', key: 'z', altKey: true }));
    expect(newer).toHaveBeenCalledTimes(1);
    expect(older).not.toHaveBeenCalled();
    expect(screen.getByText('Första.')).toBeTruthy();
  });

  it('says why when the undo is refused', async () => {
    show({ text: 'Samtalet är sparat.', undo: { run: refuse, seconds: 10 } });
    await act(async () => fireEvent.click(screen.getByRole('button', { name: /Ångra/ })));
    expect(screen.getByText(/för lång tid/)).toBeTruthy();
  });

  it('stays until it is closed when it tells of a failure', () => {
    show({ text: 'Disken är full.', tone: 'stop' });
    pass(600_000);
    expect(screen.getByText('Disken är full.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Stäng' }));
    expect(screen.queryByText('Disken är full.')).toBeNull();
  });

  it('makes room by dropping the oldest of four', () => {
    for (const text of ['ett', 'två', 'tre', 'fyra']) show({ text });
    expect(screen.queryByText('ett')).toBeNull();
    expect(screen.getByText('två')).toBeTruthy();
    expect(screen.getByText('fyra')).toBeTruthy();
  });
});
