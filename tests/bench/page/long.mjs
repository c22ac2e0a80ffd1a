// Measures the longest task of the page's own while it does what takes long.
import { row, section } from './table.mjs';

/** Runs in the page: notes every task that takes longer than 50 ms. */
const watch = () => {
  window.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
  }).observe({ type: 'longtask' });
};

const MOST = 50; // milliseconds

/** The longest task since the last time. */
async function told(page) {
  return page.evaluate(async () => {
    await new Promise((done) => { setTimeout(done, 500); });
    const { longest } = window;
    window.longest = 0;
    return longest;
  });
}

export async function measureLong(open) {
  section('the longest task of the page', ['ms']);
  const opened = async (hash) => {
    const { page } = await open('#step=sandbox', watch);
    await told(page);
    await page.evaluate((link) => { location.hash = link; }, hash);
    return page;
  };
  const done = async (name, page) => {
    const longest = await told(page);
    row(name, [longest], [longest, MOST]);
    await page.close();
  };

  const large = await opened('#step=sandbox&dishes=100000&cores=256&stages=a:1:hands,b:1:hands,c:1:hands,d:1:hands,e:1:hands,f:1:hands,g:1:hands,h:1:hands&slice=0.19');
  await large.waitForFunction(() => location.hash.includes('slice'), null, { timeout: 120_000 });
  await large.waitForTimeout(10_000);
  await done('a scenario near the limit', large);

  const sweep = await opened('#step=sandbox&dishes=100000');
  await sweep.getByRole('tab', { name: 'More cores?' }).click();
  await told(sweep);
  await sweep.locator('#sweep button').click();
  await sweep.waitForFunction(() => document.querySelectorAll('#sweep tbody tr').length >= 12, null, { timeout: 120_000 });
  await done('more cores, 100,000 dishes', sweep);

  const files = await opened('#step=sandbox&dishes=10000&cores=8');
  await files.getByRole('button', { name: 'Share' }).click();
  await told(files);
  const dialog = files.getByRole('dialog');
  for (const name of ['timeline, SVG', 'timeline, PNG', 'dishes, CSV', 'segments, CSV', 'everything, JSON', 'trace events, for Perfetto', 'program, Go']) {
    await Promise.all([files.waitForEvent('download'), dialog.getByRole('button', { name, exact: true }).click()]);
  }
  await done('all files, 10,000 dishes', files);
}
