// The table of WCAG’s criteria in docs/ACCESSIBILITY.md is complete, and the tests that it names exist.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const table = read('docs/ACCESSIBILITY.md');

/** WCAG 2.2, without 4.1.1, which is obsolete. */
const A = '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 '
  + '2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2';
const AA = '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 '
  + '3.3.4 3.3.8 4.1.3';

test('each criterion of WCAG 2.2, A and AA, is there once', () => {
  const rows = [...table.matchAll(/^\| (\d\.\d\.\d+) [^|]+ \| (A+) \| (.+) \|$/gm)];
  const of = (level) => rows.filter((row) => row[2] === level).map((row) => row[1]);
  assert.deepEqual(of('A'), A.split(' '));
  assert.deepEqual(of('AA'), AA.split(' '));
  assert.equal(rows.length, 55);
  // A test, a check by hand, or the reason why it does not apply.
  for (const [, number, , how] of rows) assert.match(how, /`[a-z]+`: “|[Bb]y hand|^Not applicable: |told in words$/, number);
});

test('each test that it names is there', () => {
  const named = [...table.matchAll(/`([a-z]+)`: “([^”]+)”/g)];
  assert.ok(named.length > 50);
  for (const [, file, title] of named) {
    const titles = [...read(`tests/e2e/${file}.test.mjs`).matchAll(/^\s*test\((['`])(.*?)\1, /gm)].map((found) => found[2]);
    assert.ok(titles.some((one) => one.includes(title)), `${file}: “${title}” is none of ${titles.join(' · ')}`);
  }
  for (const [path] of table.matchAll(/(src|tests)\/[\w/.]+\.(rs|mjs)/g)) read(path);
});
