// A few thousand random events on the page, from fixed seeds; tests/fuzz-page tries more.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import * as checks from '../fuzz-page/checks.mjs';
import { events } from '../fuzz-page/events.mjs';
import { describe } from '../fuzz-page/fuzz.mjs';
import { round } from '../fuzz-page/round.mjs';
import { start } from '../fuzz-page/session.mjs';
import { address } from './harness.mjs';

/** Seeds that open the page in different ways: large and small, light and dark, four languages, storage working, blocked, full. */
const SEEDS = [1, 3, 4, 8, 9, 11];
const EVENTS = 300;
let browser;
after(() => browser?.close());

for (const seed of SEEDS) {
  test(`whatever is done to the page, it holds: seed ${seed}, ${EVENTS} events`, async () => {
    browser ??= await start();
    const result = await round(browser, await address(), seed, events(seed, EVENTS));
    assert.equal(result.wrong.length, 0, describe(result));
    assert.equal(result.at, EVENTS);
  });
}

test('a seed does the same every time, and a shorter run is the beginning of a longer one', () => {
  assert.deepEqual(events(3, 50), events(3, 400).slice(0, 50));
  assert.notDeepEqual(events(3, 50), events(4, 50));
});

test('what is wrong with a page is seen', async () => {
  const fine = { problems: [], said: 'Total 30.0 s', failure: false, mains: 1, headings: 1, twice: [], wide: 0, width: 320, failed: 0, elements: 900 };
  assert.deepEqual(checks.page(fine, false), []);
  for (const [wrong, said] of [
    [{ said: 'Total NaN s' }, 'NaN'], [{ said: 'At {0} s' }, '{0}'], [{ said: 'undefined' }, 'undefined'], [{ failure: true }, 'failure'], [{ mains: 0 }, 'main'], [{ headings: 2 }, 'headings'],
    [{ twice: ['k-cores'] }, 'k-cores'], [{ wide: 4 }, '4 px'], [{ failed: 1 }, 'load'], [{ elements: 50_000 }, 'elements'], [{ problems: ['the focus is lost'] }, 'focus'],
  ]) {
    const [first, ...more] = checks.page({ ...fine, ...wrong }, false);
    assert.ok(first.includes(said) && more.length === 0, first);
  }
  const shown = { playing: false, notice: false, transport: true, pinned: false, failure: false, asking: false, worlds: false, hash: '#cores=2&t=8', moment: '8000', end: '15000', language: 'en',
    tiles: ['15.0 s', '13.0 s'], clock: '8.0 s of 15.0 s', levels: 'At 8.0 s: 6 in progress, 2 running', kitchen: null, cores: '2', dishes: '6' };
  assert.deepEqual(await checks.picture(shown), []);
  for (const wrong of [{ tiles: ['14.0 s', '13.0 s'] }, { levels: 'At 8.0 s: 5 in progress, 2 running' }, { clock: '8.0 s of 15.1 s' }, { cores: '3' }, { end: '15001' }]) {
    assert.equal((await checks.picture({ ...shown, ...wrong })).length, 1);
  }
  assert.equal(checks.memory({ heap: 2 ** 40, wasm: 0, nodes: 0, listeners: 0 }).length, 1);
});
