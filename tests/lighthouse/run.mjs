// Lighthouse on a built page, as a throttled phone meets it: three runs of each page, the median of each figure. The server
// compresses and lets files be kept as the hosting examples do. Fails where one of the four categories is under 100.
import { mkdirSync, writeFileSync } from 'node:fs';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { chrome, FLAGS } from '../browser.mjs';
import { serve } from '../server.mjs';

const RUNS = 3;
const REPORTS = 'target/lighthouse';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const FIGURES = [['LCP', 'largest-contentful-paint'], ['FCP', 'first-contentful-paint'], ['TBT', 'total-blocking-time'], ['CLS', 'cumulative-layout-shift']];
const PAGES = [['lesson', ''], ['sandbox', '#step=sandbox']];

const [, , folder] = process.argv;
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** What is under 100 in a report, with what weighs in it. */
function wanting({ categories, audits }) {
  return CATEGORIES.flatMap((id) => categories[id].auditRefs
    .filter(({ weight, id: audit }) => weight > 0 && audits[audit].score !== null && audits[audit].score < 0.995)
    .map(({ id: audit }) => `${id}: ${audits[audit].title} (${audits[audit].displayValue ?? audits[audit].score})`));
}

async function visit(url) {
  const browser = await launch({ chromePath: chrome(), chromeFlags: ['--headless', ...FLAGS] });
  try {
    return await lighthouse(url, { port: browser.port, output: 'html', logLevel: 'error', onlyCategories: CATEGORIES });
  } finally {
    browser.kill();
  }
}

mkdirSync(REPORTS, { recursive: true });
const { server, url } = await serve(folder, 0, '/', { compressed: true });
const head = ['page', ...CATEGORIES, ...FIGURES.map(([name]) => name)];
const rows = [];
const notes = new Set();
for (const [name, hash] of PAGES) {
  const runs = [];
  for (let run = 1; run <= RUNS; run += 1) {
    const { lhr, report } = await visit(url + hash);
    if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
    writeFileSync(`${REPORTS}/${name}-${run}.html`, report);
    runs.push(lhr);
    for (const note of wanting(lhr)) notes.add(`${name}: ${note}`);
  }
  const scores = CATEGORIES.map((id) => Math.round(100 * median(runs.map((lhr) => lhr.categories[id].score))));
  const figures = FIGURES.map(([, id]) => {
    const value = median(runs.map((lhr) => lhr.audits[id].numericValue));
    return id.endsWith('shift') ? value.toFixed(3) : `${Math.round(value)} ms`;
  });
  rows.push([name, ...scores, ...figures]);
  if (scores.some((score) => score < 100)) process.exitCode = 1;
}
for (const row of [head, ...rows]) console.log(row.map((cell, i) => String(cell).padEnd(Math.max(...[head, ...rows].map((row) => String(row[i]).length)) + 2)).join(''));
for (const note of notes) console.log(`under 100 in a run: ${note}`);
console.log(`whole reports: ${REPORTS}/`);
server.close();
server.closeAllConnections();
