// Reads the page for the fuzzer in one call, so that everything it checks is of one moment.
export function reading() {
  const { documentElement, body } = document;
  const text = (selector) => document.querySelector(selector)?.textContent.trim() ?? null;
  const attribute = (selector, name) => document.querySelector(selector)?.getAttribute(name) ?? null;
  const each = (selector, tell) => [...document.querySelectorAll(selector)].map(tell);
  // What a reader types stands on the page as typed; programs have marks of their own.
  const foreign = new Set(each('.notice li, .ask, code, pre, textarea', (element) => element.innerText));
  let said = body.innerText;
  for (const own of foreign) said = said.replace(own, '');
  const labels = each('[aria-label], [title], [aria-valuetext]', (element) => ['aria-label', 'title', 'aria-valuetext'].map((name) => element.getAttribute(name) ?? '').join(' '));
  const ids = each('[id]', (element) => element.id);
  const playing = (attribute('.transport .primary path', 'd') ?? '').startsWith('M3');
  return {
    href: location.href,
    hash: location.hash,
    language: documentElement.lang,
    said: `${said}\n${labels.join('\n')}`,
    failure: document.querySelector('#failure')?.hidden === false,
    mains: each('main, [role=main]', (element) => element.checkVisibility()).filter(Boolean).length,
    headings: each('h1', (element) => element.checkVisibility()).filter(Boolean).length,
    twice: ids.filter((id, place) => ids.indexOf(id) !== place),
    wide: documentElement.scrollWidth - documentElement.clientWidth,
    width: innerWidth,
    elements: document.querySelectorAll('*').length,
    playing,
    notice: document.querySelector('.notice') !== null,
    working: document.querySelector('#working.card') !== null,
    // The outcome is told once the clock has come to it; until then the total is not.
    awaiting: document.querySelector('#outcome .tell') !== null,
    opening: document.querySelector('.question-of-all') !== null,
    asking: document.querySelector('p.card.hidden') !== null,
    transport: document.querySelector('.transport') !== null,
    answered: document.querySelector('#outcome.ask') !== null,
    embedded: document.querySelector('main.embed') !== null,
    pinned: attribute('#pin', 'aria-pressed') === 'true',
    worlds: document.querySelector('.worlds') !== null,
    chosen: each('.worlds .one', (element) => element.classList.contains('chosen')).indexOf(true),
    moment: document.querySelector('#moment')?.value ?? null,
    end: document.querySelector('#moment')?.max ?? null,
    clock: text('#clock'),
    levels: text('#levels-0'),
    title: text('h1'),
    tiles: each('.tiles dd', (element) => element.textContent.trim()),
    kitchen: attribute('#kitchen-0', 'aria-label'),
    cores: attribute('#cores-scroll-0', 'aria-rowcount'),
    dishes: attribute('#dishes-scroll-0', 'aria-rowcount'),
    about: Object.fromEntries(each('#about-cores-0, #about-dishes-0, #chart-0', (element) => [element.id, element.getAttribute('aria-label') ?? element.textContent])),
    // Without fields that are being typed in.
    settings: each('.settings input[type=range], .settings select', (element) => element.value),
    stored: (() => { try { return localStorage.getItem('wash-and-dry/lesson') ?? '1'; } catch { return null; } })(),
    ...window.fuzz.state,
    problems: window.fuzz.state.problems.splice(0),
  };
}
