// Starting where something is wrong: other types of files, parts that do not come or come late, a release that is gone, an old browser, a frame without
// an origin, a link that ended the tab. The page starts, or says what is wanted and what to do.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { after, test } from 'node:test';
import { launch } from '../browser.mjs';
import { serve } from '../server.mjs';
import { DIST, address, axe, until } from './harness.mjs';

const MODULE = /page.*\.wasm$/;
const TEXTS = /\/(en|es)(-[0-9a-f]{12})?\.txt$/;

let browser;
after(() => browser?.close());

/** Opens the page in a context of its own, after a preparation; errors are expected here. */
async function open(hash, prepare = async () => {}, { at, ...options } = {}) {
  browser ??= await launch();
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  await prepare(page);
  await page.goto((at ?? await address()) + hash, { waitUntil: 'commit' });
  return page;
}

const kitchen = (page) => page.locator('.details').waitFor();
const notice = (page) => page.getByRole('alert');

/** Answers with what the server sends, with other headers. */
const withHeaders = (change) => async (route) => {
  const response = await route.fetch();
  const headers = { ...response.headers() };
  change(headers);
  await route.fulfill({ response, headers });
};

for (const type of ['application/octet-stream', 'text/plain', undefined]) {
  test(`the module served as ${type ?? 'nothing in particular'}: the page starts`, async () => {
    const page = await open('#cores=2', (page) => page.route(MODULE, withHeaders((headers) => {
      if (type) headers['content-type'] = type;
      else delete headers['content-type'];
    })));
    await kitchen(page);
    assert.equal(await notice(page).count(), 0);
  });
}

for (const [what, files] of [['module', MODULE], ['text', TEXTS], ['script', /page[^/]*\.js$/]]) {
  test(`a ${what} that fails once comes the second time`, async () => {
    let failed = 0;
    const page = await open('#cores=2', (page) => page.route(files, (route) => (failed++ ? route.continue() : route.abort())));
    // Under another address, for browsers remember which script could not be had.
    if (what === 'script') await page.route(/page[^/]*\.js\?again=1$/, (route) => route.continue());
    await kitchen(page);
    assert.ok(failed >= 1);
  });
}

for (const [what, files] of [['module', MODULE], ['text', TEXTS]]) {
  test(`a ${what} whose connection breaks off once comes the second time`, async () => {
    const site = await serve(DIST, 0);
    const [answer] = site.server.listeners('request');
    site.server.removeAllListeners('request');
    let broken = 0;
    site.server.on('request', (request, response) => {
      if (!files.test(request.url) || broken++) return answer(request, response);
      response.writeHead(200, { 'content-type': what === 'module' ? 'application/wasm' : 'text/plain', 'content-length': 5000 });
      response.write('\0asm', () => setTimeout(() => response.destroy(), 50));
    });
    try {
      const page = await open('#cores=2', async () => {}, { at: site.url });
      await kitchen(page);
      assert.ok(broken >= 2);
      assert.equal(await notice(page).count(), 0);
    } finally {
      site.server.close();
    }
  });
}

test('a host that answers every address with the page: that is no module and no text', async () => {
  const page = await open('#cores=2', (page) => page.route(TEXTS, (route) => route.fulfill({ contentType: 'text/plain', body: '<!doctype html><p>Home' })));
  await notice(page).getByText('The kitchen could not be loaded.').waitFor();
  const other = await open('#cores=2', (page) => page.route(MODULE, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Home' })));
  await notice(other).getByText('The kitchen could not be loaded.').waitFor();
});

/** Makes the page's address give another release from now on, of which `files` are no part any more. */
async function replace(page, files) {
  await page.route(files, (route) => route.fulfill({ status: 404 }));
  await page.route(/\/$/, async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replace(/content="[^"]*\.txt[^"]*"/, 'content="en-000000000000.txt es-000000000000.txt zh-000000000000.txt ar-000000000000.txt"');
    await route.fulfill({ response, body: html });
  });
}

test('a release that is gone: the page of yesterday says that there is a newer one, and offers it with the link', async () => {
  const page = await open('#cores=3');
  await kitchen(page);
  await replace(page, TEXTS);
  await page.getByRole('combobox', { name: 'Language' }).selectOption('es');
  await notice(page).getByText('There is a newer release of this page').waitFor();
  assert.ok((await notice(page).getByRole('link').first().textContent()).endsWith('#cores=3'));
  assert.deepEqual(await axe(page), []);
  await page.unrouteAll();
  await notice(page).getByRole('button', { name: 'Load the page again' }).click();
  await kitchen(page);
  assert.ok(page.url().endsWith('#cores=3'));
});

test('a release that is gone while a file is made: the dialog says so', async () => {
  const page = await open('#step=sandbox');
  await kitchen(page);
  await replace(page, /workshop/);
  await page.locator('#share').click();
  await page.getByRole('dialog').getByRole('button', { name: 'dishes, CSV' }).click();
  await page.getByRole('dialog').getByRole('alert').getByText('There is a newer release of this page').waitFor();
});

for (const [what, prepare] of [
  ['not there', (route) => route.fulfill({ status: 404 })],
  ['a page', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Home' })],
]) {
  test(`the starter is ${what}: that is said at once`, async () => {
    const page = await open('#cores=2', (page) => page.route(/start-/, prepare));
    await notice(page).getByText('The kitchen could not be loaded.').waitFor();
    assert.ok((await notice(page).getByRole('link').first().textContent()).endsWith('#cores=2'));
  });
}

test('the starter is broken: that is said', async () => {
  const page = await open('#cores=2', (page) => page.route(/start-/, (route) => route.fulfill({ contentType: 'text/javascript', body: 'const a = ;' })));
  await notice(page).getByText('This browser lacks something that the kitchen needs.').waitFor();
});

test('the starter never comes, nor any other script: within ten seconds a way on stands there', async () => {
  const page = await open('#cores=2', (page) => page.route(/\.js$/, () => {}));
  const slow = page.getByText('This takes longer than it should.');
  await page.waitForFunction(() => document.styleSheets.length > 0);
  assert.equal(await slow.isVisible(), false);
  await slow.waitFor({ timeout: 10_000 });
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Four worlds' }).waitFor();
});

test('opened as a file on a disk: the single file is named', async () => {
  const page = await open('', undefined, { at: `file://${resolve(DIST)}/index.html` });
  await notice(page).getByText('Open the single file, wash-and-dry.html').waitFor();
});

for (const [what, script] of [
  ['modules are no word', () => { delete HTMLScriptElement.prototype.noModule; }],
  ['the module is compiled by no browser of its time', () => { WebAssembly.compileStreaming = WebAssembly.compile = async () => { throw new WebAssembly.CompileError('invalid opcode'); }; }],
  ['a function is wanting', () => { WebAssembly.compileStreaming = WebAssembly.compile = async () => { throw new ReferenceError('structuredClone is not defined'); }; }],
]) {
  test(`an old browser, where ${what}: that is said, and not that there is no network`, async () => {
    const page = await open('#cores=2', (page) => page.addInitScript(script));
    await notice(page).getByText('This browser lacks something that the kitchen needs.').waitFor();
    assert.equal(await notice(page).getByText('Are you online?').isVisible(), false);
    assert.ok(await notice(page).getByRole('link', { name: 'The lesson as text' }).isVisible());
  });
}

test('a browser without what came in the last years: the page runs', async () => {
  const page = await open('#cores=2', (page) => page.addInitScript(() => {
    delete CanvasRenderingContext2D.prototype.roundRect;
    delete Object.hasOwn;
    delete Array.prototype.findLast;
    delete Array.prototype.at;
    delete WebAssembly.compileStreaming;
  }));
  await kitchen(page);
  const painted = await page.evaluate(() => document.querySelector('#kitchen-0').height);
  assert.ok(painted > 0);
});

test('an error of the page that nobody handles is told, one of an extension is not', async () => {
  const page = await open('#cores=2');
  await kitchen(page);
  await page.evaluate(() => { Promise.reject(Object.assign(new Error('theirs'), { stack: 'Error: theirs\n at chrome-extension://abc/x.js' })); });
  await page.evaluate(() => new Promise((done) => { setTimeout(done, 100); }));
  assert.equal(await notice(page).count(), 0);
  await page.evaluate(() => { Promise.reject(Object.assign(new Error('ours'), { stack: `Error: ours\n at ${location.origin}/page.js` })); });
  await notice(page).getByText('Something did not work, but the page goes on.').waitFor();
  assert.deepEqual(await axe(page), []);
  // What is worse takes its place.
  await page.evaluate(() => { Promise.reject(new WebAssembly.RuntimeError('unreachable')); });
  await notice(page).getByText('the page stopped').waitFor();
});

for (const [button, link] of [['Open it anyway', '#cores=7'], ['Open the lesson without it', '']]) {
  test(`a link that ended the tab last time is asked about: ${button}`, async () => {
    const page = await open('#cores=7', (page) => page.addInitScript(() => {
      if (sessionStorage.getItem('asked')) return;
      sessionStorage.setItem('asked', 'once');
      sessionStorage.setItem('wash-and-dry/opening', '#cores=7');
    }));
    await notice(page).getByText('the tab ended before the page was shown').waitFor();
    await until(() => page.locator('main').count(), 0);
    assert.deepEqual(await axe(page), []);
    await notice(page).getByRole('button', { name: button }).click();
    await page.locator('main').waitFor();
    assert.equal(await notice(page).count(), 0);
    if (link) assert.ok(page.url().endsWith(link));
    // Once it has been open for a while, it is a link as any other.
    await until(() => page.evaluate(() => sessionStorage.getItem('wash-and-dry/opening')), null);
    await page.reload();
    await page.locator('main').waitFor();
  });
}

/** A page of another site with a frame in it. */
async function framing(html) {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(`<!doctype html><title>x</title>${html}`));
  await new Promise((done) => { server.listen(0, 'localhost', done); });
  return { url: `http://localhost:${server.address().port}/`, close: () => server.close() };
}

test('a frame in a sandbox, without an origin: the kitchen is drawn and works', async () => {
  const outer = await framing(`<iframe sandbox="allow-scripts" width="900" height="700" src="${await address()}embed.html#cores=2&amp;embed=1"></iframe>`);
  const page = await open('', undefined, { at: outer.url });
  const frame = page.frameLocator('iframe');
  await frame.locator('#kitchen-0').waitFor();
  await frame.getByRole('button', { name: 'Play', exact: true }).click();
  await until(async () => (await frame.locator('#clock').textContent()).startsWith('0.0 s'), false);
  outer.close();
});

test('a frame in a sandbox whose host does not allow it: the frame says what is wanted, and gives the link', async () => {
  const host = await serve(DIST, 0, '/', { cors: false });
  const outer = await framing(`<iframe sandbox="allow-scripts" width="900" height="700" src="${host.url}embed.html#cores=2&amp;embed=1"></iframe>`);
  const page = await open('', undefined, { at: outer.url });
  const told = page.frameLocator('iframe').getByRole('alert');
  await told.getByText('Access-Control-Allow-Origin').waitFor();
  assert.ok((await told.getByRole('link').first().textContent()).endsWith('embed.html#cores=2&embed=1'));
  outer.close();
  host.server.close();
});

/** Where what is read first stands. */
const places = (page) => page.evaluate(() => ['.brand', '.kicker', 'h1', '.facts', '.facts li:last-child', '.facts + p'].map((selector) => {
  const { x, y, width, height } = document.querySelector(selector).getBoundingClientRect();
  return [selector, ...[x, y, width, height].map(Math.round)].join(' ');
}));

for (const [language, title] of [['en', /^Eight cores/], ['es', /^Ocho núcleos/], ['zh', /^八个核心/], ['ar', /^ثمان/]]) {
  for (const [size, viewport] of [['wide', { width: 1280, height: 800 }], ['narrow', { width: 390, height: 844 }]]) {
    test(`the opening is there to be read before the module is, and stays where it is: ${language}, ${size}`, async () => {
      let go;
      const gate = new Promise((done) => { go = done; });
      const late = (page) => page.route(MODULE, async (route) => { await gate; await route.continue(); });
      const page = await open('', late, { locale: language, viewport });
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      const before = await places(page);
      assert.deepEqual(await axe(page), []);
      assert.equal(await page.locator('main').count(), 0);
      go();
      await page.locator('main:visible').waitFor();
      assert.deepEqual(await places(page), before);
      assert.equal(await page.locator('.first').count(), 0);
    });
  }
}

test('a link, and a reader who was here before, get no opening before the module is there', async () => {
  const never = (page) => page.route(MODULE, () => {});
  const general = (page) => page.getByRole('heading', { level: 1, name: 'Wash & Dry' });
  const linked = await open('#cores=2', never);
  await general(linked).waitFor();
  await linked.locator('#coming:visible').waitFor();
  assert.equal(await linked.locator('.early').count(), 0);
  const known = await open('', async (page) => {
    await never(page);
    await page.addInitScript(() => localStorage.setItem('wash-and-dry/lesson', 'one-dish'));
  });
  await general(known).waitFor();
  await known.locator('#coming:visible').waitFor();
  assert.equal(await known.locator('.early').count(), 0);
});
