// Values for fields, links and storage: valid, invalid and hostile ones. None contains a text that the checks take for a failure
// (see `GAPS` in checks.mjs).

const MANY = 'ab'.repeat(5000);

/** Texts for any field. */
export const TEXTS = [
  '', ' ', '0', '1', '2', '3', '5', '6', '7.5', '8', '12', '15', '16', '30', '54', '60', '100', '256', '257', '1000', '-1', '+3', '1e9', '0x10',
  '0.001', '0.01', '0.5', '1.25', '2,5', '3600', '3600.001', '99999999999999999999', '18446744073709551615', '18446744073709551616', '٣', '1 000',
  'wash', 'soak', 'dry', 'rinse', 'x', 'many', 'Spülen', '洗碗', 'غسل', 'שטיפה', '🍽️', '👩‍👩‍👧‍👦🏳️‍🌈', 'e\u0301\u0301\u0301\u0301', '\u202Eevil\u202C', '\u200Fabc\u200E',
  '\u0000', '\u0001go 3\u0004', '\u0007\u0008', 'a\nb\r\nc', '\t', '\u{10FFFF}', '\uFFFD', '<b>bold</b>', '<img src=x onerror=alert(1)>', '"><script>', '&amp;', '%00', '%zz',
  '#', '=', '&cores=9', 'a:1:hands', ',', '::', '../../x', 'javascript:alert(1)', "'; --", '*', '**', '{', '}', 'wd1.AAAA', 'wd1.', 'wd1.%%%%', MANY,
];

const KEYS = {
  program: ['sequential', 'per-dish', 'stages', 'workers', 'none'],
  workers: ['1', '2', '3', '5', '256', '0'],
  rack: ['0', '1', '2', '10', '1000', '1001'],
  dishes: ['1', '2', '3', '6', '7', '12', '20', '40', '61', '100', '300', '0', '100001', 'many'],
  cores: ['1', '2', '3', '4', '8', '13', '16', '256', '0', '257'],
  stages: ['wash:3:hands,soak:4:wait,dry:2:hands', 'wash:3:hands:1,soak:4:wait,dry:2:hands', 'a:1:hands', 'wash:3:hands,dry:2:hands', 'a:0:wait',
    'wash:1:hands,soak:10:wait:2,dry:1:hands', 'a:0.001:hands,b:3600:wait', 'x:1:hands,x:1:hands,x:1:hands,x:1:wait,x:1:hands,x:1:hands,x:1:wait:1,x:1:hands',
    'غسل:2:hands,نقع:3:wait', '洗:1.5:hands', 'wash:3:feet', ':::', ''],
  waiting: ['park', 'hold', 'stand'],
  sizes: ['100', '1000,100,100', '1', '50,200', '1000', '0', '1001', '100,', Array(17).fill('100').join(','), ''],
  policy: ['fifo', 'random', 'shortest', 'stealing', 'chosen', 'best'],
  slice: ['0', '0.5', '1', '2', '0.01', '0.001', '3600'],
  switch: ['0', '0.1', '0.5', '60', '61'],
  speed: ['10', '50', '100', '333', '1000', '9'],
  every: ['0', '0.5', '1', '5', '3600'],
  vary: ['0', '10', '50', '90', '91'],
  seed: ['1', '2', '7', '18446744073709551615', '-1'],
  lots: ['1', '2', '0', '18446744073709551615', '-1', ''],
  choices: ['0', '1', '4', '2.0.1', '999.999', Array(2000).fill('1').join('.'), Array(2001).fill('1').join('.'), '1000', '1,2', '.', ''],
  v: ['1', '2', '0', 'x'],
  step: ['one-dish', 'two-pairs', 'not-written-for-it', 'may-run', 'taking-turns', 'waiting-well', 'four-worlds', 'kinds-of-work', 'who-decides',
    'faster-or-more', 'computers', 'sandbox', 'nowhere'],
  t: ['0', '0.5', '3', '8', '12.345', '54', '99999', '-1', '1e3', '18446744073709551615'],
  embed: ['1', '0', 'x'],
  play: ['1', '2'],
  view: ['kitchen', 'cores', 'dishes', 'chart', 'kitchen,chart', 'cores,dishes', 'all', ''],
  lock: ['cores', 'cores,program', 'dishes,stages,seed', 'all', 'none'],
  hide: ['answers', 'all'],
  ask: ['What%20happens?', '%D9%85%D8%A7%D8%B0%D8%A7%D8%9F', '%20', '%00', '%E2%80%AEx', 'x'.repeat(200), 'x'.repeat(201), '%F0%9F%8D%BD'],
  lang: ['en', 'es', 'ar', 'zh', 'xx', ''],
};
// The fields that everything else depends on come more often.
const NAMES = [...Object.keys(KEYS), 'cores', 'cores', 'dishes', 'dishes', 'stages', 'program', 'step', 'step', 'step', 't'];

const HOSTILE = [
  '#', '#&&&', '#=', '#colour=red', '#cores', '#cores=2&cores=3', '#%', '#%00=%00', '#cores=%zz', `#cores=${'9'.repeat(400)}`, `#cores=2${'&'.repeat(8001)}`,
  '#dishes=100000&slice=0.01', '#<script>alert(1)</script>', '#javascript:alert(1)', '#constructor=1', '#__proto__=1', '#/route', '#!x', '#step=sandbox#t=3', '#\u202E', '#🍽️=👩‍🍳',
  '#page', '#failure', '#stages=%F0%9F%92%A9:1:hands', '#stages=a%3A1%3Ahands', '#ask=%3Cb%3Ex%3C/b%3E&hide=answers', '#embed=1&view=chart', '#embed=1&ask=x&hide=answers', '#embed=1&play=1&step=four-worlds',
];

/** A link, from `#` on. */
export function link(random) {
  if (random.once(5)) return random.of(HOSTILE);
  const pairs = Array.from({ length: random.between(0, 5) }, () => {
    const name = random.of(NAMES);
    return `${name}=${random.of(KEYS[name])}`;
  });
  return `#${pairs.join('&')}`;
}

/** A link to a run that is large, but not so large that the round does nothing else. */
export const large = (random) => random.of(['#dishes=1000&cores=8', '#dishes=3000&cores=13&policy=stealing', '#dishes=600&cores=256', '#dishes=10000&cores=4&t=100']);

/** Values that may be in storage, by key. */
export const STORED = {
  'wash-and-dry/lesson': ['', '1', '1 one-dish=5000! two-pairs=-', '1 one-dish=5000,1', '1 four-worlds=0,0,0,0!', '1 x=1', '1 one-dish=99999999999999999999!', '2 later', '99 something new', MANY,
    '1 who-decides=18446744073709551615', '1 one-dish=18446744073709551615 taking-turns=18446744073709551615,18446744073709551615', '\u0000', '1 one-dish=-!!!!', '1 sandbox=- sandbox=-!'],
  'wash-and-dry/theme': ['light', 'dark', 'pink', ''],
  'wash-and-dry/keys': ['on', 'off', '?'],
  'wash-and-dry/sound': ['on', 'off', '?'],
  'wash-and-dry/language': ['en', 'es', 'ar', 'zh', 'tlh', ''],
};
