// What is handed on, from wherever the page is open: links and snippets without trackers, nothing of the reader's own disk, and what works in a frame of
// another site. And what belongs to an input method, and to the press that switches sound on.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, test } from 'node:test';
import { launch } from '../browser.mjs';
import { address, openPage, until, visit } from './harness.mjs';

let browser;
after(() => browser?.close());

const field = (page, name) => page.getByRole('dialog').getByRole('textbox', { name }).inputValue();

async function share(page) {
  await page.locator('#share').click();
  await page.getByRole('dialog').waitFor();
}

for (const [opened, page] of [['?fbclid=x', ''], ['index.html?utm_source=y&gclid=z', 'index.html'], ['?file=1&utm_source=y', '?file=1']]) {
  test(`opened as /${opened}: links and snippet lead to the page and pass no tracker on`, async () => {
    const base = await address();
    const opening = await openPage('#cores=2&ask=Is%20index.html%20a%20file%3F', { at: base + opened });
    await share(opening);
    const [own, pupils, snippet] = [await field(opening, 'Link to this kitchen'), await field(opening, 'Link for your pupils'), await field(opening, 'Embed in your own page')];
    assert.equal(own, `${base}${page}#cores=2`);
    assert.ok(pupils.startsWith(`${base}${page}#cores=2`), pupils);
    assert.ok(snippet.includes(`src="${base}embed.html#cores=2&amp;embed=1`), snippet);
    const found = await openPage(own.slice(base.length), { at: base });
    await found.locator('.details').waitFor();
  });
}

test('opened from a disk: no snippet, and nothing of the disk is given to pupils', async () => {
  browser ??= await launch();
  const page = await (await browser.newContext({ offline: true })).newPage();
  await page.goto(`file://${process.cwd()}/wash-and-dry.html#cores=2`);
  await share(page);
  assert.equal(await field(page, 'Link for your pupils'), '#cores=2');
  await page.getByText('The page was opened from a disk').waitFor();
  assert.equal(await page.locator('#share-embed').count(), 0);
  await page.getByText('A frame needs the copy of the page').waitFor();
});

test('in a frame of another site: two of them stand beside each other, what is copied is copied, and the wheel is the site’s', async () => {
  const page = await openPage('#step=four-worlds&cores=2');
  await share(page);
  const snippet = await field(page, 'Embed in your own page');
  const narrow = `<iframe width="320" height="240" src="${await address()}embed.html#cores=3&amp;embed=1"></iframe>`;
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html')
    .end(`<!doctype html><title>x</title><style>body { height: 4000px }</style>${snippet}${narrow}`));
  await new Promise((done) => { server.listen(0, 'localhost', done); });
  browser ??= await launch();
  const outer = await (await browser.newContext()).newPage();
  await outer.goto(`http://localhost:${server.address().port}/`);
  assert.match(snippet, /allow="clipboard-write"/);
  const [first, second] = [outer.frameLocator('iframe >> nth=0'), outer.frameLocator('iframe >> nth=1')];
  await second.locator('#kitchen-0').waitFor();
  await second.getByRole('button', { name: 'Play', exact: true }).click();
  await until(async () => (await second.locator('#clock').textContent()).startsWith('0.0 s'), false);
  const over = await second.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
  assert.ok(over <= 0, `${over} px too wide`);
  assert.ok(await first.locator('main').isVisible());
  // The frame itself is at its end: what is turned further is the site's.
  await second.locator('html').evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await outer.locator('iframe >> nth=1').hover();
  const before = await outer.evaluate(() => scrollY);
  await outer.mouse.wheel(0, 200);
  await until(async () => (await outer.evaluate(() => scrollY)) > before, true);
  server.close();
});

test('Escape that an input method takes back is not the dialog’s', () =>
  visit('#cores=2', async (page) => {
    await share(page);
    await page.getByRole('textbox', { name: 'Your question' }).focus();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'か', selectionStart: 1, selectionEnd: 1 });
    const refused = await page.evaluate(() => {
      const event = new KeyboardEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true, cancelable: true });
      return !document.activeElement.dispatchEvent(event);
    });
    assert.ok(refused, 'the browser may not make anything of it');
    await session.send('Input.insertText', { text: '化' });
    assert.equal(await page.getByRole('dialog').count(), 1);
    assert.equal(await page.getByRole('textbox', { name: 'Your question' }).inputValue(), '化');
    await page.keyboard.press('Escape');
    await until(() => page.getByRole('dialog').count(), 0);
  }));

test('sound is made and begun within the press itself', async () => {
  browser ??= await launch();
  const page = await (await browser.newContext()).newPage();
  await page.addInitScript(() => {
    globalThis.made = [];
    const { AudioContext } = globalThis;
    let pressing = false;
    addEventListener('click', () => { pressing = true; setTimeout(() => { pressing = false; }); }, true);
    globalThis.AudioContext = class extends AudioContext {
      constructor() { super(); globalThis.made.push(['made', pressing]); }
      resume() { globalThis.made.push(['resumed', pressing]); return super.resume(); }
    };
  });
  await page.goto(`${await address()}#cores=2`);
  await page.getByRole('button', { name: 'Hear the cores' }).click();
  assert.deepEqual((await page.evaluate(() => globalThis.made)).slice(0, 2), [['made', true], ['resumed', true]]);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await until(async () => (await page.locator('#clock').textContent()).startsWith('0.0 s'), false);
  assert.equal((await page.evaluate(() => globalThis.made)).filter(([what]) => what === 'made').length, 1);
});
