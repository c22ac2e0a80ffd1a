// Failures: the page says what is wrong and what to do, and loses nothing. No network, no WebAssembly, a slow network, a panic, storage
// that is blocked, full, or a later release's.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { launch } from '../browser.mjs';
import { address, axe, until, visit } from './harness.mjs';

let browser;
after(() => browser?.close());

/** Opens the page without the harness, which would fail at the errors that are expected here. */
async function open(hash, prepare, options) {
  browser ??= await launch();
  const page = await (await browser.newContext(options)).newPage();
  await prepare(page);
  await page.goto(await address() + hash, { waitUntil: 'commit' });
  return page;
}

test('the module cannot be fetched: it is said, and loading again brings the page', async () => {
  let down = true;
  const page = await open('#cores=2', (page) => page.route(/page_bg/, (route) => (down ? route.abort() : route.continue())));
  const notice = page.getByRole('alert');
  await notice.getByText('The kitchen could not be loaded.').waitFor();
  assert.ok((await notice.getByRole('link').first().getAttribute('href')).endsWith('#cores=2'));
  assert.deepEqual(await axe(page), []);
  down = false;
  await notice.getByRole('button', { name: 'Load the page again' }).click();
  await page.locator('.details').waitFor();
  assert.ok(page.url().endsWith('#cores=2'));
});

test('a browser without WebAssembly leads to the lesson as text, in the language of the link', async () => {
  const page = await open('#lang=es', (page) => page.addInitScript(() => { delete globalThis.WebAssembly; }));
  await page.getByRole('alert').getByText('WebAssembly').waitFor();
  await page.getByRole('alert').getByRole('link').last().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'es');
});

test('on a slow network the first words stand there, and a bar shows how much has come', async () => {
  let go;
  const gate = new Promise((done) => { go = done; });
  const page = await open('', (page) => page.route(/page_bg/, async (route) => { await gate; await route.continue(); }));
  await page.getByRole('heading', { level: 1, name: /^Eight cores/ }).waitFor();
  const bar = page.getByRole('progressbar', { name: 'The kitchen is loading …' });
  await bar.waitFor();
  assert.ok(Number(await bar.getAttribute('max')) > 100_000);
  go();
  await page.getByRole('button', { name: 'That is my guess' }).waitFor();
});

test('a trap of the module long after it has begun ends in a notice with the link', async () => {
  const page = await open('#cores=3', async () => {});
  await page.locator('.details').waitFor();
  await page.evaluate(() => dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') })));
  const notice = page.getByRole('alert');
  await notice.getByText('Something went wrong and the page stopped.').waitFor();
  assert.ok((await notice.getByRole('link').first().textContent()).endsWith('#cores=3'));
  await notice.getByRole('button', { name: 'Load the page again' }).waitFor();
});

const PREDICT = async (page) => {
  await page.locator('#q-0').fill('5');
  await page.getByRole('button', { name: 'That is my guess' }).click();
  await page.getByText('You said 5 s. Right!').waitFor();
};

for (const [name, script] of [
  ['blocked', () => Object.defineProperty(globalThis, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })],
  ['full', () => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; }],
]) {
  test(`storage is ${name}: the lesson works, and it is said once that nothing is kept`, async () => {
    const page = await open('#step=one-dish', (page) => page.addInitScript(script));
    await PREDICT(page);
    await page.getByRole('button', { name: 'Light or dark' }).click();
    await page.getByText('This browser stores nothing for this page').waitFor();
    assert.equal(await page.getByText('This browser stores nothing for this page').count(), 1);
  });
}

test('notes of a later release are left as they are', () =>
  visit('#step=one-dish', async (page) => {
    const name = 'wash-and-dry/lesson';
    await page.evaluate((key) => localStorage.setItem(key, '99 something new'), name);
    await page.reload();
    await page.getByText('A later version of this lesson has stored its notes here.').waitFor();
    await PREDICT(page);
    assert.equal(await page.evaluate((key) => localStorage.getItem(key), name), '99 something new');
  }));

test('texts of another language that cannot be fetched: it is said, and the present one stays', async () => {
  const page = await open('#cores=2', (page) => page.route(/es-[0-9a-f]+\.txt/, (route) => route.abort()));
  await page.locator('.details').waitFor();
  await page.getByRole('combobox', { name: 'Language' }).selectOption('es');
  await page.getByRole('alert').getByText('This part could not be loaded').waitFor();
  await until(() => page.evaluate(() => document.documentElement.lang), 'en');
});
