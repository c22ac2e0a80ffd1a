// The lesson as actions on nodes with a role and a name, for tests without a mouse or without a picture: reach a node, press keys. Each
// test says how nodes are reached.

const field = (name, value) => ['textbox', name, 'Control+a', ...value, 'Tab'];
const radio = (name) => ['radio', name, 'Space'];
const choose = (name, ...keys) => ['combobox', name, ...keys];
const press = (name) => ['button', name, 'Enter'];

/** Each step: its title, the actions of a prediction, the words of the outcome, and the actions that meet its challenge. */
export const STEPS = [
  { name: 'one-dish', title: 'One dish, many hands', predict: [field(/^When is the dish/, '5')], said: 'You said 5 s. Right!', meet: [field('Cores', '1')] },
  {
    name: 'two-pairs', title: 'Two pairs of hands', predict: [field(/^When are all six/, '30'), field(/^And how many/, '5')],
    said: 'In fact: 15 s. You said 30 s.', meet: [field('Cores', '3')],
  },
  {
    name: 'not-written-for-it', title: 'Not written for it', predict: [field(/^When are all six/, '30')], said: 'You said 30 s. Right!',
    meet: [choose('Program', 'ArrowDown')],
  },
  { name: 'may-run', title: 'May run, not must', predict: [radio('no difference')], said: 'Right!', meet: [field('Cores', '3')] },
  {
    name: 'taking-turns', title: 'Taking turns', predict: [field(/^When is dish 2/, '26'), field(/in progress/, '6')],
    said: 'You said 26 s. Right!', meet: [field('Switch', '0.2'), field('Slice', '5')],
  },
  { name: 'waiting-well', title: 'Waiting well', predict: [field(/^When is the concurrent/, '30')], said: 'Right!', meet: [field('Soak time', '11')] },
  {
    name: 'four-worlds', title: 'Four worlds',
    predict: [
      ['button', 'Done earlier: concurrent, 1 core', 'Enter', 'Enter'],
      ['button', 'Done earlier: concurrent, 2 cores', 'Enter', 'Enter', 'Enter'],
      ['checkbox', 'ends together with the one above: loop, 2 cores', 'Space'],
    ],
    said: 'Right!',
    // Steps by events: after the second one each kitchen stays as it is for long.
    meet: [
      ['slider', 'Moment', 'Home', 'ArrowRight', 'ArrowRight', 'ArrowRight'],
      ['checkbox', 'concurrent, 1 core: overlapping', 'Space'], ['checkbox', 'concurrent, 2 cores: overlapping', 'Space'],
      ['checkbox', 'concurrent, 2 cores: at the same time', 'Space'], press('Check'),
    ],
  },
  { name: 'kinds-of-work', title: 'Kinds of work', predict: [radio('all hands')], said: 'Right!', meet: [field('Sinks', '3')] },
  {
    name: 'who-decides', title: 'Who decides?', predict: [radio('that can’t be known'), radio('no')], said: 'Right!',
    meet: Array(5).fill(press('Throw the die again')), any: true,
  },
  { name: 'faster-or-more', title: 'Faster, or more?', predict: [radio('faster hands')], said: 'Right!', meet: [field('Core speed', '200')] },
];

/** The button of the prediction. */
export const COMMIT = press('That is my guess');
/** The button for who does not wait for the clock. */
export const TELL = press('Tell me now');

const fits = (pattern, text) => (pattern instanceof RegExp ? pattern.test(text) : pattern === text);
/** Whether a node with a role and a name is the one of an action. */
export const isOne = ([role, name], there) => there.role === role && fits(name, there.name);
