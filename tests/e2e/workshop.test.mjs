// The workshop: files are made by a worker; by the page where there can be none; and where the workshop does not come, it is said and can be tried again.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { launch } from '../browser.mjs';
import { address, axe, visit } from './harness.mjs';

let browser;
after(() => browser?.close());

async function openExports(page) {
  await page.getByRole('button', { name: 'Share' }).click();
  return page.getByRole('dialog');
}

async function save(page, dialog, name) {
  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name, exact: true }).click()]);
  return readFileSync(await download.path(), 'utf8');
}

test('a worker makes the files, and nothing of it comes before a file is wanted', async () => {
  await visit('#step=sandbox&cores=2', async (page) => {
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    const dialog = await openExports(page);
    assert.equal(page.workers().length, 0);
    assert.deepEqual(asked.filter((url) => url.includes('workshop')), []);
    const json = JSON.parse(await save(page, dialog, 'everything, JSON'));
    assert.equal(json.metrics.makespan_ms, 15_000);
    assert.equal(page.workers().length, 1);
    // The next file is made by the same worker.
    assert.ok((await save(page, dialog, 'dishes, CSV')).includes('finished_ms'));
    assert.equal(page.workers().length, 1);
  });
});

test('without workers the page makes the files', async () => {
  browser ??= await launch();
  const page = await (await browser.newContext()).newPage();
  await page.addInitScript(() => { globalThis.Worker = class { constructor() { throw new DOMException('refused', 'SecurityError'); } }; });
  await page.goto(`${await address()}#step=sandbox&cores=2`);
  const dialog = await openExports(page);
  assert.equal(JSON.parse(await save(page, dialog, 'everything, JSON')).metrics.makespan_ms, 15_000);
  assert.ok((await save(page, dialog, 'segments, CSV')).includes('from_ms'));
});

test('a workshop that does not come is told of, and the next attempt succeeds', async () => {
  browser ??= await launch();
  const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  let down = true;
  await page.route(/workshop/, (route) => (down ? route.abort() : route.continue()));
  await page.goto(`${await address()}#step=sandbox&cores=2`);
  const dialog = await openExports(page);
  await dialog.getByRole('button', { name: 'dishes, CSV' }).click();
  await dialog.getByRole('alert').getByText('The file could not be made').waitFor();
  assert.deepEqual(await axe(page), []);
  down = false;
  assert.ok((await save(page, dialog, 'dishes, CSV')).includes('finished_ms'));
  assert.equal(await dialog.getByRole('alert').count(), 0);
});

test('a worker that breaks is told of, and another one makes the next file', async () => {
  browser ??= await launch();
  const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  let broken = true;
  await page.route(/workshop-.*js/, (route) => (broken ? route.fulfill({
    contentType: 'text/javascript',
    body: 'export const initSync = () => { globalThis.workshop = { take() { throw new WebAssembly.RuntimeError("unreachable"); } }; };',
  }) : route.continue()));
  await page.goto(`${await address()}#step=sandbox&cores=2`);
  const dialog = await openExports(page);
  await dialog.getByRole('button', { name: 'dishes, CSV' }).click();
  await dialog.getByRole('alert').getByText('The file could not be made').waitFor();
  broken = false;
  assert.ok((await save(page, dialog, 'dishes, CSV')).includes('finished_ms'));
});
