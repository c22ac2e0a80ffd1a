// What a screen reader has of the page: the accessibility tree of the browser, what is announced, and keys. No pixels and no
// selectors.
import assert from 'node:assert/strict';
import { isOne } from './course.mjs';

/** The page as it is heard. */
export class Tree {
  static async of(page) {
    const tree = new Tree();
    tree.page = page;
    tree.session = await page.context().newCDPSession(page);
    await tree.session.send('DOM.enable');
    await tree.session.send('DOM.getDocument');
    await tree.session.send('Accessibility.enable');
    return tree;
  }

  /** All that is there: role, name, value, description, level, what it is in. */
  async nodes() {
    const { nodes } = await this.session.send('Accessibility.getFullAXTree');
    const known = new Map(nodes.map((node) => [node.nodeId, node]));
    const property = (node, name) => node.properties?.find((one) => one.name === name)?.value.value;
    return nodes.filter((node) => !node.ignored).map((node) => ({
      role: ({ image: 'img' })[node.role.value] ?? node.role.value, name: node.name?.value ?? '', value: node.value?.value,
      about: node.description?.value ?? '', level: property(node, 'level'), live: property(node, 'live'),
      pressed: property(node, 'pressed'), disabled: property(node, 'disabled') ?? false,
      backend: node.backendDOMNodeId, id: node.nodeId, known, node,
    }));
  }

  /** The one of a role and a name; waits for it. */
  async find(role, name, inside) {
    for (let attempts = 0; attempts < 200; attempts++) {
      const nodes = await this.nodes();
      const within = inside && nodes.find((node) => isOne(inside, node));
      const found = nodes.find((node) => isOne([role, name], node) && (!inside || (within && below(within, node))));
      if (found) return found;
      await this.page.waitForTimeout(25);
    }
    const near = (await this.nodes()).filter((node) => node.role === role || node.role === inside?.[0]);
    return assert.fail(`nothing is a ${role} “${name}” in ${inside}; there are: ${near.map((node) => `${node.role} ${node.name}`).join(' · ')}`);
  }

  /** All the text in all that have a role. */
  async text(role) {
    const nodes = await this.nodes();
    const all = nodes.filter((node) => node.role === role);
    return nodes.filter((node) => node.role === 'StaticText' && all.some((one) => below(one, node))).map((node) => node.name).join(' ');
  }

  /** Goes to what an action is on, as a screen reader does, and presses its keys. */
  async act([role, name, ...keys]) {
    const { backend } = await this.find(role, name);
    await this.session.send('DOM.focus', { backendNodeId: backend });
    for (const key of keys) await this.page.keyboard.press(key);
  }
}

/** Whether one is in another. */
export const below = (one, node) => {
  for (let at = node.node; at; at = at.parentId && node.known.get(at.parentId)) if (at.nodeId === one.id) return true;
  return false;
};

/** Notes whatever a live region says from now on, and when: for `addInitScript`. */
export function listen() {
  globalThis.heard = [];
  const live = (node) => (node.nodeType === 1 ? node : node.parentElement)?.closest('[role="status"], [role="alert"], output:not([aria-live="off"]), [aria-live="polite"], [aria-live="assertive"]');
  new MutationObserver((changes) => {
    const regions = new Set(changes.filter((change) => change.addedNodes.length || change.type === 'characterData').map(({ target }) => live(target)));
    for (const region of regions) {
      if (region && region.textContent) globalThis.heard.push({ at: performance.now(), text: region.textContent, role: region.getAttribute('role'), id: region.id });
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
}
