// The languages of the page, before there is a module: which one, and what the page says in it until then.

/** Shows the notice that stands in the page, with the link to what was shown. */
export function fail(error) {
  console.error(error);
  const link = document.getElementById('failure-link');
  link.href = location.href;
  link.textContent = location.href;
  document.getElementById('failure').hidden = false;
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

/** Says what stands in the page before there is a module. The order of lines is that of `PageText`. */
export function first({ language, front }) {
  const [direction, wash, and, dry, subtitle, lead, coming, failure, failureLink] = front.split('\n');
  Object.assign(document.documentElement, { lang: language, dir: direction });
  document.title = `${wash} ${and} ${dry}: ${subtitle}`;
  const say = (selector, said) => {
    const element = document.querySelector(selector);
    if (element) element.textContent = said;
  };
  say('.first h1', `${wash} ${and} ${dry}`);
  say('.first p', lead);
  say('.first .hint', coming);
  say('#failure p', failure);
  say('#failure-link', failureLink);
}
