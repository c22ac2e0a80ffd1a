// Scheduling by hand: by mouse, by touch, by the keyboard alone; puzzles; the link that carries the choices; the step that begins with it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, screenshot, until, visit } from './harness.mjs';

const BIG = '#dishes=5&cores=2&stages=wash:3:hands,dry:2:hands&sizes=100,100,100,100,400';
const offers = (page) => page.locator('.offers button');
const said = (page) => page.locator('.choosing .told').innerText();

/** Opens the card in the sandbox. */
async function unfold(page) {
  await page.locator('.by-hand summary').click();
  await page.locator('.beginning').waitFor();
}

/** The scenario's choices, as the address bar has them. */
const choices = (page) => page.evaluate(() => new URLSearchParams(location.hash.slice(1)).get('choices'));

test('whoever takes the big one first is as good as any order, and is told so', async () => {
  await visit(BIG, async (page) => {
    await unfold(page);
    await page.getByRole('button', { name: 'Schedule it yourself' }).click();
    assert.equal(await said(page), 'At 0.0 s, which task does core 1 take?');
    assert.deepEqual(await offers(page).allInnerTexts(), [1, 2, 3, 4].map((dish) => `dish ${dish}: wash, 3.0 s`).concat('dish 5: wash, 12.0 s'));
    // What has not happened has no numbers.
    assert.equal(await page.locator('.details').count(), 0);
    await offers(page).nth(4).click();
    assert.equal(await said(page), 'Taken by core 1: dish 5. At 0.0 s, which task does core 2 take?');
    for (let choice = 0; choice < 3; choice++) await offers(page).first().click();
    await until(() => page.locator('.choosing .met').innerText(), 'Your schedule takes 20.0 s. First come, first served takes 30.0 s. No order does better.');
    // The clock comes to the end by itself.
    await page.waitForFunction(() => document.querySelector('.transport')?.textContent.includes('20.0 s of 20.0 s'), null, { timeout: 30_000 });
    assert.deepEqual(await axe(page), []);
    await screenshot(page, 'scheduled');
    // The run is the page's, with its numbers.
    assert.equal(await page.locator('.details').count(), 1);
    await until(() => choices(page), '4.0.0.0');
  });
});

test('choices are taken back, one by one and by undo, and the run with them', async () => {
  await visit(BIG, async (page) => {
    await unfold(page);
    await page.getByRole('button', { name: 'Schedule it yourself' }).click();
    await offers(page).nth(4).click();
    await offers(page).nth(1).click();
    await page.getByRole('button', { name: 'Take back' }).click();
    assert.equal(await said(page), 'Taken by core 1: dish 5. At 0.0 s, which task does core 2 take?');
    const undo = page.getByRole('button', { name: 'Undo', exact: true });
    await undo.click();
    await until(() => offers(page).count(), 3);
    await undo.click();
    await until(() => offers(page).count(), 4);
    await page.getByRole('button', { name: 'From the beginning' }).click();
    await until(() => offers(page).count(), 5);
    await page.getByRole('button', { name: 'Stop choosing' }).click();
    assert.equal(await page.locator('.choosing').count(), 0);
    // The rest went first come, first served: the page is as any other.
    assert.equal(await page.locator('.details').count(), 1);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'schedule');
  });
});

test('a press or a drag in the kitchen chooses, and a press in the lanes', async () => {
  await visit(BIG, async (page) => {
    await unfold(page);
    await page.getByRole('button', { name: 'Schedule it yourself' }).click();
    const grab = (dish) => page.locator(`.grab[data-dish="${dish}"]`);
    await until(() => page.locator('.grab').count(), 5);
    // The rings of what can be chosen stand apart, and none over the edge.
    const rings = await page.locator('.grab').evaluateAll((all) => all.map((one) => {
      const { left, top, width } = one.getBoundingClientRect();
      return { x: left + width / 2, y: top + width / 2, radius: width / 2 };
    }));
    const { x: edge } = await page.locator('#kitchen-0').boundingBox();
    for (const [place, one] of rings.entries()) {
      assert.ok(one.x - one.radius >= edge, `${one.x} ${one.radius}`);
      for (const other of rings.slice(0, place)) assert.ok(Math.hypot(one.x - other.x, one.y - other.y) >= one.radius + other.radius - 1.5, JSON.stringify([one, other]));
    }
    await grab(5).click();
    await until(() => said(page), 'Taken by core 1: dish 5. At 0.0 s, which task does core 2 take?');
    // Let go anywhere else, it goes back; at the hands it is taken.
    const from = await grab(2).boundingBox();
    const kitchen = await page.locator('#kitchen-0').boundingBox();
    const middle = [from.x + from.width / 2, from.y + from.height / 2];
    const drag = async (x, y) => {
      await page.mouse.move(...middle);
      await page.mouse.down();
      await page.mouse.move(x, y, { steps: 4 });
      assert.equal(await page.locator('.grab.held').innerText(), '2');
      await page.mouse.up();
    };
    await drag(kitchen.x + kitchen.width - 20, kitchen.y + 20);
    await until(() => page.locator('.grab').count(), 4);
    await until(() => page.locator('.grab.held').count(), 0);
    // The second pair rests at the middle of the bench, below.
    await drag(kitchen.x + kitchen.width / 2, kitchen.y + kitchen.height - 40);
    await until(() => said(page), 'Taken by core 2: dish 2. At 5.0 s, which task does core 2 take?');
    const lanes = await page.locator('#dishes-0').boundingBox();
    // The lane of dish 4.
    await page.mouse.click(lanes.x + 200, lanes.y + 3.5 * 18);
    await until(() => said(page), 'Taken by core 2: dish 4. At 10.0 s, which task does core 2 take?');
  });
});

test('by touch, on a page of 320 units, in the dark', async () => {
  await visit('#step=sandbox', async (page) => {
    await page.locator('.by-hand summary').tap();
    await page.getByRole('button', { name: '2. The big one' }).tap();
    await page.locator('.grab[data-dish="5"]').tap();
    await until(() => said(page), 'Taken by core 1: dish 5. At 0.0 s, which task does core 2 take?');
    for (let choice = 0; choice < 3; choice++) await offers(page).first().tap();
    await page.locator('.insight').waitFor();
    assert.match(await page.locator('.insight').innerText(), /^The longest first: 20 s instead of 30 s\./);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320));
    assert.deepEqual(await axe(page), []);
    await screenshot(page, 'scheduled-narrow');
  }, { width: 320, height: 640, hasTouch: true, theme: 'dark' });
});

test('by the keyboard alone, with reduced motion', async () => {
  await visit('#step=sandbox', async (page) => {
    await page.locator('.by-hand summary').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '6. Three guests' }).waitFor();
    await page.getByRole('button', { name: '6. Three guests' }).focus();
    await page.keyboard.press('Enter');
    const focused = () => page.evaluate(() => document.activeElement.textContent);
    await until(focused, 'dish 1: wash, 12.0 s');
    assert.match(await page.locator('.choosing').innerText(), /Goal: 18\.3 s a dish on average/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until(focused, 'dish 1: wash, 12.0 s');
    // Nothing moves: the clock is there at once.
    await until(() => said(page), 'Taken by core 1: dish 2. At 5.0 s, which task does core 1 take?');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.insight').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'offers');
    assert.match(await focused(), /With your schedule a dish takes 18\.3 s on average\./);
    await page.getByRole('button', { name: 'Next puzzle' }).waitFor();
    await page.getByRole('button', { name: 'Stop choosing' }).press('Enter');
    await page.getByRole('button', { name: '6. Three guests ✓ solved' }).waitFor();
  }, { reducedMotion: 'reduce' });
});

test('a link carries the choices, and whoever opens it is asked to beat them', async () => {
  await visit(`${BIG}&policy=chosen&choices=1.1`, async (page) => {
    await unfold(page);
    await page.locator('.beginning', { hasText: 'The schedule in this link takes 30.0 s. Can you beat it?' }).waitFor();
    await page.getByRole('button', { name: 'Schedule it yourself' }).click();
    await offers(page).nth(4).click();
    for (let choice = 0; choice < 3; choice++) await offers(page).first().click();
    await until(() => page.locator('#offers p').nth(1).innerText(), 'That beats the schedule in the link by 10.0 s.');
    await page.getByRole('button', { name: 'Share it: beat my schedule' }).click();
    const link = await page.locator('dialog input').first().inputValue();
    assert.match(link, /#dishes=5&cores=2&stages=.*&policy=chosen&choices=4\.0\.0\.0$/);
  });
});

test('who decides? is asked after the reader was the scheduler, or before, as they like', async () => {
  await visit('#step=who-decides', async (page) => {
    const question = page.locator('.question').first();
    await question.waitFor();
    await page.locator('.by-hand').getByRole('button', { name: 'Schedule it yourself' }).click();
    await offers(page).first().waitFor();
    assert.equal(await question.count(), 0);
    while (await offers(page).count()) await offers(page).last().click();
    await page.locator('.choosing .met').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Share it' }).count(), 0);
    await page.getByRole('button', { name: 'Stop choosing' }).click();
    await question.waitFor();
    // Nothing was given away.
    assert.equal(await page.locator('.details').count(), 0);
  });
});

test('its texts come when they are wanted, in each language', async () => {
  for (const [code, title, ask] of [['es', '2. La grande', /^A los 0,0 s, ¿qué tarea toma el núcleo 1\?$/], ['zh', '2. 大块头', /^0\.0 秒时，核心 1 取哪个任务？$/], ['ar', '2. الكبيرة', /^عند 0\.0 ث، أي مهمة تأخذها نواة 1؟$/]]) {
    await visit(`#step=sandbox&lang=${code}`, async (page) => {
      const fetched = page.waitForResponse(/_schedule/);
      await unfold(page);
      await fetched;
      await page.getByRole('button', { name: title }).click();
      assert.match(await said(page), ask);
    });
  }
});
