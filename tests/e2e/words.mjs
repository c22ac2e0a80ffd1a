// The words of a page, visible and for screen readers; a pseudo-language in which every word is doubled; whether texts fit their boxes.

const WORD = /[\p{L}\p{M}\p{N}’'-]*[\p{L}\p{M}][\p{L}\p{M}\p{N}’'-]*/gu;
const words = (text) => text.match(WORD) ?? [];

/** A sentence with every word doubled. Gaps stay as they are. */
export const twice = (sentence) => sentence.split(/(\{\d+,?\})/).map((part, place) => (place % 2 ? part : part.replace(WORD, '$& $&'))).join('');

/** Whether every word of a text is doubled. */
export function isTwice(text) {
  const all = words(text);
  return all.length % 2 === 0 && all.every((word, place) => word === all[place ^ 1]);
}

/** Runs in the page: each text with its element, without those that `allowed` selects; of elements that are visible or exposed. */
export function all(allowed) {
  const found = [];
  const skip = (element) => element.closest(`${allowed}, script, style, noscript`) || !element.checkVisibility({ visibilityProperty: true });
  const where = (element) => {
    const name = element.tagName.toLowerCase() + (element.id ? `#${element.id}` : '') + (element.className?.baseVal === undefined && element.className ? `.${element.className}` : '');
    return name;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.data.trim() && !skip(node.parentElement)) found.push([node.data.trim(), where(node.parentElement)]);
  }
  for (const element of document.body.querySelectorAll('*')) {
    if (skip(element)) continue;
    for (const name of ['aria-label', 'title', 'placeholder', 'aria-valuetext', 'alt', 'aria-description', 'aria-roledescription']) {
      const text = element.getAttribute(name)?.trim();
      if (text) found.push([text, `${where(element)} ${name}`]);
    }
  }
  return found;
}

/** Runs in the page: texts that overflow their box or are cut off by it. */
export function cut() {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || parent.closest('.unseen, script, style, noscript, option, textarea') || !parent.checkVisibility({ visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
    let holder = parent;
    while (getComputedStyle(holder).display === 'inline' && holder.parentElement) holder = holder.parentElement;
    let scrolls = false;
    for (let at = holder, first = true; at; at = at.parentElement, first = false) {
      const style = getComputedStyle(at);
      const box = at.getBoundingClientRect();
      scrolls ||= /auto|scroll/.test(style.overflowX) && at !== document.body;
      if (scrolls || (!first && style.overflowX === 'visible' && at !== document.documentElement)) continue;
      const out = rects.find((rect) => rect.right > box.right + 1.5 || rect.left < box.left - 1.5
        || (style.overflowY === 'hidden' && (rect.bottom > box.bottom + 3 || rect.top < box.top - 3)));
      if (out) {
        found.push(`“${node.data.trim().slice(0, 60)}” out of ${at.tagName.toLowerCase()}.${at.className?.baseVal ?? at.className} by ${Math.round(Math.max(out.right - box.right, box.left - out.left))} px`);
        break;
      }
    }
  }
  return [...new Set(found)];
}

/** The texts of a language's file that another one's file lacks: whole short texts, and parts of longer ones. */
export function foreign(file, other) {
  const parts = (text) => text.split('\n').flatMap((line) => line.split(/\{\d+,?\}|\*/)).map((part) => part.trim().replace(/^[.,;: ]+|[.,;: ]+$/g, ''));
  const own = new Set(parts(other).map((part) => part.toLowerCase()));
  const theirs = [...new Set(parts(file))].filter((part) => words(part).length && !own.has(part.toLowerCase()));
  const long = theirs.filter((part) => words(part).length > 1 && part.length >= 9);
  const short = new Set(theirs.filter((part) => words(part).length === 1 && part.length > 2));
  const whole = (text, part) => {
    const at = text.indexOf(part);
    return at >= 0 && ![text[at - 1], text[at + part.length]].some((letter) => letter && /\p{L}/u.test(letter));
  };
  return (text) => long.find((part) => whole(text, part)) ?? (short.has(text.replace(/[.:?!…]+$/, '')) ? text : undefined);
}
