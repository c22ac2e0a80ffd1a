// Every message that tells of something wrong: shown in English and Arabic, wide and narrow. It is there, in the page's language, not cut off and with
// nothing over it; a picture of each is left in tests/screenshots/messages, to be looked at.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { SCREENSHOTS, axe, openPage } from './harness.mjs';
import { reveal, show } from './screens.mjs';

const FOLDER = join(SCREENSHOTS, 'messages');

const wrong = async (page, selector, text) => {
  const field = page.locator(selector);
  await field.fill(text);
  await field.press('Enter');
  await field.blur();
};
const share = async (page) => {
  // On a narrow page the header's tools are behind a button.
  if (await page.locator('#menu').isVisible()) await page.locator('#menu').click();
  await page.locator('#share').click();
  await page.locator('#share-ask').waitFor();
};
const commit = (page) => page.locator('.ask button[type=submit]').first().click();
const tell = (what) => [what, '#cores=2', (page) => page.evaluate((what) => window.tell(what), what), '#failure'];

/** A code of a pupil whose answer is `text`. */
async function codeOf(text) {
  const pupil = await openPage('#cores=2&ask=When%3F&answer=makespan');
  await pupil.locator('#answer').fill(text);
  await commit(pupil);
  return pupil.locator('#own-code').inputValue();
}

/** A message: its name, the link, what leads to it, and where it stands. */
const MESSAGES = [
  ...['stopped', 'module', 'old', 'network', 'newer', 'trouble', 'disk', 'framed', 'ended'].map(tell),
  ['update', '#cores=2', (page) => page.evaluate(() => { document.getElementById('update').hidden = false; }), '#update'],
  ['a link with much wrong', '#cores=0&colour=red&stages=wash&slice=x&t=x&lock=cores,sta&answer=a&ask=&step=nowhere&cores', async () => {}, '.notice'],
  ['a link that was damaged', '#cores=2).&hide=answ&ask=a+b', async () => {}, '.notice'],
  ['a link that is too long', `#cores=2&ask=${'x'.repeat(8100)}`, async () => {}, '.notice'],
  ['a setting', '#cores=2', (page) => wrong(page, '#k-cores', 'many'), '#k-cores-wrong'],
  ['a time', '#cores=2', (page) => wrong(page, '#k-switch', '-1'), '#k-switch-wrong'],
  ['a list', '#cores=2', (page) => wrong(page, '#k-sizes', '0'), '#k-sizes-wrong'],
  ['the name of a stage', '#cores=2', (page) => wrong(page, '#name-1', 'a long name with blanks'), '#name-1-wrong'],
  ['the seconds of a stage', '#cores=2', (page) => wrong(page, '#seconds-1', '4000'), '#seconds-1-wrong'],
  ['the places of a stage', '#cores=2', (page) => wrong(page, '#places-1', '0'), '#places-1-wrong'],
  ['stages without time', '#stages=wash:1:hands', (page) => wrong(page, '#seconds-0', '0'), '#seconds-0-wrong'],
  ['a kitchen that is too large', '#dishes=100000', (page) => wrong(page, '#k-slice', '0.01'), '#k-slice-wrong'],
  ['a prediction without a number', '#step=one-dish', commit, '#wrong-0'],
  ['a prediction that is none', '#step=one-dish', async (page) => { await page.locator('#q-0').fill('soon'); await commit(page); }, '#wrong-0'],
  ['nothing chosen', '#step=not-written-for-it', commit, '#wrong-0'],
  ['no answer', '#cores=2&hide=answers&ask=When%3F', commit, '#wrong-answer'],
  ['an answer that is no number of seconds', '#cores=2&hide=answers&ask=When%3F&answer=makespan', async (page) => { await page.locator('#answer').fill('soon'); await commit(page); }, '#wrong-answer'],
  ['an answer that is no whole number', '#cores=2&hide=answers&ask=When%3F&answer=max-running', async (page) => { await page.locator('#answer').fill('2.5'); await commit(page); }, '#wrong-answer'],
  ['an answer that is no number', '#cores=2&hide=answers&ask=When%3F&answer=7', async (page) => { await page.locator('#answer').fill('x'.repeat(60)); await commit(page); }, '#wrong-answer'],
  ['no option chosen', '#cores=2&hide=answers&ask=When%3F&answer=sooner%7C%2Alater', commit, '#wrong-answer'],
  ['a locked kitchen', '#cores=2&lock=cores,stages', async () => {}, '.locked'],
  ['another kitchen', '#step=one-dish&cores=3', async () => {}, '#outcome'],
  ['a right number that is none', '#cores=2', async (page) => {
    await share(page);
    await page.locator('#share-answer').selectOption('5');
    await page.locator('#share-right').fill('soon');
  }, '#share-answer-wrong'],
  ['options that are none', '#cores=2', async (page) => {
    await share(page);
    await page.locator('#share-answer').selectOption('6');
    await page.locator('#share-right').fill('sooner\nlater');
  }, '#share-answer-wrong'],
  ['the clipboard is refused', '#cores=2', async (page) => {
    await share(page);
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }));
    await page.locator('.share .copied button').first().click();
  }, '#share-said'],
  ['codes that are none, and twice', '#cores=2', async (page) => {
    const code = await codeOf('15');
    await share(page);
    await page.locator('#codes').fill(`Ada ${code}\nAda ${code}\nwd1.broken\n${code}\n${code}`);
    await page.locator('.tally').waitFor();
  }, '.dialog .wrong >> nth=-1'],
  ['a file cannot be made', '#cores=2', async (page) => {
    await share(page);
    await page.route(/workshop/, (route) => route.abort());
    await page.locator('section:has(> #take) .row button').first().click();
  }, 'section:has(> #take) .wrong', /ERR_FAILED|could not|workshop|Missing|fetch|undefined/i],
  ['a language that does not come', '#cores=2', async (page) => {
    await page.route(/es-.*txt/, (route) => route.abort());
    if (await page.locator('#menu').isVisible()) await page.locator('#menu').click();
    await page.locator('.languages').selectOption('es');
  }, '.tools .hint', /ERR_FAILED|could not|Missing|fetch|txt/i],
  ['nothing is stored', '#step=one-dish', async (page) => {
    await page.addInitScript(() => Object.defineProperty(globalThis, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } }));
    await page.reload();
    await page.locator('main').waitFor();
  }, '.lesson .hint'],
  ['answers are hidden', '#step=one-dish', async () => {}, '.hidden'],
  ['a step is passed over', '#step=one-dish', reveal, '#outcome'],
];

// All four where WASH_FULL is set; two of them else, for each takes a minute.
const whole = process.env.WASH_FULL !== undefined;
for (const language of ['en', 'ar']) {
  for (const [size, width, height] of [['wide', 1280, 800], ['narrow', 360, 740]]) {
    if (!whole && (language === 'en') !== (size === 'wide')) continue;
    test(`every message: ${language}, ${size}`, async () => {
      mkdirSync(FOLDER, { recursive: true });
      const faults = [];
      let page;
      for (const [name, link, provoke, where, expected] of MESSAGES) {
        // In one tab, where that is possible: a new one compiles the page anew.
        page ??= await openPage(`#lang=${language}`, { width, height });
        await show(page, [name, link, provoke, where], language);
        const message = page.locator(where).first();
        await message.waitFor();
        await message.scrollIntoViewIfNeeded();
        await page.screenshot({ path: join(FOLDER, `${name.replaceAll(/[ ,]+/g, '-')}-${language}-${size}.png`) });
        const look = await message.evaluate((element) => {
          const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
          const over = document.elementFromPoint(left + width / 2, Math.min(bottom - 4, Math.max(top + 4, top + height / 2)));
          return {
            text: element.innerText.trim(), inside: left >= 0 && right <= innerWidth + 1,
            cut: [element, ...element.querySelectorAll('p, li')].some((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline'),
            covered: !(element.contains(over) || over?.contains(element)),
          };
        });
        const say = (fault) => faults.push(`${name}: ${fault}: ${look.text.slice(0, 90)}`);
        if (!look.text) say('it says nothing');
        if (language === 'ar' && !/[\u0600-\u06FF]/.test(look.text)) say('it is not in Arabic');
        if (/[{}]/.test(look.text)) say('a gap is open');
        if (!look.inside || look.cut) say('it is cut off');
        if (look.covered) say('something is over it');
        for (const found of await axe(page)) say(found);
        // What is told of here may stand in the console as well.
        page.problems = page.problems.filter((problem) => !expected?.test(problem) && !problem.includes('Service Worker registration blocked'));
        faults.push(...page.problems.splice(0).map((problem) => `${name}: ${problem}`));
        // What was done to this tab would stay.
        if (!page.tab.keeps) {
          await page.context().close();
          page = undefined;
        }
      }
      assert.deepEqual(faults, []);
    });
  }
}

