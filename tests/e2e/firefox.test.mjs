// The page in Firefox: the policy, the module, storage, canvases. `offline.test.mjs` tests Firefox as well.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { fox, launchFox } from '../browser.mjs';
import { serve } from '../server.mjs';

const skip = fox() ? false : 'no Firefox is on the path, nor named by FIREFOX';
const DIST = process.env.DIST ?? 'dist';
let browser;
after(() => browser?.close());

/** A new page, and the errors in it. */
async function fresh() {
  browser ??= await launchFox();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error') problems.push(message.text()); });
  return { context, page, problems };
}

async function predict(page) {
  await page.locator('#q-0').fill('5');
  await page.getByRole('button', { name: 'That is my guess' }).click();
  await page.getByText('You said 5 s. Right!').waitFor();
}

test('Firefox: predict, run, change a setting; the kitchen is drawn', { skip }, async () => {
  const { server, url } = await serve(DIST, 0);
  const { context, page, problems } = await fresh();
  try {
    await page.goto(url);
    await predict(page);
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.getByText('5.0 s of 5.0 s').waitFor({ timeout: 20_000 });
    // Not by `goto`, which at times waits in Firefox for a loading that there is none of: the document stays.
    await page.evaluate(() => { location.hash = 'cores=2&t=8'; });
    await page.getByText('At 8.0 s: 6 in progress, 2 running').waitFor();
    await page.getByRole('textbox', { name: 'Cores' }).fill('3');
    await page.getByRole('textbox', { name: 'Cores' }).press('Enter');
    await page.waitForFunction(() => location.hash.includes('cores=3'));
    // A picture with dishes, hands and water has many colours.
    const colours = await page.evaluate(() => {
      const canvas = document.getElementById('kitchen-0');
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      return new Set(new Uint32Array(data.buffer)).size;
    });
    assert.ok(colours > 20, `${colours} colours`);
    assert.deepEqual(problems, []);
    // Not earlier: for a picture the driver puts a style of its own into the page.
    await page.screenshot({ path: 'tests/screenshots/firefox.png' });
  } finally {
    await context.close();
    server.close();
  }
});
