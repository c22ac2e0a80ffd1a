// Measures the machine for programs in Go, in WebAssembly in its worker: from a request until its last reply, messages included.
import { goLink } from '../../golink.mjs';
import { percentile, row, section } from './table.mjs';

/** The machine stops a run after so many instructions. */
const INSTRUCTIONS = 50_000_000;

/** Computes and works in turns on four cores, without end: every piece of work is in the trace. */
const ENDLESS = `package main

import "time"

func main() {
	for range 4 {
		go func() {
			sum := 0
			for {
				for i := range 1000 {
					sum += i & 7
				}
				work(time.Duration(sum&1+1) * time.Millisecond)
			}
		}()
	}
	select {}
}
`;

/** A stage of a pipeline, ten lines of it. */
const stage = (number) => `func stage${number}(in <-chan int, out chan<- int, all *sync.WaitGroup) {
	defer all.Done()
	for value := range in {
		if value%${number + 2} == 0 {
			work(time.Duration(value) * time.Millisecond)
		}
		out <- value + ${number}
	}
	close(out)
}
`;
const COUNT = 36;
const LINES = `package main

import (
	"fmt"
	"sync"
	"time"
)

${Array.from({ length: COUNT }, (_, number) => stage(number)).join('\n')}
func main() {
	var all sync.WaitGroup
	pipes := make([]chan int, ${COUNT + 1})
	for i := range pipes {
		pipes[i] = make(chan int, 1)
	}
	stages := []func(<-chan int, chan<- int, *sync.WaitGroup){${Array.from({ length: COUNT }, (_, number) => `stage${number}`).join(', ')}}
	for i, stage := range stages {
		all.Add(1)
		go stage(pipes[i], pipes[i+1], &all)
	}
	go func() {
		for i := range 10 {
			pipes[0] <- i
		}
		close(pipes[0])
	}()
	for value := range pipes[len(stages)] {
		fmt.Println(value)
	}
	all.Wait()
}
`;

/** Runs in the page before its scripts: notes when the worker was asked and when it replied last. */
const noting = () => {
  globalThis.asked = 0;
  globalThis.replied = 0;
  globalThis.Worker = class extends Worker {
    constructor(...given) {
      super(...given);
      this.addEventListener('message', () => { globalThis.replied = performance.now(); });
    }

    postMessage(...given) {
      globalThis.asked = performance.now();
      super.postMessage(...given);
    }
  };
};

/** How long the last request took, once replies rest. */
async function took(page) {
  for (let before = -1; ;) {
    const [asked, replied] = await page.evaluate(() => [globalThis.asked, globalThis.replied]);
    if (replied > asked && replied === before) return replied - asked;
    before = replied;
    await page.waitForTimeout(150);
  }
}

async function open(browser, url, hash) {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  await page.addInitScript(noting);
  await page.goto(`${url}go.html${hash}`);
  await page.locator('.cm-content').waitFor();
  // What was opened has been checked.
  await page.waitForTimeout(500);
  await took(page);
  return page;
}

async function run(page) {
  await page.locator('#run').click();
  await page.locator('.end').or(page.locator('.timelines')).first().waitFor({ timeout: 120_000 });
  return took(page);
}

export async function measureGo(browser, url, quick) {
  section('programs in Go, in the worker', ['median', 'worst']);
  const rounds = quick ? 3 : 10;

  const page = await open(browser, url, `${goLink(ENDLESS)}&cores=4`);
  const endless = [];
  for (let round = 0; round < Math.min(rounds, 5); round += 1) endless.push(await run(page));
  await page.close();
  const each = endless.map((ms) => (ms * 1e6) / INSTRUCTIONS);
  row('an instruction, the trace kept, ns', [percentile(each, 50), percentile(each, 100)], [percentile(each, 50), 50]);

  const long = await open(browser, url, goLink(LINES));
  await long.locator('.cm-content').click();
  const checks = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = await long.evaluate(() => globalThis.asked);
    await long.keyboard.insertText(' ');
    await long.waitForFunction((asked) => globalThis.asked > asked, before);
    checks.push(await took(long));
  }
  if (await long.locator('.problems li').count()) throw new Error('the program of 400 lines is not well');
  await long.close();
  const name = `a program of ${LINES.trimEnd().split('\n').length} lines checked, ms`;
  row(name, [percentile(checks, 50), percentile(checks, 100)], [percentile(checks, 50), 16]);

  const list = await open(browser, url, '');
  await list.locator('#examples-button').click();
  const examples = await list.locator('.examples button').count();
  await list.close();
  const medians = [];
  for (let example = 0; example < examples; example += 1) {
    const one = await open(browser, url, '');
    await one.locator('#examples-button').click();
    await one.locator('.examples button').nth(example).click();
    await one.waitForTimeout(500);
    const runs = [];
    for (let round = 0; round < rounds; round += 1) runs.push(await run(one));
    medians.push(percentile(runs, 50));
    await one.close();
  }
  row('the largest example run, ms', [Math.max(...medians), ''], [Math.max(...medians), 16.7]);
}
