// Every screen, in every language, light and dark, wide and narrow: axe finds no violation and nothing that it cannot judge, except what
// is listed with its reason; nothing scrolls sideways.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findings, openPage } from './harness.mjs';
import { SCREENS, show } from './screens.mjs';

/** Findings that axe leaves to people, with what people found. */
const JUDGED = [
  ['color-contrast', /kbd/, 'arrows are no letters to axe; they have the colours of the other keys'],
  ['color-contrast', /^(text\[|\.number)/, 'words in the drawing of the opening have the ink of all text, on a card'],
];
/** On a narrow page text scrolls below the kitchen, so axe sees two backgrounds. The wide pages have the same colours. */
const judged = (id, target, width) => (width < 900 && id === 'color-contrast') || JUDGED.some(([rule, where]) => rule === id && where.test(target));

// All where WASH_FULL is set; else English and Arabic in two ways each, which are all four together, and one of the other languages each.
const whole = process.env.WASH_FULL !== undefined;
for (const language of ['en', 'es', 'zh', 'ar']) {
  for (const theme of ['light', 'dark']) {
    for (const width of [1280, 320]) {
      const [isLight, isWide] = [theme === 'light', width === 1280];
      const tried = { en: isLight === isWide, ar: isLight !== isWide, es: isLight && !isWide, zh: !isLight && isWide };
      if (!whole && !tried[language]) continue;
      test(`every screen: ${language}, ${theme}, ${width} px`, async () => {
        // High, so that nothing is scrolled out of a panel, where axe sees no background.
        const page = await openPage(`#step=one-dish&lang=${language}`, { theme, width, height: width < 900 ? 800 : 2400 });
        const found = [];
        for (const screen of SCREENS) {
          const [name] = screen;
          await show(page, screen, language);
          const all = await findings(page);
          for (const { id, help, target, html } of all.filter(({ kind, id, target }) => kind === 'violations' || !judged(id, target, width))) {
            found.push(`${name}: ${id}: ${help}: ${target}: ${html.slice(0, 160)}`);
          }
        }
        assert.deepEqual(found, []);
      });
    }
  }
}
