// The page as a reader meets it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { screenshot, setUp, violations, visit } from './visit.mjs';

setUp('/some/folder/');

const total = (page) => page.getByText('all dishes done').locator('xpath=..').getByRole('definition').textContent();
const fragment = (page) => page.evaluate(() => location.hash);

for (const theme of ['light', 'dark']) {
  for (const [size, width, height] of [['wide', 1280, 800], ['narrow', 390, 844], ['least', 320, 640]]) {
    test(`${theme}, ${size}: axe finds nothing, nothing scrolls sideways`, () =>
      visit('#cores=2&t=8', async (page) => {
        assert.deepEqual(await violations(page), []);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(overflow <= 0, `${overflow} px too wide`);
        await screenshot(page, `${size}-${theme}`);
      }, { theme, width, height }));
  }
}

for (const [name, hash, expected] of [
  ['the default kitchen', '', '30.0 s'],
  ['one dish', '#dishes=1&cores=8&stages=wash:3:hands,dry:2:hands', '5.0 s'],
  ['ten thousand dishes', '#dishes=10000&cores=8', null],
  ['two hundred and fifty-six cores', '#dishes=600&cores=256', null],
  ['a pipeline', '#program=stages&cores=3', '29.0 s'],
]) {
  test(`a link opens and shows its numbers: ${name}`, () =>
    visit(hash, async (page) => {
      if (expected) assert.equal(await total(page), expected);
      assert.equal(await page.getByRole('alert').count(), 0);
      await screenshot(page, name.replaceAll(' ', '-'));
    }));
}

test('dragging a slider changes picture, number and address', () =>
  visit('', async (page) => {
    const slider = page.getByRole('slider', { name: 'Cores' });
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    assert.equal(await total(page), '15.0 s');
    assert.equal(await fragment(page), '#cores=2');
    assert.equal(await page.getByText('core 2', { exact: true }).count() > 0, true);
    await page.getByRole('button', { name: 'Undo' }).click();
    assert.equal(await total(page), '30.0 s');
    await page.getByRole('button', { name: 'Redo' }).click();
    assert.equal(await total(page), '15.0 s');
  }));

test('stepping forth and back, and scrubbing, show the state of the moment', () =>
  visit('#cores=2', async (page) => {
    const next = page.getByRole('button', { name: 'Next event' });
    await next.click();
    await page.getByText('At 3.0 s: 4 in progress, 2 running').waitFor();
    await next.click();
    await page.getByText('At 6.0 s: 6 in progress, 2 running').waitFor();
    await page.getByRole('button', { name: 'Previous event' }).click();
    await page.getByText('At 3.0 s: 4 in progress, 2 running').waitFor();
    assert.equal(await fragment(page), '#cores=2&t=3');
    await page.getByRole('slider', { name: 'Moment' }).fill('8000');
    await page.getByText('At 8.0 s: 6 in progress, 2 running').waitFor();
  }));

test('playing reaches the end and stops', () =>
  visit('#dishes=1', async (page) => {
    await page.getByRole('combobox', { name: 'Speed', exact: true }).selectOption('64×');
    await page.getByRole('button', { name: 'Play' }).click();
    await page.getByText('9.0 s of 9.0 s').waitFor();
    await page.getByRole('button', { name: 'Play' }).waitFor();
    assert.equal(await fragment(page), '#dishes=1&t=9');
  }));

for (const [name, hash, said] of [
  ['a bad value', '#cores=0', 'cores: “0” is not a whole number from 1 to 256. “1” is used instead.'],
  ['an unknown key', '#colour=red', '“colour”: no setting has this name.'],
  ['too many dishes', '#dishes=100001', 'is not a whole number from 1 to 100000'],
  ['a wrong stage', '#stages=wash:3:feet', 'the kind is neither hands nor wait'],
  ['8,001 characters', `#cores=2${'&'.repeat(7994)}`, 'The link has 8001 characters'],
  ['broken percent-encoding', '#cores=%zz', 'is not percent-encoded text'],
  ['a number of 400 digits', `#cores=${'9'.repeat(400)}`, 'is not a whole number from 1 to 256'],
  ['a scenario that is too large', '#dishes=100000&slice=0.01', '50300000 pieces of work'],
]) {
  test(`a broken link gives a notice: ${name}`, () =>
    visit(hash, async (page) => {
      const notice = page.getByRole('alert');
      assert.ok((await notice.textContent()).includes(said), await notice.textContent());
      assert.equal(await notice.getByRole('textbox').inputValue(), hash);
      await notice.getByRole('button', { name: 'Close' }).click();
      assert.equal(await page.getByRole('alert').count(), 0);
    }));
}

test('a bad value in a field is named and changes nothing', () =>
  visit('#cores=2', async (page) => {
    const field = page.getByRole('textbox', { name: 'Dishes' });
    await field.fill('many');
    await field.press('Enter');
    assert.ok((await page.getByRole('alert').textContent()).includes('“many” is not a whole number'));
    assert.equal(await total(page), '15.0 s');
    assert.equal(await fragment(page), '#cores=2');
  }));

test('another link in the address bar is opened', () =>
  visit('', async (page) => {
    await page.evaluate(() => { location.hash = 'cores=3'; });
    await page.getByText('12.0 s', { exact: true }).waitFor();
  }));
