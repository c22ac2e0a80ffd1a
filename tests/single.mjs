// Makes one HTML file of a built page, that opens from a disk: style, scripts and modules are in it. Its policy names the
// digests of what is inline and allows nothing to be fetched.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const [, , folder, file] = process.argv;
const name = (start, end) => readdirSync(folder).find((name) => name.startsWith(start) && name.endsWith(end));
const digest = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

// Both modules stand in the file as Base64, and the texts of every language as they are, in elements that no browser runs.
const entry = `
import init from ${JSON.stringify(join(process.cwd(), 'target/page.js'))};
import { fail, first, measure, unbegun, wanted } from ${JSON.stringify(join(process.cwd(), 'static/words.js'))};
import { hold, keep } from ${JSON.stringify(join(process.cwd(), 'static/focus.js'))};
import later, { show, speak, tell } from ${JSON.stringify(join(process.cwd(), folder, name('more-', '.js')))};
const bytes = (id) => Uint8Array.from(atob(document.getElementById(id).textContent), (c) => c.charCodeAt(0));
const text = (name) => document.getElementById('text-' + name).textContent.trimStart();
const more = {
  hold,
  keep,
  load(done) {
    later({ module_or_path: bytes('more') }).then(() => {
      speak(more.language, more.front, text(more.language + '-more'));
      Object.assign(more, { show, tell, here: true });
      done(true);
    }, () => done(false));
  },
  speak(language, done) {
    const front = text(language);
    if (more.here) speak(language, front, text(language + '-more'));
    Object.assign(more, { language, front });
    first(more);
    setTimeout(done, 0, true);
  },
};
globalThis.washAndDry = more;
addEventListener('error', (event) => { if (event.error instanceof WebAssembly.RuntimeError) fail(event.error); });
const language = wanted((code) => document.getElementById('text-' + code));
Object.assign(more, { language, front: text(language) });
first(more);
measure();
init({ module_or_path: bytes('page-module') }).catch(unbegun);
`;
const { outputFiles } = buildSync({
  stdin: { contents: entry, resolveDir: process.cwd(), loader: 'js' }, bundle: true, minify: true, format: 'esm', write: false,
  legalComments: 'none',
});
// What would end the element that it stands in.
const script = outputFiles[0].text.replaceAll('</script', '<\\/script');
const style = readFileSync(join(folder, name('style-', '.css')), 'utf8') + readFileSync(join(folder, name('more-', '.css')), 'utf8');
const icon = readFileSync(join(folder, 'icon.svg')).toString('base64');
const policy = `default-src 'none'; script-src ${digest(script)} 'wasm-unsafe-eval'; style-src ${digest(style)}; img-src data:; `
  + "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
const base64 = (start) => readFileSync(join(folder, name(start, '.wasm'))).toString('base64');
const inert = (id, text) => `<script type="text/plain" id="${id}">${text}</script>`;

const texts = readdirSync(folder).filter((file) => file.endsWith('.txt')).map((file) => inert(
  `text-${file.replace(/-[0-9a-f]{12}\.txt$/, '')}`, `\n${readFileSync(join(folder, file), 'utf8').replaceAll('</script', '<\\/script')}`,
)).join('\n');
const html = readFileSync(join(folder, 'index.html'), 'utf8')
  .replace(/(Content-Security-Policy" content=")[^"]*/, (_, before) => before + policy)
  .replace(/<link rel="manifest"[^>]*>\n/, '')
  .replace(/<link rel="icon"[^>]*>/, `<link rel="icon" href="data:image/svg+xml;base64,${icon}">`)
  .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${style}</style>`)
  .replace(/<link rel="(modulepreload|preload)"[^>]*>\n/g, '')
  .replace(/<script type="module"[^>]*><\/script>\n/, '')
  .replace(/ <a id="as-text"[^>]*>[^<]*<\/a>/, '')
  .replace(/<progress[^>]*><\/progress>\n/, '')
  .replace(/, <a href="lesson-[^,]*<\/a>/g, '')
  .replace(/<a href="lesson.html">([^<]*)<\/a>/, '$1')
  .replace('</body>', () => `${inert('page-module', base64('page_bg-'))}\n${inert('more', base64('more_bg-'))}\n${texts}\n<script type="module">${script}</script>\n</body>`);
writeFileSync(file, html);
console.log(`${file}: ${(html.length / 1024).toFixed(0)} KiB, all of it`);
