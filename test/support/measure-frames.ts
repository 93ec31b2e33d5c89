import type { Page } from 'playwright-core';

/** Starts to note how long each frame of the page takes. */
export const watchFrames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const frames: number[] = [];
    let last = performance.now();
    const tick = (now: number): void => {
      frames.push(now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    Object.assign(window, { frames });
  });

/** Milliseconds that 95 of 100 frames took at the most since it was last asked; 0 when none was drawn. */
export const takeFramesP95 = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { frames } = window as unknown as { readonly frames: number[] };
    const sorted = frames.splice(0).toSorted((a, b) => a - b);
    return sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  });
