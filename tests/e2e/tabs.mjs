// Tabs that serve one test after the other: a new one has a process of its own, which compiles the page anew.

/** Methods of a page and its context whose effect stays. A tab on which a test has called one of them is not used again. */
const LASTING = ['addCookies', 'addInitScript', 'addListener', 'addLocatorHandler', 'close', 'emulateMedia', 'exposeBinding', 'exposeFunction',
  'grantPermissions', 'newCDPSession', 'newPage', 'on', 'once', 'route', 'routeFromHAR', 'setDefaultNavigationTimeout', 'setDefaultTimeout',
  'setExtraHTTPHeaders', 'setGeolocation', 'setOffline'];

/** How many tabs wait for the next test at most. */
const MOST = 2;

const waiting = [];

/** Opens a page in a new context; `prepare` is called with it once, before its first test. `page.tab.keeps` says whether it can serve another. */
export async function newTab(browser, options, prepare) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await prepare(page);
  // Those of the tests' own tools, which undo what they do.
  const [emulateMedia, newSession] = [page.emulateMedia.bind(page), context.newCDPSession.bind(context, page)];
  const tab = { page, context, keeps: true, emulateMedia, newSession };
  page.tab = tab;
  for (const one of [page, context]) {
    for (const name of LASTING.filter((name) => name in one)) {
      const own = one[name];
      one[name] = (...given) => {
        tab.keeps = false;
        return own.apply(one, given);
      };
    }
  }
  const { clock } = page;
  Object.defineProperty(page, 'clock', { get: () => {
    tab.keeps = false;
    return clock;
  } });
  return page;
}

/** A tab that has served a test, if there is one, as wide and high as is wanted, and light or dark. */
export async function takeTab({ colorScheme, viewport }) {
  const tab = waiting.pop();
  if (!tab) return undefined;
  await tab.page.setViewportSize(viewport);
  await tab.emulateMedia({ colorScheme });
  return tab.page;
}

/** Makes a page ready for the next test, which finds nothing of this one: no storage, no history. Where that is not to be had, it is closed. */
export async function giveBack(page, isPlain) {
  const { tab } = page;
  const site = URL.canParse(page.url()) ? new URL(page.url()) : null;
  const keeps = isPlain && tab.keeps && waiting.length < MOST && site?.protocol === 'http:' && tab.context.pages().length === 1;
  if (!keeps || !(await clean(tab, site.origin).then(() => true, () => false))) return tab.context.close();
  waiting.push(tab);
  return undefined;
}

async function clean({ page, context, newSession }, origin) {
  await page.mouse.move(0, 0);
  // A small page of the same site: the process stays, and the storage is at hand after the page has left. It names its icon: for a file that names
  // none a browser asks for `favicon.ico`, and may tell the next test that there is none.
  await page.goto(`${origin}/teachers.html`, { timeout: 5000 });
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await context.clearCookies();
  const session = await newSession();
  await session.send('Page.resetNavigationHistory');
  await session.detach();
}
