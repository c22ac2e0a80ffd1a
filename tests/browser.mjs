// The Chromium that tests and measurements run in.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** What keeps it from asking anything of the network on its own. */
export const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

/** The browser that `./dev` has found, else the first on the path. */
export function chrome() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'];
  const files = names.flatMap((name) => process.env.PATH.split(delimiter).map((folder) => join(folder, name)));
  return process.env.CHROME ?? files.find(existsSync);
}

/** Starts it. */
export const launch = () => chromium.launch({ executablePath: chrome(), args: FLAGS });
