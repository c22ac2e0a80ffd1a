// Waiting for something, never for a while: for a condition, for a frame, or until the page has nothing left to do by itself.

/** How long a condition may take to come true, milliseconds. */
const PATIENCE = 5000;

/** Asks again and again until the answer is one that is `wanted`, or for too long; returns the last answer. */
export async function poll(ask, wanted = Boolean, patience = PATIENCE) {
  const deadline = Date.now() + patience;
  let answer = await ask();
  while (!wanted(answer) && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    answer = await ask();
  }
  return answer;
}

/**
 * Notes what the page waits for; runs in the page, before its own scripts. Timers of half a second and more are left out: they end a
 * gesture, keep announcements apart, fetch what is for later.
 */
export function watch() {
  const LONG = 500;
  const [timers, frames] = [new Set(), new Set()];
  const own = { setTimeout, setInterval, clearTimeout, clearInterval, requestAnimationFrame, cancelAnimationFrame, fetch };
  const begins = (name, waiting, once) => (callback, wait = 0, ...more) => {
    const number = own[name].call(window, (...given) => {
      if (once) waiting.delete(number);
      callback(...given);
    }, wait, ...more);
    if (wait < LONG) waiting.add(number);
    return number;
  };
  const ends = (name, waiting) => (number) => {
    waiting.delete(number);
    own[name].call(window, number);
  };
  window.setTimeout = begins('setTimeout', timers, true);
  window.setInterval = begins('setInterval', timers, false);
  window.requestAnimationFrame = begins('requestAnimationFrame', frames, true);
  window.clearTimeout = ends('clearTimeout', timers);
  window.clearInterval = ends('clearInterval', timers);
  window.cancelAnimationFrame = ends('cancelAnimationFrame', frames);
  const { text } = Response.prototype;
  const whole = (promise) => {
    timers.add(promise);
    return promise.finally(() => timers.delete(promise));
  };
  window.fetch = (...given) => whole(own.fetch.apply(window, given));
  Response.prototype.text = function () { return whole(text.call(this)); };

  const frame = () => new Promise((done) => own.requestAnimationFrame.call(window, () => own.setTimeout.call(window, done)));
  window.rest = async (moves) => {
    // Two frames in which nothing began: what the browser's observers notice comes with a frame.
    for (let still = 0; still < 2;) {
      await frame();
      still = timers.size > 0 || (!moves && frames.size > 0) ? 0 : still + 1;
    }
  };
}

/** Waits until the page has nothing left to do by itself: changes have settled, nothing is being fetched, nothing moves. */
export const rest = (page) => page.evaluate(() => window.rest(false));

/** The same for a page that may be playing: changes have settled. */
export const settled = (page) => page.evaluate(() => window.rest(true));

/** Waits until the browser has painted what there is now. */
export const painted = (page) => page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
