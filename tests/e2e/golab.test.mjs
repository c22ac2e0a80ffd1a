// The page for the reader's own programs in Go: typed, run, stepped through, explained, tried under other schedules, handed on, kept.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { address, axe, openPage, until } from './harness.mjs';

/** A program that waits at a channel without room. */
const WAITING = `package main

import (
	"fmt"
	"time"
)

func send(out chan<- int) {
	work(3 * time.Second)
	out <- 7
}

func main() {
	box := make(chan int)
	go send(box)
	fmt.Println("got", <-box)
}
`;

/** Two goroutines that add without a lock: what comes of it is left to chance. */
const RACING = `package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var all sync.WaitGroup
	count := 0
	for range 2 {
		all.Go(func() {
			work(time.Second)
			old := count
			work(time.Second)
			count = old + 1
		})
	}
	all.Wait()
	fmt.Println(count)
}
`;

const open = async (hash = '', options = {}) => openPage(hash, { at: `${await address()}go.html`, reducedMotion: 'reduce', ...options });
const editor = (page) => page.getByRole('textbox', { name: 'Program in Go' });

/** Puts a program in the place of the present one, as people paste it. */
async function type(page, program) {
  const field = editor(page);
  await field.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(program);
}

async function run(page, program) {
  if (program) await type(page, program);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByRole('group', { name: 'Time' }).waitFor();
}

/** What the page's program is, as it is kept. */
const kept = (page) => page.evaluate(() => localStorage.getItem('wash-and-dry/go'));
const clock = (page) => page.locator('#clock').textContent();

test('a program is typed and run; the clock steps back, and why is told', async () => {
  const page = await open();
  await run(page, WAITING);
  const output = page.getByRole('region', { name: 'Output' });
  await output.getByText('got 7').waitFor();
  await output.getByText('3 s: main returns').waitFor();
  assert.equal(await clock(page), '3 s of 3 s');
  await page.getByRole('button', { name: 'Previous event' }).click();
  assert.equal(await clock(page), '0 s of 3 s');
  await output.getByText('Nothing has been printed up to this moment.').waitFor();
  // main waits to receive, for the other one works until 3 s.
  const causes = page.locator('#causes');
  await causes.getByText('main waits to receive from box').waitFor();
  await causes.getByText('send works on core 1').waitFor();
  await causes.getByRole('button', { name: 'send', exact: true }).first().click();
  assert.equal(await page.getByLabel('Goroutine', { exact: true }).inputValue(), '2');
  // The gutter has both.
  await page.locator('.cm-mark.blocked').getByText('main').or(page.locator('.cm-mark.blocked', { hasText: 'main' })).first().waitFor();
  await page.locator('.cm-mark.running', { hasText: 'send' }).waitFor();
  await page.getByRole('button', { name: 'Next event' }).click();
  assert.equal(await clock(page), '3 s of 3 s');
});

test('the program has the room that there is, and marks beside it take theirs with the first run', async () => {
  const page = await open('', { width: 1280, height: 800 });
  const measured = () => page.evaluate(() => {
    const root = document.querySelector('.editor').shadowRoot;
    const box = (element) => element.getBoundingClientRect();
    return {
      gap: box(root.querySelector('.cm-line')).left - box(root.querySelector('.cm-lineNumbers')).right,
      free: box(document.querySelector('.written')).bottom - box(document.querySelector('.written').lastElementChild).bottom,
    };
  });
  await page.locator('.cm-line').first().waitFor();
  const before = await measured();
  assert.ok(before.gap < 16, `${before.gap} px between the numbers of lines and the program`);
  assert.ok(before.free < 16, `${before.free} px are free below`);
  await run(page, WAITING);
  await page.getByRole('button', { name: 'Previous event' }).click();
  await until(async () => (await measured()).gap > 60, true);
});

test('what is wrong stands at its line, is told, and leads there', async () => {
  const page = await open();
  await type(page, WAITING.replace('out <- 7', 'out <- seven'));
  const problem = page.getByRole('status').filter({ hasText: '1 thing is wrong.' });
  await problem.getByText('undefined: seven').waitFor();
  await page.locator('.cm-problem', { hasText: 'undefined: seven' }).waitFor();
  await problem.getByRole('button', { name: 'line 10' }).click();
  await until(() => page.evaluate(() => document.activeElement?.classList.contains('editor')), true);
  // Running it says so as well, and nothing is shown.
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await problem.getByText('undefined: seven').waitFor();
  assert.equal(await page.getByRole('group', { name: 'Time' }).count(), 0);
});

test('a race is told with both lines, and other schedules with what they lead to', async () => {
  const page = await open();
  await page.getByLabel('Cores', { exact: true }).selectOption('2');
  await run(page, RACING);
  const races = page.locator('.races');
  await races.getByText(/^count: .* at line 1[57], .* at line 1[57]\. Nothing orders the two\.$/).first().waitFor();
  await page.getByRole('button', { name: 'Try 200 schedules' }).click();
  const ends = page.getByRole('row').filter({ has: page.getByRole('button', { name: /^Show seed/ }) });
  await page.getByRole('button', { name: 'Try 200 schedules' }).waitFor({ timeout: 60_000 });
  assert.ok(await ends.count() >= 1);
  const first = ends.first();
  await first.getByText('with a race').waitFor();
  const seed = (await first.getByRole('button').textContent()).match(/\d+/)[0];
  await first.getByRole('button').click();
  await until(() => page.getByLabel('Scheduling').inputValue(), 'random');
  await until(() => page.locator('#go-seed').inputValue(), seed);
});

test('a link brings the program and how it is run, and runs nothing before somebody does', async () => {
  const page = await open();
  await page.getByLabel('Cores', { exact: true }).selectOption('3');
  await type(page, WAITING);
  await page.getByRole('button', { name: 'Share' }).click();
  const link = await page.getByRole('textbox', { name: 'Link to this program' }).inputValue();
  assert.match(link, /go\.html#go=/);
  // Through the lesson's address as well.
  const other = await openPage(link.slice(link.indexOf('#')), { reducedMotion: 'reduce' });
  await until(async () => new URL(other.url()).pathname, '/go.html');
  await other.getByText('This program came with a link.').waitFor();
  await until(() => other.getByLabel('Cores', { exact: true }).inputValue(), '3');
  await until(async () => (await editor(other).textContent()).includes('out <- 7'), true);
  assert.equal(await other.getByRole('group', { name: 'Time' }).count(), 0);
  // It has not taken the place of what was typed here.
  assert.equal(await kept(other), null);
  await run(other);
  await other.getByText('got 7').waitFor();
  const damaged = await open('#go=x');
  await damaged.getByRole('alert').getByText('cannot be read').waitFor();
});

test('what is typed is kept when the page is closed', async () => {
  const page = await open();
  await type(page, '// mine\n' + WAITING);
  await until(async () => (await kept(page))?.startsWith('// mine'), true);
  await page.reload();
  await page.waitForSelector('main');
  await until(async () => (await editor(page).textContent()).includes('// mine'), true);
});

test('an example asks before it is run, and tells what came of the guess', async () => {
  const page = await open();
  await page.getByRole('button', { name: 'Examples' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^A pipeline/ }).click();
  await page.getByLabel('Your guess').fill('14');
  await page.getByRole('button', { name: 'Run and see' }).click();
  await page.getByText('You said: 14. Right!').waitFor();
});

test('by keyboard alone: Tab indents, Escape and Tab leave, Ctrl-Enter runs, keys step and ask', async () => {
  const page = await open();
  await type(page, WAITING);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Tab');
  await until(async () => (await kept(page))?.startsWith('\tpackage'), true);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+Enter');
  await page.getByText('got 7').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.classList.contains('editor')), false);
  const lanes = page.getByRole('grid', { name: 'Goroutines: where each one is' });
  await lanes.focus();
  await page.keyboard.press('ArrowLeft');
  await until(() => clock(page), '0 s of 3 s');
  await page.keyboard.press('ArrowDown');
  await until(() => page.getByLabel('Goroutine', { exact: true }).inputValue(), '2');
  await page.keyboard.press('Enter');
  await until(() => page.evaluate(() => document.activeElement?.id), 'causes');
});

test('without its script the editor is a plain field, and everything else works', async () => {
  const page = await open('', { without: /editor[-0-9a-f]*\.js/ });
  await page.getByText('this is a plain field').waitFor();
  await editor(page).fill(WAITING);
  await run(page);
  await page.getByText('got 7').waitFor();
  await editor(page).fill(WAITING.replace('out <- 7', 'out <- seven'));
  await page.getByText('undefined: seven').waitFor();
  await page.getByRole('button', { name: 'line 10' }).click();
  const line = await editor(page).evaluate((field) => field.value.slice(0, field.selectionStart).split('\n').length);
  assert.equal(line, 10);
  page.problems = page.problems.filter((problem) => !/editor|dynamically imported|404/.test(problem));
});

for (const theme of ['light', 'dark']) {
  for (const [width, height] of [[1280, 800], [390, 844]]) {
    test(`axe finds nothing, and nothing scrolls sideways: ${theme}, ${width}×${height}`, async () => {
      const page = await open('#example=counter', { theme, width, height });
      await until(() => page.locator('.cm-content').count(), 1);
      assert.deepEqual(await axe(page), []);
      await run(page);
      await page.locator('.ends, .races .chain').first().waitFor();
      assert.deepEqual(await axe(page), []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
      await page.getByRole('button', { name: 'Keys and hints' }).click();
      assert.deepEqual(await axe(page), []);
    });
  }
}

for (const [language, title, dir] of [['es', 'Tu propio Go', 'ltr'], ['zh', '你自己的 Go 程序', 'ltr'], ['ar', 'برنامجك بلغة Go', 'rtl']]) {
  test(`in ${language}: its words, its direction, code from left to right`, async () => {
    const page = await open('#lang=' + language + '&example=pipeline');
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.dir), dir);
    await until(() => page.locator('.cm-content').count(), 1);
    assert.equal(await page.locator('.cm-content').evaluate((content) => getComputedStyle(content).direction), 'ltr');
    await page.locator('#run').click();
    await page.locator('.golab .timelines').waitFor();
    assert.deepEqual(await axe(page), []);
  });
}
