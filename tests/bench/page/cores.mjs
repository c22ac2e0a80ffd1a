// Measures kitchens that the page works for real (On your machine) beside what it simulates: medians of five runs, of
// three for kitchens drawn at random. It needs a machine that is idle, with two processors or more, and takes less than six minutes.
import { percentile, row, section } from './table.mjs';

const BOTH = 'stages=wash:3:hands,dry:2:hands';
/** The kitchens of the lesson: a name, one kitchen, the other, the least and the greatest ratio of their totals. */
const RATIOS = [
  ['all hands, 1 worker ÷ 2 workers', `cores=1&${BOTH}`, `cores=2&${BOTH}`, 1.8, 2.05],
  ['the loop, 1 worker ÷ 2 workers', `program=sequential&cores=1&${BOTH}`, `program=sequential&cores=2&${BOTH}`, 0.97, 1.05],
  ['waiting well, the loop ÷ concurrent, 1 worker', 'program=sequential', 'cores=1', 0.95 * 54 / 30, 1.05 * 54 / 30],
];
const KITCHENS = 30; // at random
const RUNS = 3; // of each of them
const MOST_ERROR = 5; // percent

/** How long all of it may take, milliseconds: what is left then is said. */
const TIME = 330_000;

/**
 * Works a kitchen for real, some times, and gives its medians in seconds, simulated and measured. The same page for all: its workers are new in
 * each.
 */
async function work(page, kitchen, times, deadline) {
  const left = Math.max(1, deadline - performance.now());
  await page.evaluate((link) => { location.hash = link; }, `#step=sandbox&${kitchen}`);
  await page.getByRole('tab', { name: 'On your machine' }).click({ timeout: left });
  await page.locator('#machine-start:not([aria-disabled])').click({ timeout: left });
  // The title of a kitchen says of how many runs it is.
  const title = page.locator('#machine-0 h3').getByText(`in ${times} runs`);
  await title.waitFor({ timeout: Math.max(1, deadline - performance.now()) });
  const [, simulated, measured] = (await page.locator('#machine-0 h3').innerText()).match(/([\d.]+) s simulated · ([\d.]+) s measured/);
  const stop = page.locator('#machine-stop');
  if (await stop.count()) await stop.click().catch(() => {});
  return { simulated: Number(simulated), measured: Number(measured) };
}

/** Draws of a seed, each below a limit (mulberry32). */
function draws(seed) {
  let state = seed;
  return (limit) => {
    state = (state + 0x6D2B79F5) | 0;
    let z = Math.imul(state ^ (state >>> 15), state | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return ((z ^ (z >>> 14)) >>> 0) % limit;
  };
}

/** A kitchen of a seed, with no more hands than two processors. */
function kitchen(seed) {
  const below = draws(seed);
  const pick = (list) => list[below(list.length)];
  const stages = Array.from({ length: 1 + below(4) }, (_, number) => {
    const kind = number === 0 ? 'hands' : pick(['hands', 'hands', 'wait']);
    return `s${number}:${1 + below(5)}:${kind}${pick(['', '', ':1', ':2'])}`;
  });
  return [
    `program=${pick(['sequential', 'per-dish', 'stages', 'workers'])}`, `workers=${1 + below(4)}`, `rack=${below(3)}`,
    `dishes=${2 + below(8)}`, `cores=${1 + below(2)}`, `stages=${stages}`, `waiting=${pick(['park', 'park', 'hold'])}`,
    `policy=${pick(['fifo', 'random', 'shortest', 'stealing'])}`, `slice=${pick([0, 0, 1])}`, `switch=${pick([0, 0, 0.2])}`,
    `every=${pick([0, 0, 2])}`, `vary=${pick([0, 0, 30])}`, `seed=${seed}`,
  ].join('&');
}

export async function measureCores(open, quick) {
  section('worked for real, medians', ['simulated', 'measured', 'error, %', 's so far']);
  const start = performance.now();
  const soFar = () => ((performance.now() - start) / 1000).toFixed(0);
  const { page } = await open('#step=sandbox');
  const errors = [];
  try {
    // A kitchen stands in two rows: it is worked once.
    const known = new Map();
    const fixed = async (kitchen) => {
      if (!known.has(kitchen)) {
        known.set(kitchen, await work(page, kitchen, 5, start + TIME));
        const { simulated, measured } = known.get(kitchen);
        row(`  ${kitchen}`, [simulated, measured, 100 * Math.abs(measured / simulated - 1), soFar()]);
      }
      return known.get(kitchen);
    };
    for (const [name, one, other, least, most] of RATIOS) {
      const [first, second] = [await fixed(one), await fixed(other)];
      const [simulated, measured] = ['simulated', 'measured'].map((key) => first[key] / second[key]);
      const far = Math.max(least - measured, measured - most, 0);
      row(`${name} (${least.toFixed(2)}–${most.toFixed(2)})`, [simulated.toFixed(2), measured.toFixed(2), 100 * Math.abs(measured / simulated - 1), soFar()], [far, 0]);
    }
    for (let seed = 1; seed <= (quick ? 5 : KITCHENS); seed += 1) {
      const { simulated, measured } = await work(page, kitchen(seed), RUNS, start + TIME);
      errors.push(100 * Math.abs(measured / simulated - 1));
      row(`random kitchen ${seed}`, [simulated, measured, errors.at(-1), soFar()]);
    }
  } catch (error) {
    row(`ended after ${soFar()} s: ${error.message.split('\n')[0]}`, [], [Infinity, 0]);
  }
  const median = percentile(errors, 50) ?? Infinity;
  row(`error of ${errors.length} random kitchens, median, %`, ['', '', median, soFar()], [median, MOST_ERROR]);
  await page.close();
}
