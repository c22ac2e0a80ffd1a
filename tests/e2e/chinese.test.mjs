// Chinese: browsers that ask for any kind of Chinese get the simplified one; the page names its script, and its pictures use its fonts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, screenshot, until, visit } from './harness.mjs';

const root = (page) => page.evaluate(() => `${document.documentElement.lang} ${document.documentElement.dir}`);
const font = (page) => page.evaluate(() => document.getElementById('cores-0').getContext('2d').font);

for (const locale of ['zh', 'zh-CN', 'zh-SG', 'zh-Hans', 'zh-TW', 'zh-HK']) {
  test(`a browser that asks for ${locale} gets simplified Chinese, and says so`, () =>
    visit('', async (page) => {
      assert.equal(await root(page), 'zh-Hans ltr');
      assert.equal(await page.title(), '洗净 & 擦干：并发与并行');
      assert.equal(await page.getByRole('combobox', { name: '语言' }).inputValue(), 'zh');
    }, { locale }));
}

for (const [width, height] of [[1280, 800], [390, 844]]) {
  test(`Chinese, ${width} px: axe finds nothing, nothing scrolls sideways`, () =>
    visit('#cores=2&t=8&lang=zh', async (page) => {
      await page.locator('.details').waitFor();
      assert.deepEqual(await axe(page), []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
      await screenshot(page, `chinese-${width}`);
    }, { width, height }));
}

test('pictures are drawn in the fonts of the language that is chosen', () =>
  visit('#cores=2', async (page) => {
    await page.locator('.details').waitFor();
    assert.doesNotMatch(await font(page), /Noto Sans CJK SC/);
    await page.locator('select.languages').selectOption('zh');
    await until(() => root(page), 'zh-Hans ltr');
    await until(async () => /Noto Sans CJK SC/.test(await font(page)), true);
    await page.locator('select.languages').selectOption('en');
    await until(() => root(page), 'en ltr');
    await until(async () => /Noto Sans CJK SC/.test(await font(page)), false);
  }));
