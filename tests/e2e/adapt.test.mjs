// The page with readers' settings: less motion, forced colours, more contrast, zoom, spacing of text, touch, paper.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { SCREENSHOTS, openPage, screenshot, until, visit } from './harness.mjs';
import { painted, rest, settled } from './rest.mjs';
import { SCREENS, reveal, show } from './screens.mjs';
import { stop, tab } from './stops.mjs';
import { cut } from './words.mjs';

const picture = (page, id = 'kitchen-0') => page.locator(`#${id}`).evaluate((canvas) => canvas.toDataURL());
/** Relative luminance and contrast as WCAG defines them; runs in the page. */
const contrast = (page, of) => page.evaluate((pairs) => pairs.map(([one, other]) => {
  const light = (color) => {
    const [r, g, b] = color.match(/[\d.]+/g).map((part) => (part / 255 <= .04045 ? part / 255 / 12.92 : ((part / 255 + .055) / 1.055) ** 2.4));
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const [a, b] = [light(one), light(other)];
  return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
}), of);

for (const reducedMotion of ['reduce', 'no-preference']) {
  test(`motion: ${reducedMotion}`, () =>
    visit('#cores=2', async (page) => {
      await page.locator('.details').waitFor();
      await rest(page);
      await page.getByRole('button', { name: 'Next event' }).focus();
      await page.evaluate(() => {
        globalThis.pictures = new Set();
        const { clearRect } = CanvasRenderingContext2D.prototype;
        CanvasRenderingContext2D.prototype.clearRect = function (...given) {
          if (this.canvas.id === 'kitchen-0') globalThis.pictures.add(this.canvas.toDataURL());
          clearRect.apply(this, given);
        };
      });
      await page.keyboard.press('Enter');
      await rest(page);
      // The pictures before, after and between show whether dishes and hands jump or move.
      const pictures = await page.evaluate(() => globalThis.pictures.add(document.getElementById('kitchen-0').toDataURL()).size);
      assert.ok(reducedMotion === 'reduce' ? pictures === 2 : pictures > 2, `${pictures} pictures`);
      assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
    }, { reducedMotion }));
}

test('less motion: a prediction shows the end at once, and nothing plays by itself', () =>
  visit('#step=two-pairs', async (page) => {
    await page.getByRole('button', { name: 'Just show me' }).click();
    await page.locator('#outcome .takeaway').waitFor();
    await until(() => page.locator('#clock').textContent(), '30.0 s of 30.0 s');
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
  }, { reducedMotion: 'reduce' }));

for (const theme of ['light', 'dark']) {
  test(`forced colours, ${theme}: states, controls and the focus are told apart`, () =>
    visit('#cores=2&t=8', async (page) => {
      await page.locator('.details').waitFor();
      await page.getByRole('button', { name: 'Hear the cores' }).click();
      const styles = await page.evaluate(() => [...document.querySelectorAll('button, select, input:not([type=range], [type=checkbox], [type=radio])')].map((one) => {
        const style = getComputedStyle(one);
        const states = one.matches('.primary') + one.matches('[aria-current]') + one.matches('[aria-pressed="true"]');
        return { name: one.getAttribute('aria-label') ?? one.textContent, back: style.backgroundColor, color: style.color, border: style.borderTopColor, wide: parseFloat(style.borderTopWidth), states, off: one.matches('[aria-disabled], :disabled'), bare: one.matches('.skip, .chain button') };
      }));
      const plain = styles.find(({ name }) => name === 'Zoom in');
      for (const { name, back, color, border, wide, states, off, bare } of styles) {
        const filled = back !== plain.back && !/, 0\)$/.test(back);
        assert.equal(filled, states > 0, `${name}: ${back}`);
        assert.ok(wide >= 1 || bare, `${name} has no border`);
        const [text, line, fill] = await contrast(page, [[color, filled ? back : plain.back], [border, plain.back], [filled ? back : plain.back, plain.back]]);
        const edge = Math.max(line, fill);
        assert.ok(off || text >= 4.5, `${name}: text ${text}`);
        assert.ok(bare || off || edge >= 3, `${name}: border ${edge}`);
      }
      // Each state of the legend has its own pattern.
      const keys = await page.evaluate(() => [...document.querySelectorAll('.legend canvas')].map((key) => key.toDataURL()));
      assert.ok(keys.length >= 4 && new Set(keys).size === keys.length);
      for (let presses = 0; presses < 30; presses++) await tab(page);
      assert.ok((await stop(page)).ringed);
      await screenshot(page, `forced-${theme}`);
    }, { forcedColors: 'active', theme }));
}

for (const theme of ['light', 'dark']) {
  test(`more contrast, ${theme}: lines and borders stand out, no text is soft`, () =>
    visit('#cores=2&t=8', async (page) => {
      await page.locator('.details').waitFor();
      const pairs = await page.evaluate(() => [['.tools button', 'borderTopColor'], ['.card', 'borderTopColor'], ['.hint', 'color'], ['h2', 'color']].map(([which, what]) => {
        const card = getComputedStyle(document.querySelector('.card')).backgroundColor;
        return [getComputedStyle(document.querySelector(which))[what], card];
      }));
      const [button, card, hint, heading] = await contrast(page, pairs);
      assert.ok(button >= 3 && card >= 3 && hint >= 7 && heading >= 7, `${[button, card, hint, heading]}`);
      await screenshot(page, `contrast-${theme}`);
    }, { contrast: 'more', theme }));
}

for (const theme of ['light', 'dark']) {
  test(`what is drawn and what is edged, ${theme}: 3 : 1 at least`, () =>
    visit('#cores=2', async (page) => {
      const names = [...Array(8).keys()].map((stage) => `--s${stage}`).concat('--ready', '--block', '--limit', '--guess', '--edge', '--accent', '--ink');
      const colors = await page.evaluate((all) => {
        const style = getComputedStyle(document.documentElement);
        const probe = document.body.appendChild(document.createElement('p'));
        const rgb = (name) => { probe.style.color = style.getPropertyValue(name); return getComputedStyle(probe).color; };
        return [...all, '--card'].map(rgb);
      }, names);
      const card = colors.pop();
      const found = await contrast(page, colors.map((color) => [color, card]));
      assert.deepEqual(names.filter((name, place) => found[place] < 3), []);
    }, { theme }));
}

for (const [width, height] of [[320, 256], [320, 640], [390, 844], [844, 390]]) {
  test(`${width} × ${height}: what stays in view leaves half of it, and all can be done`, () =>
    visit('#step=kinds-of-work', async (page) => {
      // The page is the same in both orientations.
      const asked = await page.evaluate(() => [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).some((rule) => /orientation/.test(rule.conditionText)));
      assert.equal(asked, false);
      for (const link of ['#step=one-dish', '#step=four-worlds', '#cores=2', '#cores=256&dishes=10000', '#step=kinds-of-work']) {
        await page.evaluate((hash) => { location.hash = hash; }, link);
        await rest(page);
        if (await page.locator('.ask .row button[type=button]').count()) await reveal(page);
        await page.evaluate(() => scrollTo(0, 1e6));
        await painted(page);
        const [covered, wide] = await page.evaluate(() => {
          const sticky = [...document.querySelectorAll('body *')].filter((one) => ['sticky', 'fixed'].includes(getComputedStyle(one).position) && !one.closest('.lanes'));
          const shown = sticky.map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0)));
          return [shown.reduce((sum, part) => sum + part, 0) / innerHeight, document.documentElement.scrollWidth - innerWidth];
        });
        assert.ok(covered <= .52, `${link}: ${covered} of the view is covered`);
        assert.ok(wide <= 0, `${link}: ${wide} px too wide`);
      }
      await page.getByRole('button', { name: /^Next: / }).click();
      await page.getByRole('heading', { level: 1, name: 'Who decides?' }).waitFor();
    }, { width, height }));
}

test('text spaced as WCAG 1.4.12 says: nothing is cut off, at 320 px', async () => {
  const page = await openPage('', { width: 320, height: 640 });
  const found = new Set();
  for (const screen of SCREENS) {
    await show(page, screen, 'en');
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }');
      document.adoptedStyleSheets = [sheet];
    });
    for (const said of await page.evaluate(cut)) found.add(`${screen[0]}: ${said}`);
    if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) found.add(`${screen[0]}: too wide`);
  }
  assert.deepEqual([...found], []);
});

/** Runs in the page: controls whose name lacks their visible text. */
function otherwise() {
  const named = [...document.querySelectorAll('button[aria-label], a[aria-label], input[aria-label]')];
  return named.map((one) => [one.getAttribute('aria-label'), (one.closest('label') ?? one).textContent.trim()])
    .filter(([name, shown]) => !name.toLowerCase().includes(shown.toLowerCase())).map(([name, shown]) => `“${shown}” is called “${name}”`);
}

/** Runs in the page: controls that are smaller than a number of pixels. Links and technical words in a sentence are excepted, as WCAG 2.5.8 does. */
function small(least) {
  const controls = [...document.querySelectorAll('button, select, input, summary, a[href], textarea')];
  return controls.flatMap((one) => {
    if (!one.checkVisibility({ visibilityProperty: true }) || one.matches('.skip, p a, p .term')) return [];
    const { width, height } = (one.matches('[type=checkbox], [type=radio]') && one.closest('label') || one).getBoundingClientRect();
    return Math.min(width, height) < least - .5 ? [`${one.tagName} “${(one.getAttribute('aria-label') ?? one.textContent).slice(0, 40)}” ${Math.round(width)} × ${Math.round(height)}`] : [];
  });
}

for (const [hasTouch, least, width] of [[true, 44, 390], [false, 24, 320]]) {
  test(`${hasTouch ? 'fingers' : 'a mouse'}, ${width} px: what is pressed is at least ${least} px, and its name has what it shows`, async () => {
    const page = await openPage('', { width, height: 844, hasTouch, isMobile: hasTouch });
    const found = new Set();
    for (const screen of SCREENS) {
      await show(page, screen, 'en');
      for (const said of [...await page.evaluate(small, least), ...await page.evaluate(otherwise)]) found.add(`${screen[0]}: ${said}`);
    }
    assert.deepEqual([...found], []);
  });
}

test('fingers on a timeline: one drags the moment, two zoom', () =>
  visit('#cores=2', async (page) => {
    await page.locator('.details').waitFor();
    await page.locator('#cores-0').scrollIntoViewIfNeeded();
    const { x, y, width, height } = await page.locator('#cores-0').boundingBox();
    const session = await page.context().newCDPSession(page);
    const touch = (type, ...places) => session.send('Input.dispatchTouchEvent', {
      type, touchPoints: places.map((place, id) => ({ id, x: x + 64 + place * (width - 74), y: y + height / 2 })),
    });
    await touch('touchStart', 0.2);
    for (const place of [0.3, 0.4, 0.5]) await touch('touchMove', place);
    await touch('touchEnd');
    await until(async () => Math.abs(Number(await page.locator('#moment').inputValue()) - 7500) < 200, true);
    await touch('touchStart', 0.4, 0.6);
    for (const spread of [0.15, 0.2, 0.25]) await touch('touchMove', 0.5 - spread, 0.5 + spread);
    await touch('touchEnd');
    await page.getByRole('button', { name: 'Show all' }).waitFor();
  }, { width: 390, height: 844, hasTouch: true, isMobile: true }));

test('pointing at something shows nothing that is not there without it', () =>
  visit('#cores=2', async (page) => {
    await page.locator('.details').waitFor();
    const rules = await page.evaluate(() => {
      const all = (rules) => [...rules].flatMap((rule) => (rule.cssRules?.length ? all(rule.cssRules) : [rule]));
      return all([...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])).filter((rule) => /:hover/.test(rule.selectorText)).flatMap((rule) => [...rule.style]);
    });
    assert.ok(rules.length > 0);
    for (const property of rules) assert.match(property, /^(border-.*color|fill|fill-opacity)$/);
  }));

for (const theme of ['light', 'dark']) {
  for (const [name, link] of [['step', '#step=two-pairs'], ['sandbox', '#cores=2&t=8']]) {
    test(`on paper: ${name}, ${theme}: no controls, dark on white, margins`, () =>
      visit(link, async (page) => {
        if (name === 'step') await reveal(page);
        await page.locator('.details').waitFor();
        await settled(page);
        const screenInk = await picture(page, 'cores-0');
        mkdirSync(SCREENSHOTS, { recursive: true });
        writeFileSync(join(SCREENSHOTS, `paper-${name}-${theme}.pdf`), await page.pdf({ format: 'A4', preferCSSPageSize: true }));
        await page.emulateMedia({ media: 'print' });
        const shown = await page.evaluate(() => [...document.querySelectorAll('header, .transport, button:not(.chain *), form.settings, .row, .dialog, .head')].filter((one) => one.checkVisibility()).map((one) => one.className));
        assert.deepEqual(shown, []);
        const [ink] = await contrast(page, [[await page.evaluate(() => getComputedStyle(document.body).color), 'rgb(255, 255, 255)']]);
        assert.ok(ink >= 7, `${ink}`);
        if (theme === 'dark') await until(async () => await picture(page, 'cores-0') !== screenInk, true);
        await page.emulateMedia({ media: 'screen' });
        await until(() => picture(page, 'cores-0'), screenInk);
      }, { theme }));
  }
}
