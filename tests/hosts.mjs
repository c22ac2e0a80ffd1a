// Starts the servers of `.hosting/` on the loopback address, each with its published configuration, in which only port and folder are
// replaced. Servers that are not installed are left out.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, extname, join, resolve } from 'node:path';
import { serve } from './server.mjs';

const published = (file) => readFileSync(join('.hosting', file), 'utf8');
const found = (name) => [...process.env.PATH.split(delimiter), '/usr/sbin'].map((folder) => join(folder, name)).find(existsSync);

const freePort = () => new Promise((done) => {
  const socket = createSocket().listen(0, '127.0.0.1', () => {
    const { port } = socket.address();
    socket.close(() => done(port));
  });
});

/** Replaces port and folder; fails where a configuration lacks what is to be replaced. */
function put(text, changes) {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the configuration lacks “${from}”`);
    return text.replaceAll(from, to);
  }, text);
}

/** Runs a server in its own process until it is closed. */
async function run(command, args, port, folder) {
  const child = spawn(command, args, { env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder } });
  let said = '';
  child.stderr.on('data', (data) => { said += data; });
  const url = `http://127.0.0.1:${port}/`;
  const ended = new Promise((done) => { child.once('exit', done); });
  const deadline = Date.now() + 10_000;
  for (;;) {
    try {
      await fetch(url);
      break;
    } catch {
      if (child.exitCode !== null || Date.now() > deadline) throw new Error(`${command} does not answer: ${said}`);
      await new Promise((done) => setTimeout(done, 50));
    }
  }
  return {
    url,
    async close() {
      child.kill();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

const temporary = () => mkdtempSync(join(tmpdir(), 'wash-and-dry-host-'));

async function nginx(dist) {
  const [port, folder] = [await freePort(), temporary()];
  const site = put(published('nginx.conf'), [['listen 8080', `listen 127.0.0.1:${port}`], ['/srv/wash-and-dry', dist]]);
  writeFileSync(join(folder, 'site.conf'), site);
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`);
  writeFileSync(join(folder, 'nginx.conf'), `daemon off; pid ${folder}/pid; error_log stderr;
    ${process.getuid() === 0 ? 'user root;' : ''} events {}
    http { access_log off; ${temp.join(' ')} include /etc/nginx/mime.types; include ${folder}/site.conf; }`);
  return run(found('nginx'), ['-c', join(folder, 'nginx.conf'), '-e', 'stderr'], port, folder);
}

async function caddy(dist) {
  const [port, folder] = [await freePort(), temporary()];
  const site = put(published('Caddyfile'), [[':8080', `http://127.0.0.1:${port}`], ['/srv/wash-and-dry', dist]]);
  writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n}\n${site}`);
  return run(found('caddy'), ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')], port, folder);
}

async function apache(dist) {
  const [port, folder] = [await freePort(), temporary()];
  const site = join(folder, 'site');
  cpSync(dist, site, { recursive: true });
  cpSync('.hosting/htaccess', join(site, '.htaccess'));
  const modules = ['mpm_event', 'authz_core', 'mime', 'dir', 'headers', 'rewrite'];
  writeFileSync(join(folder, 'apache.conf'), `ServerRoot ${folder}
    ServerName localhost
    Listen 127.0.0.1:${port}
    PidFile ${folder}/pid
    ErrorLog ${folder}/errors
    ${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
    TypesConfig /etc/mime.types
    DocumentRoot ${site}
    <Directory ${site}>
      AllowOverride FileInfo Indexes
      Require all granted
    </Directory>`);
  return run(found('apache2'), ['-X', '-f', join(folder, 'apache.conf')], port, folder);
}

/** The rules of a `_headers` file. */
export function rules(text) {
  const all = [];
  for (const line of text.split('\n').filter((line) => line.trim() && !line.startsWith('#'))) {
    const header = line.match(/^\s+([\w-]+): (.+)$/);
    if (header) all.at(-1).headers.push(header.slice(1));
    else all.push({ path: line, headers: [] });
  }
  const escaped = (part) => part.replace(/[.]/g, '\\.');
  return all.map(({ path, headers }) => ({ matches: new RegExp(`^${path.split('*').map(escaped).join('.*')}$`), path, headers }));
}

/** A host that reads `_headers` and, as such hosts do, serves pages without `.html` and redirects there, and sends `404.html` for what is not there. */
async function headers(dist) {
  const all = rules(published('_headers'));
  const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.txt': 'text/plain' };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname.endsWith('.html')) {
      response.writeHead(308, { location: pathname.replace(/(index)?\.html$/, '') }).end();
      return;
    }
    let file = join(dist, pathname === '/' ? 'index.html' : pathname);
    if (!existsSync(file)) file += '.html';
    if (!existsSync(file)) {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(readFileSync(join(dist, '404.html')));
      return;
    }
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    for (const rule of all.filter((rule) => rule.matches.test(pathname))) {
      for (const [name, value] of rule.headers) {
        const before = name.toLowerCase() !== 'content-type' && response.getHeader(name);
        response.setHeader(name, before ? `${before}, ${value}` : value);
      }
    }
    response.end(readFileSync(file));
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => stop(server) };
}

async function own(dist) {
  const { server, url } = await serve(dist, 0, '/', { compressed: true });
  return { url, close: () => stop(server) };
}

function stop(server) {
  server.closeAllConnections();
  return new Promise((done) => { server.close(done); });
}

/** Every host with an example: its name, its compression, and how it is started. */
export function hosts(dist) {
  const folder = resolve(dist);
  return [
    { name: 'the server of the tests', encoding: 'br', start: () => own(folder) },
    { name: '_headers', encoding: undefined, start: () => headers(folder) },
    { name: 'nginx', encoding: 'gzip', start: found('nginx') && (() => nginx(folder)) },
    { name: 'Caddy', encoding: 'br', start: found('caddy') && (() => caddy(folder)) },
    { name: 'Apache', encoding: 'br', start: found('apache2') && (() => apache(folder)) },
  ];
}
