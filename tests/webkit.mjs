// Starts WebKit where Debian's `webkit2gtk-driver` is, on a screen of its own (`xvfb`), and drives it by WebDriver (W3C): what two tests need of it.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';

const onPath = (name) => process.env.PATH.split(delimiter).map((folder) => join(folder, name)).find(existsSync);
/** The small browser that comes with the library. */
const browser = () => ['/usr/lib', ...readdirSync('/usr/lib').filter((name) => name.endsWith('-linux-gnu')).map((name) => join('/usr/lib', name))]
  .flatMap((folder) => ['webkit2gtk-4.1', 'webkit2gtk-4.0'].map((name) => join(folder, name, 'MiniBrowser'))).find(existsSync);

/** Whether there is one. */
export const hasWebKit = () => Boolean(onPath('WebKitWebDriver') && onPath('Xvfb') && browser());

const freePort = () => new Promise((done) => {
  const socket = createServer().listen(0, '127.0.0.1', () => {
    const { port } = socket.address();
    socket.close(() => done(port));
  });
});

/** Asks until there is an answer, for ten seconds. */
async function patiently(ask) {
  const deadline = Date.now() + 10_000;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((done) => { setTimeout(done, 100); });
    }
  }
}

/** A window of WebKit. `close` ends all that was started. */
export async function launchWebKit() {
  // Xvfb takes a free number itself, and writes it to the file descriptor that it is given.
  const screen = spawn(onPath('Xvfb'), ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise((done) => { screen.stdio[3].once('data', (data) => done(String(data).trim())); });
  const port = await freePort();
  // The tests run as root in containers, where WebKit's own sandbox cannot.
  const env = { ...process.env, DISPLAY: `:${number}`, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', LIBGL_ALWAYS_SOFTWARE: '1' };
  const driver = spawn(onPath('WebKitWebDriver'), [`--port=${port}`], { env, stdio: 'ignore' });
  const call = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser(), args: ['--automation'] } } };
  const { sessionId } = await patiently(() => call('POST', '/session', { capabilities }));
  const session = (method, path, body) => call(method, `/session/${sessionId}${path}`, body);
  const find = async (xpath) => Object.values(await session('POST', '/element', { using: 'xpath', value: xpath }))[0];
  return {
    open: (url) => session('POST', '/url', { url }),
    /** Presses an element once it is there and can be seen. */
    press: (xpath) => patiently(async () => {
      const element = await find(xpath);
      // The driver scrolls it to an edge of the window, where what stays in view may lie over it.
      const args = [{ 'element-6066-11e4-a52e-4f735466cecf': element }];
      await session('POST', '/execute/sync', { script: "arguments[0].scrollIntoView({ block: 'center' })", args });
      return session('POST', `/element/${element}/click`, {});
    }),
    type: (xpath, text) => patiently(async () => session('POST', `/element/${await find(xpath)}/value`, { text })),
    /** Waits for an element. */
    wait: (xpath) => patiently(() => find(xpath)),
    /** Runs the body of a function in the page. */
    run: (script) => session('POST', '/execute/sync', { script, args: [] }),
    picture: () => session('GET', '/screenshot'),
    async close() {
      await session('DELETE', '').catch(() => {});
      driver.kill();
      screen.kill();
    },
  };
}
