// The lesson by keyboard alone: nothing is clicked, and no script moves the focus. At every stop the focus is visible and not covered.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COMMIT, STEPS, TELL, isOne } from './course.mjs';
import { openPage, until, visit } from './harness.mjs';
import { rest, settled } from './rest.mjs';
import { stop, tab, visible } from './stops.mjs';

/** Goes from stop to stop to the element of an action, and presses its keys there. */
async function act(page, action, key = 'Tab', most = 150) {
  const [role, name, ...keys] = action;
  // One of a group of radio buttons is a stop; arrows go to the others.
  let there = role === 'radio' ? await tab(page, key) : await stop(page);
  for (let presses = 0; !there || !isOne(action, there); presses++) {
    assert.ok(presses < most, `no stop is a ${role} “${name}”`);
    there = await tab(page, role === 'radio' && there?.role === 'radio' ? 'ArrowDown' : key);
  }
  for (const pressed of keys) await page.keyboard.press(pressed);
}

/** Waits until the focus is on an element. */
const on = (page, id) => until(async () => (await stop(page))?.id, id);
const told = async (page) => {
  await page.locator('#outcome .takeaway').waitFor();
  return (await page.locator('#outcome').textContent()).replaceAll('\u00a0', ' ');
};

test('the whole lesson, from the first step to the sandbox and back', () =>
  visit('#step=one-dish', async (page) => {
    await act(page, ['button', 'To the lesson', 'Enter']);
    for (const { title, predict, said, meet, any } of STEPS) {
      await on(page, 'step');
      assert.equal((await stop(page)).name, title);
      visible(await stop(page));
      for (const action of [...predict, COMMIT, TELL]) await act(page, action);
      await on(page, 'outcome');
      assert.ok((await told(page)).includes(said), await told(page));
      for (const action of meet) {
        if (any && await page.locator('.met').count()) break;
        const before = action.at(-1) === 'Tab' ? action.slice(0, -1) : action;
        await act(page, before);
        // The action may have changed the whole page: the focus must still be on something.
        await settled(page);
        assert.ok(isOne(action, await stop(page)), `${title}: ${action[1]} has lost the focus`);
        if (action.at(-1) === 'Tab') await tab(page);
      }
      await page.locator('.met').waitFor();
      await act(page, ['button', /^Next: /, 'Enter']);
    }
    // The same with computers is passed over.
    await on(page, 'step');
    await act(page, ['button', 'The lesson on one page', 'Enter']);
    await on(page, 'step');
    await page.locator('.one-page').waitFor();
    await act(page, ['button', 'Your own kitchen', 'Enter']);
    await on(page, 'step');
    await page.locator('.settings select').first().waitFor();
    await act(page, ['textbox', 'Cores', 'Control+a', '4', 'Enter']);
    await until(() => page.evaluate(() => location.hash), '#cores=4');
    assert.equal((await stop(page)).name, 'Cores');
    await act(page, ['button', 'Back', 'Enter'], 'Shift+Tab');
    await on(page, 'step');
    assert.equal((await stop(page)).name, 'Now with computers');
  }));

for (const [width, height] of [[1280, 800], [390, 844], [320, 640], [320, 256]]) {
  for (const link of ['#step=two-pairs', '#step=sandbox&cores=2']) {
    test(`every stop of ${link}, ${width} × ${height}: seen, in order, there and back`, () =>
      visit(link, async (page) => {
        if (link === '#step=two-pairs') {
          await act(page, ['button', 'Just show me', 'Enter']);
          await on(page, 'outcome');
        }
        await page.locator('.details').waitFor();
        // The part that stays in view of a narrow page has its height: the browser scrolls what has the focus out from below it.
        await settled(page);
        const skip = ['button', 'To the lesson'];
        const walk = async (key) => {
          await act(page, skip, key);
          const stops = [];
          for (let there = await tab(page, key); !there || !isOne(skip, there); there = await tab(page, key)) {
            assert.ok(stops.length < 150, 'a trap');
            if (there) stops.push(there);
          }
          return stops;
        };
        const [there, back] = [await walk('Tab'), await walk('Shift+Tab')];
        const names = (stops) => stops.map(({ role, name }) => `${role} ${name}`);
        assert.deepEqual(names(back).toReversed(), names(there));
        // First the lesson, then the views, each down the page. On a narrow page the part that stays in view has no fixed position.
        const main = there.filter((one) => one.lesson || one.views);
        assert.deepEqual(main, main.toSorted((one, other) => other.lesson - one.lesson));
        const still = (one) => one.views && !(one.top && width < 900);
        for (const part of [(one) => one.lesson, still]) {
          const places = main.filter(part);
          for (const [number, one] of places.slice(1).entries()) {
            // Beside it is as good as below: kitchens stand beside each other.
            const beside = width >= 900 && one.x > places[number].x + 200;
            assert.ok(beside || one.y >= places[number].y - 50, `${one.name} comes after ${places[number].name} and stands above it`);
          }
        }
      // A run that plays would end on the way, and its button be called otherwise on the way back.
      }, { width, height, reducedMotion: 'reduce' }));
  }
}

test('what has done its work and goes leaves the focus near by', () =>
  visit('#step=one-dish', async (page) => {
    await act(page, ['button', 'Just show me', 'Enter']);
    await on(page, 'outcome');
    await act(page, ['button', 'Guess once more', 'Enter']);
    await on(page, 'step');
    await page.evaluate(() => { location.hash = 'step=four-worlds'; });
    await page.getByRole('heading', { level: 1, name: 'Four worlds' }).waitFor();
    await act(page, ['button', 'Just show me', 'Enter']);
    await on(page, 'outcome');
    await act(page, TELL);
    await act(page, ['button', 'Zoom in', 'Enter']);
    await act(page, ['button', 'Show all', 'Enter'], 'Shift+Tab');
    await until(async () => (await stop(page))?.name, 'Show all');
  }));

test('undo, pin, a notice and a stage that goes keep the focus', () =>
  visit('#step=sandbox', async (page) => {
    await page.locator('.settings select').first().waitFor();
    await act(page, ['textbox', 'Cores', 'Control+a', '3', 'Enter']);
    await until(() => page.evaluate(() => location.hash), '#cores=3');
    await act(page, ['button', 'Undo', 'Enter'], 'Shift+Tab');
    await until(() => page.evaluate(() => location.hash), '#step=sandbox');
    assert.equal((await stop(page)).name, 'Undo');
    await act(page, ['button', /^Pin/, 'Enter']);
    await page.locator('.differences').waitFor();
    assert.match((await stop(page)).name, /pinned/);
    await page.keyboard.press('Enter');
    await act(page, ['textbox', 'Dishes', 'Control+a', 'm', 'a', 'n', 'y', 'Enter']);
    await page.getByRole('alert').waitFor();
    assert.equal((await stop(page)).name, 'Dishes');
    await page.evaluate(() => { location.hash = '#step=sandbox&dishes=many'; });
    await act(page, ['button', 'Close', 'Enter'], 'Shift+Tab');
    await on(page, 'step');
    await act(page, ['button', 'Stage 2 remove', 'Enter']);
    await until(() => page.evaluate(() => location.hash), '#stages=wash:3:hands,dry:2:hands');
    await rest(page);
    assert.ok(await stop(page), 'the focus is lost');
  }));

test('what is being typed stays when the page changes around it', () =>
  visit('#cores=8&policy=random', async (page) => {
    await page.locator('.settings select').first().waitFor();
    await rest(page);
    await act(page, ['combobox', 'Speed', 'End']);
    await act(page, ['button', 'Play', 'Enter'], 'Shift+Tab');
    await act(page, ['textbox', 'Seed', 'Control+a', '1', '2']);
    // The run ends meanwhile.
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
    await rest(page);
    assert.equal(await page.getByRole('textbox', { name: 'Seed' }).inputValue(), '12');
    await page.keyboard.press('Enter');
    await until(() => page.evaluate(() => location.hash), '#cores=8&policy=random&seed=12&t=9');
  }));

test('dialogs take the focus and give it back; the list of keys opens by “?”', () =>
  visit('#step=sandbox', async (page) => {
    for (const [name, id, close] of [['Keyboard shortcuts', 'help', 'help-close'], ['Share and download', 'share', 'share-close']]) {
      for (const by of ['Escape', 'Enter']) {
        await act(page, ['button', name, 'Enter']);
        await on(page, close);
        visible(await stop(page));
        await page.keyboard.press(by);
        await on(page, id);
      }
    }
    await page.keyboard.press('?');
    await on(page, 'help-close');
    await act(page, ['checkbox', 'Use keyboard shortcuts', 'Space'], 'Tab');
    await page.keyboard.press('Escape');
    await on(page, 'help');
    await page.keyboard.press('?');
    await page.keyboard.press('3');
    await rest(page);
    assert.equal(await page.getByRole('dialog').count(), 0);
    assert.equal(await page.evaluate(() => location.hash), '#step=sandbox');
  }));

test('a dialog that was closed by Escape opens again at once', () =>
  visit('#step=sandbox', async (page) => {
    await act(page, ['button', 'Keyboard shortcuts', 'Enter']);
    await on(page, 'help-close');
    // The second key comes before the page has had time for anything else than the first.
    await Promise.all([page.keyboard.press('Escape'), page.keyboard.press('Enter')]);
    await rest(page);
    await on(page, 'help-close');
  }));

test('the moment goes from event to event, by the slider too', () =>
  visit('#cores=2', async (page) => {
    const moment = async () => Number(await page.locator('#moment').inputValue());
    await act(page, ['slider', 'Moment', 'ArrowRight']);
    assert.equal(await moment(), 3000);
    await page.keyboard.press('ArrowRight');
    assert.equal(await moment(), 6000);
    await page.keyboard.press('ArrowLeft');
    assert.equal(await moment(), 3000);
    await page.keyboard.press('End');
    assert.equal(await moment(), 15000);
    await page.keyboard.press('Home');
    assert.equal(await moment(), 0);
    assert.equal((await stop(page)).name, 'Moment');
  }));
