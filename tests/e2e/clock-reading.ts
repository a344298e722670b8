import type { Page } from '@playwright/test';

export interface ClockReading {
  /** What the ring on the screen shows. */
  readonly leftMs: number;
  /** When it was drawn, on the machine's monotonic time, the same for every page on it. */
  readonly at: number;
}

/** Waits for the ring's next drawing while the clock runs, and tells what it shows and when it was drawn. */
export async function readClock(page: Page): Promise<ClockReading> {
  return page.evaluate(
    async () =>
      new Promise<ClockReading>((resolve, reject) => {
        const ring = document.querySelector('[data-remaining-ms]');
        if (ring === null) return reject(new Error('no clock on this screen'));
        const observer = new MutationObserver(() => {
          if (ring.getAttribute('data-mood') === 'stopped') return;
          observer.disconnect();
          resolve({
            leftMs: Number(ring.getAttribute('data-remaining-ms')),
            at: performance.timeOrigin + performance.now(),
          });
        });
        observer.observe(ring, { attributes: true, attributeFilter: ['data-remaining-ms', 'data-mood'] });
      }),
  );
}
