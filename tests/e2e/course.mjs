// The lesson as actions on nodes with a role and a name, for tests without a mouse or without a picture: reach a node, press keys. Each
// test says how nodes are reached.

const field = (name, value) => ['textbox', name, 'Control+a', ...value, 'Tab'];
const radio = (name) => ['radio', name, 'Space'];
const slider = (name, presses) => ['slider', name, 'Home', ...Array(presses).fill('ArrowRight')];
const choose = (name, ...keys) => ['combobox', name, ...keys];
const press = (name) => ['button', name, 'Enter'];

/** Each step: its title, the actions of a prediction, the words of the outcome, and the actions that meet its challenge. */
export const STEPS = [
  { name: 'one-dish', title: 'One dish, many hands', predict: [field(/^How long until/, '5')], said: 'You said 5 s, and so it is.', meet: [field('Cores', '1')] },
  {
    name: 'two-pairs', title: 'Two pairs of hands', predict: [field(/^How long do two/, '30'), field(/^And how long/, '5')],
    said: 'You said 30 s; it is 15 s.', meet: [field('Cores', '3')],
  },
  {
    name: 'not-written-for-it', title: 'Not written for it', predict: [field(/^How long do four/, '30')], said: 'You said 30 s, and so it is.',
    meet: [choose('Program', 'ArrowDown')],
  },
  { name: 'may-run', title: 'May run, not must', predict: [radio('at the same time')], said: 'and so it is.', meet: [field('Cores', '3')] },
  {
    name: 'taking-turns', title: 'Taking turns',
    predict: [field(/in progress/, '6'), field(/worked on/, '1'), slider(/^Point to/, 50)],
    said: 'You said 25 s, and so it is.', meet: [field('Switch', '0.5'), field('Slice', '2.5')],
  },
  { name: 'waiting-well', title: 'Waiting well', predict: [field(/^How long/, '30')], said: 'and so it is.', meet: [field('Soak time', '11')] },
  {
    name: 'four-worlds', title: 'Four worlds',
    predict: [
      ['button', 'Done earlier: concurrent, 1 core', 'Enter', 'Enter'],
      ['button', 'Done earlier: concurrent, 2 cores', 'Enter', 'Enter', 'Enter'],
    ],
    said: 'and so it is.',
    // Steps by events: after the second one each kitchen stays as it is for long.
    meet: [
      ['slider', 'Moment', 'Home', 'ArrowRight', 'ArrowRight', 'ArrowRight'],
      ['checkbox', 'concurrent, 1 core: concurrent', 'Space'], ['checkbox', 'concurrent, 2 cores: concurrent', 'Space'],
      ['checkbox', 'concurrent, 2 cores: parallel', 'Space'], press('Check'),
    ],
  },
  { name: 'kinds-of-work', title: 'Kinds of work', predict: [radio('all hands')], said: 'and so it is.', meet: [field('Sinks', '3')] },
  {
    name: 'who-decides', title: 'Who decides?', predict: [radio('core 2'), radio('no')], said: 'You said core 2, and so it is.',
    meet: ['2', '3', '4', '5', '6'].map((seed) => field('Seed', seed)), any: true,
  },
  { name: 'faster-or-more', title: 'Faster, or more?', predict: [radio('faster hands')], said: 'and so it is.', meet: [field('Core speed', '200')] },
];

/** The button of the prediction. */
export const COMMIT = press('That is my prediction');

const fits = (pattern, text) => (pattern instanceof RegExp ? pattern.test(text) : pattern === text);
/** Whether a node with a role and a name is the one of an action. */
export const isOne = ([role, name], there) => there.role === role && fits(name, there.name);
