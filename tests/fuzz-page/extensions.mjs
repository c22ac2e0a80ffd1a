// Foreign hands on the page: a browser's translator, and extensions. They change its elements from a world of their own, as scripts of extensions do.

/** Runs a script in a world of its own. */
export async function inForeignWorld(session, script, ...values) {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'foreign' });
  const { exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    executionContextId, functionDeclaration: script.toString(), arguments: values.map((value) => ({ value })), awaitPromise: true,
  });
  if (exceptionDetails) throw new Error(`the foreign script: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
}

/** The browser's translator: each text goes into two `font` elements, also what is added later. `order`: whether it inserts or removes first. */
export function translate(order) {
  const wrap = (text) => {
    if (!text.data.trim() || !text.parentNode || text.parentElement.closest('script, style, [translate=no], font, textarea, svg')) return;
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = text.data;
    outer.append(inner);
    if (order === 'replace') text.replaceWith(outer);
    else {
      text.before(outer);
      text.remove();
    }
  };
  const all = (root) => {
    if (root.nodeType === 3) return wrap(root);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    texts.forEach(wrap);
  };
  all(document.body);
  new MutationObserver((records) => records.forEach((record) => record.addedNodes.forEach(all)))
    .observe(document.body, { childList: true, subtree: true });
}

/** Each number goes into an element of its own. */
export function mark() {
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const numbers = [];
  while (walker.nextNode()) if (/\d/.test(walker.currentNode.data)) numbers.push(walker.currentNode);
  for (const text of numbers) {
    const around = document.createElement('mark');
    text.replaceWith(around);
    around.append(text);
  }
}

/** Elements before and after fields and into the main part; names on the document's own element. */
export function insert() {
  for (const input of document.querySelectorAll('input')) {
    input.before(document.createElement('i'));
    input.after(document.createElement('b'));
  }
  document.querySelector('main').prepend(document.createElement('section'));
  document.documentElement.className = 'night-mode';
}

/** One element is taken away: the one that a number from 0 to 1 stands for. */
export function take(at) {
  const elements = [...document.querySelectorAll('main :is(p, div, section, label, li, button, span)')].filter((one) => !one.querySelector('h1') && !one.closest('h1'));
  elements[Math.floor(at * elements.length)]?.remove();
}

/** Everything that foreign hands do, by its name in an event of the fuzzer. */
export const FOREIGN = { translate, mark, insert, take };
