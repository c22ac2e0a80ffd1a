// The stage: what stays in view, tabs, the chosen kitchen, the answer at a bar, zoom buttons, every width.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, until, visit } from './harness.mjs';
import { rest, settled } from './rest.mjs';
import { reveal } from './screens.mjs';

test('kitchen, clock and lanes stay in view while the settings are read', () =>
  visit('#cores=2&t=8', async (page) => {
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await rest(page);
    for (const id of ['#kitchen-0', '.transport', '#cores-0', '#dishes-0', '.details']) {
      const { top, bottom } = await page.locator(id).evaluate((element) => element.getBoundingClientRect());
      const height = await page.evaluate(() => innerHeight);
      assert.ok(top >= 0 && bottom <= height, `${id}: ${top} to ${bottom} of ${height}`);
    }
  }));

test('tabs: arrow keys go from one to the next, one is in the tab order, the panel is named by it', () =>
  visit('#cores=2&t=8', async (page) => {
    const open = () => page.getByRole('tab', { selected: true }).textContent();
    await page.getByRole('tab', { selected: true }).focus();
    const first = await open();
    await page.keyboard.press('ArrowRight');
    await until(async () => (await open()) === first, false);
    await until(() => page.evaluate(() => document.activeElement.getAttribute('aria-selected')), 'true');
    await page.getByRole('tabpanel', { name: await open() }).waitFor();
    await page.keyboard.press('ArrowLeft');
    await until(open, first);
    await page.keyboard.press('End');
    await until(open, 'On your machine');
    assert.equal(await page.locator('[role=tab][tabindex="0"]').count(), 1);
    // The clock stays where it is: these keys are the tabs'.
    assert.equal(await page.locator('#moment').inputValue(), '8000');
    assert.deepEqual(await axe(page), []);
  }));

test('several kitchens: the details are those of the chosen one, and name it', () =>
  visit('#step=four-worlds', async (page) => {
    await reveal(page);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('tab', { name: 'Numbers' }).click();
    const total = page.locator('#tile-0');
    for (const [name, seconds] of [['loop, 1 core', '54.0 s'], ['concurrent, 2 cores', '15.0 s'], ['concurrent, 1 core', '30.0 s']]) {
      await page.getByRole('button', { name, exact: true }).click();
      await until(() => total.textContent(), seconds);
      await page.getByText(`of ${name}`, { exact: true }).waitFor();
    }
    // A press on a lane chooses its kitchen, and answers there.
    await page.locator('#cores-1').click({ position: { x: 90, y: 26 } });
    await page.getByText('of loop, 2 cores', { exact: true }).waitFor();
    await page.getByRole('group', { name: 'Why?' }).getByText('Core 2 is idle: the program is one loop').waitFor();
    await page.getByRole('tab', { name: 'Go' }).click();
    await page.getByRole('tab', { name: 'How many at once' }).click();
    assert.equal(await page.locator('#chart-1').count(), 1);
    assert.deepEqual(await axe(page), []);
  }));

for (const [step, count] of [['four-worlds', 4], ['kinds-of-work', 6], ['faster-or-more', 6]]) {
  for (const [width, height, screens] of [[1280, 800, 1], [390, 844, 2]]) {
    test(`${step}: all kitchens with their lanes are on ${screens === 1 ? 'one screen' : 'two screens'} of ${width} × ${height}`, () =>
      visit(`#step=${step}`, async (page) => {
        await reveal(page);
        await settled(page);
        const boxes = await page.locator('.one').evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
        assert.equal(boxes.length, count);
        assert.equal(await page.locator('.one .lanes').count(), count);
        const [top, bottom] = [Math.min(...boxes.map((box) => box.top)), Math.max(...boxes.map((box) => box.bottom))];
        assert.ok(bottom - top <= screens * height, `${bottom - top} px at ${width}`);
        if (screens === 1) {
          const transport = await page.locator('.transport').evaluate((one) => one.getBoundingClientRect().bottom);
          assert.ok(transport <= height, `the transport is down to ${transport}`);
        }
      }, { width, height }));
  }
}

for (const step of ['kinds-of-work', 'faster-or-more']) {
  for (const height of [800, 720]) {
    test(`${step}: below six kitchens the tabs are in sight and five dishes can be seen at ${height} px`, () =>
      visit(`#step=${step}`, async (page) => {
        await reveal(page);
        await page.getByRole('tab', { name: 'Dishes' }).click();
        await settled(page);
        await page.locator('.stage').evaluate((stage) => { stage.scrollTop = 0; });
        const bottom = (selector) => page.locator(selector).evaluate((element) => element.getBoundingClientRect().bottom);
        assert.ok(await bottom('.details .tabs') <= height, 'the tabs');
        if (height === 800) assert.ok(await page.locator('.details .lanes').evaluate((lanes) => innerHeight - lanes.getBoundingClientRect().top) >= 4 * 18, 'four without scrolling');
        // The rest is in the stage, which scrolls to it.
        await page.locator('.stage').evaluate((stage) => { stage.scrollTop = stage.scrollHeight; });
        assert.ok(await bottom('.details') <= height, 'the details');
        assert.ok(await page.locator('.details .lanes').evaluate((lanes) => lanes.clientHeight) >= 5 * 18, 'five rows');
      }, { width: 1280, height }));
  }
}

test('why is answered at the bar that was pressed, until something else is shown', () =>
  visit('#cores=2', async (page) => {
    await page.locator('#dishes-0').click({ position: { x: 300, y: 18 * 2 + 8 } });
    const answer = page.getByRole('group', { name: 'Why?' });
    await answer.getByText('Dish 3').waitFor();
    await page.keyboard.press('Escape');
    await until(() => answer.count(), 0);
    await page.locator('#cores-0').click({ position: { x: 300, y: 10 } });
    await answer.getByText('Core 1 works').waitFor();
    await page.getByRole('button', { name: 'Next event' }).click();
    await until(() => answer.count(), 0);
  }));

test('while it plays the kitchen is told in words as it began or changed, not in every frame', () =>
  visit('#cores=2&t=15', async (page) => {
    const kitchen = page.locator('#kitchen-0');
    const label = () => kitchen.getAttribute('aria-label');
    await until(async () => (await label()).startsWith('At 15.0 s'), true);
    await kitchen.evaluate((element) => {
      globalThis.told = [];
      new MutationObserver(() => globalThis.told.push(element.getAttribute('aria-label'))).observe(element, { attributeFilter: ['aria-label'] });
    });
    await page.getByRole('button', { name: 'Play' }).click();
    await until(async () => (await label()).startsWith('At 0.0 s'), true);
    // Another run, while it plays: what is told is of that run, from that moment on.
    await page.getByRole('slider', { name: 'Cores', exact: true }).press('ArrowRight');
    await until(async () => /^At (?!0\.0 s|15\.0 s).*core 3/.test(await label()), true);
    const moment = () => page.locator('#moment').inputValue().then(Number);
    const before = await moment();
    await until(async () => (await moment()) > before + 500, true);
    const told = await page.evaluate(() => globalThis.told);
    assert.ok(told.length <= 4, told.join(' | '));
  }));

test('zoom buttons stay under the pointer, and those with nothing to do are off', () =>
  visit('#cores=2', async (page) => {
    const button = (name) => page.getByRole('button', { name, exact: true });
    const off = async (name) => (await button(name).getAttribute('aria-disabled')) === 'true';
    const place = () => button('Zoom in').boundingBox();
    assert.deepEqual(await Promise.all(['Zoom out', 'Earlier', 'Later', 'Show all'].map(off)), [true, true, true, true]);
    const before = await place();
    await button('Zoom in').click();
    assert.deepEqual(await place(), before);
    assert.deepEqual(await Promise.all(['Zoom out', 'Earlier', 'Later', 'Show all'].map(off)), [false, false, false, false]);
    await button('Zoom out').click();
    await until(() => off('Zoom out'), true);
  }));

test('the run before the last change stays as a thin ghost, and the axis does not get shorter', () =>
  visit('#step=sandbox', async (page) => {
    const legend = page.getByRole('list', { name: 'Colours and patterns' }).first();
    assert.equal(await legend.getByText('before the last change').count(), 0);
    await page.getByRole('slider', { name: 'Cores', exact: true }).press('ArrowRight');
    await legend.getByText('before the last change').waitFor();
    await page.getByRole('button', { name: 'Show all' }).and(page.locator(':not([aria-disabled])')).click();
    await page.locator('button[title="Show all"][aria-disabled]').waitFor();
  }));

test('the wheel over lanes that have nothing to scroll moves the page', () =>
  visit('#cores=2', async (page) => {
    const { x, y } = await page.locator('#dishes-0').boundingBox();
    await page.mouse.move(x + 200, y + 40);
    await page.mouse.wheel(0, 300);
    await until(() => page.evaluate(() => scrollY > 100), true);
  }, { width: 390, height: 844 }));

test('every width from 320 to 1920: no control of header, transport and tabs is out of reach', () =>
  visit('#cores=2&t=8', async (page) => {
    for (let width = 320; width <= 1920; width += width < 1200 ? 20 : 80) {
      await page.setViewportSize({ width, height: 800 });
      const out = await page.evaluate(() => {
        const found = [...document.querySelectorAll('header button, header select, .transport *, .zoom button')].filter((one) => one.checkVisibility());
        const lost = found.filter((one) => {
          const { left, right } = one.getBoundingClientRect();
          const scrolls = one.closest('nav, .tabs');
          return !scrolls && !one.matches('.skip') && (left < -1 || right > innerWidth + 1);
        });
        return [document.documentElement.scrollWidth - innerWidth, ...lost.map((one) => one.getAttribute('aria-label') ?? one.id)];
      });
      assert.ok(out[0] <= 0 && out.length === 1, `${width} px: ${out.join()}`);
    }
  }));

for (const link of ['', '#step=two-pairs', '#step=four-worlds', '#step=who-decides']) {
  test(`a phone's first screen has the question, and little of it is header: ${link || 'the opening'}`, () =>
    visit(link, async (page) => {
      await rest(page);
      const [header, question] = await page.evaluate(() => ['header', '.question'].map((which) => document.querySelector(which).getBoundingClientRect().bottom));
      assert.ok(header <= .13 * 844, `the header ends at ${header}`);
      if (link) assert.ok(question <= 844, `the question ends at ${question}`);
    }, { width: 390, height: 844, hasTouch: true, isMobile: true }));
}
