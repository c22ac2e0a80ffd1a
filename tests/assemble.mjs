// Puts the page together: static files, hashed names for what may be cached for ever, and the sizes of it all.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { buildSync, transformSync } from 'esbuild';
import { lean } from './glue.mjs';

const [, , out, kind] = process.argv;

/** Gives a file a name that changes with its content, and returns that name. */
function hashed(file) {
  const hash = createHash('sha256').update(readFileSync(join(out, file))).digest('hex').slice(0, 12);
  const dot = file.lastIndexOf('.');
  const name = `${file.slice(0, dot)}-${hash}${file.slice(dot)}`;
  renameSync(join(out, file), join(out, name));
  return name;
}

/** Replaces names in a text file. */
function rename(file, names) {
  const text = Object.entries(names).reduce((text, [from, to]) => text.replaceAll(from, to), readFileSync(file, 'utf8'));
  writeFileSync(file, text);
}

/**
 * Gives what a module takes and offers names of a letter or two, in the module and in its script: those that wasm-bindgen
 * gives end in a hash each, which no compression makes smaller.
 */
function shortNames(module) {
  const wasm = join(out, `${module}_bg.wasm`);
  const features = ['bulk-memory', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals', 'reference-types', 'multivalue'];
  const pass = ['--minify-imports-and-exports-and-modules', ...features.map((name) => `--enable-${name}`)];
  const told = JSON.parse(execFileSync('tests/node_modules/.bin/wasm-opt', [...pass, wasm, '-o', wasm], { encoding: 'utf8' }));
  const script = join(out, `${module}.js`);
  const imports = new Map(told.imports.map(([, from, to]) => [from, to]));
  const exports = new Map(told.exports.map(([from, to]) => [from, to]));
  const text = readFileSync(script, 'utf8')
    .replace(/^(\s*)(\w+)(?=: function)/gm, (all, space, name) => (imports.has(name) ? space + JSON.stringify(imports.get(name)) : all))
    .replace(`"./${module}_bg.js": import`, "a: import")
    .replace(/\bwasm\.(\w+)/g, (all, name) => (exports.has(name) ? `wasm[${JSON.stringify(exports.get(name))}]` : all));
  writeFileSync(script, text);
}

for (const file of readdirSync('static')) copyFileSync(join('static', file), join(out, file));
copyFileSync('index.html', join(out, 'index.html'));
if (kind === 'release') {
  shortNames('page');
  shortNames('more');
  writeFileSync(join(out, 'page.js'), lean(readFileSync(join(out, 'page.js'), 'utf8')));
  const manifest = join(out, 'manifest.webmanifest');
  writeFileSync(manifest, JSON.stringify(JSON.parse(readFileSync(manifest, 'utf8'))));
  // What the starter needs is in it, and what comes later in another: fewer files to wait for, and nothing that is not called.
  const starter = join(out, 'start.js');
  rename(starter, { './later.js': './more.js' });
  for (const [entry, file] of [['start.js', 'start.js'], ['later.js', 'more.js']]) {
    buildSync({
      entryPoints: [join(out, entry)], outfile: join(out, file), allowOverwrite: true, bundle: true, minify: true, format: 'esm',
      external: entry === file ? ['./more.js'] : [], legalComments: 'none',
    });
  }
  for (const part of ['focus.js', 'words.js', 'later.js']) rmSync(join(out, part));
  // For the single file (tests/single.mjs), which has a starter of its own.
  renameSync(join(out, 'page.js'), 'target/page.js');
  for (const file of ['style.css', 'more.css', 'plain.css']) {
    const path = join(out, file);
    writeFileSync(path, transformSync(readFileSync(path, 'utf8'), { loader: 'css', minify: true, legalComments: 'none' }).code);
  }
}
const names = {};
// The texts were written here by the program that knows them.
const texts = readdirSync(out).filter((file) => file.endsWith('.txt'));
for (const file of ['style.css', 'more.css', 'plain.css', 'page_bg.wasm', 'more_bg.wasm', ...texts]) names[file] = hashed(file);
for (const file of ['page.js', 'more.js', 'later.js'].filter((file) => existsSync(join(out, file)))) {
  rename(join(out, file), names);
  names[file] = hashed(file);
}
rename(join(out, 'start.js'), names);
names['start.js'] = hashed('start.js');
// How much is to come, for the bar that shows how much is there.
const whole = `max="${statSync(join(out, names['page_bg.wasm'])).size}"`;
for (const file of readdirSync(out).filter((file) => file.endsWith('.html'))) rename(join(out, file), { ...names, 'max="1"': whole });

// The page once more, for frames in other pages: headers can let this one be framed and not the other, and cannot see what
// stands after “#”.
copyFileSync(join(out, 'index.html'), join(out, 'embed.html'));

/** Lists every file with its digest in the service worker; in development it keeps nothing and goes away. */
function serviceWorker() {
  const worker = join(out, 'sw.js');
  if (kind !== 'release') {
    writeFileSync(worker, "addEventListener('activate', (event) => event.waitUntil(registration.unregister()));\n");
    return;
  }
  const digest = (data) => createHash('sha256').update(data).digest('base64');
  const files = readdirSync(out).filter((file) => file !== 'sw.js').sort();
  const list = files.map((file) => [file, `sha256-${digest(readFileSync(join(out, file)))}`]);
  const text = readFileSync(worker, 'utf8')
    .replace('const FILES = [];', `const FILES = ${JSON.stringify(list)};`)
    .replace("'development'", JSON.stringify(digest(JSON.stringify(list)).slice(0, 16)));
  writeFileSync(worker, transformSync(text, { loader: 'js', minify: true }).code);
}
serviceWorker();

let total = 0;
// The first text of each language: a page loads one of them. The largest counts.
const firsts = [];
for (const file of readdirSync(out).sort()) {
  const bytes = readFileSync(join(out, file));
  const brotli = brotliCompressSync(bytes).length;
  // The second module and the rest of the texts are fetched when a reader comes to what they show; the service worker when
  // the page stands; the lesson as text where there are no scripts.
  if (file.endsWith('.txt')) {
    if (!file.includes('-more-')) firsts.push(brotli);
  } else if (!/^(more|lesson|plain|embed|sw)/.test(file)) total += brotli;
  console.log(`${file.padEnd(32)} ${bytes.length} bytes, gzip ${gzipSync(bytes).length}, brotli ${brotli}`);
}
total += Math.max(...firsts);
const BUDGET = 110 * 1024;
console.log(`${'the first load'.padEnd(32)} brotli ${total}, ${(total / 1024).toFixed(1)} KiB of ${BUDGET / 1024}`);
if (kind === 'release' && total > BUDGET) {
  console.error(`the first load is ${total - BUDGET} bytes over its budget`);
  process.exitCode = 1;
}
