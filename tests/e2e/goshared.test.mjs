// Links to the page for programs in Go: what a teacher locks, hides, asks and embeds, and the moment that a link shows.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { goLink } from '../golink.mjs';
import { address, axe, openPage, until } from './harness.mjs';

const PROGRAM = `package main

import (
	"fmt"
	"time"
)

func main() {
	for i := range 3 {
		work(time.Second)
		fmt.Println("turn", i)
	}
}
`;

/** What stands after `#`: a program, and keys beside it. */
const link = (more, program = PROGRAM) => goLink(program, more);
const open = async (hash, options = {}) => openPage(hash, { at: `${await address()}go.html`, reducedMotion: 'reduce', ...options });
const editor = (page) => page.getByRole('textbox', { name: 'Program in Go' });
const run = (page) => page.getByRole('button', { name: 'Run', exact: true }).click();
const clock = (page) => page.locator('#clock').textContent();

test('what a teacher has locked cannot be changed, and says so', async () => {
  const page = await open(link('cores=2&lock=program,cores,seed'));
  await page.getByText('This program is locked: it can be run, and not changed.').waitFor();
  await page.locator('.cm-content').click();
  await page.keyboard.type('x');
  assert.ok((await editor(page).textContent()).includes('package main'));
  assert.equal(await page.locator('.cm-content').getAttribute('aria-readonly'), 'true');
  assert.equal(await page.getByLabel('Cores', { exact: true }).isDisabled(), true);
  assert.equal(await page.getByLabel('Scheduling').isDisabled(), false);
  await page.getByText('More settings').click();
  assert.equal(await page.getByLabel('Seed').isDisabled(), true);
  assert.equal(await page.getByLabel('Slice').isDisabled(), false);
  await page.getByRole('group', { name: 'Set for you' }).first().waitFor();
  for (const name of ['Examples', 'Open']) assert.equal(await page.getByRole('button', { name, exact: true }).isDisabled(), true, name);
  assert.deepEqual(await axe(page), []);
  await run(page);
  await page.getByText('turn 2').waitFor();
});

test('output and lanes open with the answer; the code holds question, answer and end', async () => {
  const page = await open(link('hide=answers&ask=When%20is%20it%20over%3F&answer=3'));
  await page.getByText('Output and timelines open when you have answered.').waitFor();
  await run(page);
  await page.getByRole('button', { name: 'Run', exact: true }).waitFor();
  assert.equal(await page.getByRole('region', { name: 'Output' }).count(), 0);
  assert.equal(await page.getByRole('group', { name: 'Time' }).count(), 0);
  assert.equal(await page.getByRole('button', { name: 'Try 200 schedules' }).count(), 0);
  assert.deepEqual(await axe(page), []);
  const answer = page.getByRole('textbox', { name: 'Your answer' });
  await answer.fill('soon');
  await answer.press('Enter');
  await page.getByRole('alert').getByText('soon').waitFor();
  await answer.fill('3,0 s');
  await answer.press('Enter');
  await page.getByRole('region', { name: 'Output' }).getByText('turn 2').waitFor();
  const code = page.getByRole('textbox', { name: 'Your code, to hand in' });
  const [given, said, happened] = Buffer.from((await code.inputValue()).slice(4), 'base64url').subarray(4).toString().split('\n');
  assert.match(given, /^go=.*&hide=answers&ask=When%20is%20it%20over%3F&answer=3$/);
  assert.deepEqual([said, happened], ['3', '3 s: main returns']);
  assert.deepEqual(await axe(page), []);
  // A teacher's page reads it.
  const teacher = await openPage('', { reducedMotion: 'reduce' });
  await teacher.locator('#share').or(teacher.getByRole('button', { name: 'Share' })).first().click();
  await teacher.getByLabel('Codes', { exact: true }).fill(`Ada ${await code.inputValue()}`);
  await teacher.getByRole('row', { name: /^3 1 100 % right/ }).waitFor();
});

test('an answer that is given before the run gets its code with the run', async () => {
  const page = await open(link('ask=Why%3F'));
  await page.getByRole('textbox', { name: 'Your answer' }).fill('because');
  await page.getByRole('button', { name: /^(Answer|That is my guess|Go)/ }).or(page.locator('form.ask button[type=submit]')).first().click();
  await page.getByText('Now press Run: your code to hand in').waitFor();
  await run(page);
  await page.getByRole('textbox', { name: 'Your code, to hand in' }).waitFor();
});

test('a program of a link runs by itself only where the link says so', async () => {
  const still = await open(link('cores=2'));
  await still.getByText('This program came with a link.').waitFor();
  assert.equal(await still.getByRole('group', { name: 'Time' }).count(), 0);
  const plays = await open(link('play=1'));
  await plays.getByText('turn 2').waitFor();
});

test('a link to a moment shows it, once the program has been run', async () => {
  const page = await open(link(''));
  await run(page);
  await page.getByText('turn 2').waitFor();
  await page.getByRole('button', { name: 'Previous event' }).click();
  await until(() => clock(page), '2 s of 3 s');
  await page.getByRole('button', { name: 'Share' }).click();
  const moment = await page.getByRole('textbox', { name: 'Link to this moment, 2 s' }).inputValue();
  assert.match(moment, /&t=2$/);
  for (const more of ['', '&play=1']) {
    const other = await open(moment.slice(moment.indexOf('#')) + more, { reducedMotion: 'no-preference' });
    if (!more) await run(other);
    await other.getByRole('group', { name: 'Time' }).waitFor();
    await until(() => clock(other), '2 s of 3 s');
    await other.getByText('turn 1').waitFor();
    assert.equal(await other.getByText('turn 2').count(), 0);
  }
});

test('a teacher makes such a link in the dialog for sharing', async () => {
  const page = await open(link('cores=2'));
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Your question').fill('How many turns?');
  await dialog.getByLabel('What pupils answer with').selectOption({ label: 'a number that you give' });
  await dialog.getByLabel('The right number').fill('3');
  assert.equal(await dialog.getByLabel('What pupils answer with').locator('option').count(), 3);
  await dialog.getByLabel('Hide output and timelines until they have answered').check();
  await dialog.getByText('Lock settings').click();
  await dialog.getByLabel('Program in Go').check();
  await dialog.getByLabel('Cores', { exact: true }).check();
  const made = await dialog.getByRole('textbox', { name: 'Link for your pupils' }).inputValue();
  assert.match(made, /&cores=2&lock=program,cores&hide=answers&ask=How%20many%20turns%3F&answer=3$/);
  const snippet = await dialog.getByRole('textbox', { name: 'Embed in your own page' }).inputValue();
  assert.match(snippet, /embed-go\.html#go=.*&amp;embed=1/);
  assert.deepEqual(await axe(page), []);
  const pupil = await open(made.slice(made.indexOf('#')));
  await pupil.getByText('How many turns?').waitFor();
  await pupil.getByText('This program is locked').waitFor();
});

test('in a frame of another page: no header, a way to the whole page, and nothing is kept', async () => {
  const base = await address();
  const hash = link('embed=1&ask=Why%3F');
  // From the lesson's copy for frames as well, where a link with a program may have been put.
  const outer = createServer((request, response) => {
    const file = request.url === '/lesson' ? 'embed.html' : 'embed-go.html';
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><title>Course</title><iframe width="900" height="900" src="${base}${file}${hash.replaceAll('&', '&amp;')}"></iframe>`);
  });
  await new Promise((done) => outer.listen(0, '127.0.0.1', done));
  const page = await open('');
  try {
    for (const path of ['', 'lesson']) {
      await page.goto(`http://127.0.0.1:${outer.address().port}/${path}`);
      const frame = page.frameLocator('iframe');
      await frame.getByText('Why?').first().waitFor();
      await frame.getByRole('button', { name: 'Run', exact: true }).click();
      await frame.getByText('turn 2').waitFor();
      assert.equal(await frame.locator('header').count(), 0);
      const whole = await frame.getByRole('link').last().getAttribute('href');
      assert.ok(whole.startsWith(`${base}go.html#go=`) && !whole.includes('embed'), whole);
    }
  } finally {
    outer.close();
  }
  page.problems = page.problems.filter((problem) => !problem.startsWith('a request to another host'));
});
