// The page opens everywhere it should, without an error, and axe finds nothing wrong with it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, openPage, screenshot } from './harness.mjs';

for (const theme of ['light', 'dark']) {
  for (const [width, height] of [[1280, 800], [390, 844]]) {
    test(`opens and is accessible: ${theme}, ${width} × ${height}`, async () => {
      const page = await openPage('', { theme, width, height });
      assert.ok(await page.locator('h1').first().isVisible());
      assert.ok(await page.locator('#failure').isHidden());
      await screenshot(page, `smoke-${theme}-${width}`);
      assert.deepEqual(await axe(page), []);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wider <= 0, `the page is ${wider} pixels wider than the window`);
    });
  }
}

test('opens under a sub-path', async () => {
  const page = await openPage('', { under: '/lessons/wash-and-dry/' });
  assert.ok(await page.locator('h1').first().isVisible());
});

test('opens with a link that makes no sense', async () => {
  const page = await openPage('#%FF%00&&==v=99999999999999999999');
  assert.ok(await page.locator('#failure').isHidden());
});
