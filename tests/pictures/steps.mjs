// Pictures of every step, to be looked at: asking and open, wide and on a phone, in each language, light.
//   node tests/pictures/steps.mjs [--lang en,es] [--step taking-turns,four-worlds] [--size wide] [--out FOLDER]
// They are written to tests/screenshots/steps. The page is the one in dist, or in the folder that DIST names.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launch } from '../browser.mjs';
import { serve } from '../server.mjs';
import { rest, watch } from '../e2e/rest.mjs';
import { STEPS, reveal } from '../e2e/screens.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SIZES = { wide: [1280, 800], phone: [390, 844] };
const { values: asked } = parseArgs({
  options: { lang: { type: 'string' }, step: { type: 'string' }, size: { type: 'string' }, out: { type: 'string' } },
});
const among = (given, all) => given?.split(',') ?? all;
const folder = asked.out ?? join(ROOT, 'tests/screenshots/steps');
mkdirSync(folder, { recursive: true });

const { url, server } = await serve(process.env.DIST ?? join(ROOT, 'dist'));
const browser = await launch();
for (const size of among(asked.size, Object.keys(SIZES))) {
  const [width, height] = SIZES[size];
  for (const language of among(asked.lang, ['en', 'es', 'zh', 'ar'])) {
    for (const step of among(asked.step, [...STEPS, 'sandbox'])) {
      const context = await browser.newContext({ viewport: { width, height }, hasTouch: size === 'phone', colorScheme: 'light', reducedMotion: 'reduce' });
      const page = await context.newPage();
      await page.addInitScript(watch);
      await page.goto(`${url}#step=${step}&lang=${language}`);
      await page.waitForSelector('main');
      const take = async (what) => {
        await rest(page);
        // The whole of it on a phone, where everything stands in one column; wide, what is on the screen.
        await page.screenshot({ path: join(folder, `${step}-${what}-${size}-${language}.png`), fullPage: size === 'phone' });
      };
      await take('asks');
      if (step !== 'sandbox') {
        await reveal(page);
        // A third of the way, something is going on everywhere.
        await page.locator('#moment').evaluate((slider) => {
          slider.value = String(Math.round(Number(slider.max) * 0.3));
          slider.dispatchEvent(new Event('input', { bubbles: true }));
        });
        await take('open');
      }
      await context.close();
    }
  }
}
await browser.close();
server.close();
console.log(`written to ${folder}`);
