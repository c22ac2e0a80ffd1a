// Writes what a server may send instead of each file of a built page: the same, compressed as small as it gets.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const [, , folder] = process.argv;
for (const file of readdirSync(folder)) {
  const bytes = readFileSync(join(folder, file));
  writeFileSync(join(folder, `${file}.br`), brotliCompressSync(bytes));
  writeFileSync(join(folder, `${file}.gz`), gzipSync(bytes, { level: 9 }));
}
