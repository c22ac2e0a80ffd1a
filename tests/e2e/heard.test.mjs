// The lesson from the accessibility tree alone: roles, names, values, announcements. Predict, run, read the outcome, try, go on; the
// summary of each view follows the moment; each change is announced with its effect.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COMMIT, STEPS, TELL } from './course.mjs';
import { until, visit } from './harness.mjs';
import { rest, settled } from './rest.mjs';
import { Tree, below, breakable, listen } from './tree.mjs';

const heard = (page) => page.evaluate(() => globalThis.heard);
/** Waits for an announcement that contains all of some words. */
const hears = (page, ...words) => until(async () => (await heard(page)).some(({ text }) => words.every((word) => breakable(text).includes(word))), true);

/** Opens a page with announcements recorded from the start. */
const attend = (link, use) => visit('', async (page) => {
  await page.addInitScript(listen);
  await page.goto('about:blank');
  await page.goBack();
  await page.evaluate((hash) => { location.hash = hash; }, link);
  await page.waitForSelector('main');
  await use(page, await Tree.of(page));
});

/** Those of some views whose summary does not name the moment of the clock; empty where all do. */
function untold(nodes, of) {
  const [, clock] = nodes.map(({ name }) => name.match(/^([\d.]+) s of [\d.]+ s$/)).find(Boolean) ?? [];
  const at = `At ${clock} s`;
  const has = (role, name, inside) => nodes.some((node) => node.role === role && name.test(node.name) && (!inside || nodes.some((one) => one.name === inside && below(one, node))));
  const [cores, dishes] = ['Cores: who is working on what', 'Dishes: where each one is'];
  const views = {
    kitchen: nodes.some((node) => node.role === 'img' && node.name.startsWith(`${at}. core 1`) && nodes.some((one) => ['region', 'group'].includes(one.role) && one.name && below(one, node))),
    levels: nodes.some((node) => new RegExp(`^At ${clock} s: \\d+ in progress, \\d+ running$`).test(node.name)),
    chart: has('img', /^In progress: at most \d+\. Running: at most \d+, on \d+ cores?$/),
    cores: has('gridcell', /^(Core 1 |All dishes)/, cores), dishes: has('gridcell', /^(Core \d+ works on dish 1|Dish 1|All dishes)/, dishes),
    about: nodes.some((node) => node.name === cores && /^Timeline of \d+ cores?\. Work is \d+ % of the time$/.test(node.about)),
  };
  return Object.entries(views).filter(([view, told]) => of.includes(view) && !told).map(([view]) => view).join();
}

for (const { name, title, predict, said, meet, any } of STEPS) {
  test(`${name}: predicted, run, read, tried and left, all by role and name`, () =>
    attend(`step=${name}`, async (page, tree) => {
      assert.equal((await tree.find('heading', title)).level, 1);
      // Before the prediction neither the tree nor an announcement has the answer.
      const before = await tree.nodes();
      assert.ok(!before.some((node) => node.role === 'grid' || node.role === 'status' && node.name));
      for (const action of [...predict, COMMIT, TELL]) await tree.act(action);
      await hears(page, said);
      assert.ok((await tree.text('status')).includes(said));
      assert.ok((await tree.text('status')).includes('Keep this'));
      // The summary of each view names the moment and follows it.
      await tree.act(['slider', 'Moment', 'Home']);
      for (let moves = 0; moves < 3; moves++) {
        await tree.act(['slider', 'Moment', 'ArrowRight']);
        await until(async () => untold(await tree.nodes(), ['kitchen', 'levels', 'cores', 'about']), '');
      }
      // The dishes of one of several kitchens are behind a tab.
      const tabs = (await tree.nodes()).filter(({ role }) => role === 'tab').map((tab) => tab.name);
      if (tabs.includes('Dishes')) await tree.act(['tab', 'Dishes', 'Space']);
      await until(async () => untold(await tree.nodes(), ['dishes']), '');
      await tree.act(['tab', 'How many at once', 'Space']);
      await until(async () => untold(await tree.nodes(), ['chart']), '');
      for (const action of meet) {
        if (any && (await heard(page)).some(({ text }) => text.startsWith('Done.'))) break;
        await tree.act(action);
        if (any) await settled(page);
      }
      await hears(page, 'Done.');
      await tree.act(['button', /^Next: /, 'Enter']);
      await tree.find('heading', STEPS[STEPS.findIndex((step) => step.name === name) + 1]?.title ?? 'Now with computers');
    }));
}

/** Each setting: the action, and the announcement. */
const CHANGES = [
  [['slider', 'Cores', 'ArrowRight'], 'Cores: 2. Total falls from 30 s to 15 s.'],
  [['slider', 'Dishes', 'ArrowRight'], 'Dishes: 7. Total rises from 15 s to'],
  [['combobox', 'Program', 'ArrowDown', 'ArrowDown'], 'Program: workers with a shared pile.'],
  [['slider', 'Workers', 'ArrowRight'], 'Workers: 3. Total'],
  [['combobox', 'Program', 'ArrowUp'], 'Program: a pipeline, task per stage.'],
  [['slider', 'Rack', 'ArrowRight'], 'Rack: 1. Total'],
  [['combobox', 'While it soaks', 'ArrowDown'], 'While it soaks: somebody stands by.'],
  [['combobox', 'Scheduler', 'ArrowDown'], 'Scheduler: '],
  [['slider', 'Slice', 'ArrowRight'], 'Slice: 0.1. Total'],
  [['slider', 'Switch', 'ArrowRight'], 'Switch: 0.1. Total'],
  [['slider', 'Core speed', 'ArrowRight'], 'Core speed: 110. Total'],
  [['slider', 'Arrivals', 'ArrowRight'], 'Arrivals: 0.5. Total'],
  [['slider', 'Vary', 'ArrowRight'], 'Vary: 5. Total'],
  [['textbox', 'Seed', 'Control+a', '7', 'Enter'], 'Seed: 7. Total'],
  [['slider', 'Stage 1 seconds', 'ArrowRight'], 'Stages: wash 3.5 s, soak 4 s, dry 2 s. Total'],
  [['button', 'Stage 2 remove', 'Enter'], 'Stages: wash 3.5 s, dry 2 s. Total'],
  [['button', 'Undo', 'Enter'], 'Stages: wash 3.5 s, soak 4 s, dry 2 s. Total'],
  [['combobox', 'Start from', 'Home', 'ArrowDown'], 'Total'],
];

test('each setting says its new value and what that did, politely and at most once a second', () =>
  attend('step=sandbox', async (page, tree) => {
    const [spoken] = (await tree.nodes()).filter(({ role }) => role === 'status');
    assert.equal(spoken.live, 'polite');
    await tree.find('combobox', 'Program');
    // The live region begins with the first rendering; changes after it are announced.
    await rest(page);
    for (const [action, said] of CHANGES) {
      const before = (await heard(page)).length;
      await tree.act(action);
      await until(async () => (await heard(page)).slice(before).some(({ text }) => text.includes(said)), true)
        .catch(async () => assert.fail(`${action.slice(0, 3)} should say “${said}”; heard: ${JSON.stringify((await heard(page)).slice(before))}`));
    }
    // Of many changes in a row the last is announced.
    for (let presses = 0; presses < 8; presses++) await tree.act(['slider', 'Cores', 'ArrowRight']);
    const { value } = await tree.find('slider', 'Cores');
    await hears(page, `Cores: ${value}.`);
    const all = (await heard(page)).filter(({ id }) => id === 'spoken').map(({ at }) => at);
    const pauses = all.slice(1).map((at, number) => at - all[number]);
    assert.ok(Math.min(...pauses) >= 950, `${Math.min(...pauses)} ms`);
  }));

test('while it plays nothing is announced, and when it stops where it is', () =>
  attend('step=sandbox', async (page, tree) => {
    await tree.find('combobox', 'Program');
    await rest(page);
    const before = (await heard(page)).length;
    await tree.act(['button', 'Play', 'Enter']);
    await until(async () => Number(await page.locator('#moment').inputValue()) > 1500, true);
    assert.deepEqual((await heard(page)).slice(before), []);
    await tree.act(['button', 'Pause', 'Enter']);
    await hears(page, 'in progress', 'Core 1 works on dish');
  }));

test('what is wrong, and what was copied, is announced; a dialog has a name', () =>
  attend('step=sandbox', async (page, tree) => {
    await tree.act(['textbox', 'Dishes', 'Control+a', 'm', 'a', 'n', 'y', 'Enter']);
    await hears(page, '“many” is not a whole number');
    await tree.act(['button', 'Share and download', 'Enter']);
    await tree.find('dialog', 'Share and download');
    await tree.act(['button', /^Copy/, 'Enter']);
    await until(async () => (await heard(page)).some(({ id }) => id === 'share-said'), true);
  }));
