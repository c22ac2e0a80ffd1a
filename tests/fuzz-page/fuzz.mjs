// The fuzzer of the page: random presses, drags, keys and so on from a seed, with checks after each burst of events:
//   node tests/fuzz-page/fuzz.mjs [--events N] [--seed N] [--jobs N] [--keep-on] [--shrink] [--replay]
// A round is one page and 2,000 events of one seed; the next round has the next seed. A failure is repeated with its --seed and up to
// 2,000 --events. As many rounds go on at once as --jobs says, each in a browser of its own; without it as many as there are processors. --shrink looks for the fewest events that fail; --replay prints each event and checks after each.
import { availableParallelism } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { serve } from '../server.mjs';
import { events, round } from './round.mjs';
import { start } from './session.mjs';
import { shrink } from './shrink.mjs';

export const ROUND = 2000;
const DIST = process.env.DIST ?? fileURLToPath(new URL('../../dist', import.meta.url));

/** Runs rounds, some at once, until the number of events is reached or one fails; reports the result of each. */
export async function fuzz({ seed, count, jobs = 1, keepOn = false, replay = false, told = () => {} }) {
  const { server, url } = await serve(DIST);
  const failed = [];
  let [done, begun] = [0, 0];
  const rounds = async () => {
    const browser = await start();
    try {
      while (begun < count && (keepOn || failed.length === 0) && browser.isConnected()) {
        const list = events(seed, Math.min(ROUND, count - begun));
        const own = seed;
        seed += 1;
        begun += list.length;
        const said = replay ? (result, part, names) => part.forEach((event, place) => console.log(result.at, JSON.stringify(event), names[place])) : undefined;
        const result = await round(browser, url, own, list, replay ? { every: 1, told: said } : {});
        done += result.at;
        if (result.wrong.length > 0) failed.push(result);
        told(result, done);
      }
    } finally {
      await browser.close();
    }
  };
  try {
    await Promise.all(Array.from({ length: jobs }, rounds));
  } finally {
    server.close();
  }
  return { done, failed };
}

/** The report of a failure: the seed, what is wrong, the last 20 events. */
export function describe({ seed, wrong, at, done }) {
  const last = done.slice(-20).map(([event, name]) => `    ${JSON.stringify(event)} ${name}`);
  return [`seed ${seed} fails after ${at} events: node tests/fuzz-page/fuzz.mjs --seed ${seed} --events ${at}`, ...wrong.map((line) => `  ${line}`), '  the last events:', ...last].join('\n');
}

async function main() {
  const { values } = parseArgs({
    options: { jobs: { type: 'string' }, events: { type: 'string', default: '20000' }, seed: { type: 'string' }, shrink: { type: 'boolean' }, replay: { type: 'boolean' }, 'keep-on': { type: 'boolean' } },
  });
  const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
  const count = Number(values.events);
  // Events that are printed one after the other are those of one round.
  const jobs = values.replay ? 1 : Number(values.jobs ?? availableParallelism());
  console.log(`seed ${seed}, ${count} events`);
  const begun = performance.now();
  let slowest = 0;
  let last = begun;
  const told = (result, done) => {
    slowest = Math.max(slowest, result.slowest);
    if (result.wrong.length > 0) console.log(describe(result));
    if (performance.now() - last < 10_000 && done < count) return;
    last = performance.now();
    const { heap, wasm, nodes, listeners } = result.memory ?? {};
    const memory = result.memory ? `; heap ${(heap / 2 ** 20).toFixed(1)} MiB, wasm ${(wasm / 2 ** 20).toFixed(1)} MiB, ${nodes} nodes, ${listeners} listeners` : '';
    console.log(`${done} events, ${Math.round((done / (last - begun)) * 1000)} a second, the slowest ${Math.round(slowest)} ms; next seed ${result.seed + 1}${memory}`);
  };
  const { failed } = await fuzz({ seed, count, jobs, keepOn: values['keep-on'], replay: values.replay, told });
  if (failed.length === 0) return;
  if (values.shrink) console.log(await shrink(DIST, failed[0]));
  process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await main();
