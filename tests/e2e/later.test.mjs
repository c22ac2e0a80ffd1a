// The second part of the page's module, which has everything but the opening of the lesson. The opening works without it. If it cannot be loaded, the page
// says so and offers to try again.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { launch } from '../browser.mjs';
import { address, axe } from './harness.mjs';

let browser;
after(() => browser?.close());

/** Opens the page; `answer` is what becomes of requests for the second part. */
async function open(hash, answer) {
  browser ??= await launch();
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  page.errors = [];
  page.on('pageerror', (error) => page.errors.push(error.message));
  await page.route(/\/later-/, answer);
  await page.goto(await address() + hash, { waitUntil: 'commit' });
  return page;
}

/** Makes the opening's prediction. */
async function predict(page) {
  await page.getByRole('textbox').fill('5');
  await page.getByRole('button', { name: 'That is my guess' }).click();
}

const opens = (page) => page.getByRole('heading', { level: 1, name: /^Eight cores/ }).waitFor();

test('the opening can be answered before the second part is here; what comes of it follows, with the focus', async () => {
  let go;
  const gate = new Promise((done) => { go = done; });
  const page = await open('', async (route) => { await gate; await route.continue(); });
  await opens(page);
  assert.deepEqual(await axe(page), []);
  await predict(page);
  await page.getByRole('status').getByText('The kitchen is loading').waitFor();
  assert.deepEqual(await axe(page), []);
  go();
  await page.locator('#outcome:focus').waitFor();
  await page.getByRole('button', { name: 'Pause' }).waitFor();
  assert.deepEqual(page.errors, []);
});

test('on a narrow page the line stands below the heading, as wide as the page', async () => {
  const page = await open('', () => {});
  await page.setViewportSize({ width: 390, height: 844 });
  await opens(page);
  await predict(page);
  const line = page.getByRole('status').getByText('The kitchen is loading');
  await line.waitFor();
  const [kicker, heading, below] = await Promise.all([page.locator('.kicker'), page.locator('h1'), line].map((one) => one.boundingBox()));
  assert.deepEqual([kicker.x, heading.x], [below.x, below.x]);
  assert.ok(below.width > 340 && below.y > heading.y && heading.y > kicker.y, JSON.stringify([kicker, heading, below]));
});

test('a dialog that is asked for before the second part is here opens when it comes', async () => {
  let go;
  const gate = new Promise((done) => { go = done; });
  const page = await open('', async (route) => { await gate; await route.continue(); });
  await opens(page);
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await page.getByRole('status').getByText('The kitchen is loading').waitFor();
  go();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await opens(page);
});

for (const [name, hash] of [['after the prediction', ''], ['of a link', '#cores=2']]) {
  test(`the second part cannot be had, ${name}: it is told, nothing is lost, and the next attempt brings it`, async () => {
    let down = true;
    const page = await open(hash, (route) => (down ? route.abort() : route.continue()));
    if (!hash) {
      await opens(page);
      await predict(page);
    }
    const told = page.getByRole('alert').filter({ has: page.getByRole('button', { name: 'Once more' }) });
    await told.waitFor();
    assert.deepEqual(await axe(page), []);
    down = false;
    await told.getByRole('button', { name: 'Once more' }).click();
    if (hash) await page.locator('.details').waitFor();
    else await page.locator('#outcome').waitFor();
    assert.equal(await told.count(), 0);
    assert.deepEqual(page.errors, []);
  });
}

test('a host that gives the second part another type has it run all the same', async () => {
  const page = await open('#cores=2', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-type': 'application/octet-stream' } });
  });
  await page.locator('.details').waitFor();
  assert.deepEqual(page.errors, []);
});

test('a page in place of the second part is told of as what is missing', async () => {
  const page = await open('#cores=2', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>no</title>' }));
  await page.getByRole('button', { name: 'Once more' }).waitFor();
  assert.deepEqual(page.errors, []);
});
