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

// A panic ends in a trap of the module, long after it has started.
addEventListener('error', (event) => {
  if (event.error instanceof WebAssembly.RuntimeError) fail(event.error);
});
init({ module_or_path: new URL('./page_bg.wasm', import.meta.url) }).catch(fail);
