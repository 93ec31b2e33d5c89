import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { describe, expect, it } from 'vitest';
import { keepWindow } from '#main/electron/keep-window.ts';

/** A window that writes down what is done to it, and whose page's process ends when the test says so. */
function openKept() {
  const done: string[] = [];
  const contents = Object.assign(new EventEmitter(), { reload: () => void done.push('reload') });
  const window = Object.assign(new EventEmitter(), {
    webContents: contents,
    isDestroyed: () => done.includes('destroy'),
    destroy: () => {
      done.push('destroy');
      window.emit('closed');
    },
    ...Object.fromEntries(
      ['show', 'focus', 'restore', 'maximize', 'setBounds'].map((name) => [name, () => void done.push(name)]),
    ),
  });
  const state = { now: 0, hasProcess: true };
  const overdue: (() => void)[] = [];
  const keeper = keepWindow({
    openWindow: () => window as unknown as BrowserWindow,
    endPage: () => {
      if (state.hasProcess) done.push('end');
      return state.hasProcess;
    },
    monotonicNow: () => state.now,
    after: (_ms, run) => void overdue.push(run),
    onHopeless: () => void done.push('hopeless'),
  });
  keeper.open();
  const gone = (reason: string): void =>
    void contents.emit('render-process-gone', {}, { reason, exitCode: 1 });
  return { keeper, contents, done, state, gone, runOut: () => overdue.splice(0).forEach((run) => run()) };
}

describe('a page that is shown anew', () => {
  it('gets a fresh process in the same window, which keeps its place and takes no focus', () => {
    const { keeper, done, gone } = openKept();
    const before = keeper.current();
    keeper.renew();
    gone('killed');
    expect(keeper.current()).toBe(before);
    expect(done).toEqual(['end', 'reload']);
  });

  it('is not loaded before the old process is gone, which it would otherwise end up in', () => {
    const { keeper, done } = openKept();
    keeper.renew();
    expect(done).toEqual(['end']);
  });

  it.each(['killed', 'crashed', 'clean-exit', 'abnormal-exit'])(
    'has not crashed when its process is gone as %s because of us, however often',
    (reason) => {
      const { keeper, done, gone } = openKept();
      for (let time = 0; time < 10; time += 1) {
        keeper.renew();
        gone(reason);
      }
      expect(done).toEqual(Array.from({ length: 10 }, () => ['end', 'reload']).flat());
    },
  );

  it('is ended once when it is asked for twice', () => {
    const { keeper, done, gone } = openKept();
    keeper.renew();
    keeper.renew();
    gone('killed');
    expect(done).toEqual(['end', 'reload']);
  });

  it('is loaded at once when there is no process to end', () => {
    const { keeper, done, state } = openKept();
    state.hasProcess = false;
    keeper.renew();
    expect(done).toEqual(['reload']);
  });

  it('ends the product when the old process does not go: its content may be on the screen', () => {
    const { keeper, done, gone, runOut } = openKept();
    keeper.renew();
    gone('killed');
    runOut();
    expect(done).toEqual(['end', 'reload']);
    keeper.renew();
    runOut();
    expect(done).toEqual(['end', 'reload', 'end', 'hopeless']);
  });
});

describe('a page that is taken away', () => {
  it('is ended in the same turn, and stays away until it is shown anew', () => {
    const { keeper, done, gone } = openKept();
    keeper.blank();
    expect(done).toEqual(['end']);
    gone('killed');
    expect(done).toEqual(['end']);
    keeper.renew();
    expect(done).toEqual(['end', 'reload']);
  });

  it('comes back once, whether the vault was open or not', () => {
    const { keeper, done, gone } = openKept();
    keeper.blank();
    gone('killed');
    keeper.renew();
    keeper.restore();
    expect(done).toEqual(['end', 'reload']);
    keeper.blank();
    keeper.restore();
    gone('killed');
    expect(done).toEqual(['end', 'reload', 'end', 'reload']);
  });
});

describe('a page that dies', () => {
  it('is shown anew three times in a minute; the fourth ends the product', () => {
    const { done, gone } = openKept();
    for (let time = 0; time < 4; time += 1) gone('crashed');
    expect(done).toEqual(['reload', 'reload', 'reload', 'hopeless']);
  });

  it('may die for as long as it does so seldom', () => {
    const { done, gone, state } = openKept();
    for (let time = 0; time < 10; time += 1) {
      gone('oom');
      state.now += 21_000;
    }
    expect(done).not.toContain('hopeless');
  });

  it('is left alone when it goes because its window is closing', () => {
    const { done, gone } = openKept();
    gone('clean-exit');
    expect(done).toEqual([]);
  });
});

describe('a page that cannot be shown', () => {
  it('ends the product, which would otherwise run without a window', () => {
    for (const report of [
      (contents: EventEmitter) => contents.emit('preload-error', {}, 'preload.cjs', new Error('syntax')),
      (contents: EventEmitter) => contents.emit('did-fail-load', {}, -6, 'gone', 'app://journal/', true),
    ]) {
      const { contents, done } = openKept();
      report(contents);
      expect(done).toEqual(['hopeless']);
    }
  });

  it('does not when something newer has replaced the load, or when only a part of it failed', () => {
    const { contents, done } = openKept();
    contents.emit('did-fail-load', {}, -3, 'aborted', 'app://journal/', true);
    contents.emit('did-fail-load', {}, -6, 'gone', 'app://journal/', false);
    expect(done).toEqual([]);
  });
});

describe('a window that has ended', () => {
  it('is not opened again', () => {
    const { keeper } = openKept();
    keeper.end();
    keeper.open();
    expect(keeper.current()).toBeNull();
  });
});
