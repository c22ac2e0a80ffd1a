// Opens the built page in a real Chromium. Every error in a page that a test has opened fails that test: console and page errors,
// violations of the policy, requests to another host.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, afterEach } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch, launchShell } from '../browser.mjs';
import { serve } from '../server.mjs';
import { poll, watch } from './rest.mjs';
import { giveBack, newTab, takeTab } from './tabs.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const DIST = process.env.DIST ?? join(ROOT, 'dist');
export const SCREENSHOTS = join(ROOT, 'tests/screenshots');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browsers = new Map();

const servers = new Map();
/** The pages of the present test, and whether each is as most are: no other options than size and colours. */
const open = new Map();

/** The address of the page, served under a path that starts and ends with a slash. */
export async function address(under = '/') {
  if (!servers.has(under)) servers.set(under, await serve(DIST, 0, under));
  return servers.get(under).url;
}

/** A browser: one without windows, or the whole of it; with `density`, on a screen that has so many pixels to the unit. */
function browser(whole, density) {
  const key = `${whole} ${density}`;
  if (!browsers.has(key)) browsers.set(key, whole ? launch(...(density ? [`--force-device-scale-factor=${density}`] : [])) : launchShell());
  return browsers.get(key);
}

/**
 * Opens the page with a fragment such as `#v=1` and waits for the lesson to be there. `density` is that of the screen: Chromium rounds
 * places to its pixels, and not to those of a density that it emulates (`deviceScaleFactor`). The page has a real window then, in the `whole` browser,
 * which also places letters as readers see them. What is to be had from addresses
 * that match `without` is not there. Nor is the service worker, which would fetch all files once more in each test that takes longer than a second: what it does, tests/e2e/offline.test.mjs tries.
 */
export async function openPage(hash = '', { theme = 'light', width = 1280, height = 800, under = '/', at, density, whole = Boolean(density), without, ...more } = {}) {
  const url = at ?? await address(under);
  const options = { colorScheme: theme, viewport: density ? null : { width, height }, serviceWorkers: 'block', ...more };
  const isPlain = !whole && !without && Object.keys(more).length === 0;
  const page = (isPlain && await takeTab(options)) || await newTab(await browser(whole, density), options, prepare);
  page.problems = [];
  page.site = new URL(url).origin;
  open.set(page, isPlain);
  if (without) await page.route(without, (route) => route.fulfill({ status: 404 }));
  await page.goto(url + hash);
  try {
    await page.waitForSelector('main', { timeout: 10_000 });
  } catch (error) {
    throw new Error(`the lesson did not appear: ${page.problems.join('; ') || error.message}`);
  }
  return page;
}

/** Notes what goes wrong in a page. */
async function prepare(page) {
  await page.addInitScript(watch);
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} forbids ${event.blockedURI} (${event.sourceFile})`);
    });
  });
  page.on('console', (message) => {
    // Said of a page that is to have no service worker, by what opens it.
    const isOurs = message.text() === 'Service Worker registration blocked by Playwright';
    if (['error', 'warning'].includes(message.type()) && !isOurs) page.problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => page.problems.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => {
    const { errorText } = request.failure() ?? {};
    // A request that was under way when the test left the page.
    if (errorText !== 'net::ERR_ABORTED') page.problems.push(`failed: ${request.url()} ${errorText}`);
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && origin !== page.site) page.problems.push(`a request to another host: ${request.url()}`);
  });
}

/** Makes the window of a page on a screen with a `density` so large, the browser's own bars included. */
export async function resizeWindow(page, width, height) {
  const session = await page.context().newCDPSession(page);
  const { windowId } = await session.send('Browser.getWindowForTarget');
  await session.send('Browser.setWindowBounds', { windowId, bounds: { width, height } });
  // Whole pixels of the screen are some units and a part of one.
  await until(async () => Math.abs(await page.evaluate(() => outerWidth) - width) <= 2, true);
}

/** Opens a page, uses it and closes it; any error meanwhile fails the test. */
export async function visit(hash, use, options) {
  const page = await openPage(hash, options);
  await use(page);
  return page;
}

/** Waits until a function that runs in the page returns a value. */
export async function until(ask, expected) {
  assert.equal(await poll(ask, (answer) => answer === expected), expected);
}

/** The violations that axe finds, one line for each element. */
export async function axe(page) {
  const found = await findings(page, ['violations']);
  return found.map(({ id, help, target, html }) => `${id}: ${help}: ${target} ${html}`);
}

/** The violations that axe finds, and what it cannot judge: which of the two, rule, help, selector, element. */
export async function findings(page, kinds = ['violations', 'incomplete']) {
  // Through the debugger and not with a script element, so that the page's policy stays in force.
  const session = page.tab ? await page.tab.newSession() : await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: `${AXE}; 0` });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `axe.run({ resultTypes: ${JSON.stringify(kinds)} }).then((found) => [${kinds.map((kind) => `...found.${kind}.map((one) => ({ ...one, kind: '${kind}' }))`)}])`,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  assert.equal(exceptionDetails, undefined);
  return result.value.flatMap(({ kind, id, help, nodes }) => nodes.map(({ target, html }) => ({ kind, id, help, target: String(target), html })));
}

/** Writes the picture of the README anew, where BLESS is set. */
export async function readmePicture(page) {
  if (!process.env.BLESS) return;
  await page.screenshot({ path: join(ROOT, 'docs/page.png') });
}

/** Writes tests/screenshots/NAME.png. */
export async function screenshot(page, name) {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
}

afterEach(async () => {
  const problems = [...open.keys()].flatMap((page) => page.problems);
  await Promise.all([...open].map(([page, isPlain]) => giveBack(page, isPlain)));
  open.clear();
  assert.deepEqual(problems, []);
});

after(async () => {
  for (const started of browsers.values()) await (await started).close();
  for (const { server } of servers.values()) server.close();
});
