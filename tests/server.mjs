// A static server for development and tests, without dependencies: correct types, the strict policy as a header, caching as on a
// good host.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** A file with a hash in its name never changes. */
const HASHED = /-[0-9a-f]{12}\.[a-z]+$/;
/** The compressed copies beside each file of a release, with the encodings that a browser accepts. */
const COMPRESSED = [['br', '.br'], ['gzip', '.gz']];

/**
 * Serves a folder under a path, on a port of the loopback address; 0 takes any free one. `compressed` sends the compressed copy of a
 * file instead of it, as a host does; a test that changes files leaves it out. Without `cors`, other sites may not read files.
 */
export function serve(folder, port = 0, under = '/', { compressed = false, cors = true } = {}) {
  const policy = readFileSync(join(folder, 'index.html'), 'utf8').match(/Content-Security-Policy" content="([^"]+)"/)[1];
  const server = createServer((request, response) => {
    let path;
    try {
      path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    } catch {
      response.writeHead(400).end();
      return;
    }
    let file = path.startsWith(under) ? join(folder, path.slice(under.length - 1)) : null;
    if (file?.endsWith('/')) file += 'index.html';
    if (!file || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      const instead = join(folder, '404.html');
      response.writeHead(404, { 'content-type': TYPES['.html'] }).end(existsSync(instead) ? readFileSync(instead) : undefined);
      return;
    }
    const accepted = (request.headers['accept-encoding'] ?? '').split(/[\s,]+/);
    const [encoding, ending] = (compressed && COMPRESSED.find(([name, end]) => accepted.includes(name) && existsSync(file + end))) || [];
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-length': statSync(file + (ending ?? '')).size,
      ...(encoding && { 'content-encoding': encoding }),
      ...(compressed && { vary: 'accept-encoding' }),
      'x-content-type-options': 'nosniff',
      // A frame in a sandbox has no origin, and asks for scripts and module as another site would.
      ...(cors && { 'access-control-allow-origin': '*' }),
      // The page may be framed by this site only; its copy for frames, by any.
      'content-security-policy': `${policy}; frame-ancestors ${/embed(-go)?\.html$/.test(file) ? '*' : "'self'"}`,
      'cache-control': HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    createReadStream(file + (ending ?? '')).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve({ server, url: `http://127.0.0.1:${server.address().port}${under}` }));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await serve(process.argv[2], Number(process.argv[3]), process.argv[4]).catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}
