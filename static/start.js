// Starts the page; in a web worker, starts the workshop, the module that makes what takes long (src/bin/workshop.rs). A file of its own, for
// the policy allows no inline script.
//
// It hands over to the page's module, as `globalThis.page`:
//   language                         the code of the reader's language
//   text                             the file of that language's texts (src/text)
//   loadText(code)                   fetches the file of another language's texts
//   openWorkshop(onReply, onBreak)   starts the workshop; gives the function that takes requests

const LANGUAGES = ['en', 'es', 'zh', 'ar'];
const at = (id) => document.getElementById(id);

/** Shows the notice that stands in the page: it has `stopped`, the `module` does not run here, or the `network` does not give it. */
function fail(error, what = 'stopped') {
  console.error(error);
  const link = at('failure-link');
  link.href = location.href;
  link.textContent = location.href;
  at(what).hidden = false;
  at('reload').onclick = () => location.reload();
  at('failure').hidden = false;
}

/** Says why there is no page: `error` came while it was fetched and started. */
function failToStart(error) {
  const runs = globalThis.WebAssembly;
  if (!runs || error instanceof runs.CompileError) fail(error, 'module');
  else fail(error, error instanceof runs.RuntimeError ? 'stopped' : 'network');
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

/** Shows the first text of the page and its failure notices in another language. The order of lines is that of `PageText`. */
function translateFirstText(language, text) {
  const [direction, wash, and, dry, subtitle, lead, coming, stopped, link, module, asText, textFile, network, reload] = text.split('\n');
  // A page says which Chinese characters it has: browsers choose fonts by it.
  const [lang, colon] = language === 'zh' ? ['zh-Hans', '：'] : [language, ': '];
  Object.assign(document.documentElement, { lang, dir: direction });
  document.title = `${wash} ${and} ${dry}${colon}${subtitle}`;
  const write = (selector, words) => {
    const element = document.querySelector(selector);
    if (element) element.textContent = words;
  };
  write('.first h1', `${wash} ${and} ${dry}`);
  write('.first p', lead);
  write('.first .hint', coming);
  write('#stopped', stopped);
  write('#failure-link', link);
  write('#module', module);
  write('#network', network);
  write('#reload', reload);
  write('#as-text', asText);
  at('as-text')?.setAttribute('href', textFile);
}

/** Tells the style sheet how high the part is that stays in view on a narrow page, where that changes: the page is styled anew for it. */
function measureTop() {
  const page = at('page');
  let top;
  new ResizeObserver(() => {
    const height = page.querySelector('.top')?.offsetHeight ?? 0;
    if (height !== top) page.style.setProperty('--top', `${top = height}px`);
  }).observe(page);
}

/** Fetches a file, or says why not. */
async function get(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response;
}

/** Shows how much of the module has come. Its headers do not say how large it is where it comes compressed: the build has put that in. */
function countProgress(response) {
  const bar = at('progress');
  response.clone().body.pipeTo(new WritableStream({ write(part) { bar.value += part.length; } })).catch(() => {});
  return response;
}

/**
 * Makes what the workshop is asked for, a part at a time, and hands each reply over. Gives the function that takes requests. The module runs in
 * the same thread, and has put the workshop into the global object.
 */
function work(reply, onBreak) {
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
    const bytes = workshop.advance();
    working = bytes !== undefined;
    if (!working) return;
    reply(bytes);
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
    const { initSync } = await import(script);
    initSync({ module });
    const take = work((bytes) => postMessage(bytes, [bytes.buffer]), () => postMessage('broken'));
    addEventListener('message', ({ data }) => take(data));
    postMessage('ready');
  }, { once: true });
}

/** Where everything is: the names in the document, which have hashes in a release; or, in the single file, elements of it. */
function sources() {
  if (at('page-module')) {
    const compiled = (id) => WebAssembly.compile(Uint8Array.from(atob(at(id).textContent), (byte) => byte.charCodeAt(0)));
    return {
      module: () => compiled('page-module'),
      // The script of the module stands before this one, in the same element.
      init: async () => __wbg_init,
      loadText: async (code) => at(`text-${code}`).textContent.trimStart(),
      async openWorkshop(onReply, onBreak) {
        // The script of the workshop, an element of its own, has put its way to start into the global object.
        if (!globalThis.workshop) startWorkshop({ module: await compiled('workshop-module') });
        return work(onReply, onBreak);
      },
      offline: async () => {},
    };
  }
  const href = (selector) => document.querySelector(selector).href;
  const [script, wasm] = [href('link[rel=modulepreload]'), href('link[rel=preload][as=fetch]')];
  const texts = document.querySelector('meta[name=texts]').content.split(' ');
  const addresses = { worker: import.meta.url, offline: new URL('sw.js', document.baseURI).href };
  // The one policy that the page allows, made once: nobody can make another, and this one knows two addresses.
  let policy;
  const address = (which) => {
    policy ??= globalThis.trustedTypes?.createPolicy('page', { createScriptURL: (name) => addresses[name] });
    return policy?.createScriptURL(which) ?? addresses[which];
  };
  const module = get(wasm).then((response) => WebAssembly.compileStreaming(countProgress(response)));
  module.catch(() => {});
  return {
    module: () => module,
    init: async () => (await import(script)).default,
    loadText: async (code) => (await get(new URL(texts[LANGUAGES.indexOf(code)], document.baseURI))).text(),
    async openWorkshop(onReply, onBreak) {
      const [script, wasm] = document.querySelector('meta[name=workshop]').content.split(' ')
        .map((name) => new URL(name, document.baseURI).href);
      const module = await WebAssembly.compileStreaming(get(wasm));
      try {
        return await inWorker(address('worker'), { script, module }, onReply, onBreak);
      } catch (error) {
        console.warn(error);
      }
      // A frame in a sandbox and an old browser have no worker of this kind.
      if (!globalThis.workshop) (await import(script)).initSync({ module });
      return work(onReply, onBreak);
    },
    // Without a network the page comes from a service worker, once it has been here.
    async offline() {
      if ('serviceWorker' in navigator && top === self) await navigator.serviceWorker.register(address('offline'));
    },
  };
}

/** Module and text come at the same time; the module is compiled while it comes, and starts when both are there. */
async function start() {
  const language = readersLanguage();
  const from = sources();
  const [init, text] = [from.init(), await from.loadText(language)];
  globalThis.page = { language, text, loadText: from.loadText, openWorkshop: from.openWorkshop };
  if (language !== 'en') translateFirstText(language, text);
  await (await init)({ module_or_path: await from.module() });
  // What is fetched for later comes after what is needed now. Where it is refused, the page works as before, with a network.
  setTimeout(() => from.offline().catch(() => {}), 1000);
}

if (globalThis.document) {
  // A panic ends in a trap of the module, long after it has started.
  addEventListener('error', (event) => {
    if (event.error instanceof WebAssembly.RuntimeError) fail(event.error);
  });
  measureTop();
  start().catch(failToStart);
} else {
  serveAsWorker();
}
