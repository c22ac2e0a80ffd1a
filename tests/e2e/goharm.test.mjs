// Programs in Go that would never end or take everything: each ends with a plain word, can be stopped meanwhile, and the page goes on.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goLink } from '../golink.mjs';
import { address, openPage, until } from './harness.mjs';

const main = (body, before = '') => `package main\n\nimport "time"\n\nvar _ = time.Second\n${before}\nfunc main() {\n${body}\n}\n`;
const runButton = (page) => page.getByRole('button', { name: 'Run', exact: true });
const stopButton = (page) => page.locator('.go-bar').getByRole('button', { name: 'Stop' });

/** Counts the frames of the page, and how often its clock was late by more than a second. */
const pulse = () => {
  globalThis.pulse = { frames: 0, gaps: 0 };
  let last = performance.now();
  const beat = (now) => {
    globalThis.pulse.frames += 1;
    if (now - last > 1000) globalThis.pulse.gaps += 1;
    last = now;
    requestAnimationFrame(beat);
  };
  requestAnimationFrame(beat);
};

const open = async (program) => openPage(goLink(program), { at: `${await address()}go.html`, reducedMotion: 'reduce' });

/** What goes on while a program runs: frames come, hardly any of them a second late, on a machine that has other things to do as well. */
async function alive(page, use) {
  await page.evaluate(pulse);
  await use();
  const { frames, gaps } = await page.evaluate(() => globalThis.pulse);
  assert.ok(frames > 0 && gaps * 10 <= frames, `${gaps} gaps among ${frames} frames`);
}

for (const [name, program, words] of [
  ['an endless loop', main('\tfor {\n\t}'), 'instructions without any time passing'],
  ['an endless loop in which time passes', main('\tfor {\n\t\ttime.Sleep(time.Millisecond)\n\t}'), 'more than 50000000 instructions'],
  ['one that eats memory', main('\tfor {\n\t\tall = append(all, make([]int, 10000))\n\t}', '\nvar all [][]int\n'), 'MiB of memory'],
  ['one that starts a million goroutines', main('\tfor range 1000000 {\n\t\tgo func() { select {} }()\n\t}'), 'more than 100000 goroutines'],
]) {
  test(`${name} ends with a plain word, and the page goes on`, async () => {
    const page = await open(program);
    await alive(page, async () => {
      await runButton(page).click();
      await page.locator('.end').getByText(words).waitFor({ timeout: 120_000 });
    });
  });
}

for (const [name, program, words] of [
  ['100,000 parentheses', main(`\t_ = ${'('.repeat(100_000)}1${')'.repeat(100_000)}`), /nested deeper than 150 levels/],
]) {
  test(`a program of ${name} is refused before it runs`, async () => {
    const page = await open(program);
    await alive(page, async () => {
      await runButton(page).click();
      await page.locator('.problems').getByText(words).waitFor({ timeout: 60_000 });
    });
    assert.equal(await page.getByRole('group', { name: 'Time' }).count(), 0);
  });
}

test('what runs long can be stopped, and run again', async () => {
  const page = await open(main('\tfor {\n\t\ttime.Sleep(time.Millisecond)\n\t}'));
  for (let round = 0; round < 2; round += 1) {
    await runButton(page).click();
    await page.getByText(/It runs: .* s so far/).waitFor();
    await stopButton(page).click();
    await runButton(page).waitFor();
    await page.waitForTimeout(200);
    assert.equal(await page.locator('.end').count(), 0);
  }
});

test('without workers, in an instant without end: the page goes on, Stop stops it, the end is told', async () => {
  const page = await openPage('', { at: `${await address()}go.html`, reducedMotion: 'reduce' });
  // The page does the workshop's work itself then, a slice after the other.
  await page.addInitScript(() => {
    globalThis.Worker = class {
      constructor() {
        throw new Error('no workers here');
      }
    };
  });
  await page.goto('about:blank');
  await page.goto(`${await address()}go.html${goLink(main('\tfor {\n\t}'))}`);
  await page.waitForSelector('main');
  await alive(page, async () => {
    // The end is told.
    await runButton(page).click();
    await page.locator('.end').getByText('instructions without any time passing').waitFor({ timeout: 120_000 });
  });
  // Between two slices a press is taken: it is made by the page itself, as soon as the button says Stop.
  await page.evaluate(() => {
    const button = document.getElementById('run');
    globalThis.stopped = 0;
    new MutationObserver(() => {
      if (/Stop/.test(button.textContent) && !globalThis.stopped) {
        globalThis.stopped = 1;
        setTimeout(() => button.click(), 0);
      }
    }).observe(button, { childList: true, characterData: true, subtree: true });
  });
  await page.getByLabel('Cores', { exact: true }).selectOption('2');
  await until(() => page.evaluate(() => globalThis.stopped), 1);
  await runButton(page).waitFor();
  // It was stopped, and not run to its end: the run that is shown is still the one with one core.
  await page.getByText('The program has changed since this run').waitFor();
  page.problems = page.problems.filter((problem) => !problem.includes('no workers here'));
});
