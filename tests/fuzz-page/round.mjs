// A round: one page, the events of one seed in bursts, and all checks after each burst.
import * as checks from './checks.mjs';
import { events, opening } from './events.mjs';
import { built } from './kitchen.mjs';
import { Session } from './session.mjs';

/** The number of events in a burst. */
const BURST = 25;
/** The number of bursts between openings of the link in another page and measurements of memory. */
const MIRROR = 12;
const WEIGH = 40;

/**
 * Runs events on a page that is opened as `seed` says. Returns what is `wrong`, a line each, after how many events (`at`), and the
 * events with their elements. `every` is the number of events between checks; `only` checks at the end alone.
 */
export async function round(browser, address, seed, list, { every = BURST, only = false, told = () => {} } = {}) {
  const result = { seed, wrong: [], at: 0, done: [], mirrored: 0, compared: 0, slowest: 0, memory: null };
  let session;
  try {
    session = await Session.open(browser, address, opening(seed));
    for (let burst = 0; result.at < list.length && result.wrong.length === 0; burst += 1) {
      const part = list.slice(result.at, result.at + every);
      const names = await session.do(part);
      part.forEach((event, place) => result.done.push([event, names[place]]));
      result.at += part.length;
      const last = result.at === list.length;
      if (!only || last) await check(session, result, { mirror: last || burst % MIRROR === MIRROR - 1, weigh: last || burst % WEIGH === WEIGH - 1 });
      told(result, part, names);
    }
  } catch (error) {
    result.wrong.push(...(session?.problems ?? []), `${error.message}`);
  }
  await session?.close().catch(() => {});
  return result;
}

async function check(session, result, { mirror, weigh }) {
  const comparable = built() && !session.robbed;
  let read = await session.read();
  let shown = comparable ? await checks.picture(read) : null;
  // In real time something may just have come to rest that is told of a little later.
  if (session.setup.real && shown?.length > 0) {
    const problems = read.problems.splice(0);
    await new Promise((done) => { setTimeout(done, 1000); });
    read = await session.read();
    read.problems.push(...problems);
    shown = await checks.picture(read);
  }
  result.slowest = Math.max(result.slowest, read.slowest);
  // Where an element was taken away, so may be what has the focus or tells a number.
  if (session.robbed) read.problems = read.problems.filter((problem) => !problem.startsWith('the focus is lost'));
  result.wrong.push(...session.problems.splice(0), ...checks.page(read, session.offline));
  if (shown) {
    result.compared += 1;
    result.wrong.push(...shown);
  }
  if (mirror && !session.isOff && !session.changed && checks.mirrored(read, session.setup)) {
    const other = await session.mirror(read.href);
    result.mirrored += 1;
    // A kitchen that is still worked out apart is not compared: the page shows the run before until then.
    if (!other.working) result.wrong.push(...checks.differences(read, other));
    result.wrong.push(...session.problems.splice(0));
  }
  if (weigh) {
    result.memory = await session.memory();
    result.wrong.push(...checks.memory(result.memory));
  }
}

/** The events of a seed. */
export { events };
