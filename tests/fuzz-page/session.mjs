// A page under test: opened as a seed says, with events applied to it.
import { chromium } from 'playwright-core';
import { chrome, FLAGS } from '../browser.mjs';
import { agent } from './agent.js';
import { FOREIGN, inForeignWorld } from './extensions.mjs';
import { reading } from './reading.js';

/** Starts the browser, without its limits on writes to the address bar and on sound before a press. */
export const start = () => chromium.launch({
  executablePath: chrome(),
  args: [...FLAGS, '--disable-ipc-flooding-protection', '--autoplay-policy=no-user-gesture-required'],
});

/** The time without an answer after which the page counts as frozen, milliseconds. No allowed event takes a tenth of it. */
const FROZEN = 60_000;
/** Errors that are not the page's fault: the fuzzer itself has blocked or removed something. */
const OWN = [/Service Worker registration blocked/];
const OFFLINE = [/ERR_INTERNET_DISCONNECTED/, /Failed to fetch/];

export class Session {
  problems = [];
  /** Whether there was no network at some time, so that files may be missing. */
  offline = false;
  /** Whether foreign hands have changed the page's elements, and whether they have taken one away, since it was loaded. */
  changed = false;
  robbed = false;
  #off = false;

  static async open(browser, address, setup) {
    const session = new Session();
    const { size: [width, height], scale, colorScheme, reducedMotion, locale, storage, hash, copy, real } = setup;
    session.setup = setup;
    session.address = address + copy;
    session.context = await browser.newContext({
      viewport: { width, height }, deviceScaleFactor: scale, colorScheme, reducedMotion, locale, serviceWorkers: 'block', acceptDownloads: false,
    });
    await session.context.addInitScript(`(${agent})(${JSON.stringify({ virtual: !real, storage })})`);
    session.page = await session.context.newPage();
    session.context.on('page', (page) => { if (!session.opening) page.close().catch(() => {}); });
    session.listen(session.page);
    session.cdp = await session.context.newCDPSession(session.page);
    await session.page.goto(session.address + hash);
    await session.ready(session.page);
    return session;
  }

  listen(page) {
    const own = (text) => [...OWN, ...(this.offline ? OFFLINE : [])].some((pattern) => pattern.test(text));
    page.on('console', (message) => {
      const text = `${message.text()} ${message.location().url}`;
      if (['error', 'warning'].includes(message.type()) && !own(text)) this.problems.push(`console: ${text}`);
    });
    page.on('pageerror', (error) => this.problems.push(`error: ${error.message}`));
    page.on('crash', () => this.problems.push('the page crashed'));
  }

  async ready(page) {
    // Not with a timer in the page, whose clock is the fuzzer's.
    if (!(await page.evaluate(() => window.fuzz.begun()))) throw new Error('the page has not begun for 20 s');
  }

  /** Applies events; returns the element of each. */
  async do(events) {
    const done = [];
    let inside = [];
    const flush = async () => {
      if (inside.length > 0) done.push(...(await this.#answer(this.page.evaluate((list) => window.fuzz.run(list), inside))));
      inside = [];
    };
    for (const event of events) {
      const how = AROUND[event.do] ?? (this.setup.real ? BY_HAND[event.do] : null);
      if (!how) {
        inside.push(event);
        continue;
      }
      await flush();
      done.push((await this.#answer(how.call(this, event))) ?? '');
    }
    await flush();
    return done;
  }

  /** Runs all checks, once the page is at rest. */
  async read(page = this.page) {
    return this.#answer(page.evaluate(`(async () => { await window.fuzz.settle(); return (${reading})(); })()`));
  }

  /** Runs the checks on another page that opens the link in the address bar. */
  async mirror(href) {
    this.opening = true;
    const page = await this.context.newPage();
    this.opening = false;
    this.listen(page);
    try {
      await page.goto(href);
      await this.ready(page);
      return await this.read(page);
    } finally {
      await page.close();
    }
  }

  /** The page's memory after a garbage collection: bytes, and the numbers of nodes and listeners. */
  async memory() {
    await this.cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await this.cdp.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners } = await this.cdp.send('Memory.getDOMCounters');
    const wasm = await this.page.evaluate(() => window.fuzz.wasm());
    return { heap: usedSize, wasm, nodes, listeners: jsEventListeners };
  }

  async #answer(promise) {
    let timer;
    const frozen = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error(`the page has not answered for ${FROZEN / 1000} s`)), FROZEN); });
    try {
      return await Promise.race([promise, frozen]);
    } finally {
      clearTimeout(timer);
    }
  }

  close() {
    return this.context.close();
  }

  get isOff() {
    return this.#off;
  }

  async network(off) {
    this.#off = off;
    this.offline ||= off;
    await this.context.setOffline(off);
  }
}

/** Events of the window. */
const AROUND = {
  async resize({ size: [width, height], scale }) {
    await this.cdp.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: scale, mobile: false });
  },
  async media({ colorScheme, reducedMotion, forcedColors }) {
    await this.page.emulateMedia({ colorScheme, reducedMotion, forcedColors });
  },
  async reload() {
    // Without a network nothing can be loaded: there is no service worker here.
    if (this.isOff) return;
    await this.page.reload();
    this.changed = this.robbed = false;
    await this.ready(this.page);
  },
  async foreign({ how, with: order, at }) {
    await inForeignWorld(this.cdp, FOREIGN[how], how === 'take' ? at : order);
    this.changed = true;
    this.robbed ||= how === 'take';
  },
  async network({ off }) {
    await this.network(off);
  },
  async store({ name, text }) {
    await this.page.evaluate(([key, value]) => { try { localStorage.setItem(key, value); } catch { /* Blocked or full. */ } }, [name, text]);
    await AROUND.reload.call(this);
  },
};

/** The names of keys for the browser's keyboard. */
const NO_KEY = new Set(['Dead', 'Unidentified', 'Process', 'é', '洗']);

/** Events of the browser's own mouse and keyboard. */
const BY_HAND = {
  async press(event) {
    const aim = await this.page.evaluate((what) => window.fuzz.aim(what), event);
    if (!aim || aim.width === 0) return '';
    await this.page.mouse.click(aim.left + aim.width / 2, aim.top + aim.height / 2);
    return aim.name;
  },
  async key(event) {
    if (NO_KEY.has(event.key)) return (await this.page.evaluate((what) => window.fuzz.run([what]), event))[0];
    const before = await this.page.evaluate((at) => {
      if (at !== null) window.fuzz.find({ do: 'focus', at })?.focus();
      return window.fuzz.lost() ? null : window.fuzz.name(document.activeElement);
    }, event.at);
    await this.page.keyboard.press((event.shift ? 'Shift+' : '') + (event.key === ' ' ? 'Space' : event.key));
    // Tab can lead out of the page, to the browser's own controls.
    if (before !== null && event.key !== 'Tab') {
      const lost = await this.page.evaluate(async () => {
        await window.fuzz.paint();
        if (window.fuzz.lost()) await window.fuzz.settle();
        return window.fuzz.lost();
      });
      if (lost) this.problems.push(`the focus is lost after ${JSON.stringify(event)} on ${before}`);
    }
    return before ?? '';
  },
  async drag(event) {
    if (event.by !== 'mouse') return (await this.page.evaluate((what) => window.fuzz.run([what]), event))[0];
    const aim = await this.page.evaluate((what) => window.fuzz.aim(what), event);
    if (!aim) return '';
    const to = ([x, y]) => [aim.left + x * aim.width, aim.top + y * Math.min(aim.height, 200)];
    await this.page.mouse.move(...to(event.path[0]));
    await this.page.mouse.down();
    await Promise.all(event.path.map((place) => this.page.mouse.move(...to(place))));
    await this.page.mouse.up();
    return aim.name;
  },
  async wheel(event) {
    const aim = await this.page.evaluate((what) => window.fuzz.aim(what), event);
    if (!aim) return '';
    await this.page.mouse.move(aim.left + event.place[0] * aim.width, aim.top + event.place[1] * Math.min(aim.height, 200));
    if (event.control) await this.page.keyboard.down('Control');
    await this.page.mouse.wheel(event.x, event.y);
    if (event.control) await this.page.keyboard.up('Control');
    return aim.name;
  },
};
