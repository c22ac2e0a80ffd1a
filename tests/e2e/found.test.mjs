// Failures that the fuzzer found, each reduced to few actions.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { opening } from '../fuzz-page/events.mjs';
import { Session, start } from '../fuzz-page/session.mjs';
import { address, until, visit } from './harness.mjs';
import { painted, rest } from './rest.mjs';
import { reveal } from './screens.mjs';

const focused = (page) => page.evaluate(() => document.activeElement.tagName);
const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test('a setting is dragged while the answers are hidden: nothing is measured of what has not run', () =>
  visit('#step=sandbox&hide=answers', async (page) => {
    const slider = page.getByRole('slider', { name: 'Cores' });
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await until(() => page.evaluate(() => location.hash), '#cores=3&hide=answers');
    assert.equal(await page.locator('#failure').isHidden(), true);
  }));

test('a drag is undone before its elements have followed: the numbers are those of the kitchen shown', () =>
  visit('#cores=2', async (page) => {
    const slider = page.getByRole('slider', { name: 'Cores' });
    await slider.press('ArrowRight');
    const total = () => page.locator('#tile-0').textContent();
    await until(total, '12.0 s');
    await page.evaluate(() => {
      const slider = document.querySelector('.settings input[type=range][aria-label=Cores]');
      slider.value = '6';
      slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
      document.querySelector('button[aria-label=Undo]').click();
    });
    await until(total, '12.0 s');
    await until(() => page.evaluate(() => location.hash), '#cores=3');
    assert.equal(await total(), '12.0 s');
  }));

test('a language is chosen while another is on its way: the last choice counts', () =>
  visit('#cores=2', async (page) => {
    const language = page.getByRole('combobox', { name: 'Language' });
    await page.locator('.details').waitFor();
    let go;
    const gate = new Promise((done) => { go = done; });
    await page.route(/es-.*\.txt/, async (route) => { await gate; await route.continue(); });
    await language.selectOption('es');
    await language.selectOption('en');
    go();
    await rest(page);
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
    assert.equal(await language.inputValue(), 'en');
  }));

test('several kitchens in a frame of another page: each has one chart', () =>
  visit('#embed=1&program=stages&step=four-worlds', async (page) => {
    await page.locator('#chart-3').waitFor();
    for (const panel of [0, 1, 2, 3]) assert.equal(await page.locator(`#chart-${panel}`).count(), 1);
  }));

test('all numbers on the narrowest screen: nothing scrolls sideways', () =>
  visit('#cores=2&lang=es', async (page) => {
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      for (const summary of await page.locator('.details summary').all()) await summary.click();
      assert.ok((await overflow(page)) <= 0);
    }
    assert.ok((await overflow(page)) <= 0);
  }, { width: 320, height: 640 }));

for (const [what, hash, press] of [
  ['the last change is undone', '#cores=2', async (page) => {
    await page.getByRole('slider', { name: 'Cores' }).press('ArrowRight');
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
  }],
  ['a notice is closed', '#cores=0', (page) => page.getByRole('button', { name: 'Close', exact: true }).press('Enter')],
  ['a sweep is begun', '#cores=2', async (page) => {
    await page.getByRole('tab', { name: 'More cores?' }).click();
    await page.getByRole('button', { name: 'Run it with' }).press('Enter');
  }],
  ['a stage is removed', '#cores=2', (page) => page.getByRole('button', { name: 'Stage 3 remove' }).press('Enter')],
  ['a prediction is to be made once more', '#step=one-dish', async (page) => {
    await page.getByRole('button', { name: 'Just show me' }).press('Enter');
    await page.getByRole('button', { name: 'Guess once more' }).press('Enter');
  }],
  ['a prediction is no number', '#step=one-dish', async (page) => {
    await page.locator('#q-0').fill('many');
    await page.locator('#q-0').press('Enter');
  }],
]) {
  test(`the focus stays near where it was when ${what}`, () =>
    visit(hash, async (page) => {
      await press(page);
      // An element that was disabled or removed loses the focus with the next frame.
      await painted(page);
      assert.notEqual(await focused(page), 'BODY');
    }));
}

test('play and pause two thousand times: nothing is left behind', async () => {
  const browser = await start();
  try {
    const session = await Session.open(browser, await address(), { ...opening(1), storage: 'kept', hash: '#dishes=1&embed=1&view=chart', copy: '', real: false });
    const toggle = (times) => session.page.evaluate(async (count) => {
      for (let time = 0; time < count; time += 1) {
        document.querySelector('.transport .primary').click();
        await window.fuzz.pass(40);
      }
      await window.fuzz.settle();
    }, times);
    await toggle(400);
    const before = await session.memory();
    await toggle(2000);
    const after = await session.memory();
    assert.ok(after.wasm - before.wasm <= 64 * 1024, `WebAssembly: ${before.wasm}, then ${after.wasm} bytes`);
    assert.ok(after.heap - before.heap <= 128 * 1024, `heap: ${before.heap}, then ${after.heap} bytes`);
    assert.deepEqual(session.problems, []);
  } finally {
    await browser.close();
  }
});

test('a hidden answer is given on a step of several kitchens: all of them run, and one thing is called the outcome', () =>
  visit('#step=kinds-of-work', async (page) => {
    await reveal(page);
    await page.evaluate(() => { location.hash = 'step=kinds-of-work&hide=answers&ask=Why'; });
    await page.locator('#answer').fill('3600');
    await page.locator('#answer').press('Enter');
    await page.locator('#kitchen-1').waitFor();
    await page.locator('.takeaway').waitFor();
    await until(() => page.locator('.world span').first().textContent().then((text) => /[1-9]/.test(text)), true);
    assert.equal(await page.locator('#failure').isHidden(), true);
    assert.equal(await page.locator('[id=outcome]').count(), 1);
  }));
