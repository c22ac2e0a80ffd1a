// The page's service worker, as tests wait for it.
import assert from 'node:assert/strict';

/** Waits until a service worker of this page is `activated` or `installed`. */
export async function ready(page, state) {
  const states = () => page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return [registration?.active?.state, registration?.waiting?.state];
  });
  const deadline = Date.now() + 20_000;
  while (!(await states()).includes(state)) {
    assert.ok(Date.now() < deadline, `no service worker is ${state}: ${await states()}`);
    await page.waitForTimeout(100);
  }
}
