// Measures a drag of the slider of cores: from each input until the frame that shows it is painted.
import { percentile, row, section } from './table.mjs';

/**
 * Runs in the page. Each input is planned for a moment that does not depend on frames, and its time counts from then on, so that work
 * left over from the input before counts as well, as it does for a person who goes on dragging.
 */
const drags = async (count) => {
  const slider = document.querySelector('input[type=range][aria-label=Cores]');
  const took = [];
  // Pseudorandom moments, the same in every run.
  let chance = 1;
  for (let step = 0; step < count; step += 1) {
    chance = (chance * 48271) % 2147483647;
    const meant = performance.now() + (chance % 1000) / 1000 * 16.7;
    await new Promise((resolve) => setTimeout(resolve, meant - performance.now()));
    slider.value = String(1 + (step % 15));
    slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise((resolve) => requestAnimationFrame(() => {
      // A task after the frame's script, style, layout and paint.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(0);
    }));
    took.push(performance.now() - meant);
  }
  return took;
};

const KITCHENS = [
  ['1,000 dishes, 8 cores', '#dishes=1000&cores=8', { 1: 33, 4: 50 }],
  ['10,000 dishes, 8 cores', '#dishes=10000&cores=8', {}],
  ['30,000 dishes, 8 cores', '#dishes=30000&cores=8', { 1: 50 }],
  ['100,000 dishes, 256 cores', '#dishes=100000&cores=256', {}],
];

/** Interleaves rounds, so that other work of the machine affects all alike; one page is open at a time, as for a reader. */
export async function measureDrags(open, quick) {
  section('from a step of a slider to its frame, ms', ['p50', 'p95', 'p98']);
  for (const rate of [1, 4]) {
    const took = KITCHENS.map(() => []);
    for (let round = 0; round < (quick ? 2 : 6); round += 1) {
      for (const [number, [, hash]] of KITCHENS.entries()) {
        const { page, throttle } = await open(hash);
        // Warm-up: the browser optimises the engine after some runs; then the page comes to rest.
        await page.evaluate(drags, 60);
        await page.waitForTimeout(1000);
        await throttle(rate);
        took[number].push(...await page.evaluate(drags, quick ? 25 : 50));
        await page.close();
      }
    }
    for (const [number, [name, , aims]] of KITCHENS.entries()) {
      const cells = [50, 95, 98].map((percent) => percentile(took[number], percent));
      row(rate === 1 ? name : `${name}, CPU ${rate} × slower`, cells, aims[rate] && [cells[2], aims[rate]]);
    }
  }
}
