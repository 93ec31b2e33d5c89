import { describe, expect, it } from 'vitest';
import { createTwoLaneQueue } from '#main/host/two-lane-queue.ts';

describe('the queue with two lanes', () => {
  it('lets short work in between the pieces of long work', async () => {
    const queue = createTwoLaneQueue();
    const done: string[] = [];
    const long = (async () => {
      for (let piece = 1; piece <= 3; piece += 1) await queue.later(() => void done.push(`piece ${piece}`));
    })();
    await queue.later(() => void done.push('another piece'));
    await queue.first(() => void done.push('short'));
    await long;
    expect(done.indexOf('short')).toBeLessThan(done.indexOf('piece 3'));
  });

  it('does waiting short work before any piece that was asked for earlier', async () => {
    const queue = createTwoLaneQueue();
    const done: string[] = [];
    const all = [
      queue.later(() => void done.push('piece')),
      queue.first(() => void done.push('first')),
      queue.first(() => void done.push('second')),
    ];
    await Promise.all(all);
    expect(done).toEqual(['first', 'second', 'piece']);
  });

  it('does what goes next before the pieces that wait, and after short work', async () => {
    const queue = createTwoLaneQueue();
    const done: string[] = [];
    await Promise.all([
      queue.later(() => void done.push('piece')),
      queue.next(() => void done.push('next')),
      queue.first(() => void done.push('short')),
    ]);
    expect(done).toEqual(['short', 'next', 'piece']);
  });

  it('remembers for thirty pieces that somebody asked', async () => {
    const queue = createTwoLaneQueue();
    await queue.later(() => undefined);
    expect(queue.isAsked()).toBe(false);
    await queue.first(() => undefined);
    for (let piece = 1; piece < 30; piece += 1) await queue.later(() => undefined);
    expect(queue.isAsked()).toBe(true);
    await queue.later(() => undefined);
    expect(queue.isAsked()).toBe(false);
  });

  it('never runs two pieces of work at a time, and goes on after one that failed', async () => {
    const queue = createTwoLaneQueue();
    let running = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
    };
    const failing = queue.first(() => Promise.reject(new Error('no')));
    const others = Array.from({ length: 20 }, (_, nth) => (nth % 2 ? queue.first(work) : queue.later(work)));
    await expect(failing).rejects.toThrow('no');
    await Promise.all(others);
    expect(most).toBe(1);
  });

  it('hears what was asked while a piece ran before it begins the next piece', async () => {
    const queue = createTwoLaneQueue();
    const done: string[] = [];
    const { promise, resolve } = Promise.withResolvers<void>();
    const pieces = [
      queue.later(() => {
        // As a message from the window would: it comes with the loop's next turn.
        setImmediate(() => resolve(queue.first(() => void done.push('asked meanwhile'))));
        done.push('first piece');
      }),
      queue.later(() => void done.push('second piece')),
    ];
    await Promise.all([...pieces, promise]);
    expect(done).toEqual(['first piece', 'asked meanwhile', 'second piece']);
  });
});
