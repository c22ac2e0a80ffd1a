// Measures the time until the first text and until the page works, on this machine and as on a throttled phone (Lighthouse's network
// and processor), and the size of each file.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { percentile, row, section } from './table.mjs';

/** Runs in the page before its own scripts: records the times of events. */
const watch = () => {
  window.load = { blocked: 0, largest: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.load.blocked += Math.max(0, entry.duration - 50);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.load.largest = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new MutationObserver((_, observer) => {
    if (!document.querySelector('#page main')) return;
    window.load.ready = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
};

const PHONE = { offline: false, latency: 150, downloadThroughput: 1638.4 * 128, uploadThroughput: 750 * 128 };

async function loaded(browser, url, phone) {
  const context = await browser.newContext({ viewport: phone ? { width: 412, height: 823 } : { width: 1280, height: 800 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  if (phone) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', PHONE);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  }
  await page.addInitScript(watch);
  await page.goto(url);
  await page.waitForFunction(() => window.load.ready);
  await page.waitForTimeout(500);
  const times = await page.evaluate(() => {
    const first = performance.getEntriesByName('first-contentful-paint')[0];
    return [first.startTime, window.load.largest, window.load.ready, window.load.blocked];
  });
  await context.close();
  return times;
}

export async function measureLoads(browser, url, quick) {
  section('load, ms (medians)', ['first text', 'largest', 'ready', 'blocked']);
  // The opening of the lesson, and a kitchen, which needs both parts of the page.
  for (const [what, hash] of [['the opening', ''], ['a kitchen', '#cores=2']]) {
    for (const phone of [false, true]) {
      const all = [];
      for (let round = 0; round < (quick ? 2 : 7); round += 1) all.push(await loaded(browser, url + hash, phone));
      const cells = [0, 1, 2, 3].map((column) => percentile(all.map((times) => times[column]), 50));
      // The limits for a performance of 100 in Lighthouse: 0.9 of each curve, rounded.
      row(`${what}, ${phone ? 'a throttled phone' : 'this machine'}`, cells, phone && [Math.max(cells[1] / 2500, cells[3] / 200), 1]);
    }
  }
}

/** Which of them are the first load, and how large it is, each release build says itself: build/src/sizes.rs. */
export function listSizes(folder) {
  section('files, bytes', ['raw', 'gzip', 'brotli']);
  for (const file of readdirSync(folder).filter((file) => !/\.(br|gz)$/.test(file)).sort()) {
    const bytes = readFileSync(join(folder, file));
    row(file, [bytes.length, gzipSync(bytes).length, brotliCompressSync(bytes).length].map(String));
  }
}
