// The languages of the page, before there is a module: which one, and what the page says in it until then.

const at = (id) => document.getElementById(id);

/**
 * Shows the notice that stands in the page, with the link to what was shown: the page has `stopped`, the `module` does not
 * run here, or the `network` does not give it.
 */
export function fail(error, what = 'stopped') {
  console.error(error);
  const link = at('failure-link');
  link.href = location.href;
  link.textContent = location.href;
  at(what).hidden = false;
  at('reload').onclick = () => location.reload();
  at('failure').hidden = false;
}

/** Says why there is no page: `error` came while it was fetched and begun. */
export function unbegun(error) {
  const runs = globalThis.WebAssembly;
  if (!runs || error instanceof runs.CompileError) fail(error, 'module');
  else fail(error, error instanceof runs.RuntimeError ? 'stopped' : 'network');
}

/** The language: what the link says, what was chosen before, what the browser asks for, in this order. */
export function wanted(known) {
  let kept = null;
  try {
    kept = localStorage.getItem('wash-and-dry/language');
  } catch { /* Nothing is kept here. */ }
  const named = new URLSearchParams(location.hash.slice(1)).get('lang');
  return [named, kept, ...navigator.languages.map((tag) => tag.split('-')[0])].find((code) => code && known(code)) ?? 'en';
}

/**
 * Tells the style sheet how high the part is that stays in view on a narrow page, where that changes: the page is styled anew
 * for it. And how many device pixels there are to the unit, for canvases have a whole number of them.
 */
export function measure() {
  const page = at('page');
  let top;
  new ResizeObserver(() => {
    const height = page.querySelector('.top')?.offsetHeight ?? 0;
    if (height !== top) page.style.setProperty('--top', `${top = height}px`);
  }).observe(page);
  const fine = () => document.documentElement.style.setProperty('--fine', devicePixelRatio);
  addEventListener('resize', fine);
  fine();
}

/** Says what stands in the page before there is a module. The order of lines is that of `PageText`. */
export function first({ language, front }) {
  const [direction, wash, and, dry, subtitle, lead, coming, stopped, link, module, asText, textFile, network, reload] = front.split('\n');
  // A page says which Chinese characters it has: browsers choose fonts by it.
  const [lang, colon] = language === 'zh' ? ['zh-Hans', '：'] : [language, ': '];
  Object.assign(document.documentElement, { lang, dir: direction });
  document.title = `${wash} ${and} ${dry}${colon}${subtitle}`;
  const say = (selector, said) => {
    const element = document.querySelector(selector);
    if (element) element.textContent = said;
  };
  say('.first h1', `${wash} ${and} ${dry}`);
  say('.first p', lead);
  say('.first .hint', coming);
  say('#stopped', stopped);
  say('#failure-link', link);
  say('#module', module);
  say('#network', network);
  say('#reload', reload);
  say('#as-text', asText);
  at('as-text')?.setAttribute('href', textFile);
}
