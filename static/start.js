// Starts the page. A file of its own, for the policy allows no inline script. The module has no language in it: the texts
// of the reader's come beside it, a line for each sentence (src/text), first what the page needs at once, and the rest
// with the second module.
import init from './page.js';
import { hold, keep } from './focus.js';
import { fail, first, measure, unbegun, wanted } from './words.js';

const FRONT = { en: 'en.txt', es: 'es.txt', zh: 'zh.txt', ar: 'ar.txt' };
const REST = { en: 'en-more.txt', es: 'es-more.txt', zh: 'zh-more.txt', ar: 'ar-more.txt' };
const near = (file) => new URL(`./${file}`, import.meta.url);

async function text(file) {
  const response = await fetch(near(file));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.text();
}

// What the page asks for later: a second module, of which it calls `show` and `tell`; another language.
const more = {
  hold,
  keep,
  async bring() {
    const { language, front } = more;
    const rest = text(REST[language]);
    const module = await import('./later.js');
    await module.bring(near);
    module.speak(language, front, await rest);
    Object.assign(more, { show: module.show, tell: module.tell, module });
    // Another was chosen meanwhile.
    if (more.language !== language) await more.change(more.language);
  },
  load(done) {
    more.bring().then(() => done(true), () => done(false));
  },
  async change(language) {
    const [front, rest] = await Promise.all([text(FRONT[language]), more.module ? text(REST[language]) : '']);
    more.module?.speak(language, front, rest || await text(REST[language]));
    Object.assign(more, { language, front });
    first(more);
  },
  // One after the other: of several choices in a row the last one stays.
  speak(language, done) {
    changed = changed.then(() => more.change(language)).then(() => done(true), () => done(false));
  },
};
let changed = Promise.resolve();
globalThis.washAndDry = more;

// Without a network the page comes from a service worker, once it has been here. Development builds have none.
async function offline() {
  if (!('serviceWorker' in navigator) || top !== self) return;
  const address = near('sw.js').href;
  // The one policy that the page's own allows, made once: nobody can make another, and this one knows one address.
  const policy = globalThis.trustedTypes?.createPolicy('offline', { createScriptURL: () => address });
  await navigator.serviceWorker.register(policy ? policy.createScriptURL('') : address);
}

/** Shows how much of a file is there. Its headers don't know, where it comes compressed: the build has put its size in. */
function count(response) {
  const bar = document.getElementById('progress');
  response.clone().body.pipeTo(new WritableStream({ write(part) { bar.value += part.length; } })).catch(() => {});
  return response;
}

/** Module and text come at the same time; the module is compiled while it comes, and begins when both are there. */
async function start() {
  const language = wanted((code) => Object.hasOwn(FRONT, code));
  const module = fetch(near('page_bg.wasm')).then((response) => WebAssembly.compileStreaming(count(response)));
  module.catch(() => {});
  Object.assign(more, { language, front: await text(FRONT[language]) });
  if (language !== 'en') first(more);
  await init({ module_or_path: await module });
}

// A panic ends in a trap of the module, long after it has started.
addEventListener('error', (event) => {
  if (event.error instanceof WebAssembly.RuntimeError) fail(event.error);
});
measure();
start().catch(unbegun);
// Where it is refused, the page works as before, with a network. What is fetched for later comes after what is needed now.
addEventListener('load', () => setTimeout(() => offline().catch(() => {}), 1000));
