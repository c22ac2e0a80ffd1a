// A teacher's side: questions that want a number or an option, codes with a table for each question, an answer that stays as it was given, embedded steps,
// the page for teachers and the page for addresses that are none.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, test } from 'node:test';
import { launch } from '../browser.mjs';
import { address, axe, openPage, screenshot, until, visit } from './harness.mjs';
import { rest } from './rest.mjs';

const button = (page, name) => page.getByRole('button', { name, exact: true });
const dialog = (page) => page.getByRole('dialog', { name: 'Share and download' });
const field = (page, name) => page.getByRole('textbox', { name, exact: true });
const fragment = (link) => link.slice(link.indexOf('#'));
const code = (page) => field(page, 'Your code, to hand in').inputValue();

let browser;
after(() => browser?.close());

async function share(page) {
  await page.locator('#share').click();
  await field(dialog(page), 'Your question').waitFor();
}

/** The link for pupils that the dialog shows. */
const pupils = async (page) => fragment(await field(dialog(page), 'Link for your pupils').inputValue());

/** A pupil's page that has answered, with its code. */
async function answered(link, answer) {
  const pupil = await openPage(link);
  await answer(pupil);
  await button(pupil, 'That is my guess').click();
  await field(pupil, 'Your code, to hand in').waitFor();
  return pupil;
}

test('a teacher chooses what pupils answer with; what is no answer is told at its field', () =>
  visit('#cores=2', async (page) => {
    await share(page);
    await field(dialog(page), 'Your question').fill('When?');
    const kind = dialog(page).getByRole('combobox', { name: 'What pupils answer with' });
    for (const [name, word] of [['when all is done', 'makespan'], ['the average response time', 'dish-time'],
      ['the most dishes in progress at once', 'max-in-progress'], ['the most cores running at once', 'max-running']]) {
      await kind.selectOption({ label: `a number: ${name}` });
      await until(() => pupils(page), `#cores=2&ask=When%3F&answer=${word}`);
    }
    await dialog(page).getByText('it is not in the link').waitFor();

    await kind.selectOption({ label: 'a number that you give' });
    await until(() => pupils(page), '#cores=2&ask=When%3F');
    const right = field(dialog(page), 'The right number');
    await right.fill('soon');
    await dialog(page).getByText('“soon” is not a number from 0 to 999999.999').waitFor();
    assert.equal(await right.getAttribute('aria-invalid'), 'true');
    assert.match(await page.evaluate(() => document.getElementById(document.activeElement.getAttribute('aria-describedby')).textContent), /“soon”/);
    await right.fill('7,5 s');
    await until(() => pupils(page), '#cores=2&ask=When%3F&answer=7.5');
    assert.equal(await right.getAttribute('aria-invalid'), null);

    await kind.selectOption({ label: 'one of several options' });
    const options = field(dialog(page), 'Options, one on each line, with * before the right one');
    await options.fill('sooner\nat the same time');
    await dialog(page).getByText('Write 2 to 5 options that differ').waitFor();
    assert.equal(await options.getAttribute('aria-invalid'), 'true');
    await options.fill('sooner\n* at the same time\n');
    await until(() => pupils(page), '#cores=2&ask=When%3F&answer=sooner%7C%2Aat%20the%20same%20time');
    assert.deepEqual(await axe(page), []);
    await screenshot(page, 'teacher-options');
    // All of it is there after the page was loaded again.
    await page.reload();
    await share(page);
    assert.equal(await options.inputValue(), 'sooner\n*at the same time');
    await dialog(page).getByText('QR code of your pupils’ link').click();
    await dialog(page).getByRole('img', { name: /^QR code of .*answer=sooner/ }).waitFor();
  }));

test('a pupil types a number: what is none is told at the field, and nothing is lost', () =>
  visit('#cores=2&hide=answers&ask=When%20is%20all%20done%3F&answer=makespan', async (page) => {
    const answer = field(page, 'Your answer');
    await answer.fill('soon');
    await button(page, 'That is my guess').click();
    await page.getByText('“soon” is not a number of seconds').waitFor();
    assert.equal(await answer.getAttribute('aria-invalid'), 'true');
    assert.match(await answer.getAttribute('aria-describedby'), /wrong-answer/);
    assert.equal(await answer.inputValue(), 'soon');
    assert.deepEqual(await axe(page), []);
    await screenshot(page, 'pupil-number-wrong');
    await answer.fill('١٥٫٠ ث');
    await button(page, 'That is my guess').click();
    await page.getByText('You said: 15 s').waitFor();
    await until(() => page.locator('#tile-0').textContent(), '15.0 s');
  }));

test('a pupil chooses an option, by keyboard', () =>
  visit('#cores=2&hide=answers&ask=When%3F&answer=sooner%7C%2Aat%20the%20same%20time%7Clater', async (page) => {
    const group = page.getByRole('radiogroup', { name: 'When?' });
    assert.deepEqual(await group.getByRole('radio').evaluateAll((all) => all.map((one) => one.labels[0].textContent)), ['sooner', 'at the same time', 'later']);
    await button(page, 'That is my guess').click();
    await page.getByText('Choose one of the answers first.').waitFor();
    assert.equal(await group.getAttribute('aria-invalid'), 'true');
    assert.deepEqual(await axe(page), []);
    await screenshot(page, 'pupil-options');
    await group.getByRole('radio', { name: 'sooner' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('You said: at the same time').waitFor();
    assert.match(await code(page), /^wd1\./);
  }));

test('codes become a table for each question, right and wrong, with what is there twice; both are saved', async () => {
  const link = '#cores=2&hide=answers&ask=When%3F&answer=makespan';
  const options = '#cores=3&ask=Which%3F&answer=one%7C%2Atwo';
  const right = await code(await answered(link, (page) => field(page, 'Your answer').fill('15 s')));
  const wrong = await code(await answered(link, (page) => field(page, 'Your answer').fill('30')));
  const chosen = await code(await answered(options, (page) => page.getByRole('radio', { name: 'two' }).check()));
  const page = await openPage('#cores=2');
  await share(page);
  await field(dialog(page), 'Codes').fill([`Ada ${right}`, `Bob ${wrong}`, `Eve: ${right}`, `Ada: ${wrong}`, `Ada ${chosen}`, right, right].join('\n'));
  const when = dialog(page).getByRole('table', { name: 'When?' });
  await until(() => when.getByRole('row').allTextContents().then((rows) => rows.join('|')),
    'AnswerHow manyShareRight?|15467 %right|30233 %wrong|all6100 %4 of 6 right, 67 %');
  assert.deepEqual(await dialog(page).getByRole('table', { name: 'Which?' }).getByRole('row').allTextContents(),
    ['AnswerHow manyShareRight?', 'two1100 %right', 'all1100 %1 of 1 right, 100 %']);
  await dialog(page).getByText('“Ada” handed in different answers to one question: lines 1, 4.').waitFor();
  await dialog(page).getByText('The same code is in lines 6, 7, with no name').waitFor();
  assert.equal(await dialog(page).getByText('“Eve”').count(), 0);
  const rows = dialog(page).getByRole('region', { name: 'Codes from your pupils' }).getByRole('row');
  assert.deepEqual(await rows.evaluateAll((all) => all.map((row) => [row.firstChild.textContent, row.lastChild.textContent].join(' '))),
    ['Line Twice?', '1 twice', '2 ', '3 ', '4 twice', '5 ', '6 twice', '7 twice']);
  assert.deepEqual(await axe(page), []);
  await screenshot(page, 'teacher-tables');
  const saved = async (name) => {
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
    return readFileSync(await download.path(), 'utf8').replace('\u{FEFF}', '').trim().split('\r\n');
  };
  const codes = await saved('Table as CSV');
  assert.equal(codes[1], '"1","Ada","#cores=2","When?","15","all done at 15.0 s","right","twice"');
  assert.equal(codes.length, 8);
  assert.deepEqual(await saved('Counts as CSV'), ['"Question","Kitchen","Answer","How many","Share","Right?"', '"When?","#cores=2","15","4","67 %","right"',
    '"When?","#cores=2","30","2","33 %","wrong"', '"Which?","#cores=3","two","1","100 %","right"']);
  // A long word stays in its cell.
  await field(dialog(page), 'Codes').fill(`${'x'.repeat(3000)} ${right}`);
  await rest(page);
  const over = await dialog(page).evaluate((element) => element.scrollWidth - element.clientWidth);
  assert.ok(over <= 0, `${over} px too wide`);
});

test('a question about another kitchen than the step has is answered: one card is the outcome', () =>
  visit('#step=kinds-of-work&cores=3&ask=When%3F', async (page) => {
    await page.locator('#answer').fill('soon');
    await page.locator('#answer').press('Enter');
    await page.locator('#own-code').waitFor();
    assert.equal(await page.locator('#outcome').count(), 1);
    await until(() => page.evaluate(() => document.activeElement.id), 'outcome');
  }));

test('an answer and its code stay as they were given, also after the page is loaded again', async () => {
  const page = await answered('#cores=2&hide=answers&ask=When%3F&answer=makespan', (page) => field(page, 'Your answer').fill('15'));
  const given = await code(page);
  await page.getByRole('slider', { name: 'Cores' }).press('ArrowRight');
  await until(() => page.evaluate(() => location.hash), '#cores=3&hide=answers&ask=When%3F&answer=makespan');
  assert.equal(await code(page), given);
  await page.reload();
  await until(() => code(page), given);
  await page.getByText('You said: 15 s').waitFor();
  await until(() => page.locator('#tile-0').textContent(), '12.0 s');
});

test('the answer of a link that cannot be read is named, and pupils answer in words', () =>
  visit('#cores=2&ask=When%3F&answer=a%7Cb', async (page) => {
    await page.getByText('is no answer that a question can want').waitFor();
    await field(page, 'Your answer').waitFor();
    assert.equal(await page.getByRole('radio').count(), 0);
  }));

/** A page of another site that frames a link, in a fresh profile. */
async function framed(link, attributes, prepare = async () => {}) {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html')
    .end(`<!doctype html><title>x</title><iframe ${attributes} width="1000" height="900" src="${link.replaceAll('&', '&amp;')}"></iframe>`));
  await new Promise((done) => { server.listen(0, 'localhost', done); });
  browser ??= await launch();
  // Service workers are let be: what a driver does to block them is an error in a sandbox.
  const page = await (await browser.newContext()).newPage();
  await prepare(page);
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(`http://localhost:${server.address().port}/`);
  return { frame: page.frameLocator('iframe'), page, problems, close: () => server.close() };
}

const noStorage = (page) => page.addInitScript(() => {
  for (const name of ['localStorage', 'sessionStorage']) {
    Object.defineProperty(globalThis, name, { get() { throw new DOMException('no', 'SecurityError'); } });
  }
});
for (const [how, attributes, prepare] of [['of another site', '', undefined], ['in a sandbox', 'sandbox="allow-scripts"', undefined],
  ['without storage', '', noStorage]]) {
  test(`an embedded step asks its question and plays: in a frame ${how}`, async () => {
    const { frame, page, problems, close } = await framed(`${await address()}embed.html#step=one-dish&embed=1`, attributes, prepare);
    await frame.getByRole('heading', { name: 'One dish, many hands' }).waitFor();
    assert.equal(await frame.locator('#clock, #cores-0').count(), 0, 'nothing gives it away');
    await frame.getByRole('textbox').first().fill('5');
    await frame.getByRole('button', { name: 'That is my guess' }).click();
    await until(async () => (await frame.locator('#clock').textContent()).startsWith('0.0 s'), false);
    await frame.getByRole('button', { name: 'Tell me now' }).click();
    await frame.getByText('Right').first().waitFor();
    assert.equal(await frame.locator('header').count(), 0);
    await page.screenshot({ path: `tests/screenshots/embedded-step-${how.replaceAll(' ', '-')}.png` });
    // Whoever did the step before is asked as well.
    await page.reload();
    await frame.getByRole('button', { name: 'That is my guess' }).waitFor();
    assert.deepEqual(problems, []);
    close();
  });
}

test('an embedded question of a teacher takes its answer, in a sandbox', async () => {
  const { frame, problems, close } = await framed(`${await address()}embed.html#cores=2&embed=1&hide=answers&ask=When%3F&answer=sooner%7C%2Alater`, 'sandbox="allow-scripts"');
  await frame.getByRole('radio', { name: 'later' }).check();
  await frame.getByRole('button', { name: 'That is my guess' }).click();
  await frame.getByText('You said: later').waitFor();
  await until(async () => (await frame.locator('#clock').textContent()).startsWith('0.0 s'), false);
  assert.match(await frame.getByRole('textbox', { name: 'Your code, to hand in' }).inputValue(), /^wd1\./);
  assert.deepEqual(problems, []);
  close();
});

test('the page for teachers is found from the dialog and from the list of steps', () =>
  visit('#cores=2', async (page) => {
    await share(page);
    const link = dialog(page).getByRole('link', { name: 'For teachers' });
    assert.equal(await link.getAttribute('href'), 'teachers.html');
    const [other] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
    await other.getByRole('heading', { name: 'Wash & Dry: For teachers' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#steps').click();
    await page.getByRole('navigation').getByRole('link', { name: 'For teachers' }).waitFor();
  }));

for (const [file, language] of [['teachers.html', 'en'], ['teachers-es.html', 'es'], ['teachers-zh.html', 'zh'], ['teachers-ar.html', 'ar']]) {
  for (const [size, width, theme] of [['wide', 1280, 'light'], ['narrow', 320, 'dark']]) {
    test(`the page for teachers: ${file}, ${size}, ${theme}`, async () => {
      const page = await openPage('', { at: `${await address()}${file}`, width, theme });
      assert.deepEqual(await axe(page), []);
      assert.equal(await page.locator('script').count(), 0);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(over <= 0, `${over} px too wide`);
      const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor.match(/\d+/g).every((part) => part < 80));
      assert.equal(dark, theme === 'dark');
      await screenshot(page, `teachers-${language}-${size}`);
    });
  }
}

test('the examples on the page for teachers ask, and open without a notice', async () => {
  const teachers = await openPage('', { at: `${await address()}teachers.html` });
  const links = await teachers.locator('li a').evaluateAll((all) => all.map((link) => link.href));
  assert.equal(links.length, 4);
  for (const link of links) {
    const page = await openPage('', { at: link });
    await page.locator('#kitchen-0').waitFor();
    assert.equal(await page.locator('.notice').count(), 0, link);
    if (link.includes('ask=')) await button(page, 'That is my guess').waitFor();
  }
});

test('an address that is none leads to the lesson, from any depth', async () => {
  browser ??= await launch();
  for (const theme of ['light', 'dark']) {
    const page = await (await browser.newContext({ colorScheme: theme, viewport: { width: 390, height: 800 }, serviceWorkers: 'block' })).newPage();
    const answer = await page.goto(`${await address()}no/such/place`);
    assert.equal(answer.status(), 404);
    await page.getByText('There is no page of the lesson at this address.').waitFor();
    // Without a style sheet the browser's own dark ground is none that axe can see.
    if (theme === 'light') assert.deepEqual(await axe(page), []);
    await page.screenshot({ path: `tests/screenshots/missing-${theme}.png`, fullPage: true });
    const above = page.getByRole('link', { name: 'at the start of this site' });
    await above.click();
    await page.locator('main.whole, .first').first().waitFor();
    assert.equal(new URL(page.url()).pathname, '/');
  }
});
