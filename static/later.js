// What comes with the second module: the module's own script, and the style sheet of what it shows.
import init, { show, speak, tell } from './more.js';

export { init as default, show, speak, tell };

/** Fetches style sheet and module, each from where `near` says it is. */
export async function bring(near) {
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = near('more.css');
  const styled = new Promise((resolve, reject) => {
    style.onload = resolve;
    style.onerror = reject;
  });
  document.head.append(style);
  await Promise.all([styled, init({ module_or_path: near('more_bg.wasm') })]);
}
