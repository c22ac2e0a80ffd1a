// Foreign hands on the page: a browser's translator and extensions change its elements while it is used. They run in a world of their own, as the
// scripts here do.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until, visit } from './harness.mjs';

/** Runs a script in a world of its own, as extensions and the translator do. */
async function inForeignWorld(page, script, ...values) {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'foreign' });
  const { exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    executionContextId, functionDeclaration: script.toString(), arguments: values.map((value) => ({ value })), awaitPromise: true,
  });
  assert.equal(exceptionDetails, undefined);
}

/** The browser's translator: each text goes into two `font` elements, also what is added later. `order`: whether it inserts or removes first. */
function translate(order) {
  const wrap = (text) => {
    if (!text.data.trim() || !text.parentNode || text.parentElement.closest('script, style, [translate=no], font, textarea, svg')) return;
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = text.data.toUpperCase();
    outer.append(inner);
    if (order === 'replace') text.replaceWith(outer);
    else {
      text.before(outer);
      text.remove();
    }
  };
  const all = (root) => {
    if (root.nodeType === 3) return wrap(root);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    texts.forEach(wrap);
  };
  all(document.body);
  new MutationObserver((records) => records.forEach((record) => record.addedNodes.forEach(all)))
    .observe(document.body, { childList: true, subtree: true });
}

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
      await inForeignWorld(page, translate, order);
      assert.ok((await page.locator('font').count()) > 50);
      await useAll(page);
      assert.equal(await page.locator('#failure').isVisible(), false);
    });
  });

  test(`all steps forwards and back under a translator that works by “${order}”`, async () => {
    await visit('', async (page) => {
      await inForeignWorld(page, translate, order);
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
    await inForeignWorld(page, () => {
      for (const input of document.querySelectorAll('input')) {
        input.before(document.createElement('i'));
        input.after(document.createElement('b'));
      }
      const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
      const numbers = [];
      while (walker.nextNode()) if (/\d/.test(walker.currentNode.data)) numbers.push(walker.currentNode);
      for (const text of numbers) {
        const mark = document.createElement('mark');
        text.replaceWith(mark);
        mark.append(text);
      }
      document.querySelector('main').prepend(document.createElement('section'));
      document.querySelector('main p')?.remove();
      document.documentElement.className = 'night-mode';
    });
    await useAll(page);
    assert.equal(await page.locator('#failure').isVisible(), false);
  });
});
