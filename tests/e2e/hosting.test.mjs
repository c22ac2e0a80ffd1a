// The examples in .hosting: what each server sends with its configuration, and the page on it.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer, get } from 'node:http';
import { extname, join } from 'node:path';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { launch } from '../browser.mjs';
import { hosts, rules } from '../hosts.mjs';

const DIST = process.env.DIST ?? 'dist';
const POLICY = readFileSync(join(DIST, 'index.html'), 'utf8').match(/Content-Security-Policy" content="([^"]+)"/)[1];
const TYPES = {
  '.html': /^text\/html/, '.js': /^(text|application)\/javascript/, '.css': /^text\/css/, '.wasm': /^application\/wasm$/,
  '.svg': /^image\/svg\+xml/, '.webmanifest': /^application\/manifest\+json/, '.txt': /^text\/plain/,
};
const FILES = readdirSync(DIST).filter((file) => !/\.(br|gz)$/.test(file));

/** A response without redirections and decoding. */
const ask = (url) => new Promise((done, fail) => {
  get(url, { headers: { 'accept-encoding': 'gzip, br' } }, (response) => {
    const parts = [];
    response.on('data', (part) => parts.push(part));
    response.on('end', () => done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
  }).on('error', fail);
});

/** A response after redirections, with its body decoded. */
async function answer(url) {
  const { status, headers, body } = await ask(url);
  if (status >= 300 && status < 400) return answer(new URL(headers.location, url));
  const encoding = headers['content-encoding'];
  const decode = { br: brotliDecompressSync, gzip: gunzipSync }[encoding] ?? ((bytes) => bytes);
  return { status, headers, encoding, body: decode(body) };
}

for (const { name, encoding, start } of hosts(DIST)) {
  const skip = start ? false : 'not installed here';

  test(`${name}: every file with its type, its policy and its time to be kept`, { skip }, async () => {
    const host = await start();
    try {
      for (const [path, file] of [['', 'index.html'], ...FILES.map((file) => [file, file])]) {
        const got = await answer(host.url + path);
        assert.equal(got.status, 200, path);
        assert.ok(got.body.equals(readFileSync(join(DIST, file))), `${path} is not ${file}`);
        assert.match(got.headers['content-type'], TYPES[extname(file)], path);
        const kept = /-[0-9a-f]{12}\./.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache';
        assert.equal(got.headers['cache-control'], kept, path);
        assert.equal(got.headers['access-control-allow-origin'], '*', path);
        if (file.endsWith('.html')) {
          const frames = /^embed/.test(file) ? '*' : "'self'";
          assert.equal(got.headers['content-security-policy'], `${POLICY}; frame-ancestors ${frames}`, path);
          assert.equal(got.headers['x-content-type-options'], 'nosniff', path);
        }
        assert.equal(got.encoding, encoding, path);
        if (encoding) assert.match(got.headers.vary ?? '', /accept-encoding/i, path);
      }
      // The page for addresses that are none, at any depth.
      for (const path of ['no-such-file.js', 'no/such/place', 'no/such/folder/']) {
        const got = await answer(host.url + path);
        assert.equal(got.status, 404, path);
        assert.match(got.headers['content-type'], TYPES['.html'], path);
        assert.ok(got.body.equals(readFileSync(join(DIST, '404.html'))), path);
      }
    } finally {
      await host.close();
    }
  });

  test(`${name}: the page runs, is framed where it may be, and stays when the server is gone`, { skip }, async () => {
    const host = await start();
    // Another site, which frames the address after its “?”.
    const elsewhere = createServer((request, response) => {
      const address = decodeURIComponent(new URL(request.url, 'http://localhost').search.slice(1));
      response.writeHead(200, { 'content-type': 'text/html' }).end(`<iframe src="${address}">`);
    });
    await new Promise((done) => { elsewhere.listen(0, '127.0.0.1', done); });
    const browser = await launch();
    let running = true;
    try {
      const page = await browser.newPage();
      const problems = [];
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) problems.push(message.text()); });
      await page.goto(host.url);
      await page.waitForSelector('main');
      await page.evaluate(() => navigator.serviceWorker.ready);
      assert.deepEqual(problems, []);

      const frame = async (address, seen) => {
        const other = await browser.newPage();
        await Promise.all([seen(other), other.goto(`http://127.0.0.1:${elsewhere.address().port}/?${encodeURIComponent(address)}`)]);
        await other.close();
      };
      await frame(`${host.url}embed.html#cores=2&embed=1`, (other) => other.frameLocator('iframe').locator('main').waitFor());
      await frame(`${host.url}embed.html#go=x&embed=1`, (other) => other.frameLocator('iframe').locator('main.golab').waitFor());
      await frame(`${host.url}#cores=2&embed=1`, (other) => other.waitForEvent('console', (message) => /frame-ancestors/.test(message.text())));

      await host.close();
      running = false;
      problems.length = 0;
      for (const path of ['', '#cores=3', 'embed.html#cores=2&embed=1', ...(name === '_headers' ? ['embed#cores=2&embed=1'] : [])]) {
        await page.goto('about:blank');
        await page.goto(host.url + path);
        await page.waitForSelector('main');
      }
      assert.deepEqual(problems, []);
    } finally {
      await browser.close();
      elsewhere.close();
      if (running) await host.close();
    }
  });
}

test('_headers: one rule at most for each address, and each hashed file has one', () => {
  const all = rules(readFileSync('.hosting/_headers', 'utf8'));
  for (const file of ['', ...FILES, ...FILES.map((file) => file.replace(/\.html$/, ''))]) {
    const matching = all.filter((rule) => rule.matches.test(`/${file}`)).map((rule) => rule.path);
    assert.ok(matching.length <= 1, `${file}: ${matching}`);
    if (FILES.includes(file)) assert.equal(matching.length, 1, file);
  }
  // Cloudflare's limits: one star in a rule, 100 rules, 2,000 characters in a line.
  assert.ok(all.every(({ path }) => path.split('*').length <= 2));
  assert.ok(all.length <= 100 && readFileSync('.hosting/_headers', 'utf8').split('\n').every((line) => line.length <= 2000));
});

test('the container is made of what is there', () => {
  const copied = [...readFileSync('.hosting/Dockerfile', 'utf8').matchAll(/^COPY (\S+) (\S+)$/gm)];
  assert.equal(copied.length, 2);
  for (const [, from] of copied) assert.ok(existsSync(from), from);
  // The container's server has the configuration that is tested above, and its root is where the page is copied to.
  assert.ok(readFileSync('.hosting/Caddyfile', 'utf8').includes(`root * ${copied.find(([, from]) => from === 'dist')[2]}`));
});
