// Measures the work of a frame while the page plays, zooms and pans: from the frame's start until its paint is prepared.
import { percentile, row, section } from './table.mjs';

/** Runs in the page: acts in each of a number of frames, and returns how long each took. */
const frames = ([count, kind]) => new Promise((resolve) => {
  const took = [];
  const canvas = document.getElementById('cores-0');
  const { left, top, width } = canvas.getBoundingClientRect();
  const wheel = (more) => canvas.dispatchEvent(new WheelEvent('wheel', {
    bubbles: true, cancelable: true, clientX: left + 64 + (width - 74) * 0.4, clientY: top + 20, ...more,
  }));
  const frame = (number) => {
    const start = performance.now();
    // Zoom to the narrowest window and out again; pan left and right.
    const half = Math.floor(number / 40) % 2;
    if (kind === 'zooming') wheel({ ctrlKey: true, deltaY: half ? 1 : -1 });
    if (kind === 'panning') wheel({ deltaX: half ? -30 : 30 });
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      took.push(performance.now() - start);
      if (took.length < count) requestAnimationFrame(() => frame(number + 1));
      else resolve(took);
    };
    port2.postMessage(0);
  };
  requestAnimationFrame(() => frame(0));
});

const KITCHENS = [
  ['1,000 segments', '#dishes=200&cores=8&slice=1'],
  ['10,000 segments', '#dishes=200&cores=8&slice=0.1'],
  ['100,000 segments', '#dishes=2000&cores=8&slice=0.1'],
  ['1,000,000 segments', '#dishes=20000&cores=8&slice=0.1'],
  ['2,400,000 segments of 6 dishes', '#dishes=6&cores=2&slice=0.01&stages=wash:2500:hands,dry:1500:hands'],
  ['300,000 segments of 256 cores', '#dishes=100000&cores=256&vary=50'],
];

export async function measureFrames(open, quick) {
  section('work of a frame, ms (p50, p95 of each)', ['playing', 'p95', 'zooming', 'p95', 'panning', 'p95']);
  for (const [name, hash] of KITCHENS) {
    const { page } = await open(hash);
    await page.getByRole('combobox', { name: 'Speed', exact: true }).selectOption('64×');
    await page.getByRole('button', { name: 'Repeat', exact: true }).click();
    const cells = [];
    const count = quick ? 80 : 240;
    for (const kind of ['playing', 'zooming', 'panning']) {
      if (kind === 'playing') await page.getByRole('button', { name: 'Play', exact: true }).click();
      if (kind === 'panning') {
        await page.getByRole('button', { name: 'Zoom in' }).click();
        await page.getByRole('button', { name: 'Zoom in' }).click();
      }
      await page.evaluate(frames, [20, kind]);
      const took = await page.evaluate(frames, [count, kind]);
      if (kind === 'playing') await page.getByRole('button', { name: 'Pause', exact: true }).click();
      cells.push(percentile(took, 50), percentile(took, 95));
    }
    row(name, cells, [Math.max(cells[1], cells[3], cells[5]), 8]);
    await page.close();
  }
}
