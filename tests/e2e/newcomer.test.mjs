// What newcomers stumbled over, each as a kind: docs/LESSON.md has the table.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until, visit } from './harness.mjs';
import { rest, settled } from './rest.mjs';
import { reveal } from './screens.mjs';

const button = (page, name) => page.getByRole('button', { name, exact: true });
const moment = (page, value) => page.getByRole('slider', { name: 'Moment' }).fill(value);

test('the chart says what each line is, and names what is shaded only where it occurs', () =>
  visit('#step=may-run', async (page) => {
    await reveal(page);
    await page.getByRole('tab', { name: 'How many at once' }).click();
    const legend = () => page.locator('.panel.chart .legend').innerText();
    assert.deepEqual((await legend()).split('\n'), ['in progress: begun, not done yet', 'running: being worked on right now', '1 core']);
    await page.evaluate(() => { location.hash = 'step=taking-turns'; });
    await reveal(page);
    await page.getByRole('tab', { name: 'How many at once' }).click();
    assert.match(await legend(), /two or more in progress: concurrent/);
    assert.doesNotMatch(await legend(), /parallel/);
  }));

/** How many boxes stand apart in the middle of a lane: stretches of pixels that are neither paper nor the colour of the card. */
const boxes = (page, id, lane) => page.evaluate(([id, lane]) => {
  const canvas = document.querySelector(id);
  const fine = canvas.width / canvas.getBoundingClientRect().width;
  const row = canvas.getContext('2d').getImageData(0, Math.round((lane * 18 + 8) * fine), canvas.width, 1).data;
  let count = 0;
  let inside = false;
  for (let place = 70 * fine; place < canvas.width - 10; place++) {
    const filled = row[4 * place + 3] > 128;
    if (filled && !inside) count += 1;
    inside = filled;
  }
  return count;
}, [id, lane]);

for (const [width, height] of [[1280, 800], [390, 844]]) {
  test(`${width} px: each slice is seen, and the run is slow enough to watch`, () =>
    visit('#step=taking-turns', async (page) => {
      await reveal(page);
      await page.getByRole('button', { name: 'Pause' }).click().catch(() => {});
      assert.equal(await page.getByRole('combobox', { name: 'Speed' }).inputValue(), '16', '4×');
      await rest(page);
      // Thirty slices of a second on the only core, until only the pan is left.
      const apart = await boxes(page, '#cores-0', 0);
      assert.ok(apart > 29, `${apart} boxes`);
    }, { width, height }));
}

test('the kitchen of the sandbox is there when one comes back, also after the page was loaded again', () =>
  visit('#step=sandbox', async (page) => {
    const cores = page.getByRole('textbox', { name: 'Cores' });
    await cores.fill('5');
    await cores.press('Enter');
    await button(page, 'Back').click();
    await page.getByRole('heading', { level: 1, name: 'Now with computers' }).waitFor();
    await rest(page);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Now with computers' }).waitFor();
    await page.locator('#steps').click();
    await page.getByRole('button', { name: 'Your own kitchen' }).click();
    await until(() => cores.inputValue(), '5');
  }));

test('the axis of the sandbox returns after a long run', () =>
  visit('#step=sandbox', async (page) => {
    const dishes = page.getByRole('textbox', { name: 'Dishes', exact: true });
    const whole = async (value) => {
      await dishes.fill(value);
      await dishes.press('Enter');
      await settled(page);
      return page.evaluate(() => document.querySelector('.zoom button:nth-child(3)').getAttribute('aria-disabled'));
    };
    await whole('40');
    await whole('6');
    // The long run is no longer shown below: all of the axis is used.
    assert.equal(await whole('7'), 'true');
  }));

for (const [width, height] of [[1280, 800], [1280, 620], [800, 800], [390, 844]]) {
  test(`${width} × ${height}: the list of steps can be seen as a whole`, () =>
    visit('#step=two-pairs', async (page) => {
      await page.locator('#steps').click();
      const cut = await page.locator('.chapters button').evaluateAll((all) => all.filter((one) => {
        one.scrollIntoView({ block: 'nearest' });
        const { left, right, top } = one.getBoundingClientRect();
        const there = document.elementFromPoint((left + right) / 2, top + 12);
        return !one.contains(there);
      }).map((one) => one.textContent));
      assert.deepEqual(cut, []);
      // Wide, nothing of it is scrolled.
      const { scrollHeight, clientHeight } = await page.locator('.chapters').evaluate(({ scrollHeight, clientHeight }) => ({ scrollHeight, clientHeight }));
      if (width >= 800 && height >= 800) assert.ok(scrollHeight <= clientHeight, `${scrollHeight} in ${clientHeight}`);
    }, { width, height }));
}

test('a step begins with its stage at the top and with its own tab', () =>
  visit('#step=two-pairs', async (page) => {
    await reveal(page);
    await page.getByRole('tab', { name: 'Go' }).click();
    await page.locator('.stage').evaluate((stage) => stage.scrollTo(0, 1000));
    await page.getByRole('button', { name: /^Next: / }).click();
    await reveal(page);
    assert.equal(await page.locator('.stage').evaluate((stage) => stage.scrollTop), 0);
    assert.equal(await page.getByRole('tab', { selected: true }).innerText(), 'Go', 'which is this step’s own');
    await page.getByRole('button', { name: /^Next: / }).click();
    await reveal(page);
    assert.equal(await page.getByRole('tab', { selected: true }).innerText(), 'Dishes');
  }, { height: 620 }));

for (const height of [620, 700, 800]) {
  test(`${height} px high: the axis below the lanes of dishes is drawn as a whole`, () =>
    visit('#step=four-worlds', async (page) => {
      await reveal(page);
      await settled(page);
      const axis = page.locator('.panel.dishes .axis');
      const { high, shown } = await axis.evaluate((canvas) => ({ high: canvas.getBoundingClientRect().height, shown: canvas.parentElement.getBoundingClientRect().height }));
      assert.ok(high >= 18 && shown >= 18, `${high} in ${shown}`);
    }, { height }));
}

for (const height of [620, 800]) {
  test(`${height} px high: the chart is drawn with its times`, () =>
    visit('#cores=2&t=8', async (page) => {
      await page.getByRole('tab', { name: 'How many at once' }).click();
      await rest(page);
      const [chart, panel] = await page.evaluate(() => ['chart-0', 'panel'].map((id) => document.getElementById(id).getBoundingClientRect().bottom));
      assert.ok(chart <= panel + 1, `${chart} of ${panel}`);
    }, { height }));
}

for (const step of ['one-dish', 'four-worlds']) {
  test(`a phone: ${step}: what is told is read from its top, below what stays in view`, () =>
    visit(`#step=${step}`, async (page) => {
      const boxes = () => page.evaluate(() => ['.transport', '#outcome'].map((one) => document.querySelector(one).getBoundingClientRect()));
      await button(page, 'Just show me').click();
      await page.locator('#outcome').waitFor();
      await settled(page);
      const [transport, outcome] = await boxes();
      // The clock runs above the words that wait for it.
      assert.ok(transport.top >= 0 && outcome.bottom <= 844, `${transport.top}, ${outcome.bottom}`);
      await button(page, 'Tell me now').click();
      await page.locator('#outcome .takeaway').waitFor();
      await settled(page);
      const [above, told] = await boxes();
      assert.ok(told.top >= above.bottom - 1 && told.top < 600, `${told.top} below ${above.bottom}`);
    }, { width: 390, height: 844 }));
}

test('images are called images where the kitchen is a computer', () =>
  visit('#step=computers', async (page) => {
    await reveal(page);
    await page.getByRole('tab', { name: 'Dishes' }).click();
    await moment(page, '3000');
    await page.getByRole('grid', { name: 'Images: where each one is' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('row', { name: /^image/ }).waitFor();
    assert.match(await page.locator('#kitchen-1').getAttribute('aria-label'), /queue/);
  }));
