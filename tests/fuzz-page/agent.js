// The fuzzer's part inside the page. It is passed to the browser as text and runs before the page's own scripts, so that it can replace
// the browser's clock: frames and timers run only when an event lets time pass. So a seed does the same every time, and an hour takes a
// minute. `agent({ virtual, storage })`.
export function agent({ virtual, storage }) {
  // More of the stack, for reports of failures.
  Error.stackTraceLimit = 60;
  const later = setTimeout.bind(window);
  const frame = requestAnimationFrame.bind(window);
  const turns = new MessageChannel();
  const waiting = [];
  turns.port1.onmessage = () => waiting.shift()();
  /** Runs everything that is due now: promises, messages. */
  const turn = () => new Promise((done) => { waiting.push(done); turns.port2.postMessage(0); });

  // ── time ──
  const clock = { now: 0, timers: [], frames: [], number: 0 };
  if (virtual) {
    window.setTimeout = (callback, ms = 0, ...more) => {
      clock.number += 1;
      clock.timers.push({ number: clock.number, due: clock.now + Math.max(0, ms), call: () => callback(...more) });
      return clock.number;
    };
    window.clearTimeout = (number) => { clock.timers = clock.timers.filter((timer) => timer.number !== number); };
    const intervals = new Set();
    window.setInterval = (callback, ms = 0, ...more) => {
      clock.number += 1;
      const [number, pause] = [clock.number, Math.max(1, ms)];
      intervals.add(number);
      const add = (due) => clock.timers.push({
        number,
        due,
        call() {
          callback(...more);
          if (intervals.has(number)) add(due + pause);
        },
      });
      add(clock.now + pause);
      return number;
    };
    window.clearInterval = (number) => {
      intervals.delete(number);
      window.clearTimeout(number);
    };
    window.requestAnimationFrame = (callback) => {
      clock.number += 1;
      clock.frames.push({ number: clock.number, callback });
      return clock.number;
    };
    window.cancelAnimationFrame = (number) => { clock.frames = clock.frames.filter((one) => one.number !== number); };
  }
  /** Lets milliseconds pass. Of a long time only some frames run, as on a slow machine. */
  async function pass(ms) {
    if (!virtual) return new Promise((done) => later(done, Math.min(ms, 60)));
    const end = clock.now + ms;
    const step = ms > 300 ? 100 : 1000 / 60;
    while (clock.now < end) {
      clock.now = Math.min(end, clock.now + step);
      await due();
      const frames = clock.frames.splice(0);
      if (frames.length > 0) {
        frames.forEach((one) => guarded(() => one.callback(clock.now)));
        await turn();
      } else if (clock.timers.length === 0) {
        clock.now = end;
      }
    }
  }
  /**
   * Runs the timers that are due, and those that they start without delay: in a browser a sweep runs a hundred such in a frame.
   */
  async function due() {
    for (let timers = 0; timers < 100 && clock.timers.some((timer) => timer.due <= clock.now); timers += 1) {
      const [first] = clock.timers.toSorted((one, other) => one.due - other.due || one.number - other.number);
      clock.timers.splice(clock.timers.indexOf(first), 1);
      guarded(first.call);
      await turn();
    }
  }
  /** Runs a callback; an error in it stops nothing else and is reported as by the browser. */
  function guarded(call) {
    try {
      call();
    } catch (error) {
      reportError(error);
    }
  }

  // ── the page's requests, and APIs that must not reach the person at the machine ──
  const state = { pending: 0, failed: 0, problems: [], slowest: 0, saved: 0, printed: 0 };
  let starter;
  // The texts of another language are on their way until the page has had its turn with them.
  Object.defineProperty(window, 'page', {
    configurable: true,
    get: () => starter,
    set(given) {
      starter = given;
      const own = given.loadText;
      given.loadText = async (code) => {
        state.pending += 1;
        try {
          return await own(code);
        } catch (error) {
          state.failed += 1;
          throw error;
        } finally {
          later(() => { state.pending -= 1; }, 0);
        }
      };
    },
  });
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const own = WebAssembly[name].bind(WebAssembly);
    WebAssembly[name] = async (...all) => {
      const made = await own(...all);
      memories.push((made.instance ?? made).exports.memory ?? Object.values((made.instance ?? made).exports).find((one) => one instanceof WebAssembly.Memory));
      return made;
    };
  }
  const memories = [];
  window.print = () => { state.printed += 1; };
  window.open = () => null;
  const click = HTMLElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    if (this.hasAttribute('download')) state.saved += 1;
    else click.call(this);
  };
  if (storage === 'blocked') Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });
  if (storage === 'full') Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };

  // ── finding ──
  /** Whether somebody can reach an element: a dialog that is open keeps what lies behind it from everybody. */
  const shown = (element) => {
    const dialog = document.querySelector('dialog:modal');
    return element.checkVisibility({ visibilityProperty: true }) && (!dialog || dialog.contains(element));
  };
  /** The element of a list that a number from 0 to 1 stands for, or the next one that is visible. */
  function nth(list, at) {
    const first = Math.floor(at * list.length);
    for (let place = 0; place < list.length; place += 1) {
      const element = list[(first + place) % list.length];
      if (shown(element)) return element;
    }
    return null;
  }
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const PRESS = 'button:not(:disabled), summary, input[type=checkbox]:not(:disabled), input[type=radio]:not(:disabled), a[href]';
  const FOCUS = `${PRESS}, input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]`;
  const TYPE = 'input:not([type]):not(:disabled), input[type=text]:not(:disabled), textarea:not(:disabled)';
  // The parts of the page, equally likely, however many buttons each has.
  const GROUPS = 'nav, .tools, .lesson, .lesson .ask, .settings, .transport, .zoom, .dialog, .details, .panel, .tabs, .notice, .timelines, .share, .skip, .feet';

  function find(event) {
    switch (event.do) {
      case 'press': {
        const group = nth(all(GROUPS), event.group);
        return (group && nth(all(PRESS, group), event.at)) ?? nth(all(PRESS), event.at);
      }
      case 'key':
      case 'focus':
        return event.at === null ? document.activeElement : nth(all(FOCUS), event.at);
      case 'type':
        return nth(all(TYPE), event.at);
      case 'slide':
        return nth(all('input[type=range]:not(:disabled)'), event.at);
      case 'choose':
        return nth(all('select:not(:disabled)'), event.at);
      case 'submit':
        return nth(all('form'), event.at);
      case 'scroll':
        return nth([document.documentElement, ...all('.lanes')], event.at);
      case 'drag':
      case 'wheel':
      case 'double':
        return nth(all('[data-time]'), event.at);
      default:
        return null;
    }
  }

  /** An element in a few words, for reports. */
  function name(element) {
    if (!element) return 'nothing';
    const { id, tagName, className } = element;
    const label = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return `${tagName.toLowerCase()}${id ? `#${id}` : ''}${typeof className === 'string' && className ? `.${className.replaceAll(' ', '.')}` : ''} “${label.trim().slice(0, 40)}”`;
  }

  // ── doing ──
  const fire = (element, Kind, type, init) => element.dispatchEvent(new Kind(type, { bubbles: true, cancelable: true, composed: true, view: window, ...init }));
  const at = (element, [x, y]) => {
    const box = element.getBoundingClientRect();
    return { clientX: box.left + x * box.width, clientY: box.top + y * Math.min(box.height, 200) };
  };
  const pointer = (element, type, id, place, more) => fire(element, PointerEvent, type, { pointerId: id, isPrimary: id < 2, button: 0, ...at(element, place), ...more });

  /** The default action of a key. */
  function natural(element, { key, shift }) {
    if (key === 'Tab') {
      const list = all(FOCUS).filter(shown);
      const next = list[(list.indexOf(document.activeElement) + (shift ? -1 : 1) + list.length) % list.length];
      next?.focus();
    } else if ((key === 'Enter' || key === ' ') && element.matches('button, summary, input[type=checkbox]')) {
      element.click();
    } else if (key === 'Enter' && element.matches('a[href]')) {
      element.click();
    } else if (key === 'Enter' && element.matches('input') && element.form) {
      fire(element, Event, 'change');
      element.form.requestSubmit();
    } else if (element.matches('input[type=range]') && key.startsWith('Arrow')) {
      if (key === 'ArrowRight' || key === 'ArrowUp') element.stepUp();
      else element.stepDown();
      fire(element, InputEvent, 'input');
      fire(element, Event, 'change');
    }
  }

  // Links that lead away from the page are pressed and not followed, by whatever hand.
  addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href]');
    if (link && (link.target || new URL(link.href).pathname !== location.pathname)) event.preventDefault();
  }, { capture: true });

  const DO = {
    press(element) {
      element.focus();
      element.click();
    },
    key(element, event) {
      if (event.at !== null) element.focus();
      const target = document.activeElement;
      const init = { key: event.key, shiftKey: event.shift };
      if (fire(target, KeyboardEvent, 'keydown', init)) natural(target, event);
      fire(document.activeElement, KeyboardEvent, 'keyup', init);
    },
    focus: (element) => element.focus(),
    type(element, { text, how, end }) {
      element.focus();
      if (how === 'set') element.value = text;
      else element.select();
      if (how === 'paste') document.execCommand('insertText', false, text);
      const letters = [...text].slice(0, 12);
      if (how === 'letters') letters.forEach((letter) => document.execCommand('insertText', false, letter));
      if (how === 'set') fire(element, InputEvent, 'input');
      if (end !== 'none') fire(element, Event, 'change');
      if (end === 'enter' && fire(element, KeyboardEvent, 'keydown', { key: 'Enter' })) element.form?.requestSubmit();
    },
    slide(element, { to }) {
      element.focus();
      const [least, most] = [Number(element.min || 0), Number(element.max || 100)];
      for (const part of to) {
        element.value = String(least + part * (most - least));
        fire(element, InputEvent, 'input');
      }
      fire(element, Event, 'change');
    },
    choose(element, { option }) {
      element.focus();
      element.selectedIndex = Math.floor(option * element.options.length);
      fire(element, InputEvent, 'input');
      fire(element, Event, 'change');
    },
    submit: (element) => element.requestSubmit(),
    scroll: (element, { to }) => { element.scrollTop = to * element.scrollHeight; },
    drag(element, { by, path }) {
      const more = { pointerType: by === 'mouse' ? 'mouse' : 'touch', button: by === 'right' ? 2 : 0 };
      pointer(element, 'pointerdown', 1, path[0], more);
      if (by === 'pinch') pointer(element, 'pointerdown', 2, path.at(-1), more);
      for (const [x, y] of path) {
        pointer(element, 'pointermove', 1, [x, y], more);
        if (by === 'pinch') pointer(element, 'pointermove', 2, [1 - x, y], more);
      }
      pointer(element, by === 'cancel' ? 'pointercancel' : 'pointerup', 1, path.at(-1), more);
      if (by === 'pinch') pointer(element, 'pointerup', 2, path[0], more);
    },
    wheel(element, { place, x, y, control, shift }) {
      fire(element, WheelEvent, 'wheel', { deltaX: x, deltaY: y, ctrlKey: control, shiftKey: shift, ...at(element, place) });
    },
    double(element, { place }) {
      fire(element, MouseEvent, 'dblclick', at(element, place));
    },
  };

  const BY_KEYBOARD = new Set(['press', 'key', 'type', 'choose', 'slide']);
  const lost = () => {
    const { activeElement } = document;
    return !activeElement || activeElement === document.body || activeElement.matches(':disabled');
  };

  /** Applies an event; checks that it does not lose the focus of a keyboard user. */
  async function act(event, element) {
    switch (event.do) {
      case 'wait':
        return pass(event.ms);
      case 'link':
        // The browser notifies the page in a task of its own.
        if (new URL(event.to, location).href === location.href) return undefined;
        return elsewhere(() => { location.hash = event.to; }, 'hashchange');
      case 'back':
      case 'forward':
        if (!navigation[event.do === 'back' ? 'canGoBack' : 'canGoForward']) return undefined;
        return elsewhere(() => history[event.do](), 'popstate');
      case 'hidden':
        document.dispatchEvent(new Event('visibilitychange'));
        window.dispatchEvent(new Event('resize'));
        return undefined;
      default:
    }
    if (!element) return undefined;
    const was = event.do === 'key' && event.at === null && lost();
    const described = name(element);
    guarded(() => DO[event.do](element, event));
    await turn();
    // Long painting is done in several tasks; no person is quick enough to act between them.
    await due();
    if (BY_KEYBOARD.has(event.do) && !was && lost()) {
      await settle();
      if (lost()) state.problems.push(`the focus is lost after ${JSON.stringify(event)} on ${described}`);
    }
    return undefined;
  }

  /** Goes to another address, and waits until the page has been notified: a change of the fragment is an event of its own. */
  async function elsewhere(go, event) {
    const told = (name) => new Promise((done) => {
      addEventListener(name, () => later(done, 0), { once: true });
      later(done, 3000);
    });
    const before = location.hash;
    const [first, changed] = [told(event), told('hashchange')];
    go();
    await first;
    if (location.hash !== before) await changed;
  }

  /** Waits until nothing is loading and everything that was put off is done. */
  async function settle() {
    const deadline = performance.now() + 15_000;
    do {
      await pass(60);
      await turn();
      // In real time, the address waits for changes to rest.
      if (!virtual) await new Promise((done) => later(done, 260));
      else if (state.pending > 0) await new Promise((done) => later(done, 5));
    } while (state.pending > 0 && performance.now() < deadline);
    // Later timers do not follow from the events: the address of a file is freed after ten seconds.
    do await pass(170); while (clock.timers.some((timer) => timer.due <= clock.now + 1000) && performance.now() < deadline);
    if (state.pending > 0) state.problems.push('something that was asked for has not come for 15 s');
  }

  /** Waits until the page has started or has shown its failure notice. */
  async function begun() {
    const there = () => document.querySelector('main') || document.querySelector('#failure')?.hidden === false;
    const deadline = performance.now() + 20_000;
    while (!there() && performance.now() < deadline) await new Promise((done) => later(done, 5));
    await settle();
    return there() !== false && there() !== null;
  }

  /** Applies events one after the other, and returns what was done. */
  async function run(list) {
    const done = [];
    for (const event of list) {
      const start = performance.now();
      const element = find(event);
      await act(event, element);
      const took = performance.now() - start;
      if (took > state.slowest && !['wait', 'link', 'back', 'forward'].includes(event.do)) state.slowest = took;
      done.push(element ? name(element) : '');
    }
    return done;
  }

  Object.defineProperty(window, 'fuzz', {
    value: {
      state, run, begun, settle, pass, find, name, lost,
      /** The point for the browser's own mouse: the middle of an event's element, or a place on it. */
      async aim(event) {
        const element = find(event);
        if (!element) return null;
        element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        const { left, top, width, height } = element.getBoundingClientRect();
        return { left, top, width, height, name: name(element) };
      },
      paint: () => new Promise((done) => frame(() => frame(done))),
      wasm: () => memories.reduce((sum, memory) => sum + (memory?.buffer.byteLength ?? 0), 0),
    },
  });
}
