// A soak test: the page plays in a loop at 64 times the speed while moments, settings, steps and languages change. Memory is measured
// after garbage collections and must not grow.
//   node tests/fuzz-page/soak.mjs [--minutes N] [--sound]
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serve } from '../server.mjs';
import { Session, start } from './session.mjs';

const DIST = process.env.DIST ?? fileURLToPath(new URL('../../dist', import.meta.url));
const SETUP = { size: [1280, 800], scale: 1, colorScheme: 'light', reducedMotion: 'no-preference', locale: 'en-GB', storage: 'kept', hash: '#cores=2', copy: '', real: false };
/** The time of playing between two events, by the page's clock, and the number of laps between measurements. */
const PLAYED = 3000;
const TURNS = 36;
/** The growth that is allowed, from the least measurement of the second quarter to the least of the last: bytes of the heap and of
 * WebAssembly, nodes, listeners. */
const GROWTH = { heap: 256 * 1024, wasm: 0, nodes: 300, listeners: 10 };

/** The events of a lap, always the same, so that laps can be compared. */
const DEEDS = [
  { do: 'slide', at: 0.4, to: [0.1, 0.5, 0.9, 0.3] },
  { do: 'slide', at: 0, to: [0.7, 0.2] },
  { do: 'wheel', at: 0.5, place: [0.5, 0.5], x: 0, y: -120, control: true, shift: false },
  { do: 'wheel', at: 0.5, place: [0.5, 0.5], x: 90, y: 0, control: false, shift: false },
  { do: 'double', at: 0.5, place: [0.5, 0.5] },
  { do: 'drag', at: 0.2, by: 'mouse', path: [[0.2, 0.3], [0.8, 0.3]] },
  { do: 'key', key: 'ArrowRight', shift: false, at: null },
  { do: 'choose', at: 0.1, option: 0.4 },
  { do: 'link', to: '#dishes=40&cores=4&policy=random&vary=20' },
  { do: 'link', to: '#step=four-worlds' },
  { do: 'link', to: '#dishes=1000&cores=8' },
  { do: 'link', to: '#cores=2' },
];

/** Plays for a while. Loop and speed are set each time, since opening a link resets them. */
async function play(session) {
  await session.page.evaluate(async (ms) => {
    const speed = document.querySelector('.transport select');
    if (speed) {
      speed.value = '256';
      speed.dispatchEvent(new Event('change', { bubbles: true }));
      const loop = [...document.querySelectorAll('.transport button[aria-pressed]')][0];
      if (loop.getAttribute('aria-pressed') === 'false') loop.click();
      const playing = document.querySelector('.transport .primary path').getAttribute('d').startsWith('M3');
      if (!playing) document.querySelector('.transport .primary').click();
    }
    await window.fuzz.pass(ms);
  }, PLAYED);
}

const MIB = (bytes) => (bytes / 2 ** 20).toFixed(2);

async function main() {
  const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' }, sound: { type: 'boolean' } } });
  const { server, url } = await serve(DIST);
  const browser = await start();
  const weighed = [];
  let played = 0;
  const session = await Session.open(browser, url, SETUP);
  if (values.sound) await session.page.evaluate(() => document.querySelector('.transport .sound').click());
  const end = performance.now() + Number(values.minutes) * 60_000;
  try {
    while (performance.now() < end) {
      for (let turn = 0; turn < TURNS; turn += 1) {
        await play(session);
        played += PLAYED;
        await session.do([DEEDS[turn % DEEDS.length]]);
      }
      // Measured at the link of the start.
      await session.do([{ do: 'link', to: '#step=one-dish' }, { do: 'link', to: '#cores=2' }]);
      await session.read();
      weighed.push(await session.memory());
      const { heap, wasm, nodes, listeners } = weighed.at(-1);
      console.log(`${Math.round(played / 60_000)} minutes of the page's clock, ${Math.round((played * 64) / 3_600_000)} hours of washing: heap ${MIB(heap)} MiB, WebAssembly ${MIB(wasm)} MiB, ${nodes} nodes, ${listeners} listeners`);
      if (session.problems.length > 0) throw new Error(session.problems.join('\n'));
    }
  } finally {
    await browser.close();
    server.close();
  }
  const quarter = Math.floor(weighed.length / 4);
  if (quarter < 1) throw new Error('too short to say anything: give it more --minutes');
  const least = (part, what) => Math.min(...part.map((one) => one[what]));
  for (const what of Object.keys(GROWTH)) {
    const [before, after] = [least(weighed.slice(quarter, 2 * quarter), what), least(weighed.slice(-quarter), what)];
    const grown = after - before > GROWTH[what];
    console.log(`${what}: ${before} in the second quarter, ${after} in the last${grown ? `: more than ${GROWTH[what]} has been added` : ''}`);
    if (grown) process.exitCode = 1;
  }
}

await main();
