// Measures the longest task of the page's own while it does what takes long, and how much memory its process takes for the largest kitchen.
// Each part has its time; what is not done by then is said.
import { readFileSync } from 'node:fs';
import { row, section } from './table.mjs';

/** Runs in the page: notes every task that takes longer than 50 ms. */
const watch = () => {
  window.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
  }).observe({ type: 'longtask' });
};

const MOST = 50; // milliseconds
const TIME = 60_000; // milliseconds that a part may take
const EIGHT = [...'abcdefgh'].map((name) => `${name}:1:hands`).join(',');
const LARGE = [
  ['near the limit, 256 cores', `dishes=100000&cores=256&stages=${EIGHT}&slice=0.2`],
  ['near the limit, 1 core, switches', `dishes=100000&cores=1&stages=${EIGHT}&slice=0.2&switch=0.01`],
];
const FILES = ['timeline, SVG', 'timeline, PNG', 'dishes, CSV', 'segments, CSV', 'everything, JSON', 'trace events, for Perfetto', 'program, Go'];

/** The longest task since the last time. */
async function told(page) {
  return page.evaluate(async () => {
    await new Promise((done) => { setTimeout(done, 500); });
    const { longest } = window;
    window.longest = 0;
    return longest;
  });
}

/** The most memory that a page's process has taken so far, MiB. Its workers are in the same one. */
async function memory(page) {
  const session = await page.context().browser().newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const most = ({ id }) => Number(readFileSync(`/proc/${id}/status`, 'utf8').match(/VmHWM:\s+(\d+)/)?.[1] ?? 0) / 1024;
  return Math.max(...processInfo.filter(({ type }) => type === 'renderer').map(most));
}

export async function measureLong(open) {
  section('the longest task of the page', ['ms', 'took, s', 'MiB']);
  const part = async (name, hash, use) => {
    console.log(`… ${name}`);
    const { page } = await open('#step=sandbox', watch);
    page.setDefaultTimeout(TIME);
    try {
      await told(page);
      const start = performance.now();
      await page.evaluate((link) => { location.hash = link; }, `#step=sandbox&${hash}`);
      await use(page);
      const took = (performance.now() - start) / 1000;
      const longest = await told(page);
      row(name, [longest, took, await memory(page)], [longest, MOST]);
    } catch (error) {
      row(name, [`not done in ${TIME / 1000} s: ${error.message.split('\n')[0]}`], [Infinity, MOST]);
    }
    await page.close();
  };

  for (const [name, kitchen] of LARGE) {
    await part(name, kitchen, async (page) => {
      await page.locator('#working.card').waitFor();
      await page.locator('#working:not(.card)').waitFor({ state: 'attached' });
    });
  }
  await part('more cores, 100,000 dishes', 'dishes=100000', async (page) => {
    await page.getByRole('tab', { name: 'More cores?' }).click();
    await told(page);
    await page.locator('#sweep button').click();
    await page.waitForFunction(() => document.querySelectorAll('#sweep tbody tr').length >= 12);
  });
  await part('all files, 10,000 dishes', 'dishes=10000&cores=8', async (page) => {
    await page.getByRole('button', { name: 'Share' }).click();
    await told(page);
    const dialog = page.getByRole('dialog');
    for (const name of FILES) {
      await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name, exact: true }).click()]);
    }
  });
}
