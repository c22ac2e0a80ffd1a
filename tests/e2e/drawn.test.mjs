// Predictions that are drawn: by mouse, by touch, by the keyboard alone, and from the accessibility tree alone; what is told of them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, screenshot, until, visit } from './harness.mjs';
import { tab } from './stops.mjs';
import { Tree } from './tree.mjs';

const chip = (page, dish, stage) => page.locator(`.piece[data-piece="${dish - 1}-${stage}"]`);
const block = (page, dish, stage) => page.locator(`.block[data-piece="${dish - 1}-${stage}"]`);
const where = (page, dish, stage) => chip(page, dish, stage).locator('small').innerText();
const standing = (page) => page.locator('.drawing [role="status"]').innerText();
const differences = (page) => page.locator('.drawing > .otherwise li').allInnerTexts();
const focused = (page) => page.evaluate(() => document.activeElement.textContent);

const undo = (page) => page.getByRole('button', { name: 'Undo', exact: true }).click();

/** Begins to draw. */
async function begin(page, name = 'Draw what will happen') {
  await page.getByRole('button', { name }).click();
  await page.locator('.drawn svg').waitFor();
}

/** The place of a core and a moment on a sheet whose axis is so long, in seconds. */
async function at(page, core, seconds, span) {
  const box = await page.locator('.drawn svg').boundingBox();
  return [box.x + box.width * seconds / span + 1, box.y + (core - 0.5) * 46];
}

/** Drags an element, held near its beginning, to a place. */
async function drag(page, from, to) {
  await from.scrollIntoViewIfNeeded();
  const box = await from.boundingBox();
  await page.mouse.move(box.x + 4, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 20, box.y + 20, { steps: 3 });
  await page.mouse.move(...to, { steps: 4 });
  await page.mouse.up();
}

/** Says what a step asks, and has the outcome told. */
async function predict(page, ...answers) {
  for (const [place, answer] of answers.entries()) await page.locator(`#q-${place}`).fill(answer);
  await page.getByRole('button', { name: 'That is my guess' }).click();
  await page.locator('.tell').click();
  await page.locator('.drawing p').first().waitFor();
}

test('pieces are dragged onto cores and times, and what differs is told after the run', async () => {
  await visit('#step=two-pairs', async (page) => {
    await begin(page);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'drawing');
    assert.equal(await standing(page), '12 pieces are still to be placed.');
    await drag(page, chip(page, 1, 0), await at(page, 1, 0.1, 30));
    await until(() => where(page, 1, 0), 'core 1, 0.0 s');
    // Where the core is busy there is no room: it goes behind.
    await drag(page, chip(page, 2, 0), await at(page, 1, 2, 30));
    await until(() => where(page, 2, 0), 'core 1, 3.0 s');
    await drag(page, block(page, 2, 0), await at(page, 2, 0.2, 30));
    await until(() => where(page, 2, 0), 'core 2, 0.0 s');
    // Let go beside the lanes, it stays where it was.
    await drag(page, block(page, 2, 0), await at(page, -1, 9, 30));
    assert.equal(await where(page, 2, 0), 'core 2, 0.0 s');
    await undo(page);
    await until(() => where(page, 2, 0), 'core 1, 3.0 s');
    await page.getByRole('button', { name: 'Redo', exact: true }).click();
    await until(() => where(page, 2, 0), 'core 2, 0.0 s');
    assert.deepEqual(await axe(page), []);
    await screenshot(page, 'drawing');
    // What is drawn is there again when the page is.
    await page.reload();
    await until(() => where(page, 2, 0), 'core 2, 0.0 s');
    await predict(page, '15', '5');
    await until(async () => (await differences(page)).join(' '), 'You left out dish 3. You left out “dry” of dish 1.');
    assert.match(await page.locator('.drawing').innerText(), /As you drew it, all is done at 3\.0 s\. It was 15\.0 s\./);
    await page.locator('.drawing summary').click();
    assert.equal(await page.locator('.drawing details li').count(), 4);
    assert.deepEqual(await axe(page), []);
    await screenshot(page, 'drawn');
    // It lies over the run again when the page is loaded again.
    await page.reload();
    await until(async () => (await differences(page)).length, 2);
  });
});

test('who lets somebody dry before the dish has soaked is told so', async () => {
  await visit('#step=waiting-well', async (page) => {
    await begin(page);
    // A piece is chosen, then a place is pressed.
    await chip(page, 1, 0).click();
    await page.mouse.click(...await at(page, 1, 0.1, 54));
    await until(() => where(page, 1, 0), 'core 1, 0.0 s');
    // The next one is chosen by then: the first dish dries at once.
    assert.equal(await chip(page, 1, 2).getAttribute('aria-pressed'), 'true');
    await page.mouse.click(...await at(page, 1, 3.1, 54));
    await until(() => where(page, 1, 2), 'core 1, 3.0 s');
    await predict(page, '30');
    await page.locator('.drawing > .otherwise').waitFor();
    const told = await differences(page);
    assert.equal(told[0], 'At 3.0 s you let core 1 begin “dry” on dish 1 before “soak” is over.');
    assert.ok(told.includes('You let “dry” of dish 1 begin at 3.0 s. It began at 18.0 s.'), told.join(' '));
    await page.getByRole('button', { name: 'Guess once more' }).click();
    await until(() => where(page, 1, 2), 'core 1, 3.0 s');
  });
});

test('in the sandbox the drawing alone decides when the run is shown; a drawing that is right is told so', async () => {
  await visit('#step=sandbox&dishes=2&cores=2&stages=wash:3:hands,dry:2:hands', async (page) => {
    assert.equal(await page.locator('.details').count(), 1);
    await begin(page);
    // Nothing is to be seen of the run.
    assert.equal(await page.locator('.details, .timelines, .transport').count(), 0);
    for (const [dish, core] of [[1, 1], [2, 2]]) {
      for (const [stage, from] of [[0, 0], [1, 3]]) await drag(page, chip(page, dish, stage), await at(page, core, from + 0.1, 10));
    }
    assert.equal(await standing(page), 'As you drew it, all is done at 5.0 s.');
    await page.getByRole('button', { name: 'Now run it' }).click();
    await page.locator('.details').waitFor();
    assert.match(await page.locator('.drawing').innerText(), /It happened exactly as you drew it\./);
    await screenshot(page, 'drawn-sandbox');
    await page.getByRole('button', { name: 'Draw again' }).click();
    await page.getByRole('checkbox', { name: 'Only what is possible' }).uncheck();
    await drag(page, block(page, 2, 0), await at(page, 1, 1.1, 10));
    await until(() => where(page, 2, 0), 'core 1, 1.0 s');
    await page.getByRole('button', { name: 'Now run it' }).click();
    // What matters more comes first; each kind has one.
    await until(async () => (await differences(page)).slice(0, 2).join(' '), 'At 3.0 s you let core 2 begin “dry” on dish 2 before “wash” is over. At 1.0 s core 1 would do two things at once: “wash” on dish 2, and “wash” on dish 1.');
    await page.getByRole('button', { name: 'Take away' }).click();
    assert.equal(await page.locator('.drawing').count(), 0);
  });
});

test('a piece that is chosen goes with its stage or its dish', async () => {
  await visit('#dishes=2&cores=2', async (page) => {
    await begin(page);
    await chip(page, 1, 2).click();
    await page.getByRole('button', { name: 'Stage 2 remove' }).click();
    await until(() => chip(page, 1, 2).count(), 0);
    await chip(page, 2, 1).click();
    await page.getByRole('slider', { name: 'Dishes', exact: true }).fill('1');
    await until(() => chip(page, 2, 1).count(), 0);
    await chip(page, 1, 0).press('ArrowRight');
    await until(() => where(page, 1, 0), 'core 1, 0.0 s');
  });
});

test('by touch, on a page of 320 units, in the dark', async () => {
  await visit('#step=two-pairs', async (page) => {
    await page.getByRole('button', { name: 'Draw what will happen' }).tap();
    await page.locator('.drawn svg').waitFor();
    const session = await page.context().newCDPSession(page);
    const touch = (type, points) => session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y]) => ({ x, y })) });
    await chip(page, 1, 0).scrollIntoViewIfNeeded();
    const box = await chip(page, 1, 0).boundingBox();
    const [x, y] = [box.x + 10, box.y + 20];
    await touch('touchStart', [[x, y]]);
    await touch('touchMove', [[x + 10, y - 10]]);
    await touch('touchMove', [await at(page, 2, 0.1, 30)]);
    await touch('touchEnd', []);
    await until(() => where(page, 1, 0), 'core 2, 0.0 s');
    // Chosen and pressed.
    await chip(page, 1, 1).tap();
    await page.touchscreen.tap(...await at(page, 1, 5, 30));
    await until(() => where(page, 1, 1), 'core 1, 5.0 s');
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320));
    const small = await page.locator('.drawing').getByRole('button').evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.textContent));
    assert.deepEqual(small, []);
    assert.deepEqual(await axe(page), []);
    await screenshot(page, 'drawing-narrow');
  }, { width: 320, height: 640, hasTouch: true, theme: 'dark' });
});

test('by the keyboard alone, with reduced motion', async () => {
  await visit('#step=two-pairs', async (page) => {
    await page.getByRole('button', { name: 'Draw what will happen' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.drawn svg').waitFor();
    await tab(page);
    assert.match(await focused(page), /^dish 1: wash, 3 s/);
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowLeft']) await page.keyboard.press(key);
    await until(() => where(page, 1, 0), 'core 2, 0.5 s');
    // Each press is a step of undo.
    await undo(page);
    await until(() => where(page, 1, 0), 'core 2, 1.0 s');
    await chip(page, 1, 0).press('Delete');
    await until(() => where(page, 1, 0), 'not placed');
    // The fields of the piece stand behind its row.
    await page.keyboard.press('Enter');
    await tab(page);
    const there = await tab(page);
    assert.equal(there.name.slice(0, 4), 'Core');
    await page.keyboard.press('ArrowDown');
    await until(() => where(page, 1, 0), 'core 1, 0.0 s');
    await tab(page);
    await page.keyboard.type('7,5');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('soon');
    await page.keyboard.press('Tab');
    assert.match(await page.locator('#wrong-start').innerText(), /^“soon” is not a number of seconds/);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('7,5');
    await page.keyboard.press('Tab');
    await until(() => where(page, 1, 0), 'core 1, 7.5 s');
    assert.equal(await page.locator('#wrong-start').count(), 0);
    assert.equal(await focused(page), 'Sooner');
    await page.keyboard.press('Enter');
    await until(() => where(page, 1, 0), 'core 1, 7.0 s');
    await page.getByRole('button', { name: 'Stop drawing' }).press('Enter');
    await until(() => focused(page), 'Draw what will happen');
  }, { reducedMotion: 'reduce' });
});

test('from the accessibility tree alone', async () => {
  await visit('#step=not-written-for-it', async (page) => {
    const tree = await Tree.of(page);
    await tree.act(['button', 'Draw what will happen', 'Enter']);
    await tree.find('region', 'Draw what will happen');
    await tree.act(['button', 'dish 1: wash, 3 s not placed', 'ArrowRight']);
    await tree.act(['button', 'dish 2: wash, 3 s not placed', 'ArrowRight', 'ArrowDown', 'Enter']);
    await tree.find('button', 'dish 2: wash, 3 s core 2, 3.0 s');
    await tree.find('combobox', 'Core');
    await tree.act(['textbox', 'Begins at (seconds)', 'Control+a', '0', 'Enter']);
    await tree.find('button', 'dish 2: wash, 3 s core 2, 0.0 s');
    assert.match(await tree.text('status'), /10 pieces are still to be placed\./);
    await tree.act(['textbox', 'When are all six done, with four pairs of hands?', '8']);
    await tree.act(['button', 'That is my guess', 'Enter']);
    await page.locator('.tell').press('Enter');
    // The loop had not come to the second dish.
    await page.locator('.drawing > .otherwise').waitFor();
    assert.match(await tree.text('listitem'), /At 0\.0 s you begin “wash” on dish 2, but the loop is still at dish 1\./);
  });
});

test('its texts come when they are wanted, in each language; time runs from left to right', async () => {
  for (const [code, name, left] of [['es', 'Dibuja lo que pasará', 'Quedan 12 trabajos por colocar.'], ['zh', '画出会发生什么', '还有 12 件没放。'], ['ar', 'ارسم ما سيحدث', 'بقي 12 عملًا لم يوضع.']]) {
    await visit(`#step=two-pairs&lang=${code}`, async (page) => {
      const fetched = page.waitForResponse(/_schedule/);
      await begin(page, name);
      await fetched;
      assert.equal(await standing(page), left);
      await chip(page, 1, 0).press('ArrowRight');
      const [lanes, one] = [await page.locator('.drawn svg').boundingBox(), await block(page, 1, 0).boundingBox()];
      assert.ok(Math.abs(one.x - lanes.x) < 4, `${code}: the beginning is on the left`);
      await screenshot(page, `drawing-${code}`);
    });
  }
});

test('puzzles that were solved stay so, and a schedule before a question goes on, when the page is loaded again', async () => {
  await visit('#step=sandbox', async (page) => {
    await page.locator('.by-hand summary').click();
    await page.getByRole('button', { name: '2. The big one' }).click();
    for (const place of [4, 0, 0, 0]) await page.locator('.offers button').nth(place).click();
    await page.locator('.insight').waitFor();
    await page.goto(`${page.url().split('#')[0]}#step=sandbox`);
    await page.reload();
    await page.locator('.by-hand summary').click();
    await page.getByRole('button', { name: '2. The big one ✓ solved' }).waitFor();
  });
  await visit('#step=who-decides', async (page) => {
    await page.locator('.by-hand').getByRole('button', { name: 'Schedule it yourself' }).click();
    await page.locator('.offers button').last().click();
    await until(() => page.evaluate(() => location.hash.includes('choices=')), true);
    await page.reload();
    await page.locator('.offers button').first().waitFor();
    assert.match(await page.locator('.choosing').innerText(), /Choices so far: 1/);
    await page.getByRole('button', { name: 'Stop choosing' }).click();
    await page.locator('.question').first().waitFor();
  });
});
