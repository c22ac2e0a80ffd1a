// Runs exported Go programs and compares their totals with the model's: a ratio, measured while nothing else should run.
// `./dev bench` runs it after the page.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

const ROUNDS = 3;
// A tenth of the real time: still long compared with starting a goroutine.
const SCALE = '0.1';
const [command] = process.argv.slice(2);
const go = process.env.GO ?? 'go';
const env = { ...process.env, GOTOOLCHAIN: 'local', GO111MODULE: 'off' };
const KITCHENS = ['', 'program=sequential', 'program=workers&workers=3', 'program=stages&rack=1',
  'stages=wash:3:hands:1,soak:4:wait,dry:2:hands', 'stages=wash:3:hands,dry:2:hands&vary=30', 'every=2',
  'dishes=12&stages=wash:1:hands,soak:6:wait:3,dry:1:hands'];

try {
  execFileSync(go, ['version'], { env });
} catch {
  console.log('\nThe Go programs were not run: no Go was found.');
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), 'wash-and-dry-go-'));
const middle = (values) => values.sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
const ratios = [];
console.log('\nGo programs, total beside the model’s'.padEnd(72), 'ratio'.padStart(8));
for (const cores of [1, 2].filter((cores) => cores <= availableParallelism())) {
  for (const kitchen of KITCHENS) {
    const link = [kitchen, `cores=${cores}`].filter(Boolean).join('&');
    writeFileSync(join(folder, 'main.go'), execFileSync(command, ['simulate', link, '--format', 'go']));
    execFileSync(go, ['build', '-o', 'kitchen', 'main.go'], { cwd: folder, env });
    const found = Array.from({ length: ROUNDS }, () => {
      const told = execFileSync(join(folder, 'kitchen'), ['-scale', SCALE], { encoding: 'utf8' });
      const [, total, model] = told.match(/all dishes done: ([\d.]+) s; the model says ([\d.]+) s/);
      return total / model;
    });
    ratios.push(middle(found));
    console.log(`#${link}`.padEnd(70), ratios.at(-1).toFixed(3).padStart(8));
  }
}
rmSync(folder, { recursive: true });
const median = middle([...ratios]);
const good = Math.abs(median - 1) <= 0.05;
console.log('median'.padEnd(70), median.toFixed(3).padStart(8), ` aim: within 5 % of 1: ${good ? 'met' : 'MISSED'}`);
