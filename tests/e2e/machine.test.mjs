// On your machine: kitchens worked for real by workers of the browser. What is tried is what was done, in which order and by whom, never how
// long it took: that depends on the machine.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { axe, openPage, until, visit } from './harness.mjs';

const QUICK = 'stages=wash:3:hands:1,soak:4:wait,dry:2:hands&dishes=5';
const start = (page) => page.getByRole('button', { name: /Work it for real|Once more/ });
const status = (page) => page.locator('#machine-status');

/** Opens a kitchen, and the tab; `before` runs in the page before its own scripts. */
async function openMachine(kitchen, options = {}, before = undefined) {
  const page = await openPage('#step=one-dish', options);
  if (before) await page.addInitScript(before);
  await page.goto(`${page.url().split('#')[0]}?`);
  await goTo(page, kitchen);
  return page;
}

async function goTo(page, kitchen) {
  await page.goto(`${page.url().split('#')[0]}#step=sandbox&${kitchen}`);
  await page.getByRole('tab', { name: 'On your machine' }).click();
  await page.getByLabel('A second of the lesson takes').selectOption('20 ms');
}

/** What was measured, as the JSON that can be taken away. */
async function takeAway(page) {
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog');
  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'everything, JSON' }).click()]);
  return JSON.parse(readFileSync(await download.path(), 'utf8'));
}

/** Checks what was done: stages in order, each worked as long as it is said to, one thing at a time, places never exceeded. */
function check({ scenario, dishes, segments, metrics }) {
  const hands = (dish, stage) => segments.filter((one) => one.dish === dish && one.stage === stage && one.kind !== 'switch');
  const apart = (all, what) => {
    const sorted = [...all].sort((one, other) => one.from_ms - other.from_ms);
    sorted.slice(1).forEach((one, place) => assert.ok(sorted[place].to_ms <= one.from_ms, `${what}: two at ${one.from_ms}`));
  };
  for (let core = 0; core < scenario.cores; core += 1) apart(segments.filter((one) => one.core === core), `core ${core}`);
  assert.ok(segments.every((one) => one.core < scenario.cores && one.from_ms < one.to_ms));
  dishes.forEach(({ begun_ms, finished_ms, stages_ms }, dish) => {
    assert.ok(begun_ms < finished_ms, `dish ${dish} is done`);
    apart(segments.filter((one) => one.dish === dish && one.kind !== 'switch'), `dish ${dish}`);
    let before = begun_ms;
    scenario.stages.forEach(({ kind, ms }, stage) => {
      const pieces = hands(dish, stage);
      const worked = pieces.reduce((sum, one) => sum + one.to_ms - one.from_ms, 0);
      if (kind === 'hands' && ms > 0) {
        assert.ok(worked > 0 && worked === stages_ms[stage], `dish ${dish}, stage ${stage}: ${worked} of ${stages_ms[stage]}`);
        assert.ok(Math.min(...pieces.map((one) => one.from_ms)) >= before, `dish ${dish}: stage ${stage} is too early`);
        before = Math.max(...pieces.map((one) => one.to_ms));
      } else {
        before += kind === 'wait' && scenario.waiting === 'park' ? stages_ms[stage] : 0;
      }
    });
    assert.ok(before <= finished_ms, `dish ${dish} is done after its last stage`);
  });
  scenario.stages.forEach(({ places, kind }, stage) => {
    if (places === null || kind !== 'hands') return;
    for (const { from_ms: at } of segments.filter((one) => one.stage === stage)) {
      const there = segments.filter((one) => one.stage === stage && one.from_ms <= at && at < one.to_ms).length;
      assert.ok(there <= places, `${there} at stage ${stage}, ${places} places`);
    }
  });
  assert.equal(metrics.makespan_ms, Math.max(...dishes.map((dish) => dish.finished_ms)));
  assert.ok(metrics.max_running <= scenario.cores);
}

for (const [name, kitchen] of [
  ['all hands', `cores=2&${QUICK}`],
  ['the loop', `program=sequential&cores=2&${QUICK}`],
  ['workers, who hold while a dish soaks, and dishes that arrive', `program=workers&workers=3&cores=2&waiting=hold&every=1&${QUICK}`],
  ['a pipeline with racks, slices and switches', `program=stages&rack=1&cores=2&slice=1&switch=0.1&${QUICK}`],
]) {
  test(`a kitchen is worked for real: ${name}`, async () => {
    const page = await openMachine(kitchen);
    await start(page).click();
    await page.getByText('Measured. Runs: 5.').waitFor({ timeout: 60_000 });
    await until(() => page.workers().length, 0);
    await page.getByRole('button', { name: 'Show what was measured everywhere' }).click();
    await page.getByText('You see what was measured on your machine').waitFor();
    check(await takeAway(page));
  });
}

test('the lesson leads there, each kitchen is worked, and nothing of it comes before it is wanted', async () => {
  await visit('#step=waiting-well', async (page) => {
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByRole('button', { name: 'Just show me' }).click();
    await page.getByRole('button', { name: 'Tell me now' }).click();
    await page.getByRole('button', { name: 'See it on your own machine' }).click();
    await until(() => page.evaluate(() => document.activeElement.id), 'tab-machine');
    assert.deepEqual(asked.filter((url) => url.includes('hands-')), []);
    await page.getByLabel('A second of the lesson takes').selectOption('20 ms');
    await start(page).click();
    await page.locator('#machine-1').waitFor({ timeout: 60_000 });
    assert.ok(asked.some((url) => url.includes('hands-')));
    assert.equal(await page.getByRole('img', { name: /as they were measured/ }).count(), 2);
    assert.match(await page.locator('#panel').innerText(), /× [\d.]+ measured, × [\d.]+ simulated/);
    await page.getByRole('button', { name: 'Stop' }).click();
    await until(() => page.workers().length, 0);
  });
});

test('it can be stopped, and ends when the kitchen changes or the tab is left', async () => {
  const page = await openMachine(`cores=2&${QUICK}`);
  const ways = [
    () => page.getByRole('button', { name: 'Stop' }).click(),
    () => page.getByRole('slider', { name: 'Dishes' }).press('ArrowRight'),
    () => page.getByRole('tab', { name: 'How many at once' }).click(),
  ];
  for (const end of ways) {
    await start(page).click();
    await page.locator('#machine-progress').waitFor();
    assert.equal(page.workers().length, 2);
    await end();
    await until(() => page.workers().length, 0);
  }
});

test('a worker that is lost ends the run, and it is said', async () => {
  const page = await openMachine(`cores=2&${QUICK}`, {}, () => {
    const Own = globalThis.Worker;
    globalThis.made = [];
    globalThis.Worker = function (...given) {
      const worker = new Own(...given);
      globalThis.made.push(worker);
      return worker;
    };
    globalThis.Worker.prototype = Own.prototype;
  });
  await start(page).click();
  await page.locator('#machine-progress').waitFor();
  await page.evaluate(() => globalThis.made[1].dispatchEvent(new ErrorEvent('error', { cancelable: true })));
  await status(page).getByText('A worker was lost').waitFor();
  await until(() => page.workers().length, 0);
  assert.deepEqual(await axe(page), []);
  // It can be begun again.
  await start(page).click();
  await page.locator('#machine-progress').waitFor();
});

test('where there can be no workers, it is said', async () => {
  const page = await openMachine(`cores=2&${QUICK}`, {}, () => {
    globalThis.Worker = class { constructor() { throw new DOMException('refused', 'SecurityError'); } };
  });
  await start(page).click();
  await status(page).getByText('lets the page have no workers').waitFor();
});

test('a page that is hidden works no more', async () => {
  const page = await openMachine(`cores=2&${QUICK}`);
  await start(page).click();
  await page.locator('#machine-progress').waitFor();
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await status(page).getByText('The page was hidden').waitFor();
  await until(() => page.workers().length, 0);
});

test('more hands than processors are worked; too many, and what takes too long, are not', async () => {
  const page = await openMachine('cores=17');
  await page.getByText('At most 16 pairs of hands').waitFor();
  assert.equal(await start(page).getAttribute('aria-disabled'), 'true');
  await start(page).press('Enter');
  assert.equal(page.workers().length, 0);
  await goTo(page, 'dishes=1000');
  await page.getByText('at most 60.0 s is worked').waitFor();
  await goTo(page, `cores=16&${QUICK}`);
  const processors = await page.evaluate(() => navigator.hardwareConcurrency);
  assert.equal(await page.getByText('There are more pairs of hands here').count(), processors < 16 ? 1 : 0);
  await start(page).click();
  await page.locator('#machine-0').waitFor({ timeout: 60_000 });
});

test('by keyboard, at 320 pixels, without a fault that axe finds, in every language', async () => {
  for (const [language, tab, over] of [
    ['en', 'On your machine', 'Measured. Runs: 5.'],
    ['es', 'En tu ordenador', 'Medido. Ejecuciones: 5.'],
    ['zh', '用你的电脑实测', '测量完毕，共 5 次。'],
    ['ar', 'على حاسوبك', 'تم القياس. عدد التشغيلات: 5.'],
  ]) {
    await visit(`#step=sandbox&lang=${language}&cores=2&${QUICK}`, async (page) => {
      await page.getByRole('tab', { name: tab }).focus();
      await page.keyboard.press('Enter');
      await page.locator('#machine-pace').selectOption({ index: 0 });
      await page.locator('#machine-start').focus();
      await page.keyboard.press('Enter');
      await status(page).getByText(over).waitFor({ timeout: 60_000 });
      assert.deepEqual(await axe(page), []);
      const [inner, content] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
      assert.ok(content <= inner, `${language}: ${content} px wide`);
    }, { width: 320, height: 640 });
  }
});

test('a battery that runs down is told of', async () => {
  const told = async (battery) => {
    const page = await openMachine('cores=2', {}, `navigator.getBattery = async () => (${JSON.stringify(battery)});`);
    return page.getByText('runs on its battery');
  };
  await (await told({ charging: false, level: 0.12 })).getByText('with 12 % left').waitFor();
  for (const battery of [{ charging: true, level: 0.12 }, { charging: false, level: 0.8 }]) {
    assert.equal(await (await told(battery)).count(), 0);
  }
});

test('what was measured stands in the code that a pupil hands in, and in the lesson on one page', async () => {
  const code = (page) => page.getByRole('textbox', { name: 'Your code, to hand in' }).inputValue();
  const said = async (page) => Buffer.from((await code(page)).slice('wd1.'.length), 'base64url').subarray(4).toString().split('\n');
  await visit(`#step=sandbox&ask=When%3F&cores=2&${QUICK}`, async (page) => {
    await page.getByRole('textbox', { name: 'Your answer' }).fill('at 20');
    await page.getByRole('textbox', { name: 'Your answer' }).press('Enter');
    assert.match((await said(page)).at(-1), /^all done at [\d.]+ s$/);
    await page.getByRole('tab', { name: 'On your machine' }).click();
    await page.getByLabel('A second of the lesson takes').selectOption('20 ms');
    await start(page).click();
    await page.getByText('Measured. Runs: 5.').waitFor({ timeout: 60_000 });
    const [, answer, outcome] = await said(page);
    assert.equal(answer, 'at 20');
    assert.match(outcome, /^all done at [\d.]+ s; [\d.]+ s measured$/);
  });
  await visit('#step=two-pairs', async (page) => {
    await page.getByRole('button', { name: 'Just show me' }).click();
    await page.getByRole('button', { name: 'Tell me now' }).click();
    await page.getByRole('button', { name: 'See it on your own machine' }).click();
    await page.getByLabel('A second of the lesson takes').selectOption('20 ms');
    await start(page).click();
    await page.locator('#machine-1').waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.locator('#steps').click();
    await page.getByRole('button', { name: 'The lesson on one page' }).click();
    await page.getByText(/On your machine: two pairs: [\d.]+ s measured; one pair: [\d.]+ s measured/).waitFor();
  });
});
