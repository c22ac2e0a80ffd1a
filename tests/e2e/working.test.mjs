// What is worked out apart from the page: large kitchens and sweeps. What is tried is what is shown and in which order, never how long it took.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { launch } from '../browser.mjs';
import { address, axe, openPage, until } from './harness.mjs';

const LARGE = 'dishes=20000&cores=8&slice=0.2';
const TOTAL = '12,500.0 s'; // 20,000 dishes of 5 s hands-work, shared by 8 cores
const HUGE = 'dishes=100000&cores=256&slice=0.2&stages=a:1:hands,b:1:hands,c:1:hands,d:1:hands,e:1:hands,f:1:hands,g:1:hands,h:1:hands';
const working = (page) => page.locator('#working.card');
const rests = (page) => page.locator('#working:not(.card)').waitFor({ state: 'attached', timeout: 60_000 });
const clock = (page) => page.locator('.transport').innerText();

let browser;
after(() => browser?.close());

/** Runs in the page before its own scripts: notes the workers that are made, and each percentage that is shown. */
const watch = () => {
  const Own = globalThis.Worker;
  globalThis.made = [];
  globalThis.Worker = function (...given) {
    const worker = new Own(...given);
    globalThis.made.push(worker);
    return worker;
  };
  globalThis.Worker.prototype = Own.prototype;
  globalThis.percents = [];
  const note = () => {
    const bar = document.querySelector('#working progress');
    if (bar && bar.value !== globalThis.percents.at(-1)) globalThis.percents.push(bar.value);
  };
  new MutationObserver(note).observe(document, { subtree: true, childList: true, attributes: true });
};

/** Opens the sandbox, and then another kitchen there. */
async function open(kitchen, before = watch) {
  const page = await openPage('#step=sandbox&cores=2');
  await page.addInitScript(before);
  await page.reload();
  await page.getByRole('slider', { name: 'Cores' }).waitFor();
  if (kitchen) await go(page, kitchen);
  return page;
}

const go = (page, kitchen) => page.evaluate((link) => { location.hash = link; }, `#step=sandbox&${kitchen}`);

/** The percentages that were shown for one kitchen. They only grow. */
async function percents(page) {
  const seen = await page.evaluate(() => globalThis.percents);
  assert.deepEqual(seen, [...seen].sort((one, other) => one - other));
  return seen;
}

test('a large kitchen is worked out by a worker: until it is there, the page shows the run before and says how far it is', async () => {
  const page = await open();
  assert.equal(page.workers().length, 0);
  await go(page, HUGE);
  await working(page).getByText('Working out up to 4,800,000 pieces of work').waitFor();
  await working(page).getByRole('progressbar').waitFor();
  // What is wanted stands in the settings and in the link; what is shown is the run before.
  assert.equal(await page.getByRole('textbox', { name: 'Dishes', exact: true }).inputValue(), '100000');
  assert.match(await clock(page), /30\.0 s|15\.0 s/);
  await until(() => page.evaluate(() => location.hash.includes('slice=0.2')), true);
  await until(() => page.workers().length, 1);
  assert.deepEqual(await axe(page), []);
  await go(page, LARGE);
  await until(async () => (await clock(page)).includes(TOTAL), true);
  await rests(page);
  assert.ok((await page.evaluate(() => new Set(globalThis.percents).size)) > 3);
});

test('it can be stopped and taken up again; a newer change takes its place', async () => {
  const page = await open(HUGE);
  await working(page).getByRole('button', { name: 'Stop' }).click();
  await working(page).getByText('Stopped').waitFor();
  assert.deepEqual(await axe(page), []);
  assert.equal(await page.getByRole('textbox', { name: 'Dishes', exact: true }).inputValue(), '100000');
  await working(page).getByRole('button', { name: 'Once more' }).click();
  await working(page).getByRole('progressbar').waitFor();
  // By keyboard: back to a kitchen that takes no time. The run that is not wanted any more does not come.
  await page.getByRole('textbox', { name: 'Dishes', exact: true }).fill('6');
  await page.getByRole('textbox', { name: 'Dishes', exact: true }).press('Enter');
  await rests(page);
  await until(() => page.evaluate(() => location.hash.includes('dishes')), false);
  assert.equal(page.workers().length, 1);
});

test('where there can be no workers, the page works it out in slices', async () => {
  browser ??= await launch();
  const page = await (await browser.newContext()).newPage();
  await page.addInitScript(watch);
  await page.addInitScript(() => { globalThis.Worker = class { constructor() { throw new DOMException('refused', 'SecurityError'); } }; });
  await page.goto(`${await address()}#step=sandbox&${LARGE}`);
  await until(async () => (await clock(page)).includes(TOTAL), true);
  await rests(page);
  assert.ok((await percents(page)).length > 3);
  assert.equal(page.workers().length, 0);
});

test('a worker that is lost is told of, and another one works it out', async () => {
  const page = await open(HUGE);
  await working(page).getByRole('progressbar').waitFor();
  await until(() => page.workers().length, 1);
  // Not before it is at work: one that does not start at all is done without.
  await until(() => page.evaluate(() => globalThis.percents.at(-1) > 0), true);
  await page.evaluate(() => globalThis.made[0].dispatchEvent(new ErrorEvent('error', { cancelable: true })));
  await working(page).getByText('This could not be worked out').waitFor();
  await until(() => page.workers().length, 0);
  assert.deepEqual(await axe(page), []);
  await working(page).getByRole('button', { name: 'Once more' }).click();
  await working(page).getByRole('progressbar').waitFor();
  await go(page, LARGE);
  await until(async () => (await clock(page)).includes(TOTAL), true);
});

test('what more cores would do is worked out by a worker where the kitchen is large, and can be stopped', async () => {
  const page = await open('dishes=60000');
  await page.getByRole('tab', { name: 'More cores?' }).click();
  const sweep = page.locator('#sweep');
  await sweep.getByRole('button', { name: 'Run it with 1 to 12 cores' }).click();
  await sweep.getByRole('progressbar').waitFor();
  // By key: a mouse waits until the button stands still, and by then all may be done.
  await sweep.getByRole('button', { name: 'Stop' }).press('Enter');
  await sweep.getByRole('button', { name: 'Run it with 1 to 12 cores' }).click();
  await sweep.locator('tbody tr').nth(11).waitFor({ timeout: 60_000 });
  assert.equal(await sweep.getByRole('progressbar').count(), 0);
  assert.equal(page.workers().length, 1);
  assert.equal(await sweep.locator('tbody tr').nth(0).locator('td').nth(0).innerText(), '300,000.0 s');
  assert.deepEqual(await axe(page), []);
});
