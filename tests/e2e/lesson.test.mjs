// The lesson as a reader walks it: predict, run, see the difference, try, next.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { address, axe, screenshot, until, visit } from './harness.mjs';
import { rest, settled } from './rest.mjs';
import { reveal } from './screens.mjs';

const button = (page, name) => page.getByRole('button', { name, exact: true });
const commit = (page) => button(page, 'That is my guess');
/** The text of the outcome; who does not wait for the clock is told at once. */
const told = async (page) => {
  await page.locator('#outcome').waitFor();
  if (await button(page, 'Tell me now').count()) await button(page, 'Tell me now').click();
  await page.locator('#outcome .takeaway').waitFor();
  return (await page.locator('#outcome').textContent()).replaceAll('\u00a0', ' ');
};
const knob = (page, name) => page.getByRole('textbox', { name });
const set = async (page, name, value) => {
  await knob(page, name).fill(value);
  await knob(page, name).press('Enter');
};
const choose = (name, value) => (page) => page.getByRole('combobox', { name }).selectOption(value);
const slot = (page) => page.getByRole('textbox').first();
const type = (...values) => async (page) => {
  for (const [place, value] of values.entries()) await page.locator(`#q-${place}`).fill(value);
};
const pick = (...names) => async (page) => {
  for (const name of names) await page.getByRole('radio', { name, exact: true }).check();
};

/** Each step: a wrong answer with its reply, the right one, failed attempts and what meets the challenge. */
const STEPS = [
  {
    name: 'one-dish', title: 'One dish, many hands', wrong: type('0.6'), said: 'In fact: 5 s. You said 0.6 s. That shares one dish',
    right: type('5'), so: 'You said 5 s. Right!', miss: [['Cores', '7'], ['Cores', '4'], ['Cores', '2']],
    look: 'how many pairs of hands ever touch the dish', hint: 'Try fewer',
    meet: (page) => set(page, 'Cores', '1'), lose: (page) => set(page, 'Cores', '2'),
  },
  {
    name: 'two-pairs', title: 'Two pairs of hands', wrong: type('30', '2.5'), said: 'Two pairs of hands do not share one dish',
    right: type('15', '5'), so: 'You said 15 s. Right!', miss: [['Cores', '1'], ['Cores', '2'], ['Cores', '4']],
    look: 'rounds of 5 s', hint: 'need three rounds',
    meet: (page) => set(page, 'Cores', '3'), lose: (page) => set(page, 'Cores', '1'),
  },
  {
    name: 'not-written-for-it', title: 'Not written for it', wrong: type('7.5'), said: 'In fact: 30 s. You said 7.5 s. That shares',
    right: type('30'), so: 'You said 30 s. Right!', meet: (page) => choose('Program', 'a task per dish')(page),
    lose: (page) => choose('Program', 'one loop')(page),
  },
  {
    name: 'may-run', title: 'May run, not must', wrong: pick('sooner'), said: 'In fact: no difference. You said sooner.',
    right: pick('no difference'), so: 'Right!', meet: (page) => set(page, 'Cores', '3'), lose: (page) => set(page, 'Cores', '1'),
  },
  {
    name: 'taking-turns', title: 'Taking turns', wrong: type('55', '1'), said: 'In fact: 26 s. You said 55 s. That is without turns',
    right: type('26', '6'), so: 'You said 26 s. Right!',
    meet: async (page) => { await set(page, 'Switch', '0.2'); await set(page, 'Slice', '5'); },
    lose: (page) => set(page, 'Slice', '0.5'),
  },
  {
    name: 'waiting-well', title: 'Waiting well', wrong: type('54'), said: 'While one dish soaks, the hands can wash another',
    right: type('30'), so: 'Right!', meet: (page) => set(page, 'Soak time', '11'), lose: (page) => set(page, 'Soak time', '4'),
  },
  {
    name: 'four-worlds', title: 'Four worlds', wrong: async () => {}, said: 'loop, 1 core = loop, 2 cores',
    right: async (page) => {
      for (const [name, times] of [['concurrent, 1 core', 2], ['concurrent, 2 cores', 3]]) {
        for (let time = 0; time < times; time++) await button(page, `Done earlier: ${name}`).click();
      }
      await page.getByRole('checkbox', { name: 'ends together with the one above: loop, 2 cores' }).check();
    },
    so: 'Right!',
    meet: async (page) => {
      // The clock is stopped, or it goes on while boxes are ticked.
      await page.getByRole('button', { name: 'Next event' }).click();
      await page.getByRole('slider', { name: 'Moment' }).fill('8000');
      const at = [['concurrent, 1 core', 'overlapping'], ['concurrent, 2 cores', 'overlapping'], ['concurrent, 2 cores', 'at the same time']];
      for (const [kitchen, what] of at) await page.getByRole('checkbox', { name: `${kitchen}: ${what}`, exact: true }).check();
      await button(page, 'Check').click();
    },
    lose: (page) => page.getByRole('checkbox').first().check(),
  },
  {
    name: 'kinds-of-work', title: 'Kinds of work', wrong: pick('one sink'), said: 'they stand in line for it',
    right: pick('all hands'), so: 'Right!', meet: (page) => set(page, 'Sinks', '3'), lose: (page) => set(page, 'Sinks', '1'),
  },
  {
    name: 'who-decides', title: 'Who decides?', wrong: pick('core 1', 'yes'), said: 'In fact: that can’t be known.',
    right: pick('that can’t be known', 'no'), so: 'Right!',
    meet: async (page) => {
      for (let throws = 0; throws < 8; throws++) {
        await button(page, 'Throw the die again').click();
        await page.waitForTimeout(400);
        if (await page.locator('.met').count()) return;
      }
    },
    lose: (page) => button(page, 'Back to the step’s kitchen').click(),
  },
  {
    name: 'faster-or-more', title: 'Faster, or more?', wrong: pick('a second pair'), said: 'The loop never offers the second pair a dish',
    right: pick('faster hands'), so: 'Right!', meet: (page) => set(page, 'Core speed', '200'), lose: (page) => set(page, 'Core speed', '100'),
  },
];

/** Checks that nothing on the page shows the outcome, visibly or to a screen reader. */
async function hidden(page, name) {
  for (const id of ['cores-0', 'dishes-0', 'chart-0', 'clock', 'moment', 'outcome']) {
    assert.equal(await page.locator(`#${id}`).count(), 0, `${name}: ${id} is there before the prediction`);
  }
  const kitchens = await page.locator('canvas[role=img]').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  for (const told of kitchens) assert.doesNotMatch(told, /: dish/, `${name}: hands are at work before the prediction`);
  // Keys that would show it do nothing.
  await page.locator('h1').focus();
  for (const key of [' ', 'End', 'ArrowRight']) await page.keyboard.press(key);
  await rest(page);
  assert.doesNotMatch(await page.locator('main').textContent(), /in all/, name);
  assert.equal(await page.locator('#tile-0').count(), 0, name);
}

for (const step of STEPS) {
  test(`${step.name}: predict wrongly, then rightly, and meet the challenge`, () =>
    visit(`#step=${step.name}`, async (page) => {
      await page.getByRole('heading', { level: 1, name: step.title }).waitFor();
      await hidden(page, step.name);
      assert.deepEqual(await axe(page), []);
      await screenshot(page, `step-${step.name}-asks`);
      await step.wrong(page);
      await commit(page).click();
      assert.ok((await told(page)).includes(step.said), await told(page));
      // The numbers in the text are the simulation's: the total on the page is in the text as well.
      await page.keyboard.press('End');
      assert.deepEqual(await axe(page), []);
      await screenshot(page, `step-${step.name}-open`);
      // Back and next are in one row.
      const tops = await page.locator('.ways button').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
      assert.equal(new Set(tops).size, 1, `${step.name}: ${tops}`);
      await button(page, 'Guess once more').click();
      await hidden(page, step.name);
      await step.right(page);
      await commit(page).click();
      assert.ok((await told(page)).includes(step.so), await told(page));
      for (const [place, [name, value]] of (step.miss ?? []).entries()) {
        await set(page, name, value);
        await settled(page);
        // After two misses where to look, after a third what to think of.
        if (place > 0) await page.getByText(step.look).waitFor();
        if (place > 1) await page.getByText(step.hint).waitFor();
        else assert.equal(await page.getByText(step.hint).count(), 0);
      }
      await step.meet(page);
      await page.locator('.met').waitFor();
      assert.match(await page.locator('.met').textContent(), /^Done\./);
      await step.lose(page);
      await until(() => page.locator('.met').count(), 0);
    }));
}

test('a prediction by keyboard alone, and on to the next step', () =>
  visit('#step=one-dish', async (page) => {
    await slot(page).focus();
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    await until(() => page.evaluate(() => document.activeElement.id), 'outcome');
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement.textContent.startsWith('Next'))) break;
    }
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Two pairs of hands' }).waitFor();
    await until(() => page.evaluate(() => location.hash), '#step=two-pairs');
  }));

test('what is typed wrongly is named, and nothing opens', () =>
  visit('#step=one-dish', async (page) => {
    await slot(page).fill('<b>soon</b>');
    await commit(page).click();
    assert.match(await page.getByRole('alert').textContent(), /“<b>soon<.b>” is not a number of seconds/);
    await hidden(page, 'one-dish');
  }));

test('predictions are kept, looked back on, and forgotten on request', () =>
  visit('#step=one-dish', async (page) => {
    await slot(page).fill('0.6');
    await commit(page).click();
    await page.goto('about:blank');
    await page.goBack();
    await page.getByText('In fact: 5 s. You said 0.6 s.').waitFor();
    await page.locator('#steps').click();
    await button(page, 'The lesson on one page').click();
    const [first, second] = [0, 1].map((place) => page.locator('.one-page > li').nth(place));
    assert.match(await first.textContent(), /Your guess: 0\.6 s.*In fact: 5 s.*cannot be divided/);
    assert.doesNotMatch(await second.textContent(), /In fact|15 s/);
    assert.deepEqual(await axe(page), []);
    await screenshot(page, 'summary');
    await page.locator('summary', { hasText: 'Start over' }).click();
    await button(page, 'Start over').click();
    await page.getByRole('heading', { level: 1, name: 'One dish, many hands' }).waitFor();
    await hidden(page, 'one-dish');
  }));

test('the opening says what this is, goes with the first prediction, and can be called back', () =>
  visit('', async (page) => {
    await page.getByRole('heading', { level: 1, name: /^Eight cores/ }).waitFor();
    assert.equal(await page.locator('.opening svg').count(), 1);
    assert.deepEqual(await axe(page), []);
    await screenshot(page, 'opening');
    await button(page, 'Just show me').click();
    await page.getByRole('heading', { level: 1, name: 'One dish, many hands' }).waitFor();
    await button(page, 'Tell me now').click();
    await page.getByText('Here is what happens.').waitFor();
    // The page by itself; after a while its address holds the step, and leads there.
    await page.goto(`${await address()}?again`);
    await page.getByRole('heading', { level: 1, name: 'Two pairs of hands' }).waitFor();
    await page.locator('#steps').click();
    await button(page, 'About this lesson').click();
    await page.getByRole('heading', { level: 1, name: /^Eight cores/ }).waitFor();
  }));

test('the verdict comes when the clock has passed the outcome, and not before', () =>
  visit('#step=one-dish', async (page) => {
    await slot(page).fill('1');
    await commit(page).click();
    await until(() => page.evaluate(() => document.activeElement.id), 'outcome');
    await button(page, 'Pause').click();
    await page.getByRole('slider', { name: 'Moment' }).fill('4900');
    await page.waitForTimeout(200);
    assert.equal(await page.locator('.takeaway').count(), 0);
    assert.doesNotMatch(await page.locator('.lesson').textContent(), /In fact/);
    await page.getByRole('slider', { name: 'Moment' }).fill('5000');
    await page.locator('#outcome .takeaway').waitFor();
  }));

test('technical words open their meaning by keyboard, and Escape closes it', () =>
  visit('#step=one-dish', async (page) => {
    const word = button(page, 'core');
    await word.press('Enter');
    await page.locator('[role=status] > .meaning', { hasText: 'The part of a computer that does work' }).waitFor();
    assert.equal(await word.getAttribute('aria-expanded'), 'true');
    assert.deepEqual(await axe(page), []);
    await page.keyboard.press('Escape');
    await until(() => page.locator('.meaning').count(), 0);
  }));

test('with computers: a wrong answer leads back to its step, and each kitchen opens in the sandbox', () =>
  visit('#step=computers', async (page) => {
    for (const [place, value] of ['60', '41', '4', null, '60'].entries()) if (value) await page.locator(`#q-${place}`).fill(value);
    await pick('that can’t be known')(page);
    await commit(page).click();
    // While the clock runs, each answer stands below its question, and each number beside its unit.
    await button(page, 'Tell me now').waitFor();
    assert.equal(await page.locator('#outcome .asked').count(), 5);
    assert.match(await page.locator('#outcome').textContent(), /60\u00a0s/);
    assert.match(await told(page), /In fact: 38 s\. You said 60 s\./);
    assert.deepEqual(await axe(page), []);
    assert.equal(await page.getByRole('button', { name: /^Look again/ }).count(), 1);
    await button(page, 'Open in “Your own kitchen”').nth(1).click();
    await page.getByRole('heading', { level: 1, name: 'Your own kitchen' }).waitFor();
    assert.equal(await knob(page, 'Cores').inputValue(), '16');
  }));

test('lanes are walked by keyboard, and Enter tells why', () =>
  visit('#cores=2&stages=wash:3:hands:1,soak:4:wait,dry:2:hands&t=1', async (page) => {
    const heard = (text) => until(async () => (await page.locator('#spoken').textContent()).includes(text), true);
    await page.getByRole('grid', { name: 'Cores' }).focus();
    await page.getByRole('gridcell', { name: 'Core 1 works on dish 1 (wash) until 3.0 s.' }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('row', { name: 'core 2' }).getByRole('gridcell', { name: 'Core 2 is idle: no task is ready.' }).waitFor();
    await heard('Core 2 is idle: no task is ready.');
    // From piece to piece of the lane.
    await page.keyboard.press('ArrowRight');
    await heard('Core 2 works on dish');
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('slider', { name: 'Moment' }).fill('1000');
    const dishes = page.getByRole('grid', { name: 'Dishes' });
    await dishes.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('row', { name: 'dish 2' }).waitFor();
    await page.keyboard.press('Enter');
    await until(() => page.evaluate(() => document.activeElement.id), 'why-chain');
    await page.locator('#why-chain').getByText('Dish 2 needs the only place at the sink').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await page.getByRole('combobox', { name: 'Why is', exact: true }).inputValue(), 'd0');
  }));

test('kitchens side by side: how they differ is told with the verdict', () =>
  visit('#step=four-worlds', async (page) => {
    await button(page, 'Just show me').click();
    assert.equal(await page.locator('.differences').count(), 0);
    await button(page, 'Tell me now').click();
    await page.getByRole('tab', { name: 'Numbers' }).click();
    await page.getByText('concurrent, 1 core: Total: 30 s instead of 54 s.').waitFor();
    await page.getByText('loop, 2 cores: Total, response time, most in progress').waitFor();
  }));

test('the program in Go: lines that tasks stand at, and what a setting changes', () =>
  visit('#step=not-written-for-it', async (page) => {
    const code = page.getByRole('list', { name: 'The program in Go' });
    assert.equal(await code.count(), 0);
    await button(page, 'Just show me').click();
    await button(page, 'Tell me now').click();
    await button(page, 'Pause').click();
    await page.getByRole('slider', { name: 'Moment' }).fill('1000');
    await code.getByRole('listitem').filter({ hasText: 'wash(d)' }).getByText('tasks here: 1').waitFor();
    assert.equal(await code.getByText('changed').count(), 0);
    await choose('Program', 'a task per dish')(page);
    await code.getByRole('listitem').filter({ hasText: 'go handle(d)' }).getByText('changed').waitFor();
    assert.equal(await code.getByText('changed').count(), 1);
    await code.getByRole('listitem').filter({ hasText: 'wash(d)' }).getByText('tasks here: 6').waitFor();
    assert.deepEqual(await axe(page), []);
    await screenshot(page, 'go');
  }));

test('a link to a step with settings of its own shows just that, and none of the step’s own numbers', () =>
  visit('#cores=3&dishes=1&stages=wash:3:hands,dry:2:hands&step=one-dish&t=2', async (page) => {
    await until(() => page.locator('#clock').textContent(), '2.0 s of 5.0 s');
    assert.equal(await knob(page, 'Cores').inputValue(), '3');
    await page.getByText('This link shows a kitchen of its own.').waitFor();
    assert.equal(await page.locator('.takeaway, .hook').count(), 0);
  }));

for (const [size, width, height] of [['wide', 1280, 800], ['narrow', 390, 844], ['least', 320, 640]]) {
  for (const theme of ['light', 'dark']) {
    if (size === 'wide' && theme === 'light') continue; // Looked at above, step by step.
    test(`${theme}, ${size}: every step fits, asking and open`, () =>
      visit('#step=one-dish', async (page) => {
        for (const { name, title } of STEPS) {
          await page.evaluate((step) => { location.hash = `step=${step}`; }, name);
          await page.getByRole('heading', { level: 1, name: title }).waitFor();
          for (const phase of ['asks', 'open']) {
            if (phase === 'open') {
              await reveal(page);
            }
            const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            assert.ok(over <= 0, `${name}: ${over} px too wide`);
            if (['taking-turns', 'four-worlds'].includes(name)) assert.deepEqual(await axe(page), [], name);
            await screenshot(page, `step-${name}-${phase}-${size}-${theme}`);
          }
        }
      }, { theme, width, height }));
  }
}
