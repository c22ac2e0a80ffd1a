// Pictures: pixels compared with the trace, sharp on every screen, right after the window, the screen or the clock changes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { openPage, resizeWindow, until, visit } from './harness.mjs';
import { rest, settled } from './rest.mjs';

/** The width of a lane's name, and the margin right of the axis, as in `src/page/canvas/axis.rs`. */
const LABEL = 64;
const MARGIN = 10;

/** The segments of the run shown, from the page's own export: core, from and to in milliseconds, and kind. */
async function segments(page) {
  await page.getByRole('button', { name: 'Share and download' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'segments, CSV' }).click()]);
  await page.keyboard.press('Escape');
  const [head, ...lines] = readFileSync(await download.path(), 'utf8').trim().split(/\r?\n/).map((line) => line.split(','));
  const column = (name) => head.indexOf(name);
  return lines.map((line) => ({
    core: Number(line[column('core')]), kind: line[column('kind')],
    from: Number(line[column('from_ms')]), to: Number(line[column('to_ms')]),
  }));
}

test('a pixel of a core’s lane is work exactly where the core worked', () =>
  visit('#dishes=600&cores=3&every=4', async (page) => {
    const all = await segments(page);
    const end = Math.max(...all.map((segment) => segment.to));
    const { width, lanes, colors } = await page.evaluate(([label, margin]) => {
      const widths = ['cores-0', 'dishes-0'].map((id) => Math.floor(document.getElementById(id).getBoundingClientRect().width));
      const width = Math.min(...widths) - label - margin;
      const style = getComputedStyle(document.documentElement);
      const pen = document.getElementById('cores-0').getContext('2d');
      const { data } = pen.getImageData(label, 0, width, 78);
      const row = (y) => [...data.slice(y * width * 4, (y + 1) * width * 4)];
      return { width, lanes: [0, 1, 2].map((lane) => row(lane * 26 + 10)), colors: ['--s0', '--s2'].map((name) => style.getPropertyValue(name)) };
    }, [LABEL, MARGIN]);
    const works = colors.map((color) => color.match(/\w\w/g).map((two) => parseInt(two, 16)).join());
    let idle = 0;
    for (const [lane, row] of lanes.entries()) {
      for (let unit = 0; unit < width; unit += 1) {
        const [from, to] = [unit, unit + 1].map((place) => Math.ceil((place * end) / width));
        const work = all.some((one) => one.core === lane && one.kind === 'work' && one.from < to && one.to > from);
        const pixel = row.slice(unit * 4, unit * 4 + 3).join();
        assert.equal(works.includes(pixel), work, `core ${lane + 1}, ${from} to ${to} ms: ${pixel}`);
        if (!work) idle += 1;
      }
    }
    assert.ok(idle > 100, `there is something to tell apart: ${idle}`);
  }));

/** The share of opaque pixels of canvases in view that the screen does not show as they were drawn, in thousandths. */
async function blurred(page, blank) {
  const drawn = await page.evaluate(() => [...document.querySelectorAll('main canvas[id]')].map((canvas) => {
    const { left, top, bottom, width } = canvas.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight || width < 100) return null;
    const [x, y] = [left, top].map((edge) => Math.round(edge * devicePixelRatio));
    // Lanes scroll in themselves: what is below their box is not seen.
    const rows = Math.floor((Math.min(bottom, ...[...canvas.closest('.lanes, .panel') ? [canvas.closest('.lanes, .panel')] : []].map((box) => box.getBoundingClientRect().bottom)) - top) * devicePixelRatio) - 1;
    return { id: canvas.id, x, y, rows, png: canvas.toDataURL() };
  }).filter(Boolean));
  const shot = await page.screenshot({ scale: 'device', animations: 'allow' });
  const seen = await blank.evaluate(async ([png, drawn]) => {
    const pixels = async (address) => {
      const picture = await createImageBitmap(await (await fetch(address)).blob());
      const pen = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
      pen.drawImage(picture, 0, 0);
      return pen.getImageData(0, 0, picture.width, picture.height);
    };
    const screen = await pixels(`data:image/png;base64,${png}`);
    return Promise.all(drawn.map(async ({ id, x, y, rows, png }) => {
      const { data, width } = await pixels(png);
      let [opaque, other] = [0, 0];
      for (let place = 0; place < data.length; place += 4) {
        if (data[place + 3] < 255 || place / 4 >= rows * width) continue;
        const column = (place / 4) % width;
        const on = ((y + (place / 4 - column) / width) * screen.width + x + column) * 4;
        opaque += 1;
        if ([0, 1, 2].some((part) => Math.abs(data[place + part] - screen.data[on + part]) > 2)) other += 1;
      }
      return [id, Math.round((other * 1000) / opaque)];
    }));
  }, [shot.toString('base64'), drawn]);
  return Object.fromEntries(seen);
}

for (const density of [1, 1.25, 1.5, 2, 3]) {
  test(`pictures are as they were drawn on a screen of ${density} pixels to the unit`, async () => {
    const page = await openPage('#dishes=200&cores=3&t=334', { density });
    const blank = await page.context().newPage();
    // At other positions.
    for (const size of [[1284, 902], [1114, 898], [1001, 911]]) {
      await page.bringToFront();
      await resizeWindow(page, ...size);
      await rest(page);
      assert.equal(await page.evaluate(() => devicePixelRatio), density);
      const found = await blurred(page, blank);
      assert.ok(Object.keys(found).length >= 2, Object.keys(found).join());
      // The playhead, at the end, covers a little.
      for (const [id, thousandths] of Object.entries(found)) assert.ok(thousandths < 10, `${id}: ${thousandths} ‰ at ${JSON.stringify(size)}`);
    }
  });
}

/** Whether every canvas, except the legend's small ones, has as many pixels as the screen shows of it. */
const fits = (page) => page.evaluate(() => [...document.querySelectorAll('main canvas[id]:not(.legend *)')].every((canvas) => {
  const { left, right, height } = canvas.getBoundingClientRect();
  return [canvas.width - (right - left) * devicePixelRatio, canvas.height - height * devicePixelRatio].every((off) => Math.abs(off) < 0.1);
}));

// A change of density without a change of size cannot be tested here: Chromium's emulation sends no event for it.
test('canvases follow the window, the zoom of the browser and a screen of another density', () =>
  visit('#dishes=200&cores=3&t=20', async (page) => {
    await until(() => fits(page), true);
    const session = await page.context().newCDPSession(page);
    for (const [width, height, deviceScaleFactor] of [[1000, 700, 1], [800, 560, 1.25], [391, 844, 3], [1280, 800, 1]]) {
      await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor, mobile: false });
      await until(async () => (await fits(page) ? '' : `${width} × ${height} at ${deviceScaleFactor}`), '');
    }
  }));

test('neither a hidden page nor a clock that jumps makes time jump', async () => {
  const page = await openPage('#dishes=1000');
  await page.clock.install();
  await page.reload();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  const moment = () => page.locator('#moment').inputValue().then(Number);
  await until(async () => await moment() > 0, true);
  await page.clock.pauseAt(Date.now() + 10_000);
  const before = await moment();
  // A frame is a sixtieth of a second.
  await page.clock.runFor(1000);
  const second = await moment() - before;
  assert.ok(second > 950 && second < 1050, `a second: ${second} ms`);
  // Frames are held back while a page is hidden; the next one is an hour later. It moves by a tenth of a second, and so do those after it.
  for (const hour of [1, 2]) {
    const before = await moment();
    await page.clock.fastForward('01:00:00');
    const steps = await moment() - before;
    assert.ok(steps > 0 && steps <= 100, `hour ${hour}: ${steps} ms`);
  }
  // A clock that is put back.
  await page.evaluate(() => {
    const { requestAnimationFrame } = window;
    window.requestAnimationFrame = (callback) => requestAnimationFrame.call(window, (now) => callback(now - 3_600_000));
  });
  const later = await moment();
  await page.clock.runFor(50);
  const steps = await moment() - later;
  assert.ok(steps >= 0 && steps <= 100, `back: ${steps} ms`);
  await page.clock.runFor(1000);
  assert.ok(await moment() - later > 950, 'it goes on');
});

test('while it plays only playheads, words and the kitchen change', () =>
  visit('#dishes=1000&cores=4', async (page) => {
    await page.getByRole('combobox', { name: 'Speed', exact: true }).selectOption('64×');
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await until(async () => Number(await page.locator('#moment').inputValue()) > 0, true);
    await settled(page);
    const changed = await page.evaluate(async () => {
      const seen = new Set();
      const { clearRect } = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.clearRect = function (...given) {
        seen.add(this.canvas.id);
        clearRect.apply(this, given);
      };
      const name = (node) => (node.id ? node.id : name(node.parentNode));
      const observer = new MutationObserver((list) => list.forEach(({ target }) => seen.add(name(target))));
      observer.observe(document.querySelector('main'), { subtree: true, childList: true, attributes: true, characterData: true });
      for (let frame = 0; frame < 40; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
      observer.disconnect();
      CanvasRenderingContext2D.prototype.clearRect = clearRect;
      return [...seen].sort();
    });
    const allowed = ['clock', 'guess-chart-0', 'guess-cores-0', 'guess-dishes-0', 'head-chart-0', 'head-cores-0', 'head-dishes-0', 'kitchen-0', 'levels-0', 'moment'];
    assert.deepEqual(changed.filter((id) => !allowed.includes(id)), []);
    assert.ok(changed.includes('kitchen-0') && changed.includes('head-cores-0'), changed.join());
    assert.equal(await page.locator('#head-cores-0').evaluate((head) => getComputedStyle(head).willChange), 'transform');
  }));

test('a hundred thousand segments are drawn with few shapes, however far away', () =>
  visit('#dishes=2000&cores=8&slice=0.1', async (page) => {
    const most = await page.evaluate(async () => {
      let shapes = 0;
      for (const name of ['fillRect', 'fill', 'stroke', 'fillText']) {
        const before = CanvasRenderingContext2D.prototype[name];
        CanvasRenderingContext2D.prototype[name] = function (...given) {
          shapes += 1;
          before.apply(this, given);
        };
      }
      const canvas = document.getElementById('cores-0');
      const { left, top } = canvas.getBoundingClientRect();
      let most = 0;
      for (let step = 0; step < 60; step += 1) {
        shapes = 0;
        canvas.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, ctrlKey: true, deltaY: step < 40 ? -1 : 1, clientX: left + 300, clientY: top + 9 }));
        await new Promise((resolve) => requestAnimationFrame(resolve));
        most = Math.max(most, shapes);
      }
      return most;
    });
    assert.ok(most > 500 && most <= 12_000, `${most} shapes`);
  }));

test('a kitchen of a hundred thousand dishes says how many stand where', () =>
  visit('#dishes=100000&cores=8&t=40000', async (page) => {
    // It is worked out, and not the run before it that is shown meanwhile.
    await page.locator('#working:not(.card)').waitFor({ state: 'attached' });
    await settled(page);
    const texts = await page.evaluate(async () => {
      const texts = [];
      const { fillText } = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.fillText = function (text, x, ...more) {
        if (this.canvas.id === 'kitchen-0') texts.push([text, parseFloat(this.font.match(/([\d.]+)px/)[1]), x, this.measureText(text).width]);
        fillText.call(this, text, x, ...more);
      };
      dispatchEvent(new Event('resize'));
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return texts;
    });
    const width = await page.locator('#kitchen-0').evaluate((canvas) => canvas.clientWidth);
    const counts = texts.filter(([text]) => /^[\d,. ]+$/.test(text)).map(([text]) => Number(text.replace(/\D/g, '')));
    // The heaps, and the dishes in eight pairs of hands, each with its number.
    assert.ok(Math.max(...counts) > 10_000, counts.join());
    for (const [text, size, x, wide] of texts) {
      assert.ok(size >= 9, `${text}: ${size} px`);
      assert.ok(x - wide / 2 >= -1 && x + wide / 2 <= width + 1, `${text} lies outside`);
    }
  }));

for (const dishes of [1000, 30_000]) {
  test(`a step of a slider is shown at once, also where the hand does not rest: ${dishes} dishes`, () =>
    visit(`#dishes=${dishes}&cores=1`, async (page) => {
      const slider = page.getByRole('slider', { name: 'Cores' });
      // In a window high enough for the numbers to be in view.
      await page.setViewportSize({ width: 1280, height: 2000 });
      const seen = await slider.evaluate(async (slider) => {
        const pixels = () => document.getElementById('cores-0').height;
        const total = () => document.getElementById('tile-0').textContent;
        const before = [pixels(), total(), document.getElementById('moment').max];
        // What waits until the hand rests waits for ever.
        const { setTimeout } = window;
        window.setTimeout = (task, wait = 0, ...more) => (wait < 100 ? setTimeout(task, wait, ...more) : 0);
        slider.value = '5';
        slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
        const changed = () => [pixels(), total(), document.getElementById('moment').max].map((value, number) => value !== before[number]);
        for (let frames = 0; frames < 100 && changed().includes(false); frames += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
        return changed();
      });
      assert.deepEqual(seen, [true, true, true]);
    }));
}

test('each step of a drag is painted once, and nothing glides behind the hand', () =>
  visit('#dishes=1000&cores=8', async (page) => {
    const slider = page.getByRole('slider', { name: 'Cores' });
    const paintings = await slider.evaluate(async (slider) => {
      const [paintings, steps] = [{}, 12];
      const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const step = async (cores) => {
        slider.value = String(cores);
        slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
        const shown = () => document.getElementById('cores-scroll-0').getAttribute('aria-rowcount') === String(cores);
        while (!shown()) await frame();
        await frame();
      };
      // The first is no drag yet: there the hands glide.
      await step(2);
      const { clearRect } = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.clearRect = function (...given) {
        paintings[this.canvas.id] = (paintings[this.canvas.id] ?? 0) + 1 / steps;
        clearRect.apply(this, given);
      };
      for (let number = 0; number < steps; number += 1) await step(3 + number % 4);
      CanvasRenderingContext2D.prototype.clearRect = clearRect;
      return Object.entries(paintings).map(([id, times]) => [id, Math.round(times * steps) / steps]);
    });
    // A step that comes late, on a busy machine, is none of a drag.
    for (const [id, times] of paintings) assert.ok(times >= 1 && times <= 1.5, `${id}: ${times} a step`);
    assert.ok(paintings.some(([id]) => id === 'kitchen-0') && paintings.some(([id]) => id === 'cores-0'), String(paintings));
  }));

/** The pixels of a canvas. */
const inked = (page, id) => page.locator(id).evaluate((canvas) => canvas.toDataURL());

test('what is out of view is drawn when it comes into view, and when the hand rests', () =>
  visit('#dishes=60&cores=2', async (page) => {
    const [lanes, kitchen] = ['#dishes-0', '#kitchen-0'];
    const slider = page.getByRole('slider', { name: 'Dishes', exact: true });
    const slide = (value) => slider.evaluate((input, to) => {
      input.value = String(to);
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, value);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await rest(page);
    assert.ok(await page.locator(lanes).evaluate((canvas) => canvas.getBoundingClientRect().bottom < 0));
    const before = [await inked(page, kitchen), await inked(page, lanes)];
    // The drag goes on: canvases in view follow at once. Yew lets the browser paint between two renders that take long, so it may be a
    // frame or two later; the hand does not rest meanwhile, for no timer that waits for that rings.
    const during = await slider.evaluate(async (input) => {
      const pictures = () => ['kitchen-0', 'dishes-0'].map((id) => document.getElementById(id).toDataURL());
      const [before] = pictures();
      const { setTimeout } = window;
      window.setTimeout = (task, wait = 0, ...more) => setTimeout(task, wait < 100 ? wait : 60_000, ...more);
      input.value = '5';
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      for (let frames = 0; frames < 100 && pictures()[0] === before; frames += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
      window.setTimeout = setTimeout;
      return pictures();
    });
    assert.ok(during[0] !== before[0], 'what is in view is drawn at once');
    assert.ok(during[1] === before[1], 'lanes out of view are left alone');
    // It goes on by a dish, and rests.
    await slide(6);
    await rest(page);
    const rested = await inked(page, lanes);
    assert.ok(rested !== before[1], 'a drag that rests is drawn everywhere');
    // The same change twice gives the same picture, that of the run before the change included.
    const pictures = [];
    for (let turn = 0; turn < 2; turn += 1) {
      for (const dishes of [3, 5]) {
        await slide(dishes);
        await slider.evaluate((input) => input.dispatchEvent(new Event('change', { bubbles: true })));
        await rest(page);
      }
      pictures.push(await inked(page, lanes));
    }
    assert.ok(pictures[0] === pictures[1], 'lanes that were left out are drawn as any others');
    await page.setViewportSize({ width: 390, height: 600 });
    await rest(page);
    // A kitchen that is scrolled to while it plays shows the present moment.
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.evaluate(() => document.querySelector('.transport .primary').click());
    const passes = async () => {
      const now = () => page.locator('#moment').inputValue().then(Number);
      const before = await now();
      await until(async () => (await now()) > before, true);
    };
    await passes();
    const away = await inked(page, kitchen);
    await passes();
    assert.ok((await inked(page, kitchen)) === away, 'a kitchen out of view is left alone');
    await page.evaluate(() => scrollTo(0, 0));
    await until(async () => (await inked(page, kitchen)) !== away, true);
  }, { width: 390, height: 844 }));
