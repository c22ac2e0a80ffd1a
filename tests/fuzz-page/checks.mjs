// Checks of what must always hold for the page. Each takes a reading of the page and returns what is wrong, a line each.
import { kitchen, levels, seconds } from './kitchen.mjs';

/** Texts that appear on a page only where a value is missing. */
const GAPS = /\bNaN\b|\bundefined\b|\bInfinity\b|\[object |\{\d+,?\}/;

/** Checks of a single reading. */
export function page(read, offline) {
  const wrong = [...read.problems];
  const gap = read.said.match(GAPS);
  if (gap) wrong.push(`“${gap[0]}” stands on the page: …${read.said.slice(Math.max(0, gap.index - 80), gap.index + 80)}…`);
  if (read.failure) wrong.push('the notice of a failure is shown');
  if (read.mains !== 1) wrong.push(`${read.mains} elements are the main one`);
  if (read.headings !== 1) wrong.push(`${read.headings} headings are the first`);
  if (read.twice.length > 0) wrong.push(`ids that are there twice: ${[...new Set(read.twice)].join(', ')}`);
  if (read.wide > 0) wrong.push(`the page is ${read.wide} px wider than the window of ${read.width}`);
  if (read.failed > 0 && !offline) wrong.push(`${read.failed} times something did not load`);
  if (read.elements > 12_000) wrong.push(`${read.elements} elements`);
  return wrong;
}

/** Numbers in a text of the page, in their order. Thousands may be apart; in Spanish a comma stands before decimals. */
function inOrder(text, language) {
  const [found, group] = language === 'es' ? [/\d{1,3}(?:\u00a0\d{3})+(?:,\d+)?|\d+(?:,\d+)?/g, /\u00a0/g] : [/\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g, /,/g];
  return (text?.match(found) ?? []).map((number) => Number(number.replace(group, '').replace(',', '.')));
}
const sorted = (list) => list.map(Number).sort((one, other) => one - other);

/** Checks that the numbers shown are those of the link's kitchen at the moment shown. Null where they need not be. */
export async function picture(read) {
  if (!comparable(read) || read.asking || read.worlds) return null;
  const run = await kitchen(read.hash || '#step=sandbox');
  if (!run || run.scenario.dishes > 400) return null;
  const wrong = [];
  const numbers = (text) => inOrder(text, read.language).sort((one, other) => one - other);
  const same = (what, shown, expected) => {
    if (JSON.stringify(shown) !== JSON.stringify(expected)) wrong.push(`${what}: ${JSON.stringify(shown)} is shown, ${JSON.stringify(expected)} is so: ${read.hash}`);
  };
  const at = Number(read.moment);
  const end = Math.max(run.metrics.makespan_ms, ...run.segments.map((segment) => segment.to_ms));
  if (read.tiles.length > 0) {
    same('the total', numbers(read.tiles[0]), sorted([seconds(run.metrics.makespan_ms)]));
    same('the mean dish time', numbers(read.tiles[1]), sorted([seconds(run.metrics.dish_time_ms.mean)]));
  }
  same('the end', Number(read.end), end);
  const { inProgress, running } = levels(run, at);
  if (read.levels) same('in progress and running', numbers(read.levels), sorted([seconds(at), inProgress, running]));
  same('the clock', numbers(read.clock), sorted([seconds(at), seconds(end)]));
  if (read.cores) same('lanes of cores', Number(read.cores), run.scenario.cores);
  if (read.dishes) same('lanes of dishes', Number(read.dishes), run.scenario.dishes);
  if (read.kitchen) same('the moment that is spoken', inOrder(read.kitchen, read.language)[0], Number(seconds(at)));
  if (read.kitchen && read.language === 'en') {
    // The first twelve cores are named.
    const busy = [...read.kitchen.matchAll(/core (\d+): dish (\d+),/gi)].map(([, core, dish]) => `${core} has ${dish}`).sort();
    const now = run.segments.filter(({ from_ms: from, to_ms: to, core, kind }) => from <= at && at < to && core < 12 && kind !== 'switch');
    same('who has which dish', busy, now.map(({ core, dish }) => `${core + 1} has ${dish + 1}`).sort());
  }
  return wrong;
}

/** Whether the address bar has the whole of what is shown. */
function comparable(read) {
  // The page shows a schedule that is made by hand as far as it is made.
  const byHand = /[#&]policy=chosen/.test(read.hash);
  return !read.playing && !read.working && !read.notice && read.transport && !read.pinned && !read.failure && !byHand;
}

/** Whether a page that opens the link can be expected to show the same. */
export function mirrored(read, setup) {
  const kept = setup.storage === 'kept' && /^1( |$)/.test(read.stored ?? '');
  return comparable(read) && kept && !read.answered && !read.awaiting && !/[#&]play=1/.test(read.hash);
}

/**
 * The differences of two readings. A link does not say which tabs and lanes are open, nor which of several kitchens is chosen: what stands there is
 * compared where both have it.
 */
export function differences(read, other) {
  // Nor does it say that the opening was called back.
  const title = read.opening ? [] : ['title'];
  const same = ['language', ...title, 'clock', 'levels', 'kitchen', 'moment', 'end', 'cores', 'asking', 'embedded', 'worlds', 'settings', 'hash'];
  const inBoth = [['tiles', (one) => (one.tiles.length > 0 && read.chosen === other.chosen ? one.tiles : null)], ['dishes', (one) => one.dishes],
    ...Object.keys(read.about).map((id) => [id, (one) => one.about[id] ?? null])];
  const pairs = [...same.map((what) => [what, read[what], other[what]]), ...inBoth.map(([what, of]) => [what, of(read), of(other)]).filter(([, one, two]) => one !== null && two !== null)];
  const differ = pairs.filter(([, one, two]) => JSON.stringify(one) !== JSON.stringify(two));
  return differ.map(([what, one, two]) => `${read.href} opened anew differs in ${what}: ${JSON.stringify(one)}, then ${JSON.stringify(two)}`);
}

/** The most memory that a page may use at any time: several times what it needs (see soak.mjs). */
const MOST = { heap: 96 * 2 ** 20, wasm: 512 * 2 ** 20, nodes: 60_000, listeners: 8_000 };

export function memory(held) {
  return Object.keys(MOST).filter((what) => held[what] > MOST[what]).map((what) => `${what}: ${held[what]} held, at most ${MOST[what]} wanted`);
}
