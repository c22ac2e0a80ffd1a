// Every screen of the page: a name, the link, actions, and what is visible then.
import { address, until } from './harness.mjs';

export const STEPS = [
  'one-dish', 'two-pairs', 'not-written-for-it', 'may-run', 'taking-turns', 'waiting-well', 'four-worlds', 'kinds-of-work',
  'who-decides', 'faster-or-more', 'computers',
];

/** Presses something; where there is little room, the header's tools are behind a button. */
const press = (selector) => async (page) => {
  const one = page.locator(selector).first();
  if (!(await one.isVisible()) && await page.locator('#menu').isVisible()) await page.locator('#menu').click();
  await one.click();
};

/** Passes over a step's prediction and has what happened told, without waiting for the clock to come to it. */
export async function reveal(page) {
  await press('.ask .row button[type=button]')(page);
  const told = page.locator('#outcome .takeaway');
  const tell = page.locator('#outcome .tell');
  await told.or(tell).first().waitFor();
  // The clock may come to it in this moment.
  if (await tell.count()) await tell.evaluate((button) => button.click()).catch(() => {});
  await told.waitFor();
}

export const SCREENS = [
  ['the opening', '', async () => {}, '.opening svg'],
  ...STEPS.map((step) => [`${step} asks`, `#step=${step}`, async () => {}, '.ask']),
  ...STEPS.map((step) => [`${step} open`, `#step=${step}`, reveal, '.details']),
  ['sandbox', '#cores=2', async () => {}, '.details'],
  ['many dishes', '#dishes=10000&cores=256', async () => {}, '.details'],
  ['pinned', '#cores=2', async (page) => { await press('#pin')(page); await page.keyboard.press('Control'); }, '.worlds'],
  ['share', '#cores=2', press('#share'), '.share'],
  ['keys', '#cores=2', press('#help'), '.keys'],
  ['notice', '#cores=0&colour=red', async () => {}, '.notice li'],
  ['the lesson on one page', '#cores=2', press('.feet button:last-child'), '.one-page'],
  ['a teacher asks', '#cores=2&lock=cores&hide=answers&ask=When%3F', async () => {}, '#answer'],
  ['a teacher offers options', '#cores=2&hide=answers&ask=When%3F&answer=10%7C%2A12', async () => {}, '#asked'],
  ['an embedded step asks', '#step=one-dish&embed=1', async () => {}, '.ask'],
  ['embedded', '#cores=2&embed=1&view=kitchen,cores', async () => {}, '.embed'],
];

// A new query makes the browser load the page anew.
let visits = 0;

/** Opens a screen on a new page, in a language, from the folder that is served. */
export async function show(page, [, link, open, shows], language, url) {
  await page.evaluate((language) => {
    try {
      localStorage.clear();
      // The page by itself has no link to say it in.
      if (language) localStorage.setItem('wash-and-dry/language', language);
    } catch { /* There is none. */ }
  }, link ? undefined : language);
  await page.goto(`${url ?? await address()}?${visits += 1}${link}${link && language ? `&lang=${language}` : ''}`);
  await page.waitForSelector('main');
  await open(page);
  await page.locator(shows).first().waitFor();
  await until(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth <= 0), true);
}
