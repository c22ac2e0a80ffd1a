// Every screen, in every language, light and dark, wide and narrow: axe finds nothing wrong and nothing that it cannot
// judge, but what is listed with the reason; nothing scrolls sideways.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { address, findings, openPage, until } from './harness.mjs';

const STEPS = [
  'one-dish', 'two-pairs', 'not-written-for-it', 'may-run', 'taking-turns', 'waiting-well', 'four-worlds', 'kinds-of-work',
  'who-decides', 'faster-or-more',
];

/** What axe leaves to people, and what people found. */
const JUDGED = [
  ['color-contrast', /kbd/, 'arrows are no letters to axe; they have the colours of the other keys'],
];
/** On a narrow page text passes below the kitchen, which stays: axe sees two colours. The wide pages have the same ones. */
const judged = (id, target, width) => (width < 900 && id === 'color-contrast') || JUDGED.some(([rule, where]) => rule === id && where.test(target));

const press = (selector) => (page) => page.locator(selector).first().click();
/** Screens: a name, the link, what is done there, what is there then. */
const SCREENS = [
  ...STEPS.map((step) => [`${step} asks`, `#step=${step}`, async () => {}, '.ask']),
  ...STEPS.map((step) => [`${step} open`, `#step=${step}`, press('.ask .row button[type=button]'), '#outcome .takeaway']),
  ['sandbox', '#cores=2', async () => {}, '.why'],
  ['many dishes', '#dishes=10000&cores=256', async () => {}, '.why'],
  ['pinned', '#cores=2', async (page) => { await page.locator('#pin').click(); await page.keyboard.press('Control'); }, '.worlds'],
  ['share', '#cores=2', press('#share'), '.share'],
  ['keys', '#cores=2', press('#help'), '.keys'],
  ['notice', '#cores=0&colour=red', async () => {}, '.notice li'],
  ['the lesson on one page', '#cores=2', press('.feet button:last-child'), '.summary table'],
  ['a teacher asks', '#cores=2&lock=cores&hide=answers&ask=When%3F', async () => {}, '#answer'],
  ['embedded', '#cores=2&embed=1&view=kitchen,cores', async () => {}, '.embed'],
];

for (const language of ['en', 'es', 'zh', 'ar']) {
  for (const theme of ['light', 'dark']) {
    for (const width of [1280, 320]) {
      test(`every screen: ${language}, ${theme}, ${width} px`, async () => {
        const page = await openPage(`#step=one-dish&lang=${language}`, { theme, width, height: 800 });
        const found = [];
        for (const [name, link, open, shows] of SCREENS) {
          await page.evaluate(() => localStorage.clear());
          await page.goto('about:blank');
          await page.goto(`${await address()}${link}&lang=${language}`);
          await page.waitForSelector('main');
          await open(page);
          await page.locator(shows).first().waitFor();
          await until(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth <= 0), true);
          const unclear = (await findings(page, ['incomplete'])).filter(({ id, target }) => !judged(id, target, width));
          for (const { id, help, target, html } of [...await findings(page, ['violations']), ...unclear]) {
            found.push(`${name}: ${id}: ${help}: ${target}: ${html.slice(0, 160)}`);
          }
        }
        assert.deepEqual(found, []);
      });
    }
  }
}
