// The page in WebKit, the engine of Safari and of every browser on an iPad: the lesson's first and seventh step, a setting, the kitchen as drawn.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { serve } from '../server.mjs';
import { hasWebKit, launchWebKit } from '../webkit.mjs';
import { poll } from './rest.mjs';

const skip = hasWebKit() ? false : 'there is no WebKitWebDriver with Xvfb and MiniBrowser';
const DIST = process.env.DIST ?? 'dist';
let site;
let webkit;
before(async () => {
  if (skip) return;
  site = await serve(DIST, 0);
  webkit = await launchWebKit();
});
after(async () => {
  await webkit?.close();
  site?.server.close();
});

const button = (name) => `//button[normalize-space()='${name}' or @aria-label='${name}']`;
const says = (words) => `//*[not(self::script)][contains(normalize-space(.), '${words}')][not(*[contains(normalize-space(.), '${words}')])]`;

/** Colours on a canvas: a picture with dishes, hands and water has many. */
const colours = (id) => webkit.run(`
  const canvas = document.getElementById('${id}');
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return new Set(new Uint32Array(data.buffer)).size;`);

async function picture(name) {
  mkdirSync('tests/screenshots', { recursive: true });
  writeFileSync(`tests/screenshots/${name}.png`, Buffer.from(await webkit.picture(), 'base64'));
}

test('WebKit: the first step is answered, played and told', { skip }, async () => {
  await webkit.open(`${site.url}#step=one-dish`);
  await webkit.type("//*[@id='q-0']", '5');
  await webkit.press(button('That is my guess'));
  await webkit.press(button('Tell me now'));
  await webkit.wait(says('You said 5\u00a0s. Right!'));
  assert.ok(await colours('kitchen-0') > 20);
  await picture('webkit-first');
});

test('WebKit: the seventh step has its four kitchens, is answered and told', { skip }, async () => {
  await webkit.open(`${site.url}#step=four-worlds`);
  for (const [world, times] of [['concurrent, 1 core', 2], ['concurrent, 2 cores', 3]]) {
    for (let press = 0; press < times; press += 1) await webkit.press(`//button[@aria-label='Done earlier: ${world}']`);
  }
  await webkit.press("//input[@aria-label='ends together with the one above: loop, 2 cores']");
  await webkit.press(button('That is my guess'));
  await webkit.press(button('Tell me now'));
  await webkit.wait(says('Right!'));
  for (const kitchen of [0, 1, 2, 3]) assert.ok(await colours(`kitchen-${kitchen}`) > 20, `kitchen ${kitchen}`);
  await picture('webkit-seventh');
});

test('WebKit: a link opens at its moment, and time goes on', { skip }, async () => {
  await webkit.open(`${site.url}#step=sandbox&cores=2&t=8`);
  await webkit.wait(says('At 8.0 s: 6 in progress, 2 running'));
  await webkit.press(button('Play'));
  const clock = () => webkit.run("return document.getElementById('clock').textContent");
  assert.ok(await poll(async () => !(await clock()).startsWith('8.0 s')), 'the clock stands');
  assert.equal(await webkit.run("return document.getElementById('failure').hidden"), true);
});
