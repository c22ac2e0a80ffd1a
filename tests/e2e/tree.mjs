// The page as a screen reader has it: the browser's accessibility tree, announcements and keys, without pixels and selectors.
import assert from 'node:assert/strict';
import { isOne } from './course.mjs';
import { poll } from './rest.mjs';

/** A text with ordinary spaces, also between a number and its unit. */
export const breakable = (text) => text.replaceAll('\u00a0', ' ');

/** A page as a screen reader has it. */
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

  /** All nodes: role, name, value, description, level, parent. */
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

  /** Waits for the node with a role and a name. */
  async find(role, name, inside) {
    const found = await poll(async () => {
      const nodes = await this.nodes();
      const within = inside && nodes.find((node) => isOne(inside, node));
      return nodes.find((node) => isOne([role, name], node) && (!inside || (within && below(within, node))));
    });
    if (found) return found;
    const near = (await this.nodes()).filter((node) => node.role === role || node.role === inside?.[0]);
    return assert.fail(`nothing is a ${role} “${name}” in ${inside}; there are: ${near.map((node) => `${node.role} ${node.name}`).join(' · ')}`);
  }

  /** The text of all nodes with a role. */
  async text(role) {
    const nodes = await this.nodes();
    const all = nodes.filter((node) => node.role === role);
    return nodes.filter((node) => node.role === 'StaticText' && all.some((one) => below(one, node))).map((node) => breakable(node.name)).join(' ');
  }

  /** Moves the focus to the node of an action, as a screen reader does, and presses its keys. */
  async act([role, name, ...keys]) {
    const { backend } = await this.find(role, name);
    await this.session.send('DOM.focus', { backendNodeId: backend });
    for (const key of keys) await this.page.keyboard.press(key);
  }
}

/** Whether a node is inside another. */
export const below = (one, node) => {
  for (let at = node.node; at; at = at.parentId && node.known.get(at.parentId)) if (at.nodeId === one.id) return true;
  return false;
};

/** Records the announcements of live regions and their times; for `addInitScript`. */
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
