// Measures the built page in Chromium: how long a frame's work takes while it plays at 64×, and how long from a step of a
// slider until the picture is painted. Milliseconds; `./dev bench` runs it after the engine's table.
import { statSync } from 'node:fs';
import { launch } from '../browser.mjs';
import { serve } from '../server.mjs';

const FRAMES = 120;
const site = await serve('dist', 0);
const browser = await launch();

/** The work of each frame: from its start until what comes after painting's preparation. */
const frames = (count) => new Promise((resolve) => {
  const took = [];
  const frame = () => {
    const start = performance.now();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      took.push(performance.now() - start);
      if (took.length < count) requestAnimationFrame(frame);
      else resolve(took);
    };
    port2.postMessage(0);
  };
  requestAnimationFrame(frame);
});

/** From the input event of each step of the slider of cores until the frame that shows it has been painted. */
const drags = async () => {
  const slider = document.querySelector('input[type=range][aria-label=Cores]');
  const took = [];
  for (let step = 0; step < 45; step += 1) {
    const start = performance.now();
    slider.value = String(1 + (step % 15));
    slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise((resolve) => requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(0);
    }));
    took.push(performance.now() - start);
  }
  return took;
};

const percentile = (times, percent) => times.sort((a, b) => a - b)[Math.ceil((times.length * percent) / 100) - 1];
const row = (cells) => console.log(cells.map((cell, place) => (place ? cell.padStart(10) : cell.padEnd(38))).join(' '));

row(['page, milliseconds', 'frame p50', 'frame p95', 'drag p50', 'drag p95', 'drag p98']);
for (const slower of [1, 4]) {
  for (const hash of ['#step=sandbox', '#dishes=1000&cores=8', '#dishes=30000&cores=8', '#dishes=100000&cores=256']) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const session = await page.context().newCDPSession(page);
    await page.goto(site.url + hash);
    await page.getByRole('main').waitFor();
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await page.getByRole('combobox', { name: 'Speed', exact: true }).selectOption('64×');
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    const played = await page.evaluate(frames, FRAMES);
    const dragged = await page.evaluate(drags);
    const times = [[played, 50], [played, 95], [dragged, 50], [dragged, 95], [dragged, 98]];
    const name = `${hash === '#step=sandbox' ? '6 dishes, 1 core' : hash}${slower > 1 ? `, CPU ${slower}× slower` : ''}`;
    row([name, ...times.map(([all, percent]) => percentile(all, percent).toFixed(1))]);
    await page.close();
  }
}

/** The longest that the page answers nothing, from a press until the file is there. */
const gaps = (name) => {
  window.longest = 0;
  let last = performance.now();
  const beat = () => {
    const now = performance.now();
    window.longest = Math.max(window.longest, now - last);
    last = now;
    window.beat = setTimeout(beat, 0);
  };
  beat();
  [...document.querySelectorAll('[role=dialog] button')].find((button) => button.textContent === name).click();
};

console.log();
row(['taken away, 10,000 dishes', 'ms', 'longest gap', 'KiB', '', '']);
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
await page.goto(`${site.url}#dishes=10000&cores=8`);
await page.getByRole('button', { name: 'Share and take away' }).click();
await page.getByRole('textbox', { name: 'Link to this kitchen' }).waitFor();
for (const name of ['timeline, SVG', 'timeline, PNG', 'dishes, CSV', 'segments, CSV', 'all of it, JSON', 'trace events, for Perfetto', 'program, Go']) {
  const start = performance.now();
  const [download] = await Promise.all([page.waitForEvent('download'), page.evaluate(gaps, name)]);
  const { size } = statSync(await download.path());
  const took = performance.now() - start;
  const longest = await page.evaluate(() => { clearTimeout(window.beat); return window.longest; });
  const good = longest <= 100 ? 'met' : 'MISSED';
  row([name, took.toFixed(0), longest.toFixed(0), (size / 1024).toFixed(0), 'aim 100', good]);
}
await browser.close();
site.server.close();
