// A page in real Chromium, found by role and name; anything on the console, any other host, is a failure.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { after, before } from 'node:test';
import { chromium } from 'playwright-core';
import { serve } from '../server.mjs';

const AXE = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const SCREENSHOTS = new URL('../screenshots/', import.meta.url).pathname;
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

let browser;
let site;

/** Call once in a test file: starts the browser and the server before its tests and ends them after. */
export function setUp(under = '/') {
  before(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    const executablePath = process.env.CHROME ?? execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
    browser = await chromium.launch({ executablePath, args: FLAGS });
    site = await serve('dist', 0, under);
  });
  after(async () => {
    await browser?.close();
    site?.server.close();
  });
}

/** Opens a link in a fresh profile, lets `use` do something, and checks that nothing went wrong meanwhile. */
export async function visit(hash, use, { theme = 'light', width = 1280, height = 800 } = {}) {
  const context = await browser.newContext({ colorScheme: theme, viewport: { width, height } });
  const page = await context.newPage();
  const wrong = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && wrong.push(message.text()));
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('request', (request) => request.url().startsWith(site.url) || wrong.push(`request: ${request.url()}`));
  try {
    await page.goto(site.url + hash);
    await page.getByRole('main').waitFor();
    await use(page);
    assert.deepEqual(wrong, []);
  } finally {
    await context.close();
  }
}

/** The violations that axe finds, in short. */
export async function violations(page) {
  // Evaluated by the debugger, which the page's policy does not bind.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  return violations.map(({ id, nodes }) =>
    `${id}: ${nodes.map((node) => `${node.html.slice(0, 120)} ${node.failureSummary}`).join(' | ')}`);
}

export const screenshot = (page, name) => page.screenshot({ path: `${SCREENSHOTS}${name}.png`, fullPage: true });
