// Starts the Chromium that tests and measurements use, and a Firefox where there is one.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, firefox } from 'playwright-core';

/** Options that keep Chromium from using the network on its own. */
export const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

function onPath(names) {
  return names.flatMap((name) => process.env.PATH.split(delimiter).map((folder) => join(folder, name))).find(existsSync);
}

/** The browser that `./dev` has found, else the first on the path. */
export const chrome = () => process.env.CHROME ?? onPath(['chromium', 'chromium-browser', 'google-chrome', 'chrome']);

/** Starts it, with more options. */
export const launch = (...more) => chromium.launch({ executablePath: chrome(), args: [...FLAGS, ...more] });

/** Starts Chromium without windows, tabs and bars of its own where there is such a one, as Playwright does: its pages are the same, and come a quarter sooner. */
export const launchShell = (...more) => chromium.launch({ executablePath: shell(), args: [...FLAGS, ...more] });

function shell() {
  return process.env.CHROME_SHELL ?? onPath(['chromium-headless-shell', 'chrome-headless-shell']) ?? chrome();
}

/** The Firefox on the path, if any. */
export const fox = () => process.env.FIREFOX ?? onPath(['firefox', 'firefox-esr']);

/** Starts it, unmodified, by WebDriver BiDi. */
export const launchFox = () => firefox.launch({ channel: 'moz-firefox', executablePath: fox() });
