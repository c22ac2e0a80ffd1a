// A static server for development and tests, without dependencies: right types, the strict policy as a header.
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

/** Serves a folder under a path, on a port of the loopback address; 0 takes any free one. */
export function serve(folder, port = 0, under = '/') {
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
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      // The page may be framed by this site only; its copy for frames, by any.
      'content-security-policy': `${policy}; frame-ancestors ${file.endsWith('embed.html') ? '*' : "'self'"}`,
      'cache-control': 'no-cache',
    });
    createReadStream(file).pipe(response);
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
