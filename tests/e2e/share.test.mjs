// Sharing and exports: links that open to the same state, locks that hold, foreign text that stays text, files.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { address, axe, openPage, screenshot, until, visit } from './harness.mjs';
import { rest } from './rest.mjs';

const button = (page, name) => page.getByRole('button', { name, exact: true });
const dialog = (page) => page.getByRole('dialog', { name: 'Share and download' });
const value = (page, name) => dialog(page).getByRole('textbox', { name }).inputValue();
const total = (page) => page.locator('#tile-0').textContent();
const after = (link) => link.slice(link.indexOf('#'));

async function share(page) {
  // On a narrow page the header's tools are behind a button.
  const menu = page.locator('#menu');
  if (await menu.isVisible()) await menu.click();
  await button(page, 'Share and download').click();
  await dialog(page).getByRole('textbox', { name: 'Link to this kitchen' }).waitFor();
}

test('the links that Share makes open to just that in a fresh profile', () =>
  visit('#program=stages&cores=3&rack=2&t=8', async (page) => {
    await share(page);
    assert.deepEqual(await axe(page), []);
    await screenshot(page, 'share');
    const link = await value(page, 'Link to this kitchen');
    const moment = await value(page, 'Link to this moment');
    assert.equal(after(link), '#program=stages&rack=2&cores=3');
    assert.equal(after(moment), '#program=stages&rack=2&cores=3&t=8');
    const expected = await total(page);
    const fresh = await openPage(after(link));
    assert.equal(await total(fresh), expected);
    const then = await openPage(after(moment));
    assert.match(await then.locator('#clock').textContent(), /^8\.0 s of/);
    await page.keyboard.press('Escape');
    await until(() => dialog(page).count(), 0);
    await until(() => page.evaluate(() => document.activeElement.id), 'share');
  }));

test('a teacher asks, locks and hides; the pupil answers and hands a code in; the table has it', () =>
  visit('#cores=2', async (page) => {
    await share(page);
    await dialog(page).getByRole('textbox', { name: 'Your question' }).fill('When is all of it done?');
    await dialog(page).getByText('Lock settings').click();
    for (const name of ['Cores', 'Stages']) await dialog(page).getByRole('checkbox', { name, exact: true }).check();
    await dialog(page).getByRole('checkbox', { name: /Hide numbers/ }).check();
    const link = await value(page, 'Link for your pupils');
    assert.equal(after(link), '#cores=2&lock=cores,stages&hide=answers&ask=When%20is%20all%20of%20it%20done%3F');

    const pupil = await openPage(after(link));
    assert.equal(await pupil.locator('#tile-0').count(), 0);
    assert.equal(await pupil.locator('#cores-0, #clock').count(), 0);
    assert.deepEqual(await axe(pupil), []);
    await button(pupil, 'That is my guess').click();
    await pupil.getByText('Say what you expect first.').waitFor();
    await pupil.getByRole('textbox', { name: 'Your answer' }).fill('=20 s');
    await pupil.keyboard.press('Enter');
    await until(() => total(pupil), '15.0 s');
    assert.deepEqual(await axe(pupil), []);
    await screenshot(pupil, 'pupil');
    const code = await pupil.getByRole('textbox', { name: 'Your code, to hand in' }).inputValue();
    assert.match(code, /^wd1\.[\w-]+$/);

    await dialog(page).getByRole('textbox', { name: 'Codes' }).fill(`Ada ${code}\nBob ${code}, and wd1.broken`);
    const rows = dialog(page).getByRole('region', { name: 'Codes from your pupils' }).getByRole('row');
    await until(() => rows.count(), 3);
    assert.equal(await rows.last().textContent(), '2Bob#cores=2When is all of it done?=20 sall done at 15.0 s');
    const counts = dialog(page).getByRole('table', { name: 'When is all of it done?' });
    assert.deepEqual(await counts.getByRole('row').allTextContents(), ['AnswerHow manyShareRight?', '=20 s2100 %', 'all2100 %']);
    await dialog(page).getByText('“wd1.broken” is not a complete code').waitFor();
    assert.deepEqual(await axe(page), []);
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Table as CSV').click()]);
    const lines = readFileSync(await download.path(), 'utf8').trim().split('\r\n');
    assert.equal(lines.length, 3);
    // A spreadsheet would run a cell that begins with “=”.
    assert.equal(lines[1], '"1","Ada","#cores=2","When is all of it done?","\'=20 s","all done at 15.0 s","",""');
    // What was collected and prepared stays in this browser until it is cleared.
    await page.reload();
    await share(page);
    await until(() => rows.count(), 3);
    assert.equal(await value(page, 'Your question'), 'When is all of it done?');
    assert.equal(after(await value(page, 'Link for your pupils')), after(link));
  }));

test('locks hold: fields, stages, kitchens, undo', () =>
  visit('#cores=2&lock=cores,stages', async (page) => {
    assert.ok(await page.getByRole('slider', { name: 'Cores' }).isDisabled());
    assert.ok(await page.getByRole('textbox', { name: 'Stage 1 name' }).isDisabled());
    assert.ok(await button(page, 'Add a stage').isDisabled());
    await page.getByRole('slider', { name: 'Dishes' }).press('ArrowRight');
    await until(() => page.evaluate(() => location.hash), '#dishes=7&cores=2&lock=cores,stages');
    // A named kitchen and a challenge's kitchen would change locked settings.
    await page.getByRole('combobox', { name: 'Start from' }).selectOption('one pair of hands');
    await button(page, 'Set it up').click();
    await button(page, 'Undo').click();
    await until(() => page.evaluate(() => location.hash), '#cores=2&lock=cores,stages');
    await button(page, 'Redo').click();
    await until(() => page.evaluate(() => location.hash), '#dishes=7&cores=2&lock=cores,stages');
    // Removing the attribute does not unlock the field.
    await page.evaluate(() => document.querySelectorAll('fieldset').forEach((set) => { set.disabled = false; }));
    await page.getByRole('textbox', { name: 'Cores' }).fill('5');
    await page.keyboard.press('Enter');
    await rest(page);
    assert.equal(await page.evaluate(() => location.hash), '#dishes=7&cores=2&lock=cores,stages');
  }));

test('embedded in a page of another origin: only the parts asked for, and it plays', async () => {
  const page = await openPage('#cores=2');
  await share(page);
  await dialog(page).getByText('Show only parts').click();
  await dialog(page).getByRole('checkbox', { name: 'kitchen', exact: true }).check();
  await dialog(page).getByRole('checkbox', { name: 'timeline of cores' }).check();
  await dialog(page).getByRole('checkbox', { name: 'Start playing at once' }).check();
  const snippet = await value(page, 'Embed in your own page');
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(`<!doctype html><title>x</title>${snippet}`));
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  const outer = await page.context().newPage();
  await outer.goto(`http://localhost:${server.address().port}/`);
  const frame = outer.frameLocator('iframe');
  await frame.locator('#kitchen-0').waitFor();
  assert.equal(await frame.locator('#cores-0').count(), 1);
  assert.equal(await frame.locator('#dishes-0, #chart-0, header, .lesson').count(), 0);
  await until(async () => (await frame.locator('#clock').textContent()) !== '0.0 s of 15.0 s', true);
  const whole = await frame.getByRole('link', { name: 'Open in Wash & Dry' }).getAttribute('href');
  assert.equal(whole, `${await address()}#cores=2`);
  await outer.screenshot({ path: 'tests/screenshots/embedded.png' });
  server.close();
});

test('the page itself may be framed by its own site only, its copy for frames by any', async () => {
  const policy = async (file) => (await fetch(await address() + file)).headers.get('content-security-policy');
  assert.match(await policy('index.html'), /frame-ancestors 'self'$/);
  assert.match(await policy('embed.html'), /frame-ancestors \*$/);
});

for (const [name, text] of [
  ['a script', '<script>document.title="owned"</script>'],
  ['markup', '<img src=x onerror=alert(1)><b>bold</b>'],
  ['an entity', '&lt;b&gt; &amp; "quotes" \'\''],
  ['a template', '${alert(1)} {{7*7}} {0} *word*'],
  ['bidi', 'abc \u202Egnp.exe\u202C \u2066x'],
  ['an address', 'javascript:alert(1)'],
  ['200 characters', 'ä'.repeat(200)],
]) {
  test(`a teacher's question is shown as text: ${name}`, () =>
    visit(`#ask=${encodeURIComponent(text)}&cores=2`, async (page) => {
      assert.equal(await page.locator('#asked').textContent(), text);
      assert.equal(await page.locator('#asked').locator('*').count(), 0);
      await page.getByRole('textbox', { name: 'Your answer' }).fill(text);
      await button(page, 'That is my guess').click();
      await page.getByText(`You said: ${text}`).waitFor();
      assert.equal(await page.locator('.ask script, .ask img, .ask strong *').count(), 0);
      assert.equal(await page.title(), 'Wash & Dry: concurrency and parallelism');
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(over <= 0, `${over} px too wide`);
    }, { width: 390, height: 844 }));
}

test("a line break that came into a teacher's question on its way is a space", () =>
  visit('#ask=How%0Along%3F&cores=2', async (page) => {
    await page.getByText('How long?').first().waitFor();
    assert.equal(await page.getByText('is not a question of 1 to 200 characters').count(), 0);
  }));

for (const [name, text] of [['201 characters', 'x'.repeat(201)], ['spaces', '%20']]) {
  test(`a teacher's question that is not valid is named: ${name}`, () =>
    visit(`#ask=${text}&cores=2`, async (page) => {
      await page.getByText('is not a question of 1 to 200 characters').waitFor();
      assert.equal(await page.locator('#asked').count(), 0);
    }));
}

test('copying, and where the clipboard is refused', async () => {
  const page = await openPage('#cores=2', { permissions: ['clipboard-read', 'clipboard-write'] });
  await share(page);
  await dialog(page).getByRole('button', { name: 'Copy: Link to this kitchen' }).click();
  await page.getByText('Copied.').waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await value(page, 'Link to this kitchen'));
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }));
  await dialog(page).getByRole('button', { name: 'Copy: Link to this moment' }).click();
  await page.getByText('The field is selected').waitFor();
  assert.equal(await page.evaluate(() => getSelection().toString() || document.activeElement.value), await value(page, 'Link to this moment'));
});

/** Presses a button and returns the file it saves, with its name. */
async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent('download'), dialog(page).getByRole('button', { name, exact: true }).click()]);
  return [download.suggestedFilename(), readFileSync(await download.path())];
}

test('taken away: CSV, JSON, trace events, Go, SVG, PNG', () =>
  visit('#cores=2&stages=wash:3:hands:1,soak:4:wait,dry:2:hands&switch=0.5', async (page) => {
    await share(page);
    const [jsonName, json] = await saved(page, 'everything, JSON');
    const run = JSON.parse(json);
    assert.equal(jsonName, 'wash-and-dry.json');
    assert.equal(`${(run.metrics.makespan_ms / 1000).toFixed(1)} s`, await total(page));
    const [, csv] = await saved(page, 'dishes, CSV');
    const dishes = csv.toString().trim().split('\n').slice(1).map((line) => line.split(',').map(Number));
    assert.deepEqual(dishes.map((row) => row[3]), run.dishes.map((dish) => dish.finished_ms));
    const [, segments] = await saved(page, 'segments, CSV');
    assert.equal(segments.toString().trim().split('\n').length, run.segments.length + 1);
    const [, trace] = await saved(page, 'trace events, for Perfetto');
    const work = JSON.parse(trace).traceEvents.filter((event) => event.ph === 'X' && event.pid === 1);
    assert.equal(work.length, run.segments.length);
    const [goName, go] = await saved(page, 'program, Go');
    assert.equal(goName, 'main.go');
    assert.match(go.toString(), /^\/\/go:build go1\.22\n\n\/\/ The program of a kitchen of Wash & Dry:\n\/\/ http:.*#cores=2&stages=/);
    const [, svg] = await saved(page, 'timeline, SVG');
    // Not in the page itself, whose policy forbids parsing.
    const elsewhere = await parse(page, svg.toString());
    assert.deepEqual(elsewhere.slice(0, 2), [0, 'svg']);
    assert.ok(elsewhere[2] > 20);
    const [pngName, png] = await saved(page, 'timeline, PNG');
    assert.equal(pngName, 'timeline.png');
    assert.equal(png.subarray(1, 4).toString(), 'PNG');
    assert.equal(png.readUInt32BE(16), 2000);
    writeFileSync('tests/screenshots/taken-away.png', png);
    writeFileSync('tests/screenshots/taken-away.svg', svg);
    const blank = await page.context().newPage();
    const pixels = await blank.evaluate(async (bytes) => {
      const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      const pen = canvas.getContext('2d');
      pen.drawImage(picture, 0, 0);
      const { data } = pen.getImageData(0, 0, picture.width, picture.height);
      const count = {};
      for (let at = 0; at < data.length; at += 4) {
        const color = `${data[at]},${data[at + 1]},${data[at + 2]}`;
        count[color] = (count[color] ?? 0) + 1;
      }
      return count;
    }, [...png]);
    // Washing and drying are solid: their shares of the picture are those of the segments, except for edges and numbers.
    const solid = (stage) => run.segments.filter((s) => s.stage === stage).reduce((sum, s) => sum + s.to_ms - s.from_ms, 0);
    const [wash, dry] = [pixels['0,114,178'], pixels['196,134,0']];
    assert.ok(wash > 10_000 && dry > 5_000, `${wash} ${dry}`);
    const ratio = wash / dry / (solid(0) / solid(2));
    assert.ok(ratio > 0.8 && ratio < 1.25, `${ratio}`);
  }));

async function parse(page, text) {
  const blank = await page.context().newPage();
  return blank.evaluate((svg) => {
    const picture = new DOMParser().parseFromString(svg, 'image/svg+xml');
    return [picture.querySelectorAll('parsererror').length, picture.documentElement.nodeName, picture.querySelectorAll('text').length];
  }, text);
}

test('a large export shows how far it is, and can be stopped', () =>
  visit('#dishes=30000&cores=8', async (page) => {
    await share(page);
    let downloads = 0;
    page.on('download', () => { downloads += 1; });
    // In the frame in which it is offered, for a fast machine is soon done.
    const stopped = page.evaluate(() => new Promise((done) => {
      const stop = () => {
        const button = [...document.querySelectorAll('dialog button')].find(({ textContent }) => textContent === 'Stop');
        if (!button) return requestAnimationFrame(stop);
        const { textContent } = button.closest('dialog');
        button.click();
        return done(textContent);
      };
      stop();
    }));
    await dialog(page).getByRole('button', { name: 'everything, JSON' }).click();
    assert.match(await stopped, /% done/);
    await dialog(page).getByText(/% done/).waitFor({ state: 'detached' });
    await rest(page);
    assert.equal(downloads, 0);
    const [, csv] = await saved(page, 'dishes, CSV');
    assert.equal(csv.toString().trim().split('\n').length, 30_001);
    // The same sum as the page's own number: the mean dish time.
    const rows = csv.toString().trim().split('\n').slice(1).map((line) => line.split(',').map(Number));
    const mean = rows.reduce((sum, row) => sum + row[3] - row[1], 0) / rows.length;
    const shown = await page.getByText('average response time', { exact: true }).locator('xpath=..').getByRole('definition').textContent();
    assert.equal(shown, `${(Math.round(mean / 100) / 10).toLocaleString('en', { minimumFractionDigits: 1 })} s`);
  }));

for (const [size, width, height, theme] of [['narrow', 390, 844, 'light'], ['least', 320, 640, 'dark']]) {
  test(`sharing fits: ${size}`, () =>
    visit('#cores=2', async (page) => {
      await share(page);
      assert.deepEqual(await axe(page), []);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(over <= 0, `${over} px too wide`);
      await screenshot(page, `share-${size}`);
    }, { width, height, theme }));
}
