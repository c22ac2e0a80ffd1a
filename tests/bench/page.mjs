// Measures the built page in Chromium and prints one table, each figure beside its aim. `./dev bench` runs it after the
// engine's table; `node tests/bench/page.mjs --quick` takes few rounds, and words name the parts to be measured:
// drag frames load size memory take cores long go. DIST=folder measures another build.
import { launch } from '../browser.mjs';
import { serve } from '../server.mjs';
import { measureCores } from './page/cores.mjs';
import { measureDrags } from './page/drag.mjs';
import { measureFrames } from './page/frames.mjs';
import { measureGo } from './page/golab.mjs';
import { listSizes, measureLoads } from './page/load.mjs';
import { measureLong } from './page/long.mjs';
import { measureMemory } from './page/memory.mjs';
import { end } from './page/table.mjs';
import { measureFiles } from './page/take.mjs';

const given = process.argv.slice(2);
const quick = given.includes('--quick');
const parts = given.filter((word) => !word.startsWith('--'));
const folder = process.env.DIST ?? 'dist';
const site = await serve(folder, 0, '/', { compressed: true });
const browser = await launch();

/** Opens a kitchen; `before` runs in the page before its own scripts. */
async function open(hash, before) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const session = await page.context().newCDPSession(page);
  if (before) await page.addInitScript(before);
  await page.goto(site.url + hash);
  await page.locator('input[type=range][aria-label=Cores]').waitFor();
  // A large kitchen is worked out apart, and another one is shown until then.
  await page.locator('#working:not(.card)').waitFor({ state: 'attached', timeout: 60_000 });
  return { page, session, throttle: (rate) => session.send('Emulation.setCPUThrottlingRate', { rate }) };
}

const measured = {
  drag: () => measureDrags(open, quick),
  frames: () => measureFrames(open, quick),
  load: () => measureLoads(browser, site.url, quick),
  size: () => listSizes(folder),
  memory: () => measureMemory(open),
  take: () => measureFiles(open),
  cores: () => measureCores(open, quick),
  long: () => measureLong(open),
  go: () => measureGo(browser, site.url, quick),
};
try {
  for (const [part, measure] of Object.entries(measured)) {
    if (parts.length === 0 || parts.includes(part)) await measure();
  }
  end();
} finally {
  await browser.close();
  site.server.close();
}
