// Lets the page live with foreign hands on its elements: browsers' translators, extensions, password managers. They put other elements in the
// place of its texts, wrap, insert and remove; Yew holds the nodes it made and stops where it inserts beside one that has gone.
//
// Foreign scripts run in worlds of their own: their changes do not pass through what is replaced here, those of the page do. So a removal that
// did not pass here is foreign. What it removed is remembered with what came in its place.

const { insertBefore, removeChild } = Node.prototype;

/** Nodes that the page itself has taken away. */
const dismissed = new WeakSet();
/** Nodes that foreign hands have taken away: what stands in their place, and where they were. */
const displaced = new WeakMap();

/** The child of a parent that stands where a node of the page was, or null for its end. */
function placeOf(parent, node) {
  for (let at = node; at; at = displaced.get(at)?.next ?? null) {
    // It may be wrapped by now: what stands in the parent is around it.
    let child = at.parentNode ? at : displaced.get(at)?.stand;
    while (child && child.parentNode !== parent) child = child.parentNode;
    if (child) return child;
  }
  return null;
}

Node.prototype.insertBefore = function guarded(node, before) {
  dismissed.delete(node);
  forget(node);
  return insertBefore.call(this, node, before && before.parentNode !== this ? placeOf(this, before) : before);
};

Node.prototype.removeChild = function guarded(node) {
  dismissed.add(node);
  forget(node);
  if (node.parentNode === this) return removeChild.call(this, node);
  // Wrapped by others, it goes without what they put around it; that is theirs.
  if (node.parentNode && this.contains(node)) return removeChild.call(node.parentNode, node);
  return node;
};

/** Takes away what stands in the place of a node that foreign hands have taken away. */
function forget(node) {
  const stand = displaced.get(node)?.stand;
  displaced.delete(node);
  if (stand?.isConnected) removeChild.call(stand.parentNode, stand);
}

/** Puts a text of the page back where something stands in its place: it has changed, so what stands there is no longer what it says. */
function restore(text) {
  const stand = displaced.get(text)?.stand;
  if (!stand?.isConnected || text.isConnected) return;
  displaced.delete(text);
  stand.parentNode.replaceChild(text, stand);
}

const texts = new MutationObserver((records) => records.forEach(({ target }) => restore(target)));

/** Remembers what came in the place of the nodes that a foreign change has taken away. */
function remember({ removedNodes, addedNodes, nextSibling, target }) {
  for (const node of removedNodes) {
    if (dismissed.has(node) || node.isConnected) continue;
    const stand = [...addedNodes].find((added) => added.isConnected) ?? lately(target, node);
    displaced.set(node, { stand, next: nextSibling });
    // A text that is out of the document can still be watched.
    if (node.nodeType === Node.TEXT_NODE) texts.observe(node, { characterData: true });
  }
}

/** What foreign hands inserted right before they took a node away: some insert first and remove then. */
let inserted = [];
const lately = (target, node) => [...inserted].reverse().find(({ added, before }) => added.parentNode === target && before === node)?.added;

new MutationObserver((records) => {
  inserted = records.flatMap(({ addedNodes, nextSibling }) => [...addedNodes].map((added) => ({ added, before: nextSibling })));
  records.forEach(remember);
  inserted = [];
}).observe(document.getElementById('page'), { childList: true, subtree: true });
