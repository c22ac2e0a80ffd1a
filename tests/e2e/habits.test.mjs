// What people are used to from other pages: Back goes back, typing reaches the field, what was typed is there after a reload, two tabs agree.
import { test } from 'node:test';
import { address, openPage, until, visit } from './harness.mjs';
import { reveal } from './screens.mjs';

const heading = (page, name) => page.getByRole('heading', { level: 1, name }).waitFor();
const toStep = async (page, name) => {
  await page.locator('#steps').click();
  await page.getByRole('button', { name }).click();
};

test('Back and Forward go through the steps; what is changed or played within one is no entry', () =>
  visit('#step=one-dish', async (page) => {
    await reveal(page);
    await page.getByRole('button', { name: 'Next: Two pairs of hands' }).click();
    await heading(page, 'Two pairs of hands');
    await until(() => page.evaluate(() => location.hash), '#step=two-pairs');
    await reveal(page);
    await page.getByRole('slider', { name: 'Cores' }).press('ArrowRight');
    await page.getByRole('slider', { name: 'Moment' }).fill('2000');
    await until(() => page.evaluate(() => location.hash.includes('cores=3')), true);
    await toStep(page, 'Taking turns');
    await heading(page, 'Taking turns');
    await until(() => page.evaluate(() => location.hash), '#step=taking-turns');
    await page.goBack();
    await heading(page, 'Two pairs of hands');
    await page.goBack();
    await heading(page, 'One dish, many hands');
    await page.goForward();
    await page.goForward();
    await heading(page, 'Taking turns');
  }));

test('Back leads to the first step from the second, too, where the page was opened without a link', () =>
  visit('', async (page) => {
    await reveal(page);
    await page.getByRole('button', { name: 'Next: Two pairs of hands' }).click();
    await until(() => page.evaluate(() => location.hash), '#step=two-pairs');
    await page.goBack();
    await heading(page, 'One dish, many hands');
  }));

test('Back while a dialog is open closes it, and the focus is on the button that opens it', () =>
  visit('#step=one-dish', async (page) => {
    await toStep(page, '. Two pairs of hands');
    await until(() => page.evaluate(() => location.hash), '#step=two-pairs');
    await page.locator('#share').click();
    await page.locator('#share-moment').focus();
    await page.goBack();
    await heading(page, 'One dish, many hands');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await until(() => page.evaluate(() => document.activeElement.id), 'share');
  }));

/** Loads the page once more; it hears of another link only half a second after the browser has gone to it, as it may on a slow machine. */
async function hearLate(page) {
  await page.addInitScript(() => addEventListener('hashchange', (event) => {
    if (!event.isTrusted) return;
    event.stopImmediatePropagation();
    setTimeout(() => dispatchEvent(new Event('hashchange')), 500);
  }));
  await page.reload();
}

test('Forward, pressed twice at once, leads two steps on: nothing is written over a link that the page has yet to hear of', () =>
  visit('#step=one-dish', async (page) => {
    await hearLate(page);
    for (const [link, name] of [['#step=two-pairs', 'Two pairs of hands'], ['#step=may-run', 'May run, not must']]) {
      await toStep(page, `. ${name}`);
      await heading(page, name);
      await until(() => page.evaluate(() => location.hash), link);
    }
    await page.goBack();
    await heading(page, 'Two pairs of hands');
    await page.goBack();
    await heading(page, 'One dish, many hands');
    // Again as soon as the first step is there: what is written once it has come to rest, 150 ms later, meets an address that is further on.
    await page.evaluate(() => new Promise((done) => {
      const goOn = () => {
        if (document.querySelector('h1').textContent.includes('One dish')) return requestAnimationFrame(goOn);
        history.forward();
        return done();
      };
      history.forward();
      goOn();
    }));
    await heading(page, 'May run, not must');
    await until(() => page.evaluate(() => location.hash), '#step=may-run');
  }));

test('a link that is typed while a change settles is opened, and not written over', () =>
  visit('#cores=2', async (page) => {
    await hearLate(page);
    await page.getByRole('slider', { name: 'Cores' }).press('ArrowRight');
    await page.evaluate(() => { location.hash = 'cores=5&t=4'; });
    await until(() => page.getByRole('slider', { name: 'Cores' }).inputValue(), '5');
    await until(() => page.evaluate(() => location.hash), '#cores=5&t=4');
  }));

test('digits that are typed while a question stands go into its field, and to no other step', () =>
  visit('#step=one-dish', async (page) => {
    await page.keyboard.type('5');
    await until(() => page.locator('#q-0').inputValue(), '5');
    await page.keyboard.press('Enter');
    await page.getByText('You said 5 s.').first().waitFor();
    await page.evaluate(() => { location.hash = 'step=may-run'; });
    await heading(page, 'May run, not must');
    await page.keyboard.press('2');
    await page.waitForTimeout(100);
    await heading(page, 'May run, not must');
  }));

test('what was typed and chosen, and the speed, are there after a reload', () =>
  visit('#step=taking-turns', async (page) => {
    await page.locator('#q-0').fill('26,');
    await page.reload();
    await until(() => page.locator('#q-0').inputValue(), '26,');
    await page.goto(`${await address()}?again#step=one-dish`);
    await reveal(page);
    await page.getByRole('combobox', { name: 'Speed' }).selectOption({ label: '½×' });
    await page.reload();
    await until(() => page.getByRole('combobox', { name: 'Speed' }).evaluate((one) => one.selectedOptions[0].textContent), '½×');
  }));

test('two tabs: neither forgets what the other has stored', async () => {
  const first = await openPage('#step=one-dish');
  const second = await first.context().newPage();
  await second.goto(`${await address()}#step=two-pairs`);
  await reveal(first);
  await reveal(second);
  await first.evaluate(() => { location.hash = 'step=may-run'; });
  await heading(first, 'May run, not must');
  await reveal(first);
  const stored = () => first.evaluate(() => localStorage.getItem('wash-and-dry/lesson'));
  await until(stored, '1 one-dish=- two-pairs=- may-run=-');
});
