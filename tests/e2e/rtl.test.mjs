// Arabic: the page mirrors, time does not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, screenshot, until, visit } from './harness.mjs';
import { rest } from './rest.mjs';

const box = (page, selector) => page.locator(selector).first().boundingBox();
const right = ({ x, width }) => x + width;
const root = (page) => page.evaluate(() => `${document.documentElement.lang} ${document.documentElement.dir}`);
const moment = (page) => page.locator('#moment').inputValue().then(Number);
const sideways = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Whether the first of two elements is left of the second. */
async function leftOf(page, first, second) {
  const [one, other] = [await box(page, first), await box(page, second)];
  return right(one) <= other.x + 1;
}

for (const theme of ['light', 'dark']) {
  for (const [width, height] of [[1280, 800], [320, 640]]) {
    test(`Arabic, ${theme}, ${width} px: axe finds nothing, nothing scrolls sideways`, () =>
      visit('#cores=2&t=8&lang=ar', async (page) => {
        await page.locator('.details').waitFor();
        assert.equal(await root(page), 'ar rtl');
        assert.deepEqual(await axe(page), []);
        assert.ok(await sideways(page) <= 0);
        await rest(page);
        await screenshot(page, `arabic-${width}-${theme}`);
      }, { theme, width, height }));
  }
}

test('the page mirrors: lesson, header, dialogs, text', () =>
  visit('#cores=2&lang=ar', async (page) => {
    assert.ok(await leftOf(page, '.top', '.lesson'));
    assert.ok(await leftOf(page, '.tools', '#steps') && await leftOf(page, '#steps', '.brand'));
    assert.ok(await leftOf(page, '.bars span:nth-child(2)', '.bars span:nth-child(1)'));
    assert.ok(await leftOf(page, '#k-cores', '#k-cores ~ .hint') || await leftOf(page, '#k-cores', 'label[for=k-cores]'));
    await page.locator('#help').click();
    await page.locator('.keys').waitFor();
    const [dialog, lesson] = [await box(page, '.dialog'), await box(page, '.lesson')];
    assert.ok(dialog.x < 40 && dialog.x < lesson.x);
    assert.ok(await leftOf(page, '.keys dd', '.keys dt'));
  }));

test('time runs from left to right: slider, buttons, timelines, their keys', () =>
  visit('#cores=2&lang=ar', async (page) => {
    const slider = await box(page, '#moment');
    const end = Number(await page.locator('#moment').getAttribute('max'));
    const press = (x) => page.mouse.click(x, slider.y + slider.height / 2);
    await press(right(slider) - 2);
    await until(() => moment(page), end);
    await press(slider.x + 2);
    await until(() => moment(page), 0);
    await page.keyboard.press('ArrowRight');
    assert.ok(await moment(page) > 0);
    await page.keyboard.press('ArrowLeft');
    assert.equal(await moment(page), 0);
    // Buttons in order: to the start, event before, play, event after, to the end; then the slider.
    const places = await page.locator('.transport > *').evaluateAll((all) => all.slice(0, 6).map((one) => one.getBoundingClientRect().x));
    assert.deepEqual(places, places.toSorted((a, b) => a - b));
    const lanes = await box(page, '#cores-0');
    await page.mouse.click(lanes.x + 64 + (lanes.width - 74) / 2, lanes.y + 10);
    // Exact to a pixel: the middle may lie between two.
    await until(async () => Math.abs(await moment(page) - end / 2) <= end / 500, true);
    await page.locator('#cores-scroll-0').focus();
    await page.locator('.details').waitFor();
    await page.keyboard.press('ArrowRight');
    await until(() => moment(page).then((now) => now > end / 2), true);
    const later = await moment(page);
    await page.keyboard.press('ArrowLeft');
    await until(() => moment(page).then((now) => now < later), true);
    // The playhead is at the moment.
    await page.keyboard.press('End');
    await until(async () => {
      const head = await box(page, '#head-cores-0');
      return Math.abs(head.x - (right(lanes) - 10)) < 3;
    }, true);
  }));

test('where lanes scroll, their canvas begins at the left edge, as the playhead counts', () =>
  visit('#dishes=200&cores=30&lang=ar', async (page) => {
    for (const kind of ['cores', 'dishes']) {
      const [canvas, timed] = [await box(page, `#${kind}-0`), await box(page, `.timed:has(#${kind}-0)`)];
      assert.ok(Math.abs(canvas.x - timed.x) < 1, kind);
    }
  }));

test('code and links run from left to right, what is said beside them does not', () =>
  visit('#cores=2&t=8&lang=ar', async (page) => {
    await page.locator('#tab-go').click();
    await page.locator('.code mark').first().waitFor();
    const [code, mark] = [await box(page, '.code li:has(mark) code'), await box(page, '.code li:has(mark) mark')];
    assert.ok(right(code) <= mark.x);
    const order = await page.evaluate(() => {
      const text = document.querySelector('.code code').firstChild;
      const place = (at) => {
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return range.getBoundingClientRect().x;
      };
      return [...text.data.trimEnd()].map((_, at) => place(at));
    });
    assert.deepEqual(order, order.toSorted((a, b) => a - b), 'the letters of the first line');
    await page.locator('#share').click();
    assert.equal(await page.locator('#share-link').evaluate((field) => getComputedStyle(field).direction), 'ltr');
  }));

test('the picture to take away says its direction itself', () =>
  visit('#cores=2&lang=ar', async (page) => {
    await page.locator('#share').click();
    const save = page.locator('.dialog button', { hasText: 'SVG' });
    const [file] = await Promise.all([page.waitForEvent('download'), save.click()]);
    const chunks = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk);
    const svg = Buffer.concat(chunks).toString();
    assert.match(svg, /text-anchor="end">\u2067اغسل/);
  }));

test('another language mirrors the page and back, without loading it again', () =>
  visit('#cores=2&t=8&lang=ar', async (page) => {
    await page.evaluate(() => { globalThis.stays = true; });
    const languages = page.locator('.languages');
    await languages.selectOption('en');
    await until(() => root(page), 'en ltr');
    await page.getByRole('heading', { level: 1, name: 'Your own kitchen' }).waitFor();
    assert.ok(await leftOf(page, '.lesson', '.top'));
    await page.locator('#levels-0').getByText('At 8.0 s: 6 in progress, 2 running').waitFor();
    await languages.selectOption('ar');
    await until(() => root(page), 'ar rtl');
    await page.getByRole('heading', { level: 1, name: 'مطبخك الخاص' }).waitFor();
    assert.ok(await leftOf(page, '.top', '.lesson'));
    assert.equal(await moment(page), 8000);
    assert.equal(await page.evaluate(() => globalThis.stays), true);
  }));
