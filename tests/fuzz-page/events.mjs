// Random events on the page, as data, from a seed. A shorter run of a seed is a prefix of a longer one. An event names its element
// by a number from 0 to 1, since the page has other elements at every moment.
import { link, large, STORED, TEXTS } from './foreign.mjs';
import { Random } from './random.mjs';

const KEYS = [' ', 'Enter', 'Escape', 'Home', 'End', 'PageUp', 'PageDown', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', '+', '-', '=', '_', '?', '0', '1', '2', '3', '4', '5',
  '6', '7', '8', '9', 'a', 'q', 'Delete', 'Backspace', 'Tab', 'F2', 'é', '洗', 'Dead', 'Unidentified', 'Process'];
const SIZES = [[1280, 800], [390, 844], [320, 640], [640, 400], [1920, 1080], [900, 700], [899, 700], [768, 320]];
const place = (random) => [random.next(), random.next()];

/** The events inside the page, each with its weight. */
const INSIDE = [
  [22, (random) => ({ do: 'press', group: random.next(), at: random.next() })],
  [12, (random) => ({ do: 'key', key: random.of(KEYS), shift: random.once(5), at: random.once(3) ? random.next() : null })],
  [10, (random) => ({ do: 'type', at: random.next(), text: random.of(TEXTS), how: random.of(['set', 'paste', 'letters']), end: random.of(['change', 'change', 'enter', 'none']) })],
  [9, (random) => ({ do: 'slide', at: random.next(), to: Array.from({ length: random.between(1, 6) }, () => random.next()) })],
  [6, (random) => ({ do: 'choose', at: random.next(), option: random.next() })],
  [9, (random) => ({ do: 'drag', at: random.next(), by: random.of(['mouse', 'touch', 'pinch', 'cancel', 'right']), path: Array.from({ length: random.between(1, 6) }, () => place(random)) })],
  [6, (random) => ({ do: 'wheel', at: random.next(), place: place(random), x: random.between(-300, 300), y: random.between(-300, 300), control: random.once(2), shift: random.once(3) })],
  [2, (random) => ({ do: 'double', at: random.next(), place: place(random) })],
  [4, (random) => ({ do: 'scroll', at: random.next(), to: random.next() })],
  [3, (random) => ({ do: 'focus', at: random.next() })],
  [2, (random) => ({ do: 'submit', at: random.next() })],
  [9, (random) => ({ do: 'wait', ms: random.of([16, 16, 33, 100, 200, 1000, 3000]) })],
  [2, (random) => ({ do: 'link', to: link(random) })],
  [0.7, () => ({ do: 'back' })],
  [0.7, () => ({ do: 'forward' })],
  [0.1, (random) => ({ do: 'link', to: large(random) })],
  [0.3, () => ({ do: 'hidden' })],
];

/** The events of the window, which are slow and therefore rare. */
const AROUND = [
  [4, (random) => ({ do: 'resize', size: random.of(SIZES), scale: random.of([0.5, 1, 1, 1.5, 2, 3]) })],
  [3, (random) => ({ do: 'media', colorScheme: random.of(['light', 'dark']), reducedMotion: random.of(['reduce', 'no-preference']), forcedColors: random.of(['none', 'none', 'active']) })],
  [2, () => ({ do: 'reload' })],
  [2, (random) => ({ do: 'network', off: random.once(2) })],
  [3, (random) => ({ do: 'foreign', how: random.of(['translate', 'translate', 'mark', 'insert', 'take']), with: random.of(['replace', 'insert first']), at: random.next() })],
  [2, (random) => {
    const name = random.of(Object.keys(STORED));
    return { do: 'store', name, text: random.of(STORED[name]) };
  }],
];

/** How the page is opened for a seed. */
export function opening(seed) {
  const random = new Random(seed ^ 0x5eed);
  return {
    size: random.of(SIZES),
    scale: random.of([1, 1, 2]),
    colorScheme: random.of(['light', 'dark']),
    reducedMotion: random.of(['reduce', 'no-preference', 'no-preference']),
    locale: random.of(['en-GB', 'en-GB', 'es-ES', 'ar-EG', 'zh-CN', 'de-DE']),
    storage: random.of(['kept', 'kept', 'kept', 'blocked', 'full']),
    hash: random.once(3) ? '' : link(random),
    copy: random.once(12) ? 'embed.html' : '',
    // Some seeds use the browser's own mouse and keys, in real time.
    real: random.once(10),
  };
}

/** The events of a seed. */
export function events(seed, count) {
  const random = new Random(seed);
  return Array.from({ length: count }, () => random.weighed(random.once(150) ? AROUND : INSIDE)(random));
}
