// The lesson as actions on what has a role and a name, for those who have no mouse or no picture: reach something, press
// keys. How it is reached, each test says.

const field = (name, value) => ['textbox', name, 'Control+a', ...value, 'Tab'];
const radio = (name) => ['radio', name, 'Space'];
const slider = (name, presses) => ['slider', name, 'Home', ...Array(presses).fill('ArrowRight')];
const choose = (name, ...keys) => ['combobox', name, ...keys];
const press = (name) => ['button', name, 'Enter'];

/** Each step: its title, how a prediction is made, what is then said of it, and what meets its challenge. */
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
    // The events of the runs: by the second each kitchen is as it will be for long.
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

/** What predicts. */
export const COMMIT = press('That is my prediction');

const fits = (pattern, text) => (pattern instanceof RegExp ? pattern.test(text) : pattern === text);
/** Whether something of a role and a name is what an action is on. */
export const isOne = ([role, name], there) => there.role === role && fits(name, there.name);
