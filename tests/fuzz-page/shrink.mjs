// Shrinks a failure to few events: first to the shortest prefix, by bisection, then by leaving out what is not needed.
import { serve } from '../server.mjs';
import { round } from './round.mjs';
import { start } from './session.mjs';

/** The kind of a failure: its message without numbers. */
const kind = (wrong) => wrong.map((line) => line.slice(0, 60).replace(/[\d.]+/g, '#'));

/** The most rounds for leaving out events. */
const PATIENCE = 150;

/** Shrinks a failed round; prints the events that are left, a line each. */
export async function shrink(dist, { seed, done, wrong }) {
  const { server, url } = await serve(dist);
  const browser = await start();
  const wanted = new Set(kind(wrong));
  const fails = async (list) => {
    const result = await round(browser, url, seed, list, { only: true });
    return kind(result.wrong).some((line) => wanted.has(line));
  };
  try {
    let list = done.map(([event]) => event);
    let [good, bad] = [0, list.length];
    if (!(await fails(list))) return `the ${list.length} events of seed ${seed} do not fail when only the end is checked: try --replay`;
    while (bad - good > 1) {
      const middle = (good + bad) >> 1;
      if (await fails(list.slice(0, middle))) bad = middle;
      else good = middle;
    }
    list = list.slice(0, bad);
    const said = [`the shortest beginning that fails: node tests/fuzz-page/fuzz.mjs --seed ${seed} --events ${bad} --replay`];
    let rounds = 0;
    for (let size = list.length >> 1; size > 0; size >>= 1) {
      for (let from = 0; from < list.length && rounds < PATIENCE;) {
        const without = [...list.slice(0, from), ...list.slice(from + size)];
        rounds += 1;
        if (without.length > 0 && (await fails(without))) list = without;
        else from += size;
      }
    }
    return [...said, `what is left of it, ${list.length} events:`, ...list.map((event) => `  ${JSON.stringify(event)}`)].join('\n');
  } finally {
    await browser.close();
    server.close();
  }
}
