// The page's service worker, as tests wait for it.
import assert from 'node:assert/strict';
import { poll } from './rest.mjs';

/** Waits until a service worker of this page is `activated` or `installed`. */
export async function ready(page, state) {
  const states = () => page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return [registration?.active?.state, registration?.waiting?.state];
  });
  const found = await poll(states, (all) => all.includes(state), 20_000);
  assert.ok(found.includes(state), `no service worker is ${state}: ${found}`);
}
