// Foreign hands on the page: a browser's translator and extensions change its elements while it is used.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { inForeignWorld, insert, mark, translate } from '../fuzz-page/extensions.mjs';
import { DIST, until, visit } from './harness.mjs';

/** Has foreign hands do something on a page. */
const foreign = async (page, script, ...values) => inForeignWorld(await page.context().newCDPSession(page), script, ...values);

/** Uses what a reader uses. */
async function useAll(page) {
  await page.keyboard.press('Space');
  await page.keyboard.press('Space');
  for (const cores of ['4', '2', '3']) {
    const field = page.locator('#k-cores');
    await field.fill(cores);
    await field.press('Enter');
  }
  // 6 dishes by 3 pairs of hands: two each at a time.
  await until(() => page.locator('#page').evaluate((root) => /12[.,]0/.test(root.textContent)), true);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+y');
  await page.locator('#share').click();
  await page.keyboard.press('Escape');
}

for (const order of ['replace', 'insert first']) {
  test(`a translator that works by “${order}” does not stop the page, and numbers are right after each change`, async () => {
    await visit('#step=sandbox', async (page) => {
      await foreign(page, translate, order);
      assert.ok((await page.locator('font').count()) > 50);
      await useAll(page);
      assert.equal(await page.locator('#failure').isVisible(), false);
    });
  });

  test(`all steps forwards and back under a translator that works by “${order}”`, async () => {
    await visit('', async (page) => {
      await foreign(page, translate, order);
      const walk = async (key, last) => {
        for (let more = true; more;) {
          const before = await page.evaluate(() => location.hash);
          await page.locator(key).click();
          await until(() => page.evaluate((before) => location.hash !== before, before), true);
          more = !(await page.evaluate(() => location.hash)).includes(last);
        }
      };
      await walk('.feet button:last-of-type', 'step=faster-or-more');
      await walk('.feet button:first-of-type', 'step=two-pairs');
      assert.equal(await page.locator('#failure').isVisible(), false);
    });
  });
}

test('extensions wrap numbers, insert beside fields, take an element away, change the document: the page goes on', async () => {
  await visit('#step=sandbox', async (page) => {
    await foreign(page, insert);
    await foreign(page, mark);
    await foreign(page, () => document.querySelector('main p').remove());
    await useAll(page);
    assert.equal(await page.locator('#failure').isVisible(), false);
  });
});

// The page is dark where the reader wants it dark; what an extension makes of its colours would not reach its canvases.
test('every document asks an extension that makes pages dark to leave it alone', async () => {
  const documents = readdirSync(DIST).filter((name) => name.endsWith('.html'));
  assert.ok(documents.includes('go.html') && documents.includes('lesson-ar.html'), documents.join());
  for (const name of documents) assert.match(readFileSync(join(DIST, name), 'utf8'), /<meta name="darkreader-lock">/, name);
});
