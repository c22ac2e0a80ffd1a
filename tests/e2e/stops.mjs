// The focus: the element it is on, whether it is visible there, and what covers it.
import assert from 'node:assert/strict';

/** Runs in the page: describes the element that has the focus. */
function look() {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const style = getComputedStyle(one);
  const rgb = (color) => color.match(/[\d.]+/g).map(Number);
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((part) => (part /= 255, part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4));
    return .2126 * x + .7152 * y + .0722 * z;
  };
  // The ring is around the element, on the background.
  let below = one.parentElement;
  while (below.parentElement && (rgb(getComputedStyle(below).backgroundColor)[3] ?? 1) === 0) below = below.parentElement;
  const [ring, ground] = [style.outlineColor, getComputedStyle(below).backgroundColor].map((color) => light(rgb(color)));
  const contrast = (Math.max(ring, ground) + .05) / (Math.min(ring, ground) + .05);
  const box = one.getBoundingClientRect();
  const [points, step] = [[], 1 / 6];
  for (let x = step / 2; x < 1; x += step) for (let y = step / 2; y < 1; y += step) points.push([box.x + x * box.width, box.y + y * box.height]);
  const mine = ([x, y]) => {
    const hit = document.elementFromPoint(x, y);
    return hit && (one.contains(hit) || hit.closest('label')?.contains(one));
  };
  const tag = one.tagName.toLowerCase();
  const roles = { input: { range: 'slider', radio: 'radio', checkbox: 'checkbox' }[one.type] ?? 'textbox', a: 'link', select: 'combobox', summary: 'summary' };
  const name = one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.closest('fieldset')?.querySelector('legend')?.textContent ?? one.textContent;
  return {
    role: one.getAttribute('role') ?? roles[tag] ?? tag, name: (tag === 'select' || tag === 'input' ? name : one.getAttribute('aria-label') ?? one.textContent).trim().slice(0, 90),
    id: one.id, ringed: one.matches(':focus-visible') && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    contrast: Math.round(contrast * 10) / 10, seen: points.filter(mine).length / points.length,
    tall: box.height > innerHeight * .6, x: box.x, y: box.y + scrollY, lesson: !!one.closest('.lesson'), views: !!one.closest('.top, .timelines, .details'), top: !!one.closest('.top'), html: one.outerHTML.slice(0, 120),
  };
}

/** The element that has the focus; null where none has. */
export const stop = (page) => page.evaluate(look);

/** Goes one stop forward or back, and checks that the focus is visible there and not covered (WCAG 2.4.7, 2.4.11, 1.4.11). */
export async function tab(page, key = 'Tab') {
  await page.keyboard.press(key);
  const there = await stop(page);
  if (there) visible(there, key);
  return there;
}

/** Fails where the focus is not visible. */
export function visible(there, key = '') {
  const where = `${key} → ${there.role} “${there.name}” ${there.html}`;
  assert.ok(there.ringed, `no ring: ${where}`);
  assert.ok(there.contrast >= 3, `a ring of ${there.contrast} : 1: ${where}`);
  assert.ok(there.seen >= (there.tall ? .2 : .5), `only ${Math.round(there.seen * 100)} % to be seen: ${where}`);
}
