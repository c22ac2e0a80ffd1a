// Eight views, compared with pictures of them that are kept in tests/golden/pictures. All text is boxes, so fonts of the machine do not
// count. A view that differs is left in tests/results, with what differs in red. After a change that is meant:
//   BLESS=1 node --test tests/e2e/pictures.test.mjs
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { boxes } from './boxes.mjs';
import { openPage } from './harness.mjs';
import { rest } from './rest.mjs';
import { reveal } from './screens.mjs';

const KEPT = fileURLToPath(new URL('../golden/pictures', import.meta.url));
const RESULTS = fileURLToPath(new URL('../results', import.meta.url));

/** How far a channel of a pixel may be off, of 255, and how many pixels may be further off, in a thousand: edges are blended by browsers. */
const OFF = 40;
const MOST = 0.5;

/** Runs in the page before its own scripts: all text is in a font, and nothing shows where the machine's settings would. */
function write(font) {
  const bytes = Uint8Array.from(atob(font), (letter) => letter.charCodeAt(0));
  document.fonts.add(new FontFace('Boxes', bytes.buffer));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':root:root { --serif: Boxes !important; --sans: Boxes !important; } *, ::before, ::after { font-family: Boxes !important; font-synthesis: none !important; caret-color: transparent !important; }');
  document.adoptedStyleSheets.push(sheet);
}

/** Compares two pictures; runs in a page. Returns how many pixels differ, of how many, and a picture of what does. */
async function compare([kept, found, off]) {
  const [one, other] = await Promise.all([kept, found].map(async (png) => createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob())));
  if (one.width !== other.width || one.height !== other.height) return { size: `${one.width} × ${one.height}, now ${other.width} × ${other.height}` };
  const pen = new OffscreenCanvas(one.width, one.height).getContext('2d', { willReadFrequently: true });
  const [before, after] = [one, other].map((picture) => {
    pen.clearRect(0, 0, picture.width, picture.height);
    pen.drawImage(picture, 0, 0);
    return pen.getImageData(0, 0, picture.width, picture.height);
  });
  let differ = 0;
  for (let place = 0; place < before.data.length; place += 4) {
    const far = [0, 1, 2].some((part) => Math.abs(before.data[place + part] - after.data[place + part]) > off);
    if (far) differ += 1;
    // What is the same, pale.
    const shown = far ? [220, 0, 0] : [0, 1, 2].map((part) => 255 - (255 - after.data[place + part]) / 4);
    shown.forEach((value, part) => { after.data[place + part] = value; });
  }
  pen.putImageData(after, 0, 0);
  const blob = await pen.canvas.convertToBlob();
  const address = await new Promise((done) => { const reader = new FileReader(); reader.onload = () => done(reader.result); reader.readAsDataURL(blob); });
  return { differ, all: before.data.length / 4, picture: address.split(',')[1] };
}

const shown = async (page) => {
  await reveal(page);
  await page.getByRole('slider', { name: 'Moment' }).fill('8000');
};

/** Each view: its link, what of the page it is, options of the page, what is done first. */
const VIEWS = {
  kitchen: ['#dishes=12&cores=3&t=11', '.top .card'],
  cores: ['#dishes=14&cores=4&policy=random&slice=2&switch=0.3&program=workers&workers=6&t=9', '#cores-scroll-0'],
  dishes: ['#dishes=12&cores=3&program=stages&rack=1&t=12', '#dishes-scroll-0'],
  chart: ['#dishes=40&cores=4&every=1&vary=40&t=30', '.timed.chart', {}, (page) => page.getByRole('tab', { name: 'How many at once' }).click()],
  worlds: ['#step=four-worlds', '.worlds', {}, shown],
  dark: ['#cores=2&t=8', null, { theme: 'dark' }],
  arabic: ['#cores=2&t=8&lang=ar', null],
  phone: ['#step=two-pairs', null, { width: 390, height: 844 }],
};

for (const [name, [link, part, options, act]] of Object.entries(VIEWS)) {
  test(`the picture is the one that is kept: ${name}`, async () => {
    const page = await openPage(link, { width: 1100, height: 760, reducedMotion: 'reduce', whole: true, ...options });
    await page.addInitScript(write, boxes());
    await page.reload();
    await page.waitForSelector('main');
    await act?.(page);
    await rest(page);
    assert.ok(await page.evaluate(() => document.fonts.check('16px Boxes')));
    const png = await (part ? page.locator(part).first() : page).screenshot();
    const file = join(KEPT, `${name}.png`);
    if (process.env.BLESS) {
      mkdirSync(KEPT, { recursive: true });
      writeFileSync(file, png);
      return;
    }
    assert.ok(existsSync(file), `${file} is not there: BLESS=1 makes it`);
    const blank = await page.context().newPage();
    const { size, differ, all, picture } = await blank.evaluate(compare, [readFileSync(file).toString('base64'), png.toString('base64'), OFF]);
    if (!size && (differ * 1000) / all <= MOST) return;
    mkdirSync(RESULTS, { recursive: true });
    writeFileSync(join(RESULTS, `${name}.png`), png);
    if (picture) writeFileSync(join(RESULTS, `${name}-difference.png`), Buffer.from(picture, 'base64'));
    assert.fail(`${size ?? `${differ} of ${all} pixels differ`}: see tests/results/${name}*.png`);
  });
}
