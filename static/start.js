// Starts the page; in a web worker, starts the workshop, the module that makes what takes long (src/bin/workshop.rs). A file of its own, for
// the policy allows no inline script.
//
// It hands over to the page's module, as `globalThis.page`:
//   language                         the code of the reader's language
//   text                             the file of that language's texts (src/text)
//   loadText(name)                   fetches another file of texts: a language's, by its code, or what comes later of it: its code and `_schedule` or `_teacher`
//   openWorkshop(onReply, onBreak)   starts the workshop; gives the function that takes requests
//   openHands()                      starts a worker that is a pair of hands (hands.js); the single file has none
//   battery                          what is left of a battery that runs down, percent, where the browser tells; 100 where it is being charged
//   loadLater(callback, data)        fetches and starts the module's second part (src/page/later.rs)
//   loadEditor()                     fetches the editor for programs in Go (build/editor); only go.html names one
//   single                           whether the page is the single file, which has nothing beside it
//
// What goes wrong is told by static/tell.js.

const LANGUAGES = ['en', 'es', 'zh', 'ar'];
const at = (id) => document.getElementById(id);

/** A file that could not be had: there is no network, or the host does not give it. */
class Missing extends Error {}

/** A file of this release that is gone, for another release has taken its place. */
class NewerRelease extends Error {
  name = 'NewerRelease';
}

/** Says why there is no page: `error` came while it was fetched and started. */
function failToStart(error) {
  const runs = globalThis.WebAssembly;
  if (!runs) tell('module', error);
  else if (error instanceof NewerRelease) tell('newer', error);
  else if (error instanceof Missing) tell('network', error);
  else if (error instanceof runs.RuntimeError) tell('stopped', error);
  // What the browser does not know: an instruction of the module, a function, a word of a script.
  else tell('old', error);
}

/** The reader's language: what the link says, what was chosen before, what the browser asks for, in this order. */
function readersLanguage() {
  let chosen = null;
  try {
    chosen = localStorage.getItem('wash-and-dry/language');
  } catch { /* Storage is blocked. */ }
  const named = new URLSearchParams(location.hash.slice(1)).get('lang');
  return [named, chosen, ...navigator.languages.map((tag) => tag.split('-')[0])].find((code) => LANGUAGES.includes(code)) ?? 'en';
}

/** Where the first lines of a language's texts stand, behind those of the title, in the order of `PageText`. */
const FIRST_TEXTS = ['.first p', '#coming', '#stopped', '#failure-link', '#module', '#as-text', 'href', '#network', '#reload', '#old', '#newer',
  '#trouble', '#disk', '#framed', '#ended', '#anyway', '#without', '#update', '#slow'];

/** Whether the page will open with the opening of the lesson: no link leads elsewhere, and nothing has been done here. */
function opensTheLesson() {
  try {
    return !location.hash && localStorage.getItem('wash-and-dry/lesson') === null;
  } catch {
    // Storage is blocked.
    return !location.hash;
  }
}

/** Shows the opening of the lesson as it will stand there, to be read until the module is here; in another language by the lines of its texts. */
function showOpening(language, text) {
  const [first, template] = [document.querySelector('.first'), at('early')];
  if (!first || !template || !opensTheLesson()) return;
  const opening = template.content.cloneNode(true);
  if (text) {
    const lines = text.split('\n');
    opening.querySelectorAll('[data-line]').forEach((element) => { element.textContent = lines[element.dataset.line]; });
  }
  const lead = opening.querySelector('.lead');
  // Chinese has no space between sentences.
  lead.textContent = [...lead.children].map((sentence) => sentence.textContent).join(language === 'zh' ? '' : ' ');
  first.querySelectorAll('.general').forEach((general) => general.remove());
  opening.querySelector('.lesson').append(...first.children);
  first.append(opening);
  // A part of it is the main part of the document now.
  first.removeAttribute('role');
  first.classList.add('early');
}

/** Leads to the page for programs in Go where the link holds one. The single file has no such page. */
function leadsToOwnGo() {
  const leads = /^#(.*&)?go=/.test(location.hash) && !document.querySelector('meta[name=editor], #page-module');
  // From the copy for frames to the other copy: hosts let no other page be framed.
  const page = /\/embed(\.html)?$/.test(location.pathname) ? 'embed-go.html' : 'go.html';
  if (leads) location.replace(`${page}${location.hash}`);
  return leads;
}

/** Shows the first text of the page and its notices in another language. */
function translateFirstText(language, text) {
  const [direction, wash, and, dry, subtitle, ...words] = text.split('\n');
  // A page says which Chinese characters it has: browsers choose fonts by it.
  const [lang, colon] = language === 'zh' ? ['zh-Hans', '：'] : [language, ': '];
  Object.assign(document.documentElement, { lang, dir: direction });
  document.title = `${wash} ${and} ${dry}${colon}${subtitle}`;
  const write = (selector, said) => {
    const element = document.querySelector(selector);
    if (element) element.textContent = said;
  };
  write('.first h1', `${wash} ${and} ${dry}`);
  FIRST_TEXTS.forEach((place, number) => {
    if (place === 'href') at('as-text')?.setAttribute('href', words[number]);
    else write(place, words[number]);
  });
}

/** Tells the style sheet how high the part is that stays in view on a narrow page, where that changes: the page is styled anew for it. */
function measureTop() {
  const page = at('page');
  let top;
  new ResizeObserver(() => {
    // Of several kitchens only the transport stays.
    const height = page.querySelector('.top:not(.several), .several > .transport')?.offsetHeight ?? 0;
    if (height !== top) page.style.setProperty('--top', `${top = height}px`);
  }).observe(page);
}

/** Fetches a file. Rejected with `Missing` where it is not to be had. */
async function get(address) {
  let response;
  try {
    response = await fetch(address);
  } catch (error) {
    throw new Missing(`${address}: ${error.message}`);
  }
  // Some hosts answer every address with the page.
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  if (!response.ok || isPage) throw new Missing(`${address}: ${isPage ? 'a page' : response.status}`);
  return response;
}

/** Fetches a file of text. Rejected with `Missing` where it is not to be had, or not whole. */
async function getText(address) {
  const response = await get(address);
  try {
    return await response.text();
  } catch (error) {
    // A connection that broke off.
    throw new Missing(`${address}: ${error.message}`);
  }
}

/** Compiles a module, while it comes where the browser can; whatever type its host gives it. */
async function compile(response) {
  const { WebAssembly } = globalThis;
  try {
    if (WebAssembly.compileStreaming && response.headers.get('content-type') === 'application/wasm') {
      return await WebAssembly.compileStreaming(response);
    }
    const bytes = await response.arrayBuffer();
    // Every module begins with a zero and “asm”.
    if (bytes.byteLength < 8 || new DataView(bytes).getUint32(0) !== 0x0061736d) throw new Missing(`${response.url}: no module`);
    return await WebAssembly.compile(bytes);
  } catch (error) {
    // A connection that broke off.
    throw error instanceof TypeError ? new Missing(`${response.url}: ${error.message}`) : error;
  }
}

/** How often each script could not be had. Browsers remember that under its address: the next attempt asks for it under another one. */
const failures = new Map();

/** Imports a script. */
async function load(script) {
  const before = failures.get(script) ?? 0;
  try {
    return await import(before ? `${script}?again=${before}` : script);
  } catch (error) {
    failures.set(script, before + 1);
    if (error instanceof SyntaxError) throw error;
    // A script that is there and was asked for twice does not run here.
    if (before) await get(script).then(() => { throw error; });
    throw new Missing(`${script}: ${error.message}`);
  }
}

/** Whether the page's address gives another release by now: one whose files have other names. */
async function isReplaced() {
  const names = [...document.querySelectorAll('meta[name=texts], meta[name=workshop], meta[name=later]')].flatMap(({ content }) => content.split(' '));
  try {
    const response = await fetch(document.baseURI, { cache: 'no-store' });
    const html = await response.text();
    return response.ok && html.includes('name="texts"') && !names.every((name) => html.includes(name));
  } catch {
    return false;
  }
}

/** Tries again what could not be had. Rejected with `NewerRelease` where it will not come any more. */
async function patiently(task) {
  try {
    return await task();
  } catch (error) {
    if (!(error instanceof Missing)) throw error;
  }
  await new Promise((done) => { setTimeout(done, 500); });
  try {
    return await task();
  } catch (error) {
    throw error instanceof Missing && await isReplaced() ? new NewerRelease(error.message) : error;
  }
}

/** Shows how much of the module has come. Its headers do not say how large it is where it comes compressed: the build has put that in. */
function countProgress(response) {
  const bar = at('progress');
  const count = async (reader) => {
    for (let part = await reader.read(); !part.done; part = await reader.read()) bar.value += part.value.length;
  };
  if (bar) bar.value = 0;
  if (bar && response.body) count(response.clone().body.getReader()).catch(() => {});
  return response;
}

/** The link that is being opened, until the page has been shown: for the next visit of this tab, should this one not come to that. */
const OPENING = 'wash-and-dry/opening';

function noteOpening(link) {
  try {
    const before = sessionStorage.getItem(OPENING);
    if (link) sessionStorage.setItem(OPENING, link);
    else sessionStorage.removeItem(OPENING);
    return before;
  } catch {
    // Storage is blocked.
    return null;
  }
}

/** Asks before a link is opened that ended this tab the last time: a kitchen near the limits is too much for some devices. */
async function confirmOpening() {
  const link = location.hash;
  if (noteOpening(link) !== link || !link) return;
  tell('ended');
  const without = await new Promise((done) => {
    at('anyway').onclick = () => done(false);
    at('without').onclick = () => done(true);
  });
  tell.nothing();
  if (without) history.replaceState(null, '', location.pathname + location.search);
}

/** The page has been shown, or is being left: nothing has ended it. */
const hasOpened = () => noteOpening(null);

/**
 * Makes what the workshop is asked for, a part at a time, and hands each reply over. Gives the function that takes requests. The module runs in
 * the same thread, and has put the workshop into the global object; after `slice` milliseconds that thread comes to other things.
 */
function work(reply, onBreak, slice = 8) {
  let working = false;
  const attempt = (task) => {
    try {
      task();
    } catch (error) {
      console.error(error);
      onBreak();
    }
  };
  const goOn = () => attempt(() => {
    const until = performance.now() + slice;
    do {
      const bytes = workshop.advance();
      working = bytes !== undefined;
      if (!working) return;
      reply(bytes);
    } while (performance.now() < until);
    setTimeout(goOn);
  });
  return (bytes) => attempt(() => {
    workshop.take(bytes);
    if (working) return;
    working = true;
    setTimeout(goOn);
  });
}

/** The workshop in a worker. Rejected where the browser lets there be none. */
function inWorker(address, { script, module }, onReply, onBreak) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(address, { type: 'module' });
    let end = reject;
    const broken = (error) => {
      worker.terminate();
      end(error);
    };
    worker.onmessage = ({ data }) => {
      if (data === 'broken') return broken();
      if (data !== 'ready') return onReply(data);
      end = onBreak;
      resolve((bytes) => worker.postMessage(bytes, [bytes.buffer]));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      broken(new Error(event.message || 'there is no worker'));
    };
    worker.onmessageerror = () => broken(new Error('a message of the worker did not arrive'));
    worker.postMessage({ script, module });
  });
}

/** What a worker does: it starts the module that it is given, and says when it takes requests. */
function serveAsWorker() {
  addEventListener('message', async ({ data: { script, module } }) => {
    try {
      const { initSync } = await import(script);
      initSync({ module });
    } catch (error) {
      console.error(error);
      postMessage('broken');
      return;
    }
    const take = work((bytes) => postMessage(bytes, [bytes.buffer]), () => postMessage('broken'), 50);
    addEventListener('message', ({ data }) => take(data));
    postMessage('ready');
  }, { once: true });
}

/** Notes what is left of a battery that runs down, percent, where the browser tells: those made of Chromium do, but not in every frame. */
async function watchBattery() {
  const battery = await navigator.getBattery();
  const note = () => { page.battery = battery.charging ? 100 : Math.round(battery.level * 100); };
  battery.onchargingchange = battery.onlevelchange = note;
  note();
}

/** Where everything is: the names in the document, which have hashes in a release; or, in the single file, elements of it. */
function sources() {
  if (at('page-module')) {
    const compiled = (id) => WebAssembly.compile(Uint8Array.from(atob(at(id).textContent), (byte) => byte.charCodeAt(0)));
    return {
      single: true,
      module: () => compiled('page-module'),
      // The script of the module stands before this one, in the same element.
      init: async () => __wbg_init,
      later: () => compiled('later-module'),
      loadText: async (name) => at(`text-${name}`).textContent.trimStart(),
      async openWorkshop(onReply, onBreak) {
        // The script of the workshop, an element of its own, has put its way to start into the global object.
        if (!globalThis.workshop) startWorkshop({ module: await compiled('workshop-module') });
        return work(onReply, onBreak);
      },
      offline: async () => {},
    };
  }
  const href = (selector) => document.querySelector(selector).href;
  const meta = (name) => document.querySelector(`meta[name=${name}]`).content;
  const place = (name) => new URL(name, document.baseURI).href;
  const [script, wasm] = [href('link[rel=modulepreload]'), href('link[rel=preload][as=fetch]')];
  const texts = meta('texts').split(' ');
  const addresses = { worker: import.meta.url, hands: place(meta('hands')), offline: place('sw.js') };
  // The one policy that the page allows, made once: nobody can make another, and this one knows three addresses.
  let policy;
  const address = (which) => {
    policy ??= globalThis.trustedTypes?.createPolicy('page', { createScriptURL: (name) => addresses[name] });
    return policy?.createScriptURL(which) ?? addresses[which];
  };
  const module = patiently(async () => compile(countProgress(await get(wasm))));
  module.catch(() => {});
  const fetchLater = () => patiently(async () => compile(await get(place(meta('later')))));
  // A link wants more than the lesson's opening: the second part comes with the first. While the page is developed, and for programs in Go, there is one part.
  let later = location.hash && document.querySelector('meta[name=later]') ? fetchLater() : null;
  later?.catch(() => {});
  return {
    single: false,
    module: () => module,
    async later() {
      later ??= fetchLater();
      try {
        return await later;
      } catch (error) {
        // The next attempt asks anew.
        later = null;
        throw error;
      }
    },
    init: () => patiently(async () => (await load(script)).default),
    loadText: (name) => patiently(async () => {
      const text = await getText(new URL(texts.find((file) => file.split(/[-.]/)[0] === name), document.baseURI));
      if (text.trimStart().startsWith('<')) throw new Missing('a page in place of texts');
      return text;
    }),
    async openWorkshop(onReply, onBreak) {
      // A page with an editor has programs in Go run: its workshop has the machine for them, which is large.
      const { content, dataset } = document.querySelector('meta[name=workshop]');
      const [script, wasm] = (document.querySelector('meta[name=editor]') ? dataset.go : content).split(' ').map(place);
      const module = await patiently(async () => compile(await get(wasm)));
      try {
        return await inWorker(address('worker'), { script, module }, onReply, onBreak);
      } catch (error) {
        console.warn(error);
      }
      // A frame in a sandbox and an old browser have no worker of this kind.
      if (!globalThis.workshop) (await patiently(() => load(script))).initSync({ module });
      return work(onReply, onBreak);
    },
    openHands: () => new Worker(address('hands'), { type: 'module' }),
    loadEditor: () => patiently(() => load(place(meta('editor')))),
    // Without a network the page comes from a service worker, once it has been here.
    async offline() {
      if ('serviceWorker' in navigator && top === self) tellOfReleases(await navigator.serviceWorker.register(address('offline')));
    },
  };
}

/** Lets a newer release in that waits, where no other page of this one is open. Whether it has come: the page is loaded once more then. */
async function letNewerReleaseIn() {
  const workers = top === self ? navigator.serviceWorker : null;
  const waiting = workers?.controller && (await workers.getRegistration())?.waiting;
  if (!waiting) return false;
  const comes = new Promise((done) => { workers.addEventListener('controllerchange', () => done(true), { once: true }); });
  const { port1, port2 } = new MessageChannel();
  const refused = new Promise((done) => { port1.onmessage = ({ data: alone }) => { if (!alone) done(false); }; });
  waiting.postMessage('take over', [port2]);
  // A worker that does not answer keeps nobody waiting.
  const late = new Promise((done) => { setTimeout(() => done(false), 2000); });
  return Promise.race([comes, refused, late]);
}

/** How long a tab that is looked at again goes on before it asks for a newer release, milliseconds: half a day. */
const RELEASES = 12 * 60 * 60 * 1000;

/** Says that there is a newer release, once it is here whole; a tab that stays open asks for it now and then. */
function tellOfReleases(registration) {
  const show = () => {
    if (registration.waiting && navigator.serviceWorker.controller) at('update').hidden = false;
  };
  show();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', show));
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - asked < RELEASES) return;
    asked = Date.now();
    registration.update().catch(() => {});
  });
}

/** Lets the browser paint what is to be read first, for starting the module keeps it from that. In a tab that nobody looks at nothing is painted. */
const painted = () => new Promise((done) => {
  if (document.hidden) return done();
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, 100);
});

/** Module and text come at the same time; the module is compiled while it comes, and starts when both are there. */
async function start() {
  if (leadsToOwnGo()) return;
  if (await letNewerReleaseIn().catch(() => false)) return location.reload();
  const language = readersLanguage();
  if (language === 'en') showOpening(language);
  const from = sources();
  const init = from.init();
  init.catch(() => {});
  const text = await from.loadText(language);
  const loadText = (code) => from.loadText(code).catch((error) => {
    if (error instanceof NewerRelease) tell('newer');
    throw error;
  });
  let begun;
  const first = new Promise((done) => { begun = done; });
  const loadLater = async (callback, data) => {
    const exports = await first;
    let here = true;
    try {
      await WebAssembly.instantiate(await from.later(), { __wasm_split: exports });
    } catch (error) {
      here = false;
      console.warn(error);
      if (error instanceof NewerRelease) tell('newer');
    }
    exports.__indirect_function_table.get(callback)(data, here);
  };
  globalThis.page = { language, text, loadText, loadLater, openWorkshop: from.openWorkshop, openHands: from.openHands, loadEditor: from.loadEditor,
    single: from.single };
  watchBattery().catch(() => {});
  if (language !== 'en') {
    translateFirstText(language, text);
    showOpening(language, text);
  }
  await confirmOpening();
  const starter = await init;
  const module = await from.module();
  await painted();
  begun(await starter({ module_or_path: module }));
  setTimeout(hasOpened, 3000);
  // What is fetched for later comes after what is needed now. Where it is refused, the page works as before, with a network.
  setTimeout(() => from.offline().catch(() => {}), 1000);
}

if (globalThis.document) {
  addEventListener('pagehide', hasOpened);
  addEventListener('hashchange', leadsToOwnGo);
  document.addEventListener('visibilitychange', () => { if (document.hidden) hasOpened(); });
  measureTop();
  start().catch(failToStart);
} else {
  serveAsWorker();
}
