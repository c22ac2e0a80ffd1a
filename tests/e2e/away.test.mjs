// Taking away: tables for spreadsheets of either kind, pictures whose legend fits in every language, large files in parts, and what is said where a
// file cannot be made or saved.
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { until, visit } from './harness.mjs';


async function exports(page) {
  await page.locator('#share').click();
  return page.getByRole('dialog');
}

/** The path of the file that a button of the dialog gives. */
async function save(page, dialog, place) {
  const section = dialog.locator('section').filter({ has: page.locator('progress, .row > button + button + button') }).first();
  const [download] = await Promise.all([page.waitForEvent('download'), section.locator('.row').first().getByRole('button').nth(place).click()]);
  return download.path();
}

const [SVG, DISHES, SEGMENTS, , , , PNG] = [0, 1, 2, 3, 4, 5, 6];

test('a table is for a spreadsheet: a byte order mark, and semicolons where they are asked for', () =>
  visit('#step=sandbox&cores=2', async (page) => {
    const dialog = await exports(page);
    const commas = readFileSync(await save(page, dialog, DISHES));
    assert.deepEqual([...commas.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    assert.match(commas.toString(), /^\uFEFFdish,arrived_ms,/);
    await dialog.getByRole('checkbox', { name: /^Semicolons between the columns/ }).check();
    const semicolons = readFileSync(await save(page, dialog, SEGMENTS), 'utf8');
    assert.match(semicolons, /^\uFEFFcore;task;dish;/);
    assert.ok(!semicolons.includes(','));
  }));

for (const language of ['en', 'es', 'zh', 'ar']) {
  test(`the picture's legend is whole and no key lies over another: ${language}`, () =>
    visit(`#lang=${language}&stages=wash:3:hands:1,soak:4:wait,dry:2:hands&switch=0.5&step=sandbox`, async (page) => {
      const svg = readFileSync(await save(page, await exports(page), SVG), 'utf8');
      const drawn = await page.context().newPage();
      await drawn.setContent(svg);
      const boxes = await drawn.evaluate(() => [...document.querySelectorAll('svg text')].map((text) => {
        const { x, y, width, height } = text.getBBox();
        return { text: text.textContent, x, y, right: x + width, bottom: y + height };
      }));
      const keys = await drawn.locator('rect[width="24"][height="12"]').count();
      assert.ok(keys >= 5, `${keys} keys`);
      for (const [place, box] of boxes.entries()) {
        assert.ok(box.x >= 0 && box.right <= 1000, `${box.text}: from ${box.x} to ${box.right}`);
        for (const other of boxes.slice(place + 1)) {
          const over = box.x < other.right && other.x < box.right && box.y + 4 < other.bottom && other.y + 4 < box.bottom;
          assert.ok(!over, `“${box.text}” and “${other.text}”`);
        }
      }
      await drawn.screenshot({ path: `tests/screenshots/legend-${language}.png` });
    }));
}

test('a large file comes in parts and is one file', () =>
  visit('#step=sandbox&dishes=100000&cores=8', async (page) => {
    await page.evaluate(() => {
      globalThis.parts = [];
      const { Blob } = globalThis;
      globalThis.Blob = class extends Blob {
        constructor(parts, options) {
          super(parts, options);
          globalThis.parts.push(parts.length);
        }
      };
    });
    const { size } = statSync(await save(page, await exports(page), SEGMENTS));
    assert.ok(size > 5e6, `${size} bytes`);
    const parts = await page.evaluate(() => globalThis.parts);
    assert.equal(parts.length, 1);
    assert.ok(parts[0] > 20, `${parts[0]} parts`);
  }));

for (const [what, prepare, place] of [
  ['the browser has no room for the file', () => { globalThis.Blob = class { constructor() { throw new RangeError('Array buffer allocation failed'); } }; }, DISHES],
  ['the browser has no room for the picture', () => { HTMLCanvasElement.prototype.toBlob = (callback) => setTimeout(() => callback(null)); }, PNG],
]) {
  test(`${what}: that is said, and the bar goes`, () =>
    visit('#step=sandbox&cores=2', async (page) => {
      await page.evaluate(prepare);
      const dialog = await exports(page);
      await dialog.locator('section').filter({ has: page.getByRole('button', { name: 'dishes, CSV' }) }).locator('.row').first()
        .getByRole('button').nth(place).click();
      await dialog.getByRole('alert').getByText('The browser could not save the file.').waitFor();
      await until(() => dialog.getByRole('progressbar').count(), 0);
    }));
}
