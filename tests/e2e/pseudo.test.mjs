// Where a language is not English, nothing is: a language in which every word is there twice finds text that is in the code, and
// what has no room for longer words; the others show no English sentence and speak none.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { serve } from '../server.mjs';
import { DIST, openPage } from './harness.mjs';
import { SCREENS, show } from './screens.mjs';
import { all, cut, foreign, isTwice, twice } from './words.mjs';

const files = (code) => readdirSync(DIST).filter((file) => new RegExp(`^${code}(?:_schedule|_teacher)?-[0-9a-f]{12}\\.txt$`).test(file)).sort();
const text = (code) => files(code).map((file) => readFileSync(join(DIST, file), 'utf8')).join('\n');

/** Not of the page's own making: names of languages, code, links, what a reader or a teacher wrote, names of processors. */
const NOT_OURS = '.languages, [lang]:not(html), code, [readonly], .qr, [dir="auto"], .clocks td, .clocks th[scope=row], #failure';

const folder = mkdtempSync(join(tmpdir(), 'twice-'));
cpSync(DIST, folder, { recursive: true });
for (const file of files('en')) {
  // The direction and the name of a file are no sentences; the worker would hold the files to their digests.
  const lines = readFileSync(join(DIST, file), 'utf8').split('\n');
  writeFileSync(join(folder, file), lines.map((line) => (/^(ltr|.*\.html)$/.test(line) ? line : twice(line))).join('\n'));
}
writeFileSync(join(folder, 'sw.js'), '');
const { server, url } = await serve(folder);
after(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

for (const width of [1280, 320]) {
  test(`every word twice, ${width} px: all of it is, and fits`, async () => {
    const page = await openPage('', { width, height: 800, at: url });
    const found = new Set();
    for (const screen of SCREENS) {
      await show(page, screen, undefined, url);
      for (const [said, where] of await page.evaluate(all, NOT_OURS)) {
        // What a link had wrongly is said as it came, with the key that it stood at.
        const own = said.replace(/“[^”]*”/g, '').replace(/^\w+: /, screen[0] === 'notice' ? '' : '$&');
        if (!isTwice(own)) found.add(`${screen[0]}: in the code: “${said.slice(0, 120)}” ${where}`);
      }
      for (const said of await page.evaluate(cut)) found.add(`${screen[0]}: ${said}`);
    }
    assert.deepEqual([...found], []);
  });
}

for (const language of ['es', 'zh', 'ar']) {
  test(`no English where ${language} is set, to be seen or heard`, async () => {
    const english = foreign(text('en'), text(language));
    const page = await openPage(`#lang=${language}`);
    const session = await page.context().newCDPSession(page);
    await session.send('Accessibility.enable');
    const found = new Set();
    for (const screen of SCREENS) {
      await show(page, screen, language);
      const seen = (await page.evaluate(all, NOT_OURS)).map(([said]) => said);
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      const heard = nodes.filter(({ ignored }) => !ignored).flatMap(({ name, description }) => [name?.value, description?.value]);
      for (const said of [await page.title(), ...seen, ...heard]) {
        // The link that came, with the names that settings have there.
        if (screen[0] === 'notice' && /^\w+$/.test(said)) continue;
        const sentence = said && english(said);
        if (sentence) found.add(`${screen[0]}: “${sentence}” in “${said.slice(0, 100)}”`);
      }
    }
    assert.deepEqual([...found], []);
  });
}
