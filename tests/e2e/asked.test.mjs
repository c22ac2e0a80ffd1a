// A teacher's link asks for a schedule or for a drawing: it is made and handed in by the keyboard, and the table shows each as a picture.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { axe, openPage, screenshot, until, visit } from './harness.mjs';

const BIG = '#dishes=5&cores=2&stages=wash:3:hands,dry:2:hands&sizes=100,100,100,100,400';
const button = (page, name) => page.getByRole('button', { name, exact: true });
const field = (page, name) => page.getByRole('textbox', { name, exact: true });
const dialog = (page) => page.getByRole('dialog', { name: 'Share and download' });
const code = (page) => field(page, 'Your code, to hand in').inputValue();

async function share(page) {
  await page.locator('#share').click();
  await field(dialog(page), 'Your question').waitFor();
}

/** The link for pupils of a kitchen, with an answer of a kind, as a teacher makes it. */
async function asked(kitchen, kind, prepare = () => {}) {
  const page = await openPage(kitchen);
  await share(page);
  await dialog(page).getByRole('combobox', { name: 'What pupils answer with' }).selectOption({ label: kind });
  await prepare(page);
  await until(async () => /answer=/.test(await field(dialog(page), 'Link for your pupils').inputValue()), true);
  const link = await field(dialog(page), 'Link for your pupils').inputValue();
  assert.deepEqual(await axe(page), []);
  await page.close();
  return link.slice(link.indexOf('#'));
}

/** The rows of a question's table, and the names of its pictures. */
async function table(page, codes, name) {
  await share(page);
  await field(dialog(page), 'Codes').fill(codes.join('\n'));
  const found = dialog(page).getByRole('table', { name });
  await found.waitFor();
  const rows = () => found.getByRole('row').evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent).join('|')));
  const pictures = () => found.getByRole('img').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  return { rows, pictures };
}

async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
  return readFileSync(await download.path(), 'utf8').replace('\u{FEFF}', '').trim().split('\r\n');
}

test('a schedule is asked for, made by the keyboard, handed in, and in the table with its total', async () => {
  const link = await asked(BIG, 'a schedule that they make', async (page) => {
    await dialog(page).getByText('The table shows each schedule as a picture').waitFor();
    await dialog(page).getByRole('checkbox', { name: 'Hide numbers and timelines until they have answered' }).check();
    await dialog(page).getByText('Lock settings').click();
    await dialog(page).getByRole('checkbox', { name: 'all of them' }).check();
  });
  assert.match(link, /^#dishes=5&cores=2&.*&lock=.*policy.*&hide=answers&answer=schedule$/);

  /** A pupil who takes the task at a place first, and then always the oldest. */
  const pupil = async (place) => {
    const page = await openPage(link, { reducedMotion: 'reduce' });
    await page.getByRole('heading', { name: 'A question for you' }).waitFor();
    const offers = page.locator('.offers button');
    await until(() => offers.count(), 5);
    assert.equal(await button(page, 'Stop choosing').count(), 0);
    await offers.first().focus();
    for (let step = 0; step < place; step++) await page.keyboard.press('Tab');
    for (let left = 5; left > 1; left--) {
      await page.keyboard.press('Enter');
      await until(() => offers.count(), left > 2 ? left - 1 : 0);
    }
    // Nothing is told of other schedules so far.
    assert.equal(await page.locator('.details, .beside').count(), 0);
    return page;
  };
  const best = await pupil(4);
  await until(() => best.locator('.choosing .met').innerText(), 'Your schedule takes 20.0 s. How good it is shows after you hand it in.');
  assert.deepEqual(await axe(best), []);
  await screenshot(best, 'asked-schedule');
  await button(best, 'Hand in this schedule').press('Enter');
  await field(best, 'Your code, to hand in').waitFor();
  assert.equal(await best.evaluate(() => document.activeElement.id), 'outcome');
  await until(() => best.locator('.choosing .met').innerText(), 'Your schedule takes 20.0 s. First come, first served takes 30.0 s. No order does better.');
  const good = await code(best);
  // It is there again when the page is loaded again.
  await best.reload();
  await until(() => code(best), good);
  await best.close();
  const oldest = await pupil(0);
  await button(oldest, 'Hand in this schedule').press('Enter');
  const other = await code(oldest);
  await oldest.close();

  const page = await openPage('#cores=2');
  const { rows, pictures } = await table(page, [`Ada ${good}`, `Bob ${other}`, `Eve ${good}`], 'Be the scheduler');
  await until(async () => (await rows()).join('\n'), ['Answer|Total|How many|Share|Right?', '|20.0 s|2|67 %|right', '|30.0 s|1|33 %|wrong', 'all||3|100 %|2 of 3 right, 67 %'].join('\n'));
  assert.deepEqual(await pictures(), ['core 1: 5; core 2: 1, 2, 3, 4', 'core 1: 1, 3, 5; core 2: 2, 4']);
  await dialog(page).getByText('Right: all done at 20 s. No order takes less.').waitFor();
  assert.deepEqual(await axe(page), []);
  await dialog(page).getByRole('table', { name: 'Be the scheduler' }).scrollIntoViewIfNeeded();
  await screenshot(page, 'asked-schedule-table');
  const codes = await saved(page, 'Table as CSV');
  assert.match(codes[0], /"Right\?","Twice\?","Total \(s\)"$/);
  assert.match(codes[1], /"4\.0\.0\.0","all done at 20\.0 s","right","","20"$/);
  assert.match((await saved(page, 'Counts as CSV'))[1], /"4\.0\.0\.0","2","67 %","right","20"$/);
});

test('a drawing is asked for, made by the keyboard, handed in, and in the table with its differences', async () => {
  const link = await asked('#dishes=2&cores=2&stages=wash:3:hands,dry:2:hands', 'a drawing of what will happen');
  assert.equal(link, '#dishes=2&cores=2&stages=wash:3:hands,dry:2:hands&answer=drawing');
  const chip = (page, dish, stage) => page.locator(`.piece[data-piece="${dish - 1}-${stage}"]`);
  /** A pupil who draws the first pieces of these: a dish, a stage, how many cores down. */
  const pupil = async (pieces) => {
    const page = await openPage(link, { reducedMotion: 'reduce' });
    await page.locator('.drawn svg').waitFor();
    assert.equal(await page.locator('.details, .timelines').count(), 0);
    assert.ok(await button(page, 'Hand in this drawing').isDisabled());
    const isOn = ([dish, stage, down]) => chip(page, dish, stage).locator('small').innerText().then((where) => where.startsWith(`core ${down + 1}`));
    for (const piece of pieces) {
      const [dish, stage, down] = piece;
      await chip(page, dish, stage).focus();
      for (const key of ['ArrowRight', ...Array(down).fill('ArrowDown')]) await page.keyboard.press(key);
      await until(() => isOn(piece), true);
    }
    await page.reload();
    for (const piece of pieces) await until(() => isOn(piece), true);
    assert.deepEqual(await axe(page), []);
    await button(page, 'Hand in this drawing').press('Enter');
    await field(page, 'Your code, to hand in').waitFor();
    return page;
  };
  const all = [[2, 0, 1], [2, 1, 1], [1, 0, 0], [1, 1, 0]];
  const right = await pupil(all);
  await right.getByText('It happened exactly as you drew it.').waitFor();
  await screenshot(right, 'asked-drawing');
  const good = await code(right);
  await right.reload();
  await until(() => code(right), good);
  await right.close();
  const less = await pupil(all.slice(0, 3));
  const other = await code(less);
  await less.close();

  const page = await openPage('#cores=2');
  const { rows, pictures } = await table(page, [`Ada ${good}`, `Bob ${other}`], 'Draw what will happen');
  await until(async () => (await rows()).join('\n'), ['Answer|Differences|How many|Share|Right?', '|0|1|50 %|right', '|1|1|50 %|wrong', 'all||2|100 %|1 of 2 right, 50 %'].join('\n'));
  assert.deepEqual(await pictures(), ['core 1: 1; core 2: 2', 'core 1: 1; core 2: 2']);
  assert.deepEqual(await axe(page), []);
  await dialog(page).getByRole('table', { name: 'Draw what will happen' }).scrollIntoViewIfNeeded();
  await screenshot(page, 'asked-drawing-table');
  assert.match((await saved(page, 'Counts as CSV'))[2], /"1110\.2120\.2223000","1","50 %","wrong","1"$/);
});

test('in a frame both are made as on the whole page, and what cannot be made is named', async () => {
  await visit(`${BIG}&embed=1&answer=schedule`, async (page) => {
    const offers = page.locator('.offers button');
    for (let left = 5; left > 1; left--) {
      await until(() => offers.count(), left);
      await offers.first().click();
    }
    await button(page, 'Hand in this schedule').click();
    assert.match(await code(page), /^wd1\./);
  });
  await visit('#dishes=2&cores=2&embed=1&answer=drawing', async (page) => {
    await page.locator('.drawn svg').waitFor();
    await button(page, 'Hand in this drawing').waitFor();
    assert.deepEqual(await axe(page), []);
  });
  await visit('#dishes=61&ask=Why%3F&answer=schedule', async (page) => {
    const said = page.getByText('The kitchen is too large for this now. A schedule has room for 60 dishes');
    await said.waitFor();
    assert.deepEqual(await axe(page), []);
    await screenshot(page, 'asked-too-large');
    await page.getByRole('slider', { name: 'Dishes', exact: true }).fill('2');
    await page.locator('.offers button').first().waitFor();
    assert.equal(await said.count(), 0);
    await button(page, 'Undo').click();
    await said.waitFor();
    await until(async () => /dishes=61&.*answer=schedule/.test(page.url()), true);
    await share(page);
    await dialog(page).getByRole('combobox', { name: 'What pupils answer with' }).selectOption({ label: 'a schedule that they make' });
    await dialog(page).getByText('This kitchen is too large for that').waitFor();
    assert.doesNotMatch(await field(dialog(page), 'Link for your pupils').inputValue(), /answer=/);
  });
});
