// Starts the page. A file of its own, for the policy allows no inline script.
import init from './page.js';

/** Shows the notice that stands in the page, with the link to what was shown. */
function fail(error) {
  console.error(error);
  const link = document.getElementById('failure-link');
  link.href = location.href;
  link.textContent = location.href;
  document.getElementById('failure').hidden = false;
}

// What the page asks for later: a second module, of which it calls `show` and `tell`.
const more = {
  load(done) {
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = new URL('./more.css', import.meta.url);
    const styled = new Promise((resolve, reject) => {
      style.onload = resolve;
      style.onerror = reject;
    });
    document.head.append(style);
    const loaded = import('./more.js').then(async (module) => {
      await module.default({ module_or_path: new URL('./more_bg.wasm', import.meta.url) });
      await styled;
      Object.assign(more, { show: module.show, tell: module.tell });
    });
    loaded.then(() => done(true), () => done(false));
  },
};
globalThis.washAndDry = more;

// Without a network the page comes from a service worker, once it has been here. Development builds have none.
async function offline() {
  if (!('serviceWorker' in navigator) || top !== self) return;
  const address = new URL('./sw.js', import.meta.url).href;
  // The one policy that the page's own allows, made once: nobody can make another, and this one knows one address.
  const policy = globalThis.trustedTypes?.createPolicy('offline', { createScriptURL: () => address });
  await navigator.serviceWorker.register(policy ? policy.createScriptURL('') : address);
}

// A panic ends in a trap of the module, long after it has started.
addEventListener('error', (event) => {
  if (event.error instanceof WebAssembly.RuntimeError) fail(event.error);
});
init({ module_or_path: new URL('./page_bg.wasm', import.meta.url) }).catch(fail);
// Where it is refused, the page works as before, with a network. What is fetched for later comes after what is needed now.
addEventListener('load', () => setTimeout(() => offline().catch(() => {}), 1000));
