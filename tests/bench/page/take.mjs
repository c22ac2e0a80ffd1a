// Measures how long exports take, and for how long the page does not respond meanwhile.
import { statSync } from 'node:fs';
import { row, section } from './table.mjs';

/** Runs in the page: the longest time without a response, from a press until the file is ready. */
const gaps = (name) => {
  window.longest = 0;
  let last = performance.now();
  const beat = () => {
    const now = performance.now();
    window.longest = Math.max(window.longest, now - last);
    last = now;
    window.beat = setTimeout(beat, 0);
  };
  beat();
  [...document.querySelectorAll('[role=dialog] button')].find((button) => button.textContent === name).click();
};

const FILES = ['timeline, SVG', 'timeline, PNG', 'dishes, CSV', 'segments, CSV', 'everything, JSON', 'trace events, for Perfetto', 'program, Go'];

export async function measureFiles(open) {
  section('taken away, 10,000 dishes', ['ms', 'longest gap', 'KiB']);
  const { page } = await open('#dishes=10000&cores=8');
  await page.getByRole('button', { name: 'Share and download' }).click();
  await page.getByRole('textbox', { name: 'Link to this kitchen' }).waitFor();
  for (const name of FILES) {
    const start = performance.now();
    const [download] = await Promise.all([page.waitForEvent('download'), page.evaluate(gaps, name)]);
    const { size } = statSync(await download.path());
    const took = performance.now() - start;
    const longest = await page.evaluate(() => { clearTimeout(window.beat); return window.longest; });
    row(name, [took, longest, size / 1024], [longest, 100]);
  }
  await page.close();
}
